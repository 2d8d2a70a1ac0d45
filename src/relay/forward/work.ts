import type { Clock } from "../../core/clock.ts";
import { readDefaultBranch } from "../../repository/default-branch.ts";
import type { Answerer } from "../answer.ts";
import type { IncomingSlack } from "../incoming.ts";
import type { Log } from "../log.ts";
import type { Outbox, OutboxEntry, OutboxUpdate, StartedRun } from "../store/outbox.ts";
import type { GithubApp } from "./github-app.ts";
import { type RequestSigning, requestFor } from "./request-for.ts";
import type { ProgressTeller } from "./tell-progress.ts";
import { readRun, startWorkflow, stepFailureOf } from "./workflow-runs.ts";

/** What the worker has to work with. */
export interface WorkContext {
  readonly outbox: Outbox;
  readonly app: GithubApp;
  readonly answer: Answerer;
  readonly teller: ProgressTeller;
  readonly workflow: string;
  readonly signing: Omit<RequestSigning, "now">;
  readonly clock: Pick<Clock, "now">;
  readonly log: Log;
  /** Hears each event before anything else is done with it. */
  readonly hear?: (incoming: IncomingSlack) => Promise<void>;
}

const second = 1000;
const minute = 60 * second;

/** How long an entry may be worked on before somebody else may: longer than all its requests together take. */
const lease = 2 * minute;
/** How long is tried to reach GitHub: what is older, nobody waits for any more. */
const longestWait = 24 * 60 * minute;
/** How long a run may take to begin before its sender is told that it hasn't. */
const slowStart = 2 * minute;
/** How long a run is followed. */
const longestRun = 6 * 60 * minute;

/** What becomes of an entry; and what is told once that is written down, so that it isn't told twice. */
interface StepResult {
  readonly next: OutboxUpdate;
  readonly tell?: () => Promise<void>;
}

/**
 * Takes the next entry of the outbox one step further, and writes down what became of it after each step. Returns false
 * when nothing is due. A process that ends in between leaves an entry that the next one takes up: at most a workflow is
 * started twice for it, and the Action carries each request out once.
 */
export async function workOnce(context: WorkContext): Promise<boolean> {
  const entry = await context.outbox.claim(lease);
  if (entry === undefined) return false;
  const { next, tell } = await step(entry, context).catch((failure: unknown) =>
    failed(entry, failure, context),
  );
  await context.outbox.update(entry.key, next);
  await tell?.();
  return true;
}

async function step(entry: OutboxEntry, context: WorkContext): Promise<StepResult> {
  switch (entry.state) {
    case "received":
      return receive(entry, context);
    case "dispatch":
      return dispatch(entry, context);
    case "following":
      return follow(entry, context);
    default:
      return ended(context);
  }
}

function ended({ clock }: Pick<WorkContext, "clock">, run?: StartedRun): StepResult {
  return { next: { state: "ended", dueAt: clock.now(), ...(run && { run }) } };
}

/** Answers what only asks. Everything else is carried out by a run, which also says it where the roster can't be read. */
async function receive(entry: OutboxEntry, context: WorkContext): Promise<StepResult> {
  const { incoming } = entry;
  if (incoming.kind === "event") {
    await context.hear?.(incoming);
    return ended(context);
  }
  const texts = incoming.kind === "command" ? await answered(incoming, context) : undefined;
  if (texts === undefined) return dispatch(entry, context);
  for (const text of texts) await context.teller.answer(incoming, text);
  return ended(context);
}

async function answered(
  incoming: IncomingSlack,
  { answer, log }: WorkContext,
): Promise<readonly string[] | undefined> {
  try {
    return await answer(incoming);
  } catch (failure) {
    const { is, reason } = stepFailureOf(failure);
    if (is === "away") throw failure;
    log.warn({ reason }, "a question is left to a run");
    return undefined;
  }
}

async function dispatch(entry: OutboxEntry, context: WorkContext): Promise<StepResult> {
  const { app, teller, workflow, signing, clock } = context;
  const now = clock.now();
  const request = await requestFor(entry.key, entry.incoming, { ...signing, now });
  if (request === undefined) {
    await teller.tell(entry.incoming, "too late");
    return ended(context);
  }
  const repository = await app.repository();
  const { branch } = await readDefaultBranch(repository);
  const { id, url } = await startWorkflow(repository, { workflow, branch, request });
  context.log.info({ key: entry.key, run: id }, "a run was started");
  const run: StartedRun = { id, url, startedAt: now, told: "started" };
  const tell = () => teller.tell(entry.incoming, "started", url);
  return id === undefined
    ? { ...ended(context, run), tell }
    : { next: { state: "following", dueAt: now + 3 * second, run }, tell };
}

async function follow(entry: OutboxEntry, context: WorkContext): Promise<StepResult> {
  const { app, teller, clock } = context;
  const now = clock.now();
  const { run } = entry;
  if (run?.id === undefined || now - run.startedAt > longestRun) return ended(context);
  const { state, url } = await readRun(await app.repository(), run.id);
  const age = now - run.startedAt;
  const dueAt = now + (age < minute ? 3 : 15) * second;
  const say = (told: "waits" | "not begun"): StepResult => ({
    next: { state: "following", dueAt, run: { ...run, url, told } },
    ...(run.told !== told && { tell: () => teller.tell(entry.incoming, told, url) }),
  });
  switch (state) {
    case "waits":
      return say("waits");
    case "queued":
      return age < slowStart ? { next: { state: "following", dueAt } } : say("not begun");
    case "runs":
      return { next: { state: "following", dueAt } };
    case "failed":
      await teller.tell(entry.incoming, "failed", url);
      return ended(context, { ...run, url, told: "failed" });
    case "succeeded":
      // What was asked is answered by the run itself; what was told meanwhile is put right.
      if (run.told !== "started") await teller.tell(entry.incoming, "done", url);
      return ended(context, { ...run, url, told: "done" });
    default:
      return state satisfies never;
  }
}

/** A step that failed is tried again, later each time. Who asked is told once, after some seconds, that it waits. */
async function failed(entry: OutboxEntry, failure: unknown, context: WorkContext): Promise<StepResult> {
  const { teller, clock, log } = context;
  const now = clock.now();
  const { is, reason, after = 0 } = { after: 0, ...stepFailureOf(failure) };
  const isGivenUp = is === "refused" || now - entry.receivedAt > longestWait;
  log[isGivenUp ? "error" : "warn"]({ key: entry.key, state: entry.state, reason }, "a step failed");
  if (isGivenUp) {
    if (entry.state !== "following") await teller.tell(entry.incoming, "refused", undefined, reason);
    return ended(context);
  }
  const attempts = entry.attempts + 1;
  const pause = Math.max(after, Math.min(2 ** attempts * second, minute));
  const isTold = attempts === 3 && entry.state !== "following";
  return {
    next: { state: entry.state, attempts, dueAt: now + pause },
    ...(isTold && { tell: () => teller.tell(entry.incoming, "github away") }),
  };
}
