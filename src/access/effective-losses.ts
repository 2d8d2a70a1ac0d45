import type { EffectiveLosses, GuardInput } from "../core/guard.ts";
import { type Kinds, kindsByName, resourceInWords } from "../core/kind.ts";
import type { Principal, Role, State } from "../core/state.ts";
import { stateAfter } from "../core/state-after.ts";
import { type AccessChange, accessChanges } from "./access-changes.ts";
import { effectiveAccess, isPerson, roleRank } from "./effective-access.ts";

/**
 * Returns what people lose in effect by one provider's changes. A role that comes through a team which loses it, goes or
 * is nested elsewhere counts; a role that somebody has as much of by another path does not.
 */
export function effectiveLosses({ provider, comparison, changes }: GuardInput): EffectiveLosses {
  const kinds = kindsByName(provider.kinds);
  const before = withLiveAccess(comparison.actual, comparison.live);
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

/**
 * Returns what is managed, with all else that was read beside it, left alone. What somebody is only offered, by an
 * invitation, is no access yet, and left out.
 */
export function withLiveAccess(managed: State, live: State | undefined): State {
  if (live === undefined || live.size === 0) return managed;
  const all = new Map(managed);
  for (const [id, there] of live) {
    const ours = all.get(id) ?? { ...there, settings: {}, grants: new Map() };
    const rest = [...there.grants].filter(([principal]) => !ours.grants.has(principal));
    const isOffered = ([principal]: readonly [Principal, Role]) =>
      isPerson(principal) && !there.grants.has(principal);
    const grants = [...ours.grants].some(isOffered)
      ? new Map([...ours.grants].filter((grant) => !isOffered(grant)))
      : ours.grants;
    const settings = { ...there.settings, ...ours.settings };
    all.set(id, { ...ours, settings, grants, ...(rest.length > 0 ? { leftAlone: new Map(rest) } : {}) });
  }
  return all;
}

function lossInWords({ resource, from, to }: AccessChange, before: State, kinds: Kinds): string | undefined {
  const { kind = "", key = resource } = before.get(resource) ?? {};
  const spec = kinds.get(kind);
  if (from === undefined || (to !== undefined && roleRank(to, spec) >= roleRank(from, spec)))
    return undefined;
  const thing = `the ${resourceInWords({ kind, key }, kinds)}`;
  return spec?.grantMeans === "permission" ? `${from} on ${thing}` : thing;
}
