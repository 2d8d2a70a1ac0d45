import { compareEnds, endsNoLater, isOver } from "../../core/end.ts";
import type { Roster } from "../../roster/roster.ts";
import type { EndingAccess } from "./facts.ts";

/** Returns whose access ends after a moment or from a day on, and with another day at the latest, the nearest first. */
export function endingSoon(
  { users, teams }: Pick<Roster, "users" | "teams">,
  { from, to }: { readonly from: string; readonly to: string },
): readonly EndingAccess[] {
  const isSoon = (until: string | undefined): until is string =>
    until !== undefined && !isOver(until, from) && endsNoLater(until, to);
  const found: EndingAccess[] = [];
  for (const { key, until } of users.values())
    if (isSoon(until)) found.push({ user: key, team: undefined, until });
  for (const { key, leads = [], members = [] } of teams.values())
    for (const { user, until } of [...leads, ...members])
      if (isSoon(until)) found.push({ user, team: key, until });
  return found.sort(
    (left, right) => compareEnds(left.until, right.until) || left.user.localeCompare(right.user),
  );
}
