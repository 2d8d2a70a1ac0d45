import { type Change, changedPrincipal } from "../core/change.ts";
import { isMoment, isOver, timeOfEnd } from "../core/end.ts";
import { type Finding, finding, notice } from "../core/finding.ts";
import { listed } from "../core/lists.ts";
import { datedAccess } from "../roster/ends-in.ts";
import type { Roster } from "../roster/roster.ts";

/** What ended within this time is taken in time. */
const punctual = 60_000;

/**
 * Returns a notice about access that ended at a moment more than a minute ago, and of which a plan has still something to
 * take. A last day is no moment: it is taken by the first run after it.
 */
export function lateEnds(
  declared: Roster,
  { changes, now }: { readonly changes: readonly Change[]; readonly now: string },
): readonly Finding[] {
  const losing = new Set(
    changes.flatMap((change) =>
      change.action === "revoke" || change.action === "regrade" ? (changedPrincipal(change) ?? []) : [],
    ),
  );
  const late = [...datedAccess(declared)].filter(
    ({ principal, until }) =>
      isMoment(until) &&
      isOver(until, now) &&
      Date.parse(now) - timeOfEnd(until) > punctual &&
      losing.has(principal),
  );
  if (late.length === 0) return [];
  const lines = late.map(({ principal, until }) => {
    const minutes = Math.floor((Date.parse(now) - timeOfEnd(until)) / 60_000);
    return `${principal.slice(principal.indexOf(":") + 1)} (until ${until}, ${minutes} minutes ago)`;
  });
  return [
    finding(
      notice(
        "ended_late",
        `This access has ended, and something of it was still there: ${listed([...new Set(lines)], 20)}.`,
        "The relay starts an apply within a minute of each end (docs/relay.md). Without it, the next run or schedule takes it.",
      ),
    ),
  ];
}
