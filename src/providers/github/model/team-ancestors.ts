import type { GithubRemoteState, GithubTeam } from "./remote-state.ts";
import { coversRole } from "./roles.ts";

/** A limit for the levels of teams, should GitHub answer a circle. */
const maxDepth = 100;

/** Yields the teams above one today, from its parent up. */
export function* ancestorsOf(
  { teams }: Pick<GithubRemoteState, "teams">,
  team: GithubTeam | undefined,
): Generator<GithubTeam> {
  let next = team?.parent;
  for (let depth = 0; next !== undefined && depth < maxDepth; depth += 1) {
    const parent = teams.get(next);
    if (parent === undefined) return;
    yield parent;
    next = parent.parent;
  }
}

/**
 * Returns the highest role that explains what GitHub's list shows of a team on a repository, without a grant of its own:
 * through the teams above it, and through a role of the organisation. An empty string for none. Some lists show nothing of
 * a role of the organisation: one that gives more than is shown there explains nothing.
 */
export function currentInheritedRole(
  remote: Pick<GithubRemoteState, "teams">,
  team: GithubTeam | undefined,
  repo: string,
): string {
  const shown = team?.repositories?.get(repo)?.role;
  let highest = "";
  const consider = (role: string | undefined) => {
    if (role !== undefined && (highest === "" || coversRole(role, highest))) highest = role;
  };
  const considerOnAll = (role: string | undefined) => {
    if (role !== undefined && shown !== undefined && coversRole(shown, role)) consider(role);
  };
  considerOnAll(team?.organizationRole);
  for (const parent of ancestorsOf(remote, team)) {
    considerOnAll(parent.organizationRole);
    consider(parent.repositories?.get(repo)?.role);
  }
  return highest;
}
