import type { Clock } from "../../core/clock.ts";
import type { GithubApp } from "../forward/github-app.ts";
import type { Log } from "../log.ts";
import { githubEvents } from "../receive/github-http.ts";
import type { Leases } from "../store/leases.ts";
import type { Redeliveries } from "../store/redeliveries.ts";

/** What asking for missed deliveries takes. */
export interface MissedDeliveriesOptions {
  readonly app: Pick<GithubApp, "failedDeliveries" | "redeliver">;
  readonly redeliveries: Redeliveries;
  readonly leases: Leases;
  readonly clock: Pick<Clock, "now">;
  readonly log: Log;
}

/** Asks GitHub for what it couldn't deliver. GitHub delivers nothing again by itself. */
export interface MissedDeliveries {
  /** Asks, where an hour is over since the last time, or where it was told to. Throws nothing. */
  round(): Promise<void>;
  /** Makes the next round ask. */
  ask(): void;
}

const minute = 60_000;
const hour = 60 * minute;

/** So many deliveries are asked for at a time. */
const most = 500;

/** Returns what asks: at the start, then every hour. Of several relays on one database, one asks at a time. */
export function missedDeliveries(options: MissedDeliveriesOptions): MissedDeliveries {
  const { app, redeliveries, leases, clock, log } = options;
  let nextAt = 0;
  return {
    ask() {
      nextAt = 0;
    },
    async round() {
      if (clock.now() < nextAt) return;
      nextAt = clock.now() + hour;
      try {
        if (!(await leases.hold("deliveries", 5 * minute))) return;
        const failed = await app.failedDeliveries();
        const ours = failed.filter(({ event }) => githubEvents.some((each) => each === event));
        const oldest = [...new Map(ours.map((each) => [each.guid, each])).values()].toSorted(
          (one, other) => one.at - other.at,
        );
        let asked = 0;
        for (const delivery of oldest.slice(0, most)) {
          if (!(await redeliveries.claim(delivery))) continue;
          await app.redeliver(delivery.id);
          asked += 1;
        }
        // Whatever stood before the relay may not let them through yet.
        if (asked > 0) nextAt = clock.now() + 10 * minute;
        if (asked > 0)
          log.info({ service: "github", asked }, "GitHub was asked to deliver again what had failed");
      } catch (failure) {
        nextAt = clock.now() + minute;
        const reason = failure instanceof Error ? failure.message : String(failure);
        log.warn({ service: "github", reason }, "GitHub doesn't say what it could not deliver");
      }
    },
  };
}
