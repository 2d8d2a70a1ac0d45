import { error, notice, warning } from "../../core/finding.ts";
import { listed } from "../../core/lists.ts";

/** The code of the warning that an account has another login than the file says. */
export const renamedLoginCode = "renamed_login";

/** Findings about GitHub, in words for people. */
export const githubErrors = {
  peopleIncomplete: (found: number, total: number) =>
    error(
      "github_incomplete",
      `GitHub told of ${found} members and invitations, and says that there are ${total}.`,
      "Nothing was changed. Run again; if it stays, the token may not see everybody: it needs the organisation permission Members: read.",
    ),
  teamIncomplete: (team: string, what: string) =>
    error(
      "team_incomplete",
      `GitHub didn't answer all ${what} of the team ${team}, so nothing about it is changed.`,
      what === "repositories"
        ? "Run again. If it stays, the team has a repository that the token doesn't see: let the App see all repositories (the organisation's settings, GitHub Apps, Configure, Repository access)."
        : "Run again. If it stays, the token doesn't see everybody: it needs the organisation permission Members: read.",
    ),
  inventoryIncomplete: (teams: readonly string[]) =>
    error(
      "survey_incomplete",
      `GitHub didn't answer all teams to the end${teams.length === 0 ? "" : ` (${listed(teams)})`}, so nothing was written: half an organisation would look like all of it.`,
      "Run again; if it stays, the token may not see every team.",
    ),
  orgUnseen: (org: string, server: string) =>
    error(
      "org_unseen",
      `The token sees no organisation called ${org}.`,
      `Correct \`github.org\`; or install the App there: ${server}/organizations/${org}/settings/installations.`,
    ),
  scopes: (scopes: readonly string[], server: string) =>
    error(
      "token_scopes_missing",
      `The token lacks the ${scopes.length === 1 ? "scope" : "scopes"} ${listed(scopes)}.`,
      `Add what is missing to the token (${server}/settings/tokens), or use an App's token instead.`,
    ),
  permission: (name: string, level: string, { org, server }: { org: string; server: string }) =>
    error(
      "permission_lacking",
      `The token lacks the permission ${name}: ${level}.`,
      `Give it to the App (${server}/organizations/${org}/settings/apps, Permissions & events), then accept it for the organisation (${server}/organizations/${org}/settings/installations). A person's token must be an owner's.`,
    ),
  customRolesRefused: ({ org, server }: { org: string; server: string }) =>
    notice(
      "permission_lacking",
      "The token lacks the permission Custom repository roles: read.",
      `Only an organisation on Enterprise Cloud can have custom roles. If it has some, give it to the App: ${server}/organizations/${org}/settings/apps, Permissions & events. Without it, each team with repositories is asked for its roles.`,
    ),
  notOwner: ({ org, server }: { org: string; server: string }) =>
    error(
      "token_not_owners",
      `The token belongs to a person who doesn't own ${org}.`,
      `Use an owner's token, or an App's: ${server}/organizations/${org}/settings/apps.`,
    ),
  repositoriesUnseen: (names: readonly string[], { org, server }: { org: string; server: string }) =>
    error(
      "repositories_unseen",
      `The token doesn't see ${names.length === 1 ? "the repository" : `${names.length} repositories`} that the roster names: ${listed(names)}.`,
      `Correct the names, or let the App see them: ${server}/organizations/${org}/settings/installations, Configure, Repository access.`,
    ),
  teamUnseen: (team: string) =>
    error(
      "team_unseen",
      `GitHub didn't answer all teams, and ${team} is among those that weren't seen. It may exist, so it isn't created.`,
      "Run again; if it stays, the token may not see every team.",
    ),
  unknownLogin: (user: string, login: string) =>
    warning(
      "unknown_login",
      `Nobody on GitHub is called ${login} (${user}'s login in the roster).`,
      `Correct github: under ${user}. A renamed account keeps its id: github_id makes Rollcall follow it.`,
    ),
  departedUnknown: (user: string, login: string, undeclared: readonly string[]) =>
    warning(
      "departed_account_unknown",
      `${user} has left, and nobody on GitHub is called ${login}. If that account was renamed, it keeps what it holds: it may be one of the members whom the roster doesn't declare (${listed(undeclared, 5)}).`,
      `Write the account's id under ${user} (github_id): it finds a renamed account. If the account is gone, take \`github\` out.`,
    ),
  unknownId: (user: string, id: string) =>
    warning(
      "unknown_github_id",
      `No GitHub account has the id ${id} (${user}'s github_id in the roster).`,
      `Correct github_id under ${user}, or take it out.`,
    ),
  renamedLogin: (user: string, was: string, is: string) =>
    warning(
      renamedLoginCode,
      `${user}'s GitHub account ${was} is now called ${is}.`,
      `Write github: ${is} under ${user}.`,
    ),
  loginTaken: (user: string, login: string) =>
    error(
      "login_changed_hands",
      `The login ${login} no longer belongs to ${user}: another account has it, and ${user}'s own (github_id) is not to be found.`,
      `Ask ${user} for the new login. Nothing was given to the account that is called ${login} today.`,
    ),
  invited: (people: readonly string[]) =>
    notice(
      "invitation_pending",
      `${listed(people)} ${people.length === 1 ? "has" : "have"} been invited and not accepted yet; what the invitation doesn't carry follows then.`,
      "Nothing to do. Invitations run out after 7 days, and are sent again then.",
    ),
  invitationsGivenUp: (user: string, times: number, reason: string) =>
    warning(
      "invitation_given_up",
      `${user} has let ${times} invitations fail, and isn't invited again (${reason}).`,
      "Talk to them; then clear the failed invitations on the organisation's People page, and Rollcall invites again.",
    ),
  invitationsSentAgain: (people: readonly string[]) =>
    notice(
      "invitation_sent_again",
      `${listed(people)} ${people.length === 1 ? "was" : "were"} invited by somebody who leaves; GitHub withdraws the ${people.length === 1 ? "invitation" : "invitations"} with them, and Rollcall invites again.`,
      "Nothing to do; the link in the older mail stops working.",
    ),
  invitationsWithdrawn: (people: readonly string[]) =>
    warning(
      "invitation_withdrawn",
      `${listed(people)} ${people.length === 1 ? "was" : "were"} invited by somebody who leaves; GitHub withdraws the ${people.length === 1 ? "invitation" : "invitations"} with them, and the roster doesn't say to invite again.`,
      "Declare under users whoever should come all the same.",
    ),
  unmanagedMembers: (logins: readonly string[]) =>
    notice(
      "unmanaged_member",
      `${logins.length} ${logins.length === 1 ? "member of the organisation isn't" : "members of the organisation aren't"} in the roster: ${listed(logins, 5)}.`,
      "Declare them under users, or set `github.members: exact` to remove whoever is not declared.",
    ),
  unmanagedTeams: (names: readonly string[]) =>
    notice(
      "unmanaged_team",
      `${names.length} ${names.length === 1 ? "team isn't" : "teams aren't"} in the roster: ${listed(names, 5)}.`,
      "Declare them under teams, or set `github.teams: exact` to delete whatever is not declared.",
    ),
  managedElsewhere: (team: string, by: string) =>
    notice(
      "managed_elsewhere",
      `The members of ${team} come from the ${by}, and are left alone; its repositories are still managed here.`,
      "Change its members there, or take the lists out of the roster.",
    ),
  enterpriseTeam: (team: string) =>
    notice(
      "enterprise_team",
      `${team} belongs to the enterprise, and is left alone.`,
      "Change it in the enterprise, and take it out of the roster; or give the team here another name.",
    ),
  boundMembers: (logins: readonly string[], synced: readonly string[]) =>
    notice(
      "member_through_enterprise",
      `${listed(logins)} ${logins.length === 1 ? "is" : "are"} in the organisation through a team of the enterprise, and can't be removed here${
        synced.length === 0 ? "" : `, nor from teams that the identity provider fills: ${listed(synced)}`
      }.`,
      `Take them out of that team in the enterprise${synced.length === 0 ? "" : ", and out of the groups at the identity provider"}.`,
    ),
  organizationRole: (team: string, role: string) =>
    notice(
      "organization_role",
      `${team} has ${role} on every repository through a role of the organisation, which can't be taken away on one repository. That is left alone.`,
      "Nothing to do; or take the role from the team: the organisation's settings, Organization roles, Role assignments.",
    ),
  otherOrg: (org: string, read: string) =>
    notice(
      "other_organisation",
      `The roster on the other side is about the organisation ${org}, and only ${read} was read.`,
      "Nothing to do; the drift of the other organisation isn't shown.",
    ),
  archivedRepository: (repo: string, staying: readonly string[]) =>
    notice(
      "archived_repository",
      `${repo} is archived, so who may do what on it can't be changed${staying.length === 0 ? "" : `: ${listed(staying, 5)}`}.`,
      "Unarchive it, or take it out of the roster.",
    ),
  missingRepository: (org: string, repo: string) =>
    error(
      "unknown_repository",
      `${org} has no repository called ${repo}, or the token can't see it.`,
      "Correct the name, or install the App on that repository.",
    ),
  unknownRole: (org: string, role: string, meant: string | undefined) =>
    error(
      "unknown_role",
      `${org} has no role called ${role} on repositories.${meant === undefined ? "" : ` Did you mean ${meant}?`}`,
      "Write read, triage, write, maintain, admin, or the name of a custom role, in its own capitals.",
    ),
  renamedRepository: (was: string, is: string) =>
    warning("renamed_repository", `The repository ${was} is now called ${is}.`, `Write ${is} in the roster.`),
  staleRepositoryName: (was: string, is: string) =>
    error(
      "stale_repository_name",
      `The repository ${was} is now called ${is}, and the roster has it under another name as well.`,
      `Write ${is} instead. Until then, what stands under ${was} is left as it is on GitHub.`,
    ),
  rolesUnseen: (teams: number) =>
    warning(
      "custom_roles_unseen",
      `The token may not list the organisation's custom roles, so for ${teams} ${teams === 1 ? "team" : "teams"} a custom role can't be told from the role that it is based on.`,
      "Give the App the organisation permission Custom repository roles: read.",
    ),
  redundantGrant: (team: string, repo: string, parent: string) =>
    notice(
      "inherited_grant",
      `${team} has at least that much on ${repo} already, through its parent ${parent}.`,
      "Nothing to do; the line could go.",
    ),
  notNested: (team: string) =>
    error(
      "not_nested",
      `GitHub did not move the team ${team} as it was asked to.`,
      "Run again; an owner of both teams may have to accept it.",
    ),
  teamGone: (team: string) =>
    error("team_gone", `The team ${team} is not there any more.`, "Run again to see what is to be done."),
  accountGone: (user: string) =>
    error(
      "account_gone",
      `${user}'s account on GitHub is not known any more.`,
      "Run again to see what is to be done.",
    ),
  outsiderInOrg: (user: string) =>
    warning(
      "outside_is_member",
      `${user} is declared an outside collaborator, and is a member of the organisation.`,
      "Take `outside: true` away, or remove the membership on GitHub.",
    ),
};
