import type { Clock } from "../../core/clock.ts";
import { relayConnections } from "../connections.ts";
import type { GithubApp } from "../forward/github-app.ts";
import type { ClickFollower } from "../forward/tell-progress.ts";
import type { Incoming } from "../incoming.ts";
import { lastingSlack } from "../lasting-slack.ts";
import type { Log } from "../log.ts";
import type { RelaySettings } from "../settings.ts";
import type { RelayDatabase } from "../store/database.ts";
import { driftIn } from "../store/drift.ts";
import { leasesIn } from "../store/leases.ts";
import { redeliveriesIn } from "../store/redeliveries.ts";
import { driftFollower } from "./follow-click.ts";
import { liveEventsIn } from "./live-events.ts";
import { missedDeliveries } from "./missed-deliveries.ts";
import { rereadSlack } from "./reread.ts";
import { watchDrift } from "./watch.ts";

/** Watching for drift. */
export interface RunningDrift {
  /** Begins. */
  start(): void;
  /** Keeps what an event tells of changes by hand. */
  observe(key: string, incoming: Incoming): Promise<void>;
  /** Has what may have been missed asked for. */
  onGap(): void;
  readonly follower: ClickFollower | undefined;
  /** Ends what is under way. */
  stop(): Promise<void>;
}

/** What it runs by. */
export interface DriftConnections {
  readonly database: RelayDatabase;
  readonly app: GithubApp;
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  readonly log: Log;
  /** Unique to the process. */
  readonly me: string;
}

/** Milliseconds between looks at what came in. */
const pause = 1000;
const hour = 60 * 60 * 1000;

/** Returns what watches for drift, where a channel is given to tell it in. Nothing is kept otherwise. */
export function openDrift(settings: RelaySettings, connections: DriftConnections): RunningDrift {
  const { driftChannel: channel, key, config, repository: at } = settings;
  const { database, app, fetch, clock, log, me } = connections;
  if (channel === undefined || key === undefined)
    return { start() {}, observe: async () => {}, onGap() {}, follower: undefined, stop: async () => {} };
  const store = driftIn(database);
  const repository = `${at.owner}/${at.repo}`;
  const services = relayConnections(settings, { fetch, clock });
  const leases = leasesIn(database, { me, now: () => clock.now() });
  const redeliveries = redeliveriesIn(database);
  const watch = watchDrift({
    store,
    leases,
    app,
    slack: lastingSlack(services),
    history: lastingSlack(services),
    rereadSlack: (roster) => rereadSlack(roster, services),
    config,
    channel,
    key,
    repository,
    clock,
    log,
  });
  const missed = missedDeliveries({ app, redeliveries, leases, clock, log });
  const hasWebhook = settings.github.webhookSecret !== undefined;
  watch.missedSlack();
  let isStopping = false;
  let forgotAt = 0;
  let running: Promise<void> | undefined;
  async function run(): Promise<void> {
    await leases.takeOver().catch(() => {});
    while (!isStopping) {
      await watch.round();
      if (hasWebhook) await missed.round();
      if (forgotAt + hour <= clock.now()) {
        forgotAt = clock.now();
        await store.forget(clock.now() - 24 * hour).catch(() => {});
      }
      await clock.sleep(pause);
    }
  }
  return {
    start() {
      running = run();
    },
    async observe(entry, incoming) {
      const now = clock.now();
      const at = incoming.kind === "github" ? ((await redeliveries.taken(incoming.delivery)) ?? now) : now;
      await store.add(entry, liveEventsIn(incoming, at), now);
    },
    onGap() {
      watch.missedSlack();
      missed.ask();
    },
    follower: driftFollower({ store, key, repository }),
    async stop() {
      isStopping = true;
      await running;
    },
  };
}
