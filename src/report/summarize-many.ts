import { isPerson } from "../access/effective-access.ts";
import { type Change, changedPrincipal, changedResource } from "../core/change.ts";
import { joinList } from "../core/lists.ts";
import type { Principal } from "../core/state.ts";
import { compact, count, firstSentences, type WordForms, wordForm } from "../text/lists.ts";
import { type Sentence, strong } from "../text/sentence.ts";
import type { AccessBeforeAfter, RenderContext } from "./access-before-after.ts";
import type { ChangeLine } from "./line.ts";
import { type DisplayNames, kindIn } from "./names.ts";
import { toneOf } from "./phrase.ts";

/** People who leave the organisation are named, however many there are. */
const MOST_LEAVERS = 200;
const MOST_JOINERS = 12;
const MOST_TEAMS = 12;

const PEOPLE: WordForms = ["person", "people"];
const LEAVE: WordForms = ["leaves", "leave"];
const JOIN: WordForms = ["joins", "join"];
const LOSE: WordForms = ["loses", "lose"];
const GAIN: WordForms = ["gains", "gain"];

/** Summarizes changes for very many people: who joins and leaves the organisation, then counts, team by team. */
export function summarizeMany({ changes, access, names }: RenderContext): readonly ChangeLine[] {
  const own = changes.filter((change) => isPerson(changedPrincipal(change) ?? ""));
  const people = new Set(own.map((change) => changedPrincipal(change) ?? ""));
  const byPlace = [...Map.groupBy(own, changedResource).values()];
  const meaning = (change: Change | undefined) => names.meaning(change?.kind ?? "");
  const teams = byPlace.filter(([first]) => meaning(first) === "team");
  const others = Map.groupBy(
    own.filter((change) => meaning(change) !== "organisation" && meaning(change) !== "team"),
    (change) => change.kind,
  );
  return [
    ...crossings(own, names),
    ...reachedByMany(people, access, names),
    ...byTeam(teams, names),
    ...[...others].map(([kind, changes]) => ofKind(kind, changes, names)),
  ];
}

/** The teams where most changes, and the rest of them in one line. */
function byTeam(teams: readonly (readonly Change[])[], names: DisplayNames): ChangeLine[] {
  const key = ([first]: readonly Change[]) => first?.key ?? "";
  const ordered = teams.toSorted((a, b) => b.length - a.length || numerically(key(a), key(b)));
  const shown = ordered.length > MOST_TEAMS + 1 ? ordered.slice(0, MOST_TEAMS) : ordered;
  const rest = ordered.slice(shown.length);
  const lines = shown.map((changes) => ofTeam(changes, names));
  if (rest.length === 0) return lines;
  const { text, tone } = comingAndGoing(rest.flat());
  const lead = strong(count(rest.length, ["more team", "more teams"]));
  return [...lines, { sentence: ["In ", lead, `: ${text}`], tone, itemCount: rest.flat().length }];
}

/** Who leaves and joins each organisation, by name while there is room. */
function crossings(own: readonly Change[], names: DisplayNames): ChangeLine[] {
  const org = own.filter((change) => names.meaning(change.kind) === "organisation");
  return [...Map.groupBy(org, changedResource)].flatMap(([id, changes]) => {
    const offers = changes.filter(names.isOffer);
    const line = (
      those: readonly Change[],
      action: Change["action"],
      verb: WordForms,
      most: number,
      what = "",
    ): ChangeLine[] => {
      const people = those
        .filter((change) => change.action === action)
        .map((change) => names.subject(changedPrincipal(change) ?? ""))
        .sort((a, b) => numerically(a.text, b.text));
      const named = firstSentences(
        people.map((each) => [each]),
        most,
      );
      return countedPeople(people.length, verb, [`${what} `, names.resource(id), ": ", ...named]);
    };
    const others = changes.filter((change) => !names.isOffer(change));
    return [
      ...line(others, "revoke", LEAVE, MOST_LEAVERS),
      ...line(offers, "revoke", LOSE, MOST_LEAVERS, " the invitation to"),
      ...line(others, "grant", JOIN, MOST_JOINERS),
    ];
  });
}

/** How many people lose and gain permissions. */
function reachedByMany(
  people: ReadonlySet<Principal>,
  access: AccessBeforeAfter,
  names: DisplayNames,
): ChangeLine[] {
  const line = (side: "from" | "to", verb: WordForms): ChangeLine[] => {
    const steps = [...people].map((person) =>
      access.permissions(person).filter((each) => each[side] === undefined),
    );
    const resources = new Set(steps.flat().map((each) => each.resource));
    const reach = joinList(
      [...Map.groupBy(resources, kindIn)].map(([kind, those]) => count(those.length, names.noun(kind))),
    );
    return countedPeople(steps.filter((those) => those.length > 0).length, verb, [` access to ${reach}`]);
  };
  return [...line("to", LOSE), ...line("from", GAIN)];
}

/** A line on so many people; none when there is nobody. */
function countedPeople(number: number, verb: WordForms, what: Sentence): ChangeLine[] {
  if (number === 0) return [];
  const tone = verb === LEAVE || verb === LOSE ? "loss" : "gain";
  const sentence = compact([strong(count(number, PEOPLE)), ` ${wordForm(verb, number !== 1)}`, ...what]);
  return [{ sentence, tone, itemCount: number }];
}

function ofTeam(changes: readonly Change[], names: DisplayNames): ChangeLine {
  const [first] = changes;
  const name = first === undefined ? { text: "" } : names.resource(changedResource(first));
  const { text, tone } = comingAndGoing(changes);
  return {
    sentence: ["Team ", { ...name, mark: "strong" }, `: ${text}`],
    tone,
    itemCount: changes.length,
  };
}

function ofKind(kind: string, changes: readonly Change[], names: DisplayNames): ChangeLine {
  const places = new Set(changes.map(changedResource)).size;
  const { text, tone } = comingAndGoing(changes, names.isOffer);
  const where = strong(count(places, names.noun(kind)));
  return { sentence: ["In ", where, `: ${text}`], tone, itemCount: changes.length };
}

function comingAndGoing(
  changes: readonly Change[],
  isOffer: (change: Change) => boolean = () => false,
): Pick<ChangeLine, "tone"> & { readonly text: string } {
  const of = (action: Change["action"], offered = false) =>
    changes.filter((change) => change.action === action && isOffer(change) === offered).length;
  const [come, gone] = [of("grant"), of("revoke")];
  const [invited, withdrawn] = [of("grant", true), of("revoke", true)];
  const other = of("regrade") + of("regrade", true);
  const counts = [
    ...(gone > 0 ? [count(gone, ["person leaves", "people leave"])] : []),
    ...(withdrawn > 0 ? [count(withdrawn, ["invitation is withdrawn", "invitations are withdrawn"])] : []),
    ...(come > 0 ? [count(come, ["person joins", "people join"])] : []),
    ...(invited > 0 ? [count(invited, ["person is invited", "people are invited"])] : []),
    ...(other > 0 ? [count(other, ["role changes", "roles change"])] : []),
  ];
  return { text: joinList(counts), tone: toneOf(come + invited > 0, gone + withdrawn > 0) };
}

const collator = new Intl.Collator("en", { numeric: true });

function numerically(left: string, right: string): number {
  return collator.compare(left, right);
}
