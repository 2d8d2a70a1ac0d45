import { summary } from "@actions/core";
import { defaultBranchOf, eventContext, isOnDefaultBranch } from "../../action/event.ts";
import type { Inputs } from "../../action/inputs.ts";
import { log } from "../../action/log.ts";
import { annotate } from "../../action/show-report.ts";
import { actionConnections } from "../../app/action-connections.ts";
import { errorsToFindings } from "../../app/errors-to-findings.ts";
import type { RosterLoader } from "../../app/load-roster.ts";
import { markdownReply, plainReply } from "../../chat/render-reply.ts";
import { finding, hasErrors } from "../../core/finding.ts";
import { answerByTicks, editInEvent } from "./answers.ts";
import { reviewElsewhere } from "./errors.ts";
import type { ReviewContext } from "./read-everything.ts";
import { runReview } from "./run.ts";

/**
 * Runs `command: review`: takes the ticks of an `issues` event as answers, and does what the input `review` says on every other
 * event. Returns the exit code.
 */
export async function reviewAccess(inputs: Inputs, rosters: RosterLoader): Promise<number> {
  const context = eventContext();
  const branch = defaultBranchOf(context);
  const review: ReviewContext = {
    rosters,
    connections: actionConnections(inputs, context),
    ...(inputs.slackSigningSecret ? { signingSecret: inputs.slackSigningSecret } : {}),
  };
  try {
    if (!isOnDefaultBranch(context)) {
      annotate([finding(reviewElsewhere(branch))]);
      return 1;
    }
    if (context.eventName === "issues") {
      const edit = editInEvent(context.payload);
      if (edit === undefined) {
        log("Nobody ticked anything in this issue.");
        return 0;
      }
      const findings = await answerByTicks(edit, review);
      annotate(findings);
      return 0;
    }
    const { reply, findings } = await runReview(inputs.review, review, inputs.reviewBy);
    log(plainReply(reply));
    if ("GITHUB_STEP_SUMMARY" in process.env) await summary.addRaw(`${markdownReply(reply)}\n`).write();
    annotate(findings);
    return hasErrors(findings) ? 1 : 0;
  } catch (error) {
    const findings = errorsToFindings(error);
    annotate(findings);
    for (const { message, remedy } of findings) log(`${message} ${remedy}`);
    return hasErrors(findings) ? 1 : 0;
  }
}
