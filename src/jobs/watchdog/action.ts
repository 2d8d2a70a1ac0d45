import { summary } from "@actions/core";
import { defaultBranchOf, eventContext, linksOf } from "../../action/event.ts";
import type { Inputs } from "../../action/inputs.ts";
import { log } from "../../action/log.ts";
import { annotate } from "../../action/show-report.ts";
import { errorsToFindings } from "../../app/errors-to-findings.ts";
import { sendReply } from "../../app/send-reply.ts";
import { systemClock } from "../../app/system-clock.ts";
import { markdownReply, plainReply } from "../../chat/render-reply.ts";
import { finding } from "../../core/finding.ts";
import type { RosterRepository } from "../../repository/repository.ts";
import { requestErrorOf } from "../../repository/request-error.ts";
import { runsNeedSomebody, runsUnread } from "./errors.ts";
import { watchRuns } from "./run.ts";

/**
 * Runs `command: watchdog`: tells the Slack webhooks when the runs of the workflow that applies fail or stop coming, and ends
 * with 1 then, so that GitHub's own mail goes out too. All is well: it says nothing. Returns the exit code.
 */
export async function watch(inputs: Inputs, repository: RosterRepository): Promise<number> {
  const context = eventContext();
  const { webhooks, slackApiUrl, workflow } = inputs;
  const { owner, repo } = context.repo;
  const [, own] = /\/([^/@]+\.ya?ml)@/.exec(process.env["GITHUB_WORKFLOW_REF"] ?? "") ?? [];
  try {
    const warning = await watchRuns({
      repository,
      workflow,
      branch: defaultBranchOf(context),
      page: `${context.serverUrl}/${owner}/${repo}`,
      own,
      now: systemClock.now(),
    });
    if (warning === undefined) {
      log("All is well: the runs come, and end without an error.");
      return 0;
    }
    const text = plainReply(warning);
    if ("GITHUB_STEP_SUMMARY" in process.env) await summary.addRaw(`${markdownReply(warning)}\n`).write();
    log(text);
    const findings = await sendReply(warning, {
      webhooks,
      ...(slackApiUrl === undefined ? {} : { slackApiUrl }),
      result: "watchdog",
      run: linksOf(context).run,
    });
    annotate([finding(runsNeedSomebody(workflow)), ...findings]);
  } catch (error) {
    const { status, message } = requestErrorOf(error);
    annotate(status === undefined ? errorsToFindings(error) : [finding(runsUnread(message))]);
  }
  return 1;
}
