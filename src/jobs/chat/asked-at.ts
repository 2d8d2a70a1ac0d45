import type { ChatContext } from "./context.ts";
import { type IncomingRequest, slackSenderOf } from "./request.ts";

/** Returns when a request was made, in seconds since 1970: it may have waited, and is for what could be seen then. */
export function askedAt(request: IncomingRequest, { connections }: ChatContext): number {
  if (request.via === "comment") return secondsOf(request.comment.at);
  return slackSenderOf(request)?.signedAt ?? Math.floor(connections.clock.now() / 1000);
}

/** Returns a time (ISO 8601) in whole seconds since 1970. */
export function secondsOf(time: string): number {
  return Math.floor(Date.parse(time) / 1000);
}
