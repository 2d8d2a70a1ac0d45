import type { Place } from "../../../core/finding.ts";
import { anyGlobMatcher } from "../../../core/glob.ts";
import type { Account, Desired, Minimum } from "../../../core/provider.ts";
import { type Principal, type Resource, type ResourceId, resourceId, stateOf } from "../../../core/state.ts";
import { hasGithubAccount } from "../../../roster/has-github-account.ts";
import type { ResolvedRoster, ResolvedTeam } from "../../../roster/resolved.ts";
import { userKeyOf, userPrincipal } from "../../shared/principals.ts";
import {
  type GithubTeamSettings,
  githubOrg,
  githubOrganizationRole,
  githubRepo,
  githubTeam,
} from "../kinds.ts";

import type { PatternMeaning } from "./pattern-meanings.ts";

/** A team in a plan, declared or as GitHub has it. */
export interface GithubTeamResource extends Resource {
  readonly settings: Partial<GithubTeamSettings>;
}

/** What one roster declares for GitHub, and the roster itself, which the comparison reads too. */
export interface GithubDesired extends Desired {
  readonly roster: ResolvedRoster;
  readonly org: string;
  readonly organization: Resource;
  /** The declared teams by key, without those that the roster keeps off GitHub. */
  readonly teams: ReadonlyMap<string, GithubTeamResource>;
  /** People whose account has the id that it had when the roster was last applied. The file declares none. */
  readonly remembered: ReadonlySet<Principal>;
  /** Keys of the users that some repository declares as collaborators. */
  readonly collaborators: ReadonlySet<string>;
  /** What the patterns of teams mean; undefined while that isn't known. */
  readonly meanings?: readonly PatternMeaning[];
  /** True of the logins and team slugs that `github.ignore` matches. They are never changed. */
  isIgnored(name: string): boolean;
}

/** Returns the id of an organisation's resource. */
export const githubOrgId = (org: string): ResourceId => resourceId({ kind: githubOrg.kind, key: org });

/** Returns the id of a team's resource, by the team's key in a plan. */
export const githubTeamId = (key: string): ResourceId => resourceId({ kind: githubTeam.kind, key });

/** Returns the id of a repository's resource, by the name that the roster writes. */
export const githubRepositoryId = (name: string): ResourceId =>
  resourceId({ kind: githubRepo.kind, key: name });

/** Returns the id of a role of the organisation, by the name that the roster writes. */
export const githubOrganizationRoleId = (key: string): ResourceId =>
  resourceId({ kind: githubOrganizationRole.kind, key });

/** Returns the declared organisation, teams and repository grants. Pure; the roster must have a `github` section. */
export function githubDesired(roster: ResolvedRoster): GithubDesired {
  const org = roster.github?.org ?? "";
  const members = declaredMembersOf(roster);
  const onGithub = [...roster.teams.values()].filter((team) => team.github !== false);
  const organization = organizationResource(roster, members);
  const parents = keysOfParents(roster);
  const { accounts, remembered } = accountsOf(roster, members);
  const teams = new Map(onGithub.map((team) => [team.key, teamResource(roster, team, { members, parents })]));
  return {
    roster,
    org,
    organization,
    teams,
    collaborators: collaboratorsIn(roster),
    isIgnored: anyGlobMatcher(roster.github?.ignore ?? [], { ignoreCase: true }),
    resources: stateOf([
      organization,
      ...teams.values(),
      ...repositoryResources(roster),
      ...organizationRoleResources(roster),
    ]),
    accounts,
    remembered,
    places: placesOf(roster, onGithub),
    parents: new Map(onGithub.flatMap((team) => parentEntry(roster, team))),
    principalResources: new Map(onGithub.map((team) => [teamPrincipal(team.key), githubTeamId(team.key)])),
    membershipRoot: githubOrgId(org),
    minimums: minimumsOf(roster),
    findings: [],
  };
}

/** Returns what the id of a person's account is remembered under. Another person with the same login has another account. */
export const rememberedAccountId = (principal: Principal, login: string): ResourceId =>
  resourceId({ kind: "github-account", key: `${login.toLowerCase()}/${principal}` });

/** Returns the principal of a declared team: `backend` → `team:backend`. */
export function teamPrincipal(key: string): Principal {
  return `team:${key}`;
}

/** Returns the team's key when the principal is a declared team. */
export function teamKeyOfPrincipal(principal: string): string | undefined {
  const prefix = teamPrincipal("");
  return principal.startsWith(prefix) ? principal.slice(prefix.length) : undefined;
}

/** Returns the declared team that this one is nested in on GitHub, if any. */
export function parentTeamOf(roster: ResolvedRoster, team: ResolvedTeam): ResolvedTeam | undefined {
  if (team.github === false || !team.github.nest || team.parent === undefined) return undefined;
  const parent = roster.teams.get(team.parent);
  return parent === undefined || parent.github === false || parent.archived ? undefined : parent;
}

/**
 * Principals by user key of the organisation's declared members: all users, or those on a team (`github.invite`). A team
 * with `github: false` counts: without a team on GitHub, belonging to the organisation is what it gives there.
 */
type DeclaredMembers = ReadonlyMap<string, Principal>;

/** Makes one string per person, which all teams share: a hundred thousand equal strings would be slow to compare. */
function declaredMembersOf(roster: ResolvedRoster): DeclaredMembers {
  const { invite, owners = [], extraMembers = [], defaultTeam } = roster.github ?? { invite: "users" };
  const eligible = [...roster.users.values()].filter(
    (user) => user.present && !user.outside && hasGithubAccount(user),
  );
  const principals = (keys: readonly string[]) => new Map(keys.map((key) => [key, userPrincipal(key)]));
  if (invite === "users") return principals(eligible.map((user) => user.key));
  const onTeams = new Set<string>([...owners, ...extraMembers]);
  for (const team of roster.teams.values()) {
    if (team.archived || team.key === defaultTeam) continue;
    for (const person of team.people.keys()) onTeams.add(person);
  }
  return principals(eligible.map((user) => user.key).filter((key) => onTeams.has(key)));
}

function organizationResource(roster: ResolvedRoster, members: DeclaredMembers): Resource {
  const owners = new Set(roster.github?.owners ?? []);
  const grants = [...members].map(
    ([key, principal]) => [principal, owners.has(key) ? "owner" : "member"] as const,
  );
  return { kind: githubOrg.kind, key: roster.github?.org ?? "", settings: {}, grants: new Map(grants) };
}

function teamResource(
  roster: ResolvedRoster,
  team: ResolvedTeam,
  { members, parents }: { readonly members: DeclaredMembers; readonly parents: ReadonlySet<string> },
): GithubTeamResource {
  const grants = new Map<Principal, string>();
  const { github, key, description } = team;
  if (github === false || team.archived) {
    return { kind: githubTeam.kind, key, settings: { archived: true }, grants };
  }
  for (const [person, { lead }] of team.people) {
    const principal = members.get(person);
    if (principal !== undefined) grants.set(principal, lead ? github.leadRole : "member");
  }
  const parent = parentTeamOf(roster, team);
  const isNested = parent !== undefined || parents.has(key);
  const privacy = isNested ? "closed" : github.privacy;
  const settings: Partial<GithubTeamSettings> = {
    name: github.name,
    parent: parent?.key ?? null,
    ...(description === undefined ? {} : { description }),
    ...(privacy === undefined ? {} : { privacy }),
    ...(github.notifications === undefined ? {} : { notifications: github.notifications }),
  };
  return { kind: githubTeam.kind, key, settings, grants };
}

/** Returns the keys of the teams in which a team is nested. */
function keysOfParents(roster: ResolvedRoster): ReadonlySet<string> {
  const living = [...roster.teams.values()].filter((team) => !team.archived);
  return new Set(living.flatMap((team) => parentTeamOf(roster, team)?.key ?? []));
}

function repositoryResources(roster: ResolvedRoster): Resource[] {
  return [...roster.repositories.values()].map((repository) => {
    const grants = new Map<Principal, string>();
    for (const [team, { role }] of repository.teams) grants.set(teamPrincipal(team), role);
    for (const [key, { role }] of repository.collaborators ?? []) {
      const user = roster.users.get(key);
      if (user?.present && hasGithubAccount(user)) grants.set(userPrincipal(key), role);
    }
    return { kind: githubRepo.kind, key: repository.name, settings: {}, grants };
  });
}

function organizationRoleResources(roster: ResolvedRoster): Resource[] {
  return [...(roster.github?.organizationRoles ?? [])].map(([key, holders]) => {
    const grants = new Map<Principal, string>();
    for (const holder of holders) {
      const team = roster.teams.get(teamKeyOfPrincipal(holder) ?? "");
      const user = roster.users.get(userKeyOf(holder) ?? "");
      const isThere =
        (team !== undefined && !team.archived && team.github !== false) ||
        (user?.present === true && !user.outside && hasGithubAccount(user));
      if (isThere) grants.set(holder, "holder");
    }
    return { kind: githubOrganizationRole.kind, key, settings: {}, grants };
  });
}

function collaboratorsIn(roster: ResolvedRoster): ReadonlySet<string> {
  const repositories = [...roster.repositories.values()];
  return new Set(repositories.flatMap(({ collaborators }) => [...(collaborators?.keys() ?? [])]));
}

/** Returns the declared accounts. Where the file has no id, the one that the login had at the last apply counts. */
function accountsOf(
  roster: ResolvedRoster,
  members: DeclaredMembers,
): Pick<GithubDesired, "accounts" | "remembered"> {
  const accounts = new Map<Principal, Account>();
  const remembered = new Set<Principal>();
  for (const user of roster.users.values()) {
    if (!hasGithubAccount(user)) continue;
    const at = user.places["github"] ?? user.at;
    const named = user.github === undefined ? { at } : { name: user.github, at };
    const principal = members.get(user.key) ?? userPrincipal(user.key);
    const known = roster.rememberedIds?.get(rememberedAccountId(principal, user.github ?? ""));
    const id = user.githubId === undefined ? known : String(user.githubId);
    if (user.githubId === undefined && known !== undefined) remembered.add(principal);
    accounts.set(principal, id === undefined ? named : { ...named, id });
  }
  return { accounts, remembered };
}

function placesOf(roster: ResolvedRoster, teams: readonly ResolvedTeam[]): ReadonlyMap<ResourceId, Place> {
  const places = new Map<ResourceId, Place>();
  if (roster.github) places.set(githubOrgId(roster.github.org), roster.github.at);
  for (const team of teams) places.set(githubTeamId(team.key), team.at);
  for (const { name, at } of roster.repositories.values()) places.set(githubRepositoryId(name), at);
  for (const name of roster.github?.organizationRoles?.keys() ?? [])
    places.set(githubOrganizationRoleId(name), roster.github?.at ?? { file: "", line: 1, column: 1 });
  return places;
}

function parentEntry(roster: ResolvedRoster, team: ResolvedTeam): [ResourceId, ResourceId][] {
  const parent = parentTeamOf(roster, team);
  return parent === undefined ? [] : [[githubTeamId(team.key), githubTeamId(parent.key)]];
}

function minimumsOf(roster: ResolvedRoster): readonly Minimum[] {
  if (roster.github?.owners === undefined) return [];
  return [{ resource: githubOrgId(roster.github.org), role: "owner", least: roster.guards.minOwners }];
}
