import { expect, test } from "vitest";
import type { AuditLine } from "../store/api-records.ts";
import { auditTrail } from "./audit.ts";

const line = (reached: string): AuditLine => ({
  at: 1,
  caller: "billing",
  workspace: "T1",
  what: "sendMessage",
  reached,
  status: 200,
});

test("lines that come while others are written are written together, in their order", async () => {
  const written: string[][] = [];
  const first = Promise.withResolvers<void>();
  const audit = async (lines: readonly AuditLine[]) => {
    if (written.push(lines.map(({ reached }) => reached)) === 1) await first.promise;
  };
  const trail = auditTrail({ audit }, { error: () => {} } as never);
  for (const each of ["a", "b", "c"]) trail.add(line(each));
  first.resolve();
  await trail.settled();
  expect(written).toEqual([["a"], ["b", "c"]]);
  trail.add(line("d"));
  await trail.settled();
  expect(written).toEqual([["a"], ["b", "c"], ["d"]]);
});

test("what can't be written down is told in the log, and what comes later is written", async () => {
  const [written, told]: [string[], object[]] = [[], []];
  let isAway = true;
  const audit = async (lines: readonly AuditLine[]) => {
    if (isAway) throw new Error("the disk is full");
    written.push(...lines.map(({ reached }) => reached));
  };
  const trail = auditTrail({ audit }, { error: (fields: object) => void told.push(fields) } as never);
  trail.add(line("a"));
  await trail.settled();
  isAway = false;
  trail.add(line("b"));
  await trail.settled();
  expect([written, told]).toEqual([["b"], [{ reason: "the disk is full", lines: 1 }]]);
});
