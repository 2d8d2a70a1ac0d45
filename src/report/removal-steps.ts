import { liftedByAllowRemovals } from "../core/errors.ts";
import type { Finding } from "../core/finding.ts";
import type { Links } from "../core/report.ts";
import { type Sentence, say } from "../text/sentence.ts";

/**
 * Returns where to click so that a run is allowed the removals that a finding refuses: the page of the workflow that
 * applies, else the repository's list of workflows. Undefined for other findings, and where no address is known.
 */
export function removalSteps(
  { code }: Pick<Finding, "code">,
  { workflow, run, pullRequest }: Links,
): Sentence | undefined {
  if (!liftedByAllowRemovals.has(code)) return undefined;
  const list = run?.replace(/\/runs\/.*$/, "");
  const link = workflow ?? list;
  if (link === undefined) return undefined;
  const when = pullRequest === undefined ? "If it is, open " : "If it is, merge this, then open ";
  const page = workflow === undefined ? "Actions" : "the workflow";
  const choose = workflow === undefined ? ", choose the workflow that applies" : "";
  return say`${when}${{ text: page, link }}${choose}, press “Run workflow”, and tick allow-removals.`;
}
