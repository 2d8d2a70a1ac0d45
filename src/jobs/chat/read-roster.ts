import type { RosterLoader } from "../../app/load-roster.ts";
import { RollcallError } from "../../core/rollcall-error.ts";
import { headOf } from "../../repository/branches.ts";
import { withoutBadAddresses } from "../../roster/bad-addresses.ts";
import type { LoadedRoster } from "../../roster/load.ts";

/**
 * Reads the roster at the head of a branch. Addresses that are none are left out, so that they stop nobody's command.
 * Throws as `readRosterAt` does.
 */
export async function readRosterAtHead(rosters: RosterLoader, branch: string): Promise<LoadedRoster> {
  const roster = await readRosterAt(rosters, await headOf(rosters.repository, branch));
  return withoutBadAddresses(roster, rosters.now);
}

/** Reads the roster at a commit. Throws a `RollcallError` when a file of it is there and can't be read. */
export async function readRosterAt(rosters: RosterLoader, commit: string): Promise<LoadedRoster> {
  const roster = await rosters.at(commit);
  if (roster.source.isUnreadable) throw new RollcallError(roster.source.findings);
  return roster;
}
