import { teamWithNested } from "./nested-teams.ts";
import type { ResolvedRoster, ResolvedUser } from "./resolved.ts";
import type { GithubSection } from "./roster.ts";

/** The users and the teams that `github.owners` names; undefined where owners are not managed. */
export function namedOwners(
  github: { readonly owners?: GithubSection["owners"] | undefined } | undefined,
): { readonly users: readonly string[]; readonly teams: readonly string[] } | undefined {
  const items = github?.owners;
  if (items === undefined) return undefined;
  return {
    users: items.flatMap((item) => (typeof item === "string" ? item : [])),
    teams: items.flatMap((item) => (typeof item === "string" ? [] : item.team)),
  };
}

/**
 * Returns who owns the organisation on the roster's day: the users that are named, and who is in a named team or in one that
 * is nested in it, as GitHub counts a team's members. Undefined where owners are not managed.
 */
export function resolvedOwners(
  github: GithubSection | undefined,
  roster: Pick<ResolvedRoster, "teams"> & {
    readonly users: ReadonlyMap<string, Pick<ResolvedUser, "present">>;
  },
): readonly string[] | undefined {
  const named = namedOwners(github);
  if (named === undefined) return undefined;
  const inTeams = named.teams
    .flatMap((team) => teamWithNested(team, roster))
    .filter(({ archived }) => !archived)
    .flatMap(({ people }) => [...people.keys()])
    .filter((user) => roster.users.get(user)?.present === true);
  return [...named.users, ...[...new Set(inTeams)].sort().filter((user) => !named.users.includes(user))];
}
