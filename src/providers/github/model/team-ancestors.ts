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
 * Returns the highest role on a repository that a team has today without a grant of its own: through the teams above it,
 * and through a role of the organisation. An empty string for none.
 */
export function currentInheritedRole(
  remote: Pick<GithubRemoteState, "teams">,
  team: GithubTeam | undefined,
  repo: string,
): string {
  let highest = team?.organizationRole ?? "";
  for (const parent of ancestorsOf(remote, team)) {
    const role = parent.repositories?.get(repo)?.role;
    if (role !== undefined && (highest === "" || coversRole(role, highest))) highest = role;
  }
  return highest;
}
