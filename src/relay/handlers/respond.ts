import type { Clock } from "../../core/clock.ts";
import { createWebhook, type WebhookMessage } from "../../notify/webhook.ts";
import { hasOwnIds } from "../api/own-ids.ts";
import type { CallSlack, SlackCredential, SlackResult } from "../api/slack-calls.ts";
import type { AnswerPlace } from "../incoming.ts";
import { withMentions } from "../mentions/arguments.ts";
import type { MentionDirectory } from "../mentions/directory.ts";
import type { AnswerStep } from "./answer.ts";
import type { HandlerMethod } from "./methods.ts";

/** What became of a step: `left out` where nothing comes of trying again. */
export type StepOutcome =
  | { readonly is: "done" }
  | { readonly is: "left out"; readonly reason: string }
  | { readonly is: "later"; readonly reason: string; readonly after: number; readonly mayBeDone?: boolean };

/** With what a step is carried out, and for whom. */
export interface StepContext {
  /** Unique to the step. It marks a message, so that it is found again. */
  readonly id: string;
  readonly place: AnswerPlace;
  /** Who did what the handler was told. */
  readonly person: string;
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
  /** A former process may have done it, and ended before that was written down. */
  readonly mayBeDone: boolean;
  /** Other conversations that may be written to. */
  readonly postsTo: readonly string[];
  readonly callSlack: CallSlack;
  /** Undefined where there is no token for the workspace. */
  readonly credential: SlackCredential | undefined;
  /** Another address of Slack's, beside which its addresses for answers may be. */
  readonly slackApiUrl: string | undefined;
  readonly fetch: typeof fetch;
  readonly directory: MentionDirectory;
  readonly clock: Clock;
}

/** An address for answers lives half an hour. */
const responseLifetime = 30 * 60_000;
const pause = 5_000;

/** Does one step of a service's answer, and nothing twice that Slack shows twice. */
export async function carryOut(step: AnswerStep, context: StepContext): Promise<StepOutcome> {
  const { place, directory } = context;
  if (step.do === "call") return call(step, context);
  const message = withMentions(step.message, step.parse, directory);
  if (hasOwnIds(message)) return leftOut(ownIds);
  if (place.responseUrl !== undefined) return respond(place.responseUrl, message, context);
  const { response_type: _, replace_original: __, delete_original: ___, ...rest } = message;
  return post(rest, context);
}

async function respond(
  url: string,
  message: Readonly<Record<string, unknown>>,
  { slackApiUrl, fetch, clock, receivedAt }: StepContext,
): Promise<StepOutcome> {
  if (clock.now() - receivedAt > responseLifetime) return leftOut("the address for answers has ended");
  const root = slackApiUrl === undefined ? {} : { root: new URL(slackApiUrl).origin };
  const webhook = createWebhook({
    url,
    purpose: "response_url",
    ...root,
    timeout: 10_000,
    retry: { attempts: 1, budget: 0 },
    fetch,
    clock,
  });
  const sent = await webhook.send({ ...message, unfurl_links: false, unfurl_media: false } as WebhookMessage);
  if (sent.ok) return { is: "done" };
  const reason = `Slack answered ${sent.status}`;
  return sent.status === 0 || sent.status === 429 || sent.status >= 500
    ? { is: "later", reason, after: pause }
    : leftOut(reason);
}

/** The names of the fields that say where a method does something. */
const withTimestamp: ReadonlySet<HandlerMethod> = new Set([
  "reactions.add",
  "reactions.remove",
  "pins.add",
  "pins.remove",
]);

async function call(step: AnswerStep & { readonly do: "call" }, context: StepContext): Promise<StepOutcome> {
  const { place, person, postsTo, credential, directory } = context;
  const { method, parse } = step;
  const args = withMentions(step.args, parse, directory);
  if (hasOwnIds(args)) return leftOut(ownIds);
  if (credential === undefined) return leftOut(noToken);
  const send = async (given: Readonly<Record<string, unknown>>) =>
    outcomeOf(method, await context.callSlack(method, given, credential));
  if (method.startsWith("views.")) return send(args);
  const channel = args["channel"] ?? place.channel;
  const isMeant = channel === place.channel || channel === person || postsTo.some((each) => each === channel);
  if (typeof channel !== "string" || !isMeant)
    return leftOut(`${method} is for another conversation, which \`posts_to\` doesn't name`);
  const isHere = channel === place.channel;
  if (withTimestamp.has(method)) {
    const timestamp = args["timestamp"] ?? (isHere ? place.ts : undefined);
    return send({ ...args, channel, timestamp });
  }
  const thread = args["thread_ts"] === undefined && isHere ? place.threadTs : args["thread_ts"];
  const message = { ...args, channel, thread_ts: thread ?? undefined };
  if (method === "chat.postMessage") return post(message, context);
  return send({ user: person, ...message });
}

/** Posts a message, unless it was posted already as far as Slack shows it. */
async function post(args: Readonly<Record<string, unknown>>, context: StepContext): Promise<StepOutcome> {
  const { id, place, credential, callSlack, mayBeDone } = context;
  if (credential === undefined) return leftOut(noToken);
  const metadata = { event_type: "rollcall_handler", event_payload: { id } };
  const message = { channel: place.channel, thread_ts: place.threadTs, metadata, ...args };
  if (mayBeDone) {
    const was =
      message.metadata === metadata
        ? await wasPosted(message, id, (method, args) => callSlack(method, args, credential))
        : undefined;
    if (was === undefined) return leftOut("it may have been posted, and Slack doesn't show whether it was");
    if (was) return { is: "done" };
  }
  return outcomeOf("chat.postMessage", await callSlack("chat.postMessage", message, credential));
}

/** Returns whether a message was posted; undefined where Slack doesn't let it be seen. */
async function wasPosted(
  { channel, thread_ts: thread }: { readonly channel?: unknown; readonly thread_ts?: unknown },
  id: string,
  ask: (method: string, args: Readonly<Record<string, unknown>>) => Promise<SlackResult>,
): Promise<boolean | undefined> {
  const where = typeof thread === "string" ? { channel, ts: thread } : { channel };
  const method = typeof thread === "string" ? "conversations.replies" : "conversations.history";
  const read = await ask(method, { ...where, limit: 100, include_all_metadata: true });
  if (read.is !== "ok" || !Array.isArray(read.body["messages"])) return undefined;
  return read.body["messages"].some(
    (each: { readonly metadata?: { readonly event_payload?: { readonly id?: unknown } } } | null) =>
      each?.metadata?.event_payload?.id === id,
  );
}

/** Refusals that say that it is as it should be. */
const alreadyDone: ReadonlySet<string> = new Set([
  "already_reacted",
  "no_reaction",
  "already_pinned",
  "no_pin",
]);

function outcomeOf(method: string, result: SlackResult): StepOutcome {
  switch (result.is) {
    case "ok":
      return { is: "done" };
    case "limited":
      return { is: "later", reason: `Slack asks to wait with ${method}`, after: result.seconds * 1000 };
    case "refused":
      return alreadyDone.has(result.error)
        ? { is: "done" }
        : leftOut(`Slack answered ${result.error} to ${method}`);
    case "away":
    case "unclear":
      return {
        is: "later",
        reason: `Slack doesn't answer ${method} (${result.reason})`,
        after: pause,
        mayBeDone: result.is === "unclear",
      };
    default:
      return result satisfies never;
  }
}

function leftOut(reason: string): StepOutcome {
  return { is: "left out", reason };
}

const noToken = "there is no Slack token for the workspace";
const ownIds = "it has an id that begins with rollcall, as Rollcall's own buttons have";
