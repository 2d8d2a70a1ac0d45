import { type AccessChange, accessChanges } from "../access/access-changes.ts";
import { type EffectiveAccess, effectiveAccess } from "../access/effective-access.ts";
import type { Kinds } from "../core/kind.ts";
import type { Principal, ResourceId } from "../core/state.ts";
import type { ChangeSet } from "./change-sets.ts";
import { type DisplayNames, kindIn } from "./names.ts";

/** What people can reach before and after some changes. */
export interface AccessBeforeAfter {
  readonly before: EffectiveAccess;
  readonly after: EffectiveAccess;
  /** The permissions that somebody gains, loses or holds in another role, in effect. */
  permissions(person: Principal): readonly AccessChange[];
  /** Everybody in a team on either side, nested teams' people counted in. */
  teamMembers(team: ResourceId): ReadonlySet<Principal>;
  /** Those who gain or lose a permission on a resource, or hold it in another role, in effect. */
  affected(resource: ResourceId): readonly Principal[];
}

/** A set of changes, what people can reach before and after it, and the names of everything in it. */
export interface RenderContext extends ChangeSet {
  readonly access: AccessBeforeAfter;
  readonly names: DisplayNames;
}

/** Completes a set of changes to what sentences on it need. */
export function renderContext(changeSet: ChangeSet, names: DisplayNames): RenderContext {
  return { ...changeSet, access: accessBeforeAfter(changeSet, names.kinds), names };
}

/** Works out what people can reach before and after a set of changes. */
function accessBeforeAfter(changeSet: ChangeSet, kinds: Kinds): AccessBeforeAfter {
  const before = effectiveAccess(changeSet.before, kinds);
  const after = effectiveAccess(changeSet.after, kinds);
  const effects = accessChanges(before, after);
  const isPermission = (id: ResourceId) => kinds.get(kindIn(id))?.grantMeans === "permission";
  const known = new Map<Principal, readonly AccessChange[]>();
  const permissions = (person: Principal): readonly AccessChange[] => {
    const own = known.get(person) ?? effects(person).filter((each) => isPermission(each.resource));
    known.set(person, own);
    return own;
  };
  let byResource: ReadonlyMap<ResourceId, readonly { person: Principal }[]> | undefined;
  return {
    before,
    after,
    permissions,
    teamMembers: (team) => new Set([...before.membersOf(team), ...after.membersOf(team)]),
    affected: (resource) => {
      byResource ??= Map.groupBy(
        [...new Set([...before.people, ...after.people])].flatMap((person) =>
          permissions(person).map(({ resource }) => ({ person, resource })),
        ),
        ({ resource }) => resource,
      );
      return (byResource.get(resource) ?? []).map(({ person }) => person);
    },
  };
}

/** True when somebody holds a grant of a resource itself. */
export function isHeld(access: EffectiveAccess, person: Principal, resource: ResourceId): boolean {
  return access.grantsOf(person).some(({ direct }) => direct.resource === resource);
}

/** Each step once, though several people make it. */
export function uniqueSteps(changes: readonly AccessChange[]): readonly AccessChange[] {
  const byStep = new Map(changes.map((each) => [JSON.stringify([each.resource, each.from, each.to]), each]));
  return [...byStep.values()];
}
