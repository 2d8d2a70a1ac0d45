import { userRole } from "./access.ts";
import { ApiError } from "./api-error.ts";
import type { Account, Repo } from "./entities.ts";
import { branchRef, commitFiles, filesAt } from "./git/committing.ts";
import { commitOf, mergeBase, mergedFiles } from "./git/history.ts";
import { type Commit, filesOf } from "./git/objects.ts";
import type { MergeMethod, Pull, Review } from "./repo-activity.ts";
import { rank } from "./roles.ts";
import type { GithubWorld } from "./world.ts";

/** The repository itself or its fork that belongs to somebody. */
export function forkOf(world: GithubWorld, repo: Repo, owner: string): Repo | undefined {
  const same = (each: Repo): boolean => each.owner.toLowerCase() === owner.toLowerCase();
  if (same(repo)) return repo;
  return [...world.repos.values()].find((each) => each.git.store === repo.git.store && same(each));
}

/** Where a pull request's head stands, or stood when it was closed. */
export function headSha(pull: Pull): string {
  return pull.closedHead ?? pull.head.repo.git.refs.get(branchRef(pull.head.branch)) ?? "";
}

/** Where its base branch stands, or stood when it was closed. */
export function baseSha(pull: Pull): string {
  return pull.closedBase ?? pull.repo.git.refs.get(branchRef(pull.baseBranch)) ?? "";
}

/** Closes a pull request, and remembers where its branches stood. */
export function closePull(pull: Pull, now: Date): void {
  pull.closedHead = headSha(pull);
  pull.closedBase = baseSha(pull);
  pull.state = "closed";
  pull.closedAt = now;
  pull.updatedAt = now;
  pull.autoMerge = undefined;
}

/** Deleting a branch closes the pull requests that come from it. */
export function closePullsFrom(repo: Repo, ref: string, now: Date): void {
  for (const each of (repo.fork ?? repo).desk.pulls.values()) {
    const here = each.head.repo === repo && branchRef(each.head.branch) === ref;
    if (here && each.state === "open") closePull(each, now);
  }
}

/** The latest review of each person that approves or asks for changes. */
export function standingReviews(pull: Pull): Review[] {
  const latest = new Map<number, Review>();
  for (const each of pull.reviews) {
    if (each.state !== "COMMENTED" && each.state !== "PENDING") latest.set(each.author.id, each);
  }
  return [...latest.values()].filter((each) => each.state !== "DISMISSED");
}

/** Whether the reviews of those who may write are what the base branch's protection asks for. */
export function reviewStanding(world: GithubWorld, pull: Pull): "approved" | "contested" | "lacking" {
  const needed = pull.repo.protection.get(pull.baseBranch)?.approvals ?? 0;
  const reviews = standingReviews(pull).filter((each) => {
    const role = userRole(world, each.author, pull.repo);
    return role !== undefined && rank(world, role) >= 2;
  });
  if (needed > 0 && reviews.some((each) => each.state === "CHANGES_REQUESTED")) return "contested";
  return reviews.filter((each) => each.state === "APPROVED").length >= needed ? "approved" : "lacking";
}

/** `clean` when it can be merged now; else why not: `draft`, `dirty` (conflicts), `blocked` (protection). */
export function mergeState(world: GithubWorld, pull: Pull): "clean" | "draft" | "dirty" | "blocked" {
  if (pull.draft) return "draft";
  if (mergedTree(pull) === undefined) return "dirty";
  const head = headSha(pull);
  const passed = (pull.repo.protection.get(pull.baseBranch)?.statuses ?? []).every(
    (context) =>
      pull.repo.desk.statuses.findLast((each) => each.sha === head && each.context === context)?.state ===
      "success",
  );
  return passed && reviewStanding(world, pull) === "approved" ? "clean" : "blocked";
}

/** Merges a pull request; throws 405 when it can't be, 409 when the head isn't the expected one. */
export function mergePull(
  world: GithubWorld,
  pull: Pull,
  how: {
    readonly by: Account;
    readonly now: Date;
    readonly method: MergeMethod;
    readonly sha?: string | undefined;
    readonly message?: string | undefined;
  },
): Commit {
  const head = headSha(pull);
  if (how.sha !== undefined && how.sha !== head) {
    throw new ApiError(409, "Head branch was modified. Review and try the merge again.");
  }
  const files = mergedTree(pull);
  if (pull.state !== "open" || mergeState(world, pull) !== "clean" || files === undefined) {
    throw new ApiError(405, "Pull Request is not mergeable");
  }
  const base = baseSha(pull);
  const title = `Merge pull request #${pull.number} from ${pull.head.repo.owner}/${pull.head.branch}`;
  const commit = commitFiles(pull.repo, files, {
    message:
      how.message ??
      (how.method === "merge" ? `${title}\n\n${pull.title}` : `${pull.title} (#${pull.number})`),
    parents: how.method === "merge" ? [base, head] : [base],
    by: how.by,
    now: how.now,
  });
  closePull(pull, how.now);
  pull.repo.git.refs.set(branchRef(pull.baseBranch), commit.sha);
  pull.mergeCommit = commit.sha;
  pull.mergedAt = how.now;
  pull.mergedBy = how.by;
  return commit;
}

/** Merges what was waiting for its protection, and has it now. */
export function settleAutoMerges(world: GithubWorld, repo: Repo, now: Date): void {
  for (const pull of repo.desk.pulls.values()) {
    const waiting = pull.state === "open" ? pull.autoMerge : undefined;
    if (waiting !== undefined && mergeState(world, pull) === "clean") {
      mergePull(world, pull, { by: waiting.by, now, method: waiting.method });
    }
  }
}

function mergedTree(pull: Pull): ReturnType<typeof filesAt> | undefined {
  const { store } = pull.repo.git;
  const [head, base] = [commitOf(pull.repo, headSha(pull)), commitOf(pull.repo, baseSha(pull))];
  if (head === undefined || base === undefined) return undefined;
  const common = mergeBase(store, base.sha, head.sha);
  const merged = mergedFiles(
    common === undefined ? new Map() : filesOf(store, common.tree),
    filesAt(pull.repo, base.sha),
    filesAt(pull.repo, head.sha),
  );
  return "files" in merged ? merged.files : undefined;
}
