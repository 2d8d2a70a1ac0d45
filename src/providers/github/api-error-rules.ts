import type { GithubApiError } from "./api-errors.ts";

/** What an answer means. The first rule whose condition holds applies. */
interface ApiErrorRule {
  readonly holds: (apiError: GithubApiError) => boolean;
  readonly code: string;
  /** `what` follows "refused to". */
  readonly message: (what: string, apiError: GithubApiError) => string;
  readonly remedy: string | ((apiError: GithubApiError) => string);
}

/** The meanings of failed requests. Facts: docs.github.com/rest and docs.github.com/graphql. */
export const apiErrorRules: readonly ApiErrorRule[] = [
  {
    code: "bad_credentials",
    holds: ({ status, text }) => status === 401 && !/two[- ]factor|2FA/i.test(text),
    message: () => "GitHub doesn't accept the token.",
    remedy:
      "Renew the token: the input github-token, or GITHUB_TOKEN on the command line. An App's installation token lives for an hour.",
  },
  {
    code: "unknown_org",
    holds: ({ types }) => types.includes("NOT_FOUND"),
    message: (_, { text }) => `GitHub knows no organisation that fits: ${text}`,
    remedy: "Correct `github.org` (in an import, `--org`), or install the App there.",
  },
  {
    code: "invitation_limit",
    holds: ({ status, text }) =>
      (status === 403 || status === 422) && /invit/i.test(text) && /limit|exceed|too many/i.test(text),
    message: (what) => `GitHub takes no more invitations today; it refused to ${what}.`,
    remedy: "Run again tomorrow: a new organisation may invite 50 people a day, an older or paid one 500.",
  },
  {
    code: "no_seat",
    holds: ({ status, text }) => status === 422 && /no_seat|one more seat/i.test(text),
    message: (what) => `GitHub refused to ${what}: the organisation has no seat left.`,
    remedy: "Buy seats, or remove others first. The next run invites who is missing.",
  },
  {
    code: "rate_limited",
    holds: ({ status, text, types }) =>
      status === 429 || types.includes("RATE_LIMITED") || /rate limit/i.test(text),
    message: (what) => `GitHub's rate limit is used up; it refused to ${what}.`,
    remedy: ({ headers }) => `Run again ${retryTime(headers)}: what is done stays done.`,
  },
  {
    code: "archived_repository_refused",
    holds: ({ status, text }) => status === 403 && /archived/i.test(text),
    message: (what) => `GitHub refused to ${what}: the repository is archived.`,
    remedy: "Unarchive it, or take it out of the roster.",
  },
  {
    code: "organization_role_grant",
    holds: ({ status, text }) =>
      (status === 403 || status === 422) && /security manager team|organi[sz]ation role/i.test(text),
    message: (what) =>
      `GitHub refused to ${what}: the team has it through a role of the organisation, on every repository.`,
    remedy:
      "Take the role from the team (the organisation's settings, Organization roles), or let the App read Custom organization roles, so that Rollcall leaves it alone.",
  },
  {
    code: "synced_team",
    holds: ({ text }) =>
      /team sync|synchroni[sz]|external(ly)? (group|managed)|identity provider/i.test(text),
    message: (what) => `GitHub refused to ${what}: the team is kept by an identity provider.`,
    remedy: "Change its members there, and take the lists out of the roster.",
  },
  {
    code: "last_owner",
    holds: ({ text }) => /last owner|at least one owner|only owner/i.test(text),
    message: (what) => `GitHub refused to ${what}: the organisation needs an owner.`,
    remedy: "Make somebody else an owner first.",
  },
  {
    code: "token_scopes_missing",
    holds: ({ types, text }) =>
      types.includes("INSUFFICIENT_SCOPES") || /not been granted the required scopes/i.test(text),
    message: (what, { text }) => `The token lacks a scope that it takes to ${what}${scopesIn(text)}.`,
    remedy:
      "Add the scopes admin:org and repo to the token (Settings, Developer settings, Personal access tokens), or use an App's installation token.",
  },
  {
    code: "two_factor_required",
    holds: ({ status, types, text }) =>
      (status === 401 || status === 403 || types.includes("FORBIDDEN")) && /two[- ]factor|2FA/i.test(text),
    message: (what) =>
      `GitHub refused to ${what}: the organisation asks for two-factor authentication, and the token's account has none.`,
    remedy:
      "Turn on two-factor authentication for the account that the token belongs to, or use an App's installation token.",
  },
  {
    code: "server_lacks_field",
    holds: ({ text }) => /^Field '\w+' doesn't exist on type '\w+'/.test(text),
    message: (what, { text }) => `This GitHub Enterprise Server is too old to ${what}: ${text}`,
    remedy: "Update the server: Rollcall works with the versions that GitHub supports.",
  },
  {
    code: "sso_required",
    holds: ({ status, types, text }) =>
      (status === 403 || types.includes("FORBIDDEN")) && /SAML|single sign-on|SSO/.test(text),
    message: (what) =>
      `GitHub refused to ${what}: the token isn't authorised for the organisation's sign-on.`,
    remedy: "Authorise the token for the organisation (Configure SSO), or use an App's installation token.",
  },
  {
    code: "address_not_allowed",
    holds: ({ status, text }) => status === 403 && /IP allow list/i.test(text),
    message: (what) => `GitHub refused to ${what}: the organisation doesn't let this address in.`,
    remedy: "Add the runner's address to the organisation's IP allow list, or run where it is allowed.",
  },
  {
    code: "missing_permission",
    holds: ({ status, types }) => status === 403 || types.includes("FORBIDDEN"),
    message: (what, { text }) => `GitHub refused to ${what}: ${text}`,
    remedy: ({ headers }) => permissionRemedy(headers["x-accepted-github-permissions"]),
  },
  {
    code: "not_found",
    holds: ({ status }) => status === 404 || status === 410,
    message: (what) => `GitHub refused to ${what}: it isn't there, or the token can't see it.`,
    remedy: "Look whether it was renamed or deleted; run again.",
  },
  {
    code: "team_name_taken",
    holds: ({ status, text }) => status === 422 && /must be unique/i.test(text),
    message: (what) =>
      `GitHub refused to ${what}: another team has that name, perhaps one that the token can't see.`,
    remedy: "Give the App access to secret teams, or choose another name.",
  },
  {
    code: "invitation_refused",
    holds: ({ status, text }) => status === 422 && /block/i.test(text),
    message: (what) => `GitHub refused to ${what}: they have blocked the organisation.`,
    remedy: "Talk to them, or write `active: false` under their name until they let it in again.",
  },
  {
    code: "refused",
    holds: ({ status }) => status === 400 || status === 422 || status === 451,
    message: (what, { text }) => `GitHub refused to ${what}: ${text}`,
    remedy: "Correct what it names; a person may also have blocked the organisation.",
  },
  {
    code: "conflict",
    holds: ({ status }) => status === 409,
    message: (what) => `GitHub refused to ${what} because something else changed at the same time.`,
    remedy: "Run again.",
  },
  {
    code: "github_unreachable",
    holds: ({ isUnanswered: isSilence }) => isSilence,
    message: (what, { status }) =>
      `GitHub didn't answer when asked to ${what} (${status === 0 ? "the connection broke" : `status ${status}`}).`,
    remedy: "Run again: what is done stays done. https://www.githubstatus.com may know more.",
  },
];

/** Returns the scopes that GitHub's message names, in brackets; empty when it names none. */
function scopesIn(text: string): string {
  const named = /one of the following scopes: \[([^\]]*)\]/.exec(text)?.[1]?.replaceAll("'", "");
  return named === undefined ? "" : ` (${named.split(/,\s*/).join(" or ")})`;
}

function permissionRemedy(accepted: string | number | undefined): string {
  if (accepted === undefined) {
    return "To plan, the App needs the organisation permission Members: read, and Administration: read on the repositories; to apply, both as write. A workflow's own github.token can't have them, and runs for forks get no other.";
  }
  const words = String(accepted)
    .split(";")
    .map((each) => each.trim().replaceAll("=", ": ").replaceAll(",", " and "));
  return `Give the App (or token) this permission: ${words.join("; or ")}.`;
}

function retryTime(headers: GithubApiError["headers"]): string {
  const after = Number(headers["retry-after"]);
  if (after > 0) return `in ${Math.ceil(after / 60)} ${after > 60 ? "minutes" : "minute"}`;
  const reset = Number(headers["x-ratelimit-reset"]);
  return reset > 0 ? `after ${new Date(reset * 1000).toISOString().slice(11, 16)} UTC` : "in an hour";
}
