import type { Principal, ResourceId, Role } from "../core/state.ts";
import {
  type EffectiveAccess,
  type EffectiveGrant,
  type Holding,
  isBetterHolding,
} from "./effective-access.ts";

/** One difference in a person's access. `from` is undefined when it is gained, `to` when it is lost. */
export interface AccessChange {
  readonly resource: ResourceId;
  readonly from: Role | undefined;
  readonly to: Role | undefined;
  /** The teams that it comes through, or came through when it is lost; the person's own first. */
  readonly through: readonly ResourceId[];
}

/** Returns what one person gains, loses or holds in another role, in the order of resource ids. */
export type AccessChangesOf = (person: Principal) => readonly AccessChange[];

/**
 * Compares people's access before and after, one person at a time, on demand. Only grants that differ are expanded, so
 * that thousands of people in hundreds of teams are compared quickly.
 */
export function accessChanges(before: EffectiveAccess, after: EffectiveAccess): AccessChangesOf {
  const isSame = sameGrants();
  const known = new Map<Principal, readonly AccessChange[]>();

  function compare(person: Principal): readonly AccessChange[] {
    const [old, now] = [before.grantsOf(person), after.grantsOf(person)];
    const kept = keptOf(old, now, isSame);
    if (kept.size === old.length && kept.size === now.length) return [];
    const asked = kept.size === 0 ? undefined : resourcesIn([...old, ...now], kept);
    const [had, has] = [bestOf(old, asked), bestOf(now, asked)];
    const changes: AccessChange[] = [];
    for (const [resource, from] of had) {
      const to = has.get(resource);
      if (from.role !== to?.role)
        changes.push({ resource, from: from.role, to: to?.role, through: (to ?? from).through });
    }
    for (const [resource, to] of has) {
      if (!had.has(resource)) changes.push({ resource, from: undefined, to: to.role, through: to.through });
    }
    return changes.sort((a, b) => (a.resource < b.resource ? -1 : a.resource > b.resource ? 1 : 0));
  }

  return (person) => {
    const changes = known.get(person) ?? compare(person);
    known.set(person, changes);
    return changes;
  };
}

/** Returns the resources on which a person's grant, and all that comes with it, is the same on both sides. */
function keptOf(
  old: readonly EffectiveGrant[],
  now: readonly EffectiveGrant[],
  isSame: (left: EffectiveGrant, right: EffectiveGrant) => boolean,
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

/** Returns the resources of these grants and of all that comes with them, except for unchanged grants. */
function resourcesIn(
  grants: readonly EffectiveGrant[],
  kept: ReadonlySet<ResourceId>,
): ReadonlySet<ResourceId> {
  const resources = new Set<ResourceId>();
  for (const { direct, inherited } of grants) {
    if (kept.has(direct.resource)) continue;
    resources.add(direct.resource);
    for (const each of inherited) resources.add(each.resource);
  }
  return resources;
}

/** Returns the best holding of each resource, or of those asked for. */
function bestOf(
  grants: readonly EffectiveGrant[],
  asked: ReadonlySet<ResourceId> | undefined,
): ReadonlyMap<ResourceId, Holding> {
  const best = new Map<ResourceId, Holding>();
  const enter = (holding: Holding) => {
    if (asked !== undefined && !asked.has(holding.resource)) return;
    const held = best.get(holding.resource);
    if (held === undefined || isBetterHolding(holding, held)) best.set(holding.resource, holding);
  };
  for (const { direct, inherited } of grants) {
    enter(direct);
    for (const each of inherited) enter(each);
  }
  return best;
}

/** Compares two grants with all that comes with them. The result is kept: a team's many members share it. */
function sameGrants(): (left: EffectiveGrant, right: EffectiveGrant) => boolean {
  const known = new WeakMap<readonly Holding[], boolean>();
  return (left, right) => {
    if (left.direct.role !== right.direct.role) return false;
    if (left.inherited.length !== right.inherited.length) return false;
    if (left.inherited.length === 0) return true;
    const same =
      known.get(left.inherited) ??
      left.inherited.every((each, index) => {
        const other = right.inherited[index];
        if (other === undefined || each.through.length !== other.through.length) return false;
        return each.resource === other.resource && each.role === other.role;
      });
    known.set(left.inherited, same);
    return same;
  };
}
