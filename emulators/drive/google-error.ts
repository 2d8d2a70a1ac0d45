import type { Answer } from "../server.ts";

/** An error that a handler throws. `answer` is sent to the client. */
export class DriveError extends Error {
  readonly answer: Answer;

  constructor(answer: Answer) {
    super(`refused with ${answer.status}`);
    this.answer = answer;
  }
}

/**
 * Creates an error answer in Drive's format: the first entry of `errors` has the reason by which a client decides
 * (https://developers.google.com/workspace/drive/api/guides/handle-errors).
 */
export function googleError(status: number, reason: string, message = reason): Answer {
  const domain = /RateLimit|LimitExceeded|quotaExceeded/.test(reason) ? "usageLimits" : "global";
  return { status, body: { error: { code: status, message, errors: [{ domain, reason, message }] } } };
}

/** Throws an error for the call that is being handled. */
export function refuse(status: number, reason: string, message?: string): never {
  throw new DriveError(googleError(status, reason, message));
}

/** Throws for an item that does not exist or is not visible to the caller. Drive answers the same for both. */
export function refuseMissing(id: string): never {
  return refuse(404, "notFound", `File not found: ${id}.`);
}

/** Creates an error answer in the format of the OAuth and token exchange endpoints. */
export function oauthError(status: number, error: string, description: string): Answer {
  return { status, body: { error, error_description: description } };
}
