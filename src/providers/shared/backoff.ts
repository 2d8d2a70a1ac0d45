import type { Clock } from "../../core/clock.ts";

/** How delays grow, in milliseconds: doubled after each attempt, from `first` up to `longest`. */
export interface DelayGrowth {
  readonly first: number;
  readonly longest: number;
}

/** Waits between attempts. */
export interface Backoff {
  /**
   * Waits for so many milliseconds. Returns false at once, without a wait, when all waits would add up to more than the
   * budget.
   */
  wait(milliseconds: number): Promise<boolean>;
}

/** Returns the delay after the `attempt`-th attempt, counted from 1, without jitter. */
export function delayAfter(attempt: number, { first, longest }: DelayGrowth): number {
  return Math.min(longest, first * 2 ** (attempt - 1));
}

/** Returns a random delay between the given one and its double, so that clients that failed together don't return together. */
export function withJitter(milliseconds: number, { random }: Pick<Clock, "random">): number {
  return Math.round(milliseconds * (1 + random()));
}

/** Creates a backoff whose waits add up to at most `budget` milliseconds. */
export function createBackoff(clock: Pick<Clock, "sleep">, budget: number): Backoff {
  let left = budget;
  return {
    async wait(milliseconds) {
      if (milliseconds > left) return false;
      left -= milliseconds;
      await clock.sleep(milliseconds);
      return true;
    },
  };
}
