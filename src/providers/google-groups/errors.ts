import { error, notice, warning } from "../../core/finding.ts";
import { listed } from "../../core/lists.ts";
import type { GroupsApiError } from "./api-errors.ts";

const SETUP = "Rollcall's examples/keyless-google.md has the set-up, step by step.";

/** Problems with what the credentials allow, which end all work on groups. */
export const groupsAccessErrors = {
  refused: (apiError: GroupsApiError) =>
    error(
      "google_groups_sign_in_failed",
      `Google refused the credentials: ${groupsErrorText(apiError)}`,
      `Is the key or the pool's provider still there? Does the job have \`permissions: id-token: write\`? With \`google-subject\`, is the service account delegated the scope https://www.googleapis.com/auth/admin.directory.group? ${SETUP}`,
    ),
  setup: (apiError: GroupsApiError) =>
    error(
      "google_groups_setup",
      `Google lets the credentials in, but not to the organisation's groups: ${groupsErrorText(apiError)}`,
      `Enable the Admin SDK API in the project, give the service account the role Groups Admin in the Admin console, and check \`google.customer\`. ${SETUP}`,
    ),
  customerMissing: () =>
    error(
      "google_customer_missing",
      "The credentials are a service account's own, which belongs to no organisation, and the roster doesn't say which one's groups are meant.",
      "Write `google: { customer: C… }`. The Admin console shows the id under Account, Account settings.",
    ),
  spent: (apiError: GroupsApiError) =>
    error(
      "google_groups_quota_spent",
      `The project's quota for the Admin SDK is used up: ${groupsErrorText(apiError)}`,
      "Nothing more is done in this run. The next one goes on where this one ended.",
    ),
  unreachable: (apiError: GroupsApiError) =>
    error(
      "google_groups_unreachable",
      `Google Groups cannot be reached: ${groupsErrorText(apiError)}`,
      "Nothing was changed. Run again.",
    ),
} as const;

/** Problems with a group. An error holds back all writes on it. */
export const groupErrors = {
  alias: (address: string, email: string) =>
    error(
      "google_address_is_alias",
      `${address} is another address of the group ${email}, and the file doesn't say that this one is meant.`,
      `Write ${email}; or, to give the group the address ${address} again, add \`previously: [${email}]\`.`,
    ),
  lost: (address: string, id: string) =>
    error(
      "google_group_lost",
      `No group has the id ${id}, which ${address} has in the file.`,
      "Correct the id, or take it out: then the group is found by its address, or made.",
    ),
  unread: (address: string, because: string) =>
    error(
      "google_group_unread",
      `The group ${address} could not be read to the end, so it is left alone: ${because.replace(/\.$/, "")}.`,
      "Run again.",
    ),
  outOfReach: (address: string, apiError: GroupsApiError) =>
    error(
      "google_group_out_of_reach",
      `The role of the account that Rollcall acts as doesn't reach the group ${address}: ${groupsErrorText(apiError)}`,
      "Locked and security groups need a role that has them. A group of another organisation can't be kept here.",
    ),
  ignoredThoughDeclared: (address: string) =>
    warning(
      "google_ignored_though_declared",
      `The group ${address} is declared, and \`google.ignore\` names it: it is left alone.`,
      "Take it out of one of the two.",
    ),
  unmanaged: (address: string, who: readonly string[], isAdditive: boolean) =>
    notice(
      "google_unmanaged",
      `${who.length} are in the group ${address} whom the roster doesn't declare: ${listed(who)}.`,
      isAdditive
        ? "Declare them, or set `members: exact` to have them removed."
        : "Declare them: in a team that has the group and lists its members, or under groups.",
    ),
  undeclared: (addresses: readonly string[]) =>
    notice(
      "google_groups_undeclared",
      `The organisation has ${addresses.length === 1 ? "1 group" : `${addresses.length} groups`} that nobody declares: ${listed(addresses, 5)}.`,
      "Nothing to do. What should never be named here goes into `google.ignore`.",
    ),
  everybody: (address: string) =>
    notice(
      "google_everybody",
      `Everybody in the organisation is in the group ${address}, without being named. The roster doesn't decide on that.`,
      "If that isn't meant, take it away in Google Groups, or set `members: exact`.",
    ),
  takenOutUnseen: (address: string, because: string) =>
    warning(
      "google_taken_out_unseen",
      `The group ${address} has left the roster, and whom the roster let in cannot be taken out: ${because}`,
      "Let Rollcall see it, and the next run takes them out.",
    ),
  deletedThoughNamed: (address: string) =>
    warning(
      "google_deleted_though_named",
      `The group ${address} is deleted, and folders that the roster declares are shared with it. What it gave does not come back, even if it is made again.`,
      "Declare the group, or put its address into `google.ignore`.",
    ),
} as const;

/** Problems with somebody in a group, at the line of their declaration. */
export const memberErrors = {
  badAddress: (who: string) =>
    warning(
      "google_bad_address",
      `The address of ${who} is not an email address, so they are in no group.`,
      "Correct it: one @, something before and after it, and no spaces.",
    ),
  sharedAddress: (user: string, other: string) =>
    warning(
      "google_shared_address",
      `${user} and ${other} have the same email address, which is one account to Google: it gets the higher of their roles.`,
      "Give each the address of their own account.",
    ),
  noAccountYet: (who: string, address: string) =>
    notice(
      "google_no_account_yet",
      `${who} is in the group ${address}, and Google knows no account with that address yet.`,
      "Nothing to do if the account is still to be made. Otherwise correct the address.",
    ),
  outsider: (who: string, address: string) =>
    warning(
      "google_outsider",
      `${who} is not of this organisation. With them, Google opens the group ${address} to outsiders, and doesn't say so.`,
      "Nothing to do if that is meant. Otherwise take them out of the group in the roster.",
    ),
} as const;

/** Returns Google's message and reason as a sentence. */
export function groupsErrorText({ message, reason }: GroupsApiError): string {
  const text = message === "" || message === reason ? reason : `${message.replace(/\.$/, "")} (${reason})`;
  return `${text}.`;
}
