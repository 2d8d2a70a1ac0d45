import type { Report } from "../../src/core/report.ts";
import { annotations } from "../../src/report/annotations.ts";
import { renderJson } from "../../src/report/json.ts";
import { renderComment, renderSummary } from "../../src/report/markdown.ts";
import { renderSlack } from "../../src/report/slack.ts";
import { renderTerminal } from "../../src/report/terminal.ts";

/** Returns every rendering of a report: comment, summary, Slack message, terminal, plan file, annotations. */
export function outputsOf(report: Report): string[] {
  return [
    renderComment(report),
    renderSummary(report),
    JSON.stringify(renderSlack(report)),
    renderTerminal(report, { columns: 100, colour: false }),
    renderJson(report),
    JSON.stringify(annotations(report.findings)),
  ];
}
