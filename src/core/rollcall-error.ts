import type { Finding, Problem, Whereabouts } from "./finding.ts";
import { finding } from "./finding.ts";

/**
 * Stops what it is thrown from, and says in a person's words why. Every area keeps its problems in an `errors.ts` of
 * its own, as functions that answer a `Problem`; a code names one problem in the whole product.
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
