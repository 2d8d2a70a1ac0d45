import { type Logger, LogLevel, WebClient } from "@slack/web-api";
import type { Cost } from "../../core/provider.ts";
import { RollcallError } from "../../core/rollcall-error.ts";
import { budgetSpent, credentialRefused, requestRefused, scopesMissing } from "./errors.ts";
import { type Fields, record, text } from "./model/remote-state.ts";
import { type Clock, pace } from "./rate-limit.ts";

/** How to reach Slack. The token is never printed; `sleep` waits so many milliseconds, with timers when left out. */
export interface ClientOptions {
  readonly token: string;
  /** The Web API's root; Slack's when left out. */
  readonly apiUrl?: string;
  readonly fetch?: typeof globalThis.fetch;
  readonly now: () => Date;
  readonly sleep?: (milliseconds: number) => Promise<void>;
}

/**
 * What became of a call.
 * - `refused`: Slack said no, by this name, and did nothing (or as much as the method's own page says).
 * - `unclear`: nobody knows; it may have been done.
 */
export type Answer =
  | { readonly is: "done"; readonly body: Fields }
  | { readonly is: "refused"; readonly error: string; readonly body: Fields }
  | { readonly is: "unclear"; readonly error: string };

type Args = Readonly<Record<string, string | number | boolean>>;

/** Slack's Web API, paced. Every call throws a `RollcallError` when no call can succeed any more. */
export interface SlackClient {
  /** Calls a method that changes nothing, again a few times where that may help. */
  read(method: string, args?: Args): Promise<Answer>;
  /** Calls a method that changes something; never twice, unless Slack asked to come back later. */
  write(method: string, args: Args): Promise<Answer>;
  /** Sends this workspace's id with every call from now on, as organisations' tokens must. */
  inTeam(team: string): void;
  /** Takes a way to say what remains to be done, for the case that Slack makes us wait too long. */
  leaving(describe: () => string): void;
  cost(): Cost;
}

/** A call may take so long, in milliseconds. */
const patience = 30_000;
/** So much waiting may Slack impose on one run, in milliseconds. */
const budget = 120_000;
const readRetries = 3;
/** When Slack says to wait, but not for how long. */
const unsaidSeconds = 30;

/** Connects to one workspace with one token. */
export function slackClient(options: ClientOptions): SlackClient {
  const clock: Clock = { now: options.now, sleep: options.sleep ?? timer };
  const pacing = pace(clock);
  const web = new WebClient(options.token, {
    ...(options.apiUrl === undefined ? {} : { slackApiUrl: options.apiUrl }),
    ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
    // The client's own retries repeat writes, and pause everything at the first 429: ours replace them.
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    maxRequestConcurrency: 8,
    timeout: patience,
    allowAbsoluteUrls: false,
    logger: silent,
  });
  let requests = 0;
  let team: string | undefined;
  let left = () => "";
  let stopped: unknown;
  let waited = 0;
  let waitedUntil = 0;

  function spend(method: string, seconds: number): void {
    const now = clock.now().getTime();
    const until = now + seconds * 1_000;
    // Waits of different methods overlap; only what each adds counts.
    waited += Math.max(0, until - Math.max(now, waitedUntil));
    waitedUntil = Math.max(waitedUntil, until);
    if (waited > budget) {
      throw new RollcallError(budgetSpent({ method, seconds, left: left() }), { provider: "slack" });
    }
    pacing.hold(method, seconds * 1_000);
  }

  async function call(method: string, args: Args, retries: number): Promise<Answer> {
    if (stopped !== undefined) throw stopped;
    try {
      return await attempts(method, args, retries);
    } catch (error) {
      stopped = error;
      throw error;
    }
  }

  async function attempts(method: string, args: Args, retries: number): Promise<Answer> {
    for (let attempt = 0; ; ) {
      await pacing.turn(method);
      requests += 1;
      const verdict = await once(web, method, team === undefined ? args : { team_id: team, ...args });
      if (verdict.is === "later") {
        spend(method, verdict.seconds);
        continue;
      }
      if (verdict.is === "refused") stopIfHopeless(verdict);
      if (verdict.is !== "unclear" || attempt >= retries) return verdict;
      attempt += 1;
      await clock.sleep(500 * 2 ** attempt);
    }
  }

  return {
    read: (method, args = {}) => call(method, args, readRetries),
    write: (method, args) => call(method, args, 0),
    inTeam: (id) => {
      team = id;
    },
    leaving: (describe) => {
      left = describe;
    },
    cost: () => ({ requests }),
  };
}

async function once(
  web: WebClient,
  method: string,
  args: Args,
): Promise<Answer | { readonly is: "later"; readonly seconds: number }> {
  try {
    return { is: "done", body: record(await web.apiCall(method, { ...args })) };
  } catch (error) {
    return verdictOn(error);
  }
}

function verdictOn(error: unknown): Answer | { readonly is: "later"; readonly seconds: number } {
  const thrown = record(error instanceof Error ? { ...error } : error);
  switch (thrown["code"]) {
    case "slack_webapi_rate_limited_error":
      return { is: "later", seconds: Number(thrown["retryAfter"]) };
    case "slack_webapi_platform_error": {
      const body = record(thrown["data"]);
      const name = text(body["error"]);
      if (name === "ratelimited" || name === "rate_limited") {
        const seconds = Number(record(body["response_metadata"])["retryAfter"] ?? unsaidSeconds);
        return { is: "later", seconds };
      }
      // An answer that is no JSON arrives here as a whole page in place of a name.
      if (!/^[a-z0-9_.:-]{1,80}$/i.test(name)) return { is: "unclear", error: "unreadable_answer" };
      return ambiguous.has(name) ? { is: "unclear", error: name } : { is: "refused", error: name, body };
    }
    case "slack_webapi_http_error": {
      const status = Number(thrown["statusCode"]);
      return status >= 500
        ? { is: "unclear", error: `http_${status}` }
        : { is: "refused", error: `http_${status}`, body: {} };
    }
    case undefined:
      // A 429 without a usable Retry-After is an error without a code.
      if (error instanceof Error && /retry-after/i.test(error.message))
        return { is: "later", seconds: unsaidSeconds };
      return { is: "unclear", error: "no_answer" };
    default:
      return { is: "unclear", error: "no_answer" };
  }
}

/** Part of the work may have been done before these. */
const ambiguous = new Set(["internal_error", "fatal_error", "request_timeout", "service_unavailable"]);

/** No call can succeed after one of these. */
const hopeless = new Set([
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

/** Our request was wrong in itself, which no other roster would mend. */
const ourFault = new Set([
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

function stopIfHopeless({ error, body }: { readonly error: string; readonly body: Fields }): void {
  const where = { provider: "slack" };
  if (error === "missing_scope") {
    throw new RollcallError(scopesMissing(text(body["needed"]).split(/[,\s]+/)), where);
  }
  if (hopeless.has(error)) throw new RollcallError(credentialRefused(error), where);
  if (ourFault.has(error)) throw new RollcallError(requestRefused(error), where);
}

const timer = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** The SDK writes warnings to the console, where nobody asked for them. */
const silent: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => LogLevel.ERROR,
  setName: () => undefined,
};
