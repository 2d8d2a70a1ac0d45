import { heldId } from "../../access/access-map.ts";
import type { AccessAnswer } from "./answer.ts";
import { holdingData, remarksOf, sinceCells, sinceColumn, waysWords } from "./holding-rows.ts";
import type { KnownAccess } from "./known-access.ts";
import { thingName } from "./subject.ts";
import { headingOf, principalName } from "./who.ts";

/** Answers who holds what, all of it, by kind and thing. */
export function wholeAccess(known: KnownAccess): Omit<AccessAnswer, "at" | "notMeasured"> {
  const holdings = known.all();
  const people = new Set(holdings.map(({ principal }) => principal)).size;
  const things = new Set(holdings.map(heldId)).size;
  const byKind = Map.groupBy(holdings, ({ kind }) => kind);
  return {
    title: `${people} people and groups hold ${holdings.length} roles on ${things} things`,
    sections: [...byKind].map(([kind, these]) => ({
      heading: headingOf(kind),
      columns: ["what", "who", "role", "through", ...sinceColumn(these), "remarks"],
      rows: these.map((each) => [
        thingName(each),
        principalName(each.principal),
        each.role,
        waysWords(each),
        ...sinceCells(each),
        remarksOf(each),
      ]),
    })),
    data: { holdings: holdings.map(holdingData) },
    notes: [],
  };
}
