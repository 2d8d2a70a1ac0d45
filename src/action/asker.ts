import { bareLogin, ownLogin } from "./account.ts";
import type { Repository } from "./repository.ts";
import { setStatus } from "./status.ts";

const context = "rollcall/asked-by";

/** Records on a commit of Rollcall's own which user asked for it in chat. */
export async function recordAsker(repository: Repository, commit: string, user: string): Promise<void> {
  await setStatus(repository, commit, { context, state: "success", description: user });
}

/**
 * The user who asked in chat for a pull request of Rollcall's own, as it stands: undefined for everybody else's, and for
 * a head that is no longer what was asked for. What counts is what our own account has said about that very commit; its
 * message and its author are whatever somebody with a key of their own signs.
 */
export async function askerOf(
  repository: Repository,
  { head, author }: { readonly head: string; readonly author: string },
): Promise<string | undefined> {
  const own = await ownLogin(repository);
  if (bareLogin(author) !== own) return undefined;
  const { octokit, owner, repo } = repository;
  const statuses = await octokit.paginate(octokit.rest.repos.listCommitStatusesForRef, {
    owner,
    repo,
    ref: head,
    per_page: 100,
  });
  const record = statuses.find(
    (each) => each.context === context && bareLogin(each.creator?.login ?? "") === own,
  );
  return record?.description ?? undefined;
}
