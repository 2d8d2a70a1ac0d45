import { describe, expect, it } from "vitest";
import type { Change } from "../core/change.ts";
import { appended, inTrailOrder, mostInFile, trailFile } from "./chain.ts";
import { recordsIn } from "./read.ts";
import type { TrailRecord, TrailRun } from "./record.ts";
import { recordedChange, recordsOfRun } from "./records-of-run.ts";
import { headFile, headText, parseHead, trailStep } from "./stored.ts";
import { verifyTrail } from "./verify.ts";

const run: TrailRun = {
  run: "7-1",
  event: "push",
  roster: "teams.yaml",
  commit: "c0ffee",
  pullRequests: [12],
  askedBy: ["bob"],
  approvedBy: ["alice"],
};

const grant: Change = {
  provider: "github",
  kind: "github-team",
  key: "backend",
  action: "grant",
  principal: "user:bob",
  role: "member",
};

function records(at: string, count = 1): readonly TrailRecord[] {
  const outcomes = Array.from({ length: count }, () => ({ change: grant, status: "applied" as const }));
  const plan = { changes: [], findings: [], digest: "" };
  return recordsOfRun(run, { outcomes, plan, findings: [], result: "applied" }, at);
}

/** Returns a trail of three months, with its head. */
function trail(): Map<string, string> {
  const files = new Map<string, string>();
  let end: Parameters<typeof appended>[0];
  for (const at of ["2026-10-01", "2026-11-02", "2026-12-03"]) {
    const step = appended(end, files.get(end?.file ?? "") ?? "", records(`${at}T08:00:00.000Z`));
    for (const [path, text] of step.files) files.set(path, text);
    end = step.head;
  }
  return files.set(headFile, headText({ version: 1, head: end, begun: [], undone: {} }));
}

const faultsOf = (files: ReadonlyMap<string, string>) => verifyTrail(files).faults.map(({ is }) => is);
const october = trailFile("2026-10");
const november = trailFile("2026-11");
const december = trailFile("2026-12");

describe("a trail", () => {
  it("is whole as it was written, through all months", () => {
    const files = trail();
    expect([...files.keys()]).toEqual([october, november, december, headFile]);
    expect(verifyTrail(files)).toMatchObject({ faults: [], first: 1, head: { records: 6, file: december } });
    expect(recordsIn(files).map(({ n, is }) => [n, is])).toEqual([
      [1, "change"],
      [2, "run"],
      [3, "change"],
      [4, "run"],
      [5, "change"],
      [6, "run"],
    ]);
  });

  it("shows a changed line, in whichever file, and also in the last one", () => {
    for (const path of [october, november, december]) {
      const files = trail();
      files.set(path, (files.get(path) ?? "").replaceAll('"bob"', '"eve"'));
      expect(faultsOf(files)).toContain(path === december ? "wrong-head" : "changed");
    }
  });

  it("shows a line that is missing, two that changed places, and one that is no record", () => {
    const lines = (trail().get(november) ?? "").split("\n");
    const [one = "", two = ""] = lines;
    expect(faultsOf(trail().set(november, `${two}\n`))).toEqual(["gap"]);
    expect(faultsOf(trail().set(november, `${two}\n${one}\n`))).toContain("gap");
    expect(faultsOf(trail().set(november, `${one}\nnonsense\n`))).toEqual(["unreadable", "gap"]);
    expect(faultsOf(trail().set(december, (trail().get(december) ?? "").trimEnd()))).toEqual(["changed"]);
  });

  it("shows a missing file: in the middle, at the end, and at the beginning", () => {
    const without = (path: string) => {
      const files = trail();
      files.delete(path);
      return files;
    };
    expect(faultsOf(without(november))).toEqual(["gap"]);
    expect(faultsOf(without(december))).toEqual(["wrong-head"]);
    expect(verifyTrail(without(october)).first).toBe(3);
  });

  it("shows a head that is missing, also where the last line went with it", () => {
    const files = trail();
    files.delete(headFile);
    files.set(december, `${(files.get(december) ?? "").split("\n")[0]}\n`);
    expect(verifyTrail(files).faults).toEqual([
      { is: "wrong-head", message: "trail/head.json is missing: nothing says which record is the last." },
    ]);
    expect(verifyTrail(new Map()).faults).toEqual([]);
  });

  it("shows a file that begins in its middle, and not one that was taken off whole", async () => {
    const files = new Map<string, string>();
    const read = async (path: string) => files.get(path);
    for (const at of ["2026-10-01", "2026-10-02", "2026-11-02", "2026-12-03"]) {
      const next = { begun: [], undone: {} };
      const before = parseHead(files.get(headFile));
      const step = await trailStep(before, next, { records: records(`${at}T08:00:00.000Z`), read });
      for (const [path, text] of step.files) files.set(path, text);
    }
    expect(verifyTrail(files).faults).toEqual([]);
    const cut = (path: string) => {
      const text = files.get(path) ?? "";
      return new Map(files).set(path, text.slice(text.indexOf("\n") + 1));
    };
    expect(verifyTrail(cut(october)).faults).toEqual([
      { is: "gap", message: "trail/2026/10.jsonl begins with record 2, and it began with record 1." },
    ]);
    files.delete(october);
    expect(verifyTrail(files)).toMatchObject({ faults: [], first: 5 });
    expect(faultsOf(cut(november))).toEqual(["gap"]);
  });

  it("shows that it was written anew, by a head that somebody has seen", () => {
    const { head } = verifyTrail(trail());
    const hash = head?.hash ?? "";
    expect(verifyTrail(trail(), [{ records: 6, hash, where: "a summary" }]).faults).toEqual([]);
    const other = { hash: "f".repeat(64), where: "The check run" };
    expect(verifyTrail(trail(), [other]).faults).toMatchObject([{ is: "wrong-head" }]);
    expect(verifyTrail(trail(), [{ records: 7, hash, where: "a summary" }]).faults).toHaveLength(1);
  });

  it("begins another part where a file is full, and never goes back to an earlier month", () => {
    const many = Math.ceil(mostInFile / 250);
    const step = appended(undefined, "", records("2026-11-01T00:00:00.000Z", many));
    expect([...step.files.keys()]).toEqual([november, trailFile("2026-11", 2)]);
    for (const text of step.files.values()) expect(text.length).toBeLessThanOrEqual(mostInFile);
    const head = headText({ version: 1, head: step.head, begun: [], undone: {} });
    expect(verifyTrail(new Map([...step.files, [headFile, head]])).faults).toEqual([]);
    const last = step.head.file;
    const back = appended(step.head, step.files.get(last) ?? "", records("2026-09-30T00:00:00.000Z"));
    expect([...back.files.keys()]).toEqual([last]);
    const numbered = Array.from({ length: 12 }, (_, at) => trailFile("2026-11", at + 1));
    expect(inTrailOrder(numbered.toReversed())).toEqual(numbered);
  });

  it("has no address: of accounts that the roster doesn't know, of groups, in what a service said, and in settings", () => {
    const change: Change = { ...grant, principal: "email:Mallory@evil.example.com" };
    const failed = {
      change,
      status: "failed" as const,
      error: { code: "refused", message: "mallory@evil.example.com is unknown", remedy: "" },
    };
    const plan = { changes: [], findings: [], digest: "" };
    const [record] = recordsOfRun(
      run,
      { outcomes: [failed], plan, findings: [], result: "failed" },
      "2026-11-01",
    );
    const text = JSON.stringify(record);
    expect(text).not.toContain("@");
    // Equal addresses stay equal, however they are written.
    expect(text.match(/#[0-9a-f]{12}/g)).toEqual([expect.any(String), expect.any(String)]);
    expect(new Set(text.match(/#[0-9a-f]{12}/g)).size).toBe(1);
    const created = recordedChange({
      ...grant,
      action: "create",
      settings: { purpose: "ask it@acme.dev" },
    } as Change);
    expect(created).toMatchObject({ settings: ["purpose"] });
  });
});
