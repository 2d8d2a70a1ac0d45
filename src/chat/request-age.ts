import type { Problem } from "../core/finding.ts";
import { slackRequestFromFuture, slackRequestTooOld } from "./errors.ts";
import type { ReadRequest } from "./slack-payload.ts";
import type { SlackClick, SlashCommand } from "./slack-sender.ts";

/** How many seconds the sender's clock may be ahead, and how many a request may have waited. */
const maxSecondsAhead = 5 * 60;
const maxSecondsOld = 30 * 60;
/** Who sent a request that is older hears nothing of it any more. */
const maxSecondsAnswered = 24 * 60 * 60;

/** A request, or why it is rejected. One that only waited too long is there to be answered. */
export type AgedRequest =
  | { readonly command: SlashCommand }
  | { readonly click: SlackClick }
  | {
      readonly problem: Problem;
      readonly late?: { readonly command: SlashCommand } | { readonly click: SlackClick };
    };

/**
 * Returns a request that was signed at `signedAt` (seconds since 1970), unless it is not carried out any more, or not yet.
 * One that an earlier job has accepted may have waited for longer since then.
 */
export function atItsAge(
  request: ReadRequest,
  signedAt: number,
  { now, isAccepted }: { readonly now: Date; readonly isAccepted: boolean },
): AgedRequest {
  const age = Math.floor(now.getTime() / 1000) - signedAt;
  if (age < -maxSecondsAhead) return { problem: slackRequestFromFuture() };
  if (age <= maxSecondsOld || isAccepted) return request;
  const problem = slackRequestTooOld(Math.floor(age / 60));
  return "problem" in request || age > maxSecondsAnswered ? { problem } : { problem, late: request };
}
