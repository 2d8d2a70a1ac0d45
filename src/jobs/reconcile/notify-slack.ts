import { systemClock } from "../../app/system-clock.ts";
import { version } from "../../app/version.ts";
import type { Finding } from "../../core/finding.ts";
import type { Report } from "../../core/report.ts";
import { type NotifyOn, notify } from "../../notify/notify.ts";
import { createWebhook, parseAddresses, type WebhookOptions } from "../../notify/webhook.ts";
import { renderSlack } from "../../report/slack.ts";

/** The Slack addresses that a report goes to, and when it does. */
export interface SlackRecipients {
  /** Incoming webhooks; each item may have several, one a line. */
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
    createWebhook({
      url,
      purpose,
      ...root,
      userAgentPrefix: `rollcall/${version}`,
      fetch,
      clock: systemClock,
    });
  return notify(report, renderSlack(report), {
    webhooks: webhooks.flatMap(parseAddresses).map((url) => open(url, "webhook")),
    ...(responseUrl === undefined ? {} : { response: open(responseUrl, "response_url") }),
    notifyOn,
    isRepeat,
  });
}
