import type { Clock } from "../../core/clock.ts";
import type { Log } from "../log.ts";
import { reasonOf } from "../reason-of.ts";

/** How many entries are worked on at the same time. */
const count = 8;
/** Milliseconds between looks at the outbox, when nothing comes in. */
const pause = 500;

/** What empties the outbox. */
export interface Workers {
  /** Begins. */
  start(): void;
  /** Lets one look at the outbox now. */
  wake(): void;
  /** Ends what is worked on, and begins nothing more. */
  stop(): Promise<void>;
}

/** Returns workers, each of which does one entry after the other. `workOnce` says whether there was one. */
export function createWorkers(
  workOnce: () => Promise<boolean>,
  { clock, log }: { readonly clock: Clock; readonly log: Log },
): Workers {
  let isStopping = false;
  let working: readonly Promise<void>[] = [];
  const waiting = new Set<() => void>();

  async function work(): Promise<void> {
    while (!isStopping) {
      const worked = await workOnce().catch((failure: unknown) => {
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

  return {
    start() {
      working = Array.from({ length: count }, work);
    },
    wake: () => waiting.values().next().value?.(),
    async stop() {
      isStopping = true;
      for (const wake of waiting) wake();
      await Promise.all(working);
    },
  };
}
