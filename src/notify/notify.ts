import type { Finding } from "../core/finding.ts";
import { finding } from "../core/finding.ts";
import type { NotifyOn } from "../core/policies.ts";
import type { Report } from "../core/report.ts";
import { exitCode } from "../core/result.ts";
import { isLayoutRefused } from "./api-errors.ts";
import { answeredElsewhere, type NotifyTarget, notSent, sentPlainly } from "./errors.ts";
import type { SendResult, Webhook, WebhookMessage } from "./webhook.ts";
import type { WorkflowTriggers } from "./workflow-trigger.ts";

/** Where a run is reported, and when. */
export interface NotifyTargets {
  readonly webhooks: readonly Webhook[];
  /** Workflows that start where the webhooks are told. */
  readonly triggers?: WorkflowTriggers;
  /** Where a command is answered. It is always used, unless `notifyOn` is `never`. */
  readonly response?: Webhook;
  readonly notifyOn: NotifyOn;
  /** True when the webhooks have heard of the same pull request before. They hear of it once, unless they hear all. */
  readonly isRepeat?: boolean;
}

type RunResult = Pick<Report, "result" | "plan"> & Partial<Pick<Report, "findings" | "isKnown">>;

/** True when a run is reported to the webhooks. */
export function isNotable(
  { result, plan, findings = [], isKnown = () => false }: RunResult,
  notifyOn: NotifyOn,
): boolean {
  const failed = exitCode(result) !== 0;
  switch (notifyOn) {
    case "always":
      return true;
    case "never":
      return false;
    case "failure":
      return failed;
    case "changes":
      return (
        failed ||
        plan.changes.length > 0 ||
        findings.some((each) => each.code === "not_put_back" && !isKnown(each))
      );
    default:
      return notifyOn satisfies never;
  }
}

/**
 * Sends a report's message to its targets. When the response_url no longer takes answers, the webhooks get the report
 * instead. Never throws; returns a warning for each address that failed.
 */
export async function notify(
  report: RunResult,
  message: WebhookMessage,
  targets: NotifyTargets,
): Promise<readonly Finding[]> {
  if (targets.notifyOn === "never") return [];
  const findings: Finding[] = [];
  const isHeard = targets.isRepeat === true && targets.notifyOn !== "always";
  const notable = !isHeard && isNotable(report, targets.notifyOn);
  const answer = targets.response === undefined ? undefined : await deliver(targets.response, message);
  if (answer !== undefined && !answer.sent.ok) {
    const hasWebhooks = targets.webhooks.length > 0;
    findings.push(
      hasWebhooks ? finding(answeredElsewhere(answer.sent.body)) : failure("response_url", answer.sent),
    );
  }
  const unanswered = answer !== undefined && !answer.sent.ok;
  const { triggers } = targets;
  const started =
    notable && triggers
      ? await Promise.all(triggers.webhooks.map((each) => each.sendRaw(JSON.stringify(triggers.variables))))
      : [];
  for (const each of started) if (!each.ok) findings.push(failure("workflow", each));
  const sent =
    notable || unanswered ? await Promise.all(targets.webhooks.map((each) => deliver(each, message))) : [];
  for (const each of sent) if (!each.sent.ok) findings.push(failure("webhook", each.sent));
  for (const each of [...(answer === undefined ? [] : [answer]), ...sent]) {
    if (each.sent.ok && each.layoutRefusal !== undefined)
      findings.push(finding(sentPlainly(each.layoutRefusal)));
  }
  return findings;
}

interface Delivery {
  readonly sent: SendResult;
  /** Slack's answer when it refused the blocks. */
  readonly layoutRefusal?: string;
}

/** Sends a message; its text alone when Slack refuses the layout. */
async function deliver(webhook: Webhook, message: WebhookMessage): Promise<Delivery> {
  const sent = await webhook.send(message);
  if (sent.ok || message.text === undefined || !isLayoutRefused(sent.body)) return { sent };
  const { blocks: _blocks, attachments: _attachments, ...words } = message;
  return { sent: await webhook.send(words), layoutRefusal: sent.body };
}

function failure(target: NotifyTarget, sent: SendResult): Finding {
  const status = sent.status === 0 ? "" : ` (HTTP ${sent.status})`;
  const advice = sent.ok ? "" : sent.advice;
  return finding(notSent(target, { reason: `${sent.body || "an empty answer"}${status}.`, advice }));
}
