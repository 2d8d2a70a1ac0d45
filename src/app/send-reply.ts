import { plainReply, slackReply } from "../chat/render-reply.ts";
import type { Reply } from "../chat/reply.ts";
import { type Finding, finding } from "../core/finding.ts";
import { notSent } from "../notify/errors.ts";
import { parseAddresses, type SendResult } from "../notify/webhook.ts";
import { isWorkflowTrigger } from "../notify/workflow-trigger.ts";
import { type WorkflowVariables, workflowVariables } from "../report/workflow-variables.ts";
import { openWebhook } from "./open-webhook.ts";
import { systemClock } from "./system-clock.ts";

/** Where a reply goes that is no answer to anybody. */
export interface ReplyTargets {
  /** Incoming webhooks, and those that start a workflow; each item may have several, one a line. */
  readonly webhooks: readonly string[];
  /** Slack's API root when it isn't slack.com; addresses on the same host are then allowed. */
  readonly slackApiUrl?: string;
  /** What a workflow of Slack gets as `result`. */
  readonly result: string;
  /** The address of the run, where there is one. */
  readonly run?: string | undefined;
}

/** Sends a reply to webhooks of Slack. Never throws; returns a warning for each address that didn't take all of it. */
export async function sendReply(reply: Reply, targets: ReplyTargets): Promise<readonly Finding[]> {
  const { webhooks, slackApiUrl, result, run = "" } = targets;
  const root = slackApiUrl === undefined ? {} : { root: new URL(slackApiUrl).origin };
  const open = (url: string) => openWebhook({ url, ...root, fetch, clock: systemClock });
  const findings: Finding[] = [];
  const variables: WorkflowVariables = {
    ...(Object.fromEntries(workflowVariables.map((each) => [each, ""])) as WorkflowVariables),
    result,
    text: plainReply(reply),
    run,
  };
  for (const address of webhooks.flatMap(parseAddresses)) {
    const webhook = open(address);
    const isTrigger = isWorkflowTrigger(address);
    const parts: readonly (() => Promise<SendResult>)[] = isTrigger
      ? [() => webhook.sendRaw(JSON.stringify(variables))]
      : slackReply(reply).map(
          (text) => () => webhook.send({ text, unfurl_links: false, unfurl_media: false }),
        );
    for (const send of parts) {
      const sent = await send();
      if (sent.ok) continue;
      const status = sent.status === 0 ? "" : ` (HTTP ${sent.status})`;
      const reason = `${sent.body || "an empty answer"}${status}.`;
      findings.push(finding(notSent(isTrigger ? "workflow" : "webhook", { reason, advice: sent.advice })));
      break;
    }
  }
  return findings;
}
