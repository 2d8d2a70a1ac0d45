import { Octokit } from "@octokit/core";
import { throttling } from "@octokit/plugin-throttling";
import type { Clock } from "../../core/clock.ts";
import type { Cost } from "../../core/provider.ts";
import { fetchWithFreshToken } from "./fresh-token.ts";
import { throttleOptions, waitBeforeRepeat } from "./rate-limit.ts";

/** How to reach GitHub. */
export interface GithubOptions {
  readonly token: string;
  /** Returns a token in place of one that GitHub refused; a 401 is final without it. */
  readonly renewToken?: () => Promise<string | undefined>;
  /** REST root; `https://api.github.com` unless an Enterprise Server's. */
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly fetch: typeof fetch;
  readonly clock: Clock;
}

/** An answer to a GraphQL query. With `errors`, the data may be partial. */
export interface GraphqlAnswer {
  readonly data: unknown;
  readonly errors: readonly GraphqlError[];
}

/** One error of a GraphQL answer. `type` is `NOT_FOUND`, `FORBIDDEN`, …; `path` leads to the part that is null. */
export interface GraphqlError {
  readonly type?: string;
  readonly message: string;
  readonly path?: readonly (string | number)[];
}

/** Requests to GitHub with one token. */
export interface GithubClient {
  /** Sends a query without spacing or retries, so that the caller can ask for less. Throws what Octokit throws. */
  query(document: string, variables: Readonly<Record<string, unknown>>): Promise<GraphqlAnswer>;
  /** Sends a GET without spacing. Retries on 5xx and broken connections, and waits for rate limits. */
  readonly read: Octokit["request"];
  /** Sends a write, at least a second after the one before. Retries only what GitHub refused for a rate limit. */
  readonly write: Octokit["request"];
  cost(): Cost;
}

/** Names every 429 a secondary rate limit, so that the throttling plugin waits for it. */
function nameSecondaryLimits(octokit: Octokit): void {
  octokit.hook.error("request", (error) => {
    const isUnnamed = "status" in error && error.status === 429 && !/secondary rate/i.test(error.message);
    if (isUnnamed) error.message = `${error.message} (taken for a secondary rate limit)`;
    throw error;
  });
}

/** Makes a client repeat what GitHub didn't answer (5xx, a cut connection): after 1, 4 and 9 seconds. Fit for reads only. */
function repeatReads(octokit: Octokit, clock: Clock): void {
  octokit.hook.wrap("request", async (request, options) => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await request(options);
      } catch (error) {
        const wait = waitBeforeRepeat(error, tries);
        if (wait === undefined) throw error;
        await clock.sleep(wait);
      }
    }
  });
}

const PacedOctokit = Octokit.plugin(nameSecondaryLimits, throttling);

/** Creates a client for one token. It counts every request sent, and the points that GraphQL charges. */
export function createGithubClient(options: GithubOptions): GithubClient {
  const cost = { requests: 0, points: 0 };
  const tokens = [options.token];
  const counted: typeof fetch = async (input, init) => {
    cost.requests += 1;
    return options.fetch(input, init);
  };
  const signedFetch = fetchWithFreshToken({ ...options, fetch: counted }, (fresh) => tokens.push(fresh));
  const countingFetch: typeof fetch = async (input, init) =>
    readWhole(tokens, await signedFetch(input, init));
  const { clock } = options;
  const common = {
    auth: options.token,
    baseUrl: options.apiUrl,
    userAgent: "rollcall",
    request: { fetch: countingFetch },
    log: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
  };
  // Each has its own queue: a row of small reads doesn't hold up the lists.
  const unspaced = () => throttleOptions(clock, { spaced: false });
  const reader = new PacedOctokit({ ...common, throttle: { ...unspaced(), id: "read" } });
  repeatReads(reader, clock);
  const graphqlClient = new PacedOctokit({ ...common, throttle: { ...unspaced(), id: "ask" } });
  const spaced = throttleOptions(clock, { spaced: true });
  const writer = new PacedOctokit({ ...common, throttle: { ...spaced, id: "write" } });

  return {
    read: reader.request,
    write: writer.request,
    cost: () => ({ ...cost }),
    async query(document, variables) {
      const response = await graphqlClient.request(`POST ${options.graphqlUrl}`, {
        query: document,
        variables,
      });
      const { data = null, errors = [] } = response.data as { data?: unknown; errors?: GraphqlError[] };
      cost.points += pointsOf(data);
      // The throttling plugin knows GraphQL at github.com only, not on an Enterprise Server.
      if (errors.some((error) => error.type === "RATE_LIMITED")) {
        throw Object.assign(new Error("GraphQL rate limit exceeded"), { response });
      }
      return { data, errors };
    },
  };
}

/** A shorter text is no token, and may be a word. */
const minTokenLength = 8;

/**
 * Reads an answer's body, and throws when it breaks off: Octokit takes it for an empty one, and a change whose answer is
 * lost for one that is done. The token in it is replaced: error messages are shown to people, and a proxy's may repeat
 * the request.
 */
async function readWhole(tokens: readonly string[], response: Response): Promise<Response> {
  const body = await response.text();
  const secrets = tokens.filter((token) => token.length >= minTokenLength);
  const safe = secrets.reduce((text, token) => text.replaceAll(token, "***"), body);
  return Object.assign(response, { text: async () => safe });
}

function pointsOf(data: unknown): number {
  const limit = (data as { rateLimit?: { cost?: number } | null } | null)?.rateLimit;
  return limit?.cost ?? 0;
}
