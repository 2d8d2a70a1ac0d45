import { z } from "zod";

/**
 * What a refused or unanswered request means for what comes next:
 * - `lost`: no answer, or a server's error; it may have been applied, so look before anything is tried again.
 * - `rate`: not applied; wait and send it again. `sharing-quota`: the same, with a long wait, and then no more writes.
 * - `spent`, `credentials`, `setup`, `unreachable`: nothing more can be done in this run.
 * - `folder`: nothing more can be done on this folder. `missing`: it, or the permission, is not there for us.
 * - `no-account`, `policy`, `managed`, `other`: this one change cannot be done.
 * - `mail-failed`: it was applied, though somebody could not be mailed.
 */
export type Trouble =
  | "lost"
  | "rate"
  | "sharing-quota"
  | "spent"
  | "credentials"
  | "setup"
  | "unreachable"
  | "folder"
  | "missing"
  | "no-account"
  | "mail-failed"
  | "policy"
  | "managed"
  | "other";

/** A request that didn't succeed. */
export interface Refusal {
  readonly trouble: Trouble;
  /** 0 when there was no answer. */
  readonly status: number;
  /** Google's reason (https://developers.google.com/workspace/drive/api/guides/handle-errors), or an error's code. */
  readonly reason: string;
  /** Google's words, in one line. */
  readonly message: string;
  /** Seconds that Google asks to wait. */
  readonly retryAfter?: number;
}

/** Thrown in place of what the client library throws, which carries whole requests with their tokens. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.message);
    this.name = "Refused";
    this.refusal = refusal;
  }
}

const SPENT = new Set(["dailyLimitExceeded", "dailyLimitExceededUnreg", "quotaExceeded"]);
const RATE = new Set(["rateLimitExceeded", "userRateLimitExceeded", "RATE_LIMIT_EXCEEDED"]);
const SETUP = new Set([
  "insufficientPermissions",
  "insufficientScopes",
  "ACCESS_TOKEN_SCOPE_INSUFFICIENT",
  "accessNotConfigured",
  "SERVICE_DISABLED",
  "appNotAuthorizedToFile",
]);
const POLICY = new Set([
  "domainPolicy",
  "shareOutNotPermitted",
  "shareOutNotPermittedToUser",
  "shareOutWarning",
  "shareInNotPermitted",
  "publishOutNotPermitted",
  "targetUserRoleLimitedByLicenseRestriction",
  "abusiveContentRestriction",
  "invalidLinkVisibility",
  "cannotShareTeamDriveTopFolderWithAnyoneOrDomains",
]);
const MANAGED = new Set([
  "cannotRemoveOwner",
  "cannotChangeOrganizer",
  "cannotDeletePermission",
  "cannotUpdatePermission",
  "fileNeverWritable",
]);

const answer = z.object({
  response: z.object({ status: z.number(), headers: z.unknown(), data: z.unknown() }),
});
const driveBody = z.object({
  error: z.object({
    message: z.string().catch(""),
    errors: z.array(z.object({ reason: z.string().catch(""), message: z.string().catch("") })).catch([]),
    details: z.array(z.object({ reason: z.string().optional() })).catch([]),
  }),
});
const oauthBody = z.object({ error: z.string(), error_description: z.string().catch("") });

/** Reads what the client library threw. Keeps Google's words, and nothing of the request. */
export function readRefusal(thrown: unknown): Refusal {
  if (thrown instanceof Refused) return thrown.refusal;
  const answered = answer.safeParse(thrown);
  if (!answered.success) return unanswered(thrown);
  const { status, headers, data } = answered.data.response;
  const { reason, message } = wordsIn(data, status);
  const wait = Number(headerIn(headers, "retry-after") ?? Number.NaN);
  const refusal = { trouble: troubleOf(status, reason, message), status, reason, message };
  return Number.isFinite(wait) && wait >= 0 ? { ...refusal, retryAfter: wait } : refusal;
}

function troubleOf(status: number, reason: string, message: string): Trouble {
  if (status === 401) return "credentials";
  if (reason === "sharingRateLimitExceeded") return "sharing-quota";
  if (SPENT.has(reason)) return "spent";
  if (RATE.has(reason) || status === 429) return "rate";
  if (status >= 500 || status === 408) return "lost";
  if (status === 404) return "missing";
  if (SETUP.has(reason)) return "setup";
  if (reason === "insufficientFilePermissions") return "folder";
  if (reason === "invalidSharingRequest") return sharingTrouble(message);
  if (reason === "cannotShareTeamDriveWithNonGoogleAccounts") return "no-account";
  if (POLICY.has(reason) || /^teamDrive\w+Restriction$/.test(reason)) return "policy";
  if (MANAGED.has(reason) || /^cannotModifyInherited\w*Permission$/.test(reason)) return "managed";
  return "other";
}

/** One reason stands for three things, which only its words tell apart. */
function sharingTrouble(message: string): Trouble {
  if (/no Google account|Notify people/i.test(message)) return "no-account";
  if (/successfully shared/i.test(message)) return "mail-failed";
  if (/ACL change not allowed/i.test(message)) return "policy";
  return "other";
}

function wordsIn(data: unknown, status: number): { reason: string; message: string } {
  const drive = driveBody.safeParse(data);
  if (drive.success) {
    const { message, errors, details } = drive.data.error;
    const detail = details.find((each) => each.reason !== undefined)?.reason;
    return {
      reason: errors[0]?.reason || detail || `HTTP ${status}`,
      message: oneLine(message || errors[0]?.message),
    };
  }
  const oauth = oauthBody.safeParse(data);
  if (oauth.success) return { reason: oauth.data.error, message: oneLine(oauth.data.error_description) };
  return { reason: `HTTP ${status}`, message: "Google answered nothing that says why." };
}

/** The library brings a Headers class of its own. */
function headerIn(headers: unknown, name: string): string | undefined {
  const get = typeof headers === "object" && headers !== null && "get" in headers ? headers.get : undefined;
  const value: unknown = typeof get === "function" ? get.call(headers, name) : undefined;
  return typeof value === "string" ? value : undefined;
}

function oneLine(text = ""): string {
  return text.replace(/\s+/g, " ").trim().slice(0, 300);
}

/** The library's errors carry the request; what carries none was never sent. */
function unanswered(thrown: unknown): Refusal {
  if (typeof thrown !== "object" || thrown === null || !("config" in thrown)) {
    const message = thrown instanceof Error ? oneLine(thrown.message) : "Something unexpected happened.";
    return { trouble: "other", status: 0, reason: "not sent", message };
  }
  const code = "code" in thrown && typeof thrown.code === "string" ? thrown.code : "";
  const reason = /^\w+$/.test(code) ? code : "no answer";
  return { trouble: "lost", status: 0, reason, message: "Google didn't answer." };
}
