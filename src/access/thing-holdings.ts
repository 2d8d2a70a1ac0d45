import { compareEnds } from "../core/end.ts";
import type { Kinds } from "../core/kind.ts";
import type { DeclaringKind } from "../roster/declaration.ts";
import type { ValidRoster } from "../roster/load.ts";
import { type AccessTarget, type HeldRole, heldId } from "./access-map.ts";
import { heldOn } from "./declared-map.ts";
import { givenThings } from "./given-things.ts";
import { type RecordMarks, recordMarks } from "./record-marks.ts";

/** What everybody has on one thing, by principal. */
export interface ThingHoldings extends AccessTarget {
  readonly identities: readonly string[];
  readonly held: ReadonlyMap<string, HeldRole>;
  /** The first of the last days in it; undefined when nothing of it ends. */
  readonly ends: string | undefined;
  /** What decides it. */
  readonly basis: string;
}

/** What a roster gives everybody, thing by thing. */
export interface DeclaredHoldings {
  readonly things: ReadonlyMap<string, ThingHoldings>;
  readonly marks: RecordMarks;
}

/**
 * Returns the holdings of `declaredAccessMap`, thing by thing. A thing about which nothing differs from `before` is the very
 * one of `before`, and is not worked out again.
 */
export function declaredHoldings(
  roster: ValidRoster,
  table: { readonly declaring: readonly DeclaringKind[]; readonly kinds: Kinds },
  before?: DeclaredHoldings,
): DeclaredHoldings {
  const marks = before?.marks ?? recordMarks();
  const things = new Map<string, ThingHoldings>();
  for (const thing of givenThings(roster, table.declaring, table.kinds)) {
    const { kind, key, identities } = thing;
    const id = heldId(thing);
    const basis = `${identities.join(" ")}\n${thing.basis(marks)}`;
    const known = before?.things.get(id);
    if (known?.basis === basis) {
      things.set(id, known);
      continue;
    }
    const held = new Map(heldOn(thing).map((each) => [each.principal, each]));
    const ends = [...held.values()].flatMap(({ until }) => until ?? []).sort(compareEnds)[0];
    things.set(id, { kind, key, identities, held, ends, basis });
  }
  return { things, marks };
}
