import { createHmac, timingSafeEqual } from "node:crypto";
import type { Problem } from "../core/finding.ts";
import {
  signingSecretMissing,
  slackRequestFromFuture,
  slackRequestMalformed,
  slackRequestTooOld,
  slackSignatureWrong,
} from "./errors.ts";
import type { SlackClick, SlackSender, SlashCommand } from "./slack-sender.ts";

/** A verified command or click, a certificate check by Slack (`idle`), or why the request is rejected. */
export type VerifiedRequest =
  | { readonly command: SlashCommand }
  | { readonly click: SlackClick }
  | { readonly idle: true }
  | RejectedRequest;

/** Why a request is rejected. One that Slack did sign and that only waited too long is there to be answered. */
export interface RejectedRequest {
  readonly problem: Problem;
  readonly late?: { readonly command: SlashCommand } | { readonly click: SlackClick };
}

/** How many seconds Slack's clock may be ahead, and how many a request may have waited. */
const maxSecondsAhead = 5 * 60;
const maxSecondsOld = 30 * 60;
/** Who sent a request that is older hears nothing of it any more. */
const maxSecondsAnswered = 24 * 60 * 60;

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
  if (!isSigned(`v0:${timestamp}:${body}`, signature, secret)) return { problem: slackSignatureWrong() };
  const age = Math.floor(now.getTime() / 1000) - Number(timestamp);
  if (age < -maxSecondsAhead) return { problem: slackRequestFromFuture() };
  const request = readForm(new URLSearchParams(body), Number(timestamp));
  if (age <= maxSecondsOld || isAccepted) return request;
  const isHeard = age <= maxSecondsAnswered && ("command" in request || "click" in request);
  return { problem: slackRequestTooOld(Math.floor(age / 60)), ...(isHeard ? { late: request } : {}) };
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
  const payload = form.get("payload");
  if (payload !== null) return readInteraction(payload, signedAt);
  const sender = senderOf({
    userId: form.get("user_id"),
    teamId: form.get("team_id"),
    teamDomain: form.get("team_domain"),
    appId: form.get("api_app_id"),
    responseUrl: form.get("response_url"),
    triggerId: form.get("trigger_id"),
    signedAt,
  });
  if (sender === undefined) {
    return {
      problem: slackRequestMalformed(
        "is signed, but is no slash command: it has no user_id, team_id or trigger_id",
      ),
    };
  }
  return { command: { ...sender, command: form.get("command") ?? "", text: form.get("text") ?? "" } };
}

/** See https://docs.slack.dev/reference/interaction-payloads/block_actions-payload */
interface Interaction {
  readonly type?: unknown;
  readonly user?: { readonly id?: unknown; readonly team_id?: unknown } | null;
  readonly team?: { readonly id?: unknown; readonly domain?: unknown } | null;
  readonly api_app_id?: unknown;
  readonly response_url?: unknown;
  readonly trigger_id?: unknown;
  readonly container?: { readonly channel_id?: unknown; readonly message_ts?: unknown } | null;
  readonly actions?: readonly { readonly action_id?: unknown; readonly value?: unknown }[];
}

function readInteraction(payload: string, signedAt: number): VerifiedRequest {
  const malformed = (what: string) => ({ problem: slackRequestMalformed(what) });
  let interaction: Interaction | null;
  try {
    interaction = JSON.parse(payload) as Interaction | null;
  } catch {
    return malformed("is signed, and has a payload that is no JSON");
  }
  if (interaction?.type !== "block_actions") return malformed("is signed, and is no click on a button");
  const { user, team, actions } = interaction;
  const sender = senderOf({
    userId: user?.id,
    teamId: team?.id ?? user?.team_id,
    teamDomain: team?.domain,
    appId: interaction.api_app_id,
    responseUrl: interaction.response_url,
    triggerId: interaction.trigger_id,
    signedAt,
  });
  const [button] = Array.isArray(actions) ? actions : [];
  const action = textOf(button?.action_id);
  if (sender === undefined || action === undefined)
    return malformed("is signed, but says not who clicked on what");
  const [channel, ts] = [
    textOf(interaction.container?.channel_id),
    textOf(interaction.container?.message_ts),
  ];
  const message = channel === undefined || ts === undefined ? undefined : { channel, ts };
  return { click: { ...sender, action, value: textOf(button?.value) ?? "", message } };
}

type SenderFields = Readonly<Record<Exclude<keyof SlackSender, "signedAt">, unknown>>;

function senderOf({
  signedAt,
  ...fields
}: SenderFields & { readonly signedAt: number }): SlackSender | undefined {
  const [userId, teamId, triggerId] = [fields.userId, fields.teamId, fields.triggerId].map(textOf);
  if (userId === undefined || teamId === undefined || triggerId === undefined) return undefined;
  return {
    userId,
    teamId,
    teamDomain: textOf(fields.teamDomain) ?? "",
    appId: textOf(fields.appId),
    responseUrl: textOf(fields.responseUrl),
    triggerId,
    signedAt,
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
