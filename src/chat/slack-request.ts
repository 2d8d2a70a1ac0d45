import { createHmac, timingSafeEqual } from "node:crypto";
import type { Problem } from "../core/finding.ts";
import {
  signingSecretMissing,
  slackRequestFromFuture,
  slackRequestMalformed,
  slackRequestTooOld,
  slackSignatureWrong,
} from "./errors.ts";

/** A slash command that Slack has signed. */
export interface SlashCommand {
  /** What stands after the command, as Slack escapes it. */
  readonly text: string;
  readonly userId: string;
  /** For a log; not to be trusted with anything. */
  readonly userName: string;
  readonly teamId: string;
  readonly teamDomain: string;
  readonly responseUrl: string | undefined;
  /** One of a kind for each time that somebody presses return. */
  readonly triggerId: string;
  /** When Slack signed it, in seconds since 1970. */
  readonly signed: number;
}

/** A verified command, nothing to do (Slack checks certificates by such requests), or why it isn't trusted. */
export type Verified =
  | { readonly command: SlashCommand }
  | { readonly idle: true }
  | { readonly problem: Problem };

/** Seconds that Slack's clock may be ahead, and that a request may have waited in queues. */
const ahead = 5 * 60;
const queued = 30 * 60;

/**
 * Holds a request (`{ body, timestamp, signature }`, as it came) against the app's signing secret and the clock.
 * Nothing of the body is read before its signature is known to be right.
 * See https://docs.slack.dev/authentication/verifying-requests-from-slack
 */
export function verifySlackRequest(
  payload: unknown,
  { secret, now }: { readonly secret: string | undefined; readonly now: Date },
): Verified {
  if (secret === undefined || secret === "") return { problem: signingSecretMissing() };
  const { body, timestamp, signature } = fieldsOf(payload);
  if (body === undefined || timestamp === undefined || signature === undefined) {
    const missing = Object.entries({ body, timestamp, signature }).filter(([, each]) => each === undefined);
    return { problem: slackRequestMalformed(`has no ${missing.map(([field]) => field).join(", no ")}`) };
  }
  if (!/^\d{1,12}$/.test(timestamp))
    return { problem: slackRequestMalformed("has a timestamp that is no number") };
  if (!isSigned(`v0:${timestamp}:${body}`, signature, secret)) return { problem: slackSignatureWrong() };
  const age = Math.floor(now.getTime() / 1000) - Number(timestamp);
  if (age < -ahead) return { problem: slackRequestFromFuture() };
  if (age > queued) return { problem: slackRequestTooOld(Math.floor(age / 60)) };
  return read(new URLSearchParams(body), Number(timestamp));
}

function fieldsOf(
  payload: unknown,
): Readonly<Record<"body" | "timestamp" | "signature", string | undefined>> {
  const fields: Readonly<Record<string, unknown>> =
    typeof payload === "object" && payload !== null ? { ...payload } : {};
  const text = (field: string): string | undefined => {
    const value = fields[field];
    if (typeof value === "string" && value !== "") return value;
    return typeof value === "number" ? String(value) : undefined;
  };
  return { body: text("body"), timestamp: text("timestamp"), signature: text("signature") };
}

function isSigned(base: string, signature: string, secret: string): boolean {
  const expected = Buffer.from(`v0=${createHmac("sha256", secret).update(base, "utf8").digest("hex")}`);
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function read(form: URLSearchParams, signed: number): Verified {
  if (form.get("ssl_check") === "1") return { idle: true };
  const [userId, teamId, triggerId] = [form.get("user_id"), form.get("team_id"), form.get("trigger_id")];
  if (!userId || !teamId || !triggerId) {
    return {
      problem: slackRequestMalformed(
        "is signed, but is no slash command: it has no user_id, team_id or trigger_id",
      ),
    };
  }
  return {
    command: {
      text: form.get("text") ?? "",
      userId,
      userName: form.get("user_name") ?? "",
      teamId,
      teamDomain: form.get("team_domain") ?? "",
      responseUrl: form.get("response_url") ?? undefined,
      triggerId,
      signed,
    },
  };
}
