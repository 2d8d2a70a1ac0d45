import { changedPrincipal } from "../../../core/change.ts";
import { diff } from "../../../core/diff.ts";
import { type Finding, finding } from "../../../core/finding.ts";
import { kindsByName } from "../../../core/kind.ts";
import { type Comparison, comparisonOf } from "../../../core/provider.ts";
import { type Principal, type Resource, type State, stateOf } from "../../../core/state.ts";
import { githubErrors } from "../errors.ts";
import { githubKinds, githubRepo, githubTeam } from "../kinds.ts";
import { type GithubDesired, teamKeyOfPrincipal } from "../model/desired.ts";
import type { GithubRemoteState, GithubTeam } from "../model/remote-state.ts";
import type { TeamLosingRepositories } from "../read/organization-roles.ts";
import { type GithubMatch, type GithubResourcePair, undeclaredTeamKey } from "./compare-context.ts";
import { compareOrganization } from "./compare-organization.ts";
import { compareOrganizationRoles } from "./compare-organization-roles.ts";
import { compareRepositories } from "./compare-repositories.ts";
import { compareTeams } from "./compare-teams.ts";
import { hasDeparted } from "./declared-people.ts";
import { earlierGrantsOf } from "./earlier-grants.ts";
import { teamHierarchyOf, teamNestingOf } from "./hierarchy.ts";
import { ignoredTakenOutFindings } from "./ignored-taken-out.ts";
import { mayBringEarlierTeams } from "./invitations.ts";
import { matchGithubPeople } from "./match-people.ts";
import { matchGithubTeams } from "./match-teams.ts";
import { stayingFindings } from "./staying-findings.ts";
import { membersMaybeRenamed } from "./taken-logins.ts";

/** GitHub compared with one roster. */
export interface GithubComparison extends Comparison {
  /** What an apply works with; undefined when the roster is about another organisation than the one that was read. */
  readonly matched: GithubMatch | undefined;
}

/** The comparison with a roster about the organisation that was read. */
export type MatchedComparison = GithubComparison & { readonly matched: GithubMatch };

/** Compares what was read with what one roster declares. Pure. */
export function compareGithub(remote: GithubRemoteState, desired: GithubDesired): MatchedComparison {
  const matched = matchGithub(remote, desired);
  const { people } = matched;
  const self = new Set(remote.self === undefined ? [] : [people.principalOf(remote.self)]);
  const org = compareOrganization(matched);
  const childTeams = Map.groupBy(remote.teams.values(), (team) => team.parent);
  const context = { ...matched, childTeams, demoted: demotedOwners(org, self) };
  const teams = compareTeams(context);
  const repos = compareRepositories(context, teams.unread);
  const roles = compareOrganizationRoles(matched);
  const pairs = [org, ...teams.pairs, ...repos.pairs, ...roles.pairs];
  const actual = stateOf(resourcesOf(pairs, "actual"));
  const sides = {
    desired: stateOf(resourcesOf(pairs, "desired")),
    actual,
    offered: new Set(pairs.flatMap(({ offered }) => [...(offered ?? [])])),
    mayStillCome: mayBringEarlierTeams(matched) || pairs.some(({ mayStillCome }) => mayStillCome === true),
    departed: departedHolders(matched, org, actual),
    formerly: formerAccounts(matched),
    hadBefore: undeclaredToday(matched),
    unclaimed: unclaimedLogins(matched),
    nesting: teamNestingOf(matched),
    unmanaged: pairs.reduce((sum, { unmanaged = 0 }) => sum + unmanaged, 0),
    unread: new Set([...teams.unread, ...repos.unread, ...roles.unread]),
    self,
    findings: [
      ...rolesFindings(remote),
      ...people.findings,
      ...pairs.flatMap((pair) => pair.findings),
      ...teams.findings,
      ...stayingFindings(matched, pairs),
      ...ignoredTakenOutFindings(matched),
    ],
  };
  return { ...comparisonOf(desired, sides), matched };
}

function matchGithub(remote: GithubRemoteState, desired: GithubDesired): GithubMatch {
  const people = matchGithubPeople(remote, desired);
  const matches = matchGithubTeams(remote, desired);
  const earlier = earlierGrantsOf(remote, desired);
  const hierarchy = teamHierarchyOf({ remote, desired, matches, earlier });
  const maybeRenamed = membersMaybeRenamed({ remote, desired, people, matches });
  return { remote, desired, people, matches, earlier, hierarchy, maybeRenamed };
}

/**
 * Returns the people who have left and still hold something. Owners are not among them when all owners have left, or
 * while somebody is to become one: GitHub keeps the last owner, so another one must come first.
 */
function departedHolders(
  { remote, desired, people }: GithubMatch,
  org: GithubResourcePair,
  actual: State,
): ReadonlySet<Principal> {
  const owners = [...remote.members.values()].filter(({ role }) => role === "owner");
  const ownersToday = new Set(owners.map(({ login }) => people.principalOf(login)));
  const isOwnerAwaited = [...(org.desired?.grants ?? [])].some(
    ([principal, role]) => role === "owner" && org.actual?.grants.get(principal) !== role,
  );
  const isOwnerLeft = [...ownersToday].some((principal) => !hasDeparted(desired, principal));
  const mayOwnersGo = isOwnerLeft && !isOwnerAwaited;
  const holders = [...actual.values()].flatMap(({ grants }) => [...grants.keys()]);
  return new Set(
    holders.filter(
      (principal) => hasDeparted(desired, principal) && (mayOwnersGo || !ownersToday.has(principal)),
    ),
  );
}

/** Returns the accounts that an earlier roster gave to people who are still here, and have another one now. */
function formerAccounts(match: GithubMatch): ReadonlyMap<Principal, Principal> {
  const { desired } = match;
  return new Map(
    [...undeclaredToday(match)].filter(
      ([, person]) => desired.accounts.has(person) && !hasDeparted(desired, person),
    ),
  );
}

/** Returns the accounts that an earlier roster gave to people, and that nobody has by this one. */
function undeclaredToday({ desired, people, earlier }: GithubMatch): ReadonlyMap<Principal, Principal> {
  const before = new Map<Principal, Principal>();
  for (const [login, person] of earlier.people) {
    const now = people.principalOf(login);
    if (now !== person && !desired.accounts.has(now)) before.set(now, person);
  }
  return before;
}

/** Returns the people who are declared by a login alone that was looked up, and that nobody has. */
function unclaimedLogins({ remote, desired, people }: GithubMatch): ReadonlySet<Principal> {
  return new Set(
    [...desired.accounts].flatMap(([principal, { id, name = "" }]) => {
      const isFree = remote.accounts.get(name.toLowerCase()) === "missing";
      return isFree && id === undefined && people.of(principal) === undefined ? [principal] : [];
    }),
  );
}

function rolesFindings({ teamsWithUnknownRoles: teams }: GithubRemoteState): readonly Finding[] {
  return teams === undefined ? [] : [finding(githubErrors.rolesUnseen(teams), { provider: "github" })];
}

function resourcesOf(pairs: readonly GithubResourcePair[], side: "desired" | "actual"): Resource[] {
  return pairs.flatMap((pair) => pair[side] ?? []);
}

/** Returns the owners who are demoted or leave. The acting account is never among them. */
function demotedOwners(
  { desired, actual }: GithubResourcePair,
  self: ReadonlySet<Principal>,
): ReadonlySet<Principal> {
  const roles = [...(actual?.grants ?? [])];
  return new Set(
    roles.flatMap(([principal, role]) =>
      role === "owner" && desired?.grants.get(principal) !== "owner" && !self.has(principal)
        ? [principal]
        : [],
    ),
  );
}

/** Returns the teams that would lose a role on repositories by some comparison, with those repositories. */
export function teamsLosingRepositories(
  comparisons: readonly MatchedComparison[],
): readonly TeamLosingRepositories[] {
  const kinds = kindsByName(githubKinds);
  const losing = new Map<GithubTeam, Set<string>>();
  for (const comparison of comparisons) {
    const byKey = teamsByPlanKey(comparison);
    for (const change of diff("github", comparison, kinds)) {
      if (change.kind !== githubRepo.kind || (change.action !== "revoke" && change.action !== "regrade"))
        continue;
      const team = byKey.get(teamKeyOfPrincipal(change.principal) ?? "");
      const found = comparison.matched.remote.repositories.get(change.key.toLowerCase());
      if (team === undefined || found === "missing") continue;
      losing.set(team, (losing.get(team) ?? new Set()).add(found?.name ?? change.key));
    }
  }
  return [...losing].map(([team, repositories]) => ({ team, repositories: [...repositories] }));
}

/** Returns the teams of the organisation by their keys in a plan. */
export function teamsByPlanKey({
  matched: { remote, matches },
}: Pick<MatchedComparison, "matched">): ReadonlyMap<string, GithubTeam> {
  return new Map(
    [...remote.teams.values()].map((team) => [matches.keys.get(team.id) ?? undeclaredTeamKey(team), team]),
  );
}

/** Returns the teams whose members would change by some comparison, in the order of their ids. */
export function teamsWithMembershipChanges(comparisons: readonly MatchedComparison[]): readonly GithubTeam[] {
  const kinds = kindsByName(githubKinds);
  const teams = new Map<number, GithubTeam>();
  for (const comparison of comparisons) {
    const byKey = teamsByPlanKey(comparison);
    for (const change of diff("github", comparison, kinds)) {
      const isMembership = change.kind === githubTeam.kind && changedPrincipal(change) !== undefined;
      const team = isMembership ? byKey.get(change.key) : undefined;
      if (team !== undefined) teams.set(team.id, team);
    }
  }
  return [...teams.values()].sort((left, right) => left.id - right.id);
}
