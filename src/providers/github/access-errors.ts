import { error, notice, warning } from "../../core/finding.ts";
import { listed } from "../../core/lists.ts";

/** Findings about people with access of their own to repositories, and about invitations, in words for people. */
export const githubAccessErrors = {
  collaboratorsHidden: (repo: string) =>
    error(
      "collaborators_hidden",
      `GitHub doesn't show who has access of their own to ${repo}.`,
      "Give the App the permission Administration: write on that repository.",
    ),
  collaboratorsIncomplete: (repo: string) =>
    error(
      "collaborators_incomplete",
      `GitHub didn't answer all who have access of their own to ${repo}, so nothing about it is changed.`,
      "Run again. If it stays, the token doesn't see everybody: the App needs Administration: write on that repository.",
    ),
  repositoriesIncomplete: (found: number, total: number) =>
    warning(
      "repositories_incomplete",
      `GitHub told of ${found} repositories, and says that there are ${total}.`,
      "Run again; if it stays, the token may not see every repository.",
    ),
  directAccessUnread: (reason: string) =>
    warning(
      "direct_access_unread",
      `Who has access of their own to repositories could not be read to the end: ${reason}`,
      "Run again. If it stays, give the App the permission Administration: read on the repositories. Until then nobody loses access of their own that wasn't seen, and it isn't reported.",
    ),
  directAccessIgnored: (org: string) =>
    notice(
      "direct_access_ignored",
      `Who has access of their own to repositories of ${org} is not looked at (github.direct_access is ignore).`,
      "Set `github.direct_access: report` to be told of it.",
    ),
  directAccessHidden: (repos: readonly string[]) =>
    warning(
      "direct_access_hidden",
      `GitHub doesn't show who has access of their own to ${repos.length === 1 ? "a repository" : `${repos.length} repositories`}: ${listed(repos, 5)}. Nobody's access there was compared.`,
      "Give the App the permission Administration: read on them (a person's token: an owner's), or set `github.direct_access: ignore`.",
    ),
  directAccess: (grants: readonly string[], people: number) =>
    notice(
      "undeclared_direct_access",
      `${people === 1 ? "1 person has" : `${people} people have`} access of their own to repositories where no project declares it, ${grants.length} ${grants.length === 1 ? "grant" : "grants"} in all: ${listed(grants, 5)}.`,
      "Declare them as `collaborators` of a project, or take them off on GitHub. `github.direct_access: exact` makes Rollcall take them off; `ignore` leaves them out of reports.",
    ),
  invitationsUnread: (repos: readonly string[]) =>
    notice(
      "repository_invitations_unread",
      `Open invitations to ${repos.length} repositories were not looked for: ${listed([...repos].sort(), 3)}.`,
      "Nothing to do: whoever accepts one is told of then. `github.direct_access: exact` looks for them, at a request for each repository.",
    ),
  archivedDirectAccess: (grants: readonly string[]) =>
    notice(
      "archived_direct_access",
      `${grants.length} ${grants.length === 1 ? "grant" : "grants"} on archived repositories should go and can't be changed there: ${listed(grants, 5)}.`,
      "Unarchive the repository, apply, and archive it again; or take the person off on GitHub.",
    ),
  keptUntilMember: (grants: readonly string[], org: string) =>
    notice(
      "kept_until_member",
      `Access of their own stays until the person is a member of ${org}, since teams give them as much only then: ${listed(grants, 5)}.`,
      "Nothing to do: the first run after they have accepted the invitation takes it away.",
    ),
  collaboratorsInvited: (grants: readonly string[]) =>
    notice(
      "collaborator_invited",
      `Invited to a repository and not in yet, until they accept: ${listed(grants, 5)}.`,
      "Nothing to do. Invitations run out after 7 days, and are sent again then.",
    ),
  collaboratorsToInvite: (grants: readonly string[]) =>
    notice(
      "collaborator_to_invite",
      `Comes as an invitation to the repository, and is access only once it is accepted: ${listed(grants, 5)}.`,
      "Nothing to do: GitHub sends it when this is applied.",
    ),
  collaboratorsInvitedAgain: (grants: readonly string[], org: string) =>
    warning(
      "collaborator_invited_again",
      `Access of their own goes with the membership of ${org}, and is back only once they accept the invitation to the repository that they get: ${listed(grants, 5)}.`,
      "Tell them to accept the invitation. Until then they have no access.",
    ),
  undeclaredInvitations: (invitations: readonly string[], { owner }: { readonly owner: boolean }) =>
    (owner ? warning : notice)(
      "undeclared_invitation",
      `${invitations.length === 1 ? "An invitation is" : `${invitations.length} invitations are`} open that the roster doesn't declare: ${listed(invitations, 5)}.`,
      "Declare them under users, or cancel them on the organisation's People page. `github.members: exact` makes Rollcall cancel them.",
    ),
  invitationSentAnew: (user: string, taken: readonly string[]) =>
    notice(
      "invitation_sent_anew",
      `The open invitation of ${user} carries ${listed(taken, 5)}, which the file has taken: it is withdrawn, and sent again as the file says.`,
      "Nothing to do: they accept the new invitation in place of the old one.",
    ),
  invitedAsOwners: (people: readonly string[]) =>
    warning(
      "invited_as_owner",
      `${listed(people)} ${people.length === 1 ? "is" : "are"} invited as ${people.length === 1 ? "an owner" : "owners"}, and the roster says member.`,
      "Cancel the invitation on the organisation's People page: the next run invites them as a member.",
    ),
  basePermissionGives: (org: string, role: string) =>
    notice(
      "base_permission_gives",
      `Every member of ${org} has ${role} on every repository: it is the organisation's base permission, which the roster doesn't decide.`,
      "Set it to No permission on the organisation's page Member privileges, if the teams of the roster are to decide alone.",
    ),
  basePermissionUnseen: (org: string) =>
    notice(
      "base_permission_unseen",
      `The base permission of ${org}, which every member has on every repository, could not be read.`,
      "Give the App the organisation permission Administration: read.",
    ),
  organizationRoleHeld: (holders: readonly string[], org: string) =>
    notice(
      "organization_role_held",
      `Through roles of the organisation ${org}, which the roster doesn't decide, these have a role on every repository: ${listed(holders, 5)}.`,
      "Name them under `github.organization_roles` to decide them here; or take away on the organisation's page Organization roles what should not be.",
    ),
  organizationRolesUnseen: (org: string) =>
    notice(
      "organization_roles_unseen",
      `The roles of the organisation ${org} could not be listed. Some of them give a role on every repository.`,
      "Give the App the organisation permission Custom organization roles: read.",
    ),
};
