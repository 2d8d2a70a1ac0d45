import type { Repository } from "../../roster/resolved.ts";
import type { GithubClient } from "./client.ts";
import { accountsToLookUp } from "./compare/accounts-to-look-up.ts";
import type { MatchedTeams } from "./compare/compare-context.ts";
import { hasDeparted } from "./compare/declared-people.ts";
import { earlierDesired } from "./compare/earlier-desired.ts";
import { earlierGrantsOf } from "./compare/earlier-grants.ts";
import { teamHierarchyOf } from "./compare/hierarchy.ts";
import { matchGithubPeople } from "./compare/match-people.ts";
import { matchGithubTeams } from "./compare/match-teams.ts";
import { invitationsToLookUp } from "./compare/stale-invitations.ts";
import { repositoriesNeedingDirectTeams, teamsWithManagedGrants } from "./compare/team-access.ts";
import type { GithubDesired } from "./model/desired.ts";
import type { GithubOrganizationRole, GithubRemoteState, GithubTeam } from "./model/remote-state.ts";
import { isBuiltInRole } from "./model/roles.ts";
import { ancestorsOf } from "./model/team-ancestors.ts";
import { readAccounts, readAccountsById } from "./read/accounts.ts";
import type { OrganizationFacts } from "./read/base-permission.ts";
import { readFailedInvitations, readTeamsOfInvitation } from "./read/lookups.ts";
import { withAllRolesOfTeams } from "./read/organization-roles.ts";
import { lookUpRepositories, type RepositoryLookUp, withDirectTeams } from "./read/repositories.ts";
import { readCustomRoles, withRoleNames } from "./read/role-names.ts";
import { readSeesAllRepositories } from "./read/seen-repositories.ts";

/**
 * Looks up what the organisation's lists don't answer and the rosters need, each step for what the steps before found:
 * accounts of new people and their failed invitations, declared repositories and their collaborators, names of custom roles, and the direct teams of
 * the repositories where it matters whether a team's grant is its own. A team or repository that can't be read to the
 * end is marked.
 */
export async function lookUpGithub(
  client: GithubClient,
  listed: GithubRemoteState,
  wanted: readonly GithubDesired[],
  { mayHaveCustomRoles, roles }: LookUpFacts,
): Promise<GithubRemoteState> {
  const people = wanted.map((desired) => accountsToLookUp(listed, desired));
  const logins = new Set(people.flatMap((each) => each.logins));
  const [accounts, accountsById, failed, repositories] = await Promise.all([
    readAccounts(client, [...logins].sort()),
    readAccountsById(client, new Set(people.flatMap((each) => each.ids))),
    wanted.some((desired) => invitesSomebody(listed, desired))
      ? readFailedInvitations(client, listed.login)
      : listed.failed,
    lookUpRepositories(client, listed, [
      ...wanted.flatMap(declaredRepositories),
      ...repositoriesAskedForInvitations(listed, wanted),
    ]),
  ]);
  const isMissing = ({ roster }: GithubDesired) =>
    [...roster.repositories.keys()].some((name) => repositories.get(name.toLowerCase()) === "missing");
  const seesAllRepositories =
    wanted.flatMap(earlierDesired).some(isMissing) && (await readSeesAllRepositories(client));
  const known = { ...listed, accounts, accountsById, failed, repositories, seesAllRepositories };
  const found = mayHaveCustomRoles ? await withCustomRoles(client, known, wanted) : known;
  // A role of the organisation hides what a team has of its own as much as a team above does.
  const withRoles = withAllRolesOfTeams(found, roles);
  const ambiguous = wanted.flatMap((desired) =>
    [found, withRoles].flatMap((each) =>
      repositoriesNeedingDirectTeams(withHierarchy(matchTeams(each, desired))),
    ),
  );
  const [invitationTeams, repositoriesWithTeams] = await Promise.all([
    readInvitationTeams(client, found, wanted),
    withDirectTeams(client, found, ambiguous),
  ]);
  return { ...found, invitationTeams, repositories: repositoriesWithTeams };
}

/** What the organisation says of itself, and its roles where they could be listed. */
interface LookUpFacts extends Pick<OrganizationFacts, "mayHaveCustomRoles"> {
  readonly roles: readonly GithubOrganizationRole[] | undefined;
}

/** True when a roster declares somebody who is no member yet: only they are invited. */
function invitesSomebody(remote: GithubRemoteState, desired: GithubDesired): boolean {
  const ids = new Set([...remote.members.values()].map(({ id }) => String(id)));
  return [...desired.organization.grants.keys()].some((principal) => {
    const { id, name = "" } = desired.accounts.get(principal) ?? {};
    return id === undefined ? !remote.members.has(name.toLowerCase()) : !ids.has(id);
  });
}

/** The most open invitations whose teams are asked for, a request each. */
const maxInvitationsAsked = 100;

/** Reads the teams of the open invitations that may lead into teams which the file has taken. */
async function readInvitationTeams(
  client: GithubClient,
  remote: GithubRemoteState,
  wanted: readonly GithubDesired[],
): Promise<ReadonlyMap<number, ReadonlySet<number>>> {
  const asked = wanted.flatMap((desired) =>
    invitationsToLookUp({ ...matchTeams(remote, desired), people: matchGithubPeople(remote, desired) }),
  );
  const read = [...new Set(asked)]
    .slice(0, maxInvitationsAsked)
    .map(async (number) => [number, await readTeamsOfInvitation(client, remote.login, number)] as const);
  return new Map(await Promise.all(read));
}

/**
 * The most repositories whose invitations are read only to report them. GitHub lists them one repository a request
 * (https://docs.github.com/en/rest/collaborators/invitations).
 */
const maxReportedInvitationLists = 100;

/** False of a repository that only patterns mean: it was listed, and there may be as many as the organisation has. */
function isNamed({ byPattern }: Repository): boolean {
  return byPattern !== true;
}

/** Returns the repositories of a roster and of those before it: a renamed one is found by its old name. */
function declaredRepositories(desired: GithubDesired): readonly RepositoryLookUp[] {
  const { directAccess = "report" } = desired.roster.github ?? {};
  const undeclared = [...desired.roster.repositories.values()]
    .filter(isNamed)
    .filter((each) => !each.collaborators).length;
  const isRead =
    directAccess === "exact" || (directAccess === "report" && undeclared <= maxReportedInvitationLists);
  return [desired, ...earlierDesired(desired)].flatMap(({ roster }) =>
    [...roster.repositories.values()].filter(isNamed).map(({ name, collaborators }) => ({
      name,
      collaborators: collaborators ? ("declared" as const) : isRead ? ("undeclared" as const) : undefined,
    })),
  );
}

/**
 * Returns the repositories whose open invitations are read wherever they are: all whose access was read, where that is to
 * be exact, or where they are few enough to be asked one by one.
 */
function repositoriesAskedForInvitations(
  { directAccess }: GithubRemoteState,
  wanted: readonly GithubDesired[],
): readonly RepositoryLookUp[] {
  const live = [...(directAccess?.repositories.values() ?? [])].filter(({ archived }) => !archived);
  const isExact = wanted.some(({ roster }) => roster.github?.directAccess === "exact");
  const isTold = wanted.some(
    (desired) => desired.roster.github?.directAccess !== "ignore" || hasSomebodyDeparted(desired),
  );
  if (!isExact && !(isTold && live.length <= maxReportedInvitationLists)) return [];
  return live.map(({ name }) => ({ name, collaborators: "undeclared" as const }));
}

function hasSomebodyDeparted(desired: GithubDesired): boolean {
  return [...desired.accounts.keys()].some((principal) => hasDeparted(desired, principal));
}

function matchTeams(remote: GithubRemoteState, desired: GithubDesired): MatchedTeams {
  const earlier = earlierGrantsOf(remote, desired);
  return { remote, desired, matches: matchGithubTeams(remote, desired), earlier };
}

function withHierarchy(matched: MatchedTeams) {
  return { ...matched, hierarchy: teamHierarchyOf(matched) };
}

/** Reads the organisation's custom roles, and the teams that may have one. Reads nothing when no roster decides a grant. */
async function withCustomRoles(
  client: GithubClient,
  remote: GithubRemoteState,
  wanted: readonly GithubDesired[],
): Promise<GithubRemoteState> {
  const managed = wanted.flatMap((desired) => managedTeams(matchTeams(remote, desired)));
  const isNeeded = managed.length > 0 || wanted.some(declaresCustomRole);
  const answer = isNeeded ? await readCustomRoles(client, remote.login) : undefined;
  const customRoles = Array.isArray(answer) ? answer : undefined;
  const mayBeInUse = answer === 403 || (customRoles ?? []).length > 0;
  const all = new Set(teamsWithCustomRoles(remote, managed, mayBeInUse));
  const isTooMany = answer === 403 && all.size > maxTeamsAskedForRoles;
  const asked = isTooMany ? new Set(teamsWithCustomRoles(remote, managed, false)) : all;
  const teams = await withRoleNames(client, remote, asked);
  return {
    ...remote,
    teams,
    ...(customRoles ? { customRoles } : {}),
    ...(isTooMany ? { teamsWithUnknownRoles: all.size - asked.size } : {}),
  };
}

/**
 * When the token may not list the custom roles, up to this many teams are asked for the names of their roles, in a request
 * each.
 */
const maxTeamsAskedForRoles = 50;

interface ManagedTeam {
  readonly found: GithubTeam;
  readonly hasCustomRole: boolean;
}

/** Returns the teams whose grants a roster decides, as found. */
function managedTeams(matched: MatchedTeams): readonly ManagedTeam[] {
  return teamsWithManagedGrants(matched, new Set()).flatMap(({ key, grants }) => {
    const found = matched.matches.byKey.get(key);
    const hasCustomRole = [...grants.values()].some(({ role }) => !isBuiltInRole(role));
    return found === undefined ? [] : [{ found, hasCustomRole }];
  });
}

/**
 * Returns the teams whose roles GraphQL may answer wrongly: with custom roles in the organisation, the teams whose grants
 * a roster decides; else the teams for which a roster declares one. The teams
 * above and below them are included, since grants are inherited.
 */
function teamsWithCustomRoles(
  remote: GithubRemoteState,
  managed: readonly ManagedTeam[],
  areInUse: boolean,
): readonly GithubTeam[] {
  const asked = new Set(managed.filter((each) => areInUse || each.hasCustomRole).map(({ found }) => found));
  const above = [...asked].flatMap((team) => [...ancestorsOf(remote, team)]);
  const below = [...remote.teams.values()].filter((team) =>
    [...ancestorsOf(remote, team)].some((each) => asked.has(each)),
  );
  return [...asked, ...above, ...below];
}

function declaresCustomRole({ roster }: GithubDesired): boolean {
  const grants = [...roster.repositories.values()].flatMap(({ teams, collaborators }) => [
    ...teams.values(),
    ...(collaborators?.values() ?? []),
  ]);
  return grants.some(({ role }) => !isBuiltInRole(role));
}
