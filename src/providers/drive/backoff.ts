import type { Clock } from "../../core/clock.ts";
import { createBackoff, delayAfter, withJitter } from "../shared/backoff.ts";
import type { DriveApiError } from "./api-errors.ts";

/** Waits between attempts, as long as an error of Drive's asks for. */
export interface DriveBackoff {
  /** Waits after the `attempt`-th attempt, counted from 1. Returns false at once when no other attempt is due. */
  wait(attempt: number, apiError: DriveApiError): Promise<boolean>;
}

const maxAttempts = 6;
/** The sharing quota counts mails and shares of a day or so. A few minutes tell a burst from a spent day. */
const maxQuotaAttempts = 3;
const quotaWait = 60_000;
const growth = { first: 1_000, longest: 64_000 };
/** The longest that all waits of a run may take, in milliseconds. */
const waitBudget = 15 * 60_000;

/**
 * Creates the backoff of one run: exponential waits with jitter, or as long as Google asks for, under one budget
 * (https://developers.google.com/workspace/drive/api/guides/limits#exponential).
 */
export function createDriveBackoff(clock: Clock): DriveBackoff {
  const backoff = createBackoff(clock, waitBudget);
  return {
    async wait(attempt, { kind, retryAfter }) {
      const isQuota = kind === "sharing-quota";
      if (attempt >= (isQuota ? maxQuotaAttempts : maxAttempts)) return false;
      const delay = isQuota ? quotaWait * attempt : delayAfter(attempt, growth);
      return backoff.wait(retryAfter === undefined ? withJitter(delay, clock) : retryAfter * 1_000);
    },
  };
}
