import { describeWho } from "../../permissions/table.ts";
import { name, type Sentence, say } from "../../text/sentence.ts";
import type { CommandContext } from "../command-context.ts";
import { answer, type ReplyBlock, refusal } from "../reply.ts";
import type { ChatCommand, CommandOutcome } from "./command.ts";
import { placeholderOf, usageOf } from "./command.ts";

/** Returns the list of commands, one line each. */
export function commandList(commands: readonly ChatCommand[]): readonly ReplyBlock[] {
  const lines = commands.map(({ name: words, description }) => say`${name(words.join(" "))}: ${description}`);
  return [
    say`Here is what I can do. ${name("help COMMAND")} tells more about one.`,
    { list: lines },
    say`Text of several words goes into quotes: ${name('user edit --title "Tech lead"')}.`,
  ];
}

/** Returns the help on one command: how it is typed, what it does, and who may use it. */
export function commandHelp(command: ChatCommand, context: CommandContext): readonly ReplyBlock[] {
  const options = [...command.parameters, ...command.flags.map((flag) => ({ ...flag, isFlag: true }))].map(
    (each): Sentence => {
      const isSwitch = each.kind === "switch";
      const label =
        "isFlag" in each
          ? `--${each.name}${isSwitch ? "" : ` ${placeholderOf(each)}`}`
          : each.name.toUpperCase();
      return say`${name(label)}: ${each.description}`;
    },
  );
  return [
    say`${name(usageOf(command))}`,
    say`${capitalized(command.description)}.`,
    ...(options.length === 0 ? [] : [{ list: options }]),
    ...whoMay(command, context),
  ];
}

/** Returns who may use a command, by the current roster's rules. */
function whoMay(command: ChatCommand, { rights }: CommandContext): readonly ReplyBlock[] {
  if (command.needs.length === 0) {
    const who =
      command.whoMay ?? (command.tier === undefined ? "everybody in the roster" : describeWho(command.tier));
    return [say`Who may: ${who}.`];
  }
  const lines = command.needs.map(
    (action) => say`${name(action)}: ${describeWho(rights.rule(action, "").who, action)}`,
  );
  const asks = command.effect === "reads";
  return [
    asks ? say`Who may see what:` : say`Who may do it alone; anybody else's change waits for their approval:`,
    { list: lines },
  ];
}

/** Returns the help on the words after `help`; undefined when no command begins with them. */
export function helpFor(
  words: readonly string[],
  commands: readonly ChatCommand[],
  context: CommandContext,
): readonly ReplyBlock[] | undefined {
  if (words.length === 0) return commandList(commands);
  const wanted = words.map((word) => word.toLowerCase());
  const exact = commands.find(({ name: parts }) => parts.join(" ") === wanted.join(" "));
  if (exact !== undefined) return commandHelp(exact, context);
  const beginning = commands.filter(({ name: parts }) =>
    wanted.every((word, index) => parts[index] === word),
  );
  // `help add` is about every command that adds something.
  const matching =
    beginning.length > 0
      ? beginning
      : commands.filter(({ name: parts }) => wanted.every((word) => parts.includes(word)));
  const [only, ...more] = matching;
  if (only === undefined) return undefined;
  return more.length === 0 ? commandHelp(only, context) : commandList(matching);
}

/** Returns a refusal that shows how the command is typed. */
export function usageReply(reason: Sentence, command: ChatCommand): CommandOutcome {
  return { is: "reply", reply: refusal(reason, say`It goes like this: ${name(usageOf(command))}`) };
}

/** Returns help as a reply. */
export function helpReply(blocks: readonly ReplyBlock[]): CommandOutcome {
  return { is: "reply", reply: answer(...blocks) };
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
