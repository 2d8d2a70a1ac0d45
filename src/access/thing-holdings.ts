import { compareEnds } from "../core/end.ts";
import type { ValidRoster } from "../roster/load.ts";
import { type AccessTarget, type HeldRole, heldId } from "./access-map.ts";
import { heldOn } from "./declared-map.ts";
import { type GivenThing, givenThings } from "./given-things.ts";
import { type RecordMarks, recordMarks } from "./record-marks.ts";
import { type AccessTable, touchedThings } from "./touched-things.ts";

/** What everybody has on one thing, by principal. */
export interface ThingHoldings extends AccessTarget {
  readonly identities: readonly string[];
  readonly held: ReadonlyMap<string, HeldRole>;
  /** The first of the last days in it; undefined when nothing of it ends. */
  readonly ends: string | undefined;
  /** The entries that name it, and the teams that they give it to. */
  readonly entries: readonly string[];
  /** What decides it. */
  readonly basis: string;
}

/** What a roster gives everybody, thing by thing. */
export interface DeclaredHoldings {
  readonly roster: ValidRoster;
  readonly things: ReadonlyMap<string, ThingHoldings>;
  readonly marks: RecordMarks;
}

/**
 * Returns the holdings of `declaredAccessMap`, thing by thing. A thing about which nothing differs from `before` is the very
 * one of `before`, and is not worked out again; where few entries differ, the others aren't looked at.
 */
export function declaredHoldings(
  roster: ValidRoster,
  table: AccessTable,
  before?: DeclaredHoldings,
): DeclaredHoldings {
  const marks = before?.marks ?? recordMarks();
  const touched = before && touchedThings(before, roster, table);
  if (before === undefined || touched === undefined) {
    const given = givenThings(roster, table.declaring, table.kinds);
    return { roster, marks, things: new Map(given.map((thing) => holdingsOf(thing, { marks, before }))) };
  }
  const things = new Map(before.things);
  const declaring = table.declaring.filter(({ kind }) => touched.kinds.has(kind));
  for (const thing of givenThings(roster, declaring, table.kinds, touched))
    if (touched.ids.has(heldId(thing))) things.set(...holdingsOf(thing, { marks, before }));
  return { roster, marks, things };
}

function holdingsOf(
  thing: GivenThing,
  { marks, before }: { readonly marks: RecordMarks; readonly before: DeclaredHoldings | undefined },
): readonly [id: string, holdings: ThingHoldings] {
  const { kind, key, identities, entries } = thing;
  const id = heldId(thing);
  const basis = `${identities.join(" ")}\n${thing.basis(marks)}`;
  const known = before?.things.get(id);
  if (known?.basis === basis) return [id, known];
  const held = new Map(heldOn(thing).map((each) => [each.principal, each]));
  const ends = [...held.values()].flatMap(({ until }) => until ?? []).sort(compareEnds)[0];
  return [id, { kind, key, identities, entries, held, ends, basis }];
}
