import { principalResource } from "../access/effective-access.ts";
import type { Change } from "../core/change.ts";
import { type Kinds, resourceInWords } from "../core/kind.ts";
import type { Principal } from "../core/state.ts";

/** Returns what a change is about, as an item of a sentence: `bob as member in the team backend`. */
export function changeInWords(change: Change, kinds: Kinds): string {
  const noun = `the ${resourceInWords(change, kinds)}`;
  switch (change.action) {
    case "grant":
    case "revoke":
      return `${who(change.principal, kinds)} as ${change.role} in ${noun}`;
    case "regrade":
      return `${who(change.principal, kinds)} as ${change.to} instead of ${change.from} in ${noun}`;
    case "configure":
      return `${change.setting.replaceAll("_", " ")} of ${noun}`;
    case "create":
    case "archive":
      return noun;
    default:
      return change satisfies never;
  }
}

function who(principal: Principal, kinds: Kinds): string {
  const plain = principal.slice(principal.indexOf(":") + 1);
  const team = principalResource(principal, kinds);
  if (team === undefined) return plain;
  return `the ${resourceInWords({ kind: team.slice(0, team.indexOf("/")), key: plain }, kinds)}`;
}
