import { type HoldingChanges, holdingChanges, type NameChange } from "../../access/holding-changes.ts";
import { type DeclaredHoldings, declaredHoldings } from "../../access/thing-holdings.ts";
import type { LoggedCommit } from "../../app/git-log.ts";
import type { RosterVersion } from "../../app/roster-versions.ts";
import { renamedBase } from "../../permissions/renames.ts";
import { allKinds, declaringKinds } from "../../providers/index.ts";
import { versionLoader } from "../../roster/history/version-loader.ts";
import type { ValidRoster } from "../../roster/load.ts";

/** What became of the declared access at one time. */
export interface HistoryEvent extends HoldingChanges {
  readonly day: string;
  /** Undefined where a last day was over, which needs no commit. */
  readonly commit?: LoggedCommit;
  /** True of the roster's first commit: everything is new in it. */
  readonly isFirst?: true;
}

/** A commit that could not be read. What it changed shows in the next one that can. */
export interface SkippedCommit {
  readonly commit: LoggedCommit;
  readonly reason: string;
}

/** The events of a branch, oldest first. */
export interface WalkedHistory {
  readonly events: readonly HistoryEvent[];
  readonly skipped: readonly SkippedCommit[];
  /** The newest roster that could be read. */
  readonly roster: ValidRoster | undefined;
}

/** Which part of a history is asked for. */
export interface HistoryRange {
  /** `YYYY-MM-DD`, UTC. What was there before is where it begins; undefined for all. */
  readonly since?: string | undefined;
  readonly today: string;
  /** False where what is before the first version is not known, so that nobody can say who got it when. */
  readonly hasBeginning: boolean;
}

interface Version {
  readonly roster: ValidRoster;
  readonly holdings: DeclaredHoldings;
}

const table = { declaring: declaringKinds, kinds: allKinds };

/** Compares each version of a roster with the one before it, on the day of its commit. */
export async function walkHistory(
  versions: AsyncIterable<RosterVersion>,
  range: HistoryRange,
): Promise<WalkedHistory> {
  const loader = versionLoader();
  const events: HistoryEvent[] = [];
  const skipped: SkippedCommit[] = [];
  let last: Version | undefined;
  let isKnown = range.hasBeginning;
  const { since = "", today } = range;

  const onDay = (version: Version, day: string): Version => {
    const loaded = loader.load(version.roster.source, day);
    if (typeof loaded === "string") return version;
    return { roster: loaded, holdings: declaredHoldings(loaded, table, version.holdings) };
  };
  const add = (event: HistoryEvent) => {
    if (event.day >= since && (event.changes.length > 0 || event.renamed.length > 0)) events.push(event);
  };
  /** Lets the last days before a day pass, one after the other. */
  const upTo = (day: string) => {
    for (let ends = last && firstEnd(last.holdings); last && ends !== undefined && ends < day; ) {
      const next = onDay(last, dayAfter(ends));
      add({ day: dayAfter(ends), ...holdingChanges(last.holdings, next.holdings) });
      last = next;
      const end = firstEnd(last.holdings);
      ends = end === ends ? undefined : end;
    }
  };

  for await (const { commit, source } of versions) {
    const day = last === undefined || commit.day > last.roster.resolved.today ? commit.day : dayOf(last);
    upTo(day);
    const loaded = typeof source === "string" ? source : loader.load(source, day);
    if (typeof loaded === "string") {
      if (commit.day >= since) skipped.push({ commit, reason: loaded });
      continue;
    }
    const now = { roster: loaded, holdings: declaredHoldings(loaded, table, last?.holdings) };
    if (last !== undefined) add({ day, commit, ...changesBetween(last, now) });
    else if (isKnown)
      add({ day, commit, isFirst: true, ...holdingChanges({ things: new Map() }, now.holdings) });
    last = now;
    isKnown = true;
  }
  upTo(today);
  return { events, skipped, roster: last?.roster };
}

function dayOf({ roster }: Version): string {
  return roster.resolved.today;
}

function firstEnd({ things }: DeclaredHoldings): string | undefined {
  let first: string | undefined;
  for (const { ends } of things.values())
    if (ends !== undefined && (first === undefined || ends < first)) first = ends;
  return first;
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

function changesBetween(old: Version, now: Version): HoldingChanges {
  return holdingChanges(old.holdings, now.holdings, namesBetween(old.roster, now.roster));
}

/** Returns the people and teams with other keys. */
function namesBetween(old: ValidRoster, now: ValidRoster): readonly NameChange[] {
  const isGone = (section: "users" | "teams") => {
    const [before, after] = [old.declared[section], now.declared[section]];
    return before !== after && [...before.keys()].some((key) => !after.has(key));
  };
  if (!isGone("users") && !isGone("teams")) return [];
  return renamedBase(old, now).renamings.flatMap(({ kind, key, to }): readonly NameChange[] => {
    if (kind === "project") return [];
    const prefix = kind === "user" ? "user:" : "team/";
    return [{ from: `${prefix}${key}`, to: `${prefix}${to}` }];
  });
}
