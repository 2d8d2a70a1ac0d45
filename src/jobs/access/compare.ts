import { heldId } from "../../access/access-map.ts";
import type { AccessAnswer, KnownHolding } from "./answer.ts";
import { holdingData, rowsOfPerson, withoutTwins } from "./holding-rows.ts";
import type { KnownAccess } from "./known-access.ts";
import { thingName, thingNoun } from "./subject.ts";

/** Somebody whose access is compared. */
export interface Compared {
  readonly principal: string;
  readonly name: string;
}

/** Answers what one person has and another one has not, both ways, and where they have different roles. */
export function compareAccess(
  one: Compared,
  other: Compared,
  known: KnownAccess,
): Omit<AccessAnswer, "at" | "notMeasured"> {
  const [mine, yours] = [one, other].map(({ principal }) => withoutTwins(known.heldBy(principal))) as [
    readonly KnownHolding[],
    readonly KnownHolding[],
  ];
  const lacking = (held: readonly KnownHolding[], than: readonly KnownHolding[]) => {
    const ids = new Set(than.map(heldId));
    return held.filter((each) => !ids.has(heldId(each)));
  };
  const [onlyMine, onlyYours] = [lacking(mine, yours), lacking(yours, mine)];
  const theirs = new Map(yours.map((each) => [heldId(each), each]));
  const differing = mine.flatMap((each) => {
    const held = theirs.get(heldId(each));
    return held === undefined || held.role === each.role ? [] : [{ mine: each, yours: held }];
  });
  const shared = mine.length - onlyMine.length - differing.length;
  const named = (holdings: readonly KnownHolding[], heading: string) =>
    holdings.length === 0 ? [] : [withNouns(rowsOfPerson(heading, holdings), holdings)];
  return {
    title: `${one.name} and ${other.name} have ${shared + differing.length} of ${mine.length + yours.length - shared - differing.length} things in common${differing.length === 0 ? "" : `, ${differing.length} in other roles`}`,
    sections: [
      ...named(onlyMine, `Only ${one.name}`),
      ...named(onlyYours, `Only ${other.name}`),
      ...(differing.length === 0
        ? []
        : [
            {
              heading: "Other roles",
              columns: ["what", one.name, other.name],
              rows: differing.map((each) => [
                `${thingNoun(each.mine)} ${thingName(each.mine)}`,
                each.mine.role,
                each.yours.role,
              ]),
            },
          ]),
    ],
    data: {
      only: { [one.principal]: onlyMine.map(holdingData), [other.principal]: onlyYours.map(holdingData) },
      otherRoles: differing.map((each) => ({
        kind: each.mine.kind,
        key: each.mine.key,
        [one.principal]: each.mine.role,
        [other.principal]: each.yours.role,
      })),
    },
    notes: [],
  };
}

/** Things of several kinds stand in one section, so each has its noun. */
function withNouns(section: ReturnType<typeof rowsOfPerson>, holdings: readonly KnownHolding[]) {
  const rows = section.rows.map(([, ...cells], index) => {
    const held = holdings[index];
    return [held === undefined ? "" : `${thingNoun(held)} ${thingName(held)}`, ...cells];
  });
  return { ...section, rows };
}
