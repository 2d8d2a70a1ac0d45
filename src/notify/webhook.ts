import { adviceOn } from "./api-errors.ts";
import { type Attempt, type Clock, type Patience, retryAfter, retrying } from "./retrying.ts";

/** A message for an incoming webhook or a response_url. What is undefined is not sent; what is false is. */
export interface Message {
  readonly text?: string | undefined;
  readonly blocks?: readonly unknown[] | undefined;
  readonly attachments?: readonly unknown[] | undefined;
  readonly response_type?: "ephemeral" | "in_channel" | undefined;
  readonly replace_original?: boolean | undefined;
  readonly delete_original?: boolean | undefined;
  readonly unfurl_links?: boolean | undefined;
  readonly unfurl_media?: boolean | undefined;
  readonly thread_ts?: string | undefined;
  readonly metadata?: Readonly<Record<string, unknown>> | undefined;
}

/** What became of a message. `status` is 0 when no answer came; `body` is Slack's own words then or ours. */
export type Sent =
  | { readonly ok: true; readonly status: number; readonly body: string }
  | { readonly ok: false; readonly status: number; readonly body: string; readonly advice: string };

/** An address that takes messages. It never throws for a refusal, and never tells the address. */
export interface Webhook {
  send(message: Message): Promise<Sent>;
  /** Posts a body as it is. */
  sendRaw(body: string): Promise<Sent>;
}

export interface WebhookOptions {
  /** A secret. Blanks and line breaks around it are no part of it. */
  readonly url: string;
  /** `response_url`: only an address of Slack's, or below `root`, is written to. */
  readonly purpose?: "webhook" | "response_url";
  /** Where else than at Slack's own an address may be, plain HTTP included: the configured API root. */
  readonly root?: string;
  /** For one attempt; 30,000 ms. */
  readonly timeout?: number;
  readonly patience?: Patience;
  readonly headers?: Readonly<Record<string, string>>;
  readonly userAgentPrefix?: string;
  readonly fetch: typeof fetch;
  readonly clock: Clock;
}

const FIELDS: readonly (keyof Message)[] = [
  "text",
  "blocks",
  "attachments",
  "response_type",
  "replace_original",
  "delete_original",
  "unfurl_links",
  "unfurl_media",
  "thread_ts",
  "metadata",
];
const SLACK = /^https:\/\/hooks\.slack(?:-gov)?\.com\//;
const AGENT = "rollcall (incoming webhook)";
const TIMEOUT = 30_000;
const PATIENCE: Patience = { attempts: 5, budget: 90_000 };
const MOST_BODY = 300;
/** Connections that were never made, or broke off; a time-out is not here, since Slack may have taken the message. */
const BROKEN = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "EAI_AGAIN",
  "UND_ERR_CONNECT_TIMEOUT",
  "UND_ERR_SOCKET",
]);

/** Prepares an address for messages. An address that may not be used answers every message with what is wrong with it. */
export function createWebhook(options: WebhookOptions): Webhook {
  const { fetch: request, clock, timeout = TIMEOUT, patience = PATIENCE, userAgentPrefix } = options;
  const address = options.url.trim();
  const wrong = refusal(address, options);
  const headers = new Headers(options.headers);
  if (!headers.has("content-type")) headers.set("content-type", "application/json;charset=utf-8");
  if (!headers.has("user-agent"))
    headers.set("user-agent", [userAgentPrefix, AGENT].filter(Boolean).join(" "));

  async function sendRaw(body: string): Promise<Sent> {
    if (wrong !== undefined) return { ok: false, status: 0, ...wrong };
    return retrying(() => post(body), patience, clock);
  }

  async function post(body: string): Promise<Attempt<Sent>> {
    try {
      const signal = AbortSignal.timeout(timeout);
      const response = await request(address, { method: "POST", headers, body, redirect: "error", signal });
      const text = await response.text();
      return judged(response, text, { address, now: clock.now() });
    } catch (error) {
      return unanswered(error, timeout);
    }
  }

  return {
    sendRaw,
    send: (message) => {
      const present = FIELDS.flatMap((field) =>
        message[field] === undefined ? [] : [[field, message[field]]],
      );
      return sendRaw(JSON.stringify(Object.fromEntries(present)));
    },
  };
}

/** The addresses in an input that takes one a line. */
export function addressesIn(input: string): readonly string[] {
  return input
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function refusal(address: string, { purpose = "webhook", root }: WebhookOptions) {
  const configured = root === undefined ? null : URL.parse(root);
  const url = URL.parse(address);
  if (address === "")
    return { body: "no address is given", advice: "Give the address of a webhook, or none at all." };
  if (url === null)
    return { body: "its address is not a URL", advice: "Copy the address again from the app's settings." };
  if (configured !== null && url.origin === configured.origin) return undefined;
  if (url.protocol !== "https:") {
    return {
      body: "its address does not begin with https://",
      advice: "Copy the address again from the app's settings.",
    };
  }
  if (purpose === "response_url" && !SLACK.test(url.href)) {
    return {
      body: "it is not an address of Slack's",
      advice: "Pass on the response_url as Slack gave it. Anything else is not written to.",
    };
  }
  return undefined;
}

function judged(
  response: Response,
  body: string,
  { address, now }: { address: string; now: number },
): Attempt<Sent> {
  const { status } = response;
  const told = withoutAddress(body, address);
  const refused = /^\s*\{.*"ok"\s*:\s*false/s.test(body);
  if (response.ok && !refused) return { result: { ok: true, status, body: told } };
  const result: Sent = { ok: false, status, body: told, advice: adviceOn(status, body) };
  if (status === 429)
    return { result, again: { after: retryAfter(response.headers.get("retry-after"), now) ?? 1_000 } };
  return status >= 500 ? { result, again: { after: undefined } } : { result };
}

function unanswered(error: unknown, timeout: number): Attempt<Sent> {
  const code = codeOf(error);
  if (code === "TimeoutError") {
    const body = `no answer came within ${timeout / 1_000} seconds`;
    return {
      result: {
        ok: false,
        status: 0,
        body,
        advice: "Look at Slack's status page. The next run reports again.",
      },
    };
  }
  if (code === "redirect") {
    const body = "it answers with a redirect, which is not followed";
    return {
      result: {
        ok: false,
        status: 0,
        body,
        advice: "Give the address that it redirects to, if you trust it.",
      },
    };
  }
  const advice = "Check that this machine reaches Slack; HTTPS_PROXY and NO_PROXY are heeded.";
  const result: Sent = { ok: false, status: 0, body: `no connection (${code})`, advice };
  return BROKEN.has(code) ? { result, again: { after: undefined } } : { result };
}

/** A word for what went wrong beneath fetch; its messages may hold the address, its codes don't. */
function codeOf(error: unknown): string {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if (at.name === "TimeoutError") return "TimeoutError";
    if (at.message === "unexpected redirect") return "redirect";
    if ("code" in at && typeof at.code === "string" && /^[A-Z_]+$/.test(at.code)) return at.code;
  }
  return "unknown";
}

/** Proxies' error pages repeat the address that they were asked for. */
function withoutAddress(body: string, address: string): string {
  const path = URL.parse(address)?.pathname ?? address;
  const hidden = [address, path].filter((each) => each.length > 1);
  const clean = hidden.reduce((text, each) => text.replaceAll(each, "…"), body);
  return clean.replace(/\s+/g, " ").trim().slice(0, MOST_BODY);
}
