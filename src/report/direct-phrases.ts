import type { AccessChange } from "../access/access-changes.ts";
import type { Holding } from "../access/effective-access.ts";
import { type Change, changedResource } from "../core/change.ts";
import type { ResourceId } from "../core/state.ts";
import { firstSentences, type WordForms } from "../text/lists.ts";
import type { Sentence } from "../text/sentence.ts";
import type { AccessPhrases } from "./access-phrases.ts";
import { type DisplayNames, kindIn } from "./names.ts";
import type { Phrase } from "./phrase.ts";

/** What changes for a person in effect, and what the person has afterwards. */
export interface PersonAccess {
  readonly effects: readonly AccessChange[];
  kept(resource: ResourceId): Holding | undefined;
}

/** Permissions that are only offered: who is invited has nothing yet, and nothing to lose. */
export function offerPhrases(offers: readonly Change[], names: DisplayNames): readonly Phrase[] {
  const alike = Map.groupBy(offers, (change) => JSON.stringify([change.kind, offerOf(change)]));
  return [...alike.values()].map((those): Phrase => {
    const [first] = those;
    if (first === undefined) return [];
    const places = those.map((change) => [names.resource(changedResource(change))]);
    const where = firstSentences(places, 2, names.noun(first.kind));
    const [before, after] = offerOf(first);
    return [["is", "are"], ` ${before} `, ...where, after];
  });
}

/** Returns the words before and after the place that somebody is invited to, or no longer. */
function offerOf(change: Change): readonly [before: string, after: string] {
  switch (change.action) {
    case "grant":
      return ["invited to", ` (${change.role})`];
    case "regrade":
      return ["invited to", ` with ${change.to} in place of ${change.from}`];
    default:
      return ["no longer invited to", ""];
  }
}

/** Direct permissions that change nothing in effect: something else gives as much, or nobody accepted the invitation. */
export function ineffectivePhrases(
  own: readonly Change[],
  { effects, kept }: PersonAccess,
  names: DisplayNames,
): AccessPhrases {
  const effective = new Set(effects.map((each) => each.resource));
  const permissions = own.filter((change) => names.meaning(change.kind) === "permission");
  const offers = permissions.filter(names.isOffer);
  const silent = permissions.filter(
    (change) => !names.isOffer(change) && !effective.has(changedResource(change)),
  );
  const withdrawn = [
    ...offers.filter(({ action }) => action === "revoke"),
    ...silent.filter((change) => change.action === "revoke" && kept(changedResource(change)) === undefined),
  ];
  const because = (change: Change): string => {
    const [source] = kept(changedResource(change))?.through ?? [];
    const isTeam = source !== undefined && names.meaning(kindIn(source)) === "team";
    return `as much ${isTeam ? "through a team" : "anyway"}`;
  };
  const phrasesFor = (
    those: readonly Change[],
    phrase: (where: Sentence, first: Change) => Phrase,
  ): Phrase[] =>
    [...Map.groupBy(those, ({ kind }) => kind)].flatMap(([kind, ofKind]) => {
      const where = ofKind.map((change) => [names.resource(changedResource(change))]);
      const [first] = ofKind;
      return first === undefined ? [] : [phrase(firstSentences(where, 2, names.noun(kind)), first)];
    });
  const of = (action: Change["action"]) => silent.filter((change) => change.action === action);
  const direct =
    (verb: WordForms, has: string) =>
    (where: Sentence, first: Change): Phrase => [
      verb,
      " direct access to ",
      ...where,
      ` (${has} ${because(first)})`,
    ];
  return {
    phrases: [
      ...phrasesFor(of("grant"), direct(["gains", "gain"], "has")),
      ...phrasesFor(of("regrade"), direct(["changes", "change"], "has")),
      ...phrasesFor(
        of("revoke").filter((change) => !withdrawn.includes(change)),
        direct(["loses", "lose"], "keeps"),
      ),
      ...offerPhrases([...offers.filter(({ action }) => action !== "revoke"), ...withdrawn], names),
    ],
    gains: of("grant").length > 0 || offers.some(({ action }) => action === "grant"),
    loses: of("revoke").length > 0 || withdrawn.length > 0,
  };
}
