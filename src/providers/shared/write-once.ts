/** What is known of a write after its request. */
export type WriteAttempt<Answer, Reason> =
  | { readonly status: "done"; readonly answer: Answer }
  /** The service says that it did nothing. `sendAgain`: it may do it now; the adapter has waited as the service asks. */
  | { readonly status: "refused"; readonly reason: Reason; readonly sendAgain: boolean }
  /**
   * The write may have happened: the answer was lost, a server failed, or the service refused what an earlier attempt
   * may have done. `sendAgain`: worth another attempt when it has not happened.
   */
  | { readonly status: "unclear"; readonly reason: Reason; readonly sendAgain: boolean };

/** What a read after an unclear attempt tells. */
export type Verification<Answer, Reason> =
  | { readonly status: "happened"; readonly answer: Answer }
  | { readonly status: "not happened" }
  /** The read failed or tells nothing. `reason` replaces the attempt's. */
  | { readonly status: "unknown"; readonly reason?: Reason };

/** How a write ended. */
export type WriteResult<Answer, Reason> =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly reason: Reason };

/** One write of one service: how to send it, and how to tell whether it has happened. */
export interface VerifiableWrite<Answer, Reason> {
  /** Sends the request; `attempt` counts from 1, and limits how often an adapter asks for another attempt. */
  send(attempt: number): Promise<WriteAttempt<Answer, Reason>>;
  /** Reads again. */
  verify(): Promise<Verification<Answer, Reason>>;
}

/**
 * Sends a write until its result is known. No write is repeated unless the service said that it did nothing, or it was
 * read again and seen not to have happened. Throws only what `send` and `verify` throw.
 */
export async function writeOnce<Answer, Reason>(
  write: VerifiableWrite<Answer, Reason>,
): Promise<WriteResult<Answer, Reason>> {
  for (let attempt = 1; ; attempt += 1) {
    const sent = await write.send(attempt);
    if (sent.status === "done") return { ok: true, answer: sent.answer };
    if (sent.status === "unclear") {
      const found = await write.verify();
      if (found.status === "happened") return { ok: true, answer: found.answer };
      if (found.status === "unknown") return { ok: false, reason: found.reason ?? sent.reason };
    }
    if (!sent.sendAgain) return { ok: false, reason: sent.reason };
  }
}
