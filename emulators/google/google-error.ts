import type { Answer } from "../server.ts";

/** An error that a handler throws. `answer` is sent to the client. */
export class GoogleRefusal extends Error {
  readonly answer: Answer;

  constructor(answer: Answer) {
    super(`refused with ${answer.status}`);
    this.answer = answer;
  }
}

/**
 * Creates an error answer in the format of Google's APIs: the first entry of `errors` has the reason by which a client decides
 * (https://developers.google.com/workspace/drive/api/guides/handle-errors).
 */
export function googleError(status: number, reason: string, message = reason): Answer {
  const domain = /RateLimit|LimitExceeded|quotaExceeded/.test(reason) ? "usageLimits" : "global";
  return { status, body: { error: { code: status, message, errors: [{ domain, reason, message }] } } };
}

/** Throws an error for the call that is being handled. */
export function refuse(status: number, reason: string, message?: string): never {
  throw new GoogleRefusal(googleError(status, reason, message));
}

/** Creates an error answer in the format of the OAuth and token exchange endpoints. */
export function oauthError(status: number, error: string, description: string): Answer {
  return { status, body: { error, error_description: description } };
}
