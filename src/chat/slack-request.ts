import { createHmac, timingSafeEqual } from "node:crypto";
import { signingSecretMissing, slackRequestMalformed, slackSignatureWrong } from "./errors.ts";
import { type AgedRequest, atItsAge } from "./request-age.ts";
import { type ReadRequest, readClick, readCommand } from "./slack-payload.ts";

/** A verified command or click, a certificate check by Slack (`idle`), or why the request is rejected. */
export type VerifiedRequest = AgedRequest | { readonly idle: true };

/** What a request is verified with. */
export interface SlackVerification {
  /** The app's signing secret. */
  readonly secret: string | undefined;
  readonly now: Date;
  /** True for a request that an earlier job has accepted: it may have waited for longer since then. */
  readonly isAccepted?: boolean | undefined;
}

/**
 * Verifies a request (`{ body, timestamp, signature }`) with the app's signing secret and the time. The body is parsed
 * only after its signature is verified.
 * See https://docs.slack.dev/authentication/verifying-requests-from-slack
 */
export function verifySlackRequest(
  payload: unknown,
  { secret, now, isAccepted = false }: SlackVerification,
): VerifiedRequest {
  if (secret === undefined || secret === "") return { problem: signingSecretMissing() };
  const { body, timestamp, signature } = fieldsOf(payload);
  if (body === undefined || timestamp === undefined || signature === undefined) {
    const missing = Object.entries({ body, timestamp, signature }).filter(([, each]) => each === undefined);
    return { problem: slackRequestMalformed(`has no ${missing.map(([field]) => field).join(", no ")}`) };
  }
  if (!/^\d{1,12}$/.test(timestamp))
    return { problem: slackRequestMalformed("has a timestamp that is no number") };
  if (!isSignedBySlack({ body, timestamp, signature }, secret)) return { problem: slackSignatureWrong() };
  const request = readForm(new URLSearchParams(body), Number(timestamp));
  return "idle" in request ? request : atItsAge(request, Number(timestamp), { now, isAccepted });
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

/** A request as Slack sent it: the raw body, and two headers. */
export interface SignedRequest {
  readonly body: string;
  readonly timestamp: string;
  readonly signature: string;
}

/** Whether a request was signed with the app's signing secret. Takes the same time wherever a signature differs. */
export function isSignedBySlack({ body, timestamp, signature }: SignedRequest, secret: string): boolean {
  const base = `v0:${timestamp}:${body}`;
  const expected = Buffer.from(`v0=${createHmac("sha256", secret).update(base, "utf8").digest("hex")}`);
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function readForm(form: URLSearchParams, signedAt: number): ReadRequest | { readonly idle: true } {
  if (form.get("ssl_check") === "1") return { idle: true };
  const payload = form.get("payload");
  const from = { signedAt, vouchedBy: "slack" } as const;
  if (payload === null) return readCommand(Object.fromEntries(form), from);
  try {
    return readClick(JSON.parse(payload) as unknown, from);
  } catch {
    return { problem: slackRequestMalformed("is signed, and has a payload that is no JSON") };
  }
}
