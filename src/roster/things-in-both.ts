import type { Place } from "../core/finding.ts";
import type { Declaration, DeclaringKind } from "./declaration.ts";
import { declaredOrNamed } from "./declared-or-named.ts";
import type { ValidRoster } from "./load.ts";
import type { Roster } from "./roster.ts";

/** Another roster of the same repository. */
export interface OtherRoster {
  /** Its files, as the input `config` names them. */
  readonly name: string;
  readonly roster: ValidRoster;
}

/** A thing that two rosters declare. */
export interface ThingInBoth {
  readonly kind: DeclaringKind;
  /** The key of the thing in the first roster's plans. */
  readonly key: string;
  readonly at: Place;
  /** Where the other roster declares it. */
  readonly theirs: Place;
  /** The identities by which both know it. */
  readonly shared: readonly string[];
  /** True when both may go on side by side, since neither takes anybody away there. */
  readonly isPeaceful: boolean;
}

/** Returns what two rosters declare both, thing by thing. The organisation itself, which all rosters of it name, is none. */
export function thingsInBoth(
  own: Roster,
  { roster }: OtherRoster,
  kinds: readonly DeclaringKind[],
): readonly ThingInBoth[] {
  const theirs = roster.declared;
  return kinds
    .filter((kind) => !kind.decidedByActions && (kind.mayMeet?.(own, theirs) ?? true))
    .flatMap((kind) => {
      const known = new Map<string, Declaration[]>();
      for (const each of declaredOrNamed(kind, theirs))
        for (const identity of each.identities) known.set(identity, [...(known.get(identity) ?? []), each]);
      const byKey = Map.groupBy(declaredOrNamed(kind, own), ({ key }) => key);
      return [...byKey].flatMap(([key, declarations]): readonly ThingInBoth[] => {
        const shared = [...new Set(declarations.flatMap(({ identities }) => identities))].filter((each) =>
          known.has(each),
        );
        const others = shared.flatMap((identity) => known.get(identity) ?? []);
        const [first] = declarations;
        const [other] = others;
        if (first === undefined || other === undefined) return [];
        const isPeaceful = [...declarations, ...others].every(({ addsOnly }) => addsOnly === true);
        return [{ kind, key, at: first.at, theirs: other.at, shared, isPeaceful }];
      });
    });
}

/** Returns whether a roster declares something, or under a name, that the one before it doesn't. */
export function beginsToDeclare(before: Roster, now: Roster, kinds: readonly DeclaringKind[]): boolean {
  return kinds.some((kind) => {
    const known = new Set(declaredOrNamed(kind, before).flatMap(({ identities }) => identities));
    return declaredOrNamed(kind, now).some(({ identities }) => identities.some((each) => !known.has(each)));
  });
}
