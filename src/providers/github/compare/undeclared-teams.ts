import { type Finding, finding } from "../../../core/finding.ts";
import { isRetired, nameOfResource } from "../../../core/kind.ts";
import type { Principal, ResourceId } from "../../../core/state.ts";
import { githubErrors } from "../errors.ts";
import { githubTeam } from "../kinds.ts";
import { githubMatchingErrors } from "../matching-errors.ts";
import { githubTeamId } from "../model/desired.ts";
import type { GithubTeam } from "../model/remote-state.ts";
import {
  type GithubCompareContext,
  type GithubResourcePair,
  type MatchedTeams,
  undeclaredTeamKey,
} from "./compare-context.ts";
import { staysInPlace } from "./hierarchy.ts";
import { hierarchyErrors } from "./hierarchy-errors.ts";
import { remoteTeamResource } from "./remote-team.ts";
import { stayingMembers } from "./staying-members.ts";

/** The teams that the roster doesn't declare, compared. */
interface UndeclaredTeams {
  readonly pairs: readonly GithubResourcePair[];
  readonly unread: ReadonlySet<ResourceId>;
  readonly findings: readonly Finding[];
}

/**
 * Reports undeclared teams, or with `teams: exact` returns them to be deleted. A team that stays loses the people who have
 * left and the people whom an earlier roster put there. Returns an error for each team whose deletion would delete teams
 * that stay.
 */
export function compareUndeclaredTeams(
  context: GithubCompareContext,
  declared: readonly GithubResourcePair[],
  unread: ReadonlySet<ResourceId>,
): UndeclaredTeams {
  const { desired, earlier } = context;
  const ours = undeclaredTeams(context);
  if (desired.roster.github?.teams === "exact") {
    const declaredGrants = new Map<Principal, string>();
    const [others, deleted] = [teamsBeside(context), ours.filter(({ id }) => !earlier.beside.teams.has(id))];
    const pairs = deleted.map((team): GithubResourcePair => {
      const key = undeclaredTeamKey(team);
      return { actual: remoteTeamResource(context, team, { key, declared: declaredGrants }), findings: [] };
    });
    const losing = others.map((team) => takeBack(context, team));
    return {
      pairs: [...pairs, ...losing.flatMap((each) => each.pairs)],
      unread: new Set(losing.flatMap((each) => [...each.unread])),
      findings: [
        ...losing.flatMap((each) => each.findings),
        ...deletedChildrenFindings(context, [...declared, ...pairs], unread),
      ],
    };
  }
  const losing = ours.map((team) => takeBack(context, team));
  const findings = [
    ...losing.flatMap((each) => each.findings),
    ...earlier.unseenTeams.map((key) =>
      finding(githubMatchingErrors.earlierTeamUnseen(key), { provider: "github" }),
    ),
    ...deletedChildrenFindings(context, declared, unread),
  ];
  const left = { unmanaged: ours.length, findings: [] };
  const pairs = [...losing.flatMap((each) => each.pairs), left];
  const unseen = new Set(losing.flatMap((each) => [...each.unread]));
  if (ours.length === 0) return { pairs, unread: unseen, findings };
  const problem = githubErrors.unmanagedTeams(ours.map((team) => team.name).sort());
  const where = { provider: "github", at: desired.roster.github?.at };
  return { pairs, unread: unseen, findings: [finding(problem, where), ...findings] };
}

/** Returns the teams that other rosters of the repository declare, and this one doesn't. They are never deleted. */
export function teamsBeside(matched: MatchedTeams): readonly GithubTeam[] {
  return undeclaredTeams(matched).filter(({ id }) => matched.earlier.beside.teams.has(id));
}

/** Returns the teams of the organisation that the roster neither declares nor ignores. */
export function undeclaredTeams({ remote, desired, matches }: MatchedTeams): readonly GithubTeam[] {
  const enterprise = new Set([...matches.enterprise.values()].map((team) => team.id));
  return [...remote.teams.values()].filter(
    (team) =>
      !matches.keys.has(team.id) &&
      !enterprise.has(team.id) &&
      !desired.isIgnored(team.slug) &&
      team.managedElsewhere !== "enterprise",
  );
}

/**
 * Returns an undeclared team that loses something, with all its members on the actual side: people lose its repositories
 * with it. A team that loses nothing is left out.
 */
function takeBack(context: GithubCompareContext, team: GithubTeam): UndeclaredTeams {
  const { earlier } = context;
  const key = undeclaredTeamKey(team);
  const id = githubTeamId(key);
  const isGivenEarlier = earlier.teamMembers.has(team.id) || earlier.teamRepositories.has(team.id);
  if (team.members === undefined || team.repositories === undefined) {
    if (!isGivenEarlier) return { pairs: [], unread: new Set(), findings: [] };
    const what = team.members === undefined ? "members" : "repositories";
    const problem = githubErrors.teamIncomplete(team.name, what);
    const where = { provider: "github", resource: id };
    return { pairs: [], unread: new Set([id]), findings: [finding(problem, where)] };
  }
  const actual = remoteTeamResource(context, team, { key, declared: new Map() });
  const isFixed = team.managedElsewhere !== undefined;
  const staying = isFixed ? actual.grants : stayingMembers(context, team, actual.grants);
  const isUntouched = staying.size === actual.grants.size && !earlier.teamRepositories.has(team.id);
  const pairs = isUntouched ? [] : [{ desired: { ...actual, grants: staying }, actual, findings: [] }];
  return { pairs, unread: new Set(), findings: [] };
}

/** Returns errors for deleted teams with children that stay: GitHub deletes the children with the team. */
function deletedChildrenFindings(
  context: GithubCompareContext,
  pairs: readonly GithubResourcePair[],
  unread: ReadonlySet<ResourceId>,
): Finding[] {
  const { remote, desired, matches } = context;
  const keyOf = (team: GithubTeam) => matches.keys.get(team.id) ?? undeclaredTeamKey(team);
  const accounted = new Set(pairs.map((pair) => (pair.desired ?? pair.actual)?.key));
  const deleted = new Set(pairs.flatMap((pair) => (isToBeDeleted(pair) ? (pair.actual?.key ?? []) : [])));
  return [...remote.teams.values()].flatMap((team) => {
    const key = keyOf(team);
    if (!deleted.has(key)) return [];
    const where = { provider: "github", resource: githubTeamId(key) };
    if (!remote.teamsComplete)
      return [finding(hierarchyErrors.childrenUnseen(nameOfResource(githubTeam, key)), where)];
    const lost = (context.childTeams.get(team.id) ?? []).filter((child) => {
      const declared = desired.roster.teams.get(keyOf(child));
      const isKept = declared !== undefined && staysInPlace(context, declared);
      return isKept || !accounted.has(keyOf(child)) || unread.has(githubTeamId(keyOf(child)));
    });
    if (lost.length === 0) return [];
    const names = lost.map((child) => child.name);
    return [finding(hierarchyErrors.undeclaredChildren(nameOfResource(githubTeam, key), names), where)];
  });
}

function isToBeDeleted({ desired, actual }: GithubResourcePair): boolean {
  return actual !== undefined && (desired === undefined || isRetired(desired.settings, githubTeam));
}
