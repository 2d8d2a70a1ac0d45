import type { Change } from "./change.ts";
import { changedPrincipal, changedResource } from "./change.ts";
import type { Desired, Kind } from "./provider.ts";
import type { ResourceId } from "./state.ts";

/**
 * The phases of an apply, in order. Renames free names before anything is created; what exists is set up before
 * anybody is let in; nobody loses access before gaining it; what goes, goes last.
 */
export const phases = ["rename", "create", "configure", "grant", "regrade", "revoke", "archive"] as const;
export type Phase = (typeof phases)[number];

/** The phase in which a change is applied. Lists that a service replaces whole are applied in one go. */
export function phaseOf(change: Change, kinds: ReadonlyMap<string, Kind>): Phase {
  switch (change.action) {
    case "create":
    case "archive":
      return change.action;
    case "configure":
      return change.setting === "name" || change.setting === "handle" ? "rename" : "configure";
    case "grant":
    case "regrade":
    case "revoke":
      return kinds.get(change.kind)?.replacesList ? "grant" : change.action;
    default:
      return change satisfies never;
  }
}

/** Sorts one provider's changes into the order of execution, which is total: equal inputs, equal order. */
export function order(changes: readonly Change[], kinds: readonly Kind[], desired: Desired): Change[] {
  const byKind = new Map(kinds.map((kind) => [kind.kind, kind]));
  const rank = new Map(kinds.map((kind, index) => [kind.kind, index]));
  const depth = depths(desired.parents);
  const keyed = changes.map((change) => {
    const phase = phaseOf(change, byKind);
    const down = phase === "archive" ? -1 : 1;
    const numbers = [
      phases.indexOf(phase),
      down * (rank.get(change.kind) ?? kinds.length),
      down * depth(changedResource(change)),
      settingRank(change),
      loses(change, byKind) ? 1 : 0,
    ];
    const text = `${change.kind}\0${change.key}\0${change.action}\0${changedPrincipal(change) ?? ""}\0${
      change.action === "configure" ? change.setting : ""
    }`;
    return { change, numbers, text };
  });
  keyed.sort((left, right) => {
    for (const [index, number] of left.numbers.entries()) {
      const difference = number - (right.numbers[index] ?? 0);
      if (difference !== 0) return difference;
    }
    return left.text < right.text ? -1 : left.text > right.text ? 1 : 0;
  });
  return keyed.map((each) => each.change);
}

/** True of a revoke, of a regrade to a lesser role, and of an archive: somebody may do less afterwards. */
export function loses(change: Change, kinds: ReadonlyMap<string, Kind>): boolean {
  switch (change.action) {
    case "revoke":
    case "archive":
      return true;
    case "regrade": {
      const roles = kinds.get(change.kind)?.roles ?? [];
      const [from, to] = [roles.indexOf(change.from), roles.indexOf(change.to)];
      return from === -1 || to === -1 || to < from;
    }
    case "create":
    case "configure":
    case "grant":
      return false;
    default:
      return change satisfies never;
  }
}

/** What is retired comes back first; then un-nesting, so that names and privacy are free; nesting last. */
function settingRank(change: Change): number {
  if (change.action !== "configure") return 0;
  if (change.setting === "archived" || change.setting === "enabled") return 0;
  if (change.setting !== "parent") return 2;
  return change.to === null ? 1 : 3;
}

/** How many parents a resource has above it; the roster's validation has ruled out cycles, and a bound guards it. */
function depths(parents: ReadonlyMap<ResourceId, ResourceId>): (id: ResourceId) => number {
  return (id) => {
    let depth = 0;
    let above = parents.get(id);
    while (above !== undefined && depth < 1_000) {
      depth += 1;
      above = parents.get(above);
    }
    return depth;
  };
}
