import { summary } from "@actions/core";
import { eventContext, linksOf, pushOf } from "../../action/event.ts";
import { log } from "../../action/log.ts";
import { annotate } from "../../action/show-report.ts";
import { errorsToFindings } from "../../app/errors-to-findings.ts";
import type { RosterLoader } from "../../app/load-roster.ts";
import { runPermissionCheck } from "./run.ts";

/**
 * Sets the pull request's status `rollcall/permissions`, and explains it in the log and the summary. An error becomes an
 * annotation: without the status, a branch that requires it stays closed.
 */
export async function checkPullRequest(number: number, rosters: RosterLoader): Promise<void> {
  try {
    await checkAndShow(number, rosters);
  } catch (failure) {
    annotate(errorsToFindings(failure));
  }
}

/** Characters of the 1 MiB that a step's summary may have. The plan takes the rest. */
const maxSummaryLength = 60_000;

async function checkAndShow(number: number, rosters: RosterLoader): Promise<void> {
  const context = eventContext();
  const { run } = linksOf(context);
  const result = await runPermissionCheck({ number, runUrl: run ?? "", push: pushOf(context) }, rosters);
  if (result === undefined) {
    log("Only pull requests into the default branch change the roster in force, so this one isn't judged.");
    return;
  }
  log(`${result.context} is ${result.state}: ${result.description}`);
  annotate(result.findings);
  if ("GITHUB_STEP_SUMMARY" in process.env)
    await summary
      .addRaw(`### Who may allow this\n\n${result.markdown.slice(0, maxSummaryLength)}\n\n`)
      .write();
}
