import { summary } from "@actions/core";
import { context } from "@actions/github";
import { linksOf, pushIn } from "../../action/event.ts";
import type { Inputs } from "../../action/inputs.ts";
import { log } from "../../action/log.ts";
import { annotate } from "../../action/show-report.ts";
import { errorsToFindings } from "../../app/errors-to-findings.ts";
import { openRepository } from "../../repository/repository.ts";
import { checkPermissions } from "./run.ts";

/**
 * Sets the pull request's status `rollcall/permissions`, and says in the log and the summary what it rests on. That it
 * can't be set ends nothing: a branch that requires it stays closed.
 */
export async function judgePullRequest(number: number, inputs: Inputs): Promise<void> {
  try {
    await judge(number, inputs);
  } catch (failure) {
    annotate(errorsToFindings(failure));
  }
}

/** Of the 1 MiB that a step's summary may have; the plan takes the rest. */
const longest = 60_000;

async function judge(number: number, inputs: Inputs): Promise<void> {
  const { run } = linksOf(context);
  const result = await checkPermissions(
    { number, config: inputs.config, runUrl: run ?? "", push: pushIn(context) },
    {
      repository: openRepository(inputs.githubToken ?? "", { ...context.repo, apiUrl: context.apiUrl }),
      now: () => new Date(),
    },
  );
  if (result === undefined) {
    log("Only pull requests into the default branch change the roster in force, so this one isn't judged.");
    return;
  }
  log(`${result.context} is ${result.state}: ${result.description}`);
  annotate(result.findings);
  if ("GITHUB_STEP_SUMMARY" in process.env)
    await summary.addRaw(`### Who may allow this\n\n${result.markdown.slice(0, longest)}\n\n`).write();
}
