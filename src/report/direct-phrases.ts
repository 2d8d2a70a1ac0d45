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

/** Direct permissions that change nothing in effect: something else gives as much, or nobody accepted the invitation. */
export function ineffectivePhrases(
  own: readonly Change[],
  { effects, kept }: PersonAccess,
  names: DisplayNames,
): AccessPhrases {
  const effective = new Set(effects.map((each) => each.resource));
  const silent = own.filter(
    (change) => names.meaning(change.kind) === "permission" && !effective.has(changedResource(change)),
  );
  const because = (change: Change): string => {
    const [source] = kept(changedResource(change))?.through ?? [];
    const isTeam = source !== undefined && names.meaning(kindIn(source)) === "team";
    return `as much ${isTeam ? "through a team" : "anyway"}`;
  };
  const isOffer = (change: Change) => kept(changedResource(change)) === undefined;
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
        of("revoke").filter((change) => !isOffer(change)),
        direct(["loses", "lose"], "keeps"),
      ),
      ...phrasesFor(of("revoke").filter(isOffer), (where) => [
        ["is", "are"],
        " no longer invited to ",
        ...where,
      ]),
    ],
    gains: of("grant").length > 0,
    loses: of("revoke").length > 0,
  };
}
