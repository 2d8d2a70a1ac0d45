import type { Problem } from "../../../core/finding.ts";
import type { ResolvedTeam } from "../../../roster/resolved.ts";
import { teamSlug } from "../../../roster/slug.ts";
import { githubErrors } from "../errors.ts";
import type { GithubTeam, OrgWorld } from "../model/remote-state.ts";
import type { TeamSight } from "./compare-context.ts";
import { ignoring } from "./ignored.ts";

/** True of a team that the roster's `ignore` names, as it is called today or as it is to be called. */
export function isUntouched(
  sight: Pick<TeamSight, "world" | "desired" | "matches">,
  team: ResolvedTeam,
): boolean {
  const isIgnored = ignoring(sight.desired);
  const found = sight.matches.byKey.get(team.key);
  if (found !== undefined && isIgnored(found.slug)) return true;
  return isIgnored(teamSlug(team.github === false ? team.key : team.github.name));
}

/** Why a declared team gets no change: it, or all that is in it, was not seen. */
export function unseen(
  world: OrgWorld,
  team: ResolvedTeam,
  found: GithubTeam | undefined,
): Problem | undefined {
  if (found === undefined) {
    return world.teamsComplete || team.archived ? undefined : githubErrors.teamsDontAddUp(team.key);
  }
  if (found.members === undefined) return githubErrors.teamIncomplete(team.key, "members");
  return found.repositories === undefined ? githubErrors.teamIncomplete(team.key, "repositories") : undefined;
}
