import { systemClock } from "../../app/system-clock.ts";
import { version } from "../../app/version.ts";
import type { Finding } from "../../core/finding.ts";
import type { Report } from "../../core/report.ts";
import { type NotifyOn, notify } from "../../notify/notify.ts";
import { addressesIn, createWebhook, type WebhookOptions } from "../../notify/webhook.ts";
import { renderSlack } from "../../report/slack.ts";

/** Where Slack hears of runs. */
export interface Audience {
  /** Incoming webhooks, one or more lines each. */
  readonly webhooks: readonly string[];
  readonly responseUrl?: string;
  /** Slack's API root, where it isn't Slack's own: messages may go there too. */
  readonly slackApiUrl?: string;
  readonly notifyOn: NotifyOn;
}

/** Slack hears of a run; that it couldn't is a warning, and changes nothing about the run. */
export async function tellSlack(report: Report, audience: Audience): Promise<readonly Finding[]> {
  const { webhooks, responseUrl, slackApiUrl, notifyOn } = audience;
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
    webhooks: webhooks.flatMap(addressesIn).map((url) => open(url, "webhook")),
    ...(responseUrl === undefined ? {} : { response: open(responseUrl, "response_url") }),
    notifyOn,
  });
}
