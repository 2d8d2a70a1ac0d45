import { error, notice, type Problem, warning } from "../../core/finding.ts";
import { listed } from "../../core/lists.ts";
import type { DriveRole } from "../../roster/roster.ts";
import type { DriveApiError } from "./api-errors.ts";
import { roleInWords } from "./model/roles.ts";

const SETUP = "Rollcall's examples/keyless-google.md has the set-up, step by step.";

/** Problems with what the credentials allow. */
export const driveAccessErrors = {
  refused: (apiError: DriveApiError) =>
    error(
      "drive_sign_in_failed",
      `Google refused the credentials: ${apiErrorText(apiError)}`,
      `Is the key or the pool's provider still there? Does the job have \`permissions: id-token: write\`? With \`google-subject\`, is the service account delegated the scope https://www.googleapis.com/auth/drive? ${SETUP}`,
    ),
  setup: (apiError: DriveApiError) =>
    error(
      "drive_setup",
      `Google lets the credentials in, but not to Drive: ${apiErrorText(apiError)}`,
      `Enable the Google Drive API in the project, and give the credentials the scope https://www.googleapis.com/auth/drive (drive.file is not enough). ${SETUP}`,
    ),
  spent: (apiError: DriveApiError) =>
    error(
      "drive_quota_spent",
      `The project's Drive quota is used up: ${apiErrorText(apiError)}`,
      "Nothing more is done in this run. The next one goes on where this one ended.",
    ),
  unreachable: (apiError: DriveApiError) =>
    error(
      "drive_unreachable",
      `Google Drive cannot be reached: ${apiErrorText(apiError)}`,
      "Nothing was changed. Run again.",
    ),
} as const;

/** Problems with a folder. An error holds back all writes on it. */
export const folderErrors = {
  notFound: (id: string) =>
    error(
      "drive_folder_not_found",
      `There is no folder ${id}, or the acting account cannot see it.`,
      "Check the id (the last part of the folder's address), and share the folder or its shared drive with the account that Rollcall acts as.",
    ),
  unreadable: (id: string, apiError: DriveApiError) =>
    error(
      "drive_folder_unread",
      `The folder ${id} could not be read to the end, so it is left alone: ${apiErrorText(apiError)}`,
      "Run again.",
    ),
  parentUnreadable: (name: string, apiError: DriveApiError) =>
    error(
      "drive_parent_unread",
      `Who has ${name} from the folder above could not be read, so it is left alone: ${apiErrorText(apiError)}`,
      "Run again. If it stays, let the account that Rollcall acts as share the folder above too, or take its access to that one away.",
    ),
  notAFolder: (name: string, target: string | undefined) =>
    error(
      "drive_not_a_folder",
      target === undefined ? `${name} is a file, not a folder.` : `${name} is a shortcut, not a folder.`,
      target === undefined
        ? "Name a folder's id: only folders are shared."
        : `Name the id of what it points to: ${target}.`,
    ),
  trashed: (name: string) =>
    error(
      "drive_folder_trashed",
      `${name} is in the trash, so nothing is changed on it.`,
      "Restore it in Drive, or take it out of the roster. It is never created anew.",
    ),
  notShareable: (name: string) =>
    error(
      "drive_folder_not_shareable",
      `The account that Rollcall acts as may not share ${name}.`,
      "In My Drive make it an editor of the folder; on a shared drive make it a Content manager, or a Manager where only managers may share folders.",
    ),
  plannerMayNotShare: (name: string) =>
    notice(
      "drive_planner_may_not_share",
      `The account that plans may see ${name}, and may not share it.`,
      "Nothing to do if another account applies, and that one may.",
    ),
  lastOrganizer: (name: string) =>
    error(
      "drive_last_organizer",
      `${name} is a shared drive and would be left without a manager.`,
      "Declare somebody as its organizer.",
    ),
  belowInherited: ({ who, role, inherited, name }: InheritedRole) =>
    error(
      "drive_role_below_inherited",
      `${who} is to be ${role} on ${name}, and already is ${inherited} through a folder or shared drive above it, which cannot be lessened here.`,
      `Declare ${inherited}, or take the role away above, or give ${name} limited access in Drive.`,
    ),
  impossible: (who: string, role: DriveRole, name: string) =>
    error(
      "drive_role_impossible",
      `${who} cannot be ${roleInWords(role)} on ${name}: ${
        role === "organizer" ? "that is a role on a whole shared drive" : "that is a role on shared drives"
      }.`,
      role === "organizer" ? "Declare fileOrganizer, or writer in My Drive." : "Declare writer.",
    ),
  unmanaged: (name: string, people: readonly string[], isAdditive: boolean) =>
    notice(
      "drive_unmanaged",
      `${name} is also shared with ${people.length} that the roster doesn't declare: ${listed(people)}.`,
      isAdditive
        ? "Declare them, or set `members: exact` to have them removed."
        : "Declare them: in a team that has the folder and lists its members, or under groups.",
    ),
  onlyWayIn: (who: string, role: DriveRole, name: string, account: string) =>
    warning(
      "drive_only_way_in",
      `${who} stays ${role} on ${name}, though the roster says otherwise: ${account}, which Rollcall acts as, cannot share the folder by itself, and may be in that group.`,
      `Share ${name} with ${account} itself, as an editor in My Drive or a Content manager on a shared drive. The next run then does what the roster says.`,
    ),
  takenOutUnseen: (id: string, because: Problem) =>
    warning(
      "drive_taken_out_unseen",
      `The folder ${id} has left the roster, and what the roster gave there cannot be taken back: ${because.message}`,
      "If the folder is still in use, let Rollcall see it, and the next run takes it back. If it is deleted, declare it once more with hands_off: true, and take it out in the next commit.",
    ),
  leftAlone: (name: string, what: readonly string[]) =>
    notice("drive_left_alone", `On ${name} Rollcall leaves alone: ${listed(what)}.`, "Nothing to do."),
  limited: (name: string) =>
    notice(
      "drive_limited_access",
      `${name} has limited access: who has the folder above doesn't have it through that.`,
      "Nothing to do, unless that is a surprise.",
    ),
  open: (name: string, to: readonly string[]) =>
    notice(
      "drive_open",
      `${name} is open to ${listed(to)}. The roster doesn't decide on that, and Rollcall leaves it alone.`,
      "If that isn't meant, take it away in Drive.",
    ),
} as const;

/** Returns true for a problem that stays: the folder is deleted, trashed, no folder, or hidden from the acting account. */
export function isOutOfReach({ code }: Problem): boolean {
  return [
    "drive_folder_not_found",
    "drive_folder_not_shareable",
    "drive_folder_trashed",
    "drive_not_a_folder",
  ].includes(code);
}

interface InheritedRole {
  readonly who: string;
  readonly role: DriveRole;
  readonly inherited: DriveRole;
  readonly name: string;
}

/** Problems with a person, at the line of their declaration. */
export const personErrors = {
  badAddress: (who: string) =>
    warning(
      "drive_bad_address",
      `The address of ${who} is not an email address, so nothing is shared with it.`,
      "Correct it: one @, something before and after it, and no spaces.",
    ),
  sharedAddress: (user: string, other: string) =>
    warning(
      "drive_shared_address",
      `${user} and ${other} have the same email address, which is one account to Google: it gets the higher of their roles.`,
      "Give each the address of their own account.",
    ),
  deleted: (who: string, name: string) =>
    warning(
      "drive_account_deleted",
      `The Google account of ${who} is deleted; what it has on ${name} is left alone.`,
      "Correct the email address, or set `active: false`.",
    ),
  expires: (who: string, name: string, until: string) =>
    notice(
      "drive_expires",
      `The access of ${who} to ${name} ends at ${until}. Somebody set that date in Drive, and Rollcall keeps it.`,
      "If that isn't meant, take the end date away in Drive.",
    ),
} as const;

/** Returns Google's message and reason as a sentence. */
export function apiErrorText({ message, reason }: DriveApiError): string {
  const text = message === "" || message === reason ? reason : `${message.replace(/\.$/, "")} (${reason})`;
  return `${text}.`;
}
