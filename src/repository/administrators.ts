import type { PullRequestAccount } from "./pull-request-state.ts";
import type { RosterRepository } from "./repository.ts";
import { requestErrorOf } from "./request-error.ts";

/** Returns whether an account administers the repository, by its id: another account may have its login now. */
export async function mayAdminister(
  { octokit, owner, repo }: RosterRepository,
  { login, id }: PullRequestAccount,
): Promise<boolean> {
  try {
    const at = { owner, repo, username: login };
    const { data } = await octokit.rest.repos.getCollaboratorPermissionLevel(at);
    return data.permission === "admin" && data.user?.id === id;
  } catch (error) {
    if (requestErrorOf(error).status === 404) return false;
    throw error;
  }
}
