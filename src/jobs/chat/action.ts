import { setOutput } from "@actions/core";
import {
  defaultBranchOf,
  type EventContext,
  eventContext,
  isOnDefaultBranch,
  linksOf,
  requestOf,
} from "../../action/event.ts";
import { type Inputs, repositoryTokenOf } from "../../action/inputs.ts";
import { log } from "../../action/log.ts";
import { annotate } from "../../action/show-report.ts";
import { actionConnections } from "../../app/action-connections.ts";
import { openWebhook } from "../../app/open-webhook.ts";
import { systemClock } from "../../app/system-clock.ts";
import { chatElsewhere } from "../../chat/errors.ts";
import { finding } from "../../core/finding.ts";
import { parseAddresses } from "../../notify/webhook.ts";
import { isWorkflowTrigger } from "../../notify/workflow-trigger.ts";
import { openRepository } from "../../repository/repository.ts";
import type { ChatEvent } from "./request.ts";
import { runChat } from "./run.ts";

/** Carries out a request from Slack or from a comment, and returns the exit code. */
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
  const result = await runChat(
    {
      event: chatEventOf(inputs, context),
      config: inputs.config,
      branch,
      ...(inputs.slackSigningSecret ? { signingSecret: inputs.slackSigningSecret } : {}),
      ...(inputs.secretEnvironment ? { secretEnvironment: inputs.secretEnvironment } : {}),
      ...(inputs.relayKey ? { relayKeys: inputs.relayKey } : {}),
      slackCommand: inputs.slackCommand,
      ...(inputs.slackAppId ? { slackAppId: inputs.slackAppId } : {}),
      applies: inputs.chatApply,
      appliesOnlyReviewed: inputs.applyOnlyReviewed,
      ...(inputs.applyRequest ? { applyRequest: inputs.applyRequest } : {}),
      merge: inputs.chatMerge,
      ...(inputs.providers ? { providers: inputs.providers } : {}),
      allowRemovals: inputs.allowRemovals,
      notifyOn: inputs.notifyOn,
      links: linksOf(context),
      name: inputs.name,
      run: String(runId),
    },
    {
      ...connections,
      repository: openRepository(repositoryTokenOf(inputs) ?? "", { ...repo, apiUrl }),
      webhooks,
    },
  );
  if (result.ignored) log(result.ignored);
  for (const line of result.heard ?? []) log(line);
  annotate(result.findings);
  if (result.applyRequest !== undefined) setOutput("apply-request", result.applyRequest);
  return result.exitCode;
}

function chatEventOf(inputs: Inputs, context: EventContext): ChatEvent {
  const request = inputs.request ?? requestOf(context);
  if (request === undefined && context.eventName === "issue_comment")
    return { from: "comment", payload: context.payload };
  try {
    return { from: "slack", payload: JSON.parse(request ?? "") as unknown };
  } catch {
    return { from: "slack", payload: undefined };
  }
}
