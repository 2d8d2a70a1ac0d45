import { type Finding, finding } from "../../../core/finding.ts";
import type { Principal, ResourceId } from "../../../core/state.ts";
import type { ResolvedTeam } from "../../../roster/resolved.ts";
import { teamSlug } from "../../../roster/slug.ts";
import { nameInPrincipal } from "../../shared/principals.ts";
import { githubErrors } from "../errors.ts";
import type { GithubTeamSettings } from "../kinds.ts";
import { githubMatchingErrors } from "../matching-errors.ts";
import { type GithubTeamResource, githubTeamId } from "../model/desired.ts";
import type { GithubTeam } from "../model/remote-state.ts";
import type { GithubCompareContext, GithubResourcePair } from "./compare-context.ts";
import { isExcludedTeam, unreadReason } from "./excluded-teams.ts";
import { staysInPlace } from "./hierarchy.ts";
import { hierarchyErrors } from "./hierarchy-errors.ts";
import { nameCircleOf } from "./name-circles.ts";
import { remoteTeamResource } from "./remote-team.ts";
import { membersMaybeMissing, membersWithoutDeparted, stayingMembers } from "./staying-members.ts";
import { compareUndeclaredTeams } from "./undeclared-teams.ts";

/** All teams, compared. */
export interface TeamComparison {
  readonly pairs: readonly GithubResourcePair[];
  readonly unread: ReadonlySet<ResourceId>;
  readonly findings: readonly Finding[];
}

/** Compares each declared team with the team on GitHub. With `teams: exact`, undeclared teams are to be deleted. */
export function compareTeams(context: GithubCompareContext): TeamComparison {
  const { remote, desired, matches, hierarchy } = context;
  const unread = new Set<ResourceId>();
  const findings: Finding[] = [];
  const pairs: GithubResourcePair[] = [];
  for (const team of desired.roster.teams.values()) {
    const id = githubTeamId(team.key);
    const resource = desired.teams.get(team.key);
    if (resource !== undefined && team.handsOff) pairs.push(...departingFrom(context, team));
    const where = { provider: "github", resource: id, at: desired.places.get(id) };
    const others = team.handsOff ? undefined : matches.exchanged.get(team.key);
    if (others !== undefined)
      findings.push(finding(githubMatchingErrors.namesExchanged(team.key, others), where));
    if (resource === undefined || isExcludedTeam(context, team)) continue;
    const found = matches.byKey.get(team.key);
    const hidden = unreadReason(remote, team, found);
    findings.push(...unknownIdFindings(context, team));
    const obstacle = hierarchy.moveProblem(team);
    if (obstacle) findings.push(finding(obstacle, where));
    if (matches.enterprise.has(team.key))
      findings.push(finding(githubErrors.enterpriseTeam(team.key), where));
    else if (hidden === undefined) pairs.push(compareTeam(context, { team, resource, found }));
    else {
      unread.add(id);
      findings.push(finding(hidden, where));
    }
  }
  const undeclared = compareUndeclaredTeams(context, pairs, unread);
  return {
    pairs: [...pairs, ...undeclared.pairs],
    unread: new Set([...unread, ...undeclared.unread]),
    findings: [...findings, ...undeclared.findings],
  };
}

/** Returns a warning when no team has the id that the roster declares. */
function unknownIdFindings({ remote }: GithubCompareContext, { key, github, archived, at }: ResolvedTeam) {
  const id = github === false || archived ? undefined : github.id;
  if (id === undefined || remote.teams.has(id) || !remote.teamsComplete) return [];
  const where = { provider: "github", resource: githubTeamId(key), at };
  return [finding(githubMatchingErrors.unknownTeamId(key, id), where)];
}

/** Returns a team that is handed over when somebody who has left is in it. Nothing else about it changes. */
function departingFrom(context: GithubCompareContext, team: ResolvedTeam): readonly GithubResourcePair[] {
  const found = context.matches.byKey.get(team.key);
  if (found?.members === undefined || found.managedElsewhere !== undefined) return [];
  const actual = remoteTeamResource(context, found, { key: team.key, declared: new Map() });
  const grants = membersWithoutDeparted(context, actual.grants);
  return grants.size === actual.grants.size ? [] : [{ desired: { ...actual, grants }, actual, findings: [] }];
}

interface DeclaredTeam {
  readonly team: ResolvedTeam;
  readonly resource: GithubTeamResource;
  readonly found: GithubTeam | undefined;
}

function compareTeam(
  context: GithubCompareContext,
  { team, resource, found }: DeclaredTeam,
): GithubResourcePair {
  const want = new Map<Principal, string>();
  for (const [principal, role] of resource.grants) {
    const { membership = "invited" } = context.people.of(principal) ?? {};
    if (membership !== "invited" && membership !== "given up") want.set(principal, role);
  }
  if (found === undefined) return { desired: { ...resource, grants: want }, findings: [] };
  const actual = remoteTeamResource(context, found, { key: team.key, declared: want });
  if (team.archived) return { desired: resource, actual, findings: [] };

  const findings: Finding[] = [];
  const circle = nameCircleOf(context, team);
  if (circle.length > 0) {
    const problem = githubMatchingErrors.namesInCircle(team.key, circle);
    findings.push(finding(problem, { provider: "github", resource: githubTeamId(team.key), at: team.at }));
  }
  if (found.managedElsewhere !== undefined && team.listsPeople) {
    const problem = githubErrors.managedElsewhere(team.key, found.managedElsewhere);
    findings.push(finding(problem, { provider: "github", resource: githubTeamId(team.key), at: team.at }));
  }
  const comparable = comparableSettings(context, resource, found);
  const staying = comparable.privacy === "secret" ? unmovedChildren(context, found) : [];
  const { privacy: _, ...withoutPrivacy } = comparable;
  const settings = staying.length > 0 ? withoutPrivacy : comparable;
  if (staying.length > 0) {
    const problem = hierarchyErrors.cannotBeSecret(team.key, staying);
    findings.push(finding(problem, { provider: "github", resource: githubTeamId(team.key), at: team.at }));
  }
  const declared = resource.grants;
  const kept = membersMaybeMissing(context, { team: found, declared }, actual.grants);
  return {
    desired: { ...resource, settings, grants: desiredMembers(context, { team, found, want, kept, actual }) },
    actual,
    staying: [...kept.keys()].map(nameInPrincipal),
    findings,
  };
}

/**
 * Returns who should be in a team. A team that lists nobody keeps its members, without those who have left and those whom
 * only an earlier roster let in. A team that is managed elsewhere keeps all.
 */
function desiredMembers(
  context: GithubCompareContext,
  {
    team,
    found,
    want,
    kept,
    actual,
  }: {
    readonly team: ResolvedTeam;
    readonly found: GithubTeam;
    readonly want: ReadonlyMap<Principal, string>;
    readonly kept: ReadonlyMap<Principal, string>;
    readonly actual: GithubTeamResource;
  },
): ReadonlyMap<Principal, string> {
  if (found.managedElsewhere !== undefined) return actual.grants;
  return team.listsPeople ? new Map([...want, ...kept]) : stayingMembers(context, found, actual.grants);
}

/** Returns the declared settings, without those that can't be compared. */
function comparableSettings(
  { remote }: GithubCompareContext,
  { key, settings }: GithubTeamResource,
  found: GithubTeam,
): Partial<GithubTeamSettings> {
  const { name, parent, ...rest } = settings;
  // Without a declared name, the name is the key, and a team whose slug fits the key needs no other name.
  const isNamed = name === key && teamSlug(key) === found.slug;
  // A parent that was not among the answered teams may be the declared one.
  const isHidden = found.parent !== undefined && !remote.teams.has(found.parent);
  return {
    ...(isNamed || name === undefined ? {} : { name }),
    ...(isHidden || parent === undefined ? {} : { parent }),
    ...rest,
  };
}

/** Returns the names of the child teams that stay, because they are undeclared or excluded. */
function unmovedChildren(context: GithubCompareContext, team: GithubTeam): readonly string[] {
  const { desired, matches } = context;
  const stays = (child: GithubTeam) => {
    const declared = desired.roster.teams.get(matches.keys.get(child.id) ?? "");
    if (declared !== undefined) return staysInPlace(context, declared);
    return desired.roster.github?.teams !== "exact" || desired.isIgnored(child.slug);
  };
  return (context.childTeams.get(team.id) ?? [])
    .filter(stays)
    .map((each) => each.name)
    .sort();
}
