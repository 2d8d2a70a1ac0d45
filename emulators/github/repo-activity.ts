import type { Account, Repo } from "./entities.ts";

/** What happens on a repository beside its files: pull requests, comments, statuses, dispatches. */
export interface Desk {
  readonly pulls: Map<number, Pull>;
  readonly issues: Map<number, Issue>;
  /** By id, in order of creation; of issues and pull requests alike. */
  readonly comments: Map<number, Comment>;
  readonly statuses: CommitStatus[];
  readonly checks: Map<number, CheckRun>;
  readonly dispatches: Dispatch[];
}

/** A desk with nothing on it. */
export function desk(): Desk {
  return {
    pulls: new Map(),
    issues: new Map(),
    comments: new Map(),
    statuses: [],
    checks: new Map(),
    dispatches: [],
  };
}

/** An issue that is no pull request; both count their numbers together. */
export interface Issue {
  readonly kind: "Issue";
  readonly id: number;
  readonly number: number;
  readonly repo: Repo;
  readonly author: Account;
  title: string;
  body: string;
  state: "open" | "closed";
  readonly createdAt: Date;
  updatedAt: Date;
}

/** A pull request. */
export interface Pull {
  readonly kind: "PullRequest";
  readonly id: number;
  readonly number: number;
  readonly repo: Repo;
  readonly author: Account;
  title: string;
  body: string;
  state: "open" | "closed";
  draft: boolean;
  /** The head's repository differs from `repo` for a fork. */
  readonly head: { readonly repo: Repo; readonly branch: string };
  baseBranch: string;
  /** As of closing; an open pull request follows its branch. */
  closedHead: string | undefined;
  closedBase: string | undefined;
  mergeCommit: string | undefined;
  mergedAt: Date | undefined;
  mergedBy: Account | undefined;
  closedAt: Date | undefined;
  readonly reviews: Review[];
  /** Who has been asked to review it. */
  readonly reviewers: Set<Account>;
  autoMerge: { readonly method: MergeMethod; readonly by: Account; readonly at: Date } | undefined;
  readonly createdAt: Date;
  updatedAt: Date;
}

/** How a pull request is merged: a merge commit, or one commit (rebase is taken for that too). */
export type MergeMethod = "merge" | "squash" | "rebase";

/** Somebody's verdict on the head as it stood then. */
export interface Review {
  readonly kind: "PullRequestReview";
  readonly id: number;
  readonly author: Account;
  readonly pull: Pull;
  state: "APPROVED" | "CHANGES_REQUESTED" | "COMMENTED" | "DISMISSED" | "PENDING";
  body: string;
  readonly commit: string;
  readonly submittedAt: Date;
}

/** The eight reactions that GitHub has. */
export type ReactionContent = "+1" | "-1" | "laugh" | "confused" | "heart" | "hooray" | "rocket" | "eyes";

/** One person's reaction to a comment. */
export interface Reaction {
  readonly id: number;
  readonly author: Account;
  readonly content: ReactionContent;
  readonly createdAt: Date;
}

/** A comment on an issue or a pull request. */
export interface Comment {
  readonly kind: "IssueComment";
  readonly id: number;
  readonly repo: Repo;
  /** The number of the issue or pull request. */
  readonly number: number;
  readonly author: Account;
  body: string;
  /** Why it is hidden; undefined when it isn't. */
  minimized: string | undefined;
  readonly reactions: Map<number, Reaction>;
  readonly createdAt: Date;
  updatedAt: Date;
}

/** A status of a commit; the latest of a context counts. */
export interface CommitStatus {
  readonly id: number;
  readonly sha: string;
  readonly state: "error" | "failure" | "pending" | "success";
  readonly context: string;
  readonly description: string | null;
  readonly targetUrl: string | null;
  readonly author: Account;
  readonly createdAt: Date;
}

/** A check run of a commit, made by an App. */
export interface CheckRun {
  readonly id: number;
  readonly sha: string;
  readonly author: Account;
  name: string;
  status: string;
  conclusion: string | null;
  output: { readonly title: string | null; readonly summary: string | null; readonly text: string | null };
  readonly startedAt: Date;
  completedAt: Date | undefined;
}

/** A `repository_dispatch` event that somebody asked for. */
export interface Dispatch {
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly at: Date;
}
