import type { Progress } from "../../../core/provider.ts";
import { RollcallError } from "../../../core/rollcall-error.ts";
import type { DriveInventory, SurveyedFolder } from "../../../roster/inventory.ts";
import type { DriveReads } from "../client.ts";
import { isAddress, sameAddress } from "../model/email.ts";
import { isMe } from "../model/principals.ts";
import { higherRole } from "../model/roles.ts";
import type { Sharing } from "../model/sharing.ts";
import { readWorld, type World } from "../read/remote-state.ts";

/**
 * Reads the named folders: who is on them directly. Owners, the acting account and whoever only has what comes from
 * above are left out. Throws a `RollcallError` when a folder can't be read whole.
 */
export async function surveyDrive(
  client: DriveReads,
  ids: readonly string[],
  progress: Progress,
): Promise<DriveInventory> {
  const world = await readWorld(client, ids, progress);
  const problems = [...world.folders.values()].flatMap((each) => ("problem" in each ? [each.problem] : []));
  if (problems.length > 0)
    throw new RollcallError(problems.map((problem) => ({ ...problem, provider: "drive" })));
  const sharings = [...world.folders.values()].flatMap((each) => ("sharing" in each ? [each.sharing] : []));
  return {
    folders: sharings.map((sharing) => surveyFolder(sharing, world)),
    remarks: sharings.flatMap(({ label, open }) =>
      open.length === 0
        ? []
        : [`The folder ${label} is open to ${open.join(" and ")}, which the file can't say.`],
    ),
  };
}

function surveyFolder({ id, name, shares }: Sharing, { me }: World): SurveyedFolder {
  const people = new Map<string, string>();
  const groups = new Map<string, string>();
  for (const share of shares) {
    const { address, direct, inherited, fixed } = share;
    if (direct === undefined || fixed !== undefined || address === undefined || !isAddress(address)) continue;
    if (isMe(share, me) || sameAddress(address, me.address)) continue;
    // Less than what comes from above can't be declared, and more is what counts.
    const role = higherRole(direct, inherited) ?? direct;
    (share.type === "group" ? groups : people).set(address, role);
  }
  return { id, name, people, groups };
}
