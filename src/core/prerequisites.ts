import type { Change } from "./change.ts";
import { changedPrincipal, changedResource } from "./change.ts";
import { isDowngrade, isRename, nameKey, parentIn, phaseOf } from "./order.ts";
import type { Comparison, Desired, KindSpec } from "./provider.ts";
import type { ResourceId } from "./state.ts";

/** The changes that must have been applied before the given one may be. */
export type Prerequisites = (change: Change) => readonly Change[];

/**
 * Knows what each of one provider's changes rests on: the thing it changes exists, so do the parent it goes into and
 * the team it lets in; what is to be above it isn't below it any more; the name it takes is free; a person is in the org
 * first, and as what they are to be there; whoever moves has arrived before leaving; a parent goes after its children
 * have; the last holder of a floored role goes after the new one came.
 */
export function prerequisites(
  changes: readonly Change[],
  world: { readonly desired: Desired; readonly comparison: Comparison; readonly kinds: readonly KindSpec[] },
): Prerequisites {
  const { desired, comparison } = world;
  const kinds = new Map(world.kinds.map((kind) => [kind.kind, kind]));
  const births = Map.groupBy(changes.filter(bringsToLife), changedResource);
  const openings = Map.groupBy(
    changes.filter((each) => bringsToLife(each) || phaseOf(each, kinds) === "open"),
    changedResource,
  );
  const renames = Map.groupBy(changes.filter(isRename), (each) => nameKey(each.kind, each.from));
  const entries = Map.groupBy(
    changes.filter((each) => each.action === "grant" && changedResource(each) === desired.membershipRoot),
    changedPrincipal,
  );
  const steps = Map.groupBy(
    changes.filter((each) => each.action === "regrade" && changedResource(each) === desired.membershipRoot),
    changedPrincipal,
  );
  const gains = Map.groupBy(
    changes.filter(
      (each) => each.action === "grant" || (each.action === "regrade" && !isDowngrade(each, kinds)),
    ),
    (each) => `${each.kind} ${changedPrincipal(each)}`,
  );
  const departures = Map.groupBy(
    changes.filter((each) => each.action === "archive" || isReparenting(each)),
    (each) => parentIn(comparison.actual, changedResource(each)),
  );
  const moves = Map.groupBy(changes.filter(isReparenting), changedResource);
  const raises = Map.groupBy(
    changes.filter((each) => each.action === "grant" || each.action === "regrade"),
    (each) => `${changedResource(each)} ${roleTaken(each)}`,
  );

  return (change) => {
    const id = changedResource(change);
    const principal = changedPrincipal(change);
    const needed: Change[] = [];
    const add = (more: readonly Change[] | undefined) => {
      for (const each of more ?? []) if (each !== change) needed.push(each);
    };
    // Renames come before everything else: what is retired is renamed first, and then comes back.
    if (!bringsToLife(change) && !isRename(change)) add(births.get(id));
    if (change.action === "create" || isReparenting(change)) {
      const parent = desired.parents.get(id);
      if (parent !== undefined) add(openings.get(parent));
    }
    for (const each of circleOf(change, world)) add(moves.get(each));
    if (change.action === "create") add(renames.get(nameKey(change.kind, nameIn(change))));
    if (isRename(change)) add(renames.get(nameKey(change.kind, change.to)));
    if (change.action === "archive" || phaseOf(change, kinds) === "close") add(departures.get(id));
    if (principal === undefined) return needed;

    const body = desired.principalResources.get(principal);
    if (body !== undefined) add(births.get(body));
    if (change.action === "grant" && id !== desired.membershipRoot) add(entries.get(principal));
    // Whoever owns everything has every role below it, until they don't.
    if (change.action === "regrade" && id !== desired.membershipRoot) add(steps.get(principal));
    // Where lists are replaced whole, two of them that swap people would wait for each other.
    if (change.action === "revoke" && !kinds.get(change.kind)?.replacesList) {
      add(gains.get(`${change.kind} ${principal}`));
    }
    const given = roleGivenUp(change);
    if (desired.minimums.some((floor) => floor.resource === id && floor.role === given)) {
      add(raises.get(`${id} ${given}`));
    }
    return needed;
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

/** What will be above a resource and is below it today: that has to move first. */
function circleOf(
  change: Change,
  { desired, comparison }: { readonly desired: Desired; readonly comparison: Comparison },
): readonly ResourceId[] {
  const id = changedResource(change);
  if (!isReparenting(change)) return [];
  const { nesting = desired.parents } = comparison;
  const above = chain(id, (each) => nesting.get(each));
  return above.filter((each) => chain(each, (below) => parentIn(comparison.actual, below)).includes(id));
}

/** More levels than any hierarchy has; a circle would have no end. */
const deepest = 100;

function chain(id: ResourceId, parentOf: (id: ResourceId) => ResourceId | undefined): ResourceId[] {
  const above: ResourceId[] = [];
  for (let next = parentOf(id); next !== undefined && above.length < deepest; next = parentOf(next))
    above.push(next);
  return above;
}

function nameIn({ settings, key }: Extract<Change, { action: "create" }>): unknown {
  return settings["name"] ?? settings["handle"] ?? key;
}

function roleTaken(change: Change): string | undefined {
  if (change.action === "grant") return change.role;
  return change.action === "regrade" ? change.to : undefined;
}

function roleGivenUp(change: Change): string | undefined {
  if (change.action === "revoke") return change.role;
  return change.action === "regrade" ? change.from : undefined;
}
