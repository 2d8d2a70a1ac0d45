import { pino } from "pino";

/** A log of JSON lines. No request, no token and no address for answers is ever given to it. */
export type Log = Pick<ReturnType<typeof pino>, "info" | "warn" | "error">;

/** Names of fields that would be secrets, should anybody ever log them. */
const secrets = ["token", "authorization", "privateKey", "payload", "body", "response_url", "jws"];

/** Returns a log on the standard output. */
export function createLog(): Log {
  return pino({ base: {}, redact: secrets.flatMap((name) => [name, `*.${name}`]) });
}
