import type { GithubClient } from "./client.ts";
import type { GithubDesired } from "./desired.ts";
import { readRoleNames } from "./lookups.ts";
import { matchTeams } from "./match-teams.ts";
import { isBuiltIn } from "./roles.ts";
import type { GithubTeam, OrgWorld } from "./world.ts";

/**
 * The world's teams, with the names of the custom roles that these ones have: GraphQL knows five roles, and REST tells
 * what a team really has, in one request a team that has repositories.
 */
export async function withRoleNames(
  client: GithubClient,
  world: OrgWorld,
  asked: Iterable<GithubTeam>,
): Promise<ReadonlyMap<number, GithubTeam>> {
  const teams = new Map(world.teams);
  for (const team of new Set(asked)) {
    if (team.repositories === undefined || team.repositories.size === 0) continue;
    const names = await readRoleNames(client, world.login, team.slug);
    const repositories = [...team.repositories].map(
      ([key, held]) => [key, { ...held, role: names.get(key) ?? held.role }] as const,
    );
    teams.set(team.id, { ...team, repositories: new Map(repositories) });
  }
  return teams;
}

/** The teams for which some roster declares a custom role, and those below them, which inherit it. */
export function withCustomRoles(world: OrgWorld, wanted: readonly GithubDesired[]): readonly GithubTeam[] {
  const declared = new Set<number>();
  for (const desired of wanted) {
    const { byKey } = matchTeams(world, desired);
    for (const team of desired.roster.teams.values()) {
      const found = byKey.get(team.key);
      if (found !== undefined && [...team.grants.values()].some(({ role }) => !isBuiltIn(role)))
        declared.add(found.id);
    }
  }
  const isBelow = (team: GithubTeam): boolean => {
    let above: GithubTeam | undefined = team;
    for (let hops = 0; above !== undefined && hops < 100; hops += 1) {
      if (declared.has(above.id)) return true;
      above = above.parent === undefined ? undefined : world.teams.get(above.parent);
    }
    return false;
  };
  return declared.size === 0 ? [] : [...world.teams.values()].filter(isBelow);
}
