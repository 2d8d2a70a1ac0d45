import type { Report } from "../core/report.ts";
import { renderSlack } from "./slack.ts";

/** The text variables that a Slack workflow's webhook may have. Each is always sent; what there is none of is empty. */
export const workflowVariables = ["result", "text", "changes", "applied", "failed", "run"] as const;

/** The variables of a Slack workflow, each with its text. */
export type WorkflowVariables = Readonly<Record<(typeof workflowVariables)[number], string>>;

/** Returns a report as the variables of a Slack workflow: what happened in a few lines, and numbers as text. */
export function workflowVariablesOf(report: Report): WorkflowVariables {
  const having = (status: string) => String(report.outcomes.filter((each) => each.status === status).length);
  return {
    result: report.result,
    text: renderSlack(report).text,
    changes: String(report.plan.changes.length),
    applied: having("applied"),
    failed: having("failed"),
    run: report.links.run ?? "",
  };
}
