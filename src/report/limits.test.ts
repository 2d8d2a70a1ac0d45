import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { blockProblems } from "../../emulators/slack/blocks.ts";
import { cases } from "../../test/reports/cases.ts";
import { kinds, reportOf } from "../../test/reports/world.ts";
import type { Change } from "../core/change.ts";
import type { Finding, Severity } from "../core/finding.ts";
import type { Report } from "../core/report.ts";
import { columnsOf } from "../text/columns.ts";
import { annotations } from "./annotations.ts";
import { COMMENT_LIMIT, renderComment, renderSummary, SUMMARY_LIMIT } from "./markdown.ts";
import { renderSlack } from "./slack.ts";
import { renderTerminal } from "./terminal.ts";

/** Reports that are as long as they get, each in another way. */
const extremes: Readonly<Record<string, () => Report>> = {
  ...cases,
  "every person differs": () => longReport(people(10_000)),
  "every team differs": () => longReport(teams(10_000)),
  "every name is long and wide": () => longReport(people(3_000, "長い名前🙂<&>".repeat(30))),
  "every change fails for a reason of its own": () => {
    const report = longReport(people(10_000));
    const outcomes = report.plan.changes.map((change, index) => ({
      change,
      status: "failed" as const,
      error: { code: "x", message: `No ${index} <!channel> ${"y".repeat(500)}`, remedy: "z".repeat(5_000) },
    }));
    return { ...report, command: "apply", result: "failed", outcomes };
  },
  "every change waits for another one": () => {
    const report = longReport(people(10_000));
    const outcomes = report.plan.changes.map((change, index) =>
      index === 0
        ? { change, status: "applied" as const }
        : { change, status: "skipped" as const, because: `It waits for ${index}.` },
    );
    return { ...report, command: "apply", result: "partial", outcomes };
  },
  "there are thousands of findings": () => ({
    ...longReport([]),
    result: "invalid",
    findings: findings(5_000),
  }),
};

function people(number: number, suffix = ""): Change[] {
  return Array.from({ length: number }, (_, index) => ({
    provider: "github",
    kind: "github-team",
    key: `team-${index % 977}`,
    action: index % 2 === 0 ? ("revoke" as const) : ("grant" as const),
    principal: `user:person-${index % 4_999}${suffix}`,
    role: "member",
  }));
}

function teams(number: number): Change[] {
  return Array.from({ length: number }, (_, index): Change => {
    const subject = { provider: "github", kind: "github-team", key: `team-${index}` };
    if (index % 3 === 0) return { ...subject, action: "archive" };
    if (index % 3 === 1) return { ...subject, action: "create", settings: { parent: `team-${index - 1}` } };
    return {
      ...subject,
      action: "configure",
      setting: "description",
      from: `old ${index}`,
      to: "x".repeat(1_000),
    };
  });
}

function findings(number: number): Finding[] {
  const severities: readonly Severity[] = ["error", "warning", "notice"];
  return Array.from({ length: number }, (_, index) => ({
    severity: severities[index % 3] ?? "error",
    code: `code_${index % 700}`,
    message: `Mistake ${index}: ${"m".repeat(2_000)}`,
    remedy: "r".repeat(2_000),
    at: { file: "teams.yaml", line: index + 1, column: 1 },
  }));
}

function longReport(changes: readonly Change[]): Report {
  const plan = { changes, findings: [], digest: `sha256:${"0".repeat(64)}` };
  return reportOf(plan, { before: new Map(), labels: new Map(), kinds });
}

describe.each(Object.entries(extremes))("when %s", (_, build) => {
  const report = build();

  it("the comment is one that GitHub takes, and every fold in it is closed", () => {
    const comment = renderComment(report, "acme");
    expect(comment.length).toBeLessThanOrEqual(COMMENT_LIMIT);
    expect(Buffer.byteLength(comment)).toBeLessThanOrEqual(COMMENT_LIMIT);
    expect(comment.match(/^<details>/gm)?.length).toBe(comment.match(/^<\/details>/gm)?.length);
  });

  it("the summary is one that GitHub keeps, and every fold in it is closed", () => {
    const summary = renderSummary(report);
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(SUMMARY_LIMIT);
    expect(summary.match(/^<details>/gm)?.length).toBe(summary.match(/^<\/details>/gm)?.length);
  });

  it("the message is one that Slack takes, and rings for nobody", () => {
    const message = renderSlack(report);
    expect(blockProblems(message.blocks)).toEqual([]);
    expect(message.text).not.toBe("");
    expect(message.text.length).toBeLessThan(4_000);
    expect(message.text).not.toMatch(/<[@#!]/);
    for (const block of message.blocks) {
      if (block.type === "context") expect(block.elements[0].text).not.toMatch(/<(?!https?:\/\/)/);
      if (block.type === "rich_text") expect(kindsOfText(block)).toEqual([]);
    }
    expect(message).toMatchObject({ unfurl_links: false, unfurl_media: false });
  });

  it("the annotations are all shown, ten of each severity, and count the rest", () => {
    const shown = annotations(report.findings);
    for (const severity of ["error", "warning", "notice"] as const) {
      const all = report.findings.filter((each) => each.severity === severity).length;
      const own = shown.filter((each) => each.severity === severity);
      expect(own.length).toBe(Math.min(10, all));
      if (all > 10) expect(own.at(-1)?.title).toMatch(new RegExp(`^${(all - 9).toLocaleString("en")} `));
    }
    const order = shown.map((each) => ["error", "warning", "notice"].indexOf(each.severity));
    expect(order).toEqual(order.toSorted());
  });

  it.each([60, 400])("no line is wider than a terminal of %i columns, and few enough are read", (columns) => {
    const plain = renderTerminal(report, { columns, colour: false });
    const lines = plain.trimEnd().split("\n");
    expect(lines.pop()).toMatch(/^rollcall: /);
    expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(columns);
    expect(lines.length).toBeLessThan(2_500);
    expect(plain).not.toContain("\u{1B}");
    const coloured = renderTerminal(report, { columns, colour: true });
    expect(stripVTControlCharacters(coloured)).toBe(plain);
  });
});

/** Elements that are neither text nor a link to a channel or a page would ring: users, user groups, broadcasts. */
function kindsOfText(block: unknown): string[] {
  const found = [...JSON.stringify(block).matchAll(/"type":"([a-z_]+)"/g)].map(([, type]) => type ?? "");
  const quiet = new Set(["rich_text", "rich_text_section", "rich_text_list", "text", "link", "channel"]);
  return found.filter((each) => !quiet.has(each));
}
