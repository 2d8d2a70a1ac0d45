import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import type { Clock } from "../core/clock.ts";
import { RollcallError } from "../core/rollcall-error.ts";
import { chatSlackOf } from "../jobs/chat/chat-slack.ts";
import { createAnswerer } from "./answer.ts";
import { approvalFollower } from "./approve/follow-approval.ts";
import { relayConnections } from "./connections.ts";
import { startDrift } from "./drift/start-drift.ts";
import { databaseAway } from "./errors.ts";
import { openGithubApp } from "./forward/github-app.ts";
import { createProgressTeller } from "./forward/tell-progress.ts";
import { workOnce } from "./forward/work.ts";
import type { Incoming } from "./incoming.ts";
import { createAdminTeller } from "./installations/tell-admins.ts";
import { limitedLog } from "./limited-log.ts";
import { listen } from "./listen.ts";
import type { Log } from "./log.ts";
import { lookAtSlack } from "./look-at-slack.ts";
import { reasonOf } from "./reason-of.ts";
import { acknowledger } from "./receive/acknowledge.ts";
import { githubRoutes } from "./receive/github-http.ts";
import { slackRoutes } from "./receive/slack-http.ts";
import type { SlackSocket } from "./receive/slack-socket.ts";
import type { RelaySettings } from "./settings.ts";
import { createRequestTimer, relayMetrics, statusRoutes } from "./status.ts";
import { openDatabase } from "./store/database.ts";
import { takeOnce } from "./store/once.ts";
import { outboxIn } from "./store/outbox.ts";
import { strangerTurnsIn } from "./store/stranger-turns.ts";
import { createCallerReader } from "./tokens/caller.ts";
import { tokenRoutes } from "./tokens/routes.ts";

/** A relay that runs. */
export interface Relay {
  /** Where it listens. */
  readonly port: number;
  /** Takes nothing more, ends what it works on, and lets go of everything. What is left is done after the next start. */
  stop(): Promise<void>;
}

/** What a relay runs by. */
export interface RelayConnections {
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  readonly log: Log;
  /** Variables that other libraries read, such as Amazon's. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** How many entries are worked on at the same time. */
const workers = 8;
/** Milliseconds between looks at the outbox, when nothing comes in. */
const pause = 500;
/** Milliseconds between looks at the tokens that are kept. */
const sweepEvery = 10 * 60 * 1000;
const day = 24 * 60 * 60 * 1000;

/** Starts a relay. Throws a `RollcallError` where its database can't be opened, or it can't listen; nothing runs then. */
export async function startRelay(settings: RelaySettings, connections: RelayConnections): Promise<Relay> {
  const opened = new AsyncDisposableStack();
  try {
    return await startWith(settings, connections, opened);
  } catch (failure) {
    await opened.disposeAsync();
    throw failure;
  }
}

/** `opened` has what is to be closed, the last first. */
async function startWith(
  settings: RelaySettings,
  { fetch, clock, log, env = {} }: RelayConnections,
  opened: AsyncDisposableStack,
): Promise<Relay> {
  const database = await openDatabase(settings.database).catch((failure: unknown) => {
    if (failure instanceof RollcallError) throw failure;
    throw new RollcallError(databaseAway(reasonOf(failure)));
  });
  opened.defer(() => database.close());
  const { repository, slack, github, key } = settings;
  const outsideLog = limitedLog(log, { now: () => clock.now() });
  const me = randomUUID();
  const outbox = outboxIn(database, { me, limits: settings.limits, now: () => clock.now() });
  await outbox.takeOver();
  const app = openGithubApp({ ...github, ...repository });
  const drift = startDrift(settings, { database, app, fetch, clock, log, me });
  opened.defer(() => drift.stop());
  const connections = relayConnections(settings, { fetch, clock });
  const approvals = approvalFollower(chatSlackOf(connections));
  const followers = drift.follower === undefined ? [approvals] : [drift.follower, approvals];
  const teller = createProgressTeller(connections, followers);
  const signing = { key, audience: `${repository.owner}/${repository.repo}` };
  const installations =
    settings.installations &&
    // What a relay doesn't do takes none of its memory.
    (await (
      await import("./installations/service.ts")
    ).openInstallations({
      settings: settings.installations,
      database,
      isInDatabase: settings.installations.store === settings.database,
      apiUrl: slack.apiUrl,
      env,
      fetch,
      clock,
      log,
      me,
      tellAdmins: createAdminTeller({
        connections,
        config: settings.config,
        channel: settings.driftChannel,
        app,
        log,
      }),
    }));
  opened.defer(async () => installations?.close());
  const answer = createAnswerer({ settings, app, fetch, clock, slackTokenFor: installations?.tokenFor });
  const strangerTurns = strangerTurnsIn(database, { now: () => clock.now() });
  const { timer, metric } = createRequestTimer();
  const context = {
    outbox,
    app,
    answer,
    strangerTurns,
    teller,
    workflow: settings.workflow,
    observe: async (entry: string, incoming: Incoming) => {
      if (incoming.kind === "event") await installations?.hear(incoming);
      await drift.observe(entry, incoming);
    },
    signing,
    clock,
    log,
    timer,
  };

  let isStopping = false;
  const waiting = new Set<() => void>();
  const wakeOne = () => waiting.values().next().value?.();
  const acknowledge = acknowledger(
    outbox,
    { appId: slack.appId },
    {
      onTaken: wakeOne,
      onRefused: (incoming, text) => void teller.answer({ incoming }, text),
      now: () => clock.now(),
    },
  );

  async function work(): Promise<void> {
    while (!isStopping) {
      const worked = await workOnce(context).catch((failure: unknown) => {
        log.error({ service: "database", reason: reasonOf(failure) }, "the database is away");
        return false;
      });
      if (worked || isStopping) continue;
      const { promise: woken, resolve: wake } = Promise.withResolvers<void>();
      waiting.add(wake);
      await Promise.race([woken, clock.sleep(pause)]);
      waiting.delete(wake);
    }
  }

  const socket: SlackSocket | undefined =
    slack.appToken === undefined
      ? undefined
      : (await import("./receive/slack-socket.ts")).createSlackSocket({
          appToken: slack.appToken,
          apiUrl: slack.apiUrl,
          acknowledge,
          onGap: () => {
            log.warn({ service: "slack" }, "requests may have been missed while no socket was open");
            drift.onGap();
          },
          clock,
          log,
        });
  const routes = new Hono();
  const now = () => clock.now();
  if (socket === undefined && slack.signingSecret !== undefined)
    routes.route("/", slackRoutes({ signingSecret: slack.signingSecret, now, acknowledge, log: outsideLog }));
  if (github.webhookSecret !== undefined)
    routes.route(
      "/",
      githubRoutes({
        secret: github.webhookSecret,
        now,
        log: outsideLog,
        keep: async (incoming) => {
          if ((await outbox.take(incoming)) === "taken") wakeOne();
        },
      }),
    );
  const metrics = relayMetrics(outbox, socket);
  metrics.registerMetric(metric);
  const slackAnswers = socket === undefined ? () => lookAtSlack(slack.apiUrl, fetch) : async () => {};
  routes.route("/", statusRoutes({ outbox, socket, app, metrics, slackAnswers, now }));
  if (installations !== undefined) {
    const { publicUrl } = installations;
    routes.route("/", installations.routes);
    if (settings.file !== undefined) {
      const { issuer, tokens: grants } = settings.file;
      const readCaller = createCallerReader({ issuer, audience: publicUrl, now });
      const { botToken } = installations;
      const once = (name: string) => takeOnce(database, name, now());
      routes.route(
        "/",
        tokenRoutes({ readCaller, grants, botToken, takeOnce: once, publicUrl, log: outsideLog }),
      );
    }
  }
  const { server, port } = await listen(routes.fetch, settings);
  socket?.start();
  const working = Array.from({ length: workers }, work);
  const forgetting = setInterval(
    () => {
      outbox.forget(clock.now() - day).catch(() => {});
    },
    60 * 60 * 1000,
  );
  const sweep = () =>
    void installations?.sweep().catch((failure: unknown) => {
      log.error(
        { service: "installation store", reason: reasonOf(failure) },
        "the installation store is away",
      );
    });
  const sweeping = setInterval(sweep, sweepEvery);
  sweep();
  log.info({ port, by: socket === undefined ? "http" : "socket" }, "the relay listens");

  return {
    port,
    async stop() {
      isStopping = true;
      clearInterval(forgetting);
      clearInterval(sweeping);
      await socket?.stop();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      });
      for (const wake of waiting) wake();
      await Promise.all(working);
      await opened.disposeAsync();
      log.info("the relay has stopped");
    },
  };
}
