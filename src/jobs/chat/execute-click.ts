import {
  type ApprovalButton,
  approveAction,
  declineAction,
  parseButtonValue,
} from "../../chat/approval-button.ts";
import { settledMessage } from "../../chat/approval-request.ts";
import type { CommandContext } from "../../chat/command-context.ts";
import { approvalsNeeded } from "../../chat/decision-sentences.ts";
import { problemReply } from "../../chat/error-replies.ts";
import { markdownReply } from "../../chat/render-reply.ts";
import { type ReplyBlock, refusal } from "../../chat/reply.ts";
import { finding } from "../../core/finding.ts";
import { postReply } from "../../repository/comments.ts";
import { type PullRequestSummary, readPullRequest } from "../../repository/pull-request-summary.ts";
import type { User } from "../../roster/roster.ts";
import { joinSpans } from "../../text/lists.ts";
import { name, type Sentence, say } from "../../text/sentence.ts";
import { askAnew } from "./ask-anew.ts";
import { messageArguments } from "./ask-approvers.ts";
import type { ChatContext } from "./context.ts";
import type { ExecutionResult } from "./execute-outcome.ts";
import { mergeAllowed } from "./merge-allowed.ts";
import type { IncomingRequest } from "./request.ts";
import { wordOf } from "./requester.ts";
import type { Responder } from "./responder.ts";
import { judgeWithWords } from "./verdict.ts";

/** Everything that a click's execution needs. */
export interface ClickContext {
  readonly commandContext: CommandContext;
  readonly chatContext: ChatContext;
  readonly responder: Responder;
}

type ClickRequest = Extract<IncomingRequest, { readonly via: "click" }>;

const done: ExecutionResult = { exitCode: 0 };

/**
 * Carries out a click on one of our buttons. An approval is a word for the change that the message showed, and for no
 * other: where the pull request has become another change, nothing counts. Who clicked sees the result in the message.
 */
export async function executeClick(request: ClickRequest, context: ClickContext): Promise<ExecutionResult> {
  const { responder, commandContext, chatContext } = context;
  const { click } = request;
  const secret = chatContext.options.signingSecret;
  const button = secret ? parseButtonValue(click.value, { secret, slackId: click.userId }) : undefined;
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
  if (actor === undefined) return refuse(say`You are not in the roster, so your approval doesn't count.`);
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
  { chatContext, responder }: ClickContext,
): Promise<ExecutionResult> {
  const { repository } = chatContext.connections;
  const marker = `<!-- rollcall:declined ${chatContext.options.run} -->`;
  const body = markdownReply({ blocks: [say`${name(actor.key)} declined this on Slack.`] });
  await postReply(repository, pull.number, { body, marker });
  if (click.message === undefined) await responder.reply(refusal(say`Declined by you.`));
  else await settle({ ...button, messages: [click.message] }, pull, say`Declined by you.`, chatContext);
  return done;
}

async function approve(
  { request, actor, button, pull }: KnownClick,
  { chatContext, commandContext, responder }: ClickContext,
): Promise<ExecutionResult> {
  const { options } = chatContext;
  const word = wordOf(request, commandContext, chatContext);
  const judgement = await judgeWithWords(
    { number: pull.number, words: [word], digest: button.digest },
    chatContext,
  );
  const own = request.click.message;
  const settleOwn = (line: Sentence) =>
    own === undefined
      ? responder.reply(refusal(line))
      : settle({ ...button, messages: [own] }, pull, line, chatContext);
  if (judgement.is === "unjudged") {
    await responder.reply(refusal(say`Your approval doesn't count: ${judgement.reason}`));
    return done;
  }
  if (judgement.is === "changed") {
    const asked = { pull, judgement, click: request.click, approver: actor.key };
    if (await askAnew(asked, { commandContext, chatContext })) return done;
    await settleOwn(
      say`Your approval was not counted: since this message, the pull request has become another change. Please look at it anew.`,
    );
    return done;
  }
  const { decision, isAllowed, head } = judgement;
  if (!decision.actions.some(({ allowedBy }) => allowedBy.includes(actor.key))) {
    await settleOwn(say`Your approval was not counted: none of this is yours to allow.`);
    return done;
  }
  if (!isAllowed) {
    const left = approvalsNeeded(decision).slice(0, 5);
    await settleOwn([...say`Approved by you. It still waits for: `, ...joinSpans(left.flat()), "."]);
    return done;
  }
  const approval = { number: pull.number, by: actor.key, messages: button.messages };
  const merged = options.merge
    ? await mergeAllowed({ pull, head, approval }, { chatContext, responder })
    : undefined;
  const outcome = merged?.sentence ?? say`It can be merged now.`;
  const others = button.messages.filter(({ ts, channel }) => ts !== own?.ts || channel !== own.channel);
  await settleOwn([...say`Approved by you. `, ...outcome]);
  await settle(
    { ...button, messages: others },
    pull,
    [...say`No longer needed: ${name(actor.key)} approved it. `, ...outcome],
    chatContext,
  );
  return merged?.result ?? done;
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
