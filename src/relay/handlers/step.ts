import type { Counter } from "prom-client";
import { emptyDirectory, type MentionDirectory } from "../mentions/directory.ts";
import type { OutboxUpdate } from "../store/outbox.ts";
import { type AnswerStep, readAnswer } from "./answer.ts";
import { type CallbackResult, postCallback } from "./callback.ts";
import { clientPayload, dispatchOnce } from "./dispatch.ts";
import { helpName } from "./hear.ts";
import type { AskedAs } from "./people.ts";
import { carryOut } from "./respond.ts";
import type { Handler } from "./section.ts";
import type { HandledEntry, HandlerOptions } from "./service.ts";
import { secretsIn, webhookHeaders, webhookIdOf } from "./signature.ts";

/** How far a service's answer is carried out. */
interface Progress {
  readonly steps: readonly AnswerStep[];
  readonly done: number;
  /** The step that was begun. Whoever finds it here doesn't know whether it was done. */
  readonly begun?: number;
}

/** With what a step is taken. */
export interface HandlerStepContext extends HandlerOptions {
  readonly metric: Counter;
}

/** So often is tried to tell a handler, or to carry out one step of its answer: within half an hour or so. */
export const mostTries = 12;
const second = 1000;
const longestPause = 5 * 60 * second;

const ended = ({ clock }: HandlerStepContext): OutboxUpdate => ({ state: "ended", dueAt: clock.now() });

/**
 * Takes an entry one step further: tells the handler, or does one thing of its answer. Whoever takes it up after a process was
 * killed tells the handler the same again, under the same id.
 */
export async function stepOf(entry: HandledEntry, context: HandlerStepContext): Promise<OutboxUpdate> {
  if (entry.state === "ended") return ended(context);
  if (entry.state === "answering") return answering(entry, context);
  const { handler: name, payload } = entry.incoming;
  if (name === helpName)
    return begin(
      [{ do: "respond", message: { text: payload["text"], response_type: "ephemeral" }, parse: {} }],
      context,
    );
  const handler = Object.hasOwn(context.file().handlers, name) ? context.file().handlers[name] : undefined;
  if (handler === undefined) {
    context.log.warn({ handler: name }, "a handler is told nothing: it has left the relay's file");
    return ended(context);
  }
  const result = await tell(entry, handler, context);
  if (result.is === "answered") {
    context.metric.inc({ handler: name, outcome: "taken" });
    const { steps, notes } = readAnswer(result.body, handler);
    for (const note of notes)
      context.log.warn(
        { handler: name, id: webhookIdOf(entry.key), reason: note },
        "a part of a handler's answer is left out",
      );
    return begin(steps, context);
  }
  return later(entry, result, context) ?? giveUp(entry, result.reason, context);
}

function begin(steps: readonly AnswerStep[], context: HandlerStepContext): OutboxUpdate {
  if (steps.length === 0) return ended(context);
  const progress: Progress = { steps, done: 0 };
  return { state: "answering", dueAt: context.clock.now(), progress };
}

async function tell(
  entry: HandledEntry,
  handler: Handler,
  context: HandlerStepContext,
): Promise<CallbackResult> {
  const { clock, secret, network, dispatch, rosterRepository } = context;
  const { payload } = entry.incoming;
  const id = webhookIdOf(entry.key);
  if (handler.dispatch !== undefined) {
    const { repository, event } = handler.dispatch;
    if (repository.toLowerCase() === rosterRepository.toLowerCase())
      return { is: "refused", reason: "nothing is dispatched in the roster's own repository" };
    return dispatchOnce(dispatch, repository, {
      event_type: event,
      client_payload: clientPayload(id, payload),
    });
  }
  const { callback } = handler;
  const secrets = callback && secretsIn(secret(callback.secret));
  if (callback === undefined || secrets === undefined)
    return { is: "refused", reason: `${callback?.secret} has no secret of the form whsec_ and base64` };
  const body = JSON.stringify({ id, ...payload });
  const signed = webhookHeaders({ id, at: Math.floor(clock.now() / second), body }, secrets);
  const headers = { ...signed, "content-type": "application/json", "user-agent": "rollcall (relay)" };
  return postCallback({ url: callback.url, body, headers, allowsPrivate: callback.private }, network);
}

/** Returns when it is tried again; undefined where it isn't. */
function later(
  entry: HandledEntry,
  result: { readonly is: "later" | "refused"; readonly reason: string; readonly after?: number },
  { clock, log, metric }: HandlerStepContext,
): OutboxUpdate | undefined {
  const attempts = entry.attempts + 1;
  if (result.is === "refused" || attempts >= mostTries) return undefined;
  const { handler } = entry.incoming;
  const pause = Math.min(
    Math.max(result.after ?? 0, Math.min(2 ** attempts * second, longestPause)),
    12 * longestPause,
  );
  log.warn(
    { handler, id: webhookIdOf(entry.key), attempts, reason: result.reason },
    "a handler is tried again later",
  );
  metric.inc({ handler, outcome: "tried again" });
  return { state: entry.state, attempts, dueAt: clock.now() + pause };
}

/** What never succeeds ends. Who waits for it is told. */
function giveUp(entry: HandledEntry, reason: string, context: HandlerStepContext): OutboxUpdate {
  const { handler, place } = entry.incoming;
  context.log.error(
    { handler, id: webhookIdOf(entry.key), attempts: entry.attempts + 1, reason },
    "a handler is given up",
  );
  context.metric.inc({ handler, outcome: "given up" });
  if (!place.isAsked) return ended(context);
  const text = `Nothing was done: what \`${handler}\` stands for could not be reached, or refused it. Please tell an admin.`;
  return begin([{ do: "respond", message: { text, response_type: "ephemeral" }, parse: {} }], context);
}

async function answering(entry: HandledEntry, context: HandlerStepContext): Promise<OutboxUpdate> {
  const { clock, outbox, tokenFor, log, people } = context;
  const { handler, origin, place, person, team, at } = entry.incoming;
  const progress = entry.progress as Progress;
  const step = progress.steps[progress.done];
  if (step === undefined) return ended(context);
  const { steps, done } = progress;
  const token = await tokenFor({ kind: "event", payload: origin, at });
  const listed = context.file().handlers[handler];
  const channels = [place.channel, ...(listed?.posts_to ?? []), ...(listed?.channels ?? [])];
  const found = await directoryFor(step, channels, { as: { workspace: team, token }, people });
  // Names that nobody can look up stay words.
  const directory = "is" in found ? emptyDirectory : found;
  if ("is" in found) {
    const again = later(entry, found, context);
    if (again !== undefined) return { ...again, progress };
  }
  await outbox.keep(entry.key, { steps, done, begun: done } satisfies Progress);
  const outcome = await carryOut(step, {
    id: `${webhookIdOf(entry.key)}.${done}`,
    place,
    person,
    receivedAt: entry.receivedAt,
    mayBeDone: progress.begun === done,
    postsTo: listed?.posts_to ?? [],
    callSlack: context.callSlack,
    credential: token === undefined ? undefined : { token, workspace: team },
    slackApiUrl: context.slackApiUrl,
    fetch: context.fetch,
    directory,
    clock,
  });
  if (outcome.is === "later") {
    const again = later(entry, outcome, context);
    const known: Progress = outcome.mayBeDone ? { steps, done, begun: done } : { steps, done };
    if (again !== undefined) return { ...again, progress: known };
  }
  if (outcome.is !== "done")
    log.error(
      { handler, id: webhookIdOf(entry.key), step: done, reason: outcome.reason },
      "a part of a handler's answer is left out",
    );
  const next: Progress = { steps, done: done + 1 };
  return next.done < next.steps.length
    ? { state: "answering", dueAt: clock.now(), progress: next }
    : ended(context);
}

/** The roster, and Slack's channels, are read only for a text that may name somebody or something. */
async function directoryFor(
  step: AnswerStep,
  channels: readonly (string | undefined)[],
  { as, people }: { readonly as: AskedAs; readonly people: HandlerOptions["people"] },
): Promise<MentionDirectory | { readonly is: "later"; readonly reason: string }> {
  const wanted = {
    kinds: Object.values(step.parse).flat(),
    texts: step.do === "call" ? step.args : step.message,
    channels: channels.filter((each) => each !== undefined),
  };
  try {
    return await people.directory(wanted, as);
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message : String(failure);
    return { is: "later", reason: `whom names mean isn't known: ${reason}` };
  }
}
