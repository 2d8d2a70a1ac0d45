import { describeWho } from "../../permissions/table.ts";
import type { Context } from "../context.ts";
import { answer, type Block, name, refusal, type Sentence, say } from "../reply.ts";
import type { Command, Outcome } from "./command.ts";
import { placeholder, usageOf } from "./command.ts";

/** The list of all commands, in a line each. */
export function overview(commands: readonly Command[]): readonly Block[] {
  const lines = commands.map(({ name: words, says }) => say`${name(words.join(" "))}: ${says}`);
  return [
    say`Here is what I can do. ${name("help COMMAND")} tells more about one.`,
    { list: lines },
    say`Text of several words goes into quotes: ${name('user edit --title "Tech lead"')}.`,
  ];
}

/** Everything about one command: what it does, how it is typed, who may. */
export function commandHelp(command: Command, context: Context): readonly Block[] {
  const options = [...command.parameters, ...command.flags.map((flag) => ({ ...flag, isFlag: true }))].map(
    (each): Sentence => {
      const isSwitch = each.kind === "switch";
      const label =
        "isFlag" in each
          ? `--${each.name}${isSwitch ? "" : ` ${placeholder(each)}`}`
          : each.name.toUpperCase();
      return say`${name(label)}: ${each.says}`;
    },
  );
  return [
    say`${name(usageOf(command))}`,
    say`${capital(command.says)}.`,
    ...(options.length === 0 ? [] : [{ list: options }]),
    ...whoMay(command, context),
  ];
}

/** Who may use a command, by the table of the roster at hand. */
function whoMay(command: Command, { rights }: Context): readonly Block[] {
  if (command.needs.length === 0) {
    const who = command.tier === undefined ? "everybody in the roster" : describeWho(command.tier);
    return [say`Who may: ${who}.`];
  }
  const lines = command.needs.map(
    (action) => say`${name(action)}: ${describeWho(rights.rule(action, "").who)}`,
  );
  return [say`Who may do it alone; anybody else's change waits for their approval:`, { list: lines }];
}

/** Help on what somebody typed after `help`; undefined when there is no such command. */
export function helpOn(
  words: readonly string[],
  commands: readonly Command[],
  context: Context,
): readonly Block[] | undefined {
  if (words.length === 0) return overview(commands);
  const fitting = commands.filter(({ name: parts }) =>
    words.every((word, index) => parts[index] === word.toLowerCase()),
  );
  const [only, ...more] = fitting;
  if (only === undefined) return undefined;
  return more.length === 0 ? commandHelp(only, context) : overview(fitting);
}

/** A refusal that shows how the command is typed. */
export function misused(reason: Sentence, command: Command): Outcome {
  return { is: "reply", reply: refusal(reason, say`It goes like this: ${name(usageOf(command))}`) };
}

/** A reply that is help. */
export function helped(blocks: readonly Block[]): Outcome {
  return { is: "reply", reply: answer(...blocks) };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
