import { isPerson } from "../core/access.ts";
import type { Change } from "../core/change.ts";
import { changedResource } from "../core/change.ts";
import type { Principal } from "../core/state.ts";
import type { Names } from "./names.ts";
import type { Part } from "./parts.ts";
import type { Predicate, Sentence, Span } from "./phrase.ts";
import { agree, count, series } from "./phrase.ts";
import { onWhat } from "./reaching.ts";
import { effectOn, type Reaches, someOf, thingOf, union } from "./thing.ts";

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
export function archivals(part: Part, reaches: Reaches, names: Names): readonly Sentence[] {
  const losses = part.changes
    .filter((change) => change.action === "archive")
    .map((change) => ({ change, people: losersOf(change, part, reaches) }));
  const together = Map.groupBy(losses, (loss) => JSON.stringify(loss.people));
  return [...together.values()].map((group) => archival(group, reaches, names));
}

/** Those who are in it directly, and those whose access came through it. */
function losersOf(change: Change, part: Part, reaches: Reaches): readonly Principal[] {
  const id = changedResource(change);
  const direct = [...(part.before.get(id)?.grants.keys() ?? [])].filter(isPerson);
  const nested = change.kind === "github-team" ? reaches.before.within(id) : [];
  const felt = [...nested].filter((person) => lostThrough(person, change, reaches).length > 0);
  return [...new Set([...direct, ...felt])].sort();
}

function lostThrough(person: Principal, change: Change, reaches: Reaches) {
  const held = reaches.before.of(person);
  return effectOn(person, reaches).filter(
    (each) =>
      each.to === undefined &&
      each.resource.startsWith("github-repo/") &&
      held.get(each.resource)?.through.includes(changedResource(change)),
  );
}

function archival(group: readonly Loss[], reaches: Reaches, names: Names): Sentence {
  const people = group[0]?.people ?? [];
  const repos = union(
    group.flatMap((loss) => loss.people.flatMap((person) => lostThrough(person, loss.change, reaches))),
  );
  const it = group.length === 1 ? "it" : "them";
  const verb = people.length === 1 ? "loses" : "lose";
  const reach = repos.length > 0 ? `, and with ${it} ${onWhat(repos, "from", names)}` : "";
  const who = people.length > 0 ? `; ${someOf(people, names)} ${verb} ${it}${reach}` : "";
  return { spans: [...subjects(group, names), { text: who }], tone: "loss", about: group.length };
}

/** `GitHub team legacy is deleted, channel #legacy is archived`; many as `12 channels are archived: …`. */
function subjects(group: readonly Loss[], names: Names): Span[] {
  const byKind = [...Map.groupBy(group, (loss) => loss.change.kind).values()];
  return byKind.flatMap((losses, index): Span[] => {
    const [first] = losses;
    if (first === undefined) return [];
    const { noun = ["thing", "things"] } = thingOf(first.change, names);
    const told = losses.map((loss) => names.resource(changedResource(loss.change)));
    const many = losses.length > 1;
    const lead = agree(noun, many);
    const verb = retirement(first.change)
      .map((part) => (typeof part === "string" ? part : agree(part, many)))
      .join("");
    const joint: Span[] = index === 0 ? [] : [{ text: ", " }];
    const word = index === 0 ? lead : lead.charAt(0).toLowerCase() + lead.slice(1);
    const noun2 = word.replace(/^gitHub/, "GitHub");
    if (losses.length <= MOST_TOLD)
      return [...joint, { text: `${noun2} ` }, { text: series(told), strong: true }, { text: ` ${verb}` }];
    return [
      ...joint,
      { text: count(losses.length, names.noun(first.change.kind)), strong: true },
      { text: ` ${verb}: ${series(told)}` },
    ];
  });
}
