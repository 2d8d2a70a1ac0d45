/** Why a request to the API was not carried out, as its caller is told. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly more: Readonly<Record<string, unknown>>;
  /** Seconds after which trying again makes sense. */
  readonly retryAfter: number | undefined;

  constructor(
    [status, code, detail]: readonly [status: number, code: string, detail: string],
    { retryAfter, ...more }: { readonly retryAfter?: number } & Readonly<Record<string, unknown>> = {},
  ) {
    super(detail);
    this.status = status;
    this.code = code;
    this.more = more;
    this.retryAfter = retryAfter;
  }
}

/** What a problem is in JSON: `application/problem+json`. */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
}

const titles: Readonly<Record<number, string>> = {
  400: "The request can't be read",
  401: "Nobody is known by this",
  403: "Not allowed",
  404: "Not found",
  405: "Another method is needed",
  409: "Not now",
  413: "Too large",
  422: "Not possible",
  429: "Too many requests",
  500: "The relay failed",
  502: "No clear answer from Slack",
  503: "Try again later",
};

/** Returns a problem as JSON. */
export function problemBody({ status, code, message, more }: ApiProblem): ProblemBody {
  return {
    type: `urn:rollcall:problem:${code.replaceAll("_", "-")}`,
    title: titles[status] ?? "Problem",
    status,
    code,
    detail: message,
    ...more,
  };
}

/** Who asks isn't allowed to. What exists isn't told. */
export const forbidden = () => new ApiProblem([403, "forbidden", "No grant allows this."]);

/** Who asks may do nothing in the workspace, whether there is such a one or not. As an answer, it is no other than `forbidden`. */
export class NothingHere extends ApiProblem {
  constructor() {
    super([403, "forbidden", "No grant allows this."]);
  }
}

/** Nobody is known by the credentials. */
export const unauthenticated = () =>
  new ApiProblem([
    401,
    "unauthenticated",
    "Send a caller's key or a run's OIDC token: Authorization: Bearer …",
  ]);

/** What somebody may use isn't there. */
export const notThere = (what: string) => new ApiProblem([404, "not_found", `${what} was not found.`]);

/** Something that the relay needs is out of reach. Nothing was sent. */
export const away = (what: string) =>
  new ApiProblem([503, "away", `${what} can't be reached. Nothing was sent.`], { retryAfter: 10 });

/** A request that isn't as the document says. */
export const invalid = (
  detail: string,
  errors?: readonly { readonly at: string; readonly message: string }[],
) => new ApiProblem([400, "invalid_request", detail], errors && { errors });

/** Slack takes the relay's token no more. Nothing was done, and whoever runs the relay has to do something. */
export const relayTokenRefused = (error: string) =>
  new ApiProblem(
    [
      503,
      "token_refused",
      `Slack refuses the relay's own token (${error}). Nothing was sent. Tell who runs the relay.`,
    ],
    { retryAfter: 60, slack_error: error },
  );

/** There is nothing at this address. */
export const noSuchAddress = () =>
  new ApiProblem([
    404,
    "no_such_address",
    "There is nothing at this address. /api/v1/openapi.json has all that there is.",
  ]);

/** The address is there, and takes another method. */
export const wrongMethod = (allowed: string) =>
  new ApiProblem([405, "wrong_method", `This address takes ${allowed}.`]);
