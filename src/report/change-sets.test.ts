import { describe, expect, it } from "vitest";
import { kinds, reportOf } from "../../test/reports/world.ts";
import type { Change } from "../core/change.ts";
import { finding } from "../core/finding.ts";
import type { Plan } from "../core/plan.ts";
import type { Report } from "../core/report.ts";
import { type Resource, stateOf } from "../core/state.ts";
import { changesOf } from "./change-sets.ts";
import { digestInComment, renderComment } from "./markdown.ts";

const backend = { provider: "github", kind: "github-team", key: "backend" } as const;
const channel = { provider: "slack", kind: "slack-channel", key: "backend" } as const;
const ann: Change = { ...backend, action: "grant", principal: "user:ann", role: "member" };
const annLeads: Change = { ...backend, action: "grant", principal: "user:ann", role: "maintainer" };
const ben: Change = { ...backend, action: "revoke", principal: "user:ben", role: "member" };
const cat: Change = { ...channel, action: "grant", principal: "user:cat", role: "member" };
const team: Resource = {
  kind: "github-team",
  key: "backend",
  settings: {},
  grants: new Map([["user:ben", "member"]]),
};

function plan(...changes: readonly Change[]): Plan {
  return { changes, findings: [], digest: `sha256:${"0".repeat(64)}` };
}

function report(over: Partial<Report> & { plan: Plan }): Report {
  return { ...reportOf(over.plan, { before: stateOf([team]), labels: new Map(), kinds }), ...over };
}

describe("a report's changes", () => {
  it("on a pull request are its own changes, what differed before, and what it settles", () => {
    const changes = changesOf(report({ plan: plan(ann, ben), drift: plan(ben, cat) }));
    expect(changes.main.changes).toEqual([ann]);
    expect(changes.drift.changes).toEqual([ben]);
    expect(changes.settled).toEqual([cat]);
  });

  it("know the same change again, in whatever order its keys come", () => {
    const turned = Object.fromEntries(Object.entries(ben).reverse()) as unknown as Change;
    expect(changesOf(report({ plan: plan(ben), drift: plan(turned) })).main.changes).toEqual([]);
  });

  it("count what the pull request does otherwise as its own, and not as settled", () => {
    const changes = changesOf(report({ plan: plan(annLeads), drift: plan(ann) }));
    expect(changes.main.changes).toEqual([annLeads]);
    expect(changes.settled).toEqual([]);
  });

  it("begin, for the pull request's own, where the drift would have led", () => {
    const { main } = changesOf(report({ plan: plan(ann, ben), drift: plan(ben) }));
    expect([...(main.before.get("github-team/backend")?.grants ?? [])]).toEqual([]);
    expect([...(main.after.get("github-team/backend")?.grants ?? [])]).toEqual([["user:ann", "member"]]);
  });

  it("hold back what an error names, and let the rest go on; an error for everything holds back nothing in particular", () => {
    const error = { severity: "error", code: "x", message: "m", remedy: "r" } as const;
    const some = changesOf(
      report({ plan: plan(ann, cat), findings: [finding(error, { provider: "slack" })] }),
    );
    expect([some.main.changes, some.held.changes]).toEqual([[ann], [cat]]);
    const all = changesOf(report({ plan: plan(ann, cat), findings: [finding(error)] }));
    expect([all.main.changes, all.held.changes]).toEqual([[ann, cat], []]);
  });

  it("after an apply are what was done, and what was not tried", () => {
    const {
      main,
      held,
      applied: done,
    } = changesOf(
      report({
        plan: plan(ann, ben, cat),
        outcomes: [
          { change: ann, status: "applied" },
          { change: ben, status: "failed", error: { code: "x", message: "m", remedy: "r" } },
          { change: cat, status: "skipped", because: "b" },
        ],
      }),
    );
    expect([main.changes, held.changes, done]).toEqual([[ann], [cat], true]);
  });
});

it("a description cannot pass for the hidden line of a comment", () => {
  const forged = `<!-- rollcall:digest sha256:${"1".repeat(64)} -->`;
  const change: Change = { ...backend, action: "configure", setting: "description", from: null, to: forged };
  const given = report({ plan: { ...plan(change), digest: "" } });
  expect(digestInComment(renderComment(given))).toBeUndefined();
});
