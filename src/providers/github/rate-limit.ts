import type { throttling } from "@octokit/plugin-throttling";
import pLimit from "p-limit";
import type { Clock } from "../../core/clock.ts";

type ThrottleOptions = NonNullable<Parameters<typeof throttling>[1]["throttle"]>;
type Job = (...args: readonly unknown[]) => Promise<unknown>;
type Failed = (error: unknown, info: { readonly args: readonly unknown[] }) => Promise<number | undefined>;

/**
 * Requests of one client under way at once. A run has one for reads and one for queries; GitHub allows a hundred of all sorts
 * (https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits).
 */
const concurrency = 10;

/** The longest wait for a limit, in seconds. A longer one ends the run with an error that says when to run again. */
const longestWait = 300;
const limitRetries = 3;

/** Statuses that are answers. Only a request without an answer (5xx) is repeated. */
const finalStatuses = [400, 401, 403, 404, 409, 410, 422, 429, 451];
const readRetries = 3;

/**
 * Returns the throttling plugin's options for one client, with its queues replaced: they wait by the given clock, and
 * add nothing to a request that has nothing to wait for. The plugin takes every POST for a write and spaces them by a
 * second, GraphQL's queries too; `spaced` says whether that is wanted
 * (https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api).
 */
export function throttleOptions(clock: Clock, { spaced }: { readonly spaced: boolean }): ThrottleOptions {
  const limit = pLimit(concurrency);
  const mayRetry = (seconds: number, _request: unknown, _octokit: unknown, tries: number) =>
    seconds <= longestWait && tries < limitRetries;
  return {
    onRateLimit: mayRetry,
    onSecondaryRateLimit: mayRetry,
    global: queue((job) => limit(job)),
    write: spaced ? spacedQueue(clock, 1_000) : queue((job) => job()),
    notifications: spacedQueue(clock, 3_000),
    retryLimiter: retryingQueue(clock),
  } as unknown as ThrottleOptions;
}

/** Stands in for a group of Bottlenecks, of which a client uses one. */
function queue(pass: (job: () => Promise<unknown>) => Promise<unknown>) {
  const schedule = (_options: unknown, job: Job, ...args: readonly unknown[]) => pass(() => job(...args));
  return { key: () => ({ schedule }) };
}

/** Starts each job at least `spacing` milliseconds after the one before. */
function spacedQueue(clock: Clock, spacing: number) {
  let free = 0;
  return queue(async (job) => {
    const now = clock.now();
    const start = Math.max(now, free);
    free = start + spacing;
    if (start > now) await clock.sleep(start - now);
    return job();
  });
}

/** Repeats a job after as many milliseconds as its `failed` handler answers, until that answers none. */
function retryingQueue(clock: Clock) {
  let failed: Failed = async () => undefined;
  return {
    on(_event: "failed", handler: Failed) {
      failed = handler;
    },
    async schedule(job: Job, ...args: readonly unknown[]): Promise<unknown> {
      for (;;) {
        try {
          return await job(...args);
        } catch (error) {
          // The plugin's handler throws on an error without an answer; that error counts, and not the handler's.
          const wait = await failed(error, { args }).catch(() => undefined);
          if (wait === undefined) throw error;
          await clock.sleep(wait);
        }
      }
    },
  };
}

/** Returns what to do with a failed read: the milliseconds to wait before it is repeated, or undefined to give up. */
export function waitBeforeRepeat(error: unknown, tries: number): number | undefined {
  const status = error instanceof Error && "status" in error ? Number(error.status) : 0;
  if (tries > readRetries || status < 400 || finalStatuses.includes(status)) return undefined;
  return tries ** 2 * 1_000;
}
