import type { Refusal } from "./api-errors.ts";

/** Waits between attempts. */
export interface Patience {
  /** Waits before the next attempt, the `attempt`-th being over; false, at once, when it is time to give up. */
  pause(attempt: number, refusal: Refusal): Promise<boolean>;
}

const ATTEMPTS = 6;
/** The sharing quota is one of mails and shares a day or so; a few minutes tell a burst from a spent day. */
const QUOTA_ATTEMPTS = 3;
const QUOTA_WAIT = 60_000;
const LONGEST = 64_000;
/** What all waits of a run may add up to. */
const BUDGET = 15 * 60_000;

/**
 * Exponential waits with jitter, from a second to a minute, or as long as Google asks for, under one budget for the
 * whole run (https://developers.google.com/workspace/drive/api/guides/limits#exponential).
 */
export function patience(sleep: (ms: number) => Promise<void>): Patience {
  let left = BUDGET;
  return {
    async pause(attempt, refusal) {
      const quota = refusal.trouble === "sharing-quota";
      if (attempt >= (quota ? QUOTA_ATTEMPTS : ATTEMPTS)) return false;
      const asked = refusal.retryAfter === undefined ? undefined : refusal.retryAfter * 1_000;
      const grown = quota ? QUOTA_WAIT * attempt : Math.min(LONGEST, 500 * 2 ** attempt);
      const wait = asked ?? Math.round(grown * (1 + Math.random()));
      if (wait > left) return false;
      left -= wait;
      await sleep(wait);
      return true;
    },
  };
}
