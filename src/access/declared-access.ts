import type { Declaration, DeclaredGrant, DeclaringKind } from "../roster/declaration.ts";
import type { Roster } from "../roster/roster.ts";

/** A grant, and the entry that gives it. */
export interface HeldGrant extends DeclaredGrant {
  readonly declarer: string;
}

/** A thing that a roster names, with all that its entries give on it. */
export interface DeclaredThing {
  readonly kind: DeclaringKind;
  readonly key: string;
  readonly declarations: readonly Declaration[];
  readonly grants: readonly HeldGrant[];
}

/** What a roster declares, thing by thing. Nothing live is in it, and no date has passed. */
export interface DeclaredAccess {
  readonly things: readonly DeclaredThing[];
  /** Returns the things of a kind that are known under one of these identities: of several, they were separate. */
  find(kind: string, identities: readonly string[]): readonly DeclaredThing[];
}

/** Returns the declared access in a roster. Declarations that share an identity are of one thing. */
export function declaredAccess(roster: Roster, kinds: readonly DeclaringKind[]): DeclaredAccess {
  const things = kinds.flatMap((kind) => thingsOf(kind, kind.declarations(roster)));
  const byIdentity = new Map<string, DeclaredThing>();
  for (const thing of things) {
    for (const { identities } of thing.declarations)
      for (const identity of identities) byIdentity.set(`${thing.kind.kind} ${identity}`, thing);
  }
  return {
    things,
    find: (kind, identities) => [
      ...new Set(identities.flatMap((identity) => byIdentity.get(`${kind} ${identity}`) ?? [])),
    ],
  };
}

function thingsOf(kind: DeclaringKind, declarations: readonly Declaration[]): readonly DeclaredThing[] {
  const groups = new Map<string, Declaration[]>();
  for (const declaration of declarations) {
    const joined = new Set(
      declaration.identities.flatMap((identity) => groups.get(identity) ?? []),
    ) as Set<Declaration>;
    const group = [...joined, declaration];
    for (const { identities } of group) for (const identity of identities) groups.set(identity, group);
  }
  return [...new Set(groups.values())].map((group) => {
    const grants = group.flatMap(({ declarer, grants: given }) =>
      given.map((grant): HeldGrant => ({ ...grant, declarer })),
    );
    return { kind, key: group[0]?.key ?? "", declarations: group, grants };
  });
}

/** Returns what is given on everything of a kind, whatever its own entries give. */
export function grantsOnAll(kind: DeclaringKind, roster: Roster): readonly HeldGrant[] {
  return (kind.grantsOnAll?.(roster) ?? []).map((grant) => ({ ...grant, declarer: kind.kind }));
}
