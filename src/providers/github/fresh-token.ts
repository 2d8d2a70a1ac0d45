/** A token, and where a newer one comes from. */
export interface RenewableToken {
  readonly token: string;
  /** Returns a token in place of one that GitHub refused; undefined when there is none. */
  readonly renewToken?: () => Promise<string | undefined>;
  readonly fetch: typeof fetch;
}

/**
 * Returns a `fetch` that tries a request once more with a fresh token when GitHub doesn't accept the one it had: an App's
 * token lives for an hour, and an apply may take longer. After a 401 nothing was done, so a write may be repeated too.
 * `told` hears of every token, so that none is ever shown.
 */
export function fetchWithFreshToken(
  { token, renewToken, fetch: send }: RenewableToken,
  told: (token: string) => void,
): typeof fetch {
  let current = token;
  let renewal: Promise<void> | undefined;
  async function renewed(refused: string): Promise<boolean> {
    // Requests that are refused at the same time share one renewal.
    if (current === refused) {
      renewal ??= renew().finally(() => {
        renewal = undefined;
      });
      await renewal;
    }
    return current !== refused;
  }
  async function renew(): Promise<void> {
    const fresh = await renewToken?.().catch(() => undefined);
    if (!fresh) return;
    told(fresh);
    current = fresh;
  }
  return async (input, init) => {
    const used = current;
    const answer = await send(input, used === token ? init : signed(init, used));
    if (answer.status !== 401 || renewToken === undefined || !(await renewed(used))) return answer;
    await answer.body?.cancel();
    return send(input, signed(init, current));
  };
}

function signed(init: RequestInit | undefined, token: string): RequestInit {
  const headers = new Headers(init?.headers);
  headers.set("authorization", `token ${token}`);
  return { ...init, headers };
}
