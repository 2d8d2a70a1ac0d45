import { laterEnd } from "../core/end.ts";
import type { Kinds } from "../core/kind.ts";
import type { DeclaringKind } from "../roster/declaration.ts";
import type { ValidRoster } from "../roster/load.ts";
import { type AccessMap, type AccessPath, accessMap, type HeldRole, heldId } from "./access-map.ts";
import { type GivenThing, type Giver, givenThings } from "./given-things.ts";

export { teamKind } from "./given-things.ts";

/**
 * Returns what a roster gives everybody on its day: places in teams, and roles on things through whatever entry. Nothing
 * that only a service knows is in it.
 */
export function declaredAccessMap(
  roster: ValidRoster,
  declaring: readonly DeclaringKind[],
  kinds: Kinds,
): AccessMap {
  const things = new Map(givenThings(roster, declaring, kinds).map((each) => [heldId(each), each]));
  return accessMap([...things.values()].flatMap(heldOn), (principal, thing) =>
    pathsOf(things.get(heldId(thing))?.givers() ?? [], principal),
  );
}

function* pathsOf(givers: readonly Giver[], principal: string): Generator<AccessPath> {
  for (const { paths } of givers) yield* paths(principal);
}

/** Returns everybody's highest role on a thing. Of several ways to it, the one that lasts longest tells its last day. */
export function heldOn({ kind, key, givers, rank }: GivenThing): readonly HeldRole[] {
  const held = new Map<string, HeldRole>();
  for (const { people } of givers()) {
    for (const [principal, role, until] of people()) {
      const known = held.get(principal);
      if (known?.role === role) held.set(principal, { ...known, until: laterEnd(known.until, until) });
      else if (known === undefined || isHigher(role, known.role, rank))
        held.set(principal, { principal, kind, key, role, until });
    }
  }
  return [...held.values()];
}

/** True of the role that ranks higher; of two custom ones, the first by name. */
function isHigher(role: string, other: string, rank: GivenThing["rank"]): boolean {
  return rank(role) === rank(other) ? role < other : rank(role) > rank(other);
}
