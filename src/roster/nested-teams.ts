import type { ResolvedRoster, ResolvedTeam } from "./resolved.ts";
import type { Roster } from "./roster.ts";
import type { WayStep } from "./ways-into-team.ts";

/** Returns a team and all teams that are nested in it on GitHub, which have its repositories too. */
export function teamWithNested(
  key: string,
  { teams }: Pick<ResolvedRoster, "teams">,
): readonly ResolvedTeam[] {
  const found = new Set<ResolvedTeam>();
  const open = [teams.get(key)];
  for (let team = open.shift(); team !== undefined; team = open.shift()) {
    if (found.has(team)) continue;
    found.add(team);
    for (const child of teams.values()) {
      const isNested =
        child.parent === team.key && !child.archived && child.github !== false && child.github.nest;
      if (isNested) open.push(child);
    }
  }
  return [...found];
}

/** Returns the steps from a team up to one that it is nested in, without the first. */
export function stepsUp({ teams }: Pick<Roster, "teams">, from: string, to: string): readonly WayStep[] {
  const steps: WayStep[] = [];
  for (let at = from; at !== to && steps.length < teams.size; ) {
    const team = teams.get(at);
    if (team?.parent === undefined) break;
    steps.push({ entry: `team:${team.parent}`, as: "nested", at: team.places["parent"] ?? team.at });
    at = team.parent;
  }
  return steps;
}
