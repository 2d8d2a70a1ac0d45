import type { Account, Repo } from "../entities.ts";
import { ancestors } from "./history.ts";

/** A ref that somebody created, moved or deleted. */
export interface RefUpdate {
  readonly id: number;
  readonly ref: string;
  /** Zeros where the ref was created. */
  readonly before: string;
  /** Zeros where the ref was deleted. */
  readonly after: string;
  readonly type: "push" | "force_push" | "branch_creation" | "branch_deletion" | "pr_merge";
  readonly by: Account;
  readonly at: Date;
}

/** What stands for the commit of a ref that isn't there. */
const noCommit = "0".repeat(40);

/** Who moves a ref, when, and whether by merging a pull request. */
interface Move {
  readonly by: Account;
  readonly now: Date;
  readonly isMerge?: true;
}

/** Creates a ref or moves it to a commit, and remembers who did. */
export function moveRef(repo: Repo, ref: string, sha: string, { by, now, isMerge }: Move): void {
  const before = repo.git.refs.get(ref);
  repo.git.refs.set(ref, sha);
  const isForward = before !== undefined && ancestors(repo.git.store, sha).has(before);
  const moved = isMerge ? "pr_merge" : isForward ? "push" : "force_push";
  remember(repo, {
    ref,
    before,
    after: sha,
    type: before === undefined ? "branch_creation" : moved,
    by,
    now,
  });
}

/** Deletes a ref, and remembers who did. */
export function deleteRef(repo: Repo, ref: string, { by, now }: Omit<Move, "isMerge">): void {
  const before = repo.git.refs.get(ref);
  repo.git.refs.delete(ref);
  remember(repo, { ref, before, after: noCommit, type: "branch_deletion", by, now });
}

function remember(
  { activity }: Repo,
  {
    ref,
    before = noCommit,
    after,
    type,
    by,
    now: at,
  }: Omit<Move, "isMerge"> &
    Pick<RefUpdate, "ref" | "after" | "type"> & { readonly before: string | undefined },
): void {
  activity.refUpdates.push({ id: 90_001 + activity.refUpdates.length, ref, before, after, type, by, at });
}
