import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import type { Clock } from "../core/clock.ts";
import { createAnswerer } from "./answer.ts";
import { startApi } from "./api/start-api.ts";
import { approvalFollower } from "./approve/follow-approval.ts";
import { openCommunity } from "./community/open-community.ts";
import { relayConnections } from "./connections.ts";
import { openDrift } from "./drift/open-drift.ts";
import { startEndWatch } from "./ends/watch-ends.ts";
import { holdRelayFile } from "./file/holder.ts";
import { openGithubApp } from "./forward/github-app.ts";
import { createProgressTeller } from "./forward/tell-progress.ts";
import { workOnce } from "./forward/work.ts";
import { createWorkers } from "./forward/workers.ts";
import { openHandlers } from "./handlers/open.ts";
import { createHeadReading } from "./head-roster.ts";
import type { Incoming } from "./incoming.ts";
import { createAdminTeller } from "./installations/tell-admins.ts";
import { lastingSlack } from "./lasting-slack.ts";
import { limitedLog } from "./limited-log.ts";
import { listen } from "./listen.ts";
import type { Log } from "./log.ts";
import { openRelayDatabase } from "./open-relay-database.ts";
import { watchOwnToken } from "./own-token.ts";
import { acknowledger } from "./receive/acknowledge.ts";
import { receivingRoutes } from "./receive/routes.ts";
import type { SlackSocket } from "./receive/slack-socket.ts";
import type { RelaySettings } from "./settings.ts";
import { createRequestTimer, relayMetrics, statusRoutes } from "./status.ts";
import { outboxIn } from "./store/outbox.ts";
import { strangerTurnsIn } from "./store/stranger-turns.ts";
import { tellFileProblems } from "./tell-file-problems.ts";
import { openTokenRoutes } from "./tokens/open.ts";
import { startUpkeep } from "./upkeep.ts";

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
  // Where another program listens, nothing is begun: it may be a relay that does what this one would do.
  const server = await listen(settings);
  opened.defer(() => server.close());
  const database = await openRelayDatabase(settings.database);
  opened.defer(() => database.close());
  const { repository, slack, github, key } = settings;
  const outsideLog = limitedLog(log, { now: () => clock.now() });
  const file = holdRelayFile(settings.file, log);
  const me = randomUUID();
  const outbox = outboxIn(database, { me, limits: settings.limits, now: () => clock.now() });
  await outbox.takeOver();
  const app = openGithubApp({ ...github, ...repository });
  tellFileProblems(settings, { file, app, log, env });
  const shared = { database, app, fetch, clock, log, me };
  const drift = openDrift(settings, shared);
  opened.defer(() => drift.stop());
  const connections = relayConnections(settings, { fetch, clock });
  const approvals = approvalFollower(lastingSlack(connections));
  const followers = drift.follower === undefined ? [approvals] : [drift.follower, approvals];
  const teller = createProgressTeller(connections, followers);
  const apps =
    settings.installations &&
    // What a relay doesn't do takes none of its memory.
    (await (
      await import("./installations/apps.ts")
    ).openInstalledApps(
      {
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
      },
      settings.furtherApps,
    ));
  opened.defer(async () => apps?.close());
  const installations = apps?.own;
  const head = createHeadReading(settings.config, app, clock);
  const community = openCommunity(settings, { ...shared, head, file, installations });
  opened.defer(() => community.stop());
  const answer = createAnswerer({
    settings,
    head,
    fetch,
    clock,
    slackTokenFor: installations?.tokenFor,
    grantKudos: community.answerKudos,
  });
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
      if (incoming.kind === "event" && (await apps?.hear(incoming)) === true) return;
      await drift.observe(entry, incoming);
      await community.observe(incoming);
    },
    signing: { key, audience: `${repository.owner}/${repository.repo}` },
    clock,
    log,
    timer,
  };

  const workers = createWorkers(() => workOnce(context), { clock, log });
  const acknowledge = acknowledger(
    outbox,
    { appId: slack.appId, furtherAppIds: new Set(settings.furtherApps.map(({ appId }) => appId)) },
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
  routes.route(
    "/",
    receivingRoutes(settings, {
      now,
      acknowledge,
      log: outsideLog,
      keep: async (incoming) => {
        if ((await outbox.take(incoming)) === "taken") workers.wake();
      },
    }),
  );
  const metrics = relayMetrics(outbox, socket);
  metrics.registerMetric(metric);
  metrics.registerMetric(handlers.metric);
  const slackAnswers = watchOwnToken(settings, { fetch, clock, log });
  routes.route("/", statusRoutes({ outbox, socket, app, metrics, slackAnswers, now }));
  const api = startApi(settings, { file, database, installations, readHead: head, fetch, clock, log });
  opened.defer(() => api.stop());
  metrics.registerMetric(api.metric);
  routes.route("/", api.routes);
  if (apps !== undefined) {
    routes.route("/", apps.routes);
    const tokens = { current: file.current, apps, database, now, log: outsideLog };
    if (settings.file !== undefined) routes.route("/", openTokenRoutes(tokens));
  }
  server.serve(routes);
  const { port } = server;
  socket?.start();
  workers.start();
  drift.start();
  community.start();
  opened.use(startEndWatch({ database, me, head, workflow: settings.workflow, clock, log }));
  const upkeep = startUpkeep({ outbox, installations: apps, lookAtToken: slackAnswers, clock, log });
  log.info({ port, by: socket === undefined ? "http" : "socket" }, "the relay listens");

  return {
    port,
    reload: file.reload,
    async stop() {
      upkeep.stop();
      await socket?.stop();
      await server.close();
      await workers.stop();
      await opened.disposeAsync();
      log.info("the relay has stopped");
    },
  };
}
