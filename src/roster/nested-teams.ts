import type { ResolvedRoster, ResolvedTeam } from "./resolved.ts";

/** Returns a team and all teams that are nested in it on GitHub, which have its repositories too. */
export function teamWithNested(key: string, { teams }: ResolvedRoster): readonly ResolvedTeam[] {
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
