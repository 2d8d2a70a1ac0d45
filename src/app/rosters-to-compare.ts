import { isValid, type LoadedRoster } from "../roster/load.ts";
import {
  archivesSomething,
  hasExpired,
  resolveUnarchived,
  resolveUndated,
} from "../roster/resolve-undated.ts";
import type { ResolvedRoster } from "../roster/resolved.ts";
import type { RunMemory } from "./open-memory.ts";
import type { RunRequest } from "./request.ts";

/** The rosters of a run: the one that is planned, and on a pull request its base. */
export interface RunRosters {
  readonly roster: ResolvedRoster;
  readonly base: ResolvedRoster | undefined;
}

/**
 * Returns the rosters that a service is compared with, in their order: the one that is planned, the base, the last one that
 * was reviewed where that is another, and the planned one once more: where what leaves the file is only reported, with the
 * earlier rosters; else, where the repository has other rosters, without those.
 */
export function rostersToCompare(
  {
    roster: head,
    base: loadedBase,
    memory,
    review,
  }: Pick<RunRequest, "roster" | "base" | "memory" | "review">,
  { roster, base }: RunRosters,
): (service: string) => readonly ResolvedRoster[] {
  const before = loadedBase === undefined ? [] : undatedOf(loadedBase, roster.now);
  const revokes = isTakingBack(roster, memory);
  const beside = memory?.beside ?? [];
  return (service) => {
    const ended = endedIn(service, head, roster.now);
    const baseEnded = loadedBase === undefined ? [] : endedIn(service, loadedBase, roster.now);
    const known = memory?.earlierIn(service) ?? [];
    const takenOut = [...known, ...before];
    const withIds = (each: ResolvedRoster): ResolvedRoster =>
      memory === undefined ? each : { ...each, rememberedIds: memory.idsIn(service) };
    const now = withIds(roster);
    const all = withEarlier(now, [...ended, ...takenOut]);
    return [
      withBeside(withEarlier(now, [...ended, ...(revokes ? takenOut : [])]), beside),
      ...(base === undefined
        ? []
        : [withBeside(withEarlier(withIds(base), [...baseEnded, ...(revokes ? known : [])]), beside)]),
      ...reviewedRosters(head, review).map((each) => withEarlier(withIds(each), ended)),
      ...(revokes || takenOut.length === 0 ? [] : [withBeside(all, beside)]),
      ...(revokes && takenOut.length > 0 && beside.length > 0 ? [all] : []),
    ];
  };
}

/** True when what leaves the file is taken back, and not only reported. */
export function isTakingBack({ guards }: ResolvedRoster, memory: RunMemory | undefined): boolean {
  return guards.takenOut === "revoke" && memory?.isOpen !== true;
}

/** Returns the last roster that was reviewed, where that is known and isn't the one at hand. */
export function reviewedRosters(head: LoadedRoster, review: RunRequest["review"]): readonly ResolvedRoster[] {
  const isOther = review !== undefined && review.roster !== head && isValid(review.roster);
  return isOther ? [review.roster.resolved] : [];
}

/** Returns a roster as if no date were past. */
function undatedOf(loaded: LoadedRoster, now: string): readonly ResolvedRoster[] {
  return isValid(loaded) ? [resolveUndated(loaded.declared, now)] : [];
}

/**
 * Returns a roster as if nothing in it had ended, where something has: a date is past, or a team or a project is archived.
 * On GitHub an archived team is deleted with everything that it gave, and membership may come from elsewhere.
 */
function endedIn(service: string, loaded: LoadedRoster, now: string): readonly ResolvedRoster[] {
  if (!isValid(loaded)) return [];
  if (service !== "github" && archivesSomething(loaded.declared))
    return [resolveUnarchived(loaded.declared, now)];
  return hasExpired(loaded.declared, now) ? undatedOf(loaded, now) : [];
}

/** Returns a roster that takes nothing back which other rosters of the repository give. */
function withBeside(roster: ResolvedRoster, beside: readonly ResolvedRoster[]): ResolvedRoster {
  return beside.length === 0 ? roster : { ...roster, earlier: [...(roster.earlier ?? []), ...beside] };
}

function withEarlier(roster: ResolvedRoster, earlier: readonly ResolvedRoster[]): ResolvedRoster {
  return earlier.length === 0 ? roster : { ...roster, earlier };
}
