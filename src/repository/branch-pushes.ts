import type { RosterRepository } from "./repository.ts";

/** The commits of a pull request that are asked about, and an account. */
export interface PushedRange {
  readonly branch: string;
  readonly head: string;
  /** The last commit that base and head have in common. What led to it was merged before. */
  readonly mergeBase: string;
  readonly account: number;
}

/** Longer histories of a branch are not read. */
const mostPushes = 100;

const noCommit = /^0+$/;

/**
 * Returns whether all that a branch has beyond its base was pushed by one account, or others pushed to it too. `unknown`
 * where GitHub doesn't tell it without a gap from the head down to the base or to the branch's creation. One request.
 */
export async function pushersOf(
  { octokit, owner, repo }: RosterRepository,
  { branch, head, mergeBase, account }: PushedRange,
): Promise<"alone" | "others" | "unknown"> {
  const ref = `refs/heads/${branch}`;
  const { data: pushes } = await octokit.rest.repos
    .listActivities({ owner, repo, ref, per_page: mostPushes })
    .catch(() => ({ data: [] }));
  let at = head;
  for (const { ref: moved, before, after, activity_type: type, actor } of pushes) {
    if (moved !== ref || after !== at || type === "branch_deletion") return "unknown";
    if (at === mergeBase) return "alone";
    if (actor?.id !== account) return "others";
    if (type === "branch_creation" || noCommit.test(before)) return "alone";
    at = before;
  }
  return at === mergeBase && pushes.length > 0 ? "alone" : "unknown";
}
