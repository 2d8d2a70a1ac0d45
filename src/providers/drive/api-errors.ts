import { readGoogleError } from "../shared/google/google-error.ts";

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

/** Reads an error of the client library. Keeps Google's message, and nothing of the request. */
export function driveApiErrorOf(thrown: unknown): DriveApiError {
  if (thrown instanceof DriveRequestError) return thrown.apiError;
  const { came, ...read } = readGoogleError(thrown);
  const { status, reason, message } = read;
  const kind =
    came === "answer" ? errorKindOf(status, reason, message) : came === "nothing" ? "lost" : "other";
  return { kind, ...read };
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
