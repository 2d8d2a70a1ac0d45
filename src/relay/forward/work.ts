import type { Clock } from "../../core/clock.ts";
import type { Answerer, RelayAnswer } from "../answer.ts";
import type { HandledEntry, HandlerService } from "../handlers/service.ts";
import type { Incoming, IncomingSlack } from "../incoming.ts";
import type { Log } from "../log.ts";
import { serviceOf } from "../service-of.ts";
import type { RequestTimer } from "../status.ts";
import type { Outbox, OutboxEntry, OutboxUpdate, StartedRun } from "../store/outbox.ts";
import type { StrangerTurns } from "../store/stranger-turns.ts";
import type { GithubApp } from "./github-app.ts";
import { type RequestSigning, requestFor } from "./request-for.ts";
import { strangersTurn } from "./strangers-turn.ts";
import type { ProgressDetails, ProgressTeller, RequestProgress } from "./tell-progress.ts";
import { readAwaitedApproval, readRun, startWorkflow, stepFailureOf } from "./workflow-runs.ts";

/** What the worker has to work with. */
export interface WorkContext {
  readonly outbox: Outbox;
  readonly app: GithubApp;
  readonly answer: Answerer;
  readonly strangerTurns: StrangerTurns;
  readonly teller: ProgressTeller;
  readonly workflow: string;
  readonly handlers: Pick<HandlerService, "hear" | "step" | "isBusy">;
  /** Keeps what an event tells of changes by hand. */
  readonly observe: (key: string, incoming: Incoming) => Promise<void>;
  readonly signing: Omit<RequestSigning, "now">;
  readonly clock: Pick<Clock, "now">;
  readonly log: Log;
  readonly timer: RequestTimer;
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
  const entry = await context.outbox.claim(lease, context.handlers.isBusy() ? "handler" : undefined);
  if (entry === undefined) return false;
  const { next, tell } = await step(entry, context).catch((failure: unknown) =>
    failed(entry, failure, context),
  );
  await context.outbox.update(entry.key, next);
  await tell?.();
  return true;
}

/** An entry that somebody asked for, and is told of. */
type RequestEntry = OutboxEntry & { readonly incoming: IncomingSlack };

function isRequest(entry: OutboxEntry): entry is RequestEntry {
  return entry.incoming.kind === "command" || entry.incoming.kind === "interactive";
}

function isHandled(entry: OutboxEntry): entry is HandledEntry {
  return entry.incoming.kind === "handler";
}

async function step(entry: OutboxEntry, context: WorkContext): Promise<StepResult> {
  if (isHandled(entry)) return { next: await context.handlers.step(entry) };
  if (!isRequest(entry)) {
    const { key, incoming } = entry;
    await context.observe(key, incoming);
    if (incoming.kind === "event") await context.handlers.hear(incoming);
    return ended(context);
  }
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

/** So many failures of a step go by before its sender is told. */
const toldAfter = 3;

/** True where the sender of a request was told something before. */
function wasTold({ run, attempts }: OutboxEntry): boolean {
  return run !== undefined || attempts >= toldAfter;
}

/** Tells what becomes of a request, in place of what was told before. */
async function tellProgress(
  entry: RequestEntry,
  progress: RequestProgress,
  { teller, outbox }: WorkContext,
  details: ProgressDetails = {},
): Promise<void> {
  const sent = await teller.tell({ ...entry, isTold: wasTold(entry) }, progress, details);
  if (sent !== undefined) await outbox.remember(entry.key, sent);
}

/** Leaves to a handler what is for one, and answers what only asks. Everything else is carried out by a run, which also says it where the roster can't be read. */
async function receive(entry: RequestEntry, context: WorkContext): Promise<StepResult> {
  const { incoming } = entry;
  if (await context.handlers.hear(incoming)) return ended(context);
  const found = await answered(incoming, context);
  if (found.isNothing) return ended(context);
  const { texts } = found.isByStranger ? await strangersTurn(entry, found, context.strangerTurns) : found;
  if (texts === undefined) return dispatch(entry, context);
  for (const [index, text] of texts.entries())
    await context.teller.answer({ ...entry, isTold: index === 0 && wasTold(entry) }, text);
  measure("answered", entry, context);
  return ended(context);
}

/** Whoever waits for longer has long since looked elsewhere. */
const slow = 20 * second;

function measure(
  outcome: "answered" | "started",
  { key, receivedAt }: OutboxEntry,
  { clock, timer, log }: WorkContext,
): void {
  const milliseconds = clock.now() - receivedAt;
  timer(outcome, milliseconds);
  if (milliseconds > slow) log.warn({ key, outcome, milliseconds }, "a request took long");
}

async function answered(incoming: IncomingSlack, { answer, log }: WorkContext): Promise<RelayAnswer> {
  try {
    return await answer(incoming);
  } catch (failure) {
    const { is, reason } = stepFailureOf(failure);
    if (is === "away") throw failure;
    log.warn({ service: serviceOf(failure), reason }, "a question is left to a run");
    return { isByStranger: false };
  }
}

async function dispatch(entry: RequestEntry, context: WorkContext): Promise<StepResult> {
  const { app, workflow, signing, clock } = context;
  const now = clock.now();
  const request = await requestFor(entry.key, entry.incoming, { ...signing, now });
  if (request === undefined) {
    await tellProgress(entry, "too late", context);
    return ended(context);
  }
  const repository = await app.repository();
  const branch = await app.defaultBranch();
  const { id, url } = await startWorkflow(repository, { workflow, branch, request });
  context.log.info({ service: "github", key: entry.key, run: id }, "a run was started");
  measure("started", entry, context);
  const run: StartedRun = { id, url, startedAt: now, told: "started" };
  const tell = () => tellProgress(entry, "started", context, { url });
  return id === undefined
    ? { ...ended(context, run), tell }
    : { next: { state: "following", dueAt: now + 3 * second, run }, tell };
}

async function follow(entry: RequestEntry, context: WorkContext): Promise<StepResult> {
  const { app, clock } = context;
  const now = clock.now();
  const { run } = entry;
  if (run?.id === undefined || now - run.startedAt > longestRun) return ended(context);
  const { id } = run;
  const { state, url } = await readRun(await app.repository(), id);
  const age = now - run.startedAt;
  const dueAt = now + (age < minute ? 3 : 15) * second;
  const say = (told: "waits" | "not begun"): StepResult => ({
    next: { state: "following", dueAt, run: { ...run, url, told } },
    ...(run.told !== told && {
      async tell() {
        // Who may approve is said as far as GitHub says it.
        const read =
          told === "waits" && readAwaitedApproval(await app.repository(), id).catch(() => undefined);
        await tellProgress(entry, told, context, { url, ...(read && { approval: await read }) });
      },
    }),
  });
  switch (state) {
    case "waits":
      return say("waits");
    case "queued":
      return age < slowStart ? { next: { state: "following", dueAt } } : say("not begun");
    case "runs":
      return { next: { state: "following", dueAt } };
    case "failed":
      await tellProgress(entry, "failed", context, { url });
      return ended(context, { ...run, url, told: "failed" });
    case "succeeded":
      // What was asked is answered by the run itself; what was told meanwhile is put right.
      if (run.told !== "started") await tellProgress(entry, "ended", context, { url });
      else await context.teller.follow(entry.incoming, "ended", url);
      return ended(context, { ...run, url, told: "ended" });
    default:
      return state satisfies never;
  }
}

/** A step that failed is tried again, later each time. Who asked is told once, after some seconds, that it waits. */
async function failed(entry: OutboxEntry, failure: unknown, context: WorkContext): Promise<StepResult> {
  const { clock, log } = context;
  const now = clock.now();
  const { is, reason, after = 0 } = { after: 0, ...stepFailureOf(failure) };
  const isGivenUp = is === "refused" || now - entry.receivedAt > longestWait;
  log[isGivenUp ? "error" : "warn"](
    { service: serviceOf(failure), key: entry.key, state: entry.state, reason },
    "a step failed",
  );
  if (isGivenUp) {
    if (isRequest(entry) && entry.state !== "following")
      await tellProgress(entry, "refused", context, { reason });
    return ended(context);
  }
  const attempts = entry.attempts + 1;
  const pause = Math.max(after, Math.min(2 ** attempts * second, minute));
  const isTold = attempts === toldAfter && entry.state !== "following" && isRequest(entry);
  return {
    next: { state: entry.state, attempts, dueAt: now + pause },
    ...(isTold && { tell: () => tellProgress(entry, "github away", context) }),
  };
}
