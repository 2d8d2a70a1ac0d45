import { createHash } from "node:crypto";
import type { ApiRecords, KeptAnswer, KeyedRequest } from "../store/api-records.ts";
import { ApiProblem, away, invalid, problemBody } from "./problem.ts";

/** A request that its sender may send again. */
export interface RepeatableRequest {
  readonly caller: string;
  /** The header `Idempotency-Key`. */
  readonly key: string | undefined;
  readonly path: string;
  readonly text: string;
}

/** Whether something may have been done. Else the same request may be sent again with its key. */
const mayBeDone = (status: number) => status >= 500 && status !== 503;

/**
 * Answers a request, once for each key. A key that comes again with the same request gets the first answer; with another one, or
 * while the first is worked on, a problem. What may have been done is never done again by itself.
 */
export async function answerOnce(
  { caller, key, path, text }: RepeatableRequest,
  records: ApiRecords,
  work: () => Promise<object>,
): Promise<KeptAnswer> {
  if (key === undefined) return { status: 200, body: await work() };
  if (!/^[\x21-\x7e]{1,255}$/.test(key))
    throw invalid("Idempotency-Key has 1 to 255 letters, digits and signs.");
  const request: KeyedRequest = {
    caller,
    key,
    hash: createHash("sha256").update(`${path}\n${text}`).digest("hex"),
  };
  const claim = await inStore(() => records.claim(request));
  if (claim.is === "answered") return claim.answer;
  if (claim.is === "other body")
    throw new ApiProblem([422, "key_used", "This Idempotency-Key was sent with another request."]);
  if (claim.is === "unanswered")
    throw new ApiProblem(
      [
        409,
        "in_progress",
        "A request with this Idempotency-Key is worked on, or ended without an answer: look before you send it with a new one.",
      ],
      { retryAfter: 5 },
    );
  try {
    const answer = { status: 200, body: await work() };
    await inStore(() => records.settle(request, answer));
    return answer;
  } catch (failure) {
    if (failure instanceof ApiProblem) {
      const { status } = failure;
      await records
        .settle(request, mayBeDone(status) ? { status, body: problemBody(failure) } : undefined)
        .catch(() => {});
    }
    throw failure;
  }
}

async function inStore<Value>(ask: () => Promise<Value>): Promise<Value> {
  try {
    return await ask();
  } catch {
    throw away("The relay's database");
  }
}
