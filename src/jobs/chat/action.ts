import { setOutput } from "@actions/core";
import {
  defaultBranchOf,
  type EventContext,
  eventContext,
  isOnDefaultBranch,
  linksOf,
  requestOf,
  reviewedBranchOf,
} from "../../action/event.ts";
import { type Inputs, repositoryTokenOf } from "../../action/inputs.ts";
import { log } from "../../action/log.ts";
import { annotate } from "../../action/show-report.ts";
import { actionConnections } from "../../app/action-connections.ts";
import { openWebhook } from "../../app/open-webhook.ts";
import { systemClock } from "../../app/system-clock.ts";
import { commandsInComment } from "../../chat/comment-command.ts";
import { chatElsewhere } from "../../chat/errors.ts";
import { finding } from "../../core/finding.ts";
import { parseAddresses } from "../../notify/webhook.ts";
import { isWorkflowTrigger } from "../../notify/workflow-trigger.ts";
import type { IssueComment } from "../../repository/comments.ts";
import { openRepository, type RosterRepository } from "../../repository/repository.ts";
import { readReviewComments } from "../../repository/review-comments.ts";
import { joinedApplyRequests, parseApplyRequest } from "./apply-request.ts";
import type { ChatEvent } from "./request.ts";
import { type ChatResult, runChat } from "./run.ts";

/** Carries out a request from Slack, a comment or a review, and returns the exit code. */
export async function answerChat(inputs: Inputs): Promise<number> {
  const context = eventContext();
  const { repo, apiUrl, runId } = context;
  const branch = defaultBranchOf(context);
  if (!isOnDefaultBranch(context)) {
    annotate([finding(chatElsewhere(branch))]);
    return 1;
  }
  const connections = actionConnections(inputs, context);
  const root = inputs.slackApiUrl === undefined ? {} : { root: new URL(inputs.slackApiUrl).origin };
  const webhooks = inputs.webhooks
    .flatMap(parseAddresses)
    .filter((url) => !isWorkflowTrigger(url))
    .map((url) => openWebhook({ url, ...root, fetch, clock: systemClock }));
  const repository = openRepository(repositoryTokenOf(inputs) ?? "", { ...repo, apiUrl });
  const events = await chatEventsOf(inputs, context, repository);
  if (events.length === 0) log("No review asks anything of me.");
  const results: ChatResult[] = [];
  for (const event of events) {
    const options = {
      event,
      config: inputs.config,
      branch,
      ...(inputs.slackSigningSecret ? { signingSecret: inputs.slackSigningSecret } : {}),
      ...(inputs.secretEnvironment ? { secretEnvironment: inputs.secretEnvironment } : {}),
      ...(inputs.relayKey ? { relayKeys: inputs.relayKey } : {}),
      slackCommand: inputs.slackCommand,
      ...(inputs.slackAppId ? { slackAppId: inputs.slackAppId } : {}),
      applies: inputs.chatApply,
      appliesOnlyReviewed: inputs.applyOnlyReviewed,
      audit: inputs.audit,
      ...(inputs.applyRequest ? { applyRequest: inputs.applyRequest } : {}),
      merge: inputs.chatMerge,
      ...(inputs.providers ? { providers: inputs.providers } : {}),
      allowRemovals: inputs.allowRemovals,
      notifyOn: inputs.notifyOn,
      links: linksOf(context),
      name: inputs.name,
      run: String(runId),
    };
    const result = await runChat(options, { ...connections, repository, webhooks });
    if (result.ignored) log(result.ignored);
    for (const line of result.heard ?? []) log(line);
    annotate(result.findings);
    results.push(result);
  }
  const applyRequest = joinedApplyRequests(results.flatMap((each) => each.applyRequest ?? []));
  if (applyRequest !== undefined) setOutput("apply-request", applyRequest);
  return Math.max(0, ...results.map(({ exitCode }) => exitCode));
}

/** Returns what an event asks for: one thing, or what each of the newest reviews of a branch does. */
async function chatEventsOf(
  inputs: Inputs,
  context: EventContext,
  repository: RosterRepository,
): Promise<readonly ChatEvent[]> {
  const request = inputs.request ?? requestOf(context);
  const branch = reviewedBranchOf(context);
  if (request !== undefined || branch === undefined) return [chatEventOf(request, context)];
  if (inputs.applyRequest === undefined) {
    const reviews = await readReviewComments(repository, branch);
    const asking = reviews.filter(({ body }) => commandsInComment(body).length > 0);
    return asking.map((review) => ({ from: "review", review }));
  }
  const { reviewOf } = parseApplyRequest(inputs.applyRequest);
  return reviewOf === undefined ? [] : [{ from: "review", review: answeredReview(reviewOf) }];
}

/** Returns a review that was carried out, of which only the pull request counts any more. */
function answeredReview(number: number): IssueComment {
  const at = new Date(systemClock.now()).toISOString();
  const author = { login: "", id: 0 };
  return { id: 0, number, onPullRequest: true, isReview: true, body: "", author, at, isInside: false };
}

function chatEventOf(request: string | undefined, context: EventContext): ChatEvent {
  if (request === undefined && context.eventName === "issue_comment")
    return { from: "comment", payload: context.payload };
  try {
    return { from: "slack", payload: JSON.parse(request ?? "") as unknown };
  } catch {
    return { from: "slack", payload: undefined };
  }
}
