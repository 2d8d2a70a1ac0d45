import { bareLogin, ownLogin } from "./account.ts";
import type { RosterRepository } from "./repository.ts";
import { setCommitStatus } from "./status.ts";

/** A push: the head commit of a pull request, and the id of the account that pushed it. */
export interface Push {
  readonly account: number;
  readonly head: string;
}

const context = "rollcall/asked-by";

/** Records on a commit, as a status, which user (key) asked for it in chat. */
export async function recordRequester(
  repository: RosterRepository,
  commit: string,
  user: string,
): Promise<void> {
  await setCommitStatus(repository, commit, { context, state: "success", description: user });
}

/**
 * Returns the user (key) who asked in chat for a pull request's head commit. Returns undefined when the pull request is
 * not by our own account, or the head is another commit. Only a status by our own account counts, since anybody who can
 * push can write a commit's message and author.
 */
export async function requesterOf(
  repository: RosterRepository,
  { head, author }: { readonly head: string; readonly author: string },
): Promise<string | undefined> {
  const own = await ownLogin(repository);
  if (bareLogin(author) !== own) return undefined;
  const record = (await ownStatuses(repository, head, own)).find((each) => each.context === context);
  return record?.description ?? undefined;
}

/** Returns a status's address with the pusher's id in its fragment, which browsers send to no server. */
export function urlWithPusher(url: string, { account }: Push): string {
  return `${url}#pushed-by-${account}`;
}

/** Returns true when an earlier run recorded that the account pushed this commit. */
export async function isRecordedPush(
  repository: RosterRepository,
  { account, head }: Push,
): Promise<boolean> {
  const statuses = await ownStatuses(repository, head, await ownLogin(repository));
  return statuses.some((each) => each.target_url?.endsWith(urlWithPusher("", { account, head })));
}

/** Returns the statuses that our own account has set. Anybody who can push can set others. */
async function ownStatuses({ octokit, owner, repo }: RosterRepository, ref: string, own: string) {
  const at = { owner, repo, ref, per_page: 100 };
  const statuses = await octokit.paginate(octokit.rest.repos.listCommitStatusesForRef, at);
  return statuses.filter(({ creator }) => bareLogin(creator?.login ?? "") === own);
}
