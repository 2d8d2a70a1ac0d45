import type { Change, Outcome } from "../../../core/change.ts";

/** Returns a change as one line: `team backend +user:bob member`. */
export function changeLine(change: Change): string {
  const subject = `${change.kind.slice("github-".length)} ${change.key}`;
  switch (change.action) {
    case "create":
      return `${subject} create ${JSON.stringify(change.settings)}`;
    case "configure":
      return `${subject} ${change.setting} ${JSON.stringify(change.from)} -> ${JSON.stringify(change.to)}`;
    case "grant":
      return `${subject} +${change.principal} ${change.role}`;
    case "revoke":
      return `${subject} -${change.principal} ${change.role}`;
    case "regrade":
      return `${subject} ~${change.principal} ${change.from} -> ${change.to}`;
    case "archive":
      return `${subject} archive`;
    default:
      return change satisfies never;
  }
}

/** Returns an outcome as one line: the change, then `applied`, `skipped`, or the code of its error. */
export function outcomeLine(each: Outcome): string {
  return `${changeLine(each.change)}: ${each.status === "failed" ? each.error.code : each.status}`;
}
