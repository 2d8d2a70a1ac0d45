import type { Change } from "./change.ts";
import { changedPrincipal, changedResource } from "./change.ts";
import { type KindSpec, type Kinds, kindsByName, parentKeyIn } from "./kind.ts";
import { type Phase, phases } from "./phase.ts";
import type { Comparison } from "./provider.ts";
import { type Principal, type ResourceId, resourceId, type State } from "./state.ts";

/**
 * Returns the phase in which a change is applied. Lists that a service replaces whole are applied in one go, so nobody
 * departs from them earlier than the rest.
 */
export function phaseOf(change: Change, kinds: Kinds, departed: Comparison["departed"] = nobody): Phase {
  switch (change.action) {
    case "create":
    case "archive":
      return change.action;
    case "configure":
      return phaseOfSetting(change, kinds.get(change.kind));
    case "grant":
    case "regrade":
    case "revoke":
      if (kinds.get(change.kind)?.list === "whole") return "grant";
      return change.action === "revoke" && departed.has(change.principal) ? "depart" : change.action;
    default:
      return change satisfies never;
  }
}

const nobody: ReadonlySet<Principal> = new Set();

type Configure = Extract<Change, { action: "configure" }>;

function phaseOfSetting({ setting, to }: Configure, kind: KindSpec | undefined): Phase {
  const spec = kind?.settings[setting];
  if (spec?.isName) return "rename";
  if (kind?.nests?.by === setting) return to === null ? "detach" : "nest";
  return typeof spec?.phase === "function" ? spec.phase(to) : (spec?.phase ?? "configure");
}

/** Sorts one provider's changes into the order of execution, which is total: equal inputs, equal order. */
export function order(
  changes: readonly Change[],
  kinds: readonly KindSpec[],
  comparison: Pick<Comparison, "actual" | "nesting" | "parents" | "departed">,
): Change[] {
  const byKind = kindsByName(kinds);
  const rank = new Map(kinds.map((kind, index) => [kind.kind, index]));
  const { nesting = comparison.parents } = comparison;
  const depthThen = depths((id) => nesting.get(id));
  const depthNow = depths((id) => parentIn(comparison.actual, id, byKind));
  const queue = queueForNames(changes, byKind);
  const keyed = changes.map((change) => {
    const phase = phaseOf(change, byKind, comparison.departed);
    const place = rank.get(change.kind) ?? kinds.length;
    const id = changedResource(change);
    const numbers = [
      phases.indexOf(phase),
      phase === "archive" ? limit - 1 - place : place,
      change.action === "configure" ? settingRank(change, byKind.get(change.kind)) : 0,
      phase === "rename" ? queue(change) : phase === "archive" ? limit - 1 - depthNow(id) : depthThen(id),
      isDowngrade(change, byKind) ? 1 : 0,
    ];
    return { change, number: numbers.reduce((all, each) => all * limit + each, 0) };
  });
  keyed.sort((left, right) => left.number - right.number || byText(left.change, right.change));
  return keyed.map((each) => each.change);
}

/** Compares two changes by what is left of them. It builds no text, since there may be very many changes. */
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
export function isDowngrade(change: Change, kinds: Kinds): boolean {
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

/** True of taking a resource out of another one that gives its members something: they may do less afterwards. */
export function isMoveAway(change: Change, kinds: Kinds): boolean {
  if (change.action !== "configure") return false;
  const nests = kinds.get(change.kind)?.nests;
  return nests?.by === change.setting && nests.inherits && typeof change.from === "string";
}

/** A retired resource comes back before its other settings change, and leaves its parent before the rest. */
function settingRank({ setting }: Configure, kind: KindSpec | undefined): number {
  if (kind?.settings[setting]?.retires !== undefined) return 0;
  return kind?.nests?.by === setting ? 1 : 2;
}

/** Returns the resource that another one is nested in today. */
export function parentIn(actual: State, id: ResourceId, kinds: Kinds): ResourceId | undefined {
  const resource = actual.get(id);
  if (resource === undefined) return undefined;
  const key = parentKeyIn(resource.settings, kinds.get(resource.kind));
  return key === undefined ? undefined : resourceId({ kind: resource.kind, key });
}

/** Larger than any rank, depth or queue length. Five numbers below it make one number that is exact. */
const limit = 1_000;

/** Returns how many parents a resource has above it. The bound ends circles, which no service allows. */
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

/** Returns how many renames must precede one, so that the name it takes is free. */
function queueForNames(changes: readonly Change[], kinds: Kinds): (change: Change) => number {
  const givers = new Map<string, Change>();
  for (const change of changes)
    if (isRename(change, kinds)) givers.set(nameKey(change.kind, change.from), change);
  return (change) => {
    let before = 0;
    let next: Change | undefined = change;
    while (next !== undefined && isRename(next, kinds) && before < Math.min(givers.size + 1, limit - 1)) {
      next = givers.get(nameKey(next.kind, next.to));
      before += 1;
    }
    return before;
  };
}

/** True of a change that gives up one name for another. */
export function isRename(change: Change, kinds: Kinds): change is Configure {
  return change.action === "configure" && kinds.get(change.kind)?.settings[change.setting]?.isName === true;
}

/** Returns one text for names that differ in case alone: they are one name to every service. */
export function nameKey(kind: string, name: unknown): string {
  return `${kind} ${String(name).toLowerCase()}`;
}
