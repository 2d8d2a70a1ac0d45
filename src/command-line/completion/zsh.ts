import type { CompletedCommand, CompletedFlag, CompletedValue } from "./tree.ts";

/** Returns the script for zsh: a file `_rollcall` on its `fpath`, or text to `source` after `compinit`. */
export function zshCompletion(commands: readonly CompletedCommand[]): string {
  const described = commands.map(({ name, description }) => `    ${quote(`${name}:${description}`)}`);
  return `#compdef rollcall

_rollcall() {
  local curcontext="$curcontext" state line
  typeset -A opt_args
  local -a commands
  commands=(
${described.join("\n")}
  )
  _arguments -C '(- *)'{-h,--help}'[say how it is used]' '(- *)'{-V,--version}'[say the version]' '1: :->command' '*:: :->rest'
  case $state in
  command) _describe command commands ;;
  rest)
    case $words[1] in
${commands.map(caseOf).join("\n")}
    esac ;;
  esac
}

if [ "$funcstack[1]" = "_rollcall" ]; then _rollcall "$@"; else compdef _rollcall rollcall; fi
`;
}

function caseOf({ name, flags, argument }: CompletedCommand): string {
  const specs = [
    ...flags.flatMap(specsOf),
    ...(argument.is === "none"
      ? []
      : [quote(`*:${argument.is === "path" ? "path" : "word"}:${actionOf(argument)}`)]),
  ];
  return `    ${name}) _arguments ${specs.join(" ")} ;;`;
}

/** Returns a spec for each of a flag's names; one given excludes the others unless the flag repeats. */
function specsOf({ names, description, value, repeats }: CompletedFlag): string[] {
  const before = repeats ? "*" : names.length > 1 ? `(${names.join(" ")})` : "";
  const text = `[${description.replace(/[\\[\]:]/g, "\\$&")}]`;
  const after = value.is === "none" ? "" : `:${value.is === "path" ? "path" : "value"}:${actionOf(value)}`;
  return names.map((name) => quote(`${before}${name}${text}${after}`));
}

function actionOf(value: CompletedValue): string {
  switch (value.is) {
    case "word":
      return `(${value.words.join(" ")})`;
    case "list":
      return `_sequence compadd - ${value.words.join(" ")}`;
    case "path":
      return "_files";
    default:
      return "";
  }
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
