import type { Failure } from "../../../core/change.ts";
import { RollcallError } from "../../../core/rollcall-error.ts";
import { refusalOf, statusOf } from "../api-error.ts";
import { endsEverything, problemFrom } from "../api-errors.ts";

/** One write, and how to see whether it has happened. */
export interface Write<Answer> {
  /** In words that follow "to": "add bob to backend". */
  readonly what: string;
  send(): Promise<Answer>;
  /** Reads again: what the write would have answered if it has happened, undefined if it has not. */
  seen(): Promise<Answer | undefined>;
  /** Statuses that may mean that there was nothing left to do, which is then looked at. */
  readonly done?: readonly number[];
}

export type Written<Answer> = { readonly ok: true; readonly answer: Answer | undefined } | NotWritten;

export interface NotWritten {
  readonly ok: false;
  readonly error: Failure;
  readonly status: number;
  readonly text: string;
}

const mostTries = 3;

/**
 * Sends a write once. When the answer is lost or a server failed, looks whether it happened, and sends it again only
 * when it was seen not to have. Throws a `RollcallError` when going on is no use: the token or the rate limit is gone.
 */
export async function perform<Answer>(write: Write<Answer>): Promise<Written<Answer>> {
  for (let tries = 1; ; tries += 1) {
    try {
      return { ok: true, answer: await write.send() };
    } catch (failure) {
      const refused = notWritten(failure, write.what);
      const { isAnswer, status } = refusalOf(failure);
      // A no to a second try may be the echo of the first one's success, and is looked into like a lost answer.
      if (isAnswer && tries === 1 && !write.done?.includes(status)) return refused;
      const seen = await lookAgain(write);
      if (seen.ok && seen.answer !== undefined) return seen;
      if (isAnswer || !seen.ok || tries === mostTries) return refused;
    }
  }
}

async function lookAgain<Answer>(write: Write<Answer>): Promise<Written<Answer>> {
  try {
    return { ok: true, answer: await write.seen() };
  } catch (failure) {
    if (statusOf(failure) === 404) return { ok: true, answer: undefined };
    return notWritten(failure, write.what);
  }
}

/** What a failed request makes of a write. Throws a `RollcallError` for what ends everything. */
export function notWritten(failure: unknown, what: string): NotWritten {
  const problem = failure instanceof RollcallError ? failure.findings[0] : problemFrom(failure, what);
  if (problem === undefined || endsEverything(problem)) {
    throw problem ? new RollcallError(problem, { provider: "github" }) : failure;
  }
  const { code, message, remedy } = problem;
  const { status, text } = refusalOf(failure);
  return { ok: false, error: { code, message, remedy }, status, text };
}

/** For a removal, a 404 on looking again is the proof that it happened. */
export async function goneWhenMissing(reading: Promise<unknown>): Promise<object | undefined> {
  try {
    await reading;
    return undefined;
  } catch (failure) {
    if (statusOf(failure) === 404) return {};
    throw failure;
  }
}

/** A write that failed for a reason of ours, before anything was sent. */
export function unsent({ code, message, remedy }: Failure): Written<never> {
  return { ok: false, error: { code, message, remedy }, status: 0, text: message };
}

/** A write that there was no need for. */
export const nothing: Written<unknown> = { ok: true, answer: undefined };
