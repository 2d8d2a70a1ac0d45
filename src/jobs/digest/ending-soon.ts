import { compareEnds, endsNoLater, isOver } from "../../core/end.ts";
import { type DatedAccess, datedAccess } from "../../roster/ends-in.ts";
import type { Roster } from "../../roster/roster.ts";

/** Returns whose access ends after a moment or from a day on, and with another day at the latest, the nearest first. */
export function endingSoon(
  roster: Pick<Roster, "users" | "teams" | "projects">,
  { from, to }: { readonly from: string; readonly to: string },
): readonly DatedAccess[] {
  return [...datedAccess(roster)]
    .filter(({ until }) => !isOver(until, from) && endsNoLater(until, to))
    .sort(
      (left, right) => compareEnds(left.until, right.until) || (left.principal < right.principal ? -1 : 1),
    );
}
