import { context } from "@actions/github";
import type { Links } from "../core/report.ts";
import type { Push } from "../repository/requester.ts";

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
    readonly sender?: { readonly type?: string; readonly id?: number };
    readonly pull_request?: {
      readonly number: number;
      readonly base?: { readonly sha: string };
      readonly head?: { readonly sha: string };
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
export function isOnDefaultBranch(context: EventContext): boolean {
  return context.eventName === "schedule" || context.ref === `refs/heads/${defaultBranchOf(context)}`;
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

/** Returns who opened a pull request or pushed to it, with its new head; undefined for every other event. */
export function pushOf({ payload }: EventContext): Push | undefined {
  const { action, sender, pull_request: pull } = payload;
  const isPush = action === "opened" || action === "synchronize";
  if (!isPush || sender?.id === undefined || pull?.head === undefined) return undefined;
  return { account: sender.id, head: pull.head.sha };
}

/** Returns the command that `auto` means for an event. A review changes no plan, so its permissions are only checked again. */
export function commandFor(eventName: string): "plan" | "apply" | "chat" | "judge" | undefined {
  switch (eventName) {
    case "pull_request":
    case "pull_request_target":
      return "plan";
    case "pull_request_review":
      return "judge";
    case "repository_dispatch":
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
 * is GITHUB_WORKFLOW_REF: `acme/access/.github/workflows/apply.yml@refs/heads/main`.
 */
export function linksOf(context: EventContext, workflowRef?: string): Links {
  const { owner, repo } = context.repo;
  const repositoryUrl = `${context.serverUrl}/${owner}/${repo}`;
  const pullRequest = pullRequestOf(context);
  const commit = pullRequest?.head ?? context.sha;
  const [, file] = /\/([^/@]+\.ya?ml)@/.exec(workflowRef ?? "") ?? [];
  const isApplying = file !== undefined && applying.has(context.eventName);
  return {
    run: `${repositoryUrl}/actions/runs/${context.runId}`,
    ...(isApplying ? { workflow: `${repositoryUrl}/actions/workflows/${file}` } : {}),
    commit: `${repositoryUrl}/commit/${commit}`,
    ...(pullRequest === undefined ? {} : { pullRequest: `${repositoryUrl}/pull/${pullRequest.number}` }),
    file: (path) => `${repositoryUrl}/blob/${commit}/${path.split("/").map(encodeURIComponent).join("/")}`,
  };
}
