import { dayIn, isOver } from "../core/end.ts";
import { type Finding, hasErrors } from "../core/finding.ts";
import { nextEnd } from "./ends-in.ts";
import { parseRoster, type RosterFile } from "./parse.ts";
import { resolveRoster } from "./resolve.ts";
import type { ResolvedRoster } from "./resolved.ts";
import type { Roster } from "./roster.ts";
import { unreachedWarnings } from "./unreached.ts";

/** A roster's files, and what was wrong with getting them. */
export interface RosterSource {
  /** The commit that the files are from; undefined for files of a folder. */
  readonly commit?: string;
  readonly files: readonly RosterFile[];
  /** True when a file is there and can't be read. */
  readonly isUnreadable?: boolean;
  readonly findings: readonly Finding[];
}

/** A roster as far as it could be read. */
export interface LoadedRoster {
  readonly source: RosterSource;
  /** The roster as written. Undefined when a file has a mistake. */
  readonly declared?: Roster;
  /** The roster on the day. Undefined when it can't be worked out to the end, since then people seem to be missing. */
  readonly resolved?: ResolvedRoster;
  /** What is wrong with the source, the files and the roster. */
  readonly findings: readonly Finding[];
}

/** A roster that was read to the end. */
export interface ValidRoster extends LoadedRoster {
  readonly declared: Roster;
  readonly resolved: ResolvedRoster;
}

/**
 * Parses a roster's files and resolves them for a moment (`YYYY-MM-DDTHH:MMZ`, UTC) or a day. What the source lacks stops neither, so that
 * everything that is wrong becomes known at once. Errors with a tolerated code leave the roster valid, and never usable:
 * what they are about is missing in it.
 */
export function loadRoster(
  source: RosterSource,
  now: string,
  tolerated: ReadonlySet<string> = new Set(),
): LoadedRoster {
  if (source.files.length === 0 && hasErrors(source.findings)) return { source, findings: source.findings };
  const { roster: declared, findings: mistakes } = parseRoster(source.files, tolerated);
  const findings = [...source.findings, ...mistakes];
  if (declared === undefined) return { source, findings };
  const { roster: resolved, findings: problems } = resolveRoster(declared, now);
  const known = [...findings, ...problems];
  // A part that an error left out would cause wrong warnings.
  const unreached = hasErrors(known) ? [] : unreachedWarnings(resolved, declared.checks?.ignore ?? []);
  const loaded = { source, declared, findings: [...known, ...unreached] };
  return hasErrors(problems) ? loaded : { ...loaded, resolved };
}

/** Returns a roster as it is at a later moment: the very same one while it is the same day and nothing in it has ended. */
export function asOf(loaded: LoadedRoster, now: string): LoadedRoster {
  if (!isValid(loaded) || loaded.resolved.now === now) return loaded;
  const next = nextEnd(loaded.declared, loaded.resolved.now);
  const isSame = loaded.resolved.today === dayIn(now) && (next === undefined || !isOver(next, now));
  return isSame ? loaded : loadRoster(loaded.source, now);
}

/** True of a roster that was read to the end; its source may still lack files. */
export function isValid(loaded: LoadedRoster | undefined): loaded is ValidRoster {
  return loaded?.declared !== undefined && loaded.resolved !== undefined;
}

/** True of a roster that may be planned and applied: nothing is wrong with it or with its source. */
export function isUsable(loaded: LoadedRoster | undefined): loaded is ValidRoster {
  return isValid(loaded) && !hasErrors(loaded.findings);
}
