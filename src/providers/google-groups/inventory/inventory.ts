import { anyGlobMatcher } from "../../../core/glob.ts";
import type { Progress } from "../../../core/provider.ts";
import { RollcallError } from "../../../core/rollcall-error.ts";
import type { GoogleInventory, InventoryGoogleGroup } from "../../../roster/inventory.ts";
import { isActing } from "../compare/compare-context.ts";
import type { GroupsRemoteState, RemoteGroup, RemoteMember } from "../model/remote-state.ts";
import type { OpenGroups } from "../provider.ts";
import { readGroupsState } from "../read/remote-state.ts";

/**
 * Reads who is directly in the groups whose addresses match. The acting account is left out. Throws a `RollcallError` when a
 * group can't be read to its end.
 */
export async function readGoogleInventory(
  { client, customer, actingAs }: OpenGroups,
  globs: readonly string[],
  progress: Progress,
): Promise<GoogleInventory> {
  const matches = anyGlobMatcher(globs);
  const wanted = (groups: ReadonlyMap<string, RemoteGroup>) =>
    [...groups.values()].filter(({ email }) => matches(email.toLowerCase())).map(({ id }) => id);
  const remote = await readGroupsState(client, { customer, actingAs, wanted, nested: false }, progress);
  const problems = [...remote.members.values()].flatMap((each) => ("problem" in each ? [each.problem] : []));
  if (problems.length > 0)
    throw new RollcallError(problems.map((problem) => ({ ...problem, provider: "google-groups" })));
  const groups = [...remote.members].flatMap(([id, reading]) => {
    const group = remote.groups.get(id);
    return group === undefined || "problem" in reading
      ? []
      : [inventoryGroupOf(group, reading.members, remote)];
  });
  return { customer, groups: groups.sort((one, other) => (one.address < other.address ? -1 : 1)) };
}

function inventoryGroupOf(
  { email, name, description }: RemoteGroup,
  members: readonly RemoteMember[],
  remote: GroupsRemoteState,
): InventoryGoogleGroup {
  const others = members.filter((each) => !isActing(each, remote));
  return {
    address: email,
    name,
    description,
    people: new Map(
      others.flatMap(({ type, email: who, role }) => (type === "user" && who ? [[who, role]] : [])),
    ),
    groups: others.flatMap(({ type, email: who }) => (type === "group" && who ? [who] : [])).sort(),
    hasEverybody: others.some(({ type }) => type === "everybody"),
  };
}
