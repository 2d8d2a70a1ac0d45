import { Webhooks } from "@octokit/webhooks";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import type { IncomingGithub } from "../incoming.ts";
import type { Log } from "../log.ts";
import { reasonOf } from "../reason-of.ts";

/** What the route for GitHub needs. */
export interface GithubRoutesOptions {
  /** The secret of the App's webhook. */
  readonly secret: string;
  readonly now: () => number;
  /** Keeps an event, unless it was kept before. Throws where it couldn't be kept. */
  readonly keep: (incoming: IncomingGithub) => Promise<void>;
  /** Hears of what is refused. Anybody can cause that, so it is to be bounded. */
  readonly log: Pick<Log, "warn" | "error">;
}

/** Where GitHub sends the App's webhooks. */
export const githubWebhookPath = "/github/webhooks";

/** The events from which changes by hand are seen. The App is to be subscribed to them. */
export const githubEvents = [
  "member",
  "membership",
  "organization",
  "repository",
  "team",
  "team_add",
] as const;

/** GitHub's own limit is higher. No event that is kept comes near this one. */
const maxBytes = 1_000_000;

/**
 * Returns the route that GitHub sends the App's webhooks to. What GitHub didn't sign with the webhook's secret is 401. An event
 * is kept before it is taken (202); one that can't be kept is 503, which GitHub lists as failed. Events of no concern are taken
 * and forgotten, since GitHub has new ones at any time.
 */
export function githubRoutes({ secret, now, keep, log }: GithubRoutesOptions): Hono {
  const webhooks = new Webhooks({ secret });
  const app = new Hono();
  app.use(githubWebhookPath, bodyLimit({ maxSize: maxBytes }));
  app.post(githubWebhookPath, async (context) => {
    const body = await context.req.text();
    const signature = context.req.header("x-hub-signature-256") ?? "";
    if (signature === "" || !(await webhooks.verify(body, signature))) {
      const reason =
        signature === "" ? "it has no signature" : "its signature is not by GITHUB_WEBHOOK_SECRET";
      log.warn({ service: "github", path: githubWebhookPath, reason }, "a request was refused");
      return context.text("Not from GitHub", 401);
    }
    const name = context.req.header("x-github-event") ?? "";
    const delivery = context.req.header("x-github-delivery") ?? "";
    const payload = fieldsIn(body);
    if (name === "" || delivery === "" || payload === undefined) return context.text("Not understood", 400);
    if (name === "ping") return context.text("I am here", 200);
    if (!githubEvents.some((each) => each === name)) return context.text("Of no concern", 202);
    await keep({ kind: "github", name, delivery, payload, at: Math.floor(now() / 1000) });
    return context.text("Kept", 202);
  });
  app.onError((failure, context) => {
    if (failure instanceof HTTPException) return failure.getResponse();
    log.error({ service: "database", reason: reasonOf(failure) }, "a request was not kept");
    return context.text("Not kept", 503);
  });
  return app;
}

function fieldsIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === "object" && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
