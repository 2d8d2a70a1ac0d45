import { forgetToken, type GoogleSignIn } from "./sign-in.ts";

/** What a failed request means to every service of Google's: not known whether it was applied, to be sent again, or no sign-in. */
type SharedKind = "lost" | "rate" | "credentials" | "unreachable";

/** A failed request, in a service's own kinds. */
export interface GoogleApiError<Kind extends string> {
  readonly kind: Kind | SharedKind;
  /** 0 when there was no answer. */
  readonly status: number;
  readonly reason: string;
  readonly message: string;
  readonly retryAfter?: number;
}

/** What requests need to know of a service. */
export interface GoogleRequestOptions<Kind extends string> {
  readonly signedIn: GoogleSignIn;
  /** Returns what an error means: the library's, or one that `failure` made. */
  readonly errorOf: (thrown: unknown) => GoogleApiError<Kind>;
  /** Returns the error that is thrown. */
  readonly failure: (apiError: GoogleApiError<Kind>) => Error;
  /** Waits before the next attempt of a read. Returns false when there is to be none. */
  readonly wait: (attempt: number, apiError: GoogleApiError<Kind>) => Promise<boolean>;
}

type Ask = () => Promise<{ readonly data: unknown }>;

/** A page of a list, and the token of the next one. */
export interface GooglePage<Item> {
  readonly items: readonly Item[];
  readonly next: string | undefined;
}

/** How one client sends its requests. */
export interface GoogleRequests {
  /** Sends a request once. After a 401 nothing was done, so it is sent again with a new token. */
  send(ask: Ask): Promise<unknown>;
  /** Sends a read, and repeats it after a wait where it was lost or refused for its rate. */
  read<Answer>(ask: Ask, parse: (data: unknown) => Answer): Promise<Answer>;
  /** Returns a whole list, never a part. `what` names it where its pages don't fit together twice. */
  list<Item extends { readonly id: string }>(
    what: string,
    page: (token: string | undefined) => Promise<GooglePage<Item>>,
  ): Promise<readonly Item[]>;
  /** Returns the number of requests so far. */
  count(): number;
}

/** Returns how a client of one of Google's services sends its requests. */
export function googleRequests<Kind extends string>(options: GoogleRequestOptions<Kind>): GoogleRequests {
  const { signedIn, errorOf, failure, wait } = options;
  let requests = 0;

  /** Gets a token before a request is sent, so that a refused sign-in is not taken for a refused request. */
  async function ensureToken(): Promise<void> {
    try {
      await signedIn.getAccessToken();
    } catch (error) {
      const apiError = errorOf(error);
      throw failure({ ...apiError, kind: apiError.kind === "lost" ? "unreachable" : "credentials" });
    }
  }

  async function send(ask: Ask, renewed = false): Promise<unknown> {
    await ensureToken();
    requests += 1;
    try {
      return (await ask()).data;
    } catch (error) {
      const apiError = errorOf(error);
      if (apiError.status !== 401 || renewed) throw failure(apiError);
      forgetToken(signedIn);
      return send(ask, true);
    }
  }

  /** Returns undefined when the pages don't fit together: a page token is rejected, or something is listed twice. */
  async function pages<Item extends { readonly id: string }>(
    page: (token: string | undefined) => Promise<GooglePage<Item>>,
  ): Promise<readonly Item[] | undefined> {
    const all = new Map<string, Item>();
    let count = 0;
    let token: string | undefined;
    do {
      try {
        const { items, next } = await page(token);
        for (const each of items) all.set(each.id, each);
        count += items.length;
        token = next;
      } catch (error) {
        if (token !== undefined && errorOf(error).status === 400) return undefined;
        throw error;
      }
    } while (token !== undefined);
    return all.size === count ? [...all.values()] : undefined;
  }

  return {
    send: (ask) => send(ask),
    async read(ask, parse) {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return parse(await send(ask));
        } catch (error) {
          const apiError = errorOf(error);
          const isRepeatable = apiError.kind === "lost" || apiError.kind === "rate";
          if (!isRepeatable || !(await wait(attempt, apiError))) throw failure(apiError);
        }
      }
    },
    async list(what, page) {
      const listed = (await pages(page)) ?? (await pages(page));
      if (listed !== undefined) return listed;
      const message = `The pages of its ${what} don't fit together.`;
      throw failure({ kind: "lost", status: 200, reason: "incomplete list", message });
    },
    count: () => requests,
  };
}
