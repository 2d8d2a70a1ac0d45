import type { Clock } from "../core/clock.ts";

/** How often and how long a request is tried. */
export interface RetryOptions {
  /** Attempts, the first one counted in. */
  readonly attempts: number;
  /** Milliseconds after the first attempt; no attempt begins later. */
  readonly budget: number;
}

/** The result of one attempt; `again` when it should be repeated, with the milliseconds that the server asks for. */
export interface RetryAttempt<Result> {
  readonly result: Result;
  readonly again?: { readonly after: number | undefined };
}

/**
 * Repeats an attempt until it asks for no other, or the options allow no other. Returns the last result. Waits as long
 * as the server asks, else half a second, doubled every time, and a random part of a second more.
 */
export async function retryUntilDone<Result>(
  attempt: () => Promise<RetryAttempt<Result>>,
  { attempts, budget }: RetryOptions,
  clock: Clock,
): Promise<Result> {
  const deadline = clock.now() + budget;
  for (let tried = 1; ; tried += 1) {
    const { result, again } = await attempt();
    if (again === undefined || tried >= attempts) return result;
    const wait = (again.after ?? 500 * 2 ** (tried - 1)) + Math.floor(clock.random() * 1_000);
    if (clock.now() + wait > deadline) return result;
    await clock.sleep(wait);
  }
}

/** The milliseconds that a Retry-After header asks for, in seconds or by a date; undefined when it has neither. */
export function retryAfter(header: string | null, now: number): number | undefined {
  const value = header?.trim() ?? "";
  if (/^\d+(\.\d+)?$/.test(value)) return Math.ceil(Number(value) * 1_000);
  const date = /[a-z]/i.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
