import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import type { Clock } from "../core/clock.ts";
import { RollcallError } from "../core/rollcall-error.ts";
import { chatSlackOf } from "../jobs/chat/chat-slack.ts";
import { createAnswerer } from "./answer.ts";
import { startApi } from "./api/start-api.ts";
import { approvalFollower } from "./approve/follow-approval.ts";
import { relayConnections } from "./connections.ts";
import { startDrift } from "./drift/start-drift.ts";
import { databaseAway } from "./errors.ts";
import { holdRelayFile } from "./file/holder.ts";
import { openGithubApp } from "./forward/github-app.ts";
import { createProgressTeller } from "./forward/tell-progress.ts";
import { workOnce } from "./forward/work.ts";
import { createWorkers } from "./forward/workers.ts";
import { openHandlers } from "./handlers/open.ts";
import { createHeadReading } from "./head-roster.ts";
import type { Incoming } from "./incoming.ts";
import { openInstallations } from "./installations/service.ts";
import { createAdminTeller } from "./installations/tell-admins.ts";
import { listen } from "./listen.ts";
import type { Log } from "./log.ts";
import { acknowledger } from "./receive/acknowledge.ts";
import { githubRoutes } from "./receive/github-http.ts";
import { slackRoutes } from "./receive/slack-http.ts";
import { createSlackSocket, type SlackSocket } from "./receive/slack-socket.ts";
import type { RelaySettings } from "./settings.ts";
import { createRequestTimer, relayMetrics, statusRoutes } from "./status.ts";
import { openDatabase } from "./store/database.ts";
import { takeOnce } from "./store/once.ts";
import { outboxIn } from "./store/outbox.ts";
import { strangerTurnsIn } from "./store/stranger-turns.ts";
import { createCurrentCallerReader } from "./tokens/caller.ts";
import { tokenRoutes } from "./tokens/routes.ts";

/** A relay that runs. */
export interface Relay {
  /** Where it listens. */
  readonly port: number;
  /** Reads its own file again. */
  reload(): void;
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

/** Milliseconds between looks at the tokens that are kept. */
const sweepEvery = 10 * 60 * 1000;
const day = 24 * 60 * 60 * 1000;

/** Starts a relay. Throws a `RollcallError` where its database can't be opened. */
export async function startRelay(
  settings: RelaySettings,
  { fetch, clock, log, env = {} }: RelayConnections,
): Promise<Relay> {
  const database = await openDatabase(settings.database).catch((failure: unknown) => {
    if (failure instanceof RollcallError) throw failure;
    throw new RollcallError(databaseAway(failure instanceof Error ? failure.message : String(failure)));
  });
  const { repository, slack, github, key } = settings;
  const file = holdRelayFile(settings.file, log);
  const me = randomUUID();
  const outbox = outboxIn(database, { me, limits: settings.limits, now: () => clock.now() });
  await outbox.takeOver();
  const app = openGithubApp({ ...github, ...repository });
  const drift = startDrift(settings, { database, app, fetch, clock, log, me });
  const connections = relayConnections(settings, { fetch, clock });
  const approvals = approvalFollower(chatSlackOf(connections));
  const followers = drift.follower === undefined ? [approvals] : [drift.follower, approvals];
  const teller = createProgressTeller(connections, followers);
  const signing = { key, audience: `${repository.owner}/${repository.repo}` };
  const installations =
    settings.installations &&
    (await openInstallations({
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
  const head = createHeadReading(settings.config, app, clock);
  const answer = createAnswerer({ settings, head, fetch, clock, slackTokenFor: installations?.tokenFor });
  const handlers = openHandlers(settings, {
    file,
    outbox,
    app,
    head,
    connections,
    installedToken: installations?.tokenFor,
    env,
    fetch,
    clock,
    log,
    onTaken: () => workers.wake(),
  });
  const strangerTurns = strangerTurnsIn(database, { now: () => clock.now() });
  const { timer, metric } = createRequestTimer();
  const context = {
    outbox,
    app,
    answer,
    strangerTurns,
    teller,
    handlers,
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

  const workers = createWorkers(() => workOnce(context), { clock, log });
  const acknowledge = acknowledger(
    outbox,
    { appId: slack.appId },
    {
      onTaken: workers.wake,
      onRefused: (incoming, text) => void teller.answer({ incoming }, text),
      acknowledgementOf: handlers.acknowledgement,
      now: () => clock.now(),
    },
  );

  const socket: SlackSocket | undefined =
    slack.appToken === undefined
      ? undefined
      : createSlackSocket({
          appToken: slack.appToken,
          apiUrl: slack.apiUrl,
          acknowledge,
          onGap: () => {
            log.warn("requests may have been missed while no socket was open");
            drift.onGap();
          },
          clock,
          log,
        });
  const routes = new Hono();
  if (socket === undefined && slack.signingSecret !== undefined)
    routes.route(
      "/",
      slackRoutes({ signingSecret: slack.signingSecret, now: () => clock.now(), acknowledge }),
    );
  if (github.webhookSecret !== undefined)
    routes.route(
      "/",
      githubRoutes({
        secret: github.webhookSecret,
        now: () => clock.now(),
        keep: async (incoming) => {
          if ((await outbox.take(incoming)) === "taken") workers.wake();
        },
      }),
    );
  const metrics = relayMetrics(outbox, socket);
  metrics.registerMetric(metric);
  metrics.registerMetric(handlers.metric);
  routes.route("/", statusRoutes({ outbox, socket, app, metrics }));
  const api = startApi(settings, { file, database, installations, readHead: head, fetch, clock, log });
  metrics.registerMetric(api.metric);
  routes.route("/", api.routes);
  if (installations !== undefined) {
    const { publicUrl } = installations;
    routes.route("/", installations.routes);
    if (settings.file !== undefined) {
      const now = () => clock.now();
      routes.route(
        "/",
        tokenRoutes({
          readCaller: createCurrentCallerReader(() => file.current().issuer, { audience: publicUrl, now }),
          grants: () => file.current().tokens,
          botToken: installations.botToken,
          takeOnce: (name) => takeOnce(database, name, now()),
          publicUrl,
          log,
        }),
      );
    }
  }
  const server = await listen(routes, settings);
  const { port } = server;
  socket?.start();
  workers.start();
  const forgetting = setInterval(
    () => {
      outbox.forget(clock.now() - day).catch(() => {});
    },
    60 * 60 * 1000,
  );
  const sweep = () =>
    void installations?.sweep().catch((failure: unknown) => {
      log.error(
        { reason: failure instanceof Error ? failure.message : String(failure) },
        "the installation store is away",
      );
    });
  const sweeping = setInterval(sweep, sweepEvery);
  sweep();
  log.info({ port, by: socket === undefined ? "http" : "socket" }, "the relay listens");

  return {
    port,
    reload: file.reload,
    async stop() {
      clearInterval(forgetting);
      clearInterval(sweeping);
      await socket?.stop();
      await server.close();
      await api.stop();
      await workers.stop();
      await drift.stop();
      await installations?.close();
      await database.close();
      log.info("the relay has stopped");
    },
  };
}
