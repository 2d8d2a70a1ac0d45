import type { Octokit } from "@octokit/core";
import type { throttling } from "@octokit/plugin-throttling";
import pLimit from "p-limit";
import type { Clock } from "../../core/clock.ts";

type ThrottleOptions = NonNullable<Parameters<typeof throttling>[1]["throttle"]>;
type Job = (...args: readonly unknown[]) => Promise<unknown>;
type Failed = (error: unknown, info: { readonly args: readonly unknown[] }) => Promise<number | undefined>;

/** Requests under way at once. */
const concurrency = 10;

/** GitHub's limits are waited out up to so many seconds; a run ends with an error that says when to come back. */
const longestWait = 300;
const limitRetries = 3;

/** Statuses that say something. Only those that say nothing (5xx) are worth a repeat. */
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
  const giveWay = (seconds: number, _request: unknown, _octokit: unknown, tries: number) =>
    seconds <= longestWait && tries < limitRetries;
  return {
    onRateLimit: giveWay,
    onSecondaryRateLimit: giveWay,
    global: queue((job) => limit(job)),
    write: spacedQueue(clock, spaced ? 1_000 : 0),
    notifications: spacedQueue(clock, spaced ? 3_000 : 0),
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
          const wait = await failed(error, { args });
          if (wait === undefined) throw error;
          await clock.sleep(wait);
        }
      }
    },
  };
}

/** Makes a client repeat what GitHub didn't answer (5xx, a cut connection): after 1, 4 and 9 seconds. Fit for reads only. */
export function repeatReads(octokit: Octokit, clock: Clock): void {
  octokit.hook.wrap("request", async (request, options) => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await request(options);
      } catch (error) {
        if (tries > readRetries || !isRepeatable(error)) throw error;
        await clock.sleep(tries ** 2 * 1_000);
      }
    }
  });
}

function isRepeatable(error: unknown): boolean {
  const status = error instanceof Error && "status" in error ? Number(error.status) : 0;
  return status >= 400 && !finalStatuses.includes(status);
}
