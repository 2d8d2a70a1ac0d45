import type { Change } from "../core/change.ts";
import type { Kinds } from "../core/kind.ts";

/** Returns what a change is about, as an item of a sentence: `bob as member in the team backend`. */
export function changeInWords(change: Change, kinds: Kinds): string {
  const noun = `the ${kinds.get(change.kind)?.words.noun ?? change.kind} ${change.key}`;
  switch (change.action) {
    case "grant":
    case "revoke":
      return `${plain(change.principal)} as ${change.role} in ${noun}`;
    case "regrade":
      return `${plain(change.principal)} as ${change.to} instead of ${change.from} in ${noun}`;
    case "configure":
      return `${change.setting.replaceAll("_", " ")} of ${noun}`;
    case "create":
    case "archive":
      return noun;
    default:
      return change satisfies never;
  }
}

function plain(principal: string): string {
  return principal.slice(principal.indexOf(":") + 1);
}
