import { describe, expect, it } from "vitest";
import type { ChainedRecord, TrailOutcome } from "../../trail/record.ts";
import { sinceIndex } from "./since.ts";
import type { HistoryEvent } from "./walk-history.ts";

const api = { kind: "github-repo", key: "api" };
const web = { kind: "team", key: "web" };
const role = (name: string) => ({ role: name, until: undefined });

function event(
  day: string,
  message: string,
  changes: HistoryEvent["changes"],
  renamed: HistoryEvent["renamed"] = [],
) {
  const commit = { sha: `${day}-sha`, parents: [], day, author: "A", message, changes: [] };
  return { day, commit, changes, renamed };
}

function record(
  day: string,
  action: "grant" | "revoke",
  { key = "web", outcome = "applied" as TrailOutcome } = {},
): ChainedRecord {
  const change = {
    provider: "github",
    kind: "github-team",
    key,
    action,
    principal: "user:bob",
    role: "member",
  } as const;
  return {
    n: 1,
    previous: "",
    is: "change",
    at: `${day}T08:00:00.000Z`,
    run: `run-${day}`,
    event: "schedule",
    roster: "teams.yaml",
    commit: null,
    pullRequests: [],
    askedBy: [],
    approvedBy: [],
    change,
    outcome,
  };
}

const joined = event("2026-03-01", "Add bob (#7)", [
  { ...api, principal: "user:bob", to: role("write") },
  { ...web, principal: "user:bob", to: role("member") },
]);

describe("since when somebody has something", () => {
  it("is the day of the commit that gave it last, with its pull request, whatever became of the role since", () => {
    const raised = event("2026-04-01", "Raise", [
      { ...api, principal: "user:bob", from: role("write"), to: role("admin") },
    ]);
    expect(sinceIndex([joined, raised])("user:bob", api)).toEqual({ day: "2026-03-01", by: "#7" });
    const left = event("2026-05-01", "Take bob out", [
      { ...api, principal: "user:bob", from: role("admin") },
    ]);
    expect(sinceIndex([joined, raised, left])("user:bob", api)).toBeUndefined();
    const back = event("2026-06-01", "Bob is back", [{ ...api, principal: "user:bob", to: role("write") }]);
    expect(sinceIndex([joined, raised, left, back])("user:bob", api)).toEqual({
      day: "2026-06-01",
      by: "2026-06",
    });
  });

  it("goes with people and things under new names", () => {
    const renamed = event(
      "2026-04-01",
      "Rename",
      [],
      [
        { from: "user:bob", to: "user:robert" },
        { from: "github-repo/api", to: "github-repo/core" },
      ],
    );
    const since = sinceIndex([joined, renamed]);
    expect(since("user:robert", { ...api, key: "core" })).toMatchObject({ day: "2026-03-01" });
    expect(since("user:bob", api)).toBeUndefined();
  });

  it("is the day of the run that gave it back, where somebody had taken it away by hand", () => {
    const records = [record("2026-03-01", "grant"), record("2026-07-09", "grant")];
    expect(sinceIndex([joined], records)("user:bob", web)).toEqual({
      day: "2026-07-09",
      by: "run run-2026-07-09",
    });
    // The repository itself was given by the file alone.
    expect(sinceIndex([joined], records)("user:bob", api)).toMatchObject({ day: "2026-03-01" });
  });

  it("is told by the trail alone for what no file gives, and not by what failed or was taken back", () => {
    const thing = { kind: "github-team", key: "old" };
    const of = (...records: readonly ChainedRecord[]) => sinceIndex([], records)("user:bob", thing);
    expect(of(record("2026-07-09", "grant", { key: "old" }))).toMatchObject({ day: "2026-07-09" });
    expect(of(record("2026-07-09", "grant", { key: "old", outcome: "failed" }))).toBeUndefined();
    expect(
      of(record("2026-07-09", "grant", { key: "old" }), record("2026-07-10", "revoke", { key: "old" })),
    ).toBeUndefined();
  });
});
