import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { cases } from "../../test/reports/cases.ts";
import type { Change } from "../core/change.ts";
import type { Report } from "../core/report.ts";
import { renderJson } from "./json.ts";
import { renderSummary } from "./markdown.ts";

const text = { type: "string" };
const number = { type: "integer", minimum: 0 };
const setting = { anyOf: [text, { type: ["number", "boolean", "null"] }, { type: "array", items: text }] };

function strict(properties: Record<string, unknown>, optional: readonly string[] = []) {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: "object", properties, required, additionalProperties: false };
}

function change(action: string, rest: Record<string, unknown>) {
  return strict({ provider: text, kind: text, key: text, action: { const: action }, ...rest });
}

/** Version 1 of the plan file, as it is promised to scripts. */
const version1 = strict(
  {
    version: { const: 1 },
    rollcall: text,
    command: { enum: ["validate", "plan", "apply"] },
    result: { enum: ["clean", "planned", "applied", "partial", "refused", "invalid", "failed"] },
    digest: text,
    changes: {
      type: "array",
      items: {
        oneOf: [
          change("create", { settings: { type: "object", additionalProperties: setting } }),
          change("configure", { setting: text, from: setting, to: setting }),
          change("grant", { principal: text, role: text }),
          change("revoke", { principal: text, role: text }),
          change("regrade", { principal: text, from: text, to: text }),
          change("archive", {}),
        ],
      },
    },
    outcomes: {
      type: "array",
      items: {
        oneOf: [
          strict({ change: number, status: { const: "applied" } }),
          strict({
            change: number,
            status: { const: "failed" },
            error: strict({ code: text, message: text, remedy: text }),
          }),
          strict({ change: number, status: { const: "skipped" }, because: text }),
        ],
      },
    },
    findings: {
      type: "array",
      items: strict(
        {
          severity: { enum: ["error", "warning", "notice"] },
          code: text,
          message: text,
          remedy: text,
          provider: text,
          resource: text,
          at: strict({ file: text, line: number, column: number }),
        },
        ["provider", "resource", "at"],
      ),
    },
    cost: { type: "object", additionalProperties: strict({ requests: number, points: number }, ["points"]) },
  },
  ["rollcall"],
);

const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(version1);

describe("a report as JSON", () => {
  it.each(Object.entries(cases))("keeps version 1's promise for %s", (_, build) => {
    const report = build();
    const text = renderJson(report);
    validate(JSON.parse(text));
    expect(validate.errors).toBeNull();
    expect(text.endsWith("}\n")).toBe(true);
    expect(JSON.parse(text).changes).toEqual(report.plan.changes);
  });

  it("its summary says how long the run took", () => {
    const took = (duration: number) => renderSummary({ ...(cases["people-move"]?.() as Report), duration });
    expect(took(420)).toContain(" · took 0.4 s<br>");
    expect(took(12_300)).toContain(" · took 12 s<br>");
    expect(took(200_000)).toContain(" · took 3 min 20 s<br>");
  });

  it("says which version of Rollcall made it, and so does the summary", () => {
    const report = { ...(cases["people-move"]?.() as Report), madeBy: "1.2.3" };
    const text = renderJson(report);
    validate(JSON.parse(text));
    expect(validate.errors).toBeNull();
    expect(JSON.parse(text)).toMatchObject({ version: 1, rollcall: "1.2.3" });
    expect(renderSummary(report)).toMatch(/ · Rollcall 1\\\.2\.3<br>/);
  });

  it("names each outcome's change by its place in the plan", () => {
    const report = cases["partly-failed-apply"]?.() as Report;
    const { changes, outcomes } = JSON.parse(renderJson(report));
    expect(outcomes).toHaveLength(changes.length);
    for (const [index, outcome] of report.outcomes.entries()) {
      expect(changes[outcomes[index].change]).toEqual(outcome.change);
      expect(outcomes[index].status).toBe(outcome.status);
    }
  });

  it("is the same text for the same report, in whatever order its keys came", () => {
    const report = cases["team-renamed"]?.() as Report;
    const backwards = (each: Change) =>
      Object.fromEntries(Object.entries(each).reverse()) as unknown as Change;
    const turned = { ...report, plan: { ...report.plan, changes: report.plan.changes.map(backwards) } };
    expect(renderJson(turned)).toBe(renderJson(report));
  });
});
