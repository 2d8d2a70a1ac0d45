import { approvalMessage, type WaitingChange } from "../../chat/approval-request.ts";
import type { CommandContext } from "../../chat/command-context.ts";
import { approversOf, openActionsFor } from "../../chat/decision-sentences.ts";
import type { SlackClick } from "../../chat/slack-sender.ts";
import type { PullRequestSummary } from "../../repository/pull-request-summary.ts";
import { matchAccount } from "../../roster/account-match.ts";
import { messageArguments } from "./ask-approvers.ts";
import type { ChatContext } from "./context.ts";
import type { ChatJudgement } from "./verdict.ts";

/** A click on a message about what a pull request was before. */
export interface StaleApproval {
  readonly pull: PullRequestSummary;
  readonly judgement: Extract<ChatJudgement, { readonly is: "changed" }>;
  readonly click: SlackClick;
  /** The key of who clicked. */
  readonly approver: string;
  /** The Slack id of who asked for the change, where it is known. */
  readonly requester: string | undefined;
}

/**
 * Puts the change as it is now in place of the message that was clicked, with new buttons. False where there is no such message,
 * or where who clicked has no say in what it is now.
 */
export async function askAnew(
  { pull, judgement, click, approver, requester: asker }: StaleApproval,
  {
    commandContext,
    chatContext,
  }: { readonly commandContext: CommandContext; readonly chatContext: ChatContext },
): Promise<boolean> {
  const { decision, effects } = judgement;
  const { signingSecret: secret } = chatContext.options;
  const { message, userId } = click;
  if (message === undefined || !secret || openActionsFor(decision, approver).length === 0) return false;
  const { number, url, title, author, isOurs } = pull;
  const { roster } = commandContext;
  const bySlack = [...roster.declared.users.values()].find(
    ({ slack }) => slack !== undefined && slack === asker,
  );
  const requester = bySlack?.key ?? matchAccount(roster, author)?.user.key;
  const change: WaitingChange = {
    number,
    url,
    title,
    requester,
    // What was asked for in chat, our own App has opened.
    ...(isOurs && requester === undefined ? { isRequesterUnknown: true } : {}),
    decision,
    digest: decision.digest,
    ...(effects === undefined ? {} : { effects }),
  };
  const others = approversOf(decision).filter((key) => key !== approver && key !== change.requester);
  const to = { approver, seal: { secret, slackId: userId }, alsoAsked: [], others, requester: asker };
  const asked = approvalMessage(change, to, [message]);
  const note =
    "Your approval was not counted: since this message, the pull request has become another change. This is what it is now.";
  const blocks = [{ type: "section", text: { type: "mrkdwn", text: note } }, ...asked.blocks];
  const sent = await chatContext.slack.send("chat.update", {
    ...message,
    ...messageArguments({ text: asked.text, blocks }),
  });
  return sent !== undefined;
}
