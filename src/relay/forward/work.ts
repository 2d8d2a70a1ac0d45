import type { Clock } from "../../core/clock.ts";
import { readDefaultBranch } from "../../repository/default-branch.ts";
import { requestErrorOf } from "../../repository/request-error.ts";
import type { Answerer } from "../answer.ts";
import type { Log } from "../log.ts";
import type { Outbox, OutboxEntry, OutboxUpdate, StartedRun } from "../store/outbox.ts";
import type { GithubApp } from "./github-app.ts";
import { type RequestSigning, requestFor } from "./request-for.ts";
import type { Asker } from "./tell-asker.ts";
import { type DispatchResult, readRun, startWorkflow } from "./workflow-runs.ts";

/** What the worker has to work with. */
export interface WorkContext {
  readonly outbox: Outbox;
  readonly app: GithubApp;
  readonly answer: Answerer;
  readonly requester: Asker;
  readonly workflow: string;
  readonly signing: Omit<RequestSigning, "now">;
  readonly clock: Pick<Clock, "now">;
  readonly log: Log;
}

const second = 1000;
const minute = 60 * second;

/** How long an entry may be worked on before somebody else may: longer than all its requests together take. */
const lease = 2 * minute;
/** How long is tried to reach GitHub: what is older, nobody waits for any more. */
const longestWait = 24 * 60 * minute;
/** How long a run may take to begin before its requester is told that it hasn't. */
const slowStart = 2 * minute;
/** How long a run is followed. */
const longestRun = 6 * 60 * minute;

/**
 * Takes the next entry of the outbox one step further, and writes down what became of it after each step. Returns false
 * when nothing is due. A process that ends in between leaves an entry that the next one takes up: at most a workflow is
 * started twice for it, and the Action carries each request out once.
 */
export async function workOnce(context: WorkContext): Promise<boolean> {
  const entry = await context.outbox.claim(lease);
  if (entry === undefined) return false;
  const next = await step(entry, context).catch((failure: unknown) => again(entry, failure, context));
  await context.outbox.update(entry.key, next);
  return true;
}

async function step(entry: OutboxEntry, context: WorkContext): Promise<OutboxUpdate> {
  switch (entry.state) {
    case "received":
      return receive(entry, context);
    case "dispatch":
      return dispatch(entry, context);
    case "following":
      return follow(entry, context);
    default:
      return { state: "ended", dueAt: context.clock.now() };
  }
}

/** Answers what only asks. Everything else is carried out by a run. */
async function receive(entry: OutboxEntry, context: WorkContext): Promise<OutboxUpdate> {
  const { incoming } = entry;
  const dueAt = context.clock.now();
  if (incoming.kind === "event") return { state: "ended", dueAt };
  const texts = incoming.kind === "command" ? await context.answer(incoming) : undefined;
  if (texts === undefined) return dispatch(entry, context);
  for (const text of texts) await context.requester.answer(incoming, text);
  return { state: "ended", dueAt };
}

async function dispatch(entry: OutboxEntry, context: WorkContext): Promise<OutboxUpdate> {
  const { app, requester, workflow, signing, clock } = context;
  const now = clock.now();
  const request = await requestFor(entry.key, entry.incoming, { ...signing, now });
  if (request === undefined) {
    await requester.tell(entry.incoming, "too late");
    return { state: "ended", dueAt: now };
  }
  const repository = await app.repository();
  const { branch } = await readDefaultBranch(repository);
  const result: DispatchResult = await startWorkflow(repository, { workflow, branch, request });
  switch (result.is) {
    case "started": {
      context.log.info({ key: entry.key, run: result.run.id }, "a run was started");
      await requester.tell(entry.incoming, "started", result.run.url);
      const run: StartedRun = { ...result.run, startedAt: now, told: "started" };
      return result.run.id === undefined
        ? { state: "ended", dueAt: now, run }
        : { state: "following", dueAt: now + 3 * second, run };
    }
    case "away":
      return later(entry, { state: "dispatch", ...result }, context);
    case "refused":
      context.log.error({ key: entry.key, reason: result.reason }, "GitHub refuses to start the workflow");
      await requester.tell(entry.incoming, "refused", undefined, result.reason);
      return { state: "ended", dueAt: now };
    default:
      return result satisfies never;
  }
}

async function follow(entry: OutboxEntry, { app, requester, clock }: WorkContext): Promise<OutboxUpdate> {
  const now = clock.now();
  const { run } = entry;
  if (run?.id === undefined || now - run.startedAt > longestRun) return { state: "ended", dueAt: now };
  const { state, url } = await readRun(await app.repository(), run.id);
  const tell = async (told: "waits" | "not begun" | "failed" | "done"): Promise<StartedRun> => {
    if (run.told !== told) await requester.tell(entry.incoming, told, url);
    return { ...run, url, told };
  };
  const age = now - run.startedAt;
  const followed = { state: "following", dueAt: now + (age < minute ? 3 : 15) * second } as const;
  switch (state) {
    case "waits":
      return { ...followed, run: await tell("waits") };
    case "queued":
      return age < slowStart ? followed : { ...followed, run: await tell("not begun") };
    case "runs":
      return followed;
    case "failed":
      return { state: "ended", dueAt: now, run: await tell("failed") };
    case "succeeded":
      // What was asked is answered by the run itself; what was told meanwhile is put right.
      return { state: "ended", dueAt: now, run: run.told === "started" ? run : await tell("done") };
    default:
      return state satisfies never;
  }
}

/** A step that failed is tried again, later each time. Who asked is told once, after some seconds, that it waits. */
async function again(entry: OutboxEntry, failure: unknown, context: WorkContext): Promise<OutboxUpdate> {
  const { status, message } = requestErrorOf(failure);
  context.log.warn({ key: entry.key, state: entry.state, status, reason: message }, "a step failed");
  return later(entry, { state: entry.state, reason: message }, context);
}

async function later(
  entry: OutboxEntry,
  {
    state,
    reason,
    after = 0,
  }: { readonly state: OutboxUpdate["state"]; readonly reason: string; readonly after?: number },
  { requester, clock }: WorkContext,
): Promise<OutboxUpdate> {
  const now = clock.now();
  const attempts = entry.attempts + 1;
  if (now - entry.receivedAt > longestWait) {
    await requester.tell(entry.incoming, "refused", undefined, reason);
    return { state: "ended", dueAt: now };
  }
  if (attempts === 3 && entry.state !== "following") await requester.tell(entry.incoming, "github away");
  return { state, attempts, dueAt: now + Math.max(after, Math.min(2 ** attempts * second, minute)) };
}
