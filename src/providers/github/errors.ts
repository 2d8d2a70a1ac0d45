import type { Failure } from "../../core/change.ts";
import { listed } from "../../core/errors.ts";
import type { Problem } from "../../core/finding.ts";

const error = (code: string, message: string, remedy: string): Problem => ({
  severity: "error",
  code,
  message,
  remedy,
});
const warning = (code: string, message: string, remedy: string): Problem => ({
  ...error(code, message, remedy),
  severity: "warning",
});
const notice = (code: string, message: string, remedy: string): Problem => ({
  ...error(code, message, remedy),
  severity: "notice",
});

/** What can be wrong on GitHub, or worth saying, in a person's words. */
export const githubErrors = {
  peopleDontAddUp: (told: number, total: number) =>
    error(
      "github_incomplete",
      `GitHub told of ${told} members and invitations, and says that there are ${total}.`,
      "Nothing was changed. Run again; if it stays, the token may not see everybody: it needs the organisation permission Members: read.",
    ),
  teamIncomplete: (team: string, what: string) =>
    error(
      "team_incomplete",
      `GitHub didn't answer all ${what} of the team ${team}, so nothing about it is changed.`,
      "Run again.",
    ),
  teamsDontAddUp: (team: string) =>
    error(
      "team_unseen",
      `GitHub didn't answer all teams, and ${team} is among those that weren't seen. It may exist, so it isn't created.`,
      "Run again; if it stays, the token may not see every team.",
    ),
  unknownLogin: (user: string, login: string) =>
    warning(
      "unknown_login",
      `Nobody on GitHub is called ${login} (${user}'s login in the roster).`,
      `Mend github: under ${user}. A renamed account keeps its id: github_id makes Rollcall follow it.`,
    ),
  unknownId: (user: string, id: string) =>
    warning(
      "unknown_github_id",
      `No GitHub account has the id ${id} (${user}'s github_id in the roster).`,
      `Mend github_id under ${user}, or take it out.`,
    ),
  renamedLogin: (user: string, was: string, is: string) =>
    warning(
      "renamed_login",
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
      `${listed(people)} ${people.length === 1 ? "has" : "have"} been invited and not accepted yet; teams follow then.`,
      "Nothing to do. Invitations run out after 7 days, and are sent again then.",
    ),
  invitationsGivenUp: (user: string, times: number, reason: string) =>
    warning(
      "invitation_given_up",
      `${user} has let ${times} invitations fail, and isn't invited again (${reason}).`,
      "Talk to them; then clear the failed invitations on the organisation's People page, and Rollcall invites again.",
    ),
  unmanagedMembers: (logins: readonly string[]) =>
    notice(
      "unmanaged_member",
      `${logins.length} ${logins.length === 1 ? "member of the organisation isn't" : "members of the organisation aren't"} in the roster: ${listed(logins, 5)}.`,
      "Declare them under users, or set github.members: exact to remove whoever is not declared.",
    ),
  unmanagedTeams: (names: readonly string[]) =>
    notice(
      "unmanaged_team",
      `${names.length} ${names.length === 1 ? "team isn't" : "teams aren't"} in the roster: ${listed(names, 5)}.`,
      "Declare them under teams, or set github.teams: exact to delete whatever is not declared.",
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
      "Change it in the enterprise.",
    ),
  archivedRepository: (repo: string) =>
    notice(
      "archived_repository",
      `${repo} is archived, so who may do what on it can't be changed.`,
      "Unarchive it, or take it out of the roster.",
    ),
  missingRepository: (org: string, repo: string) =>
    error(
      "unknown_repository",
      `${org} has no repository called ${repo}, or the token can't see it.`,
      "Mend the name, or install the App on that repository.",
    ),
  collaboratorsHidden: (repo: string) =>
    error(
      "collaborators_hidden",
      `GitHub doesn't show who has access of their own to ${repo}.`,
      "Give the App the permission Administration: write on that repository.",
    ),
  renamedRepository: (was: string, is: string) =>
    warning("renamed_repository", `The repository ${was} is now called ${is}.`, `Write ${is} in the roster.`),
  redundantGrant: (team: string, repo: string, parent: string) =>
    notice(
      "inherited_grant",
      `${team} has at least that much on ${repo} already, through its parent ${parent}.`,
      "Nothing to do; the line could go.",
    ),
  undeclaredChildren: (team: string, children: readonly string[]) =>
    error(
      "team_has_children",
      `Deleting ${team} would delete the teams below it too: ${listed(children)}.`,
      "Declare them with another parent or archived: true, or move them on GitHub first.",
    ),
  outsiderInOrg: (user: string) =>
    warning(
      "outside_is_member",
      `${user} is declared an outside collaborator, and is a member of the organisation.`,
      "Take outside: true away, or remove the membership on GitHub.",
    ),
};

interface Refusal {
  readonly status?: number;
  readonly message?: string;
  readonly errors?: readonly { readonly type?: string; readonly message: string }[];
  readonly response?: {
    readonly headers?: Readonly<Record<string, string | number | undefined>>;
    readonly data?: {
      readonly message?: string;
      readonly errors?: readonly ({ readonly message?: string; readonly code?: string } | string)[];
    };
  };
}

/** All that GitHub says in a refusal, without the request and without the token. */
export function refusalText(failure: unknown): string {
  const { message, response } = failure as Refusal;
  const details = (response?.data?.errors ?? []).map((each) =>
    typeof each === "string" ? each : (each.message ?? each.code ?? ""),
  );
  return [response?.data?.message ?? message ?? "no reason given", ...details].filter(Boolean).join(" ");
}

export function statusOf(failure: unknown): number {
  const { status, response } = failure as Refusal;
  return response === undefined ? 0 : (status ?? 0);
}

/** True when nobody knows whether the request was carried out: no answer, or a server's failure. */
export function isAmbiguous(failure: unknown): boolean {
  const status = statusOf(failure);
  return status === 0 || status >= 500;
}

/** Words for what GitHub answered when it was asked to do `what` ("invite bob"). Facts: docs.github.com/rest. */
export function problemFrom(failure: unknown, what: string): Problem {
  const status = statusOf(failure);
  const text = refusalText(failure);
  const { errors = [], response } = failure as Refusal;
  if (status === 401) {
    return error(
      "bad_credentials",
      "GitHub doesn't accept the token.",
      "Renew github-token; an App's installation token lives for an hour.",
    );
  }
  if (errors.some((each) => each.type === "NOT_FOUND")) {
    return error(
      "unknown_org",
      `GitHub knows no organisation that fits: ${text}`,
      "Mend github.org, or install the App there.",
    );
  }
  const limited =
    /rate limit/i.test(text) || status === 429 || errors.some((each) => each.type === "RATE_LIMITED");
  if (limited)
    return error(
      "rate_limited",
      `GitHub's rate limit is used up; it refused to ${what}.`,
      whenToComeBack(response?.headers),
    );
  if (/archived/i.test(text) && status === 403) {
    return error(
      "archived_repository_refused",
      `GitHub refused to ${what}: the repository is archived.`,
      "Unarchive it, or take it out of the roster.",
    );
  }
  if (/team sync|synchroni[sz]|external group|identity provider/i.test(text)) {
    return error(
      "synced_team",
      `GitHub refused to ${what}: the team is kept by an identity provider.`,
      "Change its members there, and take the lists out of the roster.",
    );
  }
  if (/last owner|at least one owner|only owner/i.test(text)) {
    return error(
      "last_owner",
      `GitHub refused to ${what}: the organisation needs an owner.`,
      "Make somebody else an owner first.",
    );
  }
  if (status === 403) {
    const needed = response?.headers?.["x-accepted-github-permissions"];
    return error(
      "missing_permission",
      `GitHub refused to ${what}: ${text}`,
      needed
        ? `Give the App (or token) this permission: ${String(needed).replaceAll("=", ": ").replaceAll(";", " or ")}.`
        : "Give the App the organisation permission Members: write, and Administration: write on the repositories.",
    );
  }
  if (status === 404)
    return error(
      "not_found",
      `GitHub refused to ${what}: it isn't there, or the token can't see it.`,
      "Look whether it was renamed or deleted; run again.",
    );
  if (status === 422 && /must be unique/i.test(text)) {
    return error(
      "team_name_taken",
      `GitHub refused to ${what}: a team that the token can't see has that name.`,
      "Give the App access to secret teams, or choose another name.",
    );
  }
  if (status === 422)
    return error(
      "refused",
      `GitHub refused to ${what}: ${text}`,
      "Mend what it names; a person may also have blocked the organisation.",
    );
  if (status === 409)
    return error(
      "conflict",
      `GitHub refused to ${what} because something else changed at the same time.`,
      "Run again.",
    );
  if (isAmbiguous(failure) && !(failure as Refusal).errors) {
    return error(
      "github_unreachable",
      `GitHub didn't answer when asked to ${what} (${status === 0 ? "the connection broke" : `status ${status}`}).`,
      "Run again: what is done stays done. https://www.githubstatus.com may know more.",
    );
  }
  return error(
    "unexpected_answer",
    `GitHub's answer made no sense when asked to ${what}: ${text}`,
    "Run again; if it stays, please report it.",
  );
}

/** The same for one change: an `Outcome`'s error. */
export function failureFrom(failure: unknown, what: string): Failure {
  const { code, message, remedy } = problemFrom(failure, what);
  return { code, message, remedy };
}

function whenToComeBack(headers: Readonly<Record<string, string | number | undefined>> = {}): string {
  const after = Number(headers["retry-after"]);
  if (after > 0) return `Run again in ${Math.ceil(after / 60)} minutes: what is done stays done.`;
  const reset = Number(headers["x-ratelimit-reset"]);
  if (reset > 0)
    return `Run again after ${new Date(reset * 1000).toISOString().slice(11, 16)} UTC: what is done stays done.`;
  return "Run again in an hour: what is done stays done.";
}
