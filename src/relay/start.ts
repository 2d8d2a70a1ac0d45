import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import type { Clock } from "../core/clock.ts";
import { RollcallError } from "../core/rollcall-error.ts";
import { createAnswerer } from "./answer.ts";
import { startApi } from "./api/start-api.ts";
import { approvalFollower } from "./approve/follow-approval.ts";
import { startCommunity } from "./community/start-community.ts";
import { relayConnections } from "./connections.ts";
import { startDrift } from "./drift/start-drift.ts";
import { startEndWatch } from "./ends/watch-ends.ts";
import { databaseAway } from "./errors.ts";
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
import { lookAtSlack } from "./look-at-slack.ts";
import { reasonOf } from "./reason-of.ts";
import { acknowledger } from "./receive/acknowledge.ts";
import { githubRoutes } from "./receive/github-http.ts";
import { slackRoutes } from "./receive/slack-http.ts";
import type { SlackSocket } from "./receive/slack-socket.ts";
import type { RelaySettings } from "./settings.ts";
import { createRequestTimer, relayMetrics, statusRoutes } from "./status.ts";
import { openDatabase } from "./store/database.ts";
import { outboxIn } from "./store/outbox.ts";
import { strangerTurnsIn } from "./store/stranger-turns.ts";
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
  const database = await openDatabase(settings.database).catch((failure: unknown) => {
    if (failure instanceof RollcallError) throw failure;
    throw new RollcallError(databaseAway(reasonOf(failure)));
  });
  opened.defer(() => database.close());
  const { repository, slack, github, key } = settings;
  const outsideLog = limitedLog(log, { now: () => clock.now() });
  const file = holdRelayFile(settings.file, log);
  const me = randomUUID();
  const outbox = outboxIn(database, { me, limits: settings.limits, now: () => clock.now() });
  await outbox.takeOver();
  const app = openGithubApp({ ...github, ...repository });
  const drift = startDrift(settings, { database, app, fetch, clock, log, me });
  opened.defer(() => drift.stop());
  const connections = relayConnections(settings, { fetch, clock });
  const approvals = approvalFollower(lastingSlack(connections));
  const followers = drift.follower === undefined ? [approvals] : [drift.follower, approvals];
  const teller = createProgressTeller(connections, followers);
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
  const head = createHeadReading(settings.config, app, clock);
  const community = startCommunity(settings, {
    database,
    app,
    head,
    file,
    installations,
    fetch,
    clock,
    log,
    me,
  });
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
      if (incoming.kind === "event") await installations?.hear(incoming);
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
          if ((await outbox.take(incoming)) === "taken") workers.wake();
        },
      }),
    );
  const metrics = relayMetrics(outbox, socket);
  metrics.registerMetric(metric);
  metrics.registerMetric(handlers.metric);
  const slackAnswers = socket === undefined ? () => lookAtSlack(slack.apiUrl, fetch) : async () => {};
  routes.route("/", statusRoutes({ outbox, socket, app, metrics, slackAnswers, now }));
  const api = startApi(settings, { file, database, installations, readHead: head, fetch, clock, log });
  metrics.registerMetric(api.metric);
  routes.route("/", api.routes);
  if (installations !== undefined) {
    routes.route("/", installations.routes);
    if (settings.file !== undefined) {
      const tokens = { current: file.current, installations, database, now, log: outsideLog };
      routes.route("/", openTokenRoutes(tokens));
    }
  }
  const { port, close } = await listen(routes, settings);
  socket?.start();
  workers.start();
  opened.use(startEndWatch({ database, me, head, workflow: settings.workflow, clock, log }));
  const upkeep = startUpkeep({ outbox, installations, clock, log });
  log.info({ port, by: socket === undefined ? "http" : "socket" }, "the relay listens");

  return {
    port,
    reload: file.reload,
    async stop() {
      upkeep.stop();
      await socket?.stop();
      await close();
      await api.stop();
      await workers.stop();
      await opened.disposeAsync();
      log.info("the relay has stopped");
    },
  };
}
