import { type Logger, LogLevel, WebClient } from "@slack/web-api";
import type { Clock } from "../../core/clock.ts";
import type { Cost } from "../../core/provider.ts";
import { RollcallError } from "../../core/rollcall-error.ts";
import { delayAfter } from "../shared/backoff.ts";
import { requestRefused, scopesMissing, tokenRefused, waitBudgetSpent } from "./errors.ts";
import { fieldsIn, type JsonFields, textIn } from "./model/remote-state.ts";
import { createSlackRateLimit } from "./rate-limit.ts";

/** How to reach Slack. The token is never printed. */
export interface SlackClientOptions {
  readonly token: string;
  /** The root of the Web API. Default: Slack's own. */
  readonly apiUrl?: string;
  readonly fetch?: typeof globalThis.fetch;
  readonly clock: Clock;
}

/**
 * The answer to a call.
 * - `error`: Slack refused with this error name, and did nothing (or as much as the method's own page says).
 * - `unclear`: no usable answer came. The call may have been done.
 */
export type SlackAnswer =
  | { readonly status: "ok"; readonly body: JsonFields }
  | { readonly status: "error"; readonly error: string; readonly body: JsonFields }
  | { readonly status: "unclear"; readonly error: string };

type SlackArgs = Readonly<Record<string, string | number | boolean>>;

/** Slack's Web API within its rate limits. A call throws a `RollcallError` when no call can succeed any more. */
export interface SlackClient {
  /** Calls a method that changes nothing. Repeats it a few times after an unclear answer. */
  read(method: string, args?: SlackArgs): Promise<SlackAnswer>;
  /** Calls a method that changes something. Repeats it only when Slack was rate limiting and did nothing. */
  write(method: string, args: SlackArgs): Promise<SlackAnswer>;
  /** Sends this workspace's id with every later call, as tokens of an organisation must. */
  useWorkspace(team: string): void;
  /** Sets the function that says what remains to be done, for the message when the wait budget is spent. */
  describeRemaining(describe: () => string): void;
  cost(): Cost;
}

/** The longest that a call may take, in milliseconds. */
const requestTimeout = 30_000;
/** The longest that one run waits in all when Slack asks for it, in milliseconds. */
const waitBudget = 120_000;
const maxReadRetries = 3;
/** The delays before a repeated read, in milliseconds. */
const retryGrowth = { first: 1_000, longest: 4_000 };
/** The wait in seconds when Slack does not say how long. */
const defaultRetrySeconds = 30;

/** Creates a client for one workspace and one token. */
export function createSlackClient(options: SlackClientOptions): SlackClient {
  const { clock } = options;
  const rateLimit = createSlackRateLimit(clock);
  const web = new WebClient(options.token, {
    ...(options.apiUrl === undefined ? {} : { slackApiUrl: options.apiUrl }),
    ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
    // The SDK's own retries repeat writes, and pause everything at the first 429.
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    maxRequestConcurrency: 8,
    timeout: requestTimeout,
    allowAbsoluteUrls: false,
    logger: silentLogger,
  });
  let requests = 0;
  let team: string | undefined;
  let remaining = () => "";
  let stopped: unknown;
  let waited = 0;
  let waitedUntil = 0;

  function addWait(method: string, seconds: number): void {
    const now = clock.now();
    const until = now + seconds * 1_000;
    // Waits of different methods overlap. Only the time that a wait adds counts.
    waited += Math.max(0, until - Math.max(now, waitedUntil));
    waitedUntil = Math.max(waitedUntil, until);
    if (waited > waitBudget) {
      throw new RollcallError(waitBudgetSpent({ method, seconds, left: remaining() }), { provider: "slack" });
    }
    rateLimit.holdBack(method, seconds * 1_000);
  }

  async function call(method: string, args: SlackArgs, retries: number): Promise<SlackAnswer> {
    if (stopped !== undefined) throw stopped;
    try {
      return await callWithRetries(method, args, retries);
    } catch (error) {
      stopped = error;
      throw error;
    }
  }

  async function callWithRetries(method: string, args: SlackArgs, retries: number): Promise<SlackAnswer> {
    for (let attempt = 0; ; ) {
      await rateLimit.waitForTurn(method);
      requests += 1;
      const answer = await sendOnce(web, method, team === undefined ? args : { team_id: team, ...args });
      if (answer.status === "later") {
        addWait(method, answer.seconds);
        continue;
      }
      if (answer.status === "error") throwIfFatal(answer);
      if (answer.status !== "unclear" || attempt >= retries) return answer;
      attempt += 1;
      await clock.sleep(delayAfter(attempt, retryGrowth));
    }
  }

  return {
    read: (method, args = {}) => call(method, args, maxReadRetries),
    write: (method, args) => call(method, args, 0),
    useWorkspace: (id) => {
      team = id;
    },
    describeRemaining: (describe) => {
      remaining = describe;
    },
    cost: () => ({ requests }),
  };
}

async function sendOnce(
  web: WebClient,
  method: string,
  args: SlackArgs,
): Promise<SlackAnswer | { readonly status: "later"; readonly seconds: number }> {
  try {
    return { status: "ok", body: fieldsIn(await web.apiCall(method, { ...args })) };
  } catch (error) {
    return resultOfError(error);
  }
}

function resultOfError(error: unknown): SlackAnswer | { readonly status: "later"; readonly seconds: number } {
  const thrown = fieldsIn(error instanceof Error ? { ...error } : error);
  switch (thrown["code"]) {
    case "slack_webapi_rate_limited_error":
      return { status: "later", seconds: Number(thrown["retryAfter"]) };
    case "slack_webapi_platform_error": {
      const body = fieldsIn(thrown["data"]);
      const name = textIn(body["error"]);
      if (name === "ratelimited" || name === "rate_limited") {
        const seconds = Number(fieldsIn(body["response_metadata"])["retryAfter"] ?? defaultRetrySeconds);
        return { status: "later", seconds };
      }
      // When an answer is not JSON, the SDK gives the whole page as the error's name.
      if (!/^[a-z0-9_.:-]{1,80}$/i.test(name)) return { status: "unclear", error: "unreadable_answer" };
      return unclearErrors.has(name)
        ? { status: "unclear", error: name }
        : { status: "error", error: name, body };
    }
    case "slack_webapi_http_error": {
      const status = Number(thrown["statusCode"]);
      return status >= 500
        ? { status: "unclear", error: `http_${status}` }
        : { status: "error", error: `http_${status}`, body: {} };
    }
    case undefined:
      // The SDK's error for a 429 without a usable Retry-After has no code.
      if (error instanceof Error && /retry-after/i.test(error.message))
        return { status: "later", seconds: defaultRetrySeconds };
      return { status: "unclear", error: "no_answer" };
    default:
      return { status: "unclear", error: "no_answer" };
  }
}

/** Errors after which part of the work may have been done. */
const unclearErrors = new Set(["internal_error", "fatal_error", "request_timeout", "service_unavailable"]);

/** Errors after which no call can succeed. */
const fatalErrors = new Set([
  "access_denied",
  "accesslimited",
  "account_inactive",
  "ekm_access_denied",
  "enterprise_is_restricted",
  "invalid_auth",
  "is_bot",
  "no_permission",
  "not_allowed_token_type",
  "not_authed",
  "org_login_required",
  "team_access_not_granted",
  "team_added_to_org",
  "token_expired",
  "token_revoked",
  "two_factor_setup_required",
]);

/** Errors that mean a defect in the request itself. */
const requestErrors = new Set([
  "deprecated_endpoint",
  "invalid_arg_name",
  "invalid_array_arg",
  "invalid_charset",
  "invalid_form_data",
  "invalid_post_type",
  "method_deprecated",
  "missing_post_type",
  "unknown_method",
]);

function throwIfFatal({ error, body }: { readonly error: string; readonly body: JsonFields }): void {
  const where = { provider: "slack" };
  if (error === "missing_scope") {
    throw new RollcallError(scopesMissing(textIn(body["needed"]).split(/[,\s]+/)), where);
  }
  if (fatalErrors.has(error)) throw new RollcallError(tokenRefused(error), where);
  if (requestErrors.has(error)) throw new RollcallError(requestRefused(error), where);
}

/** Replaces the SDK's logger, which writes warnings to the console. */
const silentLogger: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => LogLevel.ERROR,
  setName: () => undefined,
};
