import { userRole } from "./access.ts";
import { ApiError } from "./api-error.ts";
import { slugOfApp } from "./apps.ts";
import type { Account, Repo } from "./entities.ts";
import { branchRef, commitFiles, filesAt } from "./git/committing.ts";
import { commitOf, mergeBase, mergedFiles } from "./git/history.ts";
import { type Commit, filesOf } from "./git/objects.ts";
import { moveRef } from "./git/refs.ts";
import { latestRuns, type MergeMethod, type Pull, type Review } from "./repo-activity.ts";
import { rank } from "./roles.ts";
import type { GithubWorld } from "./world.ts";

/** Returns the repository itself, or its fork, that belongs to an owner. */
export function forkOf(world: GithubWorld, repo: Repo, owner: string): Repo | undefined {
  const same = (each: Repo): boolean => each.owner.toLowerCase() === owner.toLowerCase();
  if (same(repo)) return repo;
  return [...world.repos.values()].find((each) => each.git.store === repo.git.store && same(each));
}

/** Returns the commit of a pull request's head, now or when it was closed. */
export function headSha(pull: Pull): string {
  return pull.closedHead ?? pull.head.repo.git.refs.get(branchRef(pull.head.branch)) ?? "";
}

/** Returns the commit of a pull request's base branch, now or when it was closed. */
export function baseSha(pull: Pull): string {
  return pull.closedBase ?? pull.repo.git.refs.get(branchRef(pull.baseBranch)) ?? "";
}

/** Closes a pull request, and keeps the commits of its branches. */
export function closePull(pull: Pull, { now, by }: { readonly now: Date; readonly by: Account }): void {
  pull.closedHead = headSha(pull);
  pull.closedBase = baseSha(pull);
  pull.state = "closed";
  pull.closedAt = now;
  pull.updatedAt = now;
  pull.autoMerge = undefined;
  pull.timeline.push({ kind: "ClosedEvent", by, at: now });
}

/** Closes the pull requests from a branch that is deleted. */
export function closePullsFrom(
  repo: Repo,
  ref: string,
  event: { readonly now: Date; readonly by: Account },
): void {
  for (const each of openPullsFrom(repo, ref)) closePull(each, event);
}

/** Records in the pull requests from a branch that it was moved to a commit which doesn't have the old one. */
export function recordForcePush(
  repo: Repo,
  ref: string,
  event: { readonly by: Account; readonly at: Date; readonly before: string; readonly after: string },
): void {
  for (const pull of openPullsFrom(repo, ref)) {
    pull.timeline.push({ kind: "HeadRefForcePushedEvent", pull, ...event });
  }
}

function openPullsFrom(repo: Repo, ref: string): Pull[] {
  return [...(repo.fork ?? repo).activity.pulls.values()].filter(
    (each) => each.state === "open" && each.head.repo === repo && branchRef(each.head.branch) === ref,
  );
}

/** Returns the latest review of each person that approves or requests changes. */
export function latestOpinionatedReviews(pull: Pull): Review[] {
  const latest = new Map<number, Review>();
  for (const each of pull.reviews) {
    if (each.state !== "COMMENTED" && each.state !== "PENDING") latest.set(each.author.id, each);
  }
  return [...latest.values()].filter((each) => each.state !== "DISMISSED");
}

/** Returns GraphQL's `reviewDecision`: whether reviews by people who may write satisfy the base branch's protection. */
export function reviewDecision(
  world: GithubWorld,
  pull: Pull,
): "APPROVED" | "CHANGES_REQUESTED" | "REVIEW_REQUIRED" {
  const needed = pull.repo.protection.get(pull.baseBranch)?.approvals ?? 0;
  const reviews = latestOpinionatedReviews(pull).filter((each) => {
    const role = userRole(world, each.author, pull.repo);
    return role !== undefined && rank(world, role) >= 2;
  });
  if (needed > 0 && reviews.some((each) => each.state === "CHANGES_REQUESTED")) return "CHANGES_REQUESTED";
  return reviews.filter((each) => each.state === "APPROVED").length >= needed
    ? "APPROVED"
    : "REVIEW_REQUIRED";
}

/** Returns `clean` when a pull request can be merged, else the reason: `draft`, `dirty` (conflicts), `blocked` (protection). */
export function mergeState(world: GithubWorld, pull: Pull): "clean" | "draft" | "dirty" | "blocked" {
  if (pull.draft) return "draft";
  if (mergedFilesOf(pull) === undefined) return "dirty";
  const head = headSha(pull);
  const passed = (pull.repo.protection.get(pull.baseBranch)?.statuses ?? []).every((needed) =>
    hasPassed(pull.repo, head, typeof needed === "string" ? { context: needed } : needed),
  );
  return passed && reviewDecision(world, pull) === "APPROVED" ? "clean" : "blocked";
}

const passing: ReadonlySet<string | null> = new Set(["success", "neutral", "skipped"]);

/**
 * Whether a commit has what a branch requires: with an App, the App's check run; without, whatever has that name, and a
 * status and a check run both where there are both.
 */
function hasPassed(
  { activity }: Repo,
  sha: string,
  { context, app }: { readonly context: string; readonly app?: string },
): boolean {
  const runs = latestRuns([...activity.checks.values()].filter((each) => each.sha === sha)).filter(
    (each) => each.name === context && (app === undefined || slugOfApp(each.author) === app),
  );
  const status =
    app === undefined
      ? activity.statuses.findLast((each) => each.sha === sha && each.context === context)
      : undefined;
  const isNamed = runs.length > 0 || status !== undefined;
  const hasStatus = status === undefined || status.state === "success";
  return isNamed && hasStatus && runs.every(({ conclusion }) => passing.has(conclusion));
}

/** Merges a pull request. Throws 405 when it is not mergeable, 409 when the head isn't the expected one. */
export function mergePull(
  world: GithubWorld,
  pull: Pull,
  options: {
    readonly by: Account;
    readonly now: Date;
    readonly method: MergeMethod;
    readonly sha?: string | undefined;
    readonly message?: string | undefined;
  },
): Commit {
  const head = headSha(pull);
  if (options.sha !== undefined && options.sha !== head) {
    throw new ApiError(409, "Head branch was modified. Review and try the merge again.");
  }
  const files = mergedFilesOf(pull);
  if (pull.state !== "open" || mergeState(world, pull) !== "clean" || files === undefined) {
    throw new ApiError(405, "Pull Request is not mergeable");
  }
  const base = baseSha(pull);
  const title = `Merge pull request #${pull.number} from ${pull.head.repo.owner}/${pull.head.branch}`;
  const commit = commitFiles(pull.repo, files, {
    message:
      options.message ??
      (options.method === "merge" ? `${title}\n\n${pull.title}` : `${pull.title} (#${pull.number})`),
    parents: options.method === "merge" ? [base, head] : [base],
    by: options.by,
    now: options.now,
  });
  closePull(pull, options);
  moveRef(pull.repo, branchRef(pull.baseBranch), commit.sha, {
    by: options.by,
    now: options.now,
    isMerge: true,
  });
  pull.mergeCommit = commit.sha;
  pull.mergedAt = options.now;
  pull.mergedBy = options.by;
  return commit;
}

/** Merges the pull requests with auto-merge that have become mergeable. */
export function runAutoMerges(world: GithubWorld, repo: Repo, now: Date): void {
  for (const pull of repo.activity.pulls.values()) {
    const waiting = pull.state === "open" ? pull.autoMerge : undefined;
    if (waiting !== undefined && mergeState(world, pull) === "clean") {
      mergePull(world, pull, { by: waiting.by, now, method: waiting.method });
    }
  }
}

/** Returns the commit with which GitHub tries a merge, as `refs/pull/N/merge`. Undefined on a conflict. */
export function trialMerge(pull: Pull, base = baseSha(pull)): Commit | undefined {
  const files = mergedFilesOf(pull, base);
  if (files === undefined) return undefined;
  const message = `Merge ${headSha(pull)} into ${base}`;
  const parents = [base, headSha(pull)];
  return commitFiles(pull.repo, files, { message, parents, by: pull.author, now: pull.createdAt });
}

/** Puts a pull request at the end of its base branch's merge queue, and returns the commit that tries it there. */
export function enqueue(pull: Pull): Commit {
  const { activity, git } = pull.repo;
  const ahead = activity.mergeQueue.findLast(({ branch }) => branch === pull.baseBranch);
  const base = ahead?.head ?? baseSha(pull);
  const commit = trialMerge(pull, base);
  if (commit === undefined) throw new ApiError(405, "Pull Request is not mergeable");
  activity.mergeQueue.push({ branch: pull.baseBranch, pull, base, head: commit.sha });
  git.refs.set(branchRef(`gh-readonly-queue/${pull.baseBranch}/pr-${pull.number}-${base}`), commit.sha);
  return commit;
}

function mergedFilesOf(pull: Pull, onto = baseSha(pull)): ReturnType<typeof filesAt> | undefined {
  const { store } = pull.repo.git;
  const [head, base] = [commitOf(pull.repo, headSha(pull)), commitOf(pull.repo, onto)];
  if (head === undefined || base === undefined) return undefined;
  const common = mergeBase(store, base.sha, head.sha);
  const merged = mergedFiles(
    common === undefined ? new Map() : filesOf(store, common.tree),
    filesAt(pull.repo, base.sha),
    filesAt(pull.repo, head.sha),
  );
  return "files" in merged ? merged.files : undefined;
}
