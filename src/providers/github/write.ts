import type { Failure } from "../../core/change.ts";
import { RollcallError } from "../../errors.ts";
import { failureFrom, isAmbiguous, problemFrom, refusalText, statusOf } from "./errors.ts";

/** One write, and how to see whether it has happened. */
export interface Write<Answer> {
  /** In words that follow "to": "add bob to backend". */
  readonly what: string;
  send(): Promise<Answer>;
  /** Reads again: what the write would have answered if it has happened, undefined if it has not. */
  seen(): Promise<Answer | undefined>;
  /** Statuses that mean that there was nothing left to do. */
  readonly done?: readonly number[];
}

export type Written<Answer> =
  | { readonly ok: true; readonly answer: Answer | undefined }
  | { readonly ok: false; readonly error: Failure; readonly status: number; readonly text: string };

/**
 * Sends a write once. When the answer is lost or a server failed, looks whether it happened, and sends it again only
 * when it was seen not to have. Throws a `RollcallError` when going on is no use: the token or the rate limit is gone.
 */
export async function perform<Answer>(write: Write<Answer>): Promise<Written<Answer>> {
  for (let tries = 1; ; tries += 1) {
    try {
      return { ok: true, answer: await write.send() };
    } catch (failure) {
      if (write.done?.includes(statusOf(failure))) return { ok: true, answer: undefined };
      const refused = refusal(failure, write.what);
      if (!isAmbiguous(failure)) return refused;
      const seen = await again(write);
      if (seen.ok && seen.answer !== undefined) return { ok: true, answer: seen.answer };
      if (!seen.ok || tries === 3) return refused;
    }
  }
}

async function again<Answer>(write: Write<Answer>): Promise<Written<Answer>> {
  try {
    return { ok: true, answer: await write.seen() };
  } catch (failure) {
    if (statusOf(failure) === 404) return { ok: true, answer: undefined };
    return refusal(failure, write.what);
  }
}

function refusal(failure: unknown, what: string): Written<never> {
  const problem = problemFrom(failure, what);
  if (problem.code === "bad_credentials" || problem.code === "rate_limited") {
    throw new RollcallError(problem, { provider: "github" });
  }
  return {
    ok: false,
    error: failureFrom(failure, what),
    status: statusOf(failure),
    text: refusalText(failure),
  };
}
