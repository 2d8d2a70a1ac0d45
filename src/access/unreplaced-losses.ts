import type { HoldBack } from "../core/apply.ts";
import { type Change, changedPrincipal, changedResource } from "../core/change.ts";
import type { GuardInput } from "../core/guard.ts";
import { kindsByName } from "../core/kind.ts";
import { isDowngrade, isMoveAway } from "../core/order.ts";
import type { Principal, Resource, ResourceId, Role, State } from "../core/state.ts";
import { stateAfter } from "../core/state-after.ts";
import { accessChanges } from "./access-changes.ts";
import { type EffectiveAccess, effectiveAccess, roleRank } from "./effective-access.ts";
import { withLiveAccess } from "./effective-losses.ts";

/** Somebody's role on something, and its rank today: the plan keeps at least as much, and what failed does not. */
interface Endangered {
  readonly person: Principal;
  readonly resource: ResourceId;
  readonly rank: number;
}

/**
 * Returns what holds back one provider's losses after a failed change: a loss waits when somebody would have less in
 * effect by it than today, although the whole plan keeps them as much. What the plan itself takes away or lowers goes, and
 * so does what people hold who have left. What a team inherits goes with its move, which is weighed as a whole. A person's former account and the present one count as one.
 */
export function unreplacedLosses({ provider, comparison, changes }: GuardInput): HoldBack {
  const kinds = kindsByName(provider.kinds);
  const before = withLiveAccess(comparison.actual, comparison.live);
  const { departed = new Set(), formerly = new Map() } = comparison;
  const rankIn = (role: Role, id: ResourceId) => roleRank(role, kinds.get(before.get(id)?.kind ?? ""));
  const accessIn = (state: State) => effectiveAccess(asOnePerson(state, formerly, rankIn), kinds);
  const accessAfter = (some: readonly Change[]) => accessIn(stateAfter(before, some, kinds));
  const goesAnyway = (change: Change) =>
    !(isDowngrade(change, kinds) || isMoveAway(change, kinds)) ||
    departed.has(changedPrincipal(change) ?? "");
  const taken = new Set<Change>();
  let plan: EffectiveAccess | undefined;
  let known: { readonly failures: number; readonly endangered: readonly Endangered[] } | undefined;

  function endangeredBy(failed: ReadonlySet<Change>): readonly Endangered[] {
    if (known?.failures === failed.size) return known.endangered;
    const today = accessIn(before);
    plan ??= accessAfter(changes);
    const changesOf = accessChanges(today, accessAfter(changes.filter((change) => !failed.has(change))));
    const endangered: Endangered[] = [];
    for (const person of today.people) {
      for (const { resource, from, to } of changesOf(person)) {
        if (from === undefined || (to !== undefined && rankIn(to, resource) >= rankIn(from, resource)))
          continue;
        const rank = rankIn(from, resource);
        if (rankOf(plan, person, resource) >= rank) endangered.push({ person, resource, rank });
      }
    }
    known = { failures: failed.size, endangered };
    return endangered;
  }

  return (loss, failed) => {
    const endangered = failed.size === 0 || goesAnyway(loss) ? [] : endangeredBy(failed);
    if (endangered.length > 0) {
      const done = changes.filter((each) => !failed.has(each) && (goesAnyway(each) || taken.has(each)));
      const [now, then] = [accessAfter(done), accessAfter([...done, loss])];
      const hit = endangered.find(({ person, resource, rank }) => {
        const left = rankOf(then, person, resource);
        return left < rank && left < rankOf(now, person, resource);
      });
      if (hit !== undefined) return causeOf(hit, failed);
    }
    taken.add(loss);
    return undefined;
  };
}

function rankOf(access: EffectiveAccess, person: Principal, resource: ResourceId): number {
  return access.holdingsOf(person).get(resource)?.rank ?? -1;
}

/** Returns the failed change that tells most about why somebody would lose a thing: one of that thing, or of the person. */
function causeOf({ person, resource }: Endangered, failed: ReadonlySet<Change>): Change | undefined {
  const all = [...failed];
  return (
    all.find((each) => changedResource(each) === resource) ??
    all.find((each) => changedPrincipal(each) === person) ??
    all[0]
  );
}

/** Returns a state in which the grants of former accounts are those of the people whose accounts they were. */
function asOnePerson(
  state: State,
  formerly: ReadonlyMap<Principal, Principal>,
  rankIn: (role: Role, id: ResourceId) => number,
): State {
  if (formerly.size === 0) return state;
  const joined = (id: ResourceId, grants: ReadonlyMap<Principal, Role>): ReadonlyMap<Principal, Role> => {
    const all = new Map<Principal, Role>();
    for (const [principal, role] of grants) {
      const person = formerly.get(principal) ?? principal;
      const held = all.get(person);
      if (held === undefined || rankIn(role, id) > rankIn(held, id)) all.set(person, role);
    }
    return all;
  };
  return new Map(
    [...state].map(([id, { grants, leftAlone, ...rest }]): [ResourceId, Resource] => [
      id,
      {
        ...rest,
        grants: joined(id, grants),
        ...(leftAlone === undefined ? {} : { leftAlone: joined(id, leftAlone) }),
      },
    ]),
  );
}
