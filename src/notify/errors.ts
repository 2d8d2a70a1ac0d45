import type { Problem } from "../core/finding.ts";

/** Which of several addresses a message was for, without the address. */
export type Target = "webhook" | "response_url";

const NAMES: Readonly<Record<Target, string>> = {
  webhook: "The Slack webhook",
  response_url: "The response_url",
};

export function notSent(target: Target, what: { readonly reason: string; readonly advice: string }): Problem {
  return {
    severity: "warning",
    code: "notification_failed",
    message: `${NAMES[target]} did not take the report: ${what.reason}`,
    remedy: what.advice,
  };
}

export function answeredElsewhere(reason: string): Problem {
  return {
    severity: "warning",
    code: "response_url_expired",
    message: `The response_url did not take the report, which went to the webhook instead: ${reason}`,
    remedy:
      "Slack takes answers for 30 minutes, and five of them. Runs that queue for longer answer too late.",
  };
}

export function sentPlainly(reason: string): Problem {
  return {
    severity: "warning",
    code: "notification_simplified",
    message: `Slack refused the report's layout, and got it as plain text: ${reason}`,
    remedy: "This is a defect of Rollcall's; please report it.",
  };
}
