import type { Problem } from "../../../core/finding.ts";
import type { ResourceId } from "../../../core/state.ts";
import type { ResolvedTeam } from "../../../roster/resolved.ts";
import { githubTeamId, parentTeamOf } from "../model/desired.ts";
import type { GithubTeam } from "../model/remote-state.ts";
import {
  type MatchedTeams,
  type NestedTeams,
  type TeamHierarchy,
  undeclaredTeamKey,
} from "./compare-context.ts";
import { isExcludedTeam, unreadReason } from "./excluded-teams.ts";
import { hierarchyErrors } from "./hierarchy-errors.ts";

/** True of a declared team that is neither moved nor deleted. */
export function staysInPlace(context: NestedTeams, team: ResolvedTeam): boolean {
  return isExcludedTeam(context, team) || (!team.archived && context.hierarchy.cannotMove(team));
}

interface TeamNode {
  readonly team: ResolvedTeam | undefined;
  readonly found: GithubTeam | undefined;
}

/** Returns each team's parent after the apply, by their ids in a plan. */
export function teamNestingOf({ desired, hierarchy }: NestedTeams): ReadonlyMap<ResourceId, ResourceId> {
  const nesting = new Map<ResourceId, ResourceId>();
  for (const team of desired.roster.teams.values()) {
    let below = githubTeamId(team.key);
    for (const above of hierarchy.ancestors(team)) {
      if (nesting.has(below)) break;
      nesting.set(below, githubTeamId(above.key));
      below = githubTeamId(above.key);
    }
  }
  return nesting;
}

/** Returns the hierarchy after the apply. Pure. */
export function teamHierarchyOf(context: MatchedTeams): TeamHierarchy {
  const teams = [...context.desired.roster.teams.values()];
  const unmanaged = new Set(teams.filter((team) => isUnmanaged(context, team)).map((team) => team.key));
  const staying = new Set(unmanaged);
  const problems = new Map<string, Problem>();
  // A team that stays can keep others from moving, so this repeats until every other team can move.
  for (let stopped = teams; stopped.length > 0; ) {
    stopped = teams.filter((team) => !staying.has(team.key) && !canMove(context, team, staying));
    const found = stopped.map((team) => [team, moveProblemOf(context, team)] as const);
    for (const [{ key }, problem] of found) {
      staying.add(key);
      if (problem !== undefined) problems.set(key, problem);
    }
  }
  return {
    *ancestors(team) {
      for (const node of ancestorNodes(context, team, staying)) {
        const declared = node.team && !unmanaged.has(node.team.key) ? node.team : undefined;
        yield { key: keyOfNode(node), declared, found: node.found };
      }
    },
    cannotMove: ({ key }) => staying.has(key),
    moveProblem: ({ key }) => problems.get(key),
  };
}

function keyOfNode({ team, found }: TeamNode): string {
  return team?.key ?? (found ? undeclaredTeamKey(found) : "");
}

function isUnmanaged(context: MatchedTeams, team: ResolvedTeam): boolean {
  const { matches, remote } = context;
  if (team.archived || team.github === false || matches.enterprise.has(team.key)) return true;
  if (isExcludedTeam(context, team)) return true;
  return unreadReason(remote, team, matches.byKey.get(team.key)) !== undefined;
}

function canMove(context: MatchedTeams, team: ResolvedTeam, staying: ReadonlySet<string>): boolean {
  const { byKey } = context.matches;
  const parent = parentTeamOf(context.desired.roster, team);
  const above = parent && byKey.get(parent.key);
  if (parent === undefined || (above !== undefined && above.id === byKey.get(team.key)?.parent)) return true;
  if (staying.has(parent.key) && (above === undefined || isSecretAndExcluded(context, parent))) return false;
  // A team can't be below itself.
  return [...ancestorNodes(context, team, staying)].every((each) => each.team !== team);
}

/** True of a secret team that the roster excludes: a secret team takes no children, and nobody opens it. */
function isSecretAndExcluded(context: MatchedTeams, parent: ResolvedTeam): boolean {
  return isExcludedTeam(context, parent) && context.matches.byKey.get(parent.key)?.privacy === "secret";
}

/** Returns the problem of a team that can't move; undefined when its parent has the problem. */
function moveProblemOf(context: MatchedTeams, team: ResolvedTeam): Problem | undefined {
  const parent = parentTeamOf(context.desired.roster, team);
  if (parent === undefined) return undefined;
  if (isSecretAndExcluded(context, parent)) return hierarchyErrors.parentSecret(team.key, parent.key);
  if (context.matches.byKey.has(parent.key)) return hierarchyErrors.parentBelow(team.key, parent.key);
  const isAbsent = isExcludedTeam(context, parent) || context.matches.enterprise.has(parent.key);
  return isAbsent ? hierarchyErrors.parentMissing(team.key, parent.key) : undefined;
}

/** Yields the teams above one, from its parent up. Stops at a team that was yielded before. */
function* ancestorNodes(
  context: MatchedTeams,
  team: ResolvedTeam,
  staying: ReadonlySet<string>,
): Generator<TeamNode> {
  const { byKey, keys } = context.matches;
  const { roster } = context.desired;
  const futureParentOf = ({ team, found }: TeamNode): TeamNode | undefined => {
    if (team !== undefined && !staying.has(team.key)) {
      const parent = parentTeamOf(roster, team);
      return parent && { team: parent, found: byKey.get(parent.key) };
    }
    const above = found?.parent === undefined ? undefined : context.remote.teams.get(found.parent);
    return above && { team: roster.teams.get(keys.get(above.id) ?? ""), found: above };
  };
  const visited = new Set<unknown>();
  let next = futureParentOf({ team, found: byKey.get(team.key) });
  while (next !== undefined && !visited.has(next.team ?? next.found)) {
    yield next;
    visited.add(next.team ?? next.found);
    next = futureParentOf(next);
  }
}
