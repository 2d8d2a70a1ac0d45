/** Returns the status (undefined when there was no answer) and the message of a failed API request. */
export function requestErrorOf(error: unknown): {
  readonly status: number | undefined;
  readonly message: string;
} {
  const status =
    typeof error === "object" && error !== null && "status" in error ? Number(error.status) : undefined;
  return { status, message: error instanceof Error ? error.message : String(error) };
}

/** Request options for writes: the client must not repeat them, since the caller reads again first. */
export const withoutRetries = { request: { retries: 0 } } as const;
