import { readGoogleError } from "../shared/google/google-error.ts";

/**
 * What a failed request means for the next ones:
 * - `lost`: no answer, a server's error, or another change at the same moment. It may have been applied.
 * - `rate`: not applied. It is sent again after a wait.
 * - `spent`, `credentials`, `setup`, `unreachable`: no request of this run can succeed.
 * - `no-group`, `no-member`: what the path names is not there, or not yet.
 * - `duplicate`: the address is taken, or the member is there already.
 * - `forbidden`: the acting account's role doesn't reach this group, or no group at all.
 * - `cycle`, `invalid`, `other`: this one change can't be done.
 */
export type GroupsErrorKind =
  | "lost"
  | "rate"
  | "spent"
  | "credentials"
  | "setup"
  | "unreachable"
  | "no-group"
  | "no-member"
  | "duplicate"
  | "forbidden"
  | "cycle"
  | "invalid"
  | "other";

/** A failed request. */
export interface GroupsApiError {
  readonly kind: GroupsErrorKind;
  /** 0 when there was no answer. */
  readonly status: number;
  readonly reason: string;
  /** Google's message, in one line. */
  readonly message: string;
  /** The seconds that Google asks to wait. */
  readonly retryAfter?: number;
}

/** Replaces the client library's errors, which hold whole requests with their tokens. */
export class GroupsRequestError extends Error {
  readonly apiError: GroupsApiError;

  constructor(apiError: GroupsApiError) {
    super(apiError.message);
    this.name = "Refused";
    this.apiError = apiError;
  }
}

/** Unlike on Drive, `quotaExceeded` means too many at once (Directory API: Limits and Quotas). */
const RATE = new Set(["quotaExceeded", "userRateLimitExceeded", "rateLimitExceeded", "RATE_LIMIT_EXCEEDED"]);
const SETUP = new Set([
  "domainCannotUseApis",
  "accessNotConfigured",
  "SERVICE_DISABLED",
  "insufficientPermissions",
  "ACCESS_TOKEN_SCOPE_INSUFFICIENT",
]);

/** Reads an error of the client library. Keeps Google's message, and nothing of the request. */
export function groupsApiErrorOf(thrown: unknown): GroupsApiError {
  if (thrown instanceof GroupsRequestError) return thrown.apiError;
  const { came, ...read } = readGoogleError(thrown);
  const kind = came === "answer" ? errorKindOf(read) : came === "nothing" ? "lost" : "other";
  return { kind, ...read };
}

function errorKindOf({ status, reason, message }: Omit<GroupsApiError, "kind">): GroupsErrorKind {
  if (status === 401) return "credentials";
  if (RATE.has(reason) || status === 429 || /rate higher than configured/i.test(message)) return "rate";
  if (reason.startsWith("dailyLimitExceeded")) return "spent";
  if (SETUP.has(reason)) return "setup";
  if (reason === "conditionNotMet" || /cyclic membership/i.test(message)) return "cycle";
  if (status === 409) return reason === "duplicate" ? "duplicate" : "lost";
  if (status >= 500 || status === 408 || /system error has occurred/i.test(message)) return "lost";
  if (status === 403) return "forbidden";
  if (status === 404) return missingKind(message);
  if (reason === "required" && /memberKey/i.test(message)) return "no-member";
  return status === 400 ? "invalid" : "other";
}

/** A bare "Resource Not Found" comes of members: groups are looked up by their ids before. */
function missingKind(message: string): GroupsErrorKind {
  if (/domain not found|customer/i.test(message)) return "setup";
  return /groupKey/i.test(message) ? "no-group" : "no-member";
}
