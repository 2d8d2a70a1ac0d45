import type { Clock } from "../../core/clock.ts";

/** What Slack answers. */
export type SlackValues = Readonly<Record<string, unknown>>;

/**
 * What became of a call.
 * - `refused`: Slack did nothing.
 * - `limited`: Slack did nothing, and takes no such call for some seconds.
 * - `away`: the call has not reached Slack.
 * - `unclear`: no usable answer came. The call may have been carried out.
 */
export type SlackResult =
  | { readonly is: "ok"; readonly body: SlackValues }
  | { readonly is: "refused"; readonly error: string; readonly body: SlackValues }
  | { readonly is: "limited"; readonly seconds: number }
  | { readonly is: "away" | "unclear"; readonly reason: string };

/** A token, and what its calls share their limits with. */
export interface SlackCredential {
  readonly token: string;
  readonly workspace: string;
}

/** Calls a method of Slack's once. It never waits for a limit to end, and never repeats a call. */
export type CallSlack = (
  method: string,
  args: SlackValues,
  credential: SlackCredential,
) => Promise<SlackResult>;

const timeout = 15_000;
/** Seconds, where Slack doesn't say how long. */
const defaultWait = 30;
/** Slack's errors about a token that was renewed or revoked, or never was one. Nothing was done. */
export const deadTokens: ReadonlySet<string> = new Set([
  "invalid_auth",
  "not_authed",
  "token_revoked",
  "token_expired",
  "account_inactive",
]);

/** Codes of connections that were never made. */
export const unreached = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT|ENETUNREACH|EHOSTUNREACH/;
/** Slack's errors after which part of the work may have been done. */
const doubtful = new Set(["internal_error", "fatal_error", "request_timeout", "service_unavailable"]);

/** Returns what calls Slack. After a limit was met, a method isn't called for that workspace before its time. */
export function slackCaller({
  apiUrl = "https://slack.com/api/",
  fetch: request,
  clock,
}: {
  readonly apiUrl: string | undefined;
  readonly fetch: typeof fetch;
  readonly clock: Pick<Clock, "now">;
}): CallSlack {
  const root = apiUrl.replace(/\/$/, "");
  const heldUntil = new Map<string, number>();
  return async (method, args, { token, workspace }) => {
    const key = `${workspace} ${method}`;
    const held = (heldUntil.get(key) ?? 0) - clock.now();
    if (held > 0) return { is: "limited", seconds: Math.ceil(held / 1000) };
    heldUntil.delete(key);
    const result = await callOnce(`${root}/${method}`, { args, token, request });
    if (result.is === "limited") heldUntil.set(key, clock.now() + result.seconds * 1000);
    return result;
  };
}

interface OneCall {
  readonly args: SlackValues;
  readonly token: string;
  readonly request: typeof fetch;
}

async function callOnce(url: string, { args, token, request }: OneCall): Promise<SlackResult> {
  try {
    const answer = await request(url, {
      method: "POST",
      headers: { authorization: `Bearer ${token}` },
      body: formOf(args),
      redirect: "error",
      signal: AbortSignal.timeout(timeout),
    });
    if (answer.status === 429) {
      await answer.body?.cancel();
      return { is: "limited", seconds: secondsIn(answer.headers.get("retry-after")) };
    }
    if (!answer.ok) {
      await answer.body?.cancel();
      return { is: "unclear", reason: `status ${answer.status}` };
    }
    return resultOf((await answer.json()) as SlackValues);
  } catch (failure) {
    const { cause } = failure as { readonly cause?: { readonly code?: unknown } };
    const reason = String(cause?.code ?? (failure instanceof Error ? failure.name : "no answer"));
    return { is: unreached.test(reason) ? "away" : "unclear", reason };
  }
}

function resultOf(body: SlackValues): SlackResult {
  if (body["ok"] === true) return { is: "ok", body };
  const error = String(body["error"] ?? "");
  if (error === "ratelimited" || error === "rate_limited") return { is: "limited", seconds: defaultWait };
  // A page or a text instead of an answer has no name of an error.
  if (!/^[a-z0-9_.:-]{1,80}$/i.test(error) || doubtful.has(error))
    return { is: "unclear", reason: error.slice(0, 80) };
  return { is: "refused", error, body };
}

function secondsIn(header: string | null): number {
  const seconds = Number(header);
  return Number.isInteger(seconds) && seconds > 0 ? Math.min(seconds, 3600) : defaultWait;
}

/** Forms are what every method takes; values that are no texts are JSON in them. */
function formOf(args: SlackValues): URLSearchParams {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(args)) {
    if (value === undefined || value === null) continue;
    form.append(name, typeof value === "object" ? JSON.stringify(value) : String(value));
  }
  return form;
}
