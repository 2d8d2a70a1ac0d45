import { retryAfter } from "../../notify/retry.ts";

/**
 * What became of a call.
 * - `later`: Slack did nothing, and asks to wait.
 * - `unclear`: no answer came, so that it may have been done.
 */
export type SlackCallResult =
  | { readonly is: "done"; readonly body: Readonly<Record<string, unknown>> }
  | { readonly is: "refused"; readonly reason: string }
  | { readonly is: "later"; readonly after: number }
  | { readonly is: "unclear"; readonly reason: string };

/** With what Slack is called. */
export interface SlackCaller {
  readonly apiUrl: string | undefined;
  readonly token: string;
  readonly fetch: typeof fetch;
  readonly now: () => number;
}

const timeout = 10_000;
const defaultWait = 30_000;

/** Calls a method of Slack's once, and waits for nothing. Values that are no texts are sent as JSON. */
export async function callSlack(
  { apiUrl = "https://slack.com/api/", token, fetch, now }: SlackCaller,
  method: string,
  args: Readonly<Record<string, unknown>>,
): Promise<SlackCallResult> {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(args))
    if (value !== undefined && value !== null)
      form.set(name, typeof value === "string" ? value : JSON.stringify(value));
  try {
    const answer = await fetch(new URL(method, apiUrl.endsWith("/") ? apiUrl : `${apiUrl}/`), {
      method: "POST",
      headers: { authorization: `Bearer ${token}` },
      body: form,
      redirect: "error",
      signal: AbortSignal.timeout(timeout),
    });
    const wait = retryAfter(answer.headers.get("retry-after"), now()) ?? defaultWait;
    if (answer.status === 429) return { is: "later", after: wait };
    if (!answer.ok) return { is: "unclear", reason: `http_${answer.status}` };
    const body = (await answer.json()) as Readonly<Record<string, unknown>>;
    if (body["ok"] === true) return { is: "done", body };
    const error = typeof body["error"] === "string" ? body["error"] : "no_reason";
    return error === "ratelimited" ? { is: "later", after: wait } : { is: "refused", reason: error };
  } catch {
    return { is: "unclear", reason: "no_answer" };
  }
}
