import type { Place } from "../../../core/finding.ts";
import type { Account, Desired, KindSpec, Minimum } from "../../../core/provider.ts";
import {
  type Principal,
  type Resource,
  type ResourceId,
  resourceId,
  type Setting,
  stateOf,
} from "../../../core/state.ts";
import type { ResolvedRoster, ResolvedTeam, ResolvedUser } from "../../../roster/resolved.ts";
import { orgRoles, repositoryRoles, teamRoles } from "./roles.ts";

/** What GitHub should look like, with the roster it comes from, which the view reads too. */
export interface GithubDesired extends Desired {
  readonly roster: ResolvedRoster;
  readonly org: string;
}

/** In the order of creation. */
export const githubKinds: readonly KindSpec[] = [
  { kind: "github-org", noun: "GitHub organisation", roles: orgRoles },
  { kind: "github-team", noun: "GitHub team", roles: teamRoles },
  { kind: "github-repo", noun: "repository", plural: "repositories", roles: repositoryRoles },
];

export const orgId = (org: string): ResourceId => resourceId({ kind: "github-org", key: org });
export const teamId = (key: string): ResourceId => resourceId({ kind: "github-team", key });
export const repoId = (name: string): ResourceId => resourceId({ kind: "github-repo", key: name });

/** The declared organisation, teams and repository grants. Pure; the roster must have a `github` section. */
export function githubDesired(roster: ResolvedRoster): GithubDesired {
  const org = roster.github?.org ?? "";
  const insiders = insidersOf(roster);
  const teams = [...roster.teams.values()].filter((team) => team.github !== false);
  const resources = [
    orgResource(roster, insiders),
    ...teams.map((team) => teamResource(roster, team, insiders)),
    ...repositoryResources(roster),
  ];
  return {
    roster,
    org,
    resources: stateOf(resources),
    accounts: accountsOf(roster, insiders),
    places: placesOf(roster, teams),
    parents: new Map(teams.flatMap((team) => parentEntry(roster, team))),
    principalResources: new Map(teams.map((team) => [teamPrincipal(team.key), teamId(team.key)])),
    membershipRoot: orgId(org),
    minimums: floorsOf(roster),
    findings: [],
  };
}

export function userPrincipal(key: string): Principal {
  return `user:${key}`;
}

export function teamPrincipal(key: string): Principal {
  return `team:${key}`;
}

/** The team's key when a principal is a team of the roster's. */
export function teamKeyOf(principal: string): string | undefined {
  const prefix = teamPrincipal("");
  return principal.startsWith(prefix) ? principal.slice(prefix.length) : undefined;
}

/** The team that this one is nested in on GitHub, if any. */
export function parentOf(roster: ResolvedRoster, team: ResolvedTeam): ResolvedTeam | undefined {
  if (team.github === false || !team.github.nest || team.parent === undefined) return undefined;
  const parent = roster.teams.get(team.parent);
  return parent === undefined || parent.github === false || parent.archived ? undefined : parent;
}

/** By user key, the principals of those who belong to the organisation: all who are declared, or who is in a team of it. */
type Insiders = ReadonlyMap<string, Principal>;

/** One text for each person, however many teams they are in: a hundred thousand of their own would be slow to compare. */
function insidersOf(roster: ResolvedRoster): Insiders {
  const { invite, owners = [], defaultTeam } = roster.github ?? { invite: "users" };
  const eligible = [...roster.users.values()].filter(
    (user) => user.present && !user.outside && hasAccount(user),
  );
  const entered = (keys: readonly string[]) => new Map(keys.map((key) => [key, userPrincipal(key)]));
  if (invite === "users") return entered(eligible.map((user) => user.key));
  const teamed = new Set<string>(owners);
  for (const team of roster.teams.values()) {
    if (team.archived || team.github === false || team.key === defaultTeam) continue;
    for (const person of team.people.keys()) teamed.add(person);
  }
  return entered(eligible.map((user) => user.key).filter((key) => teamed.has(key)));
}

function orgResource(roster: ResolvedRoster, insiders: Insiders): Resource {
  const owners = new Set(roster.github?.owners ?? []);
  const grants = [...insiders].map(
    ([key, principal]) => [principal, owners.has(key) ? "owner" : "member"] as const,
  );
  return { kind: "github-org", key: roster.github?.org ?? "", settings: {}, grants: new Map(grants) };
}

function teamResource(roster: ResolvedRoster, team: ResolvedTeam, insiders: Insiders): Resource {
  const grants = new Map<Principal, string>();
  const { github } = team;
  if (github === false || team.archived) {
    return { kind: "github-team", key: team.key, settings: { archived: true }, grants };
  }
  for (const [key, { lead }] of team.people) {
    const principal = insiders.get(key);
    if (principal !== undefined) grants.set(principal, lead ? github.leadRole : "member");
  }
  const parent = parentOf(roster, team);
  const nested = parent !== undefined || hasChildren(roster, team);
  const privacy = nested ? "closed" : github.privacy;
  const settings: Record<string, Setting> = { name: github.name, parent: parent?.key ?? null };
  if (team.description !== undefined) settings["description"] = team.description;
  if (privacy !== undefined) settings["privacy"] = privacy;
  if (github.notifications !== undefined) settings["notifications"] = github.notifications;
  return { kind: "github-team", key: team.key, settings, grants };
}

const childrenOf = new WeakMap<ResolvedRoster, ReadonlySet<string>>();

function hasChildren(roster: ResolvedRoster, team: ResolvedTeam): boolean {
  let parents = childrenOf.get(roster);
  if (parents === undefined) {
    const living = [...roster.teams.values()].filter((each) => !each.archived);
    parents = new Set(living.flatMap((each) => parentOf(roster, each)?.key ?? []));
    childrenOf.set(roster, parents);
  }
  return parents.has(team.key);
}

function repositoryResources(roster: ResolvedRoster): Resource[] {
  return [...roster.repositories.values()].map((repository) => {
    const grants = new Map<Principal, string>();
    for (const [team, { role }] of repository.teams) grants.set(teamPrincipal(team), role);
    for (const [key, { role }] of repository.collaborators ?? []) {
      const user = roster.users.get(key);
      if (user?.present && hasAccount(user)) grants.set(userPrincipal(key), role);
    }
    return { kind: "github-repo", key: repository.name, settings: {}, grants };
  });
}

const collaborating = new WeakMap<ResolvedRoster, ReadonlySet<string>>();

/** Keys of everybody who is to be on some repository directly. */
export function collaboratorsIn(roster: ResolvedRoster): ReadonlySet<string> {
  const known =
    collaborating.get(roster) ??
    new Set([...roster.repositories.values()].flatMap((each) => [...(each.collaborators?.keys() ?? [])]));
  collaborating.set(roster, known);
  return known;
}

/** A login, or an id that stands for one. */
function hasAccount({ github, githubId }: ResolvedUser): boolean {
  return github !== undefined || githubId !== undefined;
}

function accountsOf(roster: ResolvedRoster, insiders: Insiders): ReadonlyMap<Principal, Account> {
  const accounts = new Map<Principal, Account>();
  for (const user of roster.users.values()) {
    if (!hasAccount(user)) continue;
    const at = user.places["github"] ?? user.at;
    const named = user.github === undefined ? { at } : { name: user.github, at };
    const account = user.githubId === undefined ? named : { ...named, id: String(user.githubId) };
    accounts.set(insiders.get(user.key) ?? userPrincipal(user.key), account);
  }
  return accounts;
}

function placesOf(roster: ResolvedRoster, teams: readonly ResolvedTeam[]): ReadonlyMap<ResourceId, Place> {
  const places = new Map<ResourceId, Place>();
  if (roster.github) places.set(orgId(roster.github.org), roster.github.at);
  for (const team of teams) places.set(teamId(team.key), team.at);
  for (const repository of roster.repositories.values()) places.set(repoId(repository.name), repository.at);
  return places;
}

function parentEntry(roster: ResolvedRoster, team: ResolvedTeam): [ResourceId, ResourceId][] {
  const parent = parentOf(roster, team);
  return parent === undefined ? [] : [[teamId(team.key), teamId(parent.key)]];
}

function floorsOf(roster: ResolvedRoster): readonly Minimum[] {
  if (roster.github?.owners === undefined) return [];
  return [{ resource: orgId(roster.github.org), role: "owner", least: roster.guards.minOwners }];
}
