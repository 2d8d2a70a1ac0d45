import type { ResolvedTeam } from "../../roster/resolved.ts";
import { parentOf } from "./desired.ts";
import { covers } from "./roles.ts";
import type { TeamSight } from "./team-sight.ts";
import { isUntouched } from "./view-teams.ts";
import type { GithubTeam, OrgWorld } from "./world.ts";

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

/**
 * The most that the teams above one will have on a repository of their own: what those that list repositories declare,
 * and what the others have and don't inherit themselves. `repo` is named as the roster does, `key` as GitHub does.
 */
export function inheritedThen(
  sight: Omit<TeamSight, "people">,
  team: ResolvedTeam,
  { repo, key }: { readonly repo: string; readonly key: string },
): Inherited | undefined {
  const { desired, matches } = sight;
  let most: Inherited | undefined;
  for (
    let above = parentOf(desired.roster, team), hops = 0;
    above !== undefined && hops < deepest;
    hops += 1
  ) {
    const declared = isUntouched(sight, above) ? undefined : above.grants.get(repo)?.role;
    const isKept = declared === undefined && (!above.listsRepos || isUntouched(sight, above));
    const role = isKept ? keptRole(sight, matches.byKey.get(above.key), key) : declared;
    if (role !== undefined && (most === undefined || covers(role, most.role)))
      most = { role, team: above.key };
    above = parentOf(desired.roster, above);
  }
  return most;
}

/** What a team whose grants are left alone has for certain: not what those above it explain. */
function keptRole(
  sight: Pick<TeamSight, "world">,
  team: GithubTeam | undefined,
  key: string,
): string | undefined {
  const role = team?.repositories?.get(key)?.role;
  return role === undefined || covers(inheritedNow(sight, team, key), role) ? undefined : role;
}
