import type { Clock } from "../../core/clock.ts";
import type { Log } from "../log.ts";
import type { RelayDatabase } from "../store/database.ts";
import type { Leases } from "../store/leases.ts";
import { type Occurrences, occurrencesIn } from "./occurrences.ts";
import { lastOccurrence, type Schedule } from "./schedule.ts";

/** A time at which a module is due. */
export interface DueTime {
  readonly at: number;
  /**
   * Takes the time, by the database or a transaction of it: right before what can't be taken back. False where it is not to be
   * done any more.
   */
  take(query: RelayDatabase["query"]): Promise<boolean>;
}

/** What is done at its times. */
export interface ScheduledModule {
  readonly name: string;
  /** Undefined while it is turned off. */
  schedule(): Schedule | undefined;
  /** Does what is due. What it throws before the time was taken is tried again. */
  run(due: DueTime): Promise<void>;
  /** Carries on what an earlier round has left, where there is something of the kind. */
  resume?(): Promise<void>;
}

/** What running modules takes. */
export interface SchedulerOptions {
  readonly database: RelayDatabase;
  readonly leases: Leases;
  readonly clock: Pick<Clock, "now">;
  readonly log: Log;
}

const minute = 60_000;

/** What was due while no relay ran is made up for within this time. Later, nobody waits for it any more. */
export const longestDelay = 12 * 60 * minute;
/** How long a relay has for a module before another one may look. What both would do is still done once. */
const lease = 2 * minute;
/** How often is looked at what an earlier round has left. */
const resumeEvery = minute;
/** After a failure a module rests for so long. */
const rest = minute;

/**
 * Returns what runs modules at their times. Of several relays on one database one runs a module at a time, and each time is
 * taken once: a relay that is killed between taking it and doing what is due leaves it out. Of several times that were missed,
 * the last one is made up for. Throws nothing.
 */
export function createScheduler(
  modules: readonly ScheduledModule[],
  { database, leases, clock, log }: SchedulerOptions,
): { round(): Promise<void> } {
  const occurrences = occurrencesIn(database);
  const taken = new Map<string, number>();
  const restsUntil = new Map<string, number>();
  const resumedAt = new Map<string, number>();

  async function look(module: ScheduledModule): Promise<void> {
    const schedule = module.schedule();
    if (schedule === undefined) return;
    const now = clock.now();
    const { name } = module;
    const text = `${schedule.schedule} ${schedule.timezone}`;
    const known = `${name} ${text}`;
    const last = lastOccurrence(schedule, now);
    const since = taken.get(known) ?? (await occurrences.since(name, text, now));
    taken.set(known, since);
    const isDue = last !== undefined && last > since;
    const resumes = module.resume !== undefined && now >= (resumedAt.get(name) ?? 0) + resumeEvery;
    if (!(isDue || resumes) || !(await leases.hold(`module ${name}`, lease))) return;
    if (resumes) {
      resumedAt.set(name, now);
      await module.resume?.();
    }
    if (!isDue) return;
    // Another relay may have taken it since.
    const at = await occurrences.since(name, text, now);
    if (at < last) await runAt(module, { last, text, now });
    taken.set(known, await occurrences.since(name, text, now));
  }

  async function runAt(
    module: ScheduledModule,
    { last, text, now }: { readonly last: number; readonly text: string; readonly now: number },
  ): Promise<void> {
    const { name } = module;
    const take = (by: Occurrences) => by.take(name, text, last);
    if (last + longestDelay < now) {
      if (await take(occurrences))
        log.warn({ module: name, due: new Date(last).toISOString() }, "a module was due too long ago");
      return;
    }
    await module.run({ at: last, take: (query) => take(occurrencesIn({ query })) });
  }

  return {
    async round() {
      for (const module of modules) {
        if (clock.now() < (restsUntil.get(module.name) ?? 0)) continue;
        try {
          await look(module);
        } catch (failure) {
          restsUntil.set(module.name, clock.now() + rest);
          const reason = failure instanceof Error ? failure.message : String(failure);
          log.warn({ module: module.name, reason }, "a module can't be run just now");
        }
      }
    },
  };
}
