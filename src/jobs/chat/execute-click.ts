import { absence } from "../../chat/absence.ts";
import {
  type ApprovalButton,
  approveAction,
  declineAction,
  parseButtonValue,
} from "../../chat/approval-button.ts";
import { settledMessage } from "../../chat/approval-request.ts";
import type { CommandContext } from "../../chat/command-context.ts";
import { problemReply } from "../../chat/error-replies.ts";
import { markdownReply } from "../../chat/render-reply.ts";
import { type ReplyBlock, refusal } from "../../chat/reply.ts";
import { keepReviewedAction, parseReviewButton, removeReviewedAction } from "../../chat/review-button.ts";
import { finding } from "../../core/finding.ts";
import { postReply } from "../../repository/comments.ts";
import { type PullRequestSummary, readPullRequest } from "../../repository/pull-request-summary.ts";
import type { User } from "../../roster/roster.ts";
import { name, type Sentence, say } from "../../text/sentence.ts";
import { answerByButton } from "../review/answer-in-chat.ts";
import { approvalOutcome } from "./approval-outcome.ts";
import { askAnew } from "./ask-anew.ts";
import { messageArguments } from "./ask-approvers.ts";
import { askedAt, secondsOf } from "./asked-at.ts";
import type { ChatContext } from "./context.ts";
import type { ExecutionResult } from "./execute-outcome.ts";
import type { IncomingRequest } from "./request.ts";
import { wordOf } from "./requester.ts";
import type { Responder } from "./responder.ts";
import { isInRoster, tellRequester } from "./tell-requester.ts";
import { judgeWithWords } from "./verdict.ts";

/** Everything that a click's execution needs. */
export interface ClickContext {
  readonly commandContext: CommandContext;
  readonly chatContext: ChatContext;
  readonly responder: Responder;
}

type ClickRequest = Extract<IncomingRequest, { readonly via: "click" }>;

const done: ExecutionResult = { exitCode: 0 };

const reviewActions: ReadonlySet<string> = new Set([keepReviewedAction, removeReviewedAction]);

/**
 * Carries out a click on one of our buttons. An approval is a word for the change that the message showed, and for no
 * other: where the pull request has become another change, nothing counts. Who clicked sees the result in the message; who asked
 * for the change, and everybody else who was asked, hears of it too.
 */
export async function executeClick(request: ClickRequest, context: ClickContext): Promise<ExecutionResult> {
  const { responder, commandContext, chatContext } = context;
  const { click } = request;
  const secret = chatContext.options.signingSecret;
  const button = secret ? parseButtonValue(click.value, { secret, slackId: click.userId }) : undefined;
  const review = secret ? parseReviewButton(click.value, { secret, slackId: click.userId }) : undefined;
  if (review !== undefined && reviewActions.has(click.action)) {
    await responder.reply(await answerByButton(review, { request, commandContext, chatContext }));
    return done;
  }
  const refuse = async (...blocks: readonly ReplyBlock[]) => {
    await responder.reply(refusal(...blocks));
    return done;
  };
  if (button === undefined || (click.action !== approveAction && click.action !== declineAction))
    return refuse(say`This button isn't one that I sent to you, so nothing was done.`);
  const { actor, unidentified } = commandContext;
  if (unidentified !== undefined) {
    await responder.reply(problemReply(unidentified));
    responder.findings.push(finding(unidentified));
    return { exitCode: 1 };
  }
  if (actor === undefined) return refuse(absence(commandContext, "so your approval doesn't count."));
  const pull = await readPullRequest(chatContext.connections.repository, button.number);
  if (pull === undefined) return refuse(say`There is no pull request #${button.number} any more.`);
  if (pull.state !== "open") {
    await settle(button, pull, say`No longer needed: it is ${pull.state}.`, chatContext);
    return done;
  }
  return click.action === declineAction
    ? decline({ request, actor, button, pull }, context)
    : approve({ request, actor, button, pull }, context);
}

interface KnownClick {
  readonly request: ClickRequest;
  readonly actor: User;
  readonly button: ApprovalButton;
  readonly pull: PullRequestSummary;
}

async function decline(
  { request: { click }, actor, button, pull }: KnownClick,
  { commandContext, chatContext, responder }: ClickContext,
): Promise<ExecutionResult> {
  const isKnown = ({ requester }: ApprovalButton) => isInRoster(requester, commandContext);
  const { repository } = chatContext.connections;
  const marker = `<!-- rollcall:declined ${chatContext.options.run} -->`;
  const body = markdownReply({ blocks: [say`${name(actor.key)} declined this on Slack.`] });
  await postReply(repository, pull.number, { body, marker });
  const own = click.message;
  if (own === undefined) await responder.reply(refusal(say`Declined by you.`));
  else await settle({ messages: [own] }, pull, say`Declined by you.`, chatContext);
  const stays = say`It stays open: who wants it all the same approves it on GitHub, and who asked for it may close it.`;
  const declined = [...say`${name(actor.key)} declined it. `, ...stays];
  await settle({ messages: othersIn(button, own) }, pull, declined, chatContext);
  const news = { button, pull, line: declined, clicker: click.userId, isKnown: await isKnown(button) };
  await tellRequester({ ...news, forStranger: say`It was declined.` }, chatContext);
  return done;
}

async function approve(
  { request, actor, button, pull }: KnownClick,
  { chatContext, commandContext, responder }: ClickContext,
): Promise<ExecutionResult> {
  const word = wordOf(request, commandContext, chatContext);
  const judgement = await judgeWithWords(
    { number: pull.number, words: [word], digest: button.digest },
    chatContext,
  );
  const own = request.click.message;
  // By the roster as it was: a newcomer hears that they are let in, and nothing of others.
  const isKnown = await isInRoster(button.requester, commandContext);
  const tell = (line: Sentence, forStranger?: Sentence) =>
    tellRequester({ button, pull, line, clicker: request.click.userId, isKnown, forStranger }, chatContext);
  const settleOwn = (line: Sentence) =>
    own === undefined
      ? responder.reply(refusal(line))
      : settle({ ...button, messages: [own] }, pull, line, chatContext);
  if (judgement.is === "unjudged") {
    await responder.reply(refusal(say`Your approval doesn't count: ${judgement.reason}`));
    return done;
  }
  const { since } = judgement.is === "judged" ? judgement : {};
  const isOlder =
    judgement.is === "judged" && (since === undefined || secondsOf(since) > askedAt(request, chatContext));
  if (judgement.is === "changed" || isOlder) {
    const asked = { pull, judgement, click: request.click, approver: actor.key, requester: button.requester };
    if (
      judgement.is === "changed" &&
      (await askAnew({ ...asked, judgement }, { commandContext, chatContext }))
    )
      return done;
    await settleOwn(
      say`Your approval was not counted: since this message, or since you pressed, the pull request has become another change or was closed. Please look at it anew.`,
    );
    return done;
  }
  const tells = isKnown && button.requester !== request.click.userId ? button.requester : undefined;
  const outcome = await approvalOutcome(
    judgement,
    { actor, pull, tells, messages: button.messages },
    { chatContext, responder },
  );
  await settleOwn(outcome.line);
  const { news } = outcome;
  if (news === undefined) return done;
  const approved = [...say`${name(actor.key)} approved it. `, ...news];
  if (!outcome.isAllowed) {
    await tell(approved);
    return done;
  }
  await settle(
    { messages: othersIn(button, own) },
    pull,
    [...say`No longer needed: `, ...approved],
    chatContext,
  );
  await tell(approved, [...say`It was approved. `, ...news]);
  return outcome.apply();
}

/** Returns the messages of a button but the one that was clicked. */
function othersIn(
  { messages }: ApprovalButton,
  own: { readonly channel: string; readonly ts: string } | undefined,
): ApprovalButton["messages"] {
  return messages.filter(({ ts, channel }) => ts !== own?.ts || channel !== own.channel);
}

/** Writes how it ended in place of messages with buttons. A message that Slack doesn't take stays as it is. */
async function settle(
  { messages }: Pick<ApprovalButton, "messages">,
  pull: PullRequestSummary,
  line: Sentence,
  { slack }: ChatContext,
): Promise<void> {
  const message = messageArguments(settledMessage(pull, line));
  for (const { channel, ts } of messages) await slack.send("chat.update", { channel, ts, ...message });
}
