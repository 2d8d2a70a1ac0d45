import { type Principal, type Resource, type State, stateOf } from "../../../core/state.ts";
import { githubOrganizationRole, githubRepo, githubTeam } from "../kinds.ts";
import { teamPrincipal } from "../model/desired.ts";
import type { GithubOrganizationRole, GithubRemoteState, GithubTeam } from "../model/remote-state.ts";
import { coversRole } from "../model/roles.ts";
import { ancestorsOf } from "../model/team-ancestors.ts";
import { type GithubMatch, undeclaredTeamKey } from "./compare-context.ts";
import { declaredRepositoryNames } from "./repository-names.ts";

/**
 * Returns all access that was read, by the keys of a plan: of declared teams and people and of all others, apart from the
 * accounts that the roster ignores. Access that people have through a team above, or through a role of the organisation
 * that was read, stands there alone.
 */
export function liveAccessOf(match: GithubMatch): State {
  const { remote, desired } = match;
  const members = [...remote.members.values()].map(({ login, role }) => [login, role] as const);
  const organization = { ...desired.organization, settings: {}, grants: grantsOf(match, members) };
  return stateOf([
    organization,
    ...[...remote.teams.values()].map((team) => teamResource(match, team)),
    ...repositoryResources(match),
    ...rolesOf(remote)
      .map((role) => roleResource(match, role))
      .filter(({ grants }) => grants.size > 0),
  ]);
}

function grantsOf(
  { people }: GithubMatch,
  holders: Iterable<readonly [login: string, role: string]>,
): Map<Principal, string> {
  const grants = new Map<Principal, string>();
  for (const [login, role] of holders)
    if (!people.isIgnored(login)) grants.set(people.principalOf(login), role);
  return grants;
}

function keyOf({ matches }: GithubMatch, team: GithubTeam): string {
  return matches.keys.get(team.id) ?? undeclaredTeamKey(team);
}

function teamResource(match: GithubMatch, team: GithubTeam): Resource {
  const parent = team.parent === undefined ? undefined : match.remote.teams.get(team.parent);
  const members = [...(team.members?.values() ?? [])].map(({ login, role }) => [login, role] as const);
  return {
    kind: githubTeam.kind,
    key: keyOf(match, team),
    settings: { parent: parent === undefined ? null : keyOf(match, parent) },
    grants: grantsOf(match, members),
  };
}

function repositoryResources(match: GithubMatch): readonly Resource[] {
  const { remote, people } = match;
  const names = declaredRepositoryNames(match);
  const byName = new Map<string, { readonly name: string; readonly grants: Map<Principal, string> }>();
  const grantsOn = (name: string): Map<Principal, string> => {
    const today = name.toLowerCase();
    const known = byName.get(today) ?? { name: names.get(today) ?? name, grants: new Map() };
    byName.set(today, known);
    return known.grants;
  };
  const roles = rolesOf(remote);
  for (const team of remote.teams.values()) {
    for (const [today, { name, role }] of team.repositories ?? []) {
      const own = ownRole(remote, roles, { team, today, role });
      const grants = grantsOn(name);
      if (own !== undefined) grants.set(teamPrincipal(keyOf(match, team)), own);
    }
  }
  const direct = [...(remote.directAccess?.repositories.values() ?? [])];
  const asked = [...remote.repositories.values()].filter((each) => each !== "missing");
  for (const { name, people: found } of [
    ...direct,
    ...asked.map((each) => ({ name: each.name, people: each.collaborators })),
  ]) {
    const grants = grantsOn(name);
    for (const { login, role, invitationId } of found?.values() ?? [])
      if (invitationId === undefined && !people.isIgnored(login)) grants.set(people.principalOf(login), role);
  }
  return [...byName.values()].map(({ name: key, grants }) => ({
    kind: githubRepo.kind,
    key,
    settings: {},
    grants,
  }));
}

/**
 * Returns a team's own role on a repository; undefined where a team above explains it, or a role of the organisation.
 * GitHub hides which role lies beneath, so of a grant that it lists as the team's own the lowest counts.
 */
function ownRole(
  remote: GithubRemoteState,
  roles: readonly GithubOrganizationRole[],
  { team, today, role }: { readonly team: GithubTeam; readonly today: string; readonly role: string },
): string | undefined {
  const above = [...ancestorsOf(remote, team)];
  const given = [
    ...above.flatMap((each) => each.repositories?.get(today)?.role ?? []),
    ...roles.flatMap(({ gives, teams }) =>
      gives !== undefined && [team, ...above].some((each) => teams.has(each.id)) ? [gives] : [],
    ),
  ];
  if (!given.some((each) => coversRole(each, role))) return role;
  const found = remote.repositories.get(today);
  const isListed = found !== undefined && found !== "missing" && found.directTeams?.has(team.slug);
  return isListed ? "read" : undefined;
}

/** Returns the roles of the organisation, and those of which only some team's repositories tell. */
function rolesOf({ organizationRoles = [], teams }: GithubRemoteState): readonly GithubOrganizationRole[] {
  const known = new Set(organizationRoles.flatMap((role) => [...role.teams]));
  const told = [...teams.values()].filter(({ id }) => !known.has(id));
  const byRole = Map.groupBy(told, (team) => team.organizationRole);
  return [
    ...organizationRoles,
    ...[...byRole].flatMap(([gives, those]) =>
      gives === undefined
        ? []
        : [
            {
              name: `${gives}, unnamed`,
              gives,
              teams: new Set(those.map(({ id }) => id)),
              people: new Set<string>(),
            },
          ],
    ),
  ];
}

function roleResource(match: GithubMatch, { name, gives, teams, people }: GithubOrganizationRole): Resource {
  const holder = githubOrganizationRole.roles[0] ?? "";
  const grants = grantsOf(
    match,
    [...people].map((login) => [login, holder] as const),
  );
  for (const team of match.remote.teams.values())
    if (teams.has(team.id)) grants.set(teamPrincipal(keyOf(match, team)), holder);
  return { kind: githubOrganizationRole.kind, key: name, settings: { gives: gives ?? null }, grants };
}
