/** What Octokit throws, as far as it matters: a `RequestError`, or the plugins' errors for a GraphQL answer. */
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

/** A failed request, told in the same terms whether it was REST or GraphQL. Never holds the request or the token. */
export interface Refusal {
  /** 0 when there was no answer at all. */
  readonly status: number;
  /** All that GitHub says. */
  readonly text: string;
  readonly headers: Headers;
  /** GraphQL's types of errors: `NOT_FOUND`, `FORBIDDEN`, … */
  readonly types: readonly string[];
  /** True of an answer that came and says no; false when nobody knows whether the request was carried out. */
  readonly isAnswer: boolean;
  /** True when GitHub didn't answer, or only said that it failed. */
  readonly isSilence: boolean;
}

export function refusalOf(failure: unknown): Refusal {
  const { errors, response, status: thrown } = failure as Thrown;
  const status = statusOf(failure);
  return {
    status,
    text: textOf(failure),
    headers: response?.headers ?? {},
    types: (errors ?? []).flatMap((each) => each.type ?? []),
    isAnswer: errors !== undefined || (status > 0 && status < 500),
    isSilence: errors === undefined && thrown !== undefined && (status === 0 || status >= 500),
  };
}

/** The status of the answer; 0 when the connection broke before one came. */
export function statusOf(failure: unknown): number {
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
