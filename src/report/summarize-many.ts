import { isPerson } from "../access/effective-access.ts";
import type { Change } from "../core/change.ts";
import { changedPrincipal, changedResource } from "../core/change.ts";
import type { Principal } from "../core/state.ts";
import type { Worlds } from "./access-before-after.ts";
import type { Names } from "./names.ts";
import type { Sentence } from "./phrase.ts";
import { count, firstFew, series, toneOf } from "./phrase.ts";
import type { Part } from "./sections.ts";

/** Whoever leaves the organisation is named, even in a crowd. */
const MOST_LEAVERS = 200;
const MOST_JOINERS = 12;
const MOST_TEAMS = 12;

const PEOPLE = ["person", "people"] as const;

/** Tells what changes for very many people at once: who comes, who goes, then team by team, in counts. */
export function crowd(part: Part, worlds: Worlds, names: Names): readonly Sentence[] {
  const own = part.changes.filter((change) => isPerson(changedPrincipal(change) ?? ""));
  const people = new Set(own.map((change) => changedPrincipal(change) ?? ""));
  const byPlace = [...Map.groupBy(own, changedResource).values()];
  const teams = byPlace.filter(([first]) => first?.kind === "github-team");
  const others = Map.groupBy(
    own.filter((change) => change.kind !== "github-org" && change.kind !== "github-team"),
    (change) => change.kind,
  );
  return [
    ...crossings(own, names),
    ...reachedByMany(people, worlds, names),
    ...byTeam(teams, names),
    ...[...others].map(([kind, changes]) => ofKind(kind, changes, names)),
  ];
}

/** The teams where most changes, and the rest of them in one line. */
function byTeam(teams: readonly (readonly Change[])[], names: Names): Sentence[] {
  const key = ([first]: readonly Change[]) => first?.key ?? "";
  const ordered = teams.toSorted((a, b) => b.length - a.length || numerically(key(a), key(b)));
  const shown = ordered.length > MOST_TEAMS + 1 ? ordered.slice(0, MOST_TEAMS) : ordered;
  const rest = ordered.slice(shown.length);
  const told = shown.map((changes) => ofTeam(changes, names));
  if (rest.length === 0) return told;
  const { text, tone } = comingAndGoing(rest.flat());
  const lead = { text: count(rest.length, ["more team", "more teams"]), strong: true } as const;
  return [
    ...told,
    { spans: [{ text: "In " }, lead, { text: `: ${text}` }], tone, about: rest.flat().length },
  ];
}

function crossings(own: readonly Change[], names: Names): Sentence[] {
  const org = own.filter((change) => change.kind === "github-org");
  return [...Map.groupBy(org, changedResource)].flatMap(([id, changes]) => {
    const where = names.resource(id);
    const who = (action: Change["action"], most: number) => {
      const those = changes
        .filter((change) => change.action === action)
        .map((change) => changedPrincipal(change) ?? "");
      const told = those.map((each) => names.subject(each).text).sort(numerically);
      return { told: firstFew(told, most), number: those.length };
    };
    const [gone, come] = [who("revoke", MOST_LEAVERS), who("grant", MOST_JOINERS)];
    const line = (
      verbs: readonly [string, string],
      those: typeof gone,
      tone: "loss" | "gain",
    ): Sentence[] => {
      if (those.number === 0) return [];
      const verb = those.number === 1 ? verbs[0] : verbs[1];
      const lead = { text: count(those.number, PEOPLE), strong: true } as const;
      return [{ spans: [lead, { text: ` ${verb} ${where}: ${those.told}` }], tone, about: those.number }];
    };
    return [...line(["leaves", "leave"], gone, "loss"), ...line(["joins", "join"], come, "gain")];
  });
}

function reachedByMany(people: ReadonlySet<Principal>, worlds: Worlds, names: Names): Sentence[] {
  const gainers = { people: 0, repos: new Set<string>() };
  const losers = { people: 0, repos: new Set<string>() };
  for (const person of people) {
    const repos = worlds.repositories(person);
    const gained = repos.filter((each) => each.from === undefined);
    const lost = repos.filter((each) => each.to === undefined);
    if (gained.length > 0) gainers.people += 1;
    if (lost.length > 0) losers.people += 1;
    for (const each of gained) gainers.repos.add(each.resource);
    for (const each of lost) losers.repos.add(each.resource);
  }
  const told = (verb: readonly [string, string], of: typeof gainers, tone: "loss" | "gain"): Sentence[] => {
    if (of.people === 0) return [];
    const text = ` ${of.people === 1 ? verb[0] : verb[1]} access to ${count(of.repos.size, names.noun("github-repo"))}`;
    return [{ spans: [{ text: count(of.people, PEOPLE), strong: true }, { text }], tone, about: of.people }];
  };
  return [...told(["loses", "lose"], losers, "loss"), ...told(["gains", "gain"], gainers, "gain")];
}

function ofTeam(changes: readonly Change[], names: Names): Sentence {
  const [first] = changes;
  const name = first === undefined ? "" : names.resource(changedResource(first));
  const { text, tone } = comingAndGoing(changes);
  return {
    spans: [{ text: "Team " }, { text: name, strong: true }, { text: `: ${text}` }],
    tone,
    about: changes.length,
  };
}

function ofKind(kind: string, changes: readonly Change[], names: Names): Sentence {
  const places = new Set(changes.map(changedResource)).size;
  const { text, tone } = comingAndGoing(changes);
  const where = { text: count(places, names.noun(kind)), strong: true } as const;
  return { spans: [{ text: "In " }, where, { text: `: ${text}` }], tone, about: changes.length };
}

function comingAndGoing(changes: readonly Change[]): Pick<Sentence, "tone"> & { readonly text: string } {
  const of = (action: Change["action"]) => changes.filter((change) => change.action === action).length;
  const [come, gone, other] = [of("grant"), of("revoke"), of("regrade")];
  const told = [
    ...(gone > 0 ? [count(gone, ["person leaves", "people leave"])] : []),
    ...(come > 0 ? [count(come, ["person joins", "people join"])] : []),
    ...(other > 0 ? [count(other, ["role changes", "roles change"])] : []),
  ];
  return { text: series(told), tone: toneOf(come > 0, gone > 0) };
}

const collator = new Intl.Collator("en", { numeric: true });

function numerically(left: string, right: string): number {
  return collator.compare(left, right);
}
