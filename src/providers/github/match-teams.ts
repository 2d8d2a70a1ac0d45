import type { ResolvedTeam } from "../../roster/resolved.ts";
import type { GithubDesired } from "./desired.ts";
import { slugOf } from "./slug.ts";
import type { GithubTeam, OrgWorld } from "./world.ts";

/** Which declared team is which team on GitHub. */
export interface TeamMatches {
  readonly byKey: ReadonlyMap<string, GithubTeam>;
  /** GitHub's database id → the team's key in the roster. */
  readonly keys: ReadonlyMap<number, string>;
}

/**
 * Finds each declared team by its name or slug; one that isn't there, by what it was called previously, unless that
 * name is another declared team's by now. Enterprise teams are nobody's.
 */
export function matchTeams(world: OrgWorld, desired: GithubDesired): TeamMatches {
  const bySlug = new Map<string, GithubTeam>();
  const byName = new Map<string, GithubTeam>();
  for (const team of world.teams.values()) {
    if (team.managedElsewhere === "enterprise") continue;
    bySlug.set(team.slug, team);
    byName.set(team.name.toLowerCase(), team);
  }
  const find = (name: string) => byName.get(name.toLowerCase()) ?? bySlug.get(slugOf(name));

  const byKey = new Map<string, GithubTeam>();
  const keys = new Map<number, string>();
  const claim = (team: ResolvedTeam, found: GithubTeam | undefined) => {
    if (found === undefined || keys.has(found.id)) return;
    byKey.set(team.key, found);
    keys.set(found.id, team.key);
  };
  const declared = [...desired.roster.teams.values()].filter((team) => team.github !== false);
  for (const team of declared) if (team.github !== false) claim(team, find(team.github.name));
  for (const team of declared) {
    if (team.github === false) continue;
    for (const name of team.github.previously) if (!byKey.has(team.key)) claim(team, find(name));
  }
  return { byKey, keys };
}
