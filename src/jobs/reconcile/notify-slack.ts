import { openWebhook } from "../../app/open-webhook.ts";
import { systemClock } from "../../app/system-clock.ts";
import type { Finding } from "../../core/finding.ts";
import type { NotifyOn } from "../../core/policies.ts";
import type { Report } from "../../core/report.ts";
import { notify } from "../../notify/notify.ts";
import { parseAddresses, type WebhookOptions } from "../../notify/webhook.ts";
import { isWorkflowTrigger } from "../../notify/workflow-trigger.ts";
import { renderSlack } from "../../report/slack.ts";
import { workflowVariablesOf } from "../../report/workflow-variables.ts";

/** The Slack addresses that a report goes to, and when it does. */
export interface SlackRecipients {
  /** Incoming webhooks, and those that start a workflow; each item may have several, one a line. */
  readonly webhooks: readonly string[];
  readonly responseUrl?: string;
  /** Slack's API root when it isn't slack.com; addresses on the same host are then allowed. */
  readonly slackApiUrl?: string;
  readonly notifyOn: NotifyOn;
  /** True when the addresses have heard of the same pull request before. */
  readonly isRepeat?: boolean;
}

/** Sends a report to Slack. A message that could not be sent is a warning, and doesn't change the run's result. */
export async function notifySlack(report: Report, recipients: SlackRecipients): Promise<readonly Finding[]> {
  const { webhooks, responseUrl, slackApiUrl, notifyOn, isRepeat = false } = recipients;
  const root = slackApiUrl === undefined ? {} : { root: new URL(slackApiUrl).origin };
  const open = (url: string, purpose: NonNullable<WebhookOptions["purpose"]>) =>
    openWebhook({
      url,
      purpose,
      ...root,
      fetch,
      clock: systemClock,
    });
  const addresses = webhooks.flatMap(parseAddresses);
  const opened = (urls: readonly string[]) => urls.map((url) => open(url, "webhook"));
  return notify(report, renderSlack(report), {
    webhooks: opened(addresses.filter((url) => !isWorkflowTrigger(url))),
    triggers: {
      webhooks: opened(addresses.filter(isWorkflowTrigger)),
      variables: workflowVariablesOf(report),
    },
    ...(responseUrl === undefined ? {} : { response: open(responseUrl, "response_url") }),
    notifyOn,
    isRepeat,
  });
}
