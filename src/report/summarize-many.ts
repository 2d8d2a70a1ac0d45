import { isPerson } from "../access/effective-access.ts";
import type { Change } from "../core/change.ts";
import { changedPrincipal, changedResource } from "../core/change.ts";
import { joinList } from "../core/lists.ts";
import type { Principal } from "../core/state.ts";
import { count, listFirst } from "../text/lists.ts";
import { strong } from "../text/sentence.ts";
import type { AccessBeforeAfter } from "./access-before-after.ts";
import type { ChangeSet } from "./change-sets.ts";
import type { ChangeLine } from "./line.ts";
import type { DisplayNames } from "./names.ts";
import { toneOf } from "./phrase.ts";

/** People who leave the organisation are named, however many there are. */
const MOST_LEAVERS = 200;
const MOST_JOINERS = 12;
const MOST_TEAMS = 12;

const PEOPLE = ["person", "people"] as const;

/** Summarizes changes for very many people: who joins and leaves the organisation, then counts, team by team. */
export function summarizeMany(
  changeSet: ChangeSet,
  access: AccessBeforeAfter,
  names: DisplayNames,
): readonly ChangeLine[] {
  const own = changeSet.changes.filter((change) => isPerson(changedPrincipal(change) ?? ""));
  const people = new Set(own.map((change) => changedPrincipal(change) ?? ""));
  const byPlace = [...Map.groupBy(own, changedResource).values()];
  const teams = byPlace.filter(([first]) => first?.kind === "github-team");
  const others = Map.groupBy(
    own.filter((change) => change.kind !== "github-org" && change.kind !== "github-team"),
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

function crossings(own: readonly Change[], names: DisplayNames): ChangeLine[] {
  const org = own.filter((change) => change.kind === "github-org");
  return [...Map.groupBy(org, changedResource)].flatMap(([id, changes]) => {
    const where = names.resource(id);
    const who = (action: Change["action"], most: number) => {
      const those = changes
        .filter((change) => change.action === action)
        .map((change) => changedPrincipal(change) ?? "");
      const people = those.map((each) => names.subject(each).text).sort(numerically);
      return { list: listFirst(people, most), number: those.length };
    };
    const [gone, come] = [who("revoke", MOST_LEAVERS), who("grant", MOST_JOINERS)];
    const line = (
      verbs: readonly [string, string],
      those: typeof gone,
      tone: "loss" | "gain",
    ): ChangeLine[] => {
      if (those.number === 0) return [];
      const verb = those.number === 1 ? verbs[0] : verbs[1];
      const lead = strong(count(those.number, PEOPLE));
      return [{ sentence: [lead, ` ${verb} ${where}: ${those.list}`], tone, itemCount: those.number }];
    };
    return [...line(["leaves", "leave"], gone, "loss"), ...line(["joins", "join"], come, "gain")];
  });
}

function reachedByMany(
  people: ReadonlySet<Principal>,
  access: AccessBeforeAfter,
  names: DisplayNames,
): ChangeLine[] {
  const gainers = { people: 0, repos: new Set<string>() };
  const losers = { people: 0, repos: new Set<string>() };
  for (const person of people) {
    const repos = access.repositories(person);
    const gained = repos.filter((each) => each.from === undefined);
    const lost = repos.filter((each) => each.to === undefined);
    if (gained.length > 0) gainers.people += 1;
    if (lost.length > 0) losers.people += 1;
    for (const each of gained) gainers.repos.add(each.resource);
    for (const each of lost) losers.repos.add(each.resource);
  }
  const line = (verb: readonly [string, string], of: typeof gainers, tone: "loss" | "gain"): ChangeLine[] => {
    if (of.people === 0) return [];
    const text = ` ${of.people === 1 ? verb[0] : verb[1]} access to ${count(of.repos.size, names.noun("github-repo"))}`;
    return [{ sentence: [strong(count(of.people, PEOPLE)), text], tone, itemCount: of.people }];
  };
  return [...line(["loses", "lose"], losers, "loss"), ...line(["gains", "gain"], gainers, "gain")];
}

function ofTeam(changes: readonly Change[], names: DisplayNames): ChangeLine {
  const [first] = changes;
  const name = first === undefined ? "" : names.resource(changedResource(first));
  const { text, tone } = comingAndGoing(changes);
  return {
    sentence: ["Team ", strong(name), `: ${text}`],
    tone,
    itemCount: changes.length,
  };
}

function ofKind(kind: string, changes: readonly Change[], names: DisplayNames): ChangeLine {
  const places = new Set(changes.map(changedResource)).size;
  const { text, tone } = comingAndGoing(changes);
  const where = strong(count(places, names.noun(kind)));
  return { sentence: ["In ", where, `: ${text}`], tone, itemCount: changes.length };
}

function comingAndGoing(changes: readonly Change[]): Pick<ChangeLine, "tone"> & { readonly text: string } {
  const of = (action: Change["action"]) => changes.filter((change) => change.action === action).length;
  const [come, gone, other] = [of("grant"), of("revoke"), of("regrade")];
  const counts = [
    ...(gone > 0 ? [count(gone, ["person leaves", "people leave"])] : []),
    ...(come > 0 ? [count(come, ["person joins", "people join"])] : []),
    ...(other > 0 ? [count(other, ["role changes", "roles change"])] : []),
  ];
  return { text: joinList(counts), tone: toneOf(come > 0, gone > 0) };
}

const collator = new Intl.Collator("en", { numeric: true });

function numerically(left: string, right: string): number {
  return collator.compare(left, right);
}
