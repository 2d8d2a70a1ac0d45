import type { Failure } from "../../../core/change.ts";
import { RollcallError } from "../../../core/rollcall-error.ts";
import { type Verification, type WriteAttempt, writeOnce } from "../../shared/write-once.ts";
import { githubApiErrorOf, githubProblemOf, githubStatusOf, isFatalProblem } from "../api-errors.ts";

/** One write, and the read that tells whether it has happened. */
export interface GithubWrite<Answer> {
  /** The write in words that follow "to": "add bob to backend". */
  readonly what: string;
  send(): Promise<Answer>;
  /** Reads again. Returns what the write would have answered when it has happened, undefined when it has not. */
  verify(): Promise<Answer | undefined>;
  /** Statuses that may mean that nothing was left to do; the write is verified then. */
  readonly alreadyDone?: readonly number[];
}

/** How a write ended. `answer` is undefined when nothing had to be written. */
export type GithubWriteResult<Answer> =
  | { readonly ok: true; readonly answer: Answer | undefined }
  | GithubWriteFailure;

/** A write that did not happen. `status` is 0 and `text` the message when nothing was sent. */
export interface GithubWriteFailure {
  readonly ok: false;
  readonly error: Failure;
  readonly status: number;
  readonly text: string;
}

const maxAttempts = 3;

/**
 * Sends a write once. When the answer is lost or a server failed, it is verified, and sent again only when it has not
 * happened. Throws a `RollcallError` when no further write can succeed: the token or the rate limit is gone.
 */
export async function writeGithubOnce<Answer>(
  write: GithubWrite<Answer>,
): Promise<GithubWriteResult<Answer>> {
  const result = await writeOnce<Answer, GithubWriteFailure>({
    send: (attempt) => sendOnce(write, attempt),
    verify: () => verifyWrite(write),
  });
  return result.ok ? result : result.reason;
}

async function sendOnce<Answer>(
  write: GithubWrite<Answer>,
  attempt: number,
): Promise<WriteAttempt<Answer, GithubWriteFailure>> {
  try {
    return { status: "done", answer: await write.send() };
  } catch (failure) {
    const reason = writeFailureOf(failure, write.what);
    const { isRejection, status } = githubApiErrorOf(failure);
    if (!isRejection) return { status: "unclear", reason, sendAgain: attempt < maxAttempts };
    // A later attempt may be refused because an earlier one succeeded, so its refusal is verified too.
    const isUnclear = attempt > 1 || write.alreadyDone?.includes(status);
    return { status: isUnclear ? "unclear" : "refused", reason, sendAgain: false };
  }
}

async function verifyWrite<Answer>(
  write: GithubWrite<Answer>,
): Promise<Verification<Answer, GithubWriteFailure>> {
  try {
    const answer = await write.verify();
    return answer === undefined ? { status: "not happened" } : { status: "happened", answer };
  } catch (failure) {
    if (githubStatusOf(failure) === 404) return { status: "not happened" };
    // Throws for what ends the run. Any other failed read tells nothing, and the write's own failure is reported.
    writeFailureOf(failure, write.what);
    return { status: "unknown" };
  }
}

/** Returns a failed request as a failed write. Throws a `RollcallError` for a problem that ends the run. */
export function writeFailureOf(failure: unknown, what: string): GithubWriteFailure {
  const problem = failure instanceof RollcallError ? failure.findings[0] : githubProblemOf(failure, what);
  if (problem === undefined || isFatalProblem(problem)) {
    throw problem ? new RollcallError(problem, { provider: "github" }) : failure;
  }
  const { code, message, remedy } = problem;
  const { status, text } = githubApiErrorOf(failure);
  return { ok: false, error: { code, message, remedy }, status, text };
}

/** Verifies a removal: returns an object when the read is answered with 404, undefined when the thing is still there. */
export async function verifyGone(reading: Promise<unknown>): Promise<object | undefined> {
  try {
    await reading;
    return undefined;
  } catch (failure) {
    if (githubStatusOf(failure) === 404) return {};
    throw failure;
  }
}

/** Returns a failure of a write that was not sent. */
export function failBeforeSending({ code, message, remedy }: Failure): GithubWriteResult<never> {
  return { ok: false, error: { code, message, remedy }, status: 0, text: message };
}

/** The result when nothing had to be written. */
export const nothingToWrite: GithubWriteResult<unknown> = { ok: true, answer: undefined };
