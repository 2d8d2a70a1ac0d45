import { openWebhook } from "../../app/open-webhook.ts";
import { confirmAction } from "../../chat/confirmation.ts";
import { markdownReply, slackProfile, slackReply } from "../../chat/render-reply.ts";
import type { Reply } from "../../chat/reply.ts";
import { dangerButtonBlock, sectionBlocks } from "../../chat/slack-blocks.ts";
import type { Clock } from "../../core/clock.ts";
import { type Finding, finding } from "../../core/finding.ts";
import type { NotifyOn } from "../../core/policies.ts";
import type { Report } from "../../core/report.ts";
import { answeredElsewhere, notSent } from "../../notify/errors.ts";
import { notify } from "../../notify/notify.ts";
import type { Webhook, WebhookMessage } from "../../notify/webhook.ts";
import { renderComment } from "../../report/markdown.ts";
import { renderSlack } from "../../report/slack.ts";
import { postReply, reactToComment } from "../../repository/comments.ts";
import { reactionFailed, replyNotSent } from "../../repository/errors.ts";
import type { RosterRepository } from "../../repository/repository.ts";
import { requestErrorOf } from "../../repository/request-error.ts";
import { type ChatRequest, type IncomingRequest, slackSenderOf } from "./request.ts";

/** Sends the answers to one request. No method throws: an answer that can't be sent becomes a warning in `findings`. */
export interface Responder {
  /** Shows that the request was received: a reaction on a comment, nothing on Slack and on a review. */
  acknowledge(): Promise<void>;
  /** Sends a reply. On Slack, only one of the tone `change` is visible to the whole channel. */
  reply(reply: Reply): Promise<void>;
  /** Sends the report of a run. On Slack, only that of `apply` is visible to the whole channel. */
  sendReport(report: Report): Promise<void>;
  readonly findings: Finding[];
}

/** Where replies go, and what sending them takes. */
export interface ReplyChannels {
  readonly repository: RosterRepository;
  readonly webhooks: readonly Webhook[];
  /** Which runs that a comment started are reported on Slack. */
  readonly notifyOn: NotifyOn;
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  /** An allowed origin of a response_url besides Slack's own: that of the configured API address. */
  readonly slackRoot?: string;
  /** Sends a direct message to the person with a Slack id. False when Slack doesn't take it. */
  sendDirectly(id: string, message: WebhookMessage): Promise<boolean>;
  /** An id unique to the run. It marks comments, so that each is written once. */
  readonly run: string;
}

/** Returns the responder for a request: a response_url for a command or a click in Slack, comments for a comment. */
export function responderFor(request: IncomingRequest, channels: ReplyChannels): Responder {
  return request.via === "comment" ? commentResponder(request, channels) : slackResponder(request, channels);
}

/**
 * Answers through the response_url. When it has expired, public messages go to the webhooks instead, and private ones to
 * the person directly. Where Slack doesn't take that, the webhooks get a request to ask again, without the content.
 */
function slackResponder(
  request: Exclude<IncomingRequest, { via: "comment" }>,
  { webhooks, fetch, clock, slackRoot, sendDirectly }: ReplyChannels,
): Responder {
  const findings: Finding[] = [];
  const isConfirming = request.via === "click" && request.click.action === confirmAction;
  const responseUrl = slackSenderOf(request)?.responseUrl;
  const root = slackRoot === undefined ? {} : { root: slackRoot };
  const response =
    responseUrl === undefined
      ? undefined
      : openWebhook({ url: responseUrl, purpose: "response_url", ...root, fetch, clock });

  async function send(messages: readonly WebhookMessage[], isPublic: boolean): Promise<void> {
    const kind = isPublic ? ("in_channel" as const) : ("ephemeral" as const);
    for (const [index, message] of messages.entries()) {
      const sent = await response?.send({
        ...message,
        response_type: kind,
        replace_original: false,
        unfurl_links: false,
        unfurl_media: false,
      });
      if (sent?.ok) continue;
      const person = slackSenderOf(request)?.userId;
      if (!isPublic && person !== undefined && (await sendDirectly(person, message))) continue;
      const reason = sent?.body ?? "Slack gave no response_url";
      if (webhooks.length === 0) {
        const advice = sent === undefined || sent.ok ? "" : sent.advice;
        findings.push(finding(notSent("response_url", { reason: `${reason}.`, advice })));
        return;
      }
      findings.push(finding(answeredElsewhere(reason)));
      const fallback = isPublic ? messages.slice(index) : [{ text: askAgain }];
      for (const each of fallback) {
        for (const webhook of webhooks) {
          const result = await webhook.send({ ...each, unfurl_links: false, unfurl_media: false });
          if (!result.ok)
            findings.push(finding(notSent("webhook", { reason: `${result.body}.`, advice: result.advice })));
        }
      }
      return;
    }
  }

  async function takeQuestionAway(): Promise<void> {
    await response?.send({ text: "One moment …", response_type: "ephemeral", replace_original: true });
  }

  return {
    findings,
    // A button that did its work goes, so that nobody presses it twice.
    acknowledge: () => (isConfirming ? takeQuestionAway() : Promise.resolve()),
    reply: (reply) => send(slackMessages(reply), reply.tone === "change"),
    sendReport: (report) => send([renderSlack(report)], report.command === "apply"),
  };
}

/** Returns a reply as messages for Slack; with a button, the last one has it. */
function slackMessages(reply: Reply): readonly WebhookMessage[] {
  const texts = slackReply(reply);
  const profile = slackProfile(reply);
  if (profile !== undefined && texts.length === 1)
    return [
      { text: texts[0], blocks: [...profile, ...(reply.button ? [dangerButtonBlock(reply.button)] : [])] },
    ];
  return texts.map((text, index): WebhookMessage => {
    if (reply.button === undefined || index < texts.length - 1) return { text };
    return { text, blocks: [...sectionBlocks(text), dangerButtonBlock(reply.button)] };
  });
}

const askAgain =
  "I have an answer to a slash command, for one person's eyes, and Slack takes it no more. Please ask me again.";

function commentResponder(
  { comment }: Extract<ChatRequest, { via: "comment" }>,
  { repository, run, webhooks, notifyOn }: ReplyChannels,
): Responder {
  const findings: Finding[] = [];
  let count = 0;
  const write = async (body: string) => {
    count += 1;
    const marker = `<!-- rollcall:reply ${run} ${comment.isReview ? "review " : ""}${comment.id} ${count} -->`;
    await postReply(repository, comment.number, { body, marker }).catch((error: unknown) => {
      findings.push(finding(replyNotSent(requestErrorOf(error).message)));
    });
  };
  return {
    findings,
    // GitHub's REST API has no reactions to reviews.
    acknowledge: async () =>
      comment.isReview
        ? undefined
        : reactToComment(repository, comment.id, "eyes").catch((error: unknown) => {
            findings.push(finding(reactionFailed(requestErrorOf(error).message)));
          }),
    reply: (reply) => write(markdownReply(reply)),
    sendReport: async (report) => {
      await write(renderComment(report, `reply ${comment.id}`));
      // Few people read a comment, and an apply concerns everybody who gets reports of runs.
      if (report.command === "apply")
        findings.push(...(await notify(report, renderSlack(report), { webhooks, notifyOn })));
    },
  };
}
