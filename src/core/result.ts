import { blockedBy } from "./blocked.ts";
import type { Outcome } from "./change.ts";
import { type Finding, hasErrors } from "./finding.ts";
import type { Plan } from "./plan.ts";
import type { Result } from "./report.ts";

/**
 * Returns a plan's result, as apply would say it: `partial` when errors leave some changes to go through, `refused` when they
 * leave none, `failed` when nothing could be read.
 */
export function plannedResult(plan: Plan, findings: readonly Finding[], couldRead: boolean): Result {
  if (!couldRead) return "failed";
  if (hasErrors(findings)) {
    const blocked = blockedBy([...findings, ...plan.findings]);
    return plan.changes.some((change) => blocked(change) === undefined) ? "partial" : "refused";
  }
  return plan.changes.length === 0 ? "clean" : "planned";
}

/** Returns an apply's result. */
export function appliedResult(
  outcomes: readonly Outcome[],
  findings: readonly Finding[],
  couldRead: boolean,
): Result {
  if (!couldRead) return "failed";
  const applied = outcomes.filter((outcome) => outcome.status === "applied").length;
  const failed = outcomes.filter((outcome) => outcome.status === "failed").length;
  if (applied === outcomes.length && !hasErrors(findings)) return applied === 0 ? "clean" : "applied";
  if (applied > 0) return "partial";
  return failed > 0 ? "failed" : "refused";
}

/** Returns the result of an apply that only planned, since somebody paused Rollcall. */
export function pausedResult(planned: Result): Result {
  return planned === "planned" ? "paused" : planned;
}

/** Returns 0 for `clean`, `planned` and `applied`, else 1. */
export function exitCode(result: Result): 0 | 1 {
  return result === "clean" || result === "planned" || result === "applied" ? 0 : 1;
}
