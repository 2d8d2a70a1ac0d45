import { commitsBetween } from "../repository/commits-between.ts";
import type { LoadedRoster } from "../roster/load.ts";
import { resolveUndated } from "../roster/resolve-undated.ts";
import type { ResolvedRoster } from "../roster/resolved.ts";
import type { MemoryRequest } from "./open-memory.ts";
import { haveSameFiles } from "./same-files.ts";

/** A commit of the roster's branch, and its roster where that hands something over. */
export interface BranchCommit {
  readonly commit: string;
  readonly handsOver: ResolvedRoster | undefined;
}

/**
 * Returns the commits that the branch was at after an applied one, oldest first, each with its roster where that hands
 * something over. No run may have applied such a roster: the next commit can come before its run begins.
 */
export async function branchSince(
  applied: string,
  { commit: head, rosters }: Pick<MemoryRequest, "commit" | "rosters">,
  rosterAt: (commit: string) => Promise<LoadedRoster | undefined>,
): Promise<readonly BranchCommit[]> {
  const commits = await commitsBetween(rosters.repository, applied, head);
  const branch: BranchCommit[] = [];
  let last: LoadedRoster | undefined;
  for (const commit of commits.filter((each) => each !== head)) {
    const roster = await rosterAt(commit);
    const isNew = roster !== undefined && !(last !== undefined && haveSameFiles(roster, last));
    branch.push({ commit, handsOver: isNew ? handOverOf(roster, rosters.now) : undefined });
    last = roster ?? last;
  }
  return branch;
}

function handOverOf({ declared }: LoadedRoster, now: string): ResolvedRoster | undefined {
  const roster = declared && resolveUndated(declared, now);
  return roster && handsSomethingOver(roster) ? { ...roster, unapplied: true } : undefined;
}

/** True of a roster in which something is handed over. */
export function handsSomethingOver(roster: ResolvedRoster): boolean {
  const { teams, repositories, channels, usergroups, folders, googleGroups } = roster;
  const entries = [teams, repositories, channels, usergroups, folders, googleGroups].flatMap((each) => [
    ...each.values(),
  ]);
  return (
    entries.some(({ handsOff }) => handsOff) ||
    [...channels.values(), ...folders.values(), ...googleGroups.values()].some(
      ({ handedOver }) => handedOver.size > 0,
    ) ||
    [...folders.values(), ...googleGroups.values()].some(({ handedOverGroups }) => handedOverGroups.size > 0)
  );
}
