import type { Clock } from "../core/clock.ts";
import { adviceOn } from "./api-errors.ts";
import { type WebhookAuth, withoutCredentials } from "./credentials.ts";
import { fetchOver, type OwnNetwork } from "./own-network.ts";
import { type RetryAttempt, type RetryOptions, retryAfter, retryUntilDone } from "./retry.ts";

/** A message for an incoming webhook or a response_url. What is undefined is not sent; what is false is. */
export interface WebhookMessage {
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

/** The result of sending a message. `status` is 0 when no answer came; `body` is Slack's text, or says what went wrong. */
export type SendResult =
  | (Answered & { readonly ok: true })
  | (Answered & { readonly ok: false; readonly advice: string });

interface Answered {
  readonly status: number;
  readonly body: string;
  /** The answer's headers, by lower-case name. Empty when no answer came. */
  readonly headers: Readonly<Record<string, string>>;
}

/** An address that takes messages. It never throws for a refusal, and no result contains the address. */
export interface Webhook {
  send(message: WebhookMessage): Promise<SendResult>;
  /** Posts a body as it is. */
  sendRaw(body: string): Promise<SendResult>;
}

/** An address for messages, and what it takes to write to it. */
export interface WebhookOptions {
  /** A secret. Blanks and line breaks around it are ignored. */
  readonly url: string;
  /** `response_url`: only an address of Slack's, or below `root`, is written to. */
  readonly purpose?: "webhook" | "response_url";
  /** The configured API root: addresses there are allowed beside Slack's own, plain HTTP included. */
  readonly root?: string;
  /** Milliseconds for one attempt; 30,000 unless given. */
  readonly timeout?: number;
  readonly retry?: RetryOptions;
  readonly headers?: Readonly<Record<string, string>>;
  readonly userAgentPrefix?: string;
  /** Sent as `Authorization`. A user and a password in the address are sent in the same way, and not in the address. */
  readonly auth?: WebhookAuth;
  /** A way out for this client alone. */
  readonly network?: OwnNetwork;
  readonly fetch: typeof fetch;
  readonly clock: Clock;
}

const FIELDS: readonly (keyof WebhookMessage)[] = [
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
const RETRY: RetryOptions = { attempts: 5, budget: 90_000 };
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

/** Prepares an address for messages. With an address that may not be used, every message fails, and says why. */
export function createWebhook(options: WebhookOptions): Webhook {
  const { clock, timeout = TIMEOUT, retry = RETRY, userAgentPrefix, network } = options;
  const request = network === undefined ? options.fetch : fetchOver(network);
  const { address, auth } = withoutCredentials(options);
  const problem = addressProblem(address, options);
  const headers = new Headers(options.headers);
  if (!headers.has("content-type")) headers.set("content-type", "application/json;charset=utf-8");
  if (!headers.has("user-agent"))
    headers.set("user-agent", [userAgentPrefix, AGENT].filter(Boolean).join(" "));

  if (auth !== undefined && !headers.has("authorization")) headers.set("authorization", auth);

  async function sendRaw(body: string): Promise<SendResult> {
    if (problem !== undefined) return { ok: false, ...unanswered, ...problem };
    return retryUntilDone(() => post(body), retry, clock);
  }

  async function post(body: string): Promise<RetryAttempt<SendResult>> {
    try {
      const signal = AbortSignal.timeout(timeout);
      const response = await request(address, { method: "POST", headers, body, redirect: "error", signal });
      const text = await response.text();
      return resultOf(response, text, { address, now: clock.now() });
    } catch (error) {
      return failedAttempt(error, timeout);
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

/** Splits an input that has one address a line. */
export function parseAddresses(input: string): readonly string[] {
  return input
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** What is known of an answer that never came. */
const unanswered = { status: 0, headers: {} } as const;

function addressProblem(address: string, { purpose = "webhook", root }: WebhookOptions) {
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

function resultOf(
  response: Response,
  body: string,
  { address, now }: { address: string; now: number },
): RetryAttempt<SendResult> {
  const { status } = response;
  const headers = Object.fromEntries(response.headers);
  const shown = withoutAddress(body, address);
  const refused = /^\s*\{.*"ok"\s*:\s*false/s.test(body);
  if (response.ok && isPage(body)) return { result: { ok: false, status, headers, ...pageInstead } };
  if (response.ok && !refused) return { result: { ok: true, status, headers, body: shown } };
  const result: SendResult = { ok: false, status, headers, body: shown, advice: adviceOn(status, body) };
  if (status === 429)
    return { result, again: { after: retryAfter(response.headers.get("retry-after"), now) ?? 1_000 } };
  return status >= 500 ? { result, again: { after: undefined } } : { result };
}

/** No body of a page is shown: it says nothing of the message, and may have anything in it. */
const pageInstead = {
  body: "it answered with a web page, and not like a webhook",
  advice:
    "A proxy or a page for signing in may stand before it. Open the way to it, or copy the address again from the app's settings.",
};

/** Slack itself calls its plain `ok` text/html, so the body decides. */
function isPage(body: string): boolean {
  return /^\s*<(?:!--|\?xml|(?:!doctype|html|head|body|script|meta|title)\b)/i.test(body);
}

function failedAttempt(error: unknown, timeout: number): RetryAttempt<SendResult> {
  const code = codeOf(error);
  if (code === "TimeoutError") {
    const body = `no answer came within ${timeout / 1_000} seconds`;
    return {
      result: {
        ok: false,
        ...unanswered,
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
        ...unanswered,
        body,
        advice: "Give the address that it redirects to, if you trust it.",
      },
    };
  }
  const advice = "Check that this machine reaches Slack; HTTPS_PROXY and NO_PROXY are heeded.";
  const result: SendResult = { ok: false, ...unanswered, body: `no connection (${code})`, advice };
  return BROKEN.has(code) ? { result, again: { after: undefined } } : { result };
}

/** The code of what went wrong beneath `fetch`. Its messages may contain the address, its codes do not. */
function codeOf(error: unknown): string {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if (at.name === "TimeoutError") return "TimeoutError";
    if (at.message === "unexpected redirect") return "redirect";
    if ("code" in at && typeof at.code === "string" && /^[A-Z_]+$/.test(at.code)) return at.code;
  }
  return "unknown";
}

/** A body without the address: proxies repeat it in error pages. */
function withoutAddress(body: string, address: string): string {
  const path = URL.parse(address)?.pathname ?? address;
  const hidden = [address, path].filter((each) => each.length > 1);
  const clean = hidden.reduce((text, each) => text.replaceAll(each, "…"), body);
  return clean.replace(/\s+/g, " ").trim().slice(0, MOST_BODY);
}
