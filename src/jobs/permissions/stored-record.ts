import type { ApprovalRecord } from "../../permissions/approval-record.ts";
import type { Word } from "../../permissions/word.ts";
import { hasRoom } from "../../repository/check-runs.ts";
import type { PullRequestState } from "../../repository/pull-request-state.ts";
import type { Seen } from "./seen.ts";

/** A record as a check run remembers it. */
export interface StoredRecord {
  /** When it was written: ISO 8601, UTC. */
  readonly judgedAt: string;
  readonly record: ApprovalRecord;
  /** What was seen of the services for it. */
  readonly seen?: Seen | undefined;
  /** The digest of what the change of the roster alone does, while it is allowed. It stays after a merge. */
  readonly allowed?: string | undefined;
  /** The words that counted for it, while it is allowed. With them an apply decides again by the rules that hold then. */
  readonly words?: readonly Word[] | undefined;
  /** Who lifted the verdict on the record's change, and why. It ends with the record. */
  readonly lifted?: Lifting | undefined;
  /** The keys of the rosters that have judged the commit under this check's name. */
  readonly of?: readonly string[] | undefined;
}

/** A verdict lifted by an owner of the organisation, for what a change does now. */
export interface Lifting {
  readonly by: string;
  readonly reason: string;
  /** The digest of what the owner was shown. */
  readonly digest: string;
}

/** Returns the text that a check run remembers. Where there is no room, what didn't exist is no longer known as such. */
export function memoOf(stored: StoredRecord): string {
  const whole = JSON.stringify(stored);
  if (hasRoom(whole)) return whole;
  return JSON.stringify({ ...stored, seen: undefined, record: { ...stored.record, absent: [] } });
}

/** Returns the record in a remembered text; undefined when there is none. */
export function storedIn(memo: string | undefined): StoredRecord | undefined {
  if (memo === undefined) return undefined;
  try {
    const stored = JSON.parse(memo) as StoredRecord;
    return stored.record.version === 1 ? stored : undefined;
  } catch {
    return undefined;
  }
}

/** Returns the keys of the rosters whose verdicts a remembered text has; none where it doesn't say. */
export function rostersIn(memo: string | undefined): readonly string[] {
  if (memo === undefined) return [];
  try {
    const { of } = JSON.parse(memo) as Pick<StoredRecord, "of">;
    return Array.isArray(of) ? of.filter((each) => typeof each === "string") : [];
  } catch {
    return [];
  }
}

/**
 * Returns the newest record of a pull request, from the check runs of the Apps (slugs) that count. A record that has no
 * number yet is one of chat's, and counts for a pull request that such an App opened itself. Where a newer record could be
 * out of sight, there is none.
 */
export function newestRecord(state: PullRequestState, apps: ReadonlySet<string>): StoredRecord | undefined {
  if (state.runsAreCut) return undefined;
  const isByApp = state.authorIsApp && apps.has(state.author.login);
  const [newest] = state.runs
    .toSorted((one, other) => other.id - one.id)
    .flatMap(({ app, memo, startedAt }): readonly StoredRecord[] => {
      const stored = apps.has(app) ? storedIn(memo) : undefined;
      if (stored === undefined) return [];
      const { number, branch, since = startedAt } = stored.record;
      const isOfThis = number === undefined ? isByApp && branch === state.branch : number === state.number;
      return isOfThis ? [{ ...stored, record: { ...stored.record, since } }] : [];
    })
    .sort((one, other) => other.judgedAt.localeCompare(one.judgedAt));
  const { rewritesListedSince } = state;
  const isOutdone =
    newest !== undefined && rewritesListedSince !== undefined && newest.judgedAt < rewritesListedSince;
  return isOutdone ? undefined : newest;
}
