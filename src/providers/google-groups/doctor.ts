import { type DoctorCheck, doctorCheck } from "../../core/doctor.ts";
import type { Progress } from "../../core/provider.ts";
import { groupsToRead } from "./compare/compare.ts";
import type { GroupsDesired } from "./model/desired.ts";
import type { OpenGroups } from "./provider.ts";
import { readGroupsState } from "./read/remote-state.ts";

/** Checks that Google takes the credentials, and that each declared group that exists can be read. Only reads. */
export async function checkGroups(
  { client, customer, actingAs }: OpenGroups,
  desired: GroupsDesired,
  progress: Progress,
): Promise<readonly DoctorCheck[]> {
  const remote = await readGroupsState(
    client,
    { customer, actingAs, wanted: (groups) => groupsToRead(groups, desired, false), nested: false },
    progress,
  );
  const as = actingAs === undefined ? "" : `, as ${actingAs}`;
  return [
    doctorCheck(`the credentials are let in${as}`),
    ...[...remote.members].map(([id, reading]) =>
      doctorCheck(
        `the group ${remote.groups.get(id)?.email ?? id} can be read`,
        "problem" in reading ? reading.problem : undefined,
      ),
    ),
  ];
}
