import type { Change } from "./change.ts";
import { changedPrincipal, changedResource } from "./change.ts";
import { loses } from "./order.ts";
import type { Desired, Kind, Snapshot } from "./provider.ts";
import { type ResourceId, resourceId } from "./state.ts";

/** The changes that must have been applied before the given one may be. */
export type Prerequisites = (change: Change) => readonly Change[];

/**
 * Knows what each of one provider's changes rests on: the thing it changes exists, so do its parent and the team it
 * lets in; a person is in the org first; whoever moves has arrived before leaving; a parent goes after its children
 * have; the last holder of a floored role goes after the new one came.
 */
export function prerequisites(
  changes: readonly Change[],
  world: { readonly desired: Desired; readonly snapshot: Snapshot; readonly kinds: readonly Kind[] },
): Prerequisites {
  const { desired, snapshot } = world;
  const kinds = new Map(world.kinds.map((kind) => [kind.kind, kind]));
  const births = index(changes.filter(bringsToLife), changedResource);
  const entries = index(
    changes.filter((each) => each.action === "grant" && changedResource(each) === desired.entrance),
    (each) => changedPrincipal(each) ?? "",
  );
  const gains = index(
    changes.filter((each) => each.action === "grant" || (each.action === "regrade" && !loses(each, kinds))),
    (each) => `${each.kind} ${changedPrincipal(each)}`,
  );
  const departures = index(
    changes.filter((each) => each.action === "archive" || isReparenting(each)),
    (each) => departsFrom(each, snapshot) ?? "",
  );
  const floored = index(
    changes.filter((each) => each.action === "grant" || each.action === "regrade"),
    (each) => `${changedResource(each)} ${"role" in each ? each.role : "to" in each ? String(each.to) : ""}`,
  );

  return (change) => {
    const id = changedResource(change);
    const principal = changedPrincipal(change);
    const needed: Change[] = [];
    if (!bringsToLife(change)) needed.push(...(births.get(id) ?? []));
    if (change.action !== "archive") {
      const parent = desired.parents.get(id);
      if (parent !== undefined) needed.push(...(births.get(parent) ?? []));
    }
    const body = principal === undefined ? undefined : desired.embodied.get(principal);
    if (body !== undefined) needed.push(...(births.get(body) ?? []));
    if (principal !== undefined && id !== desired.entrance && change.action === "grant") {
      needed.push(...(entries.get(principal) ?? []));
    }
    // Where lists are replaced whole, two of them that swap people would wait for each other.
    if (change.action === "revoke" && !kinds.get(change.kind)?.replacesList) {
      needed.push(...(gains.get(`${change.kind} ${principal}`) ?? []));
    }
    if (change.action === "archive") needed.push(...(departures.get(id) ?? []));
    for (const floor of desired.floors) {
      const given =
        change.action === "revoke" ? change.role : change.action === "regrade" ? change.from : undefined;
      if (floor.resource === id && floor.role === given)
        needed.push(...(floored.get(`${id} ${floor.role}`) ?? []));
    }
    return needed.filter((each) => each !== change);
  };
}

function bringsToLife(change: Change): boolean {
  return (
    change.action === "create" ||
    (change.action === "configure" && (change.setting === "archived" || change.setting === "enabled"))
  );
}

function isReparenting(change: Change): boolean {
  return change.action === "configure" && change.setting === "parent";
}

/** The resource that a change takes another one out of. */
function departsFrom(change: Change, snapshot: Snapshot): ResourceId | undefined {
  const parent = snapshot.actual.get(changedResource(change))?.settings["parent"];
  return typeof parent === "string" ? resourceId({ kind: change.kind, key: parent }) : undefined;
}

function index(changes: readonly Change[], key: (change: Change) => string): Map<string, Change[]> {
  return Map.groupBy(changes, key);
}
