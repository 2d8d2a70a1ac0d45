import { defaultBranchOf, eventContext, linksOf } from "../../action/event.ts";
import { type Inputs, repositoryTokenOf } from "../../action/inputs.ts";
import { log } from "../../action/log.ts";
import { annotate } from "../../action/show-report.ts";
import { actionConnections } from "../../app/action-connections.ts";
import { systemClock } from "../../app/system-clock.ts";
import { createWebhook, parseAddresses } from "../../notify/webhook.ts";
import { openRepository } from "../../repository/repository.ts";
import type { ChatEvent } from "./request.ts";
import { runChat } from "./run.ts";

/** Runs a command from Slack or from a comment, and returns the exit code. */
export async function answerChat(inputs: Inputs): Promise<number> {
  const context = eventContext();
  const { repo, payload, apiUrl, runId, eventName } = context;
  const connections = actionConnections(inputs, context);
  const root = inputs.slackApiUrl === undefined ? {} : { root: new URL(inputs.slackApiUrl).origin };
  const webhooks = inputs.webhooks
    .flatMap(parseAddresses)
    .map((url) => createWebhook({ url, ...root, fetch, clock: systemClock }));
  const event: ChatEvent = { from: eventName === "repository_dispatch" ? "slack" : "comment", payload };
  const result = await runChat(
    {
      event,
      config: inputs.config,
      branch: defaultBranchOf(context),
      ...(inputs.slackSigningSecret ? { signingSecret: inputs.slackSigningSecret } : {}),
      merge: inputs.chatMerge,
      ...(inputs.providers ? { providers: inputs.providers } : {}),
      allowRemovals: inputs.allowRemovals,
      notifyOn: inputs.notifyOn,
      links: linksOf(context),
      run: String(runId),
    },
    {
      ...connections,
      repository: openRepository(repositoryTokenOf(inputs) ?? "", { ...repo, apiUrl }),
      webhooks,
    },
  );
  if (result.ignored) log(result.ignored);
  annotate(result.findings);
  return result.exitCode;
}
