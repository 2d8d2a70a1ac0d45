import type { ResolvedChannel, ResolvedRoster, ResolvedUsergroup } from "../../roster/resolved.ts";

/**
 * True of a channel or user group that the roster hands over (`hands_off: true`): by its own entry, or by those of all
 * teams that declare it. It is left alone from then on, but for people who have left.
 */
export function isSlackEntryHandedOver(
  roster: ResolvedRoster,
  declared: ResolvedChannel | ResolvedUsergroup,
): boolean {
  if (hasHandsOff(declared)) return true;
  const owners = "declaredBy" in declared ? declared.declaredBy : [declared.team];
  return owners.length > 0 && owners.every((key) => hasHandsOff(roster.teams.get(key)));
}

function hasHandsOff(entry: object | undefined): boolean {
  return entry !== undefined && "handsOff" in entry && entry.handsOff === true;
}
