import { bareLogin, ownLogin } from "./account.ts";
import type { RosterRepository } from "./repository.ts";
import { setStatus } from "./status.ts";

/** A commit, and the id of the account that made it a pull request's head. */
export interface Push {
  readonly account: number;
  readonly head: string;
}

const context = "rollcall/asked-by";

/** Records on a commit of Rollcall's own which user asked for it in chat. */
export async function recordAsker(repository: RosterRepository, commit: string, user: string): Promise<void> {
  await setStatus(repository, commit, { context, state: "success", description: user });
}

/**
 * The user who asked in chat for a pull request of Rollcall's own, as it stands: undefined for everybody else's, and for
 * a head that is no longer what was asked for. What counts is what our own account has said about that very commit; its
 * message and its author are whatever somebody with a key of their own signs.
 */
export async function askerOf(
  repository: RosterRepository,
  { head, author }: { readonly head: string; readonly author: string },
): Promise<string | undefined> {
  const own = await ownLogin(repository);
  if (bareLogin(author) !== own) return undefined;
  const record = (await ownStatuses(repository, head, own)).find((each) => each.context === context);
  return record?.description ?? undefined;
}

/** A status's address that notes who pushed the commit that it is of: a part that no server is sent. */
export function notingPush(url: string, { account }: Push): string {
  return `${url}#pushed-by-${account}`;
}

/** True when an earlier run has noted that an account pushed this very commit. */
export async function isNotedPush(repository: RosterRepository, { account, head }: Push): Promise<boolean> {
  const statuses = await ownStatuses(repository, head, await ownLogin(repository));
  return statuses.some((each) => each.target_url?.endsWith(notingPush("", { account, head })));
}

/** Statuses that our own account has set: anybody who may push can set others. */
async function ownStatuses({ octokit, owner, repo }: RosterRepository, ref: string, own: string) {
  const at = { owner, repo, ref, per_page: 100 };
  const statuses = await octokit.paginate(octokit.rest.repos.listCommitStatusesForRef, at);
  return statuses.filter(({ creator }) => bareLogin(creator?.login ?? "") === own);
}
