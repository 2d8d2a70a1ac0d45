import { parse, stringify } from "yaml";
import type { Case } from "./cases.ts";

/** Returns the case with every list and every mapping reversed, except where the order has a meaning. */
export function reordered(theCase: Case): Case {
  return {
    ...theCase,
    roster: backwardsText(theCase.roster),
    ...(theCase.earlier === undefined
      ? {}
      : { earlier: { ...theCase.earlier, roster: backwardsText(theCase.earlier.roster) } }),
    github: { ...theCase.github, ...backwardsLists(theCase.github) },
    slack: { ...theCase.slack, ...backwardsLists(theCase.slack) },
    drive: { ...theCase.drive, accounts: [...(theCase.drive.accounts ?? [])].reverse() },
  };
}

function backwardsText(roster: string): string {
  return stringify(backwards(parse(roster)), { lineWidth: 0 });
}

function backwardsLists(seed: object): object {
  return Object.fromEntries(
    Object.entries(seed).map(([key, value]) => [key, Array.isArray(value) ? [...value].reverse() : value]),
  );
}

function backwards(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(backwards).reverse();
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, each]) => [key, backwards(each)]),
  );
}
