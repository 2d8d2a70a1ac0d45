import { describe, expect, it } from "vitest";
import { cases } from "../../test/reports/cases.ts";
import type { Report } from "../core/report.ts";
import { annotationsOf } from "./annotations.ts";
import { renderComment, renderSummary } from "./markdown.ts";
import { renderSlack } from "./slack.ts";
import { renderTerminal } from "./terminal.ts";

const report = (name: string) => cases[name]?.() as Report;

/** A report in every place where people look. */
function everywhere(name: string): readonly string[] {
  const shown = report(name);
  return [
    renderComment(shown),
    renderSummary(shown),
    JSON.stringify(renderSlack(shown)),
    renderTerminal(shown, { columns: 100, colour: false }),
  ];
}

describe("an apply that failed in part", () => {
  it("tells what failed, then what was not tried, then what was done", () => {
    for (const text of everywhere("partly-failed-apply")) {
      const places = ["Did not go through", "Not tried", "People: done"].map((heading) =>
        text.indexOf(heading),
      );
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(places).not.toContain(-1);
      expect(text.replaceAll("\n", " ")).toMatch(
        /artly done: 3 people gained, 3 people lost · 14 of 16 changes/,
      );
    }
    for (const text of everywhere("partly-failed-apply").slice(0, 3)) expect(text).toContain("❌");
  });

  it("is an error in the job's log for every reason, with who it is about and what to do", () => {
    const errors = annotationsOf(report("partly-failed-apply")).filter(
      ({ severity }) => severity === "error",
    );
    expect(errors.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^henry joins acme: GitHub refused to invite henry: they have blocked/),
    ]);
    expect(annotationsOf(report("applied")).filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("lists what failed and what was not tried apart from what was done", () => {
    const { outcomes } = report("partly-failed-apply");
    const [, list = ""] = /```diff\n([\s\S]*?)```/.exec(renderSummary(report("partly-failed-apply"))) ?? [];
    const lines = list.trim().split("\n");
    expect(lines).toHaveLength(outcomes.length);
    expect(lines.slice(0, 2)).toEqual([
      "# failed: + github-org/acme user:henry member",
      "# not tried: + github-team/backend user:henry member",
    ]);
    expect(lines.slice(2).filter((line) => line.startsWith("#"))).toEqual([]);
  });

  it("has one count, wherever one looks", () => {
    for (const text of everywhere("partly-failed-apply"))
      expect(text.replaceAll("\n", " ")).toContain(
        "14 of 16 changes done: 3 additions, 10 removals, 1 alteration",
      );
  });
});

it("counts of a pull request what it alone does, wherever one looks, and what differed before apart from it", () => {
  for (const text of everywhere("drift-told-apart"))
    expect(text).toContain("5 additions · 8 from before this pull request · plan");
});

describe("a refused plan", () => {
  it("says at first sight that it is refused, and how many changes that is about", () => {
    for (const text of everywhere("refused-plan"))
      expect(text).toMatch(/[Rr]efused, 21 changes can't be applied/);
  });

  it("names who would lose something once, where it says what, and not in the limit's own words", () => {
    const text = renderTerminal(report("refused-plan"), { columns: 100, colour: false });
    expect(text.match(/\bdana\b/g)).toHaveLength(1);
    expect(text.match(/\bbob\b/g)).toHaveLength(1);
  });

  it("gives a remedy that several errors share once, and says that it is for all", () => {
    for (const text of everywhere("refused-plan")) expect(text.match(/For all of these: /g)).toHaveLength(1);
  });

  it("has a link to where the removals are allowed once, and says so once", () => {
    const comment = renderComment(report("refused-plan"));
    expect(comment).toMatch(/If it is, .*open \[Actions\]\(https:[^)]*\/actions\)/);
    expect(comment.match(/allow-removals/g)).toHaveLength(1);
  });

  it("calls a folder that a protected person would lose by its name", () => {
    const shown = report("refused-plan");
    const [first] = shown.findings.filter(({ losses }) => losses !== undefined);
    const losses = {
      of: "user:alice",
      what: ["admin on the repository api", "the Drive folder 1BackendFolderId"],
    };
    const finding = { ...(first as NonNullable<typeof first>), losses };
    const pageOf = (id: string) =>
      id.includes("1BackendFolderId") ? "https://drive.google.com/x" : undefined;
    const comment = renderComment({ ...shown, findings: [finding], pageOf });
    expect(comment).toContain(
      "**alice** is protected, and would lose admin on repository api and [Backend folder](https://drive.google.com/x).",
    );
    expect(comment.split("<details>")[0]).not.toContain("1BackendFolderId");
  });
});
