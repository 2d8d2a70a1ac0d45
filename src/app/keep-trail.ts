import type { Change } from "../core/change.ts";
import { type Finding, finding } from "../core/finding.ts";
import type { Report } from "../core/report.ts";
import { requestErrorOf } from "../repository/request-error.ts";
import type { ChainHead } from "../trail/chain.ts";
import type { BegunRun, TrailRecord, TrailRun } from "../trail/record.ts";
import { recordedChange, recordsOfRun, recordsOfUnfinished } from "../trail/records-of-run.ts";
import { headFile, parseHead, type StoredHead, trailStep, undoneDigest } from "../trail/stored.ts";
import { trailNotBegun, trailNotEnded, trailUnprotected } from "./trail-errors.ts";

/** Where a trail is kept. */
export interface TrailStore {
  /** Returns why the trail is not to be kept there; undefined where it is. */
  whyNot(): Promise<string | undefined>;
  /** Writes files at once. `change` is called again where another writer was faster. Throws when it can't. */
  update(
    message: string,
    change: (read: (path: string) => Promise<string | undefined>) => Promise<ReadonlyMap<string, string>>,
  ): Promise<void>;
}

/** What a run leaves in the trail. */
export interface RunTrail {
  /** Writes down, ahead of the first write, what a run means to do. Returns an error where it can't. */
  begin(changes: readonly Change[]): Promise<readonly Finding[]>;
  /** Writes down what became of it. */
  end(report: Report): Promise<TrailEnd>;
}

/** What was written at the end of a run. */
export interface TrailEnd {
  /** The records of this run and of those that were cut short, as lines. */
  readonly lines: readonly string[];
  /** The end of the chain; undefined while it has no record. */
  readonly head: ChainHead | undefined;
  /** True where the lines are in the store, and not in the run's own file alone. */
  readonly isKept: boolean;
  readonly findings: readonly Finding[];
}

/** Opens the trail for a run. `about` is asked once, and only where something is written. */
export function openTrail(
  store: TrailStore,
  { about, now }: { about(): Promise<TrailRun>; readonly now: () => string },
): RunTrail {
  let known: Promise<TrailRun> | undefined;
  const runAbout = () => {
    known ??= about();
    return known;
  };
  let why: Promise<string | undefined> | undefined;
  const whyNot = () => {
    why ??= store.whyNot();
    return why;
  };
  return {
    async begin(changes) {
      if (changes.length === 0 || (await whyNot()) !== undefined) return [];
      const run = await runAbout();
      const own: BegunRun = { run, at: now(), changes: changes.map(recordedChange) };
      try {
        await store.update(`Begin to record ${run.run}`, async (read) => {
          const head = parseHead(await read(headFile));
          const others = openOf(head, run);
          const next = { begun: [...others.left, own], undone: head.undone };
          return (await trailStep(head, next, { records: unfinished(others.over, now()), read })).files;
        });
        return [];
      } catch (failure) {
        return [finding(trailNotBegun(requestErrorOf(failure).message))];
      }
    },
    async end(report) {
      const run = await runAbout();
      const records = recordsOfRun(run, report, now());
      const reason = await whyNot();
      if (reason !== undefined)
        return { ...(await alone(records, report)), findings: [finding(trailUnprotected(reason))] };
      let written: Pick<TrailEnd, "lines" | "head"> = { lines: [], head: undefined };
      try {
        await store.update(`Record ${run.run}`, async (read) => {
          const head = parseHead(await read(headFile));
          const others = openOf(head, run);
          const { own, undone } = recordsToKeep(head, { run, records, report });
          const step = await trailStep(
            head,
            { begun: others.left, undone },
            { records: [...unfinished(others.over, now()), ...own], read },
          );
          written = step;
          return step.files;
        });
        return { ...written, isKept: true, findings: [] };
      } catch (failure) {
        const findings = [finding(trailNotEnded(requestErrorOf(failure).message))];
        return { ...(await alone(records, report)), findings };
      }
    },
  };
}

/** Returns a run's records as a chain of their own. */
async function alone(records: readonly TrailRecord[], report: Report): Promise<Omit<TrailEnd, "findings">> {
  const isQuiet = report.result === "clean" && records.length === 1;
  const next = { begun: [], undone: {} };
  const read = async () => undefined;
  const step = await trailStep(parseHead(undefined), next, { records: isQuiet ? [] : records, read });
  return { lines: step.lines, head: step.head, isKept: false };
}

/** Divides the runs that are begun: `over` are those of this roster. This run comes after them, so they were cut short. */
function openOf({ begun }: StoredHead, { run, roster }: TrailRun) {
  const others = begun.filter((each) => each.run.run !== run);
  return {
    over: others.filter((each) => each.run.roster === roster),
    left: others.filter((each) => each.run.roster !== roster),
  };
}

function unfinished(begun: readonly BegunRun[], at: string): readonly TrailRecord[] {
  return begun.flatMap((each) => recordsOfUnfinished(each, at));
}

/**
 * Returns which records are kept. A run that had nothing to do leaves none, unless the one before left something undone; one
 * that did nothing, for the same reasons as the one before, leaves none until the next month.
 */
function recordsToKeep(
  { head, undone }: StoredHead,
  {
    run: { roster },
    records,
    report: { result },
  }: { readonly run: TrailRun; readonly records: readonly TrailRecord[]; readonly report: Report },
): { readonly own: readonly TrailRecord[]; readonly undone: StoredHead["undone"] } {
  const { [roster]: before, ...others } = undone;
  const changes = records.slice(0, -1);
  if (result === "clean" && changes.length === 0)
    return { own: before === undefined ? [] : records, undone: others };
  if (result === "applied") return { own: records, undone: others };
  const didAnything = changes.some((each) => each.is === "change" && each.outcome === "applied");
  const month = records.at(-1)?.at.slice(0, 7) ?? "";
  const digest = `${month} ${undoneDigest(records)}`;
  const isRepeat = head !== undefined && !didAnything && before === digest;
  return { own: isRepeat ? [] : records, undone: { ...others, [roster]: digest } };
}
