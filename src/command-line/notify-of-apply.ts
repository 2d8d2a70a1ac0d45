import type { Finding } from "../core/finding.ts";
import type { Report } from "../core/report.ts";
import { notifySlack } from "../jobs/reconcile/notify-slack.ts";
import type { ReconcileFlags } from "./reconcile-flags.ts";

/** Sends the report of an apply to SLACK_WEBHOOK_URL, when that is set, as the Action does. */
export async function notifyOfApply(
  report: Report,
  { notifyOn = "changes" }: Pick<ReconcileFlags, "notifyOn">,
): Promise<readonly Finding[]> {
  const { SLACK_WEBHOOK_URL: webhook, SLACK_API_URL: slackApiUrl } = process.env;
  if (!webhook) return [];
  return notifySlack(report, {
    webhooks: [webhook],
    ...(slackApiUrl ? { slackApiUrl } : {}),
    notifyOn,
  });
}
