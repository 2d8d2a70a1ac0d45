import { info, summary, warning } from "@actions/core";
import { context } from "@actions/github";
import { linksOf } from "../../action/event.ts";
import type { Inputs } from "../../action/inputs.ts";
import { openRepository } from "../../action/repository.ts";
import { findingsOf } from "../../thrown.ts";
import { checkPermissions } from "./check.ts";

/**
 * Sets the pull request's status `rollcall/permissions`, and says in the log and the summary what it rests on. That it
 * can't be set is a warning: a branch that requires it stays closed.
 */
export async function judgePullRequest(number: number, inputs: Inputs): Promise<void> {
  try {
    await judge(number, inputs);
  } catch (failure) {
    for (const { message, remedy } of findingsOf(failure)) warning(`${message} ${remedy}`);
  }
}

async function judge(number: number, inputs: Inputs): Promise<void> {
  const { run } = linksOf(context);
  const result = await checkPermissions(
    { number, config: inputs.config, ...(run ? { runUrl: run } : {}) },
    {
      repository: openRepository(inputs.githubToken ?? "", { ...context.repo, apiUrl: context.apiUrl }),
      now: () => new Date(),
    },
  );
  if (result === undefined) {
    info("Only pull requests into the default branch change the roster in force, so this one isn't judged.");
    return;
  }
  info(`${result.context} is ${result.state}: ${result.description}`);
  for (const { message, remedy } of result.findings) warning(`${message} ${remedy}`);
  if ("GITHUB_STEP_SUMMARY" in process.env) await summary.addRaw(`${result.markdown}\n\n`).write();
}
