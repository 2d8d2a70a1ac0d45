import type { AccessChange } from "../access/access-changes.ts";
import { isPerson } from "../access/effective-access.ts";
import type { Change } from "../core/change.ts";
import { changedResource } from "../core/change.ts";
import type { Principal } from "../core/state.ts";
import { union, type Worlds } from "./access-before-after.ts";
import { onWhat } from "./access-phrases.ts";
import type { Names } from "./names.ts";
import type { Predicate, Sentence, Span } from "./phrase.ts";
import { agree, count, plainText, said, series } from "./phrase.ts";
import { thingOf } from "./resources.ts";
import type { Part } from "./sections.ts";

/** What retiring a kind of thing is called. */
const RETIRED: Readonly<Record<string, string>> = {
  "github-team": "deleted",
  "slack-usergroup": "disabled",
};
/** More things with the same people are counted by kind. */
const MOST_TOLD = 4;

/** What becomes of a thing that is archived: a team is deleted, a user group disabled. */
export function retirement(change: Change): Predicate {
  return [["is", "are"], ` ${RETIRED[change.kind] ?? "archived"}`];
}

interface Loss {
  readonly change: Change;
  readonly people: readonly Principal[];
}

/** Says what is archived and who loses by it; what the same people lose is told together: a team with its channel. */
export function archivals(part: Part, worlds: Worlds, names: Names): readonly Sentence[] {
  const losses = part.changes
    .filter((change) => change.action === "archive")
    .map((change) => ({ change, people: losersOf(change, part, worlds) }));
  const together = Map.groupBy(losses, (loss) => JSON.stringify(loss.people));
  return [...together.values()].map((group) => archival(group, worlds, names));
}

/** Those who are in it directly, and those whose access came through it. */
function losersOf(change: Change, part: Part, worlds: Worlds): readonly Principal[] {
  const id = changedResource(change);
  const direct = [...(part.before.get(id)?.grants.keys() ?? [])].filter(isPerson);
  const nested = change.kind === "github-team" ? worlds.before.within(id) : [];
  const felt = [...nested].filter((person) => lostThrough(person, change, worlds).length > 0);
  return [...new Set([...direct, ...felt])].sort();
}

function lostThrough(person: Principal, change: Change, worlds: Worlds): readonly AccessChange[] {
  const id = changedResource(change);
  return worlds.repositories(person).filter((each) => each.to === undefined && each.through.includes(id));
}

function archival(group: readonly Loss[], worlds: Worlds, names: Names): Sentence {
  const people = group[0]?.people ?? [];
  const repos = union(
    group.flatMap((loss) => loss.people.flatMap((person) => lostThrough(person, loss.change, worlds))),
  );
  const it = group.length === 1 ? "it" : "them";
  const verb = people.length === 1 ? "loses" : "lose";
  const reach = repos.length > 0 ? `, and with ${it} ${onWhat(repos, "from", names)}` : "";
  const who = people.length > 0 ? `; ${names.some(people)} ${verb} ${it}${reach}` : "";
  return { spans: [...subjects(group, names), { text: who }], tone: "loss", about: group.length };
}

/** `GitHub team legacy is deleted, channel #legacy is archived`; many are counted by kind and then named. */
function subjects(group: readonly Loss[], names: Names): Span[] {
  const byKind = [...Map.groupBy(group, (loss) => loss.change.kind).values()];
  return byKind.flatMap((losses, index): Span[] => {
    const [first] = losses;
    if (first === undefined) return [];
    const many = losses.length > 1;
    const told = losses.map((loss) => names.resource(changedResource(loss.change)));
    const noun = agree(thingOf(first.change, names).noun, many);
    const verb = plainText(said(retirement(first.change), many));
    const lead = index === 0 ? `${noun} ` : `, ${inSentence(noun)} `;
    if (losses.length <= MOST_TOLD)
      return [{ text: lead }, { text: series(told), strong: true }, { text: ` ${verb}` }];
    const counted = { text: count(losses.length, names.noun(first.change.kind)), strong: true } as const;
    return [{ text: index === 0 ? "" : ", " }, counted, { text: ` ${verb}: ${series(told)}` }];
  });
}

/** A noun that no longer begins the sentence; a name keeps its capital. */
function inSentence(noun: string): string {
  return noun.startsWith("GitHub") ? noun : noun.charAt(0).toLowerCase() + noun.slice(1);
}
