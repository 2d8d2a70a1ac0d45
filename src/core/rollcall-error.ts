import type { Finding, Problem, Whereabouts } from "./finding.ts";
import { finding } from "./finding.ts";

/**
 * Carries findings for people: what is wrong and what to do. Every area has its problems in an `errors.ts`, as functions
 * that return a `Problem`. A code names one problem in the whole product.
 */
export class RollcallError extends Error {
  readonly findings: readonly Finding[];

  constructor(problem: Problem | readonly Finding[], where: Whereabouts = {}) {
    const findings = Array.isArray(problem) ? problem : [finding(problem as Problem, where)];
    super(findings.map((each) => each.message).join("\n"));
    this.name = "RollcallError";
    this.findings = findings;
  }
}

/** True of every `RollcallError`, also of one that another bundle has thrown: the relay's has a class of its own. */
export function isRollcallError(error: unknown): error is RollcallError {
  if (error instanceof RollcallError) return true;
  return (
    error instanceof Error &&
    error.name === "RollcallError" &&
    "findings" in error &&
    Array.isArray(error.findings)
  );
}
