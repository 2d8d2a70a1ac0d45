import type { Clock } from "../core/clock.ts";
import type { InstallationService } from "./installations/service.ts";
import type { Log } from "./log.ts";
import { reasonOf } from "./reason-of.ts";
import type { Outbox } from "./store/outbox.ts";

/** Milliseconds between looks at the tokens that are kept. */
const sweepEvery = 10 * 60 * 1000;
const hour = 60 * 60 * 1000;

/** What is looked after. */
export interface UpkeepOptions {
  readonly outbox: Pick<Outbox, "forget">;
  readonly installations: Pick<InstallationService, "sweep"> | undefined;
  /** Looks at the settings' own token, and logs what is wrong with it. */
  readonly lookAtToken: () => Promise<unknown>;
  readonly clock: Clock;
  readonly log: Log;
}

/** Forgets what ended a day ago, and looks after the tokens that are kept, until it is stopped. */
export function startUpkeep({ outbox, installations, lookAtToken, clock, log }: UpkeepOptions): {
  stop(): void;
} {
  const forgetting = setInterval(() => {
    outbox.forget(clock.now() - 24 * hour).catch(() => {});
  }, hour);
  const sweep = () => {
    lookAtToken().catch(() => {});
    void installations?.sweep().catch((failure: unknown) => {
      log.error(
        { service: "installation store", reason: reasonOf(failure) },
        "the installation store is away",
      );
    });
  };
  const sweeping = setInterval(sweep, sweepEvery);
  sweep();
  return {
    stop() {
      clearInterval(forgetting);
      clearInterval(sweeping);
    },
  };
}
