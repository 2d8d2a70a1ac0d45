import type { Change } from "../core/change.ts";
import type { Setting } from "../core/state.ts";
import { visible } from "./visible.ts";

/** Every change on a line of a diff, by keys: `+ github-team/backend user:bob member`. */
export function rawLines(changes: readonly Change[]): readonly string[] {
  return changes.map(rawLine);
}

function rawLine(change: Change): string {
  const subject = visible(`${change.kind}/${change.key}`, 120);
  switch (change.action) {
    case "create":
      return `+ ${subject} created`;
    case "archive":
      return `- ${subject} archived`;
    case "grant":
      return `+ ${subject} ${who(change.principal)} ${who(change.role)}`;
    case "revoke":
      return `- ${subject} ${who(change.principal)} ${who(change.role)}`;
    case "regrade":
      return `! ${subject} ${who(change.principal)} ${who(change.from)} → ${who(change.to)}`;
    case "configure":
      return `! ${subject} ${visible(change.setting)}: ${value(change.from)} → ${value(change.to)}`;
    default:
      return change satisfies never;
  }
}

function who(principal: string): string {
  return visible(principal, 120);
}

function value(setting: Setting): string {
  return visible(JSON.stringify(setting), 200);
}
