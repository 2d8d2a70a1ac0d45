import type { Links } from "../core/report.ts";
import type { Push } from "../repository/requester.ts";

/** The part of GitHub's event that Rollcall reads; see https://docs.github.com/en/webhooks/webhook-events-and-payloads. */
export interface EventContext {
  readonly eventName: string;
  readonly sha: string;
  readonly repo: { readonly owner: string; readonly repo: string };
  readonly runId: number;
  readonly serverUrl: string;
  readonly payload: {
    readonly action?: string;
    readonly sender?: { readonly type?: string; readonly id?: number };
    readonly pull_request?: {
      readonly number: number;
      readonly base?: { readonly sha: string };
      readonly head?: { readonly sha: string };
    };
  };
}

/** A pull request's two sides. */
export interface PullRequest {
  readonly number: number;
  readonly base: string;
  readonly head: string;
}

/** The pull request that an event is about; undefined for every other event. */
export function pullRequestOf(context: EventContext): PullRequest | undefined {
  const { eventName, payload } = context;
  if (!eventName.startsWith("pull_request")) return undefined;
  const { number, base, head } = payload.pull_request ?? {};
  if (number === undefined || base?.sha === undefined || head?.sha === undefined) return undefined;
  return { number, base: base.sha, head: head.sha };
}

/** Who put a pull request's head where it is: whoever opened it, or pushed to it; undefined for every other event. */
export function pushIn({ payload }: EventContext): Push | undefined {
  const { action, sender, pull_request: pull } = payload;
  const isPush = action === "opened" || action === "synchronize";
  if (!isPush || sender?.id === undefined || pull?.head === undefined) return undefined;
  return { account: sender.id, head: pull.head.sha };
}

/** What `auto` stands for; a review changes nobody's plan, and is only judged anew. */
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

/** Where a reader of the report finds the run, the pull request, the commit and the roster's lines. */
export function linksOf(context: EventContext): Links {
  const { owner, repo } = context.repo;
  const home = `${context.serverUrl}/${owner}/${repo}`;
  const pullRequest = pullRequestOf(context);
  const commit = pullRequest?.head ?? context.sha;
  return {
    run: `${home}/actions/runs/${context.runId}`,
    commit: `${home}/commit/${commit}`,
    ...(pullRequest === undefined ? {} : { pullRequest: `${home}/pull/${pullRequest.number}` }),
    file: (path) => `${home}/blob/${commit}/${path.split("/").map(encodeURIComponent).join("/")}`,
  };
}
