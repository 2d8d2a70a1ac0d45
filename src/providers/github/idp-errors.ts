import { notice, warning } from "../../core/finding.ts";
import { joinList, listed } from "../../core/lists.ts";

/** Findings about the identity provider's groups that teams follow, in words for people. */
export const githubIdpErrors = {
  differs: (team: string, group: string, names: readonly string[]) =>
    warning(
      "idp_group_differs",
      `The team ${team} should follow the identity provider's group ${group}, and follows ${names.length === 0 ? "none" : joinList(names)}.`,
      "An owner links it in the team's settings, or correct `idp_group`. GitHub lets no App link one.",
    ),
  unseen: (teams: readonly string[]) =>
    notice(
      "idp_group_unseen",
      `Which group of the identity provider a team follows could not be seen: ${listed(teams, 5)}.`,
      "An App sees it for managed users alone. Look at the team's settings, or leave `idp_group` out.",
    ),
};
