import type { Argument, Command, Option } from "commander";

/** What may follow a flag, or stand as an argument: some known words, a list of them with commas, a path, or any text. */
export type CompletedValue =
  | { readonly is: "none" | "path" | "text" }
  | { readonly is: "word" | "list"; readonly words: readonly string[] };

/** A flag as shells complete it. */
export interface CompletedFlag {
  /** `--config` and `-c`. */
  readonly names: readonly string[];
  readonly description: string;
  readonly value: CompletedValue;
  readonly repeats: boolean;
}

/** A command as shells complete it. */
export interface CompletedCommand {
  readonly name: string;
  readonly description: string;
  readonly flags: readonly CompletedFlag[];
  readonly argument: CompletedValue;
}

/** Returns what shells complete of a program: its commands, and each one's flags. */
export function completedCommands(program: Command): readonly CompletedCommand[] {
  return program.commands.map((command) => {
    const help = command.createHelp();
    const [argument] = command.registeredArguments;
    return {
      name: command.name(),
      description: command.description(),
      flags: help.visibleOptions(command).map(flagOf),
      argument: argument === undefined ? { is: "none" } : completedValue(argument, argument.name()),
    };
  });
}

function flagOf(option: Option): CompletedFlag {
  const [, placeholder = ""] = /<(\w+)/.exec(option.flags) ?? [];
  return {
    names: [option.long, option.short].filter((name) => name !== undefined),
    description: option.description,
    value: placeholder === "" ? { is: "none" } : completedValue(option, placeholder),
    repeats: option.variadic,
  };
}

/** A list in a description, `some of github,slack`, has its words there alone, since commander knows single choices. */
function completedValue({ argChoices, description }: Argument | Option, placeholder: string): CompletedValue {
  if (argChoices !== undefined) return { is: "word", words: argChoices };
  const list =
    placeholder === "names"
      ? description.split(" ").find((word) => /^[a-z-]+(?:,[a-z-]+)+$/.test(word))
      : undefined;
  if (list !== undefined) return { is: "list", words: list.split(",") };
  return { is: pathPlaceholders.has(placeholder) ? "path" : "text" };
}

const pathPlaceholders: ReadonlySet<string> = new Set(["path", "source", "file"]);
