import { isPerson } from "../core/access.ts";
import type { Change } from "../core/change.ts";
import { changedPrincipal, changedResource } from "../core/change.ts";
import type { AccessChange } from "../core/effects.ts";
import type { Principal } from "../core/state.ts";
import { archivals } from "./archival.ts";
import { crowd } from "./crowd.ts";
import type { Names } from "./names.ts";
import type { Part } from "./parts.ts";
import { personal } from "./person.ts";
import type { Remark, Sentence, Tone } from "./phrase.ts";
import { told } from "./phrase.ts";
import { things } from "./thing.ts";
import type { Worlds } from "./worlds.ts";

/** Changes told as sentences: people first, then teams, channels, folders; in each, what is taken away comes first. */
export interface Story {
  readonly people: readonly Sentence[];
  readonly things: readonly Sentence[];
  /** What `people` is a summary of, where they are too many to be told of one by one. */
  readonly oneByOne: readonly Sentence[];
}

/** Longer lists of people are summed up. */
const MOST_SENTENCES = 60;

const WEIGHT: Readonly<Record<Tone, number>> = { loss: 0, mixed: 1, gain: 2, change: 3 };

/** Tells a part of a report. Pure; people whose access changes only through a team are told of with the team. */
export function storyOf(part: Part, worlds: Worlds, names: Names): Story {
  if (part.changes.length === 0) return { people: [], things: [], oneByOne: [] };
  const remarks: Remark[] = [];
  const gone = new Set(part.changes.filter((change) => change.action === "archive").map(changedResource));
  const leavers = new Set(part.changes.filter(isDeparture).map(changedPrincipal));
  /** What a deleted team takes along is told with the team. */
  const isToldOf = (person: Principal, change: AccessChange): boolean =>
    change.to === undefined && !leavers.has(person) && change.through.some((team) => gone.has(team));
  for (const [person, own] of byPerson(part.changes)) {
    const repos = worlds.repositories(person).filter((each) => !isToldOf(person, each));
    remarks.push({ subject: names.subject(person), ...personal(own, repos, names) });
  }
  remarks.sort((a, b) => collator.compare(a.subject.text, b.subject.text));
  const people = sorted(told(remarks));
  const tooMany = people.length > MOST_SENTENCES;
  return {
    people: tooMany ? crowd(part, worlds, names) : people,
    things: sorted([...archivals(part, worlds, names), ...told(things(part, worlds, names))]),
    oneByOne: tooMany ? people : [],
  };
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
