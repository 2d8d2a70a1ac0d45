import type { Problem } from "../core/finding.ts";

/** The kind of address that a message was sent to. */
export type NotifyTarget = "webhook" | "response_url" | "workflow";

const NAMES: Readonly<Record<NotifyTarget, string>> = {
  webhook: "The Slack webhook",
  workflow: "The Slack workflow",
  response_url: "The response_url",
};

/** An address did not take the report. */
export function notSent(
  target: NotifyTarget,
  what: { readonly reason: string; readonly advice: string },
): Problem {
  return {
    severity: "warning",
    code: "notification_failed",
    message: `${NAMES[target]} did not take the report: ${what.reason}`,
    remedy: what.advice,
  };
}

/** True of a finding that says that nobody at some address heard of the run. */
export function isNotSent({ code }: Pick<Problem, "code">): boolean {
  return code === "notification_failed";
}

/** The response_url did not take the report; the webhook did. */
export function answeredElsewhere(reason: string): Problem {
  return {
    severity: "warning",
    code: "response_url_expired",
    message: `The response_url did not take the report, which went to the webhook instead: ${reason}`,
    remedy:
      "Slack takes answers for 30 minutes, and five of them. Runs that queue for longer answer too late.",
  };
}

/** Slack refused the layout; the report went as plain text. */
export function sentPlainly(reason: string): Problem {
  return {
    severity: "warning",
    code: "notification_simplified",
    message: `Slack refused the report's layout, and got it as plain text: ${reason}`,
    remedy: "This is a defect of Rollcall's; please report it.",
  };
}
