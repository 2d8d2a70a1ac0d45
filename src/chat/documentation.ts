import { describeWho, table } from "../permissions/table.ts";
import { type Command, placeholder, usageOf } from "./commands/command.ts";
import { commands } from "./commands/table.ts";

/** The table of docs/chat.md that says what every command does, from the commands themselves. */
export function commandTable(): string {
  const rows = commands.map((command) => [`\`${usage(command)}\``, capital(command.says), needs(command)]);
  return markdownTable(["command", "what it does", "action"], rows);
}

/** The table of docs/chat.md that says who may do what, from the rules themselves. */
export function permissionTable(): string {
  const rows = table.map(({ action, covers, default: who }) => [
    `\`${action}\``,
    capital(covers),
    `\`${who}\``,
    describeWho(who),
  ]);
  return markdownTable(["action", "covers", "default", "who that is"], rows);
}

/** The flags of one command, described. */
export function flagTable(command: Command): string {
  const rows = command.flags.map((flag) => {
    const label = flag.kind === "switch" ? `--${flag.name}` : `--${flag.name} ${placeholder(flag)}`;
    const also = (flag.also ?? []).map((each) => `\`${each.length === 1 ? "-" : "--"}${each}\``);
    return [`\`${label}\``, capital(flag.says), also.join(", ")];
  });
  return markdownTable(["flag", "what it takes", "also"], rows);
}

function usage(command: Command): string {
  return command.flags.length > 4 ? `${usageOf({ ...command, flags: [] })} --…` : usageOf(command);
}

function needs({ needs: actions, tier }: Command): string {
  if (actions.length > 0) return actions.map((action) => `\`${action}\``).join(", ");
  return tier === undefined ? "" : `for ${describeWho(tier)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
