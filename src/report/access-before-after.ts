import { type AccessChange, accessChanges } from "../access/access-changes.ts";
import { type EffectiveAccess, effectiveAccess } from "../access/effective-access.ts";
import type { Kinds } from "../core/kind.ts";
import type { Principal, ResourceId } from "../core/state.ts";
import { type AccessStep, isGain } from "./access-phrases.ts";
import type { ChangeSet } from "./change-sets.ts";
import { type DisplayNames, kindIn } from "./names.ts";

/** What people can reach before and after some changes. */
export interface AccessBeforeAfter {
  readonly before: EffectiveAccess;
  readonly after: EffectiveAccess;
  /** The permissions that somebody gains, loses or holds in another role, in effect. */
  permissions(person: Principal): readonly AccessChange[];
  /** Those in a team both before and after: who joins or leaves it gains or loses for that reason, and is told apart. */
  stayingIn(team: ResourceId): readonly Principal[];
  /** Those whose access to a step's resource changes in its direction, in effect: who leaves gains nothing by a raise. */
  affected(step: AccessStep, names: DisplayNames): readonly Principal[];
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
  let byResource: ReadonlyMap<ResourceId, readonly { person: Principal; change: AccessChange }[]> | undefined;
  return {
    before,
    after,
    permissions,
    stayingIn: (team) => {
      const stay = new Set(after.membersOf(team));
      return [...new Set(before.membersOf(team))].filter((person) => stay.has(person));
    },
    affected: (step, names) => {
      byResource ??= Map.groupBy(
        [...new Set([...before.people, ...after.people])].flatMap((person) =>
          permissions(person).map((change) => ({ person, change })),
        ),
        ({ change }) => change.resource,
      );
      const gains = isGain(step, names);
      return (byResource.get(step.resource) ?? [])
        .filter(({ change }) => isGain(change, names) === gains)
        .map(({ person }) => person);
    },
  };
}

/** Each step once, though several people make it. */
export function uniqueSteps(changes: readonly AccessChange[]): readonly AccessChange[] {
  const byStep = new Map(changes.map((each) => [JSON.stringify([each.resource, each.from, each.to]), each]));
  return [...byStep.values()];
}
