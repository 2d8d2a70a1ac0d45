import type { Change } from "./change.ts";
import { changedPrincipal, changedResource } from "./change.ts";
import { type Kinds, retirementOf } from "./kind.ts";
import { isDowngrade, isRename, nameKey, parentIn, phaseOf } from "./order.ts";
import type { Comparison } from "./provider.ts";
import type { ResourceId } from "./state.ts";

/** Returns the changes that must have been applied before the given one may be. */
export type Prerequisites = (change: Change) => readonly Change[];

/**
 * Returns what each of one provider's changes depends on:
 * - The resource exists, and so do its new parent and the team that is let in.
 * - A resource that will be above it is no longer below it, and the name that it takes is free.
 * - A person is in the organisation first, with the role to have there.
 * - A person who moves gains access before losing it.
 * - An account goes after the person has come in with another one.
 * - A parent goes after its children.
 * - The last holder of a role with a minimum goes after a new holder came.
 */
export function prerequisites(
  changes: readonly Change[],
  comparison: Omit<Comparison, "findings" | "accounts" | "places" | "unread" | "self">,
  kinds: Kinds,
): Prerequisites {
  const comesBack = (change: Change) => bringsToLife(change, kinds);
  const moves = (change: Change) => isReparenting(change, kinds);
  const births = Map.groupBy(changes.filter(comesBack), changedResource);
  const openings = Map.groupBy(
    changes.filter((each) => comesBack(each) || phaseOf(each, kinds) === "open"),
    changedResource,
  );
  const renames = Map.groupBy(
    changes.filter((each) => isRename(each, kinds)),
    (each) => nameKey(each.kind, each.from),
  );
  const entries = Map.groupBy(
    changes.filter((each) => each.action === "grant" && changedResource(each) === comparison.membershipRoot),
    changedPrincipal,
  );
  const steps = Map.groupBy(
    changes.filter(
      (each) => each.action === "regrade" && changedResource(each) === comparison.membershipRoot,
    ),
    changedPrincipal,
  );
  const gains = Map.groupBy(
    changes.filter(
      (each) => each.action === "grant" || (each.action === "regrade" && !isDowngrade(each, kinds)),
    ),
    (each) => `${each.kind} ${changedPrincipal(each)}`,
  );
  const departures = Map.groupBy(
    changes.filter((each) => each.action === "archive" || moves(each)),
    (each) => parentIn(comparison.actual, changedResource(each), kinds),
  );
  const movesOf = Map.groupBy(changes.filter(moves), changedResource);
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
    // Renames come before everything else: a retired resource is renamed first, and then comes back.
    if (!comesBack(change) && !isRename(change, kinds)) add(births.get(id));
    if (change.action === "create" || moves(change)) {
      const parent = comparison.parents.get(id);
      if (parent !== undefined) add(openings.get(parent));
    }
    if (moves(change)) for (const each of circleOf(id, comparison, kinds)) add(movesOf.get(each));
    if (change.action === "create") add(renames.get(nameKey(change.kind, nameIn(change, kinds))));
    if (isRename(change, kinds)) add(renames.get(nameKey(change.kind, change.to)));
    if (change.action === "archive" || phaseOf(change, kinds) === "close") add(departures.get(id));
    if (principal === undefined) return needed;

    const body = comparison.principalResources.get(principal);
    if (body !== undefined) add(births.get(body));
    if (change.action === "grant" && id !== comparison.membershipRoot) add(entries.get(principal));
    // An owner has every role on every team, so a team role can change only after the ownership has ended.
    if (change.action === "regrade" && id !== comparison.membershipRoot) add(steps.get(principal));
    // Two lists that are replaced whole and swap people would wait for each other.
    if (change.action === "revoke" && kinds.get(change.kind)?.list !== "whole") {
      add(gains.get(`${change.kind} ${principal}`));
    }
    const successor = comparison.formerly?.get(principal);
    if (successor !== undefined && (change.action === "revoke" || change.action === "regrade")) {
      add(entries.get(successor));
      if (change.action === "revoke") add(gains.get(`${change.kind} ${successor}`));
    }
    const given = roleGivenUp(change);
    if (comparison.minimums.some((minimum) => minimum.resource === id && minimum.role === given)) {
      add(raises.get(`${id} ${given}`));
    }
    return needed;
  };
}

function bringsToLife(change: Change, kinds: Kinds): boolean {
  const kind = kinds.get(change.kind);
  if (change.action === "create") return true;
  return (
    change.action === "configure" && kind !== undefined && retirementOf(kind)?.setting === change.setting
  );
}

function isReparenting(change: Change, kinds: Kinds): boolean {
  return change.action === "configure" && kinds.get(change.kind)?.nests?.by === change.setting;
}

/** Returns what will be above a resource and is below it today: that has to move first. */
function circleOf(
  id: ResourceId,
  comparison: Pick<Comparison, "actual" | "nesting" | "parents">,
  kinds: Kinds,
): readonly ResourceId[] {
  const { nesting = comparison.parents } = comparison;
  const above = chain(id, (each) => nesting.get(each));
  return above.filter((each) =>
    chain(each, (below) => parentIn(comparison.actual, below, kinds)).includes(id),
  );
}

/** More levels than any hierarchy has. The bound ends circles. */
const deepest = 100;

function chain(id: ResourceId, parentOf: (id: ResourceId) => ResourceId | undefined): ResourceId[] {
  const above: ResourceId[] = [];
  for (let next = parentOf(id); next !== undefined && above.length < deepest; next = parentOf(next))
    above.push(next);
  return above;
}

function nameIn({ settings, kind, key }: Extract<Change, { action: "create" }>, kinds: Kinds): unknown {
  const specs = kinds.get(kind)?.settings ?? {};
  for (const setting in specs) {
    const name = specs[setting]?.isName ? settings[setting] : undefined;
    if (name !== undefined && name !== null) return name;
  }
  return key;
}

function roleTaken(change: Change): string | undefined {
  if (change.action === "grant") return change.role;
  return change.action === "regrade" ? change.to : undefined;
}

function roleGivenUp(change: Change): string | undefined {
  if (change.action === "revoke") return change.role;
  return change.action === "regrade" ? change.from : undefined;
}
