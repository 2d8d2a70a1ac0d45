import { logOf, mergedMessages } from "../app/git-log.ts";
import { trailInClone } from "../app/git-trail.ts";
import { rosterVersions } from "../app/roster-versions.ts";
import { type CommitFacts, commitFacts } from "../jobs/access/commit-facts.ts";
import { type HistoryEvent, type WalkedHistory, walkHistory } from "../jobs/access/walk-history.ts";
import { recordsIn } from "../trail/read.ts";
import type { ChainedRecord } from "../trail/record.ts";

/** The history of the roster in a folder, and of what runs did. */
export interface ReadHistory extends WalkedHistory {
  /** False where the branch's beginning is missing in this clone. */
  readonly isWhole: boolean;
  /** What the trail has, oldest first; undefined where there is none. */
  readonly records: readonly ChainedRecord[] | undefined;
  /** Returns what tells who made the changes of events. */
  factsOf(events: readonly HistoryEvent[]): Promise<(event: HistoryEvent) => CommitFacts | undefined>;
}

/** Reads the present branch up to a day (`YYYY-MM-DD`), and the trail; events since a day alone, where that is asked. */
export async function readHistory(
  folder: string,
  config: readonly string[],
  { today, since }: { readonly today: string; readonly since?: string | undefined },
): Promise<ReadHistory> {
  const log = await logOf(folder, config);
  const commits = log.commits.filter(({ day }) => day <= today);
  const versions = rosterVersions(folder, config, commits);
  const walked = await walkHistory(versions, { since, today, hasBeginning: log.isWhole });
  const trail = await trailInClone(folder);
  return {
    ...walked,
    isWhole: log.isWhole,
    records: trail && recordsIn(trail.files),
    async factsOf(events) {
      const made = events.flatMap(({ commit }) => commit ?? []);
      const merged = await mergedMessages(
        folder,
        made.filter(({ parents }) => parents.length > 1),
      );
      return ({ commit }) => (commit === undefined ? undefined : commitFacts(commit, merged.get(commit.sha)));
    },
  };
}
