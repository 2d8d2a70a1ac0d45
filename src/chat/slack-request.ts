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
  /** The text after the command, with Slack's escapes. */
  readonly text: string;
  readonly userId: string;
  /** The name of who typed it. Slack doesn't guarantee it. */
  readonly userName: string;
  readonly teamId: string;
  readonly teamDomain: string;
  readonly responseUrl: string | undefined;
  /** Unique to each slash command that is sent. */
  readonly triggerId: string;
  /** When Slack signed it, in seconds since 1970. */
  readonly signedAt: number;
}

/** A verified command, a certificate check by Slack (`idle`), or why the request is rejected. */
export type VerifiedRequest =
  | { readonly command: SlashCommand }
  | { readonly idle: true }
  | { readonly problem: Problem };

/** How many seconds Slack's clock may be ahead, and how many a request may have waited. */
const maxSecondsAhead = 5 * 60;
const maxSecondsOld = 30 * 60;

/**
 * Verifies a request (`{ body, timestamp, signature }`) with the app's signing secret and the time. The body is parsed
 * only after its signature is verified.
 * See https://docs.slack.dev/authentication/verifying-requests-from-slack
 */
export function verifySlackRequest(
  payload: unknown,
  { secret, now }: { readonly secret: string | undefined; readonly now: Date },
): VerifiedRequest {
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
  if (age < -maxSecondsAhead) return { problem: slackRequestFromFuture() };
  if (age > maxSecondsOld) return { problem: slackRequestTooOld(Math.floor(age / 60)) };
  return readForm(new URLSearchParams(body), Number(timestamp));
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

function readForm(form: URLSearchParams, signedAt: number): VerifiedRequest {
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
      signedAt: signedAt,
    },
  };
}
