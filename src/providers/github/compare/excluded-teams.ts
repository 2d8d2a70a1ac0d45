import type { Problem } from "../../../core/finding.ts";
import type { ResolvedTeam } from "../../../roster/resolved.ts";
import { teamSlug } from "../../../roster/slug.ts";
import { githubErrors } from "../errors.ts";
import type { GithubRemoteState, GithubTeam } from "../model/remote-state.ts";
import type { MatchedTeams } from "./compare-context.ts";

/**
 * True of a team that is handed over, that `github.ignore` matches by its slug today or by its declared name, or that may be
 * another one, with which it exchanges names.
 */
export function isExcludedTeam(
  { desired: { isIgnored }, matches }: Pick<MatchedTeams, "remote" | "desired" | "matches">,
  team: ResolvedTeam,
): boolean {
  if (team.handsOff || matches.exchanged.has(team.key)) return true;
  const found = matches.byKey.get(team.key);
  if (found !== undefined && isIgnored(found.slug)) return true;
  return isIgnored(teamSlug(team.github === false ? team.key : team.github.name));
}

/** Returns why a declared team gets no change: the team or one of its lists was not read. */
export function unreadReason(
  remote: GithubRemoteState,
  team: ResolvedTeam,
  found: GithubTeam | undefined,
): Problem | undefined {
  if (found === undefined) {
    return remote.teamsComplete || team.archived ? undefined : githubErrors.teamUnseen(team.key);
  }
  if (found.members === undefined) return githubErrors.teamIncomplete(team.key, "members");
  return found.repositories === undefined ? githubErrors.teamIncomplete(team.key, "repositories") : undefined;
}
