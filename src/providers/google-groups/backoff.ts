import type { Clock } from "../../core/clock.ts";
import { createBackoff, delayAfter, withJitter } from "../shared/backoff.ts";
import type { GroupsApiError } from "./api-errors.ts";

/** Waits between attempts, as long as an error asks for. */
export interface GroupsBackoff {
  /** Waits after the `attempt`-th attempt, counted from 1. Returns false at once when no other attempt is due. */
  wait(attempt: number, apiError?: GroupsApiError): Promise<boolean>;
  /** Waits for what Google needs time to show: 1, 2, 4 and more seconds, a minute in all. Returns false when that is over. */
  settle(look: number): Promise<boolean>;
}

const maxAttempts = 6;
/** What a new group, or a change, takes to be seen: 30 to 45 seconds at times. */
const maxLooks = 6;
const growth = { first: 1_000, longest: 32_000 };
/** The longest that all waits of a run may take, in milliseconds. */
const waitBudget = 15 * 60_000;

/** Creates the backoff of one run: exponential waits with jitter, or as long as Google asks for, under one budget. */
export function createGroupsBackoff(clock: Clock): GroupsBackoff {
  const backoff = createBackoff(clock, waitBudget);
  return {
    async wait(attempt, { retryAfter } = { kind: "lost", status: 0, reason: "", message: "" }) {
      if (attempt >= maxAttempts) return false;
      const delay = withJitter(delayAfter(attempt, growth), clock);
      return backoff.wait(retryAfter === undefined ? delay : retryAfter * 1_000);
    },
    async settle(look) {
      return look <= maxLooks && (await backoff.wait(delayAfter(look, growth)));
    },
  };
}
