import type { SlackMessageId } from "../../chat/approval-button.ts";
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

/** What became of somebody's approval. */
export interface ApprovalOutcome {
  /** A sentence to who gave it. */
  readonly line: Sentence;
  /** What everybody else is to know of it, after who approved; undefined when it didn't count. */
  readonly news: Sentence | undefined;
  /** True when nobody else has to approve any more. */
  readonly isAllowed: boolean;
  /** Applies what was merged. To be called once everybody is told. */
  apply(): Promise<ExecutionResult>;
}

/** An approval, and all messages that asked for it. */
export interface GivenApproval {
  readonly actor: User;
  readonly pull: PullRequestSummary;
  readonly messages: readonly SlackMessageId[];
  readonly tells?: string | undefined;
}

/**
 * Says what an approval that was judged came to, and merges what is allowed, where we may. `tells` is the Slack id of
 * somebody who is to hear of the apply.
 */
export async function approvalOutcome(
  { decision, isAllowed, head }: Extract<ChatJudgement, { readonly is: "judged" }>,
  { actor, pull, tells, messages }: GivenApproval,
  { chatContext, responder }: { readonly chatContext: ChatContext; readonly responder: Responder },
): Promise<ApprovalOutcome> {
  const apply = async (): Promise<ExecutionResult> => ({ exitCode: 0 });
  if (!decision.actions.some(({ allowedBy }) => allowedBy.includes(actor.key))) {
    const line = say`Your approval was not counted: none of this is yours to allow.`;
    return { line, news: undefined, isAllowed: false, apply };
  }
  const approved = say`Approved by you. `;
  if (!isAllowed) {
    const left = approvalsNeeded(decision).slice(0, 5);
    const news: Sentence = [...say`It still waits for: `, ...joinSpans(left.flat()), "."];
    return { line: [...approved, ...news], news, isAllowed, apply };
  }
  const { merge } = chatContext.options;
  const approval = { number: pull.number, by: actor.key, messages };
  const merged = merge
    ? await mergeAllowed({ pull, head, tells, approval }, { chatContext, responder })
    : undefined;
  const news = merged?.sentence ?? say`It can be merged now.`;
  return { line: [...approved, ...news], news, isAllowed, apply: merged?.apply ?? apply };
}
