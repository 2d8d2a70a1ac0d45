import type { Failure } from "../../core/change.ts";
import type { Problem } from "../../core/finding.ts";
import type { DriveApiError } from "./api-errors.ts";
import { apiErrorText } from "./errors.ts";

/**
 * Reasons why a change failed. `who` is a person with the line of their declaration. Failures that other changes share
 * name nobody.
 */
export const changeErrors = {
  noAccount: (who: string, onSharedDrive: boolean, mails: boolean): Failure => ({
    code: "drive_no_google_account",
    message: `There is no Google account for ${who}.`,
    remedy:
      onSharedDrive || mails
        ? "Use the address of a Google account: this folder takes no others."
        : "Use the address of a Google account; or set `notify: true` on the folder, and they are invited by mail as a visitor.",
  }),
  alias: (who: string, primary: string): Failure => ({
    code: "drive_address_is_alias",
    message: `The folder is shared with ${who}, but Google knows that account as ${primary}, so Rollcall cannot recognise it the next time.`,
    remedy: `Write ${primary} in the roster.`,
  }),
  otherType: (who: string, type: string): Failure => ({
    code: "drive_not_that_type",
    message: `The folder is shared with ${who}, but to Google that is a ${type}, so Rollcall cannot recognise it the next time.`,
    remedy:
      type === "group" ? "Declare it under groups." : "Declare the person as a member, not under groups.",
  }),
  evicts: (who: string, other: string): Failure => ({
    code: "drive_address_is_alias",
    message: `${who} is the same account as ${other}, who is declared, so it keeps its access.`,
    remedy: `Write ${who} in the roster, as the address of ${other}.`,
  }),
  policy: (who: string, apiError: DriveApiError): Failure => ({
    code: "drive_policy",
    message: `A sharing rule of the organisation or of the shared drive refuses ${who}: ${apiErrorText(apiError)}`,
    remedy: "Ask a Workspace administrator, or take them out of the folder in the roster.",
  }),
  managed: (who: string, apiError: DriveApiError): Failure => ({
    code: "drive_managed_elsewhere",
    message: `What ${who} has comes from a folder above, or from owning it, and cannot be changed here: ${apiErrorText(apiError)}`,
    remedy: "Change it on the folder or shared drive above, or declare it here too.",
  }),
  notShareable: (apiError: DriveApiError): Failure => ({
    code: "drive_folder_not_shareable",
    message: `The account that Rollcall acts as may not share this folder: ${apiErrorText(apiError)}`,
    remedy: "Make it an editor of the folder, or a Content manager of its shared drive.",
  }),
  sharingQuota: (apiError: DriveApiError): Failure => ({
    code: "drive_sharing_quota",
    message: `Google's limit for sharing is used up: ${apiErrorText(apiError)}`,
    remedy: "The next run goes on. Without notify no mails are sent, which the limit mostly counts.",
  }),
  rate: (apiError: DriveApiError): Failure => ({
    code: "drive_rate_limited",
    message: `Google keeps asking for fewer requests: ${apiErrorText(apiError)}`,
    remedy: "The next run goes on where this one ended.",
  }),
  unanswered: (who: string, apiError: DriveApiError): Failure => ({
    code: "drive_unanswered",
    message: `Google gave no good answer about ${who}, and the folder doesn't show the change: ${apiErrorText(apiError)}`,
    remedy: "Run again.",
  }),
  undone: (who: string): Failure => ({
    code: "drive_write_lost",
    message: `Google confirmed the change for ${who}, and the folder doesn't show it. Most likely somebody else changed its sharing at the same moment; of two changes Drive keeps one.`,
    remedy: "Run again.",
  }),
  changedMeanwhile: (who: string): Failure => ({
    code: "drive_changed_meanwhile",
    message: `What ${who} has was changed after the plan was made, into something that Rollcall never touches.`,
    remedy: "Run again.",
  }),
  other: (who: string, apiError: DriveApiError): Failure => ({
    code: "drive_refused",
    message: `Google refused the change for ${who}: ${apiErrorText(apiError)}`,
    remedy: "If the reason says nothing to you, please report it.",
  }),
} as const;

/** Returns a problem as the failure of an outcome. */
export function failureOfProblem({ code, message, remedy }: Problem): Failure {
  return { code, message, remedy };
}
