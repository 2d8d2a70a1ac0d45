import type { Finding } from "../core/finding.ts";
import { readDefaultBranch } from "../repository/default-branch.ts";
import { requestErrorOf } from "../repository/request-error.ts";
import { isValid, type LoadedRoster } from "../roster/load.ts";
import { loadEarlierRosters } from "./earlier-rosters.ts";
import { otherRostersIn } from "./find-other-rosters.ts";
import type { RosterLoader } from "./load-roster.ts";
import type { MemoryRequest, RunMemory } from "./open-memory.ts";
import { contestedFindings } from "./other-rosters.ts";
import { readMemory, whyUnprotected } from "./read-memory.ts";
import { rostersBeside } from "./rosters-beside.ts";

/** What a run that keeps no memory needs of the repository's. `findings` are about what two rosters declare. */
export type ReadOnlyMemory = Pick<RunMemory, "beside" | "isWithheldIn" | "idsIn"> & {
  readonly findings: readonly Finding[];
};

/** What it is read for. */
export interface ReadOnlyMemoryRequest {
  readonly rosters: RosterLoader;
  /** The roster at hand, with its paths in the repository. It needn't be of any commit. */
  readonly roster: LoadedRoster;
  readonly clock: MemoryRequest["clock"];
}

/**
 * Reads of a repository's memory what its other rosters give, and what nobody may take over. What its own roster gave before
 * is left aside, since the files at hand may be older than what was applied. Returns a reason where it can't be known.
 */
export async function readOnlyMemory({
  rosters,
  roster,
  clock,
}: ReadOnlyMemoryRequest): Promise<ReadOnlyMemory | { readonly reason: string }> {
  const { repository, config } = rosters;
  try {
    const [read, unprotected] = [await readMemory(repository), await whyUnprotected(repository, false)];
    if ("reason" in read) return { reason: read.reason };
    if (Object.keys(read.memory.rosters).length === 0) return nothingKnown;
    if (unprotected !== undefined) return { reason: `the memory is not used: ${unprotected}` };
    const { head: commit } = await readDefaultBranch(repository);
    const request: MemoryRequest = { rosters, config, commit, roster, writes: false, clock };
    const earlier = await loadEarlierRosters(read.memory, request);
    return {
      beside: await rostersBeside(read.memory, request, earlier.keys),
      isWithheldIn: earlier.isWithheldIn,
      idsIn: earlier.idsIn,
      findings: isValid(roster)
        ? contestedFindings(roster, await otherRostersIn(read.memory, { rosters, commit, roster }))
        : [],
    };
  } catch (error) {
    return { reason: requestErrorOf(error).message };
  }
}

const nothingKnown: ReadOnlyMemory = {
  beside: [],
  isWithheldIn: () => false,
  idsIn: () => new Map(),
  findings: [],
};
