import type { Grant, Holding, Reach } from "./access.ts";
import { isBetter } from "./access.ts";
import type { Principal, ResourceId, Role } from "./state.ts";

/** A difference in what one person can reach; `from` is undefined when it is gained, `to` when it is lost. */
export interface AccessChange {
  readonly resource: ResourceId;
  readonly from: Role | undefined;
  readonly to: Role | undefined;
  /** The teams it came through, the person's own first; of what is gained, those it comes through. */
  readonly through: readonly ResourceId[];
}

/** Answers what one person gains, loses and holds in another role, in the order of the resources' ids. */
export type Effects = (person: Principal) => readonly AccessChange[];

/**
 * Compares what people can reach before and after, person by person, when asked. Only what comes with grants that
 * differ is looked at closely, so that thousands of people in hundreds of teams are compared in a moment.
 */
export function effectsOf(before: Reach, after: Reach): Effects {
  const isSame = sameGrants();
  const known = new Map<Principal, readonly AccessChange[]>();

  function compare(person: Principal): readonly AccessChange[] {
    const [old, now] = [before.grants(person), after.grants(person)];
    const had = new Map<ResourceId, Holding | undefined>();
    const has = new Map<ResourceId, Holding | undefined>();
    const note = (grant: Grant) =>
      forEachHolding(grant, ({ resource }) => {
        had.set(resource, undefined);
        has.set(resource, undefined);
      });
    const kept = keptOf(old, now, isSame);
    for (const grant of old) if (!kept.has(grant.direct.resource)) note(grant);
    for (const grant of now) if (!kept.has(grant.direct.resource)) note(grant);
    if (had.size === 0) return [];
    for (const grant of old) enter(grant, had);
    for (const grant of now) enter(grant, has);
    const changes: AccessChange[] = [];
    for (const [resource, from] of had) {
      const to = has.get(resource);
      const through = (from ?? to)?.through ?? [];
      if (from?.role !== to?.role) changes.push({ resource, from: from?.role, to: to?.role, through });
    }
    return changes.sort((a, b) => (a.resource < b.resource ? -1 : a.resource > b.resource ? 1 : 0));
  }

  return (person) => {
    const changes = known.get(person) ?? compare(person);
    known.set(person, changes);
    return changes;
  };
}

/** The resources on which a person's grant is the same on both sides, and brings the same. */
function keptOf(
  old: readonly Grant[],
  now: readonly Grant[],
  isSame: (left: Grant, right: Grant) => boolean,
): ReadonlySet<ResourceId> {
  if (old.length === 0 || now.length === 0) return nothing;
  const kept = new Set<ResourceId>();
  const partners = new Map(old.map((grant) => [grant.direct.resource, grant]));
  for (const grant of now) {
    const partner = partners.get(grant.direct.resource);
    if (partner !== undefined && isSame(partner, grant)) kept.add(grant.direct.resource);
  }
  return kept;
}

const nothing: ReadonlySet<ResourceId> = new Set();

/** Raises the best holding of each resource that is asked about. */
function enter(grant: Grant, best: Map<ResourceId, Holding | undefined>): void {
  forEachHolding(grant, (holding) => {
    if (!best.has(holding.resource)) return;
    const held = best.get(holding.resource);
    if (held === undefined || isBetter(holding, held)) best.set(holding.resource, holding);
  });
}

function forEachHolding({ direct, brought }: Grant, visit: (holding: Holding) => void): void {
  visit(direct);
  for (const each of brought) visit(each);
}

/** Tells whether two grants give and bring the same; of a team's many members it is worked out once. */
function sameGrants(): (left: Grant, right: Grant) => boolean {
  const known = new WeakMap<readonly Holding[], boolean>();
  return (left, right) => {
    if (left.direct.role !== right.direct.role) return false;
    if (left.brought.length !== right.brought.length) return false;
    if (left.brought.length === 0) return true;
    const same =
      known.get(left.brought) ??
      left.brought.every((each, index) => {
        const other = right.brought[index];
        if (other === undefined || each.through.length !== other.through.length) return false;
        return each.resource === other.resource && each.role === other.role;
      });
    known.set(left.brought, same);
    return same;
  };
}
