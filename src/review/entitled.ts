import { rightsIn } from "../permissions/rights.ts";
import type { ValidRoster } from "../roster/load.ts";
import type { FrozenRow } from "./record.ts";
import { reviewersOf } from "./reviewers.ts";

/** Whether somebody's answer about a row counts, by the rules in force. `reviewerAt` is as in an answer. */
export type Entitlement =
  | { readonly counts: true; readonly reviewerAt: string | null }
  | { readonly counts: false; readonly why: string };

/** Returns whether somebody's answer about a row counts: by today's rules, and never about themselves. */
export function entitlementOf(
  row: FrozenRow,
  actor: string | undefined,
  { roster, head }: { readonly roster: ValidRoster; readonly head: string },
): Entitlement {
  if (actor === undefined)
    return {
      counts: false,
      why: "the roster doesn't know that account, by its number on GitHub or its id on Slack",
    };
  if (row.who === `user:${actor}`) return { counts: false, why: "nobody reviews themselves" };
  const team = row.group.startsWith("team:") ? row.group.slice("team:".length) : undefined;
  const key = row.who.startsWith("user:") ? row.who.slice("user:".length) : undefined;
  const { reviewers, rule } = reviewersOf({ team, isLead: row.role === "lead", key }, rightsIn(roster));
  if (!reviewers.includes(actor)) return { counts: false, why: `the rule is ${rule}` };
  return { counts: true, reviewerAt: row.reviewers.includes(actor) ? null : head };
}
