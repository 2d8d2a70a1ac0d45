import type { AccessChange } from "../access/access-changes.ts";
import { rankOf } from "../access/effective-access.ts";
import type { Change } from "../core/change.ts";
import { changedResource } from "../core/change.ts";
import type { ResourceId, Role } from "../core/state.ts";
import { onWhat, reaching } from "./access-phrases.ts";
import type { Names } from "./names.ts";
import type { Predicate, Tone, Verb } from "./phrase.ts";
import { clauses, count, firstFew, series, toneOf } from "./phrase.ts";

const ORG = "github-org";
const TEAM = "github-team";
const REPO = "github-repo";
const FOLDER = "drive-folder";

const JOINS: Verb = ["joins", "join"];
const LEAVES: Verb = ["leaves", "leave"];
const GAINS: Verb = ["gains", "gain"];
const LOSES: Verb = ["loses", "lose"];
const BECOMES: Verb = ["becomes", "become"];
const IS: Verb = ["is", "are"];

/** What a person enters or leaves, and as what. */
interface Place {
  readonly kind: string;
  readonly name: string;
  /** Undefined when it goes without saying. */
  readonly role?: Role;
}

/** Says in one sentence what changes for a person: where they come and go, what they become, what they can reach. */
export function personal(
  own: readonly Change[],
  effects: readonly AccessChange[],
  names: Names,
): { predicate: Predicate; tone: Tone } {
  const joined = own.filter((change) => change.action === "grant" && change.kind !== REPO);
  const left = own.filter((change) => change.action === "revoke" && change.kind !== REPO);
  const places = (changes: readonly Change[]) => changes.map((change) => placeOf(change, names));
  const moves = comings(places(joined), places(left), effects, names);
  const roles = regrades(own, names);
  const reach = reaching(moves.lossesTold ? effects.filter((each) => each.to !== undefined) : effects, names);
  const direct = unfelt(own, effects, names);
  return {
    predicate: clauses([...moves.clauses, ...roles.clauses, ...reach.clauses, ...direct.clauses]),
    tone: toneOf(
      joined.length > 0 || roles.gains || reach.gains || direct.gains,
      left.length > 0 || roles.loses || reach.loses || direct.loses,
    ),
  };
}

function placeOf(change: Change, names: Names): Place {
  const role = change.action === "grant" || change.action === "revoke" ? change.role : "";
  const roles = names.kinds.get(change.kind)?.roles ?? [];
  const usual = change.kind === FOLDER ? "writer" : roles[0];
  return {
    kind: change.kind,
    name: names.resource(changedResource(change)),
    ...(role === usual || roles.length < 2 ? {} : { role }),
  };
}

/** Where a person comes and goes; a departure from the organisation tells all that is lost by it. */
function comings(
  joined: readonly Place[],
  left: readonly Place[],
  effects: readonly AccessChange[],
  names: Names,
): { clauses: readonly Predicate[]; lossesTold: boolean } {
  const [into, spots] = split(joined);
  const [outOf, lostSpots] = split(left);
  if (left.some((place) => place.kind === ORG)) {
    const rest = left.filter((place) => place.kind !== ORG);
    const lost = effects.filter((each) => each.to === undefined);
    const org = left.find((place) => place.kind === ORG)?.name ?? "";
    const losses = belongingList(rest, names);
    if (lost.length > 0) losses.push(onWhat(lost, "from", names));
    const told: Predicate = [
      LEAVES,
      ` ${org}`,
      ...(losses.length > 0 ? [": ", LOSES, ` ${series(losses)}`] : []),
    ];
    const also = joined.length > 0 ? [arrival(into, spots, names)] : [];
    return { clauses: [told, ...also], lossesTold: true };
  }
  const bothWays = joined.length > 0 && left.length > 0;
  if (!bothWays) {
    const one = joined.length > 0 ? arrival(into, spots, names) : departure(outOf, lostSpots, names);
    return { clauses: joined.length + left.length > 0 ? [one] : [], lossesTold: false };
  }
  const [from] = outOf;
  const [to] = into;
  if (into.length === 1 && outOf.length === 1 && from?.kind === TEAM && to?.kind === TEAM) {
    const move: Predicate = [["moves", "move"], ` from ${from.name} to ${withRole(to)}`];
    const steps = [
      ...(spots.length > 0 ? [arrival([], spots, names)] : []),
      ...(lostSpots.length > 0 ? [departure([], lostSpots, names)] : []),
    ];
    return { clauses: [move, ...steps], lossesTold: false };
  }
  return { clauses: [arrival(into, spots, names), departure(outOf, lostSpots, names)], lossesTold: false };
}

/** Organisation and teams first, then the places that come with them. */
function split(places: readonly Place[]): [readonly Place[], readonly Place[]] {
  const isHome = (place: Place) => place.kind === ORG || place.kind === TEAM;
  const homes = places.filter(isHome).sort((a, b) => Number(b.kind === ORG) - Number(a.kind === ORG));
  return [homes, places.filter((place) => !isHome(place))];
}

function arrival(homes: readonly Place[], spots: readonly Place[], names: Names): Predicate {
  return crossing(homes, spots, { go: JOINS, get: GAINS, names });
}

function departure(homes: readonly Place[], spots: readonly Place[], names: Names): Predicate {
  return crossing(homes, spots, { go: LEAVES, get: LOSES, names });
}

function crossing(
  homes: readonly Place[],
  spots: readonly Place[],
  { go, get, names }: { go: Verb; get: Verb; names: Names },
): Predicate {
  if (homes.length === 0) {
    const verb = spots.every((spot) => spot.kind === FOLDER) ? get : go;
    return [verb, ` ${belongings(spots, names)}`];
  }
  const told = firstFew(homes.map(withRole), 4, ["other team", "other teams"]);
  if (spots.length === 0) return [go, ` ${told}`];
  const teams = homes.filter((home) => home.kind === TEAM).length;
  const team = teams === 0 ? "" : teams === 1 ? "GitHub team, " : "GitHub teams, ";
  return [go, ` ${told}: ${team}${belongingList(spots, names).join(", ")}`];
}

function withRole(place: Place): string {
  return place.role === undefined ? place.name : `${place.name} as ${place.role}`;
}

function belongings(places: readonly Place[], names: Names): string {
  return series(belongingList(places, names));
}

/** Places by kind: one or two by name, more as a count. */
function belongingList(places: readonly Place[], names: Names): string[] {
  const ranks = [...names.kinds.keys()];
  const byKind = [...Map.groupBy(places, (place) => place.kind)];
  byKind.sort(([a], [b]) => ranks.indexOf(a) - ranks.indexOf(b));
  return byKind.flatMap(([kind, those]) => {
    if (those.length > 2) return [count(those.length, names.noun(kind))];
    const told = those
      .map((place) => `${place.name}${place.role === undefined ? "" : ` (${place.role})`}`)
      .sort();
    return kind === TEAM ? [`${told.length === 1 ? "team" : "teams"} ${series(told)}`] : told;
  });
}

interface Step {
  readonly kind: string;
  readonly name: string;
  readonly from: Role;
  readonly to: Role;
  readonly up: boolean;
}

function regrades(
  own: readonly Change[],
  names: Names,
): { clauses: readonly Predicate[]; gains: boolean; loses: boolean } {
  const steps: Step[] = [];
  for (const change of own) {
    if (change.action !== "regrade" || change.kind === REPO) continue;
    const kind = names.kinds.get(change.kind);
    const id: ResourceId = changedResource(change);
    const up = rankOf(change.to, kind) > rankOf(change.from, kind);
    steps.push({ kind: change.kind, name: names.resource(id), from: change.from, to: change.to, up });
  }
  const alike = Map.groupBy(steps, (step) => JSON.stringify([step.kind, step.from, step.to]));
  return {
    clauses: [...alike.values()].map((those) => regrade(those, names)),
    gains: steps.some((step) => step.up),
    loses: steps.some((step) => !step.up),
  };
}

function regrade(steps: readonly Step[], names: Names): Predicate {
  const [step] = steps;
  if (step === undefined) return [];
  const where = firstFew(
    steps.map((each) => each.name),
    3,
    names.noun(step.kind),
  );
  const [lowest] = names.kinds.get(step.kind)?.roles ?? [];
  if (step.kind === ORG || step.kind === TEAM) {
    if (step.up) return [BECOMES, ` ${step.to} of ${where}`];
    if (step.to === lowest) return [IS, ` no longer ${step.from} of ${where}`];
  }
  return [step.up ? ["goes", "go"] : ["drops", "drop"], ` from ${step.from} to ${step.to} on ${where}`];
}

/** Direct grants on repositories that change nothing in effect, because a team gives as much. */
function unfelt(
  own: readonly Change[],
  effects: readonly AccessChange[],
  names: Names,
): { clauses: readonly Predicate[]; gains: boolean; loses: boolean } {
  const felt = new Set(effects.map((each) => each.resource));
  const silent = own.filter((change) => change.kind === REPO && !felt.has(changedResource(change)));
  const told = (action: Change["action"], verb: Verb, because: string): Predicate[] => {
    const those = silent.filter((change) => change.action === action);
    const where = those.map((change) => names.resource(changedResource(change)));
    if (those.length === 0) return [];
    return [[verb, ` direct access to ${firstFew(where, 2, names.noun(REPO))} (${because})`]];
  };
  return {
    clauses: [
      ...told("grant", GAINS, "has as much through a team"),
      ...told("regrade", ["changes", "change"], "has as much through a team"),
      ...told("revoke", LOSES, "keeps as much through a team"),
    ],
    gains: silent.some((change) => change.action === "grant"),
    loses: silent.some((change) => change.action === "revoke"),
  };
}
