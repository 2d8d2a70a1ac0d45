import { describe, expect, it } from "vitest";
import type { Change, Outcome } from "../core/change.ts";
import { error, finding } from "../core/finding.ts";
import type { Report, Result } from "../core/report.ts";
import { recordsIn } from "../trail/read.ts";
import { headFile } from "../trail/stored.ts";
import { verifyTrail } from "../trail/verify.ts";
import { openTrail, type TrailStore } from "./keep-trail.ts";
import { emptyReport } from "./report-of.ts";

const grant = (principal: string): Change => ({
  provider: "github",
  kind: "github-team",
  key: "backend",
  action: "grant",
  principal,
  role: "member",
});

function storeIn(files: Map<string, string>): TrailStore & { writes: number } {
  const store = {
    writes: 0,
    whyNot: async () => undefined,
    async update(_message: string, change: Parameters<TrailStore["update"]>[1]) {
      const changed = await change(async (path) => files.get(path));
      if (changed.size > 0) store.writes += 1;
      for (const [path, text] of changed) files.set(path, text);
    },
  };
  return store;
}

function trailOf(store: TrailStore, run: string, at: string, roster = "teams.yaml") {
  return openTrail(store, {
    now: () => at,
    about: async () => ({
      run,
      event: "schedule",
      roster,
      commit: "c0ffee",
      pullRequests: [],
      askedBy: [],
      approvedBy: [],
    }),
  });
}

function report(result: Result, outcomes: readonly Outcome[] = [], codes: readonly string[] = []): Report {
  const findings = codes.map((code) => finding(error(code, "It is not allowed.", "Ask.")));
  const empty = emptyReport({ command: "apply", links: {} }, { result, findings, today: "2026-11-01" });
  return { ...empty, outcomes };
}

const applied = (change: Change): Outcome => ({ change, status: "applied" });
const refused = (change: Change): Outcome => ({ change, status: "skipped", because: "A guard says no." });
const failed = (change: Change): Outcome => ({
  change,
  status: "failed",
  error: { code: "refused", message: "No.", remedy: "" },
});

describe("the trail of runs", () => {
  it("has each change with its outcome, and nothing is open afterwards", async () => {
    const files = new Map<string, string>();
    const trail = trailOf(storeIn(files), "1", "2026-11-01T08:00:00.000Z");
    const changes = [grant("user:bob"), grant("user:cy"), grant("user:dan")] as const;
    expect(await trail.begin(changes)).toEqual([]);
    expect(JSON.parse(files.get(headFile) ?? "").begun).toMatchObject([{ changes }]);
    const [one, two, three] = changes;
    const end = await trail.end(report("partial", [applied(one), failed(two), refused(three)], ["guard"]));
    expect(JSON.parse(files.get(headFile) ?? "")).toMatchObject({ begun: [], head: end.head });
    expect(recordsIn(files)).toMatchObject([
      { is: "change", change: one, outcome: "applied" },
      { is: "change", change: two, outcome: "failed", code: "refused", reason: "No." },
      { is: "change", change: three, outcome: "skipped", reason: "A guard says no." },
      { is: "run", result: "partial", changes: { applied: 1, failed: 1, skipped: 1 }, errors: ["guard"] },
    ]);
    expect(end.lines).toHaveLength(4);
    expect(verifyTrail(files)).toMatchObject({ faults: [], head: end.head });
  });

  it("shows a run that was cut short in the next one of the roster, also where that has nothing to do", async () => {
    const files = new Map<string, string>();
    const store = storeIn(files);
    await trailOf(store, "1", "2026-11-01T08:00:00.000Z").begin([grant("user:bob")]);
    await trailOf(store, "2", "2026-11-01T08:30:00.000Z", "other.yaml").end(report("clean"));
    expect(recordsIn(files)).toEqual([]);
    await trailOf(store, "3", "2026-11-01T09:00:00.000Z").end(report("clean"));
    expect(recordsIn(files)).toMatchObject([
      { run: "1", outcome: "unknown", change: grant("user:bob"), at: "2026-11-01T09:00:00.000Z" },
      { run: "1", result: "unfinished", changes: { unknown: 1 } },
    ]);
    await trailOf(store, "4", "2026-11-01T10:00:00.000Z").end(report("clean"));
    expect(recordsIn(files)).toHaveLength(2);
  });

  it("doesn't grow in a quiet year, and by one run a month where one and the same thing is refused every hour", async () => {
    const files = new Map<string, string>();
    const store = storeIn(files);
    const hours = Array.from({ length: 365 * 24 }, (_, hour) =>
      new Date(Date.UTC(2026, 0, 1, hour)).toISOString(),
    );
    for (const [index, at] of hours.entries())
      await trailOf(store, `quiet-${index}`, at).end(report("clean"));
    expect([files.size, store.writes]).toEqual([0, 0]);
    const change = grant("user:bob");
    for (const [index, at] of hours.entries())
      await trailOf(store, `refused-${index}`, at).end(report("refused", [refused(change)], ["guard"]));
    expect(recordsIn(files).filter(({ is }) => is === "run")).toHaveLength(12);
    expect(store.writes).toBe(12);
  });

  it("tells when what was refused is refused no more, and refused again", async () => {
    const files = new Map<string, string>();
    const store = storeIn(files);
    const results: readonly Result[] = [
      "refused",
      "refused",
      "clean",
      "clean",
      "refused",
      "invalid",
      "applied",
      "clean",
    ];
    for (const [index, result] of results.entries())
      await trailOf(store, String(index), `2026-11-01T0${index}:00:00.000Z`).end(
        report(result, result === "refused" ? [refused(grant("user:bob"))] : []),
      );
    const runs = recordsIn(files).flatMap((each) => (each.is === "run" ? [each.result] : []));
    expect(runs).toEqual(["refused", "clean", "refused", "invalid", "applied"]);
  });

  it("writes nothing where it may not be begun, and loses no record to a writer that was faster", async () => {
    const closed: TrailStore = {
      whyNot: async () => undefined,
      update: async () => {
        throw new Error("GitHub is away");
      },
    };
    const trail = trailOf(closed, "1", "2026-11-01T08:00:00.000Z");
    expect(await trail.begin([grant("user:bob")])).toMatchObject([
      { severity: "error", code: "trail_not_written" },
    ]);
    const end = await trail.end(report("applied", [applied(grant("user:bob"))]));
    expect(end).toMatchObject({
      isKept: false,
      findings: [{ severity: "warning", code: "trail_not_written" }],
    });
    expect(end.lines).toHaveLength(2);

    const files = new Map<string, string>();
    const store = storeIn(files);
    const racing: TrailStore = {
      ...store,
      async update(message, change) {
        await change(async (path) => files.get(path));
        await trailOf(store, "faster", "2026-11-01T08:00:00.000Z").end(report("failed"));
        await store.update(message, change);
      },
    };
    await trailOf(racing, "2", "2026-11-01T09:00:00.000Z").end(
      report("applied", [applied(grant("user:cy"))]),
    );
    expect(recordsIn(files).map(({ run }) => run)).toEqual(["faster", "2", "2"]);
    expect(verifyTrail(files).faults).toEqual([]);
  });

  it("keeps to the run's own file where nothing protects the branch", async () => {
    const open: TrailStore = {
      whyNot: async () => "no rule protects it",
      update: async () => expect.unreachable(),
    };
    const trail = trailOf(open, "1", "2026-11-01T08:00:00.000Z");
    expect(await trail.begin([grant("user:bob")])).toEqual([]);
    const end = await trail.end(report("applied", [applied(grant("user:bob"))]));
    expect(end).toMatchObject({ isKept: false, findings: [{ code: "trail_not_kept" }] });
    expect(end.lines).toHaveLength(2);
  });
});
