import type { AccessChange } from "../access/access-changes.ts";
import { isPerson } from "../access/effective-access.ts";
import type { Change } from "../core/change.ts";
import { changedPrincipal, changedResource } from "../core/change.ts";
import type { Principal } from "../core/state.ts";
import type { Worlds } from "./access-before-after.ts";
import type { Names } from "./names.ts";
import { personal } from "./person.ts";
import type { Remark, Sentence, Tone } from "./phrase.ts";
import { count, told } from "./phrase.ts";
import { archivals } from "./removals.ts";
import { things } from "./resources.ts";
import type { Part } from "./sections.ts";
import { crowd } from "./summarize-many.ts";

/** Changes told as sentences: people first, then teams, channels, folders; in each, what is taken away comes first. */
export interface Story {
  readonly people: readonly Sentence[];
  readonly things: readonly Sentence[];
  /** What `people` is a summary of, where they are too many to be told of one by one. */
  readonly oneByOne: readonly Sentence[];
}

/** Longer lists of people are summed up. */
const MOST_SENTENCES = 60;
/** More people than anything has room for are not told of one by one. */
const MOST_ONE_BY_ONE = 3_000;

const WEIGHT: Readonly<Record<Tone, number>> = { loss: 0, mixed: 1, gain: 2, change: 3 };

/** Tells a part of a report. Pure; people whose access changes only through a team are told of with the team. */
export function storyOf(part: Part, worlds: Worlds, names: Names): Story {
  if (part.changes.length === 0) return { people: [], things: [], oneByOne: [] };
  const people = tellPeople(part, worlds, names);
  const tooMany = people.length > MOST_SENTENCES;
  return {
    people: tooMany ? crowd(part, worlds, names) : people,
    things: sorted([...archivals(part, worlds, names), ...told(things(part, worlds, names))]),
    oneByOne: tooMany ? people : [],
  };
}

/** Everybody in a sentence; of very many different ones the first, those who lose something before the others. */
function tellPeople(part: Part, worlds: Worlds, names: Names): readonly Sentence[] {
  const gone = new Set(part.changes.filter((change) => change.action === "archive").map(changedResource));
  const leavers = new Set(part.changes.filter(isDeparture).map(changedPrincipal));
  /** What a deleted team takes along is told with the team. */
  const isToldOf = (person: Principal, change: AccessChange): boolean =>
    change.to === undefined && !leavers.has(person) && change.through.some((team) => gone.has(team));
  const remark = ([person, own]: Concerned): Remark => {
    const repos = worlds.repositories(person).filter((each) => !isToldOf(person, each));
    return { subject: names.subject(person), ...personal(own, repos, names) };
  };
  const tell = (those: readonly Concerned[]): readonly Sentence[] => {
    const remarks = those.map(remark);
    remarks.sort((a, b) => collator.compare(a.subject.text, b.subject.text));
    return sorted(told(remarks));
  };
  const everybody = [...byPerson(part.changes)];
  const rest = everybody.length - MOST_ONE_BY_ONE;
  if (rest > 0) {
    const { yes = [], no = [] } = Object.groupBy(everybody, ([, own]) => (own.some(isLoss) ? "yes" : "no"));
    const first = tell([...yes, ...no].slice(0, MOST_ONE_BY_ONE));
    if (first.length > MOST_SENTENCES) return [...first, others(rest)];
  }
  return tell(everybody);
}

type Concerned = readonly [person: Principal, changes: readonly Change[]];

function isLoss({ action }: Change): boolean {
  return action === "revoke" || action === "regrade";
}

function others(number: number): Sentence {
  const lead = { text: count(number, ["more person", "more people"]), strong: true } as const;
  return { spans: [lead, { text: ", counted above" }], tone: "change", about: number };
}

function isDeparture(change: Change): boolean {
  return change.action === "revoke" && change.kind === "github-org";
}

function byPerson(changes: readonly Change[]): ReadonlyMap<Principal, readonly Change[]> {
  const people = new Map<Principal, Change[]>();
  for (const change of changes) {
    const principal = changedPrincipal(change);
    if (principal === undefined || !isPerson(principal)) continue;
    const own = people.get(principal);
    if (own === undefined) people.set(principal, [change]);
    else own.push(change);
  }
  return people;
}

function sorted(sentences: readonly Sentence[]): readonly Sentence[] {
  return sentences.toSorted((a, b) => WEIGHT[a.tone] - WEIGHT[b.tone]);
}

const collator = new Intl.Collator("en", { numeric: true });
