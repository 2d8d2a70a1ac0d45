import type { Kinds } from "../core/kind.ts";
import type { Principal, ResourceId, State } from "../core/state.ts";
import type { WayStep } from "../roster/ways-into-team.ts";
import { type AccessMap, accessMap, type HeldRole, heldId } from "./access-map.ts";
import { effectiveAccess, type Holding, isPerson, principalResource } from "./effective-access.ts";

/** Returns what everybody has on the services, as they were read: through teams, nesting, and what roles confer, too. */
export function liveAccessMap(state: State, kinds: Kinds): AccessMap {
  const access = effectiveAccess(state, kinds);
  const held = function* (): Generator<HeldRole> {
    for (const person of access.people)
      for (const holding of access.holdingsOf(person).values()) yield roleOf(person, holding, state);
    for (const { kind, key, grants } of state.values())
      for (const [principal, role] of grants)
        if (isForeign(principal, state, kinds)) yield { principal, kind, key, role };
  };
  return accessMap(held(), function* (principal, thing) {
    const { kind, key } = thing;
    const id = [...state].find(([, each]) => each.kind === kind && each.key === key)?.[0];
    if (id === undefined) return;
    const own = state.get(id)?.grants.get(principal);
    if (own !== undefined && isForeign(principal, state, kinds)) yield { role: own, steps: [] };
    for (const { direct, inherited } of access.grantsOf(principal))
      for (const { resource, role, through } of [direct, ...inherited])
        if (resource === id) yield { role, steps: through.map((each) => stepOf(each, state, kinds)) };
  });
}

/** True of who holds something and is neither a person nor a resource that was read: a group outside, everybody with a link. */
function isForeign(principal: Principal, state: State, kinds: Kinds): boolean {
  if (isPerson(principal)) return false;
  const resource = principalResource(principal, kinds);
  return resource === undefined || !state.has(resource);
}

function roleOf(principal: Principal, { resource, role }: Holding, state: State): HeldRole {
  const { kind = "", key = "" } = state.get(resource) ?? {};
  return { principal, kind, key, role };
}

function stepOf(id: ResourceId, state: State, kinds: Kinds): WayStep {
  const { kind = "", key = "" } = state.get(id) ?? {};
  const prefix = kinds.get(kind)?.principals;
  return { entry: prefix === undefined ? heldId({ kind, key }) : `${prefix}${key}`, as: "through" };
}
