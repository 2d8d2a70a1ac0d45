import type { Reply } from "../../chat/reply.ts";
import { type Finding, finding } from "../../core/finding.ts";
import type { Report } from "../../core/report.ts";
import { answeredElsewhere, notSent } from "../../notify/errors.ts";
import { type NotifyOn, notify } from "../../notify/notify.ts";
import type { Clock } from "../../notify/retrying.ts";
import { createWebhook, type Message, type Webhook } from "../../notify/webhook.ts";
import { renderComment } from "../../report/markdown.ts";
import { renderSlack } from "../../report/slack.ts";
import { react, reply as writeComment } from "../../repository/comments.ts";
import { reactionFailed, replyNotSent } from "../../repository/errors.ts";
import { failureIn } from "../../repository/failure.ts";
import type { RosterRepository } from "../../repository/repository.ts";
import { markdownReply, slackReply } from "./reply-rendering.ts";
import type { Call } from "./request.ts";

/** Where the answers to one call go. Nothing here throws: an answer that can't be given is a warning. */
export interface Answering {
  /** Says at once that the call was heard. */
  heard(): Promise<void>;
  say(reply: Reply): Promise<void>;
  /** Tells of a run; of one that changed something, to everybody. */
  show(report: Report): Promise<void>;
  readonly findings: Finding[];
}

/** What answering needs from outside. */
export interface Voices {
  readonly repository: RosterRepository;
  readonly webhooks: readonly Webhook[];
  /** When Slack hears of what a comment has set going. */
  readonly notifyOn: NotifyOn;
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  /** Where else than at Slack's own a response_url may be: the configured API root. */
  readonly slackRoot?: string;
  /** Unique to the run, so that a comment is written once. */
  readonly run: string;
}

export function answering(call: Call, voices: Voices): Answering {
  return call.via === "slack" ? onSlack(call.slash.responseUrl, voices) : inComments(call, voices);
}

/**
 * Answers through the response_url; where it takes no answer any more, what everybody may read goes to the webhooks
 * instead, and of the rest only that it couldn't be said.
 */
function onSlack(responseUrl: string | undefined, { webhooks, fetch, clock, slackRoot }: Voices): Answering {
  const findings: Finding[] = [];
  const root = slackRoot === undefined ? {} : { root: slackRoot };
  const response =
    responseUrl === undefined
      ? undefined
      : createWebhook({ url: responseUrl, purpose: "response_url", ...root, fetch, clock });

  async function send(messages: readonly Message[], forAll: boolean): Promise<void> {
    const kind = forAll ? ("in_channel" as const) : ("ephemeral" as const);
    for (const [index, message] of messages.entries()) {
      const sent = await response?.send({
        ...message,
        response_type: kind,
        unfurl_links: false,
        unfurl_media: false,
      });
      if (sent?.ok) continue;
      const reason = sent?.body ?? "Slack gave no response_url";
      if (webhooks.length === 0) {
        const advice = sent === undefined || sent.ok ? "" : sent.advice;
        findings.push(finding(notSent("response_url", { reason: `${reason}.`, advice })));
        return;
      }
      findings.push(finding(answeredElsewhere(reason)));
      const instead = forAll ? messages.slice(index) : [{ text: unsaid }];
      for (const each of instead) {
        for (const webhook of webhooks) {
          const told = await webhook.send({ ...each, unfurl_links: false, unfurl_media: false });
          if (!told.ok)
            findings.push(finding(notSent("webhook", { reason: `${told.body}.`, advice: told.advice })));
        }
      }
      return;
    }
  }

  return {
    findings,
    heard: async () => {},
    say: (reply) =>
      send(
        slackReply(reply).map((text) => ({ text })),
        reply.tone === "change",
      ),
    show: (report) => send([renderSlack(report)], report.command === "apply"),
  };
}

const unsaid =
  "I have an answer to a slash command, for one person's eyes, and Slack takes it no more. Please ask me again.";

function inComments(
  { comment }: Extract<Call, { via: "comment" }>,
  { repository, run, webhooks, notifyOn }: Voices,
): Answering {
  const findings: Finding[] = [];
  let count = 0;
  const write = async (body: string) => {
    count += 1;
    const marker = `<!-- rollcall:reply ${run} ${comment.id} ${count} -->`;
    await writeComment(repository, comment.number, { body, marker }).catch((error: unknown) => {
      findings.push(finding(replyNotSent(failureIn(error).message)));
    });
  };
  return {
    findings,
    heard: () =>
      react(repository, comment.id, "eyes").catch((error: unknown) => {
        findings.push(finding(reactionFailed(failureIn(error).message)));
      }),
    say: (reply) => write(markdownReply(reply)),
    show: async (report) => {
      await write(renderComment(report, `reply ${comment.id}`));
      // A comment is read by few; what it has changed is for everybody who hears of runs.
      if (report.command === "apply")
        findings.push(...(await notify(report, renderSlack(report), { webhooks, notifyOn })));
    },
  };
}
