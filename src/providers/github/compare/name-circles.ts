import type { ResolvedTeam } from "../../../roster/resolved.ts";
import { teamSlug } from "../../../roster/slug.ts";
import type { MatchedTeams } from "./compare-context.ts";

/**
 * Returns the other teams, by their keys, that would have to be renamed before this one can be, and that wait for it in
 * turn: each is to get the name of the next. Empty where the name is free, or will be in time.
 */
export function nameCircleOf(matched: MatchedTeams, team: ResolvedTeam): readonly string[] {
  const { desired, matches } = matched;
  const circle: string[] = [];
  for (let next: ResolvedTeam | undefined = team; next !== undefined; ) {
    const wanted = next.github === false ? "" : next.github.name;
    const found = matches.byKey.get(next.key);
    const holder = matches.byName.get(teamSlug(wanted) || wanted.toLowerCase());
    if (found === undefined || holder === undefined || holder.id === found.id) return [];
    const owner = desired.roster.teams.get(matches.keys.get(holder.id) ?? "");
    if (owner === undefined || owner.archived || owner.handsOff || circle.includes(owner.key)) return [];
    if (owner.key === team.key) return circle;
    circle.push(owner.key);
    next = owner;
  }
  return [];
}
