import { notice, warning } from "../../core/finding.ts";
import { joinList } from "../../core/lists.ts";

/** Findings about what members of the organisation may do, in words for people. */
export const githubPrivilegeErrors = {
  differ: (org: string, differences: readonly string[]) =>
    warning(
      "member_privileges_differ",
      `What members of ${org} may do is not what the file says: ${joinList(differences)}.`,
      "Change it on the organisation's page Member privileges, or in the file. Rollcall doesn't: the permission for that is also the one to delete the organisation.",
    ),
  unseen: (org: string, what: readonly string[]) =>
    notice(
      "member_privileges_unseen",
      `What members of ${org} may do could not be read, so it was not held against the file: ${joinList(what)}.`,
      "Give the App the organisation permission Administration: read.",
    ),
};
