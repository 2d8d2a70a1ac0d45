import { actionTable, describeWho } from "../permissions/table.ts";
import { type ChatCommand, placeholderOf, usageOf } from "./commands/command.ts";
import { chatCommands } from "./commands/table.ts";

/** Returns the table of all commands in docs/chat.md, as Markdown. */
export function commandTable(): string {
  const rows = chatCommands.map((command) => [
    `\`${usage(command)}\``,
    capitalized(command.description),
    actionsNeeded(command),
  ]);
  return markdownTable(["command", "what it does", "action"], rows);
}

/** Returns the table of all actions and their default rules in docs/chat.md, as Markdown. */
export function permissionTable(): string {
  const rows = actionTable.map(({ action, covers, default: who }) => [
    `\`${action}\``,
    capitalized(covers),
    `\`${who}\``,
    describeWho(who, action),
  ]);
  return markdownTable(["action", "covers", "default", "who that is"], rows);
}

/** Returns the table of one command's flags, as Markdown. */
export function flagTable(command: ChatCommand): string {
  const rows = command.flags.map((flag) => {
    const label = flag.kind === "switch" ? `--${flag.name}` : `--${flag.name} ${placeholderOf(flag)}`;
    const also = (flag.aliases ?? []).map((each) => `\`${each.length === 1 ? "-" : "--"}${each}\``);
    return [`\`${label}\``, capitalized(flag.description), also.join(", ")];
  });
  return markdownTable(["flag", "what it takes", "also"], rows);
}

function usage(command: ChatCommand): string {
  return command.flags.length > 4 ? `${usageOf({ ...command, flags: [] })} --…` : usageOf(command);
}

function actionsNeeded({ needs: actions, tier, whoMay }: ChatCommand): string {
  if (actions.length > 0) return actions.map((action) => `\`${action}\``).join(", ");
  if (whoMay !== undefined) return `for ${whoMay}`;
  return tier === undefined ? "" : `for ${describeWho(tier)}`;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
