import { Octokit } from "@octokit/core";
import { throttling } from "@octokit/plugin-throttling";
import type { Clock } from "../../core/clock.ts";
import type { Cost } from "../../core/provider.ts";
import { repeatReads, throttleOptions } from "./rate-limit.ts";

export interface GithubOptions {
  readonly token: string;
  /** REST root; `https://api.github.com` unless an Enterprise Server's. */
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly fetch: typeof fetch;
  readonly clock: Clock;
}

/** An answer to a GraphQL query as it came: data may be partial, which `errors` tells. */
export interface GraphqlAnswer {
  readonly data: unknown;
  readonly errors: readonly GraphqlError[];
}

export interface GraphqlError {
  readonly type?: string;
  readonly message: string;
  readonly path?: readonly (string | number)[];
}

export interface GithubClient {
  /** Sends a query, unpaced and not retried, so that the caller can ask for less. Throws what Octokit throws. */
  query(document: string, variables: Readonly<Record<string, unknown>>): Promise<GraphqlAnswer>;
  /** GET: unpaced, retried on 5xx and broken connections, waiting out rate limits. */
  readonly read: Octokit["request"];
  /** Everything else: one at a time, a second apart, never retried but when GitHub refused it for its rate. */
  readonly write: Octokit["request"];
  cost(): Cost;
}

/** Answers that come too fast are taken for the limit that GitHub says to wait out, even where it doesn't name it. */
function namingLimits(octokit: Octokit): void {
  octokit.hook.error("request", (error) => {
    const isUnnamed = "status" in error && error.status === 429 && !/secondary rate/i.test(error.message);
    if (isUnnamed) error.message = `${error.message} (taken for a secondary rate limit)`;
    throw error;
  });
}

const PacedOctokit = Octokit.plugin(namingLimits, throttling);

/** Speaks to GitHub with one token. Counts every request that leaves, and the points that GraphQL charges. */
export function createGithubClient(options: GithubOptions): GithubClient {
  const cost = { requests: 0, points: 0 };
  const countingFetch: typeof fetch = async (input, init) => {
    cost.requests += 1;
    return without(options.token, await options.fetch(input, init));
  };
  const { clock } = options;
  const common = {
    auth: options.token,
    baseUrl: options.apiUrl,
    userAgent: "rollcall",
    request: { fetch: countingFetch },
    log: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
  };
  const unspaced = throttleOptions(clock, { spaced: false });
  const reader = new PacedOctokit({ ...common, throttle: { ...unspaced, id: "read" } });
  repeatReads(reader, clock);
  const asker = new PacedOctokit({ ...common, throttle: { ...unspaced, id: "ask" } });
  const spaced = throttleOptions(clock, { spaced: true });
  const writer = new PacedOctokit({ ...common, throttle: { ...spaced, id: "write" } });

  return {
    read: reader.request,
    write: writer.request,
    cost: () => ({ ...cost }),
    async query(document, variables) {
      const response = await asker.request(`POST ${options.graphqlUrl}`, { query: document, variables });
      const { data = null, errors = [] } = response.data as { data?: unknown; errors?: GraphqlError[] };
      cost.points += pointsOf(data);
      // The throttling plugin knows GitHub's own address of GraphQL, and not an Enterprise Server's.
      if (errors.some((error) => error.type === "RATE_LIMITED")) {
        throw Object.assign(new Error("GraphQL rate limit exceeded"), { response });
      }
      return { data, errors };
    },
  };
}

/** No token is as short; a word might be. */
const shortest = 8;

/** What GitHub, or a proxy before it, refuses is told to people; a refusal may repeat what was sent, the token too. */
function without(token: string, response: Response): Response {
  if (token.length < shortest) return response;
  const read = response.text.bind(response);
  return Object.assign(response, { text: async () => (await read()).replaceAll(token, "***") });
}

function pointsOf(data: unknown): number {
  const limit = (data as { rateLimit?: { cost?: number } | null } | null)?.rateLimit;
  return limit?.cost ?? 0;
}
