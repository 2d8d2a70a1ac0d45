import type { Principal } from "../../../core/state.ts";
import { userKeyOf } from "../../shared/principals.ts";
import { type GithubDesired, githubRepositoryId } from "../model/desired.ts";
import type { GithubInvitation, GithubRemoteState } from "../model/remote-state.ts";
import { type DirectGrant, directGrantsOf, knownLogin } from "./direct-grants.ts";
import { earlierDesired } from "./earlier-desired.ts";
import { isExcludedTeam } from "./excluded-teams.ts";
import { matchGithubPeople } from "./match-people.ts";
import { matchGithubTeams } from "./match-teams.ts";
import { repositoryKeyToday } from "./repository-names.ts";

type Sets<Key, Item> = ReadonlyMap<Key, ReadonlySet<Item>>;

/**
 * What earlier rosters gave, by the accounts, teams and repositories that GitHub has today. Logins and names of
 * repositories are in lower case.
 */
export interface EarlierGrants {
  /** Logins that were given a place in the organisation. */
  readonly members: ReadonlySet<string>;
  /** Logins that were made owners. */
  readonly owners: ReadonlySet<string>;
  /** Pending invitations to the organisation that are for somebody whom an earlier roster declared. */
  readonly invitations: ReadonlySet<GithubInvitation>;
  /** Logins by the team's database id. */
  readonly teamMembers: Sets<number, string>;
  /** Repositories by the team's database id. */
  readonly teamRepositories: Sets<number, string>;
  /** Logins by repository, for each repository on which somebody was given a role directly. */
  readonly collaborators: Sets<string, string>;
  /** Logins of earlier rosters' people, and who they were. */
  readonly people: ReadonlyMap<string, Principal>;
  /** Names of earlier teams that may exist and were not among the teams that GitHub answered. */
  readonly unseenTeams: readonly string[];
  /** What other rosters of the repository give: nobody loses it because this roster doesn't. */
  readonly beside: GrantsBeside;
}

/** What other rosters of the repository give in the organisation. */
export interface GrantsBeside {
  /** Logins of members, owners among them. */
  readonly members: ReadonlySet<string>;
  readonly owners: ReadonlySet<string>;
  /** Database ids of the teams that they declare. */
  readonly teams: ReadonlySet<number>;
  /** By login: roles on repositories that are theirs alone, and through no team. */
  readonly direct: ReadonlyMap<string, readonly DirectGrant[]>;
}

/** Returns what the earlier rosters gave to accounts and teams that GitHub has today. Pure. */
export function earlierGrantsOf(remote: GithubRemoteState, desired: GithubDesired): EarlierGrants {
  const given = nothingGiven();
  for (const earlier of earlierDesired(desired)) {
    if (!earlier.roster.unapplied) addGrants(remote, earlier, given);
    forgetHandedOver(remote, earlier, given);
    if (earlier.roster.beside !== undefined) forgetGivenBeside(remote, earlier, given);
  }
  forgetHandedOver(remote, desired, given);
  return given;
}

function nothingGiven(): Collected {
  return {
    members: new Set(),
    owners: new Set(),
    invitations: new Set(),
    teamMembers: new Map(),
    teamRepositories: new Map(),
    collaborators: new Map(),
    people: new Map(),
    unseenTeams: [],
    beside: { members: new Set(), owners: new Set(), teams: new Set(), direct: new Map() },
  };
}

/** Removes what another roster of the repository gives: it is that roster's to take back. */
function forgetGivenBeside(remote: GithubRemoteState, other: GithubDesired, collected: Collected): void {
  const theirs = nothingGiven();
  addGrants(remote, other, theirs);
  for (const each of theirs.members) {
    collected.members.delete(each);
    collected.beside.members.add(each);
  }
  for (const each of theirs.owners) {
    collected.owners.delete(each);
    collected.beside.owners.add(each);
  }
  for (const id of matchGithubTeams(remote, other).keys.keys()) collected.beside.teams.add(id);
  const { direct } = collected.beside;
  for (const [login, grants] of directGrantsOf(remote, other))
    direct.set(login, [...(direct.get(login) ?? []), ...grants]);
  for (const each of theirs.invitations) collected.invitations.delete(each);
  removeAll(collected.teamMembers, theirs.teamMembers);
  removeAll(collected.teamRepositories, theirs.teamRepositories);
  removeAll(collected.collaborators, theirs.collaborators);
}

function removeAll<Key>(sets: Map<Key, Set<string>>, others: Sets<Key, string>): void {
  for (const [key, items] of others) for (const each of items) sets.get(key)?.delete(each);
}

/** Removes the teams and repositories that a roster hands over: they are left alone. */
function forgetHandedOver(remote: GithubRemoteState, desired: GithubDesired, collected: Collected): void {
  const { byKey } = matchGithubTeams(remote, desired);
  for (const [key, { id }] of byKey) {
    if (!desired.roster.teams.get(key)?.handsOff) continue;
    collected.teamMembers.delete(id);
    collected.teamRepositories.delete(id);
  }
  for (const { name, handsOff } of desired.roster.repositories.values()) {
    if (!handsOff) continue;
    const repo = repositoryKeyToday(remote, name);
    collected.collaborators.delete(repo);
    for (const repositories of collected.teamRepositories.values()) repositories.delete(repo);
  }
}

interface Collected {
  readonly members: Set<string>;
  readonly owners: Set<string>;
  readonly invitations: Set<GithubInvitation>;
  readonly teamMembers: Map<number, Set<string>>;
  readonly teamRepositories: Map<number, Set<string>>;
  readonly collaborators: Map<string, Set<string>>;
  readonly people: Map<string, Principal>;
  readonly unseenTeams: string[];
  readonly beside: {
    readonly members: Set<string>;
    readonly owners: Set<string>;
    readonly teams: Set<number>;
    readonly direct: Map<string, readonly DirectGrant[]>;
  };
}

function addGrants(remote: GithubRemoteState, earlier: GithubDesired, collected: Collected): void {
  const people = matchGithubPeople(remote, earlier);
  const matches = matchGithubTeams(remote, earlier);
  for (const principal of earlier.accounts.keys()) {
    const login = knownLogin(people, principal);
    if (login !== undefined) collected.people.set(login, principal);
  }
  for (const [principal, role] of earlier.organization.grants) {
    for (const each of people.invitationsOf(principal)) collected.invitations.add(each);
    const login = knownLogin(people, principal);
    if (login === undefined) continue;
    collected.members.add(login);
    if (role === "owner") collected.owners.add(login);
  }
  for (const team of earlier.roster.teams.values()) {
    if (team.archived || team.github === false || isExcludedTeam({ remote, desired: earlier, matches }, team))
      continue;
    const found = matches.byKey.get(team.key);
    if (found === undefined) {
      if (!remote.teamsComplete) collected.unseenTeams.push(team.key);
      continue;
    }
    for (const principal of earlier.teams.get(team.key)?.grants.keys() ?? [])
      add(collected.teamMembers, found.id, knownLogin(people, principal));
    for (const repo of team.grants.keys())
      add(collected.teamRepositories, found.id, repositoryKeyToday(remote, repo));
  }
  for (const { name } of earlier.roster.repositories.values()) {
    const grants = earlier.resources.get(githubRepositoryId(name))?.grants ?? new Map();
    const given = [...grants.keys()].filter((principal) => userKeyOf(principal) !== undefined);
    const key = repositoryKeyToday(remote, name);
    if (given.length > 0 && !collected.collaborators.has(key)) collected.collaborators.set(key, new Set());
    for (const principal of given) add(collected.collaborators, key, knownLogin(people, principal));
  }
}

function add<Key>(sets: Map<Key, Set<string>>, key: Key, item: string | undefined): void {
  if (item === undefined) return;
  const known = sets.get(key);
  if (known === undefined) sets.set(key, new Set([item]));
  else known.add(item);
}
