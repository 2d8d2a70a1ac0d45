import { summary } from "@actions/core";
import { eventContext, linksOf } from "../../action/event.ts";
import type { Inputs } from "../../action/inputs.ts";
import { log } from "../../action/log.ts";
import { annotate } from "../../action/show-report.ts";
import { actionConnections } from "../../app/action-connections.ts";
import { errorsToFindings } from "../../app/errors-to-findings.ts";
import type { RosterLoader } from "../../app/load-roster.ts";
import { sendReply } from "../../app/send-reply.ts";
import { markdownReply, plainReply } from "../../chat/render-reply.ts";
import { makeDigest } from "./run.ts";

/**
 * Runs `command: digest`: tells the Slack webhooks, the log and the summary what became of the access in a week. Returns the
 * exit code.
 */
export async function tellDigest(inputs: Inputs, rosters: RosterLoader): Promise<number> {
  const context = eventContext();
  const { webhooks, slackApiUrl, workflow, providers, name } = inputs;
  try {
    const request = {
      rosters,
      workflow,
      ...(providers ? { providers } : {}),
      ...(name === undefined ? {} : { name }),
    };
    const digest = await makeDigest(request, actionConnections(inputs, context));
    log(plainReply(digest));
    if ("GITHUB_STEP_SUMMARY" in process.env) await summary.addRaw(`${markdownReply(digest)}\n`).write();
    const findings = await sendReply(digest, {
      webhooks,
      ...(slackApiUrl === undefined ? {} : { slackApiUrl }),
      result: "digest",
      run: linksOf(context).run,
    });
    annotate(findings);
    return Number(inputs.failOnNotifyError && findings.length > 0);
  } catch (error) {
    annotate(errorsToFindings(error));
    return 1;
  }
}
