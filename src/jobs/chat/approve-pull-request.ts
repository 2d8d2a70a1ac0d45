import { absence } from "../../chat/absence.ts";
import type { CommandOutcome } from "../../chat/commands/command.ts";
import { type ReplyBlock, refusal } from "../../chat/reply.ts";
import { readPullRequest } from "../../repository/pull-request-summary.ts";
import { name, say } from "../../text/sentence.ts";
import { approvalOutcome } from "./approval-outcome.ts";
import { askedAt, secondsOf } from "./asked-at.ts";
import type { ExecutionContext, ExecutionResult } from "./execute-outcome.ts";
import { wordOf } from "./requester.ts";
import { judgeAsItIs, judgeWithWords } from "./verdict.ts";

type ApproveOutcome = Extract<CommandOutcome, { readonly is: "approve" }>;

const done: ExecutionResult = { exitCode: 0 };

/**
 * Takes somebody's word for what a pull request does. It is for what they could see: a change that was judged as it is before
 * they wrote. So an author can allow what others pushed to their pull request, which GitHub lets them not review.
 */
export async function approvePullRequest(
  outcome: ApproveOutcome,
  execution: ExecutionContext,
): Promise<ExecutionResult> {
  const { request, commandContext, chatContext, responder } = execution;
  const refuse = async (...blocks: readonly ReplyBlock[]) => {
    await responder.reply(refusal(...blocks));
    return done;
  };
  const { actor } = commandContext;
  if (actor === undefined) return refuse(absence(commandContext, "so your approval doesn't count."));
  const inComment = request.via === "comment" ? request.comment : undefined;
  const number = outcome.pull ?? (inComment?.onPullRequest ? inComment.number : undefined);
  if (number === undefined) return refuse(say`Which pull request? ${name("approve #12")}`);
  const pull = await readPullRequest(chatContext.connections.repository, number);
  if (pull?.state !== "open") return refuse(say`There is no open pull request #${number}.`);
  const before = await judgeAsItIs(number, chatContext);
  if (before.is !== "judged")
    return refuse(
      say`Your approval doesn't count: ${before.is === "unjudged" ? before.reason : "it changed meanwhile."}`,
    );
  if (before.since === undefined || secondsOf(before.since) >= askedAt(request, chatContext))
    return refuse(
      say`#${number} became what it is after you wrote, or nobody had judged it before. Look at its verdict, and say it again.`,
    );
  const word = wordOf(request, commandContext, chatContext);
  const { digest } = before.decision;
  const how = request.via === "comment" ? "commented" : "clicked";
  const judgement = await judgeWithWords({ number, words: [{ ...word, how }], digest }, chatContext);
  if (judgement.is !== "judged")
    return refuse(say`#${number} changed meanwhile, so your approval was not counted. Look at it anew.`);
  const { line, apply } = await approvalOutcome(
    judgement,
    { actor, pull, messages: [] },
    { chatContext, responder },
  );
  await responder.reply({ tone: "change", blocks: [line] });
  return apply();
}
