import type { Progress } from "../../../core/provider.ts";
import { RollcallError } from "../../../core/rollcall-error.ts";
import type { DriveInventory, InventoryFolder } from "../../../roster/inventory.ts";
import { isAddress, sameAddress } from "../../shared/google/address.ts";
import type { DriveReadClient } from "../client.ts";
import { isCurrentUser } from "../compare/match-people.ts";
import type { DriveRemoteState } from "../model/remote-state.ts";
import { higherRole } from "../model/roles.ts";
import type { FolderSharing } from "../model/sharing.ts";
import { readDriveState } from "../read/remote-state.ts";

/**
 * Reads who has a direct grant on the named folders. Owners, the acting account, and people whose role only comes from
 * above are left out. Throws a `RollcallError` when a folder can't be read to its end.
 */
export async function readDriveInventory(
  client: DriveReadClient,
  ids: readonly string[],
  progress: Progress,
): Promise<DriveInventory> {
  const remote = await readDriveState(client, ids, progress);
  const problems = [...remote.folders.values()].flatMap((each) => ("problem" in each ? [each.problem] : []));
  if (problems.length > 0)
    throw new RollcallError(problems.map((problem) => ({ ...problem, provider: "drive" })));
  const sharings = [...remote.folders.values()].flatMap((each) => ("sharing" in each ? [each.sharing] : []));
  return {
    folders: sharings.map((sharing) => inventoryFolderOf(sharing, remote)),
    remarks: sharings.flatMap(({ label, open }) =>
      open.length === 0
        ? []
        : [`The folder ${label} is open to ${open.join(" and ")}, which the file can't say.`],
    ),
  };
}

function inventoryFolderOf(
  { id, name, shares }: FolderSharing,
  { currentUser }: DriveRemoteState,
): InventoryFolder {
  const people = new Map<string, string>();
  const groups = new Map<string, string>();
  for (const share of shares) {
    const { address, direct, inherited, immutable } = share;
    if (direct === undefined || immutable !== undefined || address === undefined || !isAddress(address))
      continue;
    if (isCurrentUser(share, currentUser) || sameAddress(address, currentUser.address)) continue;
    // A role below the inherited one can't be declared.
    const role = higherRole(direct, inherited) ?? direct;
    (share.type === "group" ? groups : people).set(address, role);
  }
  return { id, name, people, groups };
}
