import type { EffectiveLosses, GuardInput } from "../core/guard.ts";
import { type Kinds, kindsByName, resourceInWords } from "../core/kind.ts";
import { type Comparison, waitingGrant } from "../core/provider.ts";
import type { Principal, State } from "../core/state.ts";
import { stateAfter } from "../core/state-after.ts";
import { type AccessChange, accessChanges } from "./access-changes.ts";
import { effectiveAccess, roleRank } from "./effective-access.ts";

/**
 * Returns what people lose in effect by one provider's changes. A role that comes through a team which loses it, goes or
 * is nested elsewhere counts; a role that somebody has as much of by another path does not.
 */
export function effectiveLosses({ provider, comparison, changes }: GuardInput): EffectiveLosses {
  const kinds = kindsByName(provider.kinds);
  const before = heldIn(comparison);
  const accessBefore = effectiveAccess(before, kinds);
  const { people } = accessBefore;
  const byPerson = new Map<Principal, readonly string[]>();
  if (changes.length === 0) return { byPerson, people: people.length };
  const changesOf = accessChanges(accessBefore, effectiveAccess(stateAfter(before, changes, kinds), kinds));
  for (const person of people) {
    const losses = changesOf(person).flatMap((change) => lossInWords(change, before, kinds) ?? []);
    if (losses.length > 0) byPerson.set(person, losses);
  }
  return { byPerson, people: people.length };
}

/** Returns what is held: without what is only offered, and with the grants that the roster leaves alone. */
export function heldIn({ actual, offered, unmanagedGrants }: Comparison): State {
  const held = offered === undefined || offered.size === 0 ? actual : withoutOffers(actual, offered);
  if (unmanagedGrants === undefined || unmanagedGrants.size === 0) return held;
  const all = new Map(held);
  for (const [id, resource] of unmanagedGrants) {
    const managed = all.get(id);
    const grants = new Map([...resource.grants, ...(managed?.grants ?? [])]);
    all.set(id, { ...(managed ?? resource), grants });
  }
  return all;
}

function withoutOffers(state: State, offered: ReadonlySet<string>): State {
  return new Map(
    [...state].map(([id, resource]) => {
      const grants = [...resource.grants].filter(([principal]) => !offered.has(waitingGrant(id, principal)));
      return [
        id,
        grants.length === resource.grants.size ? resource : { ...resource, grants: new Map(grants) },
      ];
    }),
  );
}

function lossInWords({ resource, from, to }: AccessChange, before: State, kinds: Kinds): string | undefined {
  const { kind = "", key = resource } = before.get(resource) ?? {};
  const spec = kinds.get(kind);
  if (from === undefined || (to !== undefined && roleRank(to, spec) >= roleRank(from, spec)))
    return undefined;
  const thing = `the ${resourceInWords({ kind, key }, kinds)}`;
  return spec?.grantMeans === "permission" ? `${from} on ${thing}` : thing;
}
