import { approvalsNeeded } from "../../chat/decision-sentences.ts";
import type { PullRequestSummary } from "../../repository/pull-request-summary.ts";
import type { User } from "../../roster/roster.ts";
import { joinSpans } from "../../text/lists.ts";
import { type Sentence, say } from "../../text/sentence.ts";
import type { ChatContext } from "./context.ts";
import type { ExecutionResult } from "./execute-outcome.ts";
import { mergeAllowed } from "./merge-allowed.ts";
import type { Responder } from "./responder.ts";
import type { ChatJudgement } from "./verdict.ts";

/** What became of somebody's approval, in a sentence to them. */
export interface ApprovalOutcome {
  readonly line: Sentence;
  /** True when nobody else's word is needed any more. */
  readonly isAllowed: boolean;
  readonly result: ExecutionResult;
}

const done: ExecutionResult = { exitCode: 0 };

/** Says what an approval that was judged came to, and merges what is allowed, where we may. */
export async function approvalOutcome(
  { decision, isAllowed, head }: Extract<ChatJudgement, { readonly is: "judged" }>,
  { actor, pull }: { readonly actor: User; readonly pull: PullRequestSummary },
  { chatContext, responder }: { readonly chatContext: ChatContext; readonly responder: Responder },
): Promise<ApprovalOutcome> {
  if (!decision.actions.some(({ allowedBy }) => allowedBy.includes(actor.key)))
    return {
      line: say`Your approval was not counted: none of this is yours to allow.`,
      isAllowed: false,
      result: done,
    };
  if (!isAllowed) {
    const left = approvalsNeeded(decision).slice(0, 5);
    const line = [...say`Approved by you. It still waits for: `, ...joinSpans(left.flat()), "."];
    return { line, isAllowed, result: done };
  }
  const { merge } = chatContext.options;
  const merged = merge ? await mergeAllowed({ pull, head }, { chatContext, responder }) : undefined;
  const line = [...say`Approved by you. `, ...(merged?.sentence ?? say`It can be merged now.`)];
  return { line, isAllowed, result: merged?.result ?? done };
}
