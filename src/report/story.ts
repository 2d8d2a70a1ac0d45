import { accessChanges, isPerson, reachIn } from "../core/access.ts";
import type { Change } from "../core/change.ts";
import { changedPrincipal } from "../core/change.ts";
import type { Principal } from "../core/state.ts";
import type { Names } from "./names.ts";
import type { Part } from "./parts.ts";
import { personal } from "./person.ts";
import type { Remark, Sentence, Tone } from "./phrase.ts";
import { told } from "./phrase.ts";
import { things } from "./thing.ts";

/** Changes told as sentences: people first, then teams, channels, folders; in each, what is taken away comes first. */
export interface Story {
  readonly people: readonly Sentence[];
  readonly things: readonly Sentence[];
}

const WEIGHT: Readonly<Record<Tone, number>> = { loss: 0, mixed: 1, gain: 2, change: 3 };

/** Tells a part of a report. Pure; people whose access changes only through a team are told of with the team. */
export function storyOf(part: Part, names: Names): Story {
  if (part.changes.length === 0) return { people: [], things: [] };
  const reaches = { before: reachIn(part.before, names.kinds), after: reachIn(part.after, names.kinds) };
  const remarks: Remark[] = [];
  for (const [person, own] of byPerson(part.changes)) {
    const effects = accessChanges(reaches.before.of(person), reaches.after.of(person));
    const repos = effects.filter((each) => each.resource.startsWith("github-repo/"));
    remarks.push({ subject: names.subject(person), ...personal(own, repos, names) });
  }
  remarks.sort((a, b) => compare(a.subject.text, b.subject.text));
  return { people: sorted(told(remarks)), things: sorted(told(things(part, reaches, names))) };
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

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
