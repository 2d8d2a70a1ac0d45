import { context } from "@actions/github";
import { linksOf } from "../../action/event.ts";
import type { Inputs } from "../../action/inputs.ts";
import { log } from "../../action/log.ts";
import { annotate } from "../../action/show-report.ts";
import { systemClock } from "../../app/system-clock.ts";
import { addressesIn, createWebhook } from "../../notify/webhook.ts";
import { openRepository } from "../../repository/repository.ts";
import { connectionsOf, defaultBranch } from "../reconcile/action.ts";
import type { ChatEvent } from "./request.ts";
import { runChat } from "./run.ts";

/** Answers a command from Slack or from a comment. Answers the exit code. */
export async function chat(inputs: Inputs): Promise<number> {
  const { repo, payload, apiUrl, runId, eventName } = context;
  const connections = connectionsOf(inputs);
  const root = inputs.slackApiUrl === undefined ? {} : { root: new URL(inputs.slackApiUrl).origin };
  const webhooks = inputs.webhooks
    .flatMap(addressesIn)
    .map((url) => createWebhook({ url, ...root, fetch, clock: systemClock }));
  const event: ChatEvent = { from: eventName === "repository_dispatch" ? "slack" : "comment", payload };
  const result = await runChat(
    {
      event,
      config: inputs.config,
      branch: defaultBranch(),
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
      repository: openRepository(inputs.githubToken ?? "", { ...repo, apiUrl }),
      webhooks,
      clock: systemClock,
    },
  );
  if (result.nothing) log(result.nothing);
  annotate(result.findings);
  return result.exitCode;
}
