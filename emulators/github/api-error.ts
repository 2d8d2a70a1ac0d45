/** One entry of `errors` in an error body. */
export interface ErrorDetail {
  readonly resource?: string;
  readonly code?: string;
  readonly field?: string;
  readonly message?: string;
}

/** An error that a request ends with. Its body is GitHub's: `message`, `errors`, `documentation_url`, `status`. */
export class ApiError extends Error {
  readonly status: number;
  readonly errors: readonly (ErrorDetail | string)[] | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    message: string,
    more: {
      readonly errors?: readonly (ErrorDetail | string)[];
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super(message);
    this.name = "ApiError";
    this.status = status;
    this.errors = more.errors;
    this.headers = more.headers ?? {};
  }

  body(): Record<string, unknown> {
    return {
      message: this.message,
      ...(this.errors === undefined ? {} : { errors: this.errors }),
      documentation_url: "https://docs.github.com/rest",
      status: String(this.status),
    };
  }
}

/** Creates a 404, for what does not exist or the caller may not see. */
export function notFound(): ApiError {
  return new ApiError(404, "Not Found");
}

/** Creates a 403 with a message. */
export function forbidden(message: string): ApiError {
  return new ApiError(403, message);
}

/** Creates a 422 `Validation Failed` with one detail of the code `unprocessable`. */
export function unprocessable(resource: string, field: string, message: string): ApiError {
  return new ApiError(422, "Validation Failed", {
    errors: [{ resource, code: "unprocessable", field, message }],
  });
}
