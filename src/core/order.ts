import type { Change } from "./change.ts";
import { changedPrincipal, changedResource } from "./change.ts";
import type { Comparison, Desired, KindSpec } from "./provider.ts";
import { type ResourceId, resourceId, type State } from "./state.ts";

/**
 * The phases of an apply, in order. Renames free names, and what is to have children opens up, before anything is
 * created; what exists is set up before anybody is let in; nobody loses access before gaining it; what goes, goes
 * after that, and then what it was nested in may close.
 */
export const phases = [
  "rename",
  "open",
  "create",
  "configure",
  "nest",
  "grant",
  "regrade",
  "revoke",
  "archive",
  "close",
] as const;
export type Phase = (typeof phases)[number];

/** The phase in which a change is applied. Lists that a service replaces whole are applied in one go. */
export function phaseOf(change: Change, kinds: ReadonlyMap<string, KindSpec>): Phase {
  switch (change.action) {
    case "create":
    case "archive":
      return change.action;
    case "configure":
      return phaseOfSetting(change);
    case "grant":
    case "regrade":
    case "revoke":
      return kinds.get(change.kind)?.replacesList ? "grant" : change.action;
    default:
      return change satisfies never;
  }
}

/**
 * Only what is open to all can be nested or have something nested in it, so privacy goes first or last. A group's
 * default channels let in whoever is in the group, so they wait until whoever leaves it has left.
 */
function phaseOfSetting({ setting, to }: Extract<Change, { action: "configure" }>): Phase {
  if (isName(setting)) return "rename";
  if (setting === "channels") return "close";
  if (setting === "privacy") return to === "secret" ? "close" : "open";
  return setting === "parent" && to !== null ? "nest" : "configure";
}

/** True of the settings by which a service tells one resource from another. */
export function isName(setting: string): boolean {
  return setting === "name" || setting === "handle";
}

/** Sorts one provider's changes into the order of execution, which is total: equal inputs, equal order. */
export function order(
  changes: readonly Change[],
  kinds: readonly KindSpec[],
  world: { readonly desired: Desired; readonly comparison: Comparison },
): Change[] {
  const byKind = new Map(kinds.map((kind) => [kind.kind, kind]));
  const rank = new Map(kinds.map((kind, index) => [kind.kind, index]));
  const { nesting = world.desired.parents } = world.comparison;
  const depthThen = depths((id) => nesting.get(id));
  const depthNow = depths((id) => parentIn(world.comparison.actual, id));
  const queue = queueForNames(changes);
  const keyed = changes.map((change) => {
    const phase = phaseOf(change, byKind);
    const place = rank.get(change.kind) ?? kinds.length;
    const id = changedResource(change);
    const numbers = [
      phases.indexOf(phase),
      phase === "archive" ? limit - 1 - place : place,
      change.action === "configure" ? settingRank(change) : 0,
      phase === "rename" ? queue(change) : phase === "archive" ? limit - 1 - depthNow(id) : depthThen(id),
      isDowngrade(change, byKind) ? 1 : 0,
    ];
    return { change, number: numbers.reduce((all, each) => all * limit + each, 0) };
  });
  keyed.sort((left, right) => left.number - right.number || byText(left.change, right.change));
  return keyed.map((each) => each.change);
}

/** What remains to tell two changes apart, without making a text of each of very many. */
function byText(left: Change, right: Change): number {
  return (
    compare(left.kind, right.kind) ||
    compare(left.key, right.key) ||
    compare(left.action, right.action) ||
    compare(changedPrincipal(left) ?? "", changedPrincipal(right) ?? "") ||
    compare(settingIn(left), settingIn(right))
  );
}

function settingIn(change: Change): string {
  return change.action === "configure" ? change.setting : "";
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** True of a revoke, of a regrade to a lesser role, and of an archive: somebody may do less afterwards. */
export function isDowngrade(change: Change, kinds: ReadonlyMap<string, KindSpec>): boolean {
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

/** What is retired comes back first; then what is nested comes to the top. */
function settingRank({ setting }: Extract<Change, { action: "configure" }>): number {
  if (setting === "archived" || setting === "enabled") return 0;
  return setting === "parent" ? 1 : 2;
}

/** The resource that another one is nested in today. */
export function parentIn(actual: State, id: ResourceId): ResourceId | undefined {
  const resource = actual.get(id);
  const key = resource?.settings["parent"];
  return resource && typeof key === "string" ? resourceId({ kind: resource.kind, key }) : undefined;
}

/** More than any rank, depth or queue that sorts: five of these numbers make one that is exact. */
const limit = 1_000;

/** How many parents a resource has above it; a bound guards against circles, which no service allows. */
function depths(parentOf: (id: ResourceId) => ResourceId | undefined): (id: ResourceId) => number {
  const known = new Map<ResourceId, number>();
  const depthOf = (id: ResourceId): number => {
    let depth = 0;
    for (let above = parentOf(id); above !== undefined && depth < limit - 1; above = parentOf(above))
      depth += 1;
    return depth;
  };
  return (id) => {
    const depth = known.get(id) ?? depthOf(id);
    known.set(id, depth);
    return depth;
  };
}

/** How many renames must go before one, so that the name it takes is free. */
function queueForNames(changes: readonly Change[]): (change: Change) => number {
  const givers = new Map(
    changes.filter(isRename).map((change) => [nameKey(change.kind, change.from), change]),
  );
  return (change) => {
    let before = 0;
    let next: Change | undefined = change;
    while (next !== undefined && isRename(next) && before < Math.min(givers.size + 1, limit - 1)) {
      next = givers.get(nameKey(next.kind, next.to));
      before += 1;
    }
    return before;
  };
}

type Rename = Extract<Change, { action: "configure" }>;

/** True of a change that gives up one name for another. */
export function isRename(change: Change): change is Change & Rename {
  return change.action === "configure" && isName(change.setting);
}

/** Names that differ in case alone are one name to every service. */
export function nameKey(kind: string, name: unknown): string {
  return `${kind} ${String(name).toLowerCase()}`;
}
