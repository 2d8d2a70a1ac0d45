import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import { isSignedBySlack } from "../../chat/slack-request.ts";
import type { IncomingSlack } from "../incoming.ts";
import type { Log } from "../log.ts";
import { reasonOf } from "../reason-of.ts";
import { type Acknowledgement, acknowledgementBody } from "./acknowledge.ts";

/** What the routes for Slack need. */
export interface SlackRoutesOptions {
  /** Returns the secrets of which one has to have signed for an app; undefined is for a request that names none. */
  readonly secretsOf: (app: string | undefined) => readonly string[];
  readonly now: () => number;
  /** Keeps a request, and says what Slack is to be answered. Throws where it couldn't be kept. */
  readonly acknowledge: (incoming: IncomingSlack) => Promise<Acknowledgement>;
  /** Hears of what is refused. Anybody can cause that, so it is to be bounded. */
  readonly log: Pick<Log, "warn" | "error">;
}

/** How many seconds a request may be old, or ahead. See https://docs.slack.dev/authentication/verifying-requests-from-slack */
const maxSeconds = 5 * 60;
const maxBytes = 1_000_000;

/**
 * Returns the routes that Slack sends commands, clicks and events to: one for all, and the three that are usual. A request
 * that Slack didn't sign within five minutes is 401. It is kept before it is acknowledged; one that can't be kept is 503, so
 * that Slack sends an event again, and tells a person that a command failed.
 */
export function slackRoutes({ secretsOf, now, acknowledge, log }: SlackRoutesOptions): Hono {
  const app = new Hono();
  app.use(bodyLimit({ maxSize: maxBytes }));
  for (const path of ["/slack/events", "/slack/commands", "/slack/interactive"])
    app.post(path, async (context) => {
      const signed = {
        body: await context.req.text(),
        timestamp: context.req.header("x-slack-request-timestamp") ?? "",
        signature: context.req.header("x-slack-signature") ?? "",
      };
      const isFresh =
        /^\d{1,12}$/.test(signed.timestamp) &&
        Math.abs(Math.floor(now() / 1000) - Number(signed.timestamp)) <= maxSeconds;
      if (!isFresh || !secretsOf(appIn(signed.body)).some((secret) => isSignedBySlack(signed, secret))) {
        const isMissing = signed.signature === "" || signed.timestamp === "";
        const reason = isMissing
          ? "it has no signature"
          : isFresh
            ? "its signature is not by the app's signing secret"
            : "it is older than five minutes, or this machine's clock is wrong";
        log.warn({ service: "slack", path, reason }, "a request was refused");
        return context.text("Not from Slack", 401);
      }
      const read = readBody(signed);
      if (read === undefined) return context.text("Not understood", 400);
      if ("challenge" in read) return context.json({ challenge: read.challenge });
      if (read.incoming === undefined) return context.body(null, 200);
      const body = acknowledgementBody(await acknowledge(read.incoming));
      return body === undefined ? context.body(null, 200) : context.json(body);
    });
  app.onError((failure, context) => {
    if (failure instanceof HTTPException) return failure.getResponse();
    log.error({ service: "database", reason: reasonOf(failure) }, "a request was not kept");
    return context.text("Not kept: try again", 503);
  });
  return app;
}

type Signed = NonNullable<IncomingSlack["signed"]>;

/** A check that somebody is here, a request, or nothing to be done. Undefined: no request of Slack's. */
type ReadBody =
  | { readonly challenge: unknown }
  | { readonly incoming: IncomingSlack | undefined }
  | undefined;

/** Reads a signed body by its look: proxies change the Content-Type. */
function readBody(signed: Signed): ReadBody {
  const at = Number(signed.timestamp);
  if (signed.body.startsWith("{")) {
    const payload = fieldsIn(signed.body);
    if (payload === undefined) return undefined;
    if (payload["type"] === "url_verification") return { challenge: payload["challenge"] };
    const isEvent = payload["type"] === "event_callback";
    return { incoming: isEvent ? { kind: "event", at, payload: withoutToken(payload), signed } : undefined };
  }
  const form = new URLSearchParams(signed.body);
  if (form.get("ssl_check") === "1") return { incoming: undefined };
  const text = form.get("payload");
  if (text === null)
    return form.has("command")
      ? { incoming: { kind: "command", at, payload: withoutToken(Object.fromEntries(form)), signed } }
      : undefined;
  const payload = fieldsIn(text);
  return payload && { incoming: { kind: "interactive", at, payload: withoutToken(payload), signed } };
}

/** The app that a body names, which it may do before it is believed; undefined where it names none. */
function appIn(body: string): string | undefined {
  const form = body.startsWith("{") ? undefined : new URLSearchParams(body);
  const payload = form === undefined ? body : form.get("payload");
  const app = payload === null ? form?.get("api_app_id") : fieldsIn(payload)?.["api_app_id"];
  return typeof app === "string" && app !== "" ? app : undefined;
}

function fieldsIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === "object" && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

/** Slack's old verification token is still in each payload. It proves nothing, and isn't kept. */
function withoutToken({ token: _, ...fields }: Readonly<Record<string, unknown>>) {
  return fields;
}
