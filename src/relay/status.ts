import { Hono } from "hono";
import { Gauge, Histogram, Registry } from "prom-client";
import type { GithubApp } from "./forward/github-app.ts";
import { createReadiness } from "./readiness.ts";
import type { SlackSocket } from "./receive/slack-socket.ts";
import type { Outbox } from "./store/outbox.ts";

/** What the routes about the relay itself need. */
export interface StatusRoutesOptions {
  readonly outbox: Outbox;
  readonly socket: SlackSocket | undefined;
  readonly app: Pick<GithubApp, "defaultBranch">;
  readonly metrics: Registry;
  /** Asks Slack's Web API whether it is there, and takes the relay's token. */
  readonly slackAnswers: () => Promise<unknown>;
  readonly now: () => number;
}

/**
 * Returns the routes that tell how the relay is: `/healthz` (it runs), `/readyz` (its database, Slack and GitHub answer, as of
 * the last seconds; 503 with what doesn't), `/metrics` for Prometheus. None of them tells anything of anybody.
 */
export function statusRoutes(options: StatusRoutesOptions): Hono {
  const { outbox, socket, app, metrics, slackAnswers, now } = options;
  const ready = createReadiness(
    { database: () => outbox.count(), github: () => app.defaultBranch(), slack: slackAnswers },
    { now },
  );
  const routes = new Hono();
  routes.get("/healthz", (context) => context.text("OK"));
  routes.get("/readyz", async (context) => {
    const found = await ready();
    const checks = { ...found, slack: found["slack"] === true && (socket?.state().isConnected ?? true) };
    return context.json(checks, Object.values(checks).every(Boolean) ? 200 : 503);
  });
  routes.get("/metrics", async (context) =>
    context.text(await metrics.metrics(), 200, { "content-type": metrics.contentType }),
  );
  return routes;
}

/** Returns the relay's metrics: what waits, and how Slack is heard. */
export function relayMetrics(outbox: Outbox, socket: SlackSocket | undefined): Registry {
  const registry = new Registry();
  const registers = [registry];
  new Gauge({
    name: "rollcall_relay_outbox_entries",
    help: "Requests that were taken, by what is to be done next",
    labelNames: ["state"],
    registers,
    async collect() {
      this.reset();
      for (const { state, count } of await outbox.count()) this.set({ state }, count);
    },
  });
  new Gauge({
    name: "rollcall_relay_socket_connected",
    help: "1 while a socket is open to Slack",
    registers,
    collect() {
      this.set(socket?.state().isConnected ? 1 : 0);
    },
  });
  new Gauge({
    name: "rollcall_relay_socket_connections",
    help: "How many sockets Slack says that the app has: more than you run means that some are dead",
    registers,
    collect() {
      this.set(socket?.state().connections ?? 0);
    },
  });
  return registry;
}

/** How long requests took, from when they were kept: until a question was answered, or a run was started. */
export type RequestTimer = (outcome: "answered" | "started", milliseconds: number) => void;

/** Returns what measures how long requests take, and a metric of it. */
export function createRequestTimer(): { readonly timer: RequestTimer; readonly metric: Histogram } {
  const metric = new Histogram({
    name: "rollcall_relay_request_seconds",
    help: "Time from when a request was kept until it was answered, or its run was started",
    labelNames: ["outcome"],
    buckets: [0.1, 0.3, 1, 3, 10, 30, 60, 600, 3600],
    registers: [],
  });
  return { metric, timer: (outcome, milliseconds) => metric.observe({ outcome }, milliseconds / 1000) };
}
