import { createHash } from "node:crypto";
import type { Report } from "../../src/core/report.ts";
import { annotationsOf } from "../../src/report/annotations.ts";
import { renderJson } from "../../src/report/json.ts";
import { renderComment, renderSummary } from "../../src/report/markdown.ts";
import { renderSlack } from "../../src/report/slack.ts";
import { renderTerminal } from "../../src/report/terminal.ts";

/** What is kept of a rendering in a golden file; of the longest, the beginning, the length and a digest. */
const MOST_KEPT = 16_000;

/** Every rendering of a report, by the name of its golden file. */
export function renderings(report: Report): Readonly<Record<string, string>> {
  return {
    "comment.md": kept(renderComment(report, "acme")),
    "summary.md": kept(renderSummary(report)),
    "slack.json": kept(`${JSON.stringify(renderSlack(report), null, 2)}\n`),
    "terminal-60.txt": kept(renderTerminal(report, { columns: 60, colour: false })),
    "terminal-100.txt": kept(renderTerminal(report, { columns: 100, colour: false })),
    "annotations.json": kept(`${JSON.stringify(annotationsOf(report), null, 2)}\n`),
    "plan.json": kept(renderJson(report)),
  };
}

function kept(text: string): string {
  if (text.length <= MOST_KEPT) return text;
  const digest = createHash("sha256").update(text).digest("hex");
  return `${text.slice(0, MOST_KEPT)}\n[… ${text.length} characters in all, sha256 ${digest}]\n`;
}
