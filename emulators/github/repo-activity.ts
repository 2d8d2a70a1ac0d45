import type { Account, Repo } from "./entities.ts";
import type { RefUpdate } from "./git/refs.ts";

/** What a repository holds besides its files: pull requests, issues, comments, statuses, check runs, dispatches. */
export interface RepoActivity {
  readonly pulls: Map<number, Pull>;
  readonly issues: Map<number, Issue>;
  /** By id, in order of creation; of issues and pull requests alike. */
  readonly comments: Map<number, Comment>;
  readonly statuses: CommitStatus[];
  readonly checks: Map<number, CheckRun>;
  readonly dispatches: Dispatch[];
  /** In the order in which they will be merged. */
  readonly mergeQueue: QueueEntry[];
  /** The workflow runs that were started by `workflow_dispatch`. */
  readonly started: StartedWorkflow[];
  /** Workflow runs by id, in the order in which they were made. */
  readonly runs: Map<number, WorkflowRun>;
  /** Variables of Actions, by name. */
  readonly variables: Map<string, Variable>;
  /** Who created, moved and deleted refs, oldest first. */
  readonly refUpdates: RefUpdate[];
}

/** Creates the activity of a new repository. */
export function emptyActivity(): RepoActivity {
  return {
    pulls: new Map(),
    issues: new Map(),
    comments: new Map(),
    statuses: [],
    checks: new Map(),
    dispatches: [],
    mergeQueue: [],
    started: [],
    runs: new Map(),
    variables: new Map(),
    refUpdates: [],
  };
}

/** An issue that is no pull request. Both are numbered in one series. */
export interface Issue {
  readonly kind: "Issue";
  readonly id: number;
  readonly number: number;
  readonly repo: Repo;
  readonly author: Account;
  title: string;
  body: string;
  readonly labels: readonly string[];
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
  /** The commit when it was closed. An open pull request follows its branch. */
  closedHead: string | undefined;
  closedBase: string | undefined;
  mergeCommit: string | undefined;
  mergedAt: Date | undefined;
  mergedBy: Account | undefined;
  closedAt: Date | undefined;
  readonly reviews: Review[];
  /** Oldest first. */
  readonly timeline: TimelineEvent[];
  /** The people who were asked for a review. */
  readonly reviewers: Set<Account>;
  autoMerge: { readonly method: MergeMethod; readonly by: Account; readonly at: Date } | undefined;
  readonly createdAt: Date;
  updatedAt: Date;
}

/** How a pull request is merged: as a merge commit, or as one commit (also for `rebase`). */
export type MergeMethod = "merge" | "squash" | "rebase";

/** A person's review of one commit of the head. */
export interface Review {
  readonly kind: "PullRequestReview";
  readonly id: number;
  readonly author: Account;
  readonly pull: Pull;
  state: "APPROVED" | "CHANGES_REQUESTED" | "COMMENTED" | "DISMISSED" | "PENDING";
  body: string;
  readonly commit: string;
  readonly submittedAt: Date;
  /** The last edit of its body. */
  edited?: { readonly at: Date; readonly by: Account };
}

/** GitHub's eight reactions. */
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
  /** The reason why it is hidden. Undefined: it isn't. */
  minimized: string | undefined;
  readonly reactions: Map<number, Reaction>;
  readonly createdAt: Date;
  updatedAt: Date;
}

/** A status of a commit. The latest of each context counts. */
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

/** A check run of a commit. Only Apps create them; `author` is the App's bot. */
export interface CheckRun {
  readonly kind: "CheckRun";
  readonly id: number;
  readonly sha: string;
  readonly author: Account;
  name: string;
  status: string;
  conclusion: string | null;
  output: { readonly title: string | null; readonly summary: string | null; readonly text: string | null };
  externalId: string;
  detailsUrl: string | null;
  startedAt: Date;
  completedAt: Date | undefined;
}

/** Returns the latest run of each App and name. */
export function latestRuns(runs: readonly CheckRun[]): CheckRun[] {
  const latest = new Map<string, CheckRun>();
  for (const each of runs) latest.set(`${each.author.id} ${each.name}`, each);
  return [...latest.values()];
}

/** Returns the id of a run's suite: all runs of one App on one commit. */
export function suiteIdOf({ author, sha }: CheckRun): number {
  return Number.parseInt(sha.slice(0, 6), 16) * 1_000 + (author.id % 1_000);
}

/** What happened to a pull request. */
export type TimelineEvent =
  | { readonly kind: "ClosedEvent" | "ReopenedEvent"; readonly by: Account; readonly at: Date }
  | {
      readonly kind: "BaseRefChangedEvent";
      readonly by: Account;
      readonly at: Date;
      readonly from: string;
      readonly to: string;
    }
  | {
      readonly kind: "HeadRefForcePushedEvent";
      readonly by: Account;
      readonly at: Date;
      readonly before: string;
      readonly after: string;
      readonly pull: Pull;
    };

/** A pull request in the merge queue of a branch, with the commit that tries it on top of `base`. */
export interface QueueEntry {
  readonly branch: string;
  readonly pull: Pull;
  readonly base: string;
  readonly head: string;
}

/** A `repository_dispatch` event. */
export interface Dispatch {
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly at: Date;
}

/** A workflow run that somebody started. */
export interface StartedWorkflow {
  /** The name of the workflow's file. */
  readonly workflow: string;
  /** The branch or tag. */
  readonly ref: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly at: Date;
}

/** A run of a workflow. */
export interface WorkflowRun {
  readonly id: number;
  readonly number: number;
  readonly attempt: number;
  readonly name: string;
  readonly path: string;
  readonly workflowId: number;
  readonly event: string;
  readonly branch: string;
  readonly sha: string;
  readonly title: string;
  readonly actor: Account;
  /** `waiting`: for the approval of an environment. */
  status: "queued" | "in_progress" | "waiting" | "completed";
  /** The environment that it waits for, and the logins and slugs of those who may approve it. */
  waitsFor?: PendingEnvironment;
  conclusion: string | null;
  /** False while lists lag behind. By its id it is found at once. */
  isListed: boolean;
  readonly createdAt: Date;
  updatedAt: Date;
}

/** An environment that a run waits for. */
export interface PendingEnvironment {
  readonly name: string;
  readonly users: readonly string[];
  readonly teams: readonly string[];
}

/** A variable of Actions. */
export interface Variable {
  readonly name: string;
  value: string;
  readonly createdAt: Date;
  updatedAt: Date;
}
