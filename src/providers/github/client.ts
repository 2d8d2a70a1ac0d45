import { Octokit } from "@octokit/core";
import { retry } from "@octokit/plugin-retry";
import { throttling } from "@octokit/plugin-throttling";
import type { Cost } from "../../core/provider.ts";

export interface GithubOptions {
  readonly token: string;
  /** REST root; `https://api.github.com` unless an Enterprise Server's. */
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly fetch: typeof fetch;
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
const PatientOctokit = PacedOctokit.plugin(retry);

type Throttle = NonNullable<ConstructorParameters<typeof PacedOctokit>[0]>["throttle"];
type Group = NonNullable<NonNullable<Throttle>["write"]>;

/**
 * The throttling plugin takes every POST for a write and spaces them by a second, GraphQL queries too; reads need no
 * spacing (https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api).
 */
const unpaced = {
  key: () => ({ schedule: (_options: unknown, job: () => unknown) => Promise.resolve(job()) }),
} as unknown as Group;

/** Statuses that tell something; only what tells nothing (5xx) is worth asking again. */
const final = [400, 401, 403, 404, 409, 410, 422, 429, 451];

/** Longer than this, and the run ends with an error that says when to come back. */
const patience = 300;

/** Speaks to GitHub with one token. Counts every request that leaves, and the points that GraphQL charges. */
export function githubClient(options: GithubOptions): GithubClient {
  const cost = { requests: 0, points: 0 };
  const countingFetch: typeof fetch = async (input, init) => {
    cost.requests += 1;
    return without(options.token, await options.fetch(input, init));
  };
  // Pacing is for GitHub's sake; a service on this very machine is an emulator, and nobody gains by waiting for it.
  const emulated = ["127.0.0.1", "localhost", "[::1]"].includes(new URL(options.apiUrl).hostname);
  const giveWay = (wait: number, _request: unknown, _octokit: unknown, tries: number) =>
    wait <= patience && tries < 3;
  const common = {
    auth: options.token,
    baseUrl: options.apiUrl,
    userAgent: "rollcall",
    request: { fetch: countingFetch },
    log: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
  };
  const limits = {
    onRateLimit: giveWay,
    onSecondaryRateLimit: giveWay,
    retryAfterBaseValue: emulated ? 1 : 1_000,
  };
  const reader = new PatientOctokit({
    ...common,
    throttle: { ...limits, id: "read" },
    retry: { doNotRetry: final, retries: 3, retryAfterBaseValue: emulated ? 1 : 1_000 },
  });
  const asker = new PacedOctokit({ ...common, throttle: { ...limits, id: "ask", write: unpaced } });
  const writer = new PacedOctokit({
    ...common,
    throttle: { ...limits, id: "write", ...(emulated ? { write: unpaced, notifications: unpaced } : {}) },
  });

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
