import { z } from "zod";

/**
 * What a failed request means for the next ones:
 * - `lost`: no answer, or a server's error. The request may have been applied, so the folder is read before a repeat.
 * - `rate`: not applied. It is sent again after a wait. `sharing-quota`: the same after a long wait, then no more writes.
 * - `spent`, `credentials`, `setup`, `unreachable`: no request of this run can succeed.
 * - `folder`: no write on this folder can succeed. `missing`: the acting account can't see the folder or permission.
 * - `no-account`, `policy`, `managed`, `other`: this one change can't be done.
 * - `mail-failed`: the change was applied, and the mail could not be sent.
 */
export type DriveErrorKind =
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

/** A failed request. */
export interface DriveApiError {
  readonly kind: DriveErrorKind;
  /** 0 when there was no answer. */
  readonly status: number;
  /** Google's reason (https://developers.google.com/workspace/drive/api/guides/handle-errors), or an error's code. */
  readonly reason: string;
  /** Google's message, in one line. */
  readonly message: string;
  /** The seconds that Google asks to wait. */
  readonly retryAfter?: number;
}

/** Replaces the client library's errors, which hold whole requests with their tokens. */
export class DriveRequestError extends Error {
  readonly apiError: DriveApiError;

  constructor(apiError: DriveApiError) {
    super(apiError.message);
    this.name = "Refused";
    this.apiError = apiError;
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

/** Reads an error of the client library. Keeps Google's message, and nothing of the request. */
export function driveApiErrorOf(thrown: unknown): DriveApiError {
  if (thrown instanceof DriveRequestError) return thrown.apiError;
  const answered = answer.safeParse(thrown);
  if (!answered.success) return unansweredError(thrown);
  const { status, headers, data } = answered.data.response;
  const { reason, message } = wordsIn(data, status);
  const wait = Number(headerIn(headers, "retry-after") ?? Number.NaN);
  const apiError = { kind: errorKindOf(status, reason, message), status, reason, message };
  return Number.isFinite(wait) && wait >= 0 ? { ...apiError, retryAfter: wait } : apiError;
}

function errorKindOf(status: number, reason: string, message: string): DriveErrorKind {
  if (status === 401) return "credentials";
  if (reason === "sharingRateLimitExceeded") return "sharing-quota";
  if (SPENT.has(reason)) return "spent";
  if (RATE.has(reason) || status === 429) return "rate";
  if (status >= 500 || status === 408) return "lost";
  if (status === 404) return "missing";
  if (SETUP.has(reason)) return "setup";
  if (reason === "insufficientFilePermissions") return "folder";
  if (reason === "invalidSharingRequest") return sharingErrorKind(message);
  if (reason === "cannotShareTeamDriveWithNonGoogleAccounts") return "no-account";
  if (POLICY.has(reason) || /^teamDrive\w+Restriction$/.test(reason)) return "policy";
  if (MANAGED.has(reason) || /^cannotModifyInherited\w*Permission$/.test(reason)) return "managed";
  return "other";
}

/** Drive gives one reason for three errors, which differ only in the message. */
function sharingErrorKind(message: string): DriveErrorKind {
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

/** Returns a header. The library has a Headers class of its own. */
function headerIn(headers: unknown, name: string): string | undefined {
  const get = typeof headers === "object" && headers !== null && "get" in headers ? headers.get : undefined;
  const value: unknown = typeof get === "function" ? get.call(headers, name) : undefined;
  return typeof value === "string" ? value : undefined;
}

function oneLine(text = ""): string {
  return text.replace(/\s+/g, " ").trim().slice(0, 300);
}

/** Reads an error without an answer. An error without the request in it means that nothing was sent. */
function unansweredError(thrown: unknown): DriveApiError {
  if (typeof thrown !== "object" || thrown === null || !("config" in thrown)) {
    const message = thrown instanceof Error ? oneLine(thrown.message) : "Something unexpected happened.";
    return { kind: "other", status: 0, reason: "not sent", message };
  }
  const code = "code" in thrown && typeof thrown.code === "string" ? thrown.code : "";
  const reason = /^\w+$/.test(code) ? code : "no answer";
  return { kind: "lost", status: 0, reason, message: "Google didn't answer." };
}
