import type { Failure } from "../../core/change.ts";
import type { Problem } from "../../core/finding.ts";
import type { GroupsApiError } from "./api-errors.ts";
import { groupsErrorText } from "./errors.ts";

/** Reasons why a change of a group failed. `who` is a person with the line of their declaration, or a group. */
export const groupChangeErrors = {
  taken: (address: string): Failure => ({
    code: "google_address_taken",
    message: `The address ${address} is taken: by a group, a person, or something that was deleted a moment ago.`,
    remedy:
      "Run again. If it stays, choose another address, or write the group's `id` or its former address under `previously`.",
  }),
  notMade: (address: string): Failure => ({
    code: "google_group_not_made",
    message: `The group ${address} is not there.`,
    remedy: "Run again.",
  }),
  noGroup: (apiError: GroupsApiError): Failure => ({
    code: "google_group_not_found",
    message: `Google doesn't find the group: ${groupsErrorText(apiError)}`,
    remedy: "Run again: a group that was just made is not found for a minute at times.",
  }),
  noAccount: (who: string): Failure => ({
    code: "google_no_account",
    message: `Google knows no account of ${who}, or not yet.`,
    remedy: "Correct the address; or run again, if the account was just made.",
  }),
  unlisted: (who: string): Failure => ({
    code: "google_member_not_listed",
    message: `Google says that ${who} is in the group already, and doesn't list them: they are invited, ask to join, or are listed under another address.`,
    remedy: "Accept or withdraw the invitation in Google Groups, or write the address that the group lists.",
  }),
  alias: (who: string, primary: string): Failure => ({
    code: "google_member_is_alias",
    message: `${who} is in the group, but Google knows that account as ${primary}, so Rollcall cannot recognise it the next time.`,
    remedy: `Write ${primary} in the roster.`,
  }),
  otherType: (who: string, isGroup: boolean): Failure => ({
    code: "google_member_other_type",
    message: isGroup
      ? `${who} is in the group, but to Google that is no group.`
      : `${who} is in the group, but to Google that is a group and no person.`,
    remedy: isGroup ? "Declare the person as a member, not under groups." : "Declare it under groups.",
  }),
  cycle: (who: string, apiError: GroupsApiError): Failure => ({
    code: "google_circle",
    message: `${who} has this group in itself, at some depth: ${groupsErrorText(apiError)}`,
    remedy: "Take one of the two out of the other, in the roster or in Google Groups.",
  }),
  forbidden: (apiError: GroupsApiError): Failure => ({
    code: "google_group_forbidden",
    message: `The role of the account that Rollcall acts as doesn't reach this group: ${groupsErrorText(apiError)}`,
    remedy: "Locked and security groups need a role that has them; a dynamic group can't be written at all.",
  }),
  rate: (apiError: GroupsApiError): Failure => ({
    code: "google_groups_rate_limited",
    message: `Google keeps asking for fewer requests: ${groupsErrorText(apiError)}`,
    remedy: "The next run goes on where this one ended.",
  }),
  unanswered: (who: string, apiError: GroupsApiError): Failure => ({
    code: "google_groups_unanswered",
    message: `Google gave no good answer about ${who}, and the group doesn't show the change: ${groupsErrorText(apiError)}`,
    remedy: "Run again.",
  }),
  notConfirmed: (who: string): Failure => ({
    code: "google_not_confirmed",
    message: `Google confirmed the change for ${who}, and the group doesn't show it yet.`,
    remedy: "Nothing to do: the next run looks again.",
  }),
  other: (who: string, apiError: GroupsApiError): Failure => ({
    code: "google_groups_refused",
    message: `Google refused the change for ${who}: ${groupsErrorText(apiError)}`,
    remedy:
      "Managers need Groups for Business to be on. If the reason says nothing to you, please report it.",
  }),
} as const;

/** Returns a problem as the failure of an outcome. */
export function failureOf({ code, message, remedy }: Problem): Failure {
  return { code, message, remedy };
}
