import type { CompletedCommand, CompletedFlag, CompletedValue } from "./tree.ts";

/** Returns the script for fish. */
export function fishCompletion(commands: readonly CompletedCommand[]): string {
  const lines = commands.flatMap(({ name, description, flags, argument }) => {
    const inside = `complete -c rollcall -n '__fish_seen_subcommand_from ${name}'`;
    return [
      `complete -c rollcall -n __fish_use_subcommand -a ${name} -d ${quote(description)}`,
      ...flags.map(
        (flag) => `${inside}${namesOf(flag)}${valueFlags(flag.value)} -d ${quote(flag.description)}`,
      ),
      ...(argument.is === "path" ? [`${inside} -F`] : []),
      ...(argument.is === "word" ? [`${inside} -a ${quote(argument.words.join(" "))}`] : []),
    ];
  });
  return `complete -c rollcall -f
complete -c rollcall -n __fish_use_subcommand -s V -l version -d 'say the version'
${lines.join("\n")}
`;
}

function namesOf({ names }: CompletedFlag): string {
  return names
    .map((name) => (name.startsWith("--") ? ` -l ${name.slice(2)}` : ` -s ${name.slice(1)}`))
    .join("");
}

function valueFlags(value: CompletedValue): string {
  switch (value.is) {
    case "word":
      return ` -x -a ${quote(value.words.join(" "))}`;
    case "list":
      return ` -x -a ${quote(`(__fish_append , ${value.words.join(" ")})`)}`;
    case "path":
      return " -r -F";
    case "text":
      return " -x";
    default:
      return "";
  }
}

function quote(text: string): string {
  return `'${text.replace(/[\\']/g, "\\$&")}'`;
}
