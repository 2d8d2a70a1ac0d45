import { notice, warning } from "../../core/finding.ts";
import { listed } from "../../core/lists.ts";
import type { DriveRole } from "../../roster/roster.ts";

/** Findings about people who have left, in words for people. */
export const departedErrors = {
  departedOwner: (who: string, name: string) =>
    warning(
      "drive_departed_owner",
      `${who} has left, and owns ${name}, which Rollcall cannot take away.`,
      "Transfer the folder to somebody else in Drive, or suspend the Google account.",
    ),
  departedNotFound: (people: readonly string[], undeclared: number) =>
    notice(
      "drive_departed_not_found",
      `No folder is shared with the address of ${people.length === 1 ? "1 person who has" : `${people.length} people who have`} left (${listed(people)}), and ${undeclared === 1 ? "1 account has" : `${undeclared} accounts have`} access that no entry of the roster names. An account under another address keeps what it has.`,
      "Nothing to do if none of these accounts is theirs. Otherwise give its address (`email`).",
    ),
  departedInherits: (who: string, role: DriveRole, name: string) =>
    warning(
      "drive_departed_inherits",
      `${who} has left, and is ${role} on ${name} through a folder or shared drive above it.`,
      "Take it away there in Drive, or declare what is above in the roster too: then Rollcall takes it away.",
    ),
};
