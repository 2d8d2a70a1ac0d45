import { createHmac, timingSafeEqual } from "node:crypto";
import type { ButtonSeal } from "./approval-button.ts";

/** The `action_id`s of the buttons beside somebody who is reviewed. */
export const keepReviewedAction = "rollcall_review_keep";
export const removeReviewedAction = "rollcall_review_remove";

/** What a button stands for: an answer about a row of one review. */
export interface ReviewButton {
  readonly row: string;
  readonly decision: "keep" | "remove";
  /** The digest of what the review froze. */
  readonly digest: string;
}

/**
 * Returns a button's value. It is sealed for one person: whoever can send messages as our app can't make a button that answers
 * for them.
 */
export function reviewButtonValue(button: ReviewButton, seal: ButtonSeal): string {
  const { row, decision, digest } = button;
  return JSON.stringify({ r: row, d: decision, g: digest, s: sealOf(button, seal) });
}

/** Reads the value of a button that somebody pressed; undefined when it isn't one of ours, or is for somebody else. */
export function parseReviewButton(value: string, seal: ButtonSeal): ReviewButton | undefined {
  try {
    const { r, d, g, s } = JSON.parse(value) as Readonly<Record<string, unknown>>;
    if (typeof r !== "string" || typeof g !== "string" || typeof s !== "string") return undefined;
    if (d !== "keep" && d !== "remove") return undefined;
    const button: ReviewButton = { row: r, decision: d, digest: g };
    const [given, expected] = [Buffer.from(s), Buffer.from(sealOf(button, seal))];
    return given.length === expected.length && timingSafeEqual(given, expected) ? button : undefined;
  } catch {
    return undefined;
  }
}

function sealOf({ row, decision, digest }: ReviewButton, { secret, slackId }: ButtonSeal): string {
  const sealed = JSON.stringify(["rollcall review", slackId, row, decision, digest]);
  return createHmac("sha256", secret).update(sealed).digest("hex").slice(0, 32);
}
