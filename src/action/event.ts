import { context } from "@actions/github";
import type { Links } from "../core/report.ts";

/**
 * The part of the runner's context that Rollcall reads. The payload is the event's:
 * https://docs.github.com/en/webhooks/webhook-events-and-payloads
 */
export interface EventContext {
  readonly eventName: string;
  readonly sha: string;
  /** `refs/heads/main`. */
  readonly ref: string;
  readonly repo: { readonly owner: string; readonly repo: string };
  readonly runId: number;
  readonly serverUrl: string;
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly payload: {
    readonly repository?: { readonly [field: string]: unknown };
    readonly action?: string;
    /** The head before a push. */
    readonly before?: string;
    readonly sender?: { readonly type?: string; readonly id?: number; readonly login?: string };
    readonly changes?: { readonly base?: unknown };
    readonly inputs?: Readonly<Record<string, unknown>> | null;
    readonly pull_request?: {
      readonly number: number;
      readonly updated_at?: string;
      readonly base?: { readonly sha: string };
      readonly head?: { readonly sha: string };
    };
    readonly workflow_run?: {
      readonly event?: string;
      readonly head_sha?: string;
      readonly head_branch?: string | null;
      readonly head_repository?: { readonly owner?: { readonly login?: string } } | null;
    };
    readonly merge_group?: {
      readonly head_sha: string;
      readonly head_ref: string;
      readonly base_sha: string;
      readonly base_ref: string;
    };
  };
}

/** Returns the context of this run. `repo` throws outside of a runner. */
export function eventContext(): EventContext {
  return context;
}

/** Returns the default branch of the event's repository, which the roster is on; `main` when the event has none. */
export function defaultBranchOf({ payload }: EventContext): string {
  return String(payload.repository?.["default_branch"] ?? "main");
}

/** True when an event is about the default branch. Scheduled runs always are. */
export function isOnDefaultBranch(context: EventContext, branch = defaultBranchOf(context)): boolean {
  return context.eventName === "schedule" || context.ref === `refs/heads/${branch}`;
}

/** A pull request as an event names it: `base` and `head` are commits. */
export interface EventPullRequest {
  readonly number: number;
  readonly base: string;
  readonly head: string;
}

/** Returns the pull request that an event is about; undefined for every other event. */
export function pullRequestOf(context: EventContext): EventPullRequest | undefined {
  const { eventName, payload } = context;
  if (!eventName.startsWith("pull_request")) return undefined;
  const { number, base, head } = payload.pull_request ?? {};
  if (number === undefined || base?.sha === undefined || head?.sha === undefined) return undefined;
  return { number, base: base.sha, head: head.sha };
}

/** What happened to a pull request: who did what, which head it has, and when. */
export interface PullRequestAct {
  readonly action: string;
  readonly sender: { readonly login: string; readonly id: number };
  readonly head: string;
  /** The head before a push. */
  readonly before?: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** Returns the request that a `workflow_dispatch` event hands over; undefined when it has none. */
export function requestOf({ eventName, payload }: EventContext): string | undefined {
  const request = eventName === "workflow_dispatch" ? payload.inputs?.["request"] : undefined;
  return typeof request === "string" && request !== "" ? request : undefined;
}

/** Returns what happened to the pull request that an event is about; undefined for every other event. */
export function pullRequestActOf({ eventName, payload }: EventContext): PullRequestAct | undefined {
  const { action, sender, pull_request: pull } = payload;
  const isPullRequest = eventName === "pull_request" || eventName === "pull_request_target";
  if (!isPullRequest || action === undefined || pull?.head === undefined) return undefined;
  if (sender?.id === undefined || sender.login === undefined || !pull.updated_at) return undefined;
  const { login, id } = sender;
  const { before } = payload;
  return {
    action,
    sender: { login, id },
    head: pull.head.sha,
    ...(before === undefined ? {} : { before }),
    at: new Date(pull.updated_at).toISOString(),
  };
}

/** Returns the branch, as `owner:branch`, whose pull requests were reviewed, when a `workflow_run` event says so. */
export function reviewedBranchOf({ eventName, payload }: EventContext): string | undefined {
  const { head_branch: branch, head_repository: repository } = payload.workflow_run ?? {};
  const owner = repository?.owner?.login;
  return eventName === "workflow_run" && branch && owner ? `${owner}:${branch}` : undefined;
}

/** Commits that a merge queue tries together, and the branch's commit that they are tried on. */
export interface MergeGroup {
  readonly head: string;
  /** `gh-readonly-queue/main/pr-7-…`. */
  readonly ref: string;
  /** Undefined when the event doesn't say it. */
  readonly base?: string;
  /** The branch's name. */
  readonly branch: string;
}

/**
 * Returns the merge group that an event is about; undefined for every other event. A workflow that a group starts is the
 * group's own, and hands it on to one of the default branch.
 */
export function mergeGroupOf(context: EventContext): MergeGroup | undefined {
  const { eventName, payload } = context;
  const { event, head_sha: sha, head_branch: queued } = payload.workflow_run ?? {};
  const [, into] = /^gh-readonly-queue\/(.+)\/pr-\d+-[0-9a-f]{40}$/.exec(queued ?? "") ?? [];
  if (eventName === "workflow_run" && event === "merge_group" && sha && queued && into)
    return { head: sha, ref: queued, branch: into };
  const group = payload.merge_group;
  if (eventName !== "merge_group" || group === undefined) return undefined;
  const { head_sha: head, head_ref: ref, base_sha: base, base_ref: branch } = group;
  const bare = (name: string): string => name.replace(/^refs\/heads\//, "");
  return { head, ref: bare(ref), base, branch: bare(branch) };
}

/**
 * Returns the command that `auto` means for an event. A review, a merge group, closing and what only changes the words of
 * a pull request change no plan, so its permissions are only checked again.
 */
export function commandFor({
  eventName,
  payload,
}: Pick<EventContext, "eventName" | "payload">): "plan" | "apply" | "chat" | "judge" | undefined {
  switch (eventName) {
    case "pull_request":
    case "pull_request_target": {
      const { action, changes } = payload;
      const isPlanned = action !== "closed" && !(action === "edited" && changes?.base === undefined);
      return isPlanned ? "plan" : "judge";
    }
    case "pull_request_review":
    case "workflow_run":
    case "merge_group":
      return "judge";
    case "issue_comment":
      return "chat";
    case "push":
    case "schedule":
    case "workflow_dispatch":
      return "apply";
    default:
      return undefined;
  }
}

/** Events on which a workflow applies and is likely to be the one that a person can start by hand. */
const applying: ReadonlySet<string> = new Set(["push", "workflow_dispatch"]);

/**
 * Returns the web addresses of the run, the commit, the pull request and the roster's files, for a report. `workflowRef`
 * is GITHUB_WORKFLOW_REF: `acme/access/.github/workflows/apply.yml@refs/heads/main`. `applied` is the commit that the roster
 * is from, where that isn't the event's.
 */
export function linksOf(context: EventContext, workflowRef?: string, applied?: string): Links {
  const { owner, repo } = context.repo;
  const repositoryUrl = `${context.serverUrl}/${owner}/${repo}`;
  const pullRequest = pullRequestOf(context);
  const commit = pullRequest?.head ?? applied ?? context.sha;
  const [, file] = /\/([^/@]+\.ya?ml)@/.exec(workflowRef ?? "") ?? [];
  const isApplying = file !== undefined && applying.has(context.eventName);
  return {
    run: `${repositoryUrl}/actions/runs/${context.runId}`,
    ...(isApplying ? { workflow: `${repositoryUrl}/actions/workflows/${file}` } : {}),
    commit: `${repositoryUrl}/commit/${commit}`,
    ...(pullRequest === undefined ? {} : { pullRequest: `${repositoryUrl}/pull/${pullRequest.number}` }),
    edit: (path) =>
      `${repositoryUrl}/edit/${defaultBranchOf(context)}/${path.split("/").map(encodeURIComponent).join("/")}`,
    file: (path) => `${repositoryUrl}/blob/${commit}/${path.split("/").map(encodeURIComponent).join("/")}`,
  };
}
