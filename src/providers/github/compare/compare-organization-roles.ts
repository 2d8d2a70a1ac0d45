import { type Finding, finding } from "../../../core/finding.ts";
import type { Principal, ResourceId } from "../../../core/state.ts";
import type { ResolvedTeam } from "../../../roster/resolved.ts";
import { nearestName } from "../../../roster/suggestion.ts";
import { githubErrors } from "../errors.ts";
import { githubOrganizationRole } from "../kinds.ts";
import {
  githubOrganizationRoleId,
  githubTeamId,
  teamKeyOfPrincipal,
  teamPrincipal,
} from "../model/desired.ts";
import type { GithubOrganizationRole } from "../model/remote-state.ts";
import { ancestorsOf } from "../model/team-ancestors.ts";
import { githubRoleErrors } from "../role-errors.ts";
import { type GithubMatch, type GithubResourcePair, undeclaredTeamKey } from "./compare-context.ts";
import { knownLogin } from "./direct-grants.ts";
import { earlierDesired } from "./earlier-desired.ts";
import { matchGithubPeople } from "./match-people.ts";
import { matchGithubTeams } from "./match-teams.ts";
import { mayBeMissingFrom } from "./staying-members.ts";

/** Roles of the organisation, compared. */
export interface OrganizationRoleComparison {
  readonly pairs: readonly GithubResourcePair[];
  readonly unread: ReadonlySet<ResourceId>;
}

/**
 * Compares who holds the roles of the organisation that the roster names: exactly those. A role that it no longer names is
 * taken from whom an earlier roster gave it. Who isn't a member yet gets nothing: GitHub gives roles to members alone.
 */
export function compareOrganizationRoles(match: GithubMatch): OrganizationRoleComparison {
  const { desired, remote } = match;
  const declared = [...(desired.roster.github?.organizationRoles?.keys() ?? [])];
  const roles = remote.organizationRoles;
  const unread = new Set<ResourceId>();
  const pairs = declared.map((name): GithubResourcePair => {
    const resource = githubOrganizationRoleId(name);
    const where = { provider: "github", resource, at: desired.places.get(resource) };
    const role = roles?.find((each) => isSame(each.name, name));
    if (roles === undefined || role?.isShort) {
      unread.add(resource);
      return { findings: [finding(githubRoleErrors.unreadable(name, desired.org), where)] };
    }
    if (role === undefined) {
      const known = roles.map((each) => each.name);
      return {
        findings: [finding(githubRoleErrors.unknown(name, desired.org, nearestName(name, known)), where)],
      };
    }
    return pairOf(name, { role, ...grantsOf(match, role, name) });
  });
  const left = (roles ?? []).filter((role) => !declared.some((name) => isSame(role.name, name)));
  return { pairs: [...pairs, ...left.flatMap((role) => takenBack(match, role))], unread };
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

type Grants = ReadonlyMap<Principal, string>;

function pairOf(
  key: string,
  {
    role,
    want,
    have,
  }: { readonly role: GithubOrganizationRole; readonly want: Grants; readonly have: Grants },
): GithubResourcePair {
  const resource = { kind: githubOrganizationRole.kind, key, settings: { gives: role.gives ?? null } };
  return { desired: { ...resource, grants: want }, actual: { ...resource, grants: have }, findings: [] };
}

function grantsOf(match: GithubMatch, role: GithubOrganizationRole, name: string) {
  const { desired, people } = match;
  const declared =
    desired.resources.get(githubOrganizationRoleId(name))?.grants ?? new Map<Principal, string>();
  const mayBeMissing = mayBeMissingFrom(match, declared);
  const isMember = (principal: Principal) => {
    const membership = people.of(principal)?.membership;
    return membership === "owner" || membership === "member";
  };
  const want = new Map(
    [...declared].filter(([each]) => teamKeyOfPrincipal(each) !== undefined || isMember(each)),
  );
  const have = new Map([...holdersOf(match, role)].filter(([each]) => want.has(each) || !mayBeMissing(each)));
  return { want, have };
}

/** Returns who has a role themselves, apart from the teams and accounts that the roster ignores. */
function holdersOf({ remote, matches, people, desired }: GithubMatch, role: GithubOrganizationRole): Grants {
  const held = new Map<Principal, string>();
  for (const team of remote.teams.values())
    if (role.teams.has(team.id) && !role.inherited?.has(team.id) && !desired.isIgnored(team.slug))
      held.set(teamPrincipal(matches.keys.get(team.id) ?? undeclaredTeamKey(team)), "holder");
  for (const login of role.people)
    if (!people.isIgnored(login))
      held.set(people.principalOf(remote.members.get(login)?.login ?? login), "holder");
  return held;
}

/** Returns what an earlier roster gave of a role that no roster of the repository names now, by the accounts and teams. */
function takenBack(match: GithubMatch, role: GithubOrganizationRole): readonly GithubResourcePair[] {
  const { desired, remote } = match;
  const teams = new Set<number>();
  const logins = new Set<string>();
  for (const earlier of earlierDesired(desired)) {
    const holders = [...(earlier.roster.github?.organizationRoles ?? [])].flatMap(([name, each]) =>
      isSame(name, role.name) ? each : [],
    );
    if (holders.length === 0 || earlier.roster.unapplied) continue;
    const { byKey } = matchGithubTeams(remote, earlier);
    const people = matchGithubPeople(remote, earlier);
    const isOthers = earlier.roster.beside !== undefined;
    for (const holder of holders) {
      const team = byKey.get(teamKeyOfPrincipal(holder) ?? "");
      const login = team === undefined ? knownLogin(people, holder) : undefined;
      if (team !== undefined) isOthers ? teams.delete(team.id) : teams.add(team.id);
      if (login !== undefined) isOthers ? logins.delete(login) : logins.add(login);
    }
  }
  const lost = holdersOf(match, {
    ...role,
    teams: new Set([...role.teams].filter((id) => teams.has(id))),
    people: new Set([...role.people].filter((login) => logins.has(login))),
  });
  return lost.size === 0 ? [] : [pairOf(role.name, { role, want: new Map(), have: lost })];
}

/** Returns a finding about a team that keeps what it has through a role of the organisation. */
export function heldRoleFindings(
  { matches, remote }: Pick<GithubMatch, "matches" | "remote">,
  team: ResolvedTeam,
): readonly Finding[] {
  const found = matches.byKey.get(team.key);
  const role = found?.organizationRole;
  // It is told of the team above, which the role is to be taken from.
  if ([...ancestorsOf(remote, found)].some((above) => above.organizationRole === role)) return [];
  const where = { provider: "github", resource: githubTeamId(team.key), at: team.at };
  return role === undefined ? [] : [finding(githubErrors.organizationRole(team.key, role), where)];
}
