import type { Problem } from "../../../core/finding.ts";
import type { ResourceId } from "../../../core/state.ts";
import type { ResolvedTeam } from "../../../roster/resolved.ts";
import { parentOf, teamId } from "../model/desired.ts";
import type { GithubTeam } from "../model/remote-state.ts";
import { type TeamSight, undeclaredKey } from "./compare-context.ts";
import { isUntouched, unseen } from "./excluded-teams.ts";
import { hierarchyErrors } from "./hierarchy-errors.ts";
import type { TeamMatches } from "./match-teams.ts";

/** A team as it will be: declared, unless the roster leaves it alone; on GitHub, unless it is to be created. */
export interface Above {
  /** What a plan calls it. */
  readonly key: string;
  readonly declared: ResolvedTeam | undefined;
  readonly found: GithubTeam | undefined;
}

/** Which team will be below which, once all has moved that can. What can't stays below the team that it is in today. */
export interface Hierarchy {
  /** The teams that will be above one, from its parent up. */
  above(team: ResolvedTeam): Generator<Above>;
  /** True of a declared team that will not be moved, whatever the roster says. */
  stays(team: ResolvedTeam): boolean;
  /** Why a team can't go below its declared parent. */
  obstacle(team: ResolvedTeam): Problem | undefined;
}

type Sight = Pick<TeamSight, "world" | "desired" | "matches">;

/** True of a declared team that stays where it is on GitHub: it isn't moved, and isn't to go. */
export function remains(sight: Sight, team: ResolvedTeam): boolean {
  return isUntouched(sight, team) || (!team.archived && hierarchyOf(sight).stays(team));
}

interface Node {
  readonly team: ResolvedTeam | undefined;
  readonly found: GithubTeam | undefined;
}

const known = new WeakMap<TeamMatches, Hierarchy>();

/** Each team's parent in a hierarchy, as a plan calls them. */
export function nestingOf(sight: Sight): ReadonlyMap<ResourceId, ResourceId> {
  const nesting = new Map<ResourceId, ResourceId>();
  for (const team of sight.desired.roster.teams.values()) {
    let below = teamId(team.key);
    for (const above of hierarchyOf(sight).above(team)) {
      if (nesting.has(below)) break;
      nesting.set(below, teamId(above.key));
      below = teamId(above.key);
    }
  }
  return nesting;
}

/** Pure: the same sight gives the same hierarchy. */
export function hierarchyOf(sight: Sight): Hierarchy {
  const hierarchy = known.get(sight.matches) ?? settle(sight);
  known.set(sight.matches, hierarchy);
  return hierarchy;
}

function settle(sight: Sight): Hierarchy {
  const teams = [...sight.desired.roster.teams.values()];
  const leftAlone = new Set(teams.filter((team) => isLeftAlone(sight, team)).map((team) => team.key));
  const staying = new Set(leftAlone);
  const obstacles = new Map<string, Problem>();
  // Whatever stays may stand in the way of others, so this goes on until all that is left can move.
  for (let stopped = teams; stopped.length > 0; ) {
    stopped = teams.filter((team) => !staying.has(team.key) && !canMove(sight, team, staying));
    const found = stopped.map((team) => [team, problemOf(sight, team)] as const);
    for (const [{ key }, problem] of found) {
      staying.add(key);
      if (problem !== undefined) obstacles.set(key, problem);
    }
  }
  return {
    *above(team) {
      for (const node of chain(sight, team, staying)) {
        const declared = node.team && !leftAlone.has(node.team.key) ? node.team : undefined;
        yield { key: keyOf(node), declared, found: node.found };
      }
    },
    stays: ({ key }) => staying.has(key),
    obstacle: ({ key }) => obstacles.get(key),
  };
}

function keyOf({ team, found }: Node): string {
  return team?.key ?? (found ? undeclaredKey(found) : "");
}

function isLeftAlone(sight: Sight, team: ResolvedTeam): boolean {
  if (team.archived || team.github === false || sight.matches.enterprise.has(team.key)) return true;
  return (
    isUntouched(sight, team) || unseen(sight.world, team, sight.matches.byKey.get(team.key)) !== undefined
  );
}

function canMove(sight: Sight, team: ResolvedTeam, staying: ReadonlySet<string>): boolean {
  const { byKey } = sight.matches;
  const parent = parentOf(sight.desired.roster, team);
  const above = parent && byKey.get(parent.key);
  if (parent === undefined || (above !== undefined && above.id === byKey.get(team.key)?.parent)) return true;
  if (staying.has(parent.key) && (above === undefined || isClosedTo(sight, parent))) return false;
  // Where the teams above come round to where they began, one of them would have to be below itself.
  return [...chain(sight, team, staying)].every((each) => each.team !== team);
}

/** True of a parent that is secret, and that nobody opens. */
function isClosedTo(sight: Sight, parent: ResolvedTeam): boolean {
  return isUntouched(sight, parent) && sight.matches.byKey.get(parent.key)?.privacy === "secret";
}

/** What is to be said of a team that can't move; nothing where only its parent is to blame. */
function problemOf(sight: Sight, team: ResolvedTeam): Problem | undefined {
  const parent = parentOf(sight.desired.roster, team);
  if (parent === undefined) return undefined;
  if (isClosedTo(sight, parent)) return hierarchyErrors.parentSecret(team.key, parent.key);
  if (sight.matches.byKey.has(parent.key)) return hierarchyErrors.parentBelow(team.key, parent.key);
  const isNobodys = isUntouched(sight, parent) || sight.matches.enterprise.has(parent.key);
  return isNobodys ? hierarchyErrors.parentMissing(team.key, parent.key) : undefined;
}

/** From a team's parent up. A circle ends where it began, or where it closes. */
function* chain(sight: Sight, team: ResolvedTeam, staying: ReadonlySet<string>): Generator<Node> {
  const { byKey, keys } = sight.matches;
  const { roster } = sight.desired;
  const parentThen = ({ team, found }: Node): Node | undefined => {
    if (team !== undefined && !staying.has(team.key)) {
      const parent = parentOf(roster, team);
      return parent && { team: parent, found: byKey.get(parent.key) };
    }
    const above = found?.parent === undefined ? undefined : sight.world.teams.get(found.parent);
    return above && { team: roster.teams.get(keys.get(above.id) ?? ""), found: above };
  };
  const met = new Set<unknown>();
  let next = parentThen({ team, found: byKey.get(team.key) });
  while (next !== undefined && !met.has(next.team ?? next.found)) {
    yield next;
    met.add(next.team ?? next.found);
    next = parentThen(next);
  }
}
