import { commitOfDay, filesAtRevision } from "../app/git-revision.ts";
import { filesIn } from "../app/roster-files.ts";
import { systemClock } from "../app/system-clock.ts";
import { currentDay, currentMoment } from "../core/clock.ts";
import type { Progress } from "../core/provider.ts";
import type { Report } from "../core/report.ts";
import { RollcallError } from "../core/rollcall-error.ts";
import { type KnownAccess, knownAccess } from "../jobs/access/known-access.ts";
import { sinceIndex } from "../jobs/access/since.ts";
import { isUsable, loadRoster } from "../roster/load.ts";
import { run } from "../run.ts";
import { environmentConnections } from "./connections.ts";
import type { ReadHistory } from "./read-history.ts";

/** From where access is told, as flags say it. */
export interface AccessSource {
  readonly config: readonly string[];
  readonly live?: true;
  readonly providers?: readonly string[];
  /** A day (`YYYY-MM-DD`). */
  readonly at?: string;
  /** Whether it is asked since when, from git and the trail. */
  readonly since?: true;
}

/** Access, and what it is told from. */
export interface ReadAccess {
  readonly known: KnownAccess;
  readonly at: string;
  /** Undefined where no service was asked. */
  readonly report?: Report;
  /** Undefined where nobody asked since when. */
  readonly history?: ReadHistory;
}

/** Reads the roster of this folder, and the services where they are wanted. Throws a `RollcallError` for a wrong roster. */
export async function readAccess(flags: AccessSource, progress: Progress): Promise<ReadAccess> {
  const { at, config, live, providers } = flags;
  const here = process.cwd();
  const today = at ?? currentDay(systemClock);
  const source = at === undefined ? await filesIn(here, config) : await sourceOfDay(here, at, config);
  const roster = loadRoster(source, at ?? currentMoment(systemClock));
  if (!isUsable(roster)) throw new RollcallError(roster.findings);
  const history =
    flags.since === true
      ? await (await import("./read-history.ts")).readHistory(here, config, { today })
      : undefined;
  const sinceOf =
    history &&
    sinceIndex(
      history.events,
      history.records?.filter((record) => record.at.slice(0, 10) <= today),
    );
  const from = source.commit === undefined ? "the files here" : `commit ${source.commit.slice(0, 7)}`;
  if (live !== true) {
    const isOver = at !== undefined && at < currentDay(systemClock);
    return {
      known: knownAccess(roster, undefined, sinceOf),
      at: `${from}, ${isOver ? `at the end of ${today}` : today}`,
    };
  }
  const request = { command: "plan", roster, allowRemovals: false, wholeAccess: true, links: {} } as const;
  const report = await run(
    { ...request, ...(providers === undefined ? {} : { providers }) },
    environmentConnections(progress),
  );
  const known = knownAccess(roster, report, sinceOf);
  return {
    known,
    at: `the services on ${new Date(systemClock.now()).toISOString()}, with ${from}`,
    report,
    ...(history && { history }),
  };
}

async function sourceOfDay(folder: string, day: string, config: readonly string[]) {
  return filesAtRevision(folder, await commitOfDay(folder, day), config);
}
