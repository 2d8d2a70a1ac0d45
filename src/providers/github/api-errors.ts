import type { Problem } from "../../core/finding.ts";
import { apiErrorRules } from "./api-error-rules.ts";

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

/**
 * Returns the status with which GitHub refused a request. Undefined where the same request may be answered another time: no
 * answer came, or a limit is used up, which says nothing about what the token may see.
 */
export function githubRefusalOf(failure: unknown): number | undefined {
  const { status, isUnanswered } = githubApiErrorOf(failure);
  return isUnanswered || githubProblemOf(failure, "").code === "rate_limited" ? undefined : status;
}

function textOf(failure: unknown): string {
  const { message, response } = failure as Thrown;
  const details = (response?.data?.errors ?? []).map((each) =>
    typeof each === "string" ? each : (each.message ?? each.code ?? ""),
  );
  return [response?.data?.message ?? message ?? "no reason given", ...details].filter(Boolean).join(" ");
}

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
