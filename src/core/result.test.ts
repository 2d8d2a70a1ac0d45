import { describe, expect, it } from "vitest";
import type { Change, Outcome } from "./change.ts";
import type { Severity } from "./finding.ts";
import { appliedResult, exitCode, plannedResult } from "./result.ts";

const change: Change = { provider: "p", kind: "door", key: "d", action: "archive" };
const applied: Outcome = { change, status: "applied" };
const skipped: Outcome = { change, status: "skipped", because: "so" };
const failed: Outcome = { change, status: "failed", error: { code: "c", message: "m", remedy: "r" } };
const found = (severity: Severity) => [{ severity, code: "c", message: "m", remedy: "r" }];
const elsewhere = found("error").map((each) => ({ ...each, provider: "p", resource: "door/other" }));

describe("what a plan comes to", () => {
  it.each([
    ["failed", "nothing could be read", 0, found("error"), false, 1],
    ["refused", "all of it would be held back", 1, found("error"), true, 1],
    ["partial", "an error holds back nothing of it", 1, elsewhere, true, 1],
    ["refused", "something is wrong, though nothing would change", 0, found("error"), true, 1],
    ["planned", "there is something to do", 1, found("warning"), true, 0],
    ["clean", "there is nothing to do", 0, found("notice"), true, 0],
  ] as const)("is %s when %s", (result, _, count, findings, couldRead, code) => {
    const plan = { changes: Array.from({ length: count }, () => change), findings, digest: "" };
    expect(plannedResult(plan, findings, couldRead)).toBe(result);
    expect(exitCode(result)).toBe(code);
  });
});

describe("what an apply comes to", () => {
  it.each([
    ["failed", "nothing could be read", [], found("error"), false, 1],
    ["clean", "there was nothing to do", [], [], true, 0],
    ["applied", "everything was done", [applied, applied], found("warning"), true, 0],
    ["partial", "something failed", [applied, failed], [], true, 1],
    ["partial", "something was skipped", [applied, skipped], [], true, 1],
    ["partial", "an error held something else back", [applied], found("error"), true, 1],
    ["failed", "everything failed", [failed, failed], [], true, 1],
    ["failed", "nothing was done and something failed", [failed, skipped], [], true, 1],
    ["refused", "everything was held back", [skipped, skipped], found("error"), true, 1],
    ["refused", "an error is all there is", [], found("error"), true, 1],
  ] as const)("is %s when %s", (result, _, outcomes, findings, couldRead, code) => {
    expect(appliedResult(outcomes, findings, couldRead)).toBe(result);
    expect(exitCode(result)).toBe(code);
  });

  it("is nobody's success when the roster is invalid", () => {
    expect(exitCode("invalid")).toBe(1);
  });
});
