import type { CompletedCommand, CompletedValue } from "./tree.ts";

/** Returns the script for bash. It runs on bash 3.2 too, which macOS has. */
export function bashCompletion(commands: readonly CompletedCommand[]): string {
  return `_rollcall() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" command="" i
  # Bash takes --flag=value as three words.
  if [ "$cur" = "=" ]; then cur=""
  elif [ "$prev" = "=" ]; then prev="\${COMP_WORDS[COMP_CWORD-2]}"; fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "\${COMP_WORDS[i]}" in -*) ;; *) command="\${COMP_WORDS[i]}"; break ;; esac
  done
  COMPREPLY=()
  case "$command" in
  "")
    COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(" ")} --help --version" -- "$cur")) ;;
${commands.map(caseOf).join("\n")}
  esac
}

_rollcall_paths() {
  compopt -o default 2>/dev/null || COMPREPLY=($(compgen -f -- "$cur"))
}

_rollcall_list() {
  local before=""
  case "$cur" in *,*) before="\${cur%,*}," ;; esac
  COMPREPLY=($(compgen -P "$before" -W "$1" -- "\${cur##*,}"))
}

complete -F _rollcall rollcall
`;
}

function caseOf({ name, flags, argument }: CompletedCommand): string {
  const names = flags.flatMap((flag) => flag.names);
  const cases = flags
    .filter(({ value }) => value.is !== "none")
    .map((flag) => `    ${flag.names.join(" | ")}) ${valueScript(flag.value)}return ;;`);
  const free = argument.is === "none" || argument.is === "text" ? "" : `\n    ${valueScript(argument)}return`;
  return `  ${name})
    case "$prev" in
${cases.length === 0 ? "    '') ;;" : cases.join("\n")}
    esac
    case "$cur" in
    -*) COMPREPLY=($(compgen -W "${names.join(" ")}" -- "$cur")); return ;;
    esac${free} ;;`;
}

/** Returns the statement that completes a value; nothing where any text may stand. */
function valueScript(value: CompletedValue): string {
  switch (value.is) {
    case "word":
      return `COMPREPLY=($(compgen -W "${value.words.join(" ")}" -- "$cur")); `;
    case "list":
      return `_rollcall_list "${value.words.join(" ")}"; `;
    case "path":
      return "_rollcall_paths; ";
    default:
      return "";
  }
}
