import type { Problem } from "../core/finding.ts";
import { slackRequestFromFuture, slackRequestTooOld } from "./errors.ts";

/** How many seconds the sender's clock may be ahead, and how many a request may have waited. */
const maxSecondsAhead = 5 * 60;
const maxSecondsOld = 30 * 60;

/**
 * Returns why a request that was signed at `signedAt` (seconds since 1970) is not carried out any more, or not yet. One
 * that an earlier job has accepted may have waited for longer since then.
 */
export function ageProblem(
  signedAt: number,
  { now, isAccepted }: { readonly now: Date; readonly isAccepted: boolean },
): Problem | undefined {
  const age = Math.floor(now.getTime() / 1000) - signedAt;
  if (age < -maxSecondsAhead) return slackRequestFromFuture();
  return age > maxSecondsOld && !isAccepted ? slackRequestTooOld(Math.floor(age / 60)) : undefined;
}
