import { createHmac, randomUUID } from "node:crypto";
import type { App } from "./app.ts";
import type { Attempt, AttemptResult, Delivery, Transport } from "./deliveries.ts";
import type { SlackOptions } from "./options.ts";

const mostRedirects = 2;

/** What Slack sends over HTTP, and how it is signed. */
export interface HttpRequests {
  readonly transport: Transport;
  /** Asks the address to repeat a challenge, as Slack does before it saves one. Returns whether it did. */
  verify(url: string): Promise<boolean>;
}

/** Creates Slack's side of request URLs. */
export function createHttpRequests(app: App, options: SlackOptions): HttpRequests {
  function headersFor(body: string, type: string): Record<string, string> {
    const seconds = String(Math.floor(options.now().getTime() / 1_000));
    return {
      "content-type": type,
      "user-agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
      "x-slack-request-timestamp": seconds,
      "x-slack-signature": signatureOf(app.signingSecret, seconds, body),
    };
  }

  async function attemptOver(url: string, delivery: Delivery, attempt: Attempt): Promise<AttemptResult> {
    const { body, type } = bodyOf(delivery);
    const retried = attempt.retry > 0 && delivery.type === "events_api";
    const headers = {
      ...headersFor(body, type),
      ...(retried
        ? { "x-slack-retry-num": String(attempt.retry), "x-slack-retry-reason": httpReason(attempt.reason) }
        : {}),
    };
    let target = url;
    for (let redirects = 0; ; redirects += 1) {
      const response = await fetch(target, { method: "POST", headers, body, redirect: "manual" });
      const text = await response.text();
      const location = response.headers.get("location");
      if (response.status >= 300 && response.status < 400 && location !== null) {
        if (redirects === mostRedirects) return { ok: false, reason: "too_many_redirects" };
        target = new URL(location, target).href;
        continue;
      }
      if (response.ok)
        return { ok: true, answer: answerOf(text, response.headers.get("content-type") ?? "") };
      return { ok: false, reason: "http_error", final: response.headers.get("x-slack-no-retry") === "1" };
    }
  }

  return {
    transport(delivery, attempt, finish) {
      const url = app.urls[addresses[delivery.type]];
      if (url === undefined) {
        finish({ ok: false, reason: "no_request_url", final: true });
        return;
      }
      attemptOver(url, delivery, attempt).then(finish, () =>
        finish({ ok: false, reason: "connection_failed" }),
      );
    },
    async verify(url) {
      const challenge = randomUUID();
      const body = JSON.stringify({ token: app.verificationToken, challenge, type: "url_verification" });
      try {
        const headers = headersFor(body, "application/json");
        const response = await fetch(url, { method: "POST", headers, body, redirect: "manual" });
        const answer = answerOf(await response.text(), response.headers.get("content-type") ?? "");
        const repeated = isFields(answer) ? answer["challenge"] : answer;
        return response.ok && repeated === challenge;
      } catch {
        return false;
      }
    },
  };
}

/** Returns the value of `X-Slack-Signature` for a body. */
export function signatureOf(secret: string, seconds: string, body: string): string {
  return `v0=${createHmac("sha256", secret).update(`v0:${seconds}:${body}`).digest("hex")}`;
}

const addresses = { events_api: "events", slash_commands: "commands", interactive: "interactivity" } as const;

const formType = "application/x-www-form-urlencoded";

function bodyOf({ type, payload }: Delivery): { readonly body: string; readonly type: string } {
  switch (type) {
    case "events_api":
      return { body: JSON.stringify(payload), type: "application/json" };
    case "slash_commands": {
      const fields = Object.entries(payload).map(([key, value]): [string, string] => [key, String(value)]);
      return { body: new URLSearchParams(fields).toString(), type: formType };
    }
    case "interactive":
      return { body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString(), type: formType };
    default:
      return type satisfies never;
  }
}

function httpReason(reason: string): string {
  return reason === "timeout" ? "http_timeout" : reason;
}

function answerOf(text: string, type: string): unknown {
  if (!type.startsWith("application/json")) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
