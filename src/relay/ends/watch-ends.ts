import type { Clock } from "../../core/clock.ts";
import { dayIn, timeOfEnd } from "../../core/end.ts";
import { readRosterAtHead } from "../../jobs/chat/read-roster.ts";
import { endsIn } from "../../roster/ends-in.ts";
import { isValid } from "../../roster/load.ts";
import { occurrencesIn } from "../community/occurrences.ts";
import { startWorkflow } from "../forward/workflow-runs.ts";
import type { HeadReading } from "../head-roster.ts";
import type { Log } from "../log.ts";
import { reasonOf } from "../reason-of.ts";
import type { RelayDatabase } from "../store/database.ts";
import { type Leases, leasesIn } from "../store/leases.ts";

/** What watching for ends takes. */
export interface EndWatchOptions {
  readonly database: Pick<RelayDatabase, "query">;
  readonly leases: Pick<Leases, "hold">;
  /** Reads the roster at the head of the default branch. */
  readonly head: () => Promise<HeadReading>;
  /** The workflow that applies, by its file's name. */
  readonly workflow: string;
  readonly clock: Pick<Clock, "now">;
  readonly log: Log;
}

/** The name under which the database remembers up to which time ends were seen to. */
const name = "ends";
/** What the times follow from, in place of a schedule. */
const source = "the file";
/** How long a relay has to start a run before another one may. */
const lease = 30_000;

/**
 * Returns what starts an apply when something in the file ends. Of several relays on one database one starts it. The time is
 * remembered after the run was started: a relay that is killed in between starts a second one, which finds nothing to do. What
 * ended while no relay ran is made up for; what ended before the first one did is for the schedule. Throws what GitHub says.
 */
export function createEndWatch({
  database,
  leases,
  head,
  workflow,
  clock,
  log,
}: EndWatchOptions): () => Promise<void> {
  const occurrences = occurrencesIn(database);
  const seenTo = () => occurrences.since(name, source, clock.now());
  return async () => {
    const since = await seenTo();
    const { repository, branch, rosters } = await head();
    const roster = await readRosterAtHead(rosters, branch);
    if (!isValid(roster)) return;
    const now = clock.now();
    const times = endsIn(roster.declared).map(timeOfEnd);
    const due = times.filter((time) => time > since && time <= now).sort((a, b) => b - a)[0];
    if (due === undefined || !(await leases.hold(name, lease))) return;
    // Another relay may have seen to it since.
    if ((await seenTo()) >= due) return;
    const run = await startWorkflow(repository, { workflow, branch, request: "" });
    await occurrences.take(name, source, due);
    const seconds = Math.round((clock.now() - due) / 1000);
    const about = { ended: new Date(due).toISOString(), seconds, run: run.url };
    if (seconds > 60)
      log.warn(about, "access ended while nobody could start an apply, which is started late");
    else log.info(about, "access has ended, and an apply is started");
  };
}

/** Milliseconds between looks: a tenth of the minute within which an apply is started. */
const pause = 6_000;
/** After a failure it rests for so long. */
const rest = 15_000;

/** Watches for ends until it is disposed of. `me` is unique to the process. */
export function startEndWatch({
  database,
  me,
  ...options
}: Omit<EndWatchOptions, "database" | "leases" | "clock"> & {
  readonly database: RelayDatabase;
  readonly me: string;
  readonly clock: Clock;
}): AsyncDisposable {
  const { clock, log } = options;
  const leases = leasesIn(database, { me, now: () => clock.now() });
  const look = createEndWatch({ ...options, database, leases });
  const stopping = Promise.withResolvers<void>();
  let isStopping = false;
  const running = (async () => {
    let told = "";
    while (!isStopping) {
      const failed = await look().then(
        () => undefined,
        (failure: unknown) => reasonOf(failure),
      );
      const text = failed === undefined ? "" : `${dayIn(new Date(clock.now()).toISOString())} ${failed}`;
      // The same reason is told once a day.
      if (failed !== undefined && text !== told)
        log.warn({ reason: failed }, "what ends in the file can't be looked at just now");
      told = text;
      await Promise.race([clock.sleep(failed === undefined ? pause : rest), stopping.promise]);
    }
  })();
  return {
    async [Symbol.asyncDispose]() {
      isStopping = true;
      stopping.resolve();
      await running;
    },
  };
}
