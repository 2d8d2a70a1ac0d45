import { type Finding, finding } from "../../../core/finding.ts";
import type { Compare, Comparison, Label } from "../../../core/provider.ts";
import { type Principal, type Resource, type ResourceId, stateOf } from "../../../core/state.ts";
import { asDriveDesired } from "../model/desired.ts";
import type { World } from "../read/remote-state.ts";
import { viewFolder } from "./compare-folder.ts";

/** Sees what was read with any roster's eyes. `writes`: who looks also applies, and so must be able to. */
export function viewOf(world: World, writes: boolean): Compare {
  return (given): Comparison => {
    const desired = asDriveDesired(given);
    const wanted: Resource[] = [];
    const actual: Resource[] = [];
    const unread = new Set<ResourceId>();
    const self = new Set<Principal>();
    const labels = new Map<ResourceId, Label>();
    const findings: Finding[] = [];

    for (const [id, resource] of desired.resources) {
      const place = desired.places.get(id);
      const reading = world.folders.get(resource.key);
      const terms = desired.terms.get(id);
      if (reading === undefined || terms === undefined) throw new Error(`${id} was not read.`);
      if ("problem" in reading) {
        unread.add(id);
        findings.push(finding(reading.problem, { provider: "drive", resource: id, at: place }));
        continue;
      }
      const view = viewFolder(
        reading.sharing,
        { desired, terms, grants: resource.grants },
        { me: world.me, writes },
      );
      const { name } = reading.sharing;
      if (name !== "") labels.set(id, { name });
      wanted.push({ ...resource, grants: view.want });
      actual.push({ ...resource, grants: view.have });
      for (const each of view.self) self.add(each);
      for (const { problem, at } of view.problems) {
        findings.push(finding(problem, { provider: "drive", resource: id, at: at ?? place }));
      }
    }
    return { desired: stateOf(wanted), actual: stateOf(actual), unread, self, labels, findings };
  };
}
