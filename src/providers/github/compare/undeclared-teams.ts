import { type Finding, finding } from "../../../core/finding.ts";
import { isRetired } from "../../../core/kind.ts";
import type { Principal, ResourceId } from "../../../core/state.ts";
import { githubErrors } from "../errors.ts";
import { githubTeam } from "../kinds.ts";
import { githubTeamId } from "../model/desired.ts";
import type { GithubTeam } from "../model/remote-state.ts";
import { type GithubCompareContext, type GithubResourcePair, undeclaredTeamKey } from "./compare-context.ts";
import { staysInPlace } from "./hierarchy.ts";
import { hierarchyErrors } from "./hierarchy-errors.ts";
import { remoteTeamResource } from "./remote-team.ts";

/**
 * Reports undeclared teams, or with `teams: exact` returns them to be deleted. Returns an error for each team whose
 * deletion would delete teams that stay.
 */
export function compareUndeclaredTeams(
  context: GithubCompareContext,
  declared: readonly GithubResourcePair[],
  unread: ReadonlySet<ResourceId>,
): { readonly pairs: readonly GithubResourcePair[]; readonly findings: readonly Finding[] } {
  const { remote, desired, matches } = context;
  const enterprise = new Set([...matches.enterprise.values()].map((team) => team.id));
  const undeclared = [...remote.teams.values()].filter(
    (team) => !matches.keys.has(team.id) && !enterprise.has(team.id) && !desired.isIgnored(team.slug),
  );
  const ours = undeclared.filter((team) => team.managedElsewhere !== "enterprise");
  if (desired.roster.github?.teams === "exact") {
    const declaredGrants = new Map<Principal, string>();
    const pairs = ours.map((team): GithubResourcePair => {
      const key = undeclaredTeamKey(team);
      return { actual: remoteTeamResource(context, team, { key, declared: declaredGrants }), findings: [] };
    });
    return { pairs, findings: deletedChildrenFindings(context, [...declared, ...pairs], unread) };
  }
  const findings = deletedChildrenFindings(context, declared, unread);
  if (ours.length === 0) return { pairs: [], findings };
  const problem = githubErrors.unmanagedTeams(ours.map((team) => team.name).sort());
  return { pairs: [], findings: [finding(problem, { provider: "github" }), ...findings] };
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
    if (!remote.teamsComplete) return [finding(hierarchyErrors.childrenUnseen(key), where)];
    const lost = (context.childTeams.get(team.id) ?? []).filter((child) => {
      const declared = desired.roster.teams.get(keyOf(child));
      const isKept = declared !== undefined && staysInPlace(context, declared);
      return isKept || !accounted.has(keyOf(child)) || unread.has(githubTeamId(keyOf(child)));
    });
    if (lost.length === 0) return [];
    const names = lost.map((child) => child.name);
    return [finding(hierarchyErrors.undeclaredChildren(key, names), where)];
  });
}

function isToBeDeleted({ desired, actual }: GithubResourcePair): boolean {
  return actual !== undefined && (desired === undefined || isRetired(desired.settings, githubTeam));
}
