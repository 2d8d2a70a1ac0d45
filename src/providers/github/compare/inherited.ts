import type { ResolvedTeam } from "../../../roster/resolved.ts";
import type { GithubTeam, OrgWorld } from "../model/remote-state.ts";
import { covers } from "../model/roles.ts";
import type { TeamSight } from "./compare-context.ts";
import { hierarchyOf } from "./hierarchy.ts";

/** More levels than any hierarchy has; what GitHub answers could be a circle. */
const deepest = 100;

/** The most that the teams above one have on a repository today; nothing counts as no role. */
export function inheritedNow(
  { world }: { readonly world: OrgWorld },
  team: GithubTeam | undefined,
  repo: string,
): string {
  let most = "";
  for (let above = team?.parent, hops = 0; above !== undefined && hops < deepest; hops += 1) {
    const parent = world.teams.get(above);
    const role = parent?.repositories?.get(repo)?.role;
    if (role !== undefined && (most === "" || covers(role, most))) most = role;
    above = parent?.parent;
  }
  return most;
}

/** A role that teams above one will have on a repository. */
export interface Inherited {
  readonly role: string;
  /** The key of the team that has it. */
  readonly team: string;
}

type Sight = Pick<TeamSight, "world" | "desired" | "matches">;

/**
 * The most that the teams above one will have on a repository of their own: what those that list repositories declare,
 * and what the others have and don't inherit themselves. `repo` is named as the roster does, `key` as GitHub does.
 */
export function inheritedThen(
  sight: Sight,
  team: ResolvedTeam,
  { repo, key }: { readonly repo: string; readonly key: string },
): Inherited | undefined {
  let most: Inherited | undefined;
  for (const above of hierarchyOf(sight).above(team)) {
    const { declared, found } = above;
    const given = declared?.grants.get(repo)?.role;
    const role = given ?? (declared?.listsRepos ? undefined : keptRole(sight, found, key));
    const name = declared?.key ?? found?.name ?? "";
    if (role !== undefined && (most === undefined || covers(role, most.role))) most = { role, team: name };
  }
  return most;
}

/** What a team whose grants are left alone has for certain: not what those above it explain. */
function keptRole(sight: Sight, team: GithubTeam | undefined, key: string): string | undefined {
  const role = team?.repositories?.get(key)?.role;
  return role === undefined || covers(inheritedNow(sight, team, key), role) ? undefined : role;
}
