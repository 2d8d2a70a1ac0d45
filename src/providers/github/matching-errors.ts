import { error, notice, warning } from "../../core/finding.ts";
import { listed } from "../../core/lists.ts";

/** Findings about accounts, teams and repositories that can't be told to be the declared ones, in words for people. */
export const githubMatchingErrors = {
  earlierTeamUnseen: (team: string) =>
    warning(
      "team_unseen",
      `GitHub didn't answer all teams, and ${team}, which the file no longer declares, is among those that weren't seen. What it holds could not be taken back.`,
      "Run again; if it stays, the token may not see every team.",
    ),
  earlierRepositoryUnseen: (org: string, repo: string) =>
    warning(
      "repository_unseen",
      `The file no longer gives anybody ${repo}, and ${org} has no such repository that the token can see. What people and teams hold there can't be taken back.`,
      "Let the App see it, and the next run takes it back. If it was deleted, let the App see all repositories once: then a run knows that it is gone.",
    ),
  transferredAndTakenOut: (is: string) =>
    warning(
      "repository_transferred_away",
      `The file no longer gives anybody ${is}, which was transferred and belongs to somebody else now. Who had access of their own may have it still, and Rollcall can take nothing away there. No later run tells it.`,
      "Let its owner look through its people, if that matters.",
    ),
  sharedAccount: (user: string, others: readonly string[], login: string) =>
    error(
      "account_twice",
      `${user} and ${listed(others)} have the same GitHub account, ${login}. Rollcall changes nothing about that account.`,
      `Keep the account in one of these entries, and correct \`github\` and \`github_id\` in the other.`,
    ),
  formerAccountStays: (
    user: string,
    now: { readonly login: string } | { readonly id: string },
    former: string,
  ) =>
    error(
      "account_change_held",
      `${"id" in now ? `The account ${now.id}` : now.login}, which the file now has as ${user}'s account, can't be found or invited. ${user}'s account stays ${former} until it can.`,
      `Correct \`${"id" in now ? "github_id" : "github"}\` under ${user}.`,
    ),
  rememberedAccountGone: (user: string, login: string) =>
    warning(
      "unknown_login",
      `The account that was ${user}'s when the roster was last applied is no longer on GitHub (${login}, ${user}'s login in the roster).`,
      `Write ${user}'s login of today, with its number (\`github_id\`) where the login is the same.`,
    ),
  undeclaredStay: (missing: readonly string[], staying: readonly string[]) =>
    warning(
      "undeclared_stay",
      `${listed(missing)} ${missing.length === 1 ? "isn't" : "aren't"} found on GitHub. Undeclared members stay, since one of them may be ${missing.length === 1 ? "this person" : "one of these people"}: ${listed(staying, 5)}.`,
      "Correct `github` in the roster. With `github_id` beside it, a renamed account is followed.",
    ),
  loginMaybeTaken: (people: readonly string[], logins: readonly string[], staying: readonly string[]) =>
    warning(
      "login_maybe_taken",
      `${listed(logins)}, in the file for ${listed(people)}, ${logins.length === 1 ? "is" : "are"} no member of the organisation, and no earlier run tells whose account it was. A renamed account leaves its login to others. So undeclared members who may be meant stay in this run: ${listed(staying, 5)}.`,
      "If one of them is meant, write their login of today and `github_id` into the file, and withdraw the invitation to the old login. Otherwise do nothing: the next run goes on.",
    ),
  memberUnderAnotherLogin: (user: string, name: string) =>
    error(
      "member_under_another_login",
      `GitHub says that ${name} belongs to a member of the organisation already, and ${user} is not among the members.`,
      `Look on the organisation's People page who it is, and write that login as \`github\` under ${user}. Somebody else may have it in the file.`,
    ),
  unknownTeamId: (team: string, id: number) =>
    warning(
      "unknown_team_id",
      `No team of the organisation has the id ${id}, which the roster has as ${team}'s \`github.id\`. The team is found by its name, or created.`,
      `Correct \`github.id\` under ${team} (\`rollcall pin\` does it), or take it out.`,
    ),
  transferredRepository: (repo: string, is: string) =>
    error(
      "repository_transferred",
      `The repository ${repo} belongs to somebody else now: it is called ${is}. Nothing about it can be changed from here.`,
      `Take ${repo} out of the roster. Nothing is taken back there: its new owner decides who stays.`,
    ),
  ignoredAccounts: (people: readonly string[]) =>
    notice(
      "ignored_account",
      `${listed(people)} ${people.length === 1 ? "has an account" : "have accounts"} that \`github.ignore\` names, so nothing on GitHub is changed for them.`,
      "Nothing to do; or take the name out of `github.ignore`, so that the roster decides.",
    ),
  namesInCircle: (team: string, others: readonly string[]) =>
    error(
      "team_names_in_circle",
      `The team ${team} would get the name that ${listed(others)} ${others.length === 1 ? "has" : "have"} today, in a circle, which can't be done in one go.`,
      "Rename one of them on GitHub by hand to something else first, and run again.",
    ),
  ignoredTakenOut: (names: readonly string[]) =>
    warning(
      "ignored_taken_out",
      `The file gave ${listed(names)} access on GitHub, gives it no more, and \`github.ignore\` names ${names.length === 1 ? "it" : "them"}: nothing is taken away there. No later run tells it.`,
      "Take it away by hand. Or put the lines back without the name in `github.ignore`, apply that, and take them out again.",
    ),
  namesExchanged: (team: string, others: readonly string[]) =>
    error(
      "team_names_exchanged",
      `The team ${team} and ${listed(others)} have each other's names as former ones. No id tells which of them is which today, so nothing about them is changed.`,
      "Write `github.id` under them (`rollcall pin` finds it); or take the former names out, if they have the right names already.",
    ),
  ignoredDeparted: (people: readonly string[]) =>
    warning(
      "ignored_departed",
      `${listed(people)} ${people.length === 1 ? "has left, and has an account" : "have left, and have accounts"} that \`github.ignore\` names: nothing is taken from ${people.length === 1 ? "it" : "them"} on GitHub.`,
      "Take the name out of `github.ignore`, so that the account loses what it holds.",
    ),
};
