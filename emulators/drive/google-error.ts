import type { Answer } from "../server.ts";

/** Thrown by a handler to refuse a call; `answer` is what the client gets. */
export class Refused extends Error {
  readonly answer: Answer;

  constructor(answer: Answer) {
    super(`refused with ${answer.status}`);
    this.answer = answer;
  }
}

/**
 * An error as Drive words it: the first entry of `errors` carries the reason that a client decides on
 * (https://developers.google.com/workspace/drive/api/guides/handle-errors).
 */
export function googleError(status: number, reason: string, message = reason): Answer {
  const domain = /RateLimit|LimitExceeded|quotaExceeded/.test(reason) ? "usageLimits" : "global";
  return { status, body: { error: { code: status, message, errors: [{ domain, reason, message }] } } };
}

/** Refuses the call that is being handled. */
export function refuse(status: number, reason: string, message?: string): never {
  throw new Refused(googleError(status, reason, message));
}

/** Refuses because the item is not there, or not for the caller's eyes: Drive says the same of both. */
export function refuseMissing(id: string): never {
  return refuse(404, "notFound", `File not found: ${id}.`);
}

/** An error of the OAuth and token exchange endpoints, which have a form of their own. */
export function oauthError(status: number, error: string, description: string): Answer {
  return { status, body: { error, error_description: description } };
}
