/** What an API call's failure was, in its own words: its status, if it got an answer, and its message. */
export function failureIn(error: unknown): { readonly status: number | undefined; readonly message: string } {
  const status =
    typeof error === "object" && error !== null && "status" in error ? Number(error.status) : undefined;
  return { status, message: error instanceof Error ? error.message : String(error) };
}

/** Writes are never repeated by the client: whoever calls reads again first, and decides. */
export const once = { request: { retries: 0 } } as const;
