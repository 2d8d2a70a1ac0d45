import type { Problem } from "../../core/finding.ts";

/** The parts used of what Octokit throws: a `RequestError`, or the plugins' errors for a GraphQL answer. */
interface Thrown {
  readonly status?: number;
  readonly message?: string;
  readonly errors?: readonly GraphqlError[];
  readonly response?: {
    readonly headers?: Headers;
    readonly data?: {
      readonly message?: string;
      readonly errors?: readonly ({ readonly message?: string; readonly code?: string } | string)[];
    };
  };
}

interface GraphqlError {
  readonly type?: string;
  readonly message: string;
}

type Headers = Readonly<Record<string, string | number | undefined>>;

/** A failed request, the same for REST and GraphQL. Never contains the request or the token. */
export interface GithubApiError {
  /** 0 when there was no answer at all. */
  readonly status: number;
  /** GitHub's message and the messages of its details. */
  readonly text: string;
  readonly headers: Headers;
  /** GraphQL's types of errors: `NOT_FOUND`, `FORBIDDEN`, … */
  readonly types: readonly string[];
  /** True when GitHub answered and refused; false when the request may have been carried out. */
  readonly isRejection: boolean;
  /** True when no answer came, or a status of 500 and more. */
  readonly isUnanswered: boolean;
}

/** Returns what a thrown error says about its request. */
export function githubApiErrorOf(failure: unknown): GithubApiError {
  const { errors, response, status: thrown } = failure as Thrown;
  const status = githubStatusOf(failure);
  return {
    status,
    text: textOf(failure),
    headers: response?.headers ?? {},
    types: (errors ?? []).flatMap((each) => each.type ?? []),
    isRejection: errors !== undefined || (status > 0 && status < 500),
    isUnanswered: errors === undefined && thrown !== undefined && (status === 0 || status >= 500),
  };
}

/** Returns the status of the answer; 0 when the connection broke before an answer. */
export function githubStatusOf(failure: unknown): number {
  const { status, response } = failure as Thrown;
  return response === undefined ? 0 : (status ?? 200);
}

function textOf(failure: unknown): string {
  const { message, response } = failure as Thrown;
  const details = (response?.data?.errors ?? []).map((each) =>
    typeof each === "string" ? each : (each.message ?? each.code ?? ""),
  );
  return [response?.data?.message ?? message ?? "no reason given", ...details].filter(Boolean).join(" ");
}

/** What an answer means. The first rule whose condition holds applies. */
interface ApiErrorRule {
  readonly holds: (apiError: GithubApiError) => boolean;
  readonly code: string;
  /** `what` follows "refused to". */
  readonly message: (what: string, apiError: GithubApiError) => string;
  readonly remedy: string | ((apiError: GithubApiError) => string);
}

/** Facts: docs.github.com/rest and docs.github.com/graphql. */
const apiErrorRules: readonly ApiErrorRule[] = [
  {
    code: "bad_credentials",
    holds: ({ status }) => status === 401,
    message: () => "GitHub doesn't accept the token.",
    remedy: "Renew github-token; an App's installation token lives for an hour.",
  },
  {
    code: "unknown_org",
    holds: ({ types }) => types.includes("NOT_FOUND"),
    message: (_, { text }) => `GitHub knows no organisation that fits: ${text}`,
    remedy: "Mend `github.org`, or install the App there.",
  },
  {
    code: "invitation_limit",
    holds: ({ status, text }) =>
      (status === 403 || status === 422) && /invit/i.test(text) && /limit|exceed|too many/i.test(text),
    message: (what) => `GitHub takes no more invitations today; it refused to ${what}.`,
    remedy: "Run again tomorrow: a new organisation may invite 50 people a day, an older or paid one 500.",
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
    code: "sso_required",
    holds: ({ status, text }) => status === 403 && /SAML|single sign-on|SSO/.test(text),
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
    remedy: "Mend what it names; a person may also have blocked the organisation.",
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

/** Returns the problem that a failed request means. `what` is the request in words that follow "to": "invite bob". */
export function githubProblemOf(failure: unknown, what: string): Problem {
  const apiError = githubApiErrorOf(failure);
  const rule = apiErrorRules.find((each) => each.holds(apiError));
  if (rule === undefined) {
    return {
      severity: "error",
      code: "unexpected_answer",
      message: `GitHub's answer made no sense when asked to ${what}: ${apiError.text}`,
      remedy: "Run again; if it stays, please report it.",
    };
  }
  const { code, message, remedy } = rule;
  return {
    severity: "error",
    code,
    message: message(what, apiError),
    remedy: typeof remedy === "string" ? remedy : remedy(apiError),
  };
}

/** True of a problem that every further request would have: the token is refused or the rate limit is used up. */
export function isFatalProblem(problem: Pick<Problem, "code">): boolean {
  return problem.code === "bad_credentials" || problem.code === "rate_limited";
}

function permissionRemedy(accepted: string | number | undefined): string {
  if (accepted === undefined) {
    return "Give the App the organisation permission Members: write, and Administration: write on the repositories. A workflow's own github.token can't have them.";
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
