import type { Finding } from "../core/finding.ts";
import { finding } from "../core/finding.ts";
import type { Report } from "../core/report.ts";
import { isLayoutRefused } from "./api-errors.ts";
import { answeredElsewhere, notSent, sentPlainly, type Target } from "./errors.ts";
import type { Message, Sent, Webhook } from "./webhook.ts";

/** When Slack hears of a run: of every one, of those with changes or failures, of failures alone, of none. */
export type NotifyOn = "changes" | "always" | "failure" | "never";

/** Who hears of a run, and when. */
export interface Targets {
  readonly webhooks: readonly Webhook[];
  /** Where somebody waits for an answer to a command; it gets one whatever `notifyOn` says, short of `never`. */
  readonly response?: Webhook;
  readonly notifyOn: NotifyOn;
}

type Outcome = Pick<Report, "result" | "plan">;

/** True when the webhooks are to hear of this run. */
export function isNews({ result, plan }: Outcome, notifyOn: NotifyOn): boolean {
  const failed = result === "partial" || result === "refused" || result === "invalid" || result === "failed";
  switch (notifyOn) {
    case "always":
      return true;
    case "never":
      return false;
    case "failure":
      return failed;
    case "changes":
      return failed || plan.changes.length > 0;
    default:
      return notifyOn satisfies never;
  }
}

/**
 * Sends a report's message to whom it concerns. A response_url that no longer takes answers is replaced by the
 * webhooks, where they would not hear of the run anyway. Never throws; answers a warning for each address that failed.
 */
export async function notify(
  report: Outcome,
  message: Message,
  targets: Targets,
): Promise<readonly Finding[]> {
  if (targets.notifyOn === "never") return [];
  const findings: Finding[] = [];
  const news = isNews(report, targets.notifyOn);
  const answer = targets.response === undefined ? undefined : await deliver(targets.response, message);
  if (answer !== undefined && !answer.sent.ok) {
    const heard = targets.webhooks.length > 0;
    findings.push(
      heard ? finding(answeredElsewhere(answer.sent.body)) : failure("response_url", answer.sent),
    );
  }
  const unanswered = answer !== undefined && !answer.sent.ok;
  const sent =
    news || unanswered ? await Promise.all(targets.webhooks.map((each) => deliver(each, message))) : [];
  for (const each of sent) if (!each.sent.ok) findings.push(failure("webhook", each.sent));
  for (const each of [...(answer === undefined ? [] : [answer]), ...sent]) {
    if (each.sent.ok && each.refused !== undefined) findings.push(finding(sentPlainly(each.refused)));
  }
  return findings;
}

interface Delivery {
  readonly sent: Sent;
  /** Slack's words, when it refused the blocks. */
  readonly refused?: string;
}

/** Sends a message; the words alone when Slack refuses the layout. */
async function deliver(webhook: Webhook, message: Message): Promise<Delivery> {
  const sent = await webhook.send(message);
  if (sent.ok || message.text === undefined || !isLayoutRefused(sent.body)) return { sent };
  const { blocks: _blocks, attachments: _attachments, ...words } = message;
  return { sent: await webhook.send(words), refused: sent.body };
}

function failure(target: Target, sent: Sent): Finding {
  const status = sent.status === 0 ? "" : ` (HTTP ${sent.status})`;
  const advice = sent.ok ? "" : sent.advice;
  return finding(notSent(target, { reason: `${sent.body || "an empty answer"}${status}.`, advice }));
}
