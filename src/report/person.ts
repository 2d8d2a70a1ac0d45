import type { AccessChange } from "../access/access-changes.ts";
import { type Change, changedResource } from "../core/change.ts";
import type { GrantMeaning } from "../core/kind.ts";
import type { Role } from "../core/state.ts";
import { count, firstSentences, joinSentences, type WordForms, wordForm } from "../text/lists.ts";
import type { MarkedSpan, Sentence } from "../text/sentence.ts";
import { accessPhrases, rolesOnResources } from "./access-phrases.ts";
import { ineffectivePhrases, type PersonAccess } from "./direct-phrases.ts";
import type { DisplayNames } from "./names.ts";
import { joinPhrases, type Phrase, type Statement, toneOf } from "./phrase.ts";
import { rolePhrases } from "./role-phrases.ts";

const JOINS: WordForms = ["joins", "join"];
const LEAVES: WordForms = ["leaves", "leave"];
const GAINS: WordForms = ["gains", "gain"];
const LOSES: WordForms = ["loses", "lose"];

const ARRIVAL = { go: JOINS, get: GAINS };
const DEPARTURE = { go: LEAVES, get: LOSES };

/** A resource that a person enters or leaves, and the role there. */
interface Membership {
  readonly kind: string;
  readonly means: GrantMeaning | undefined;
  readonly name: MarkedSpan;
  /** Undefined when it is the usual one. */
  readonly role?: Role;
}

/** What changes for a person, in one phrase: what they join and leave, what they become, what they can reach. */
export function personPhrase(
  own: readonly Change[],
  { effects, kept }: PersonAccess,
  names: DisplayNames,
): Pick<Statement, "phrase" | "tone"> {
  const places = own.filter((change) => names.meaning(change.kind) !== "permission");
  const joined = places.filter((change) => change.action === "grant");
  const left = places.filter((change) => change.action === "revoke" && !names.isOffer(change));
  const withdrawn = places.filter((change) => change.action === "revoke" && names.isOffer(change));
  const memberships = (changes: readonly Change[]) => changes.map((change) => membershipOf(change, names));
  const moves = movePhrases(memberships(joined), memberships(left), effects, names);
  const roles = rolePhrases(places, names);
  const reach = accessPhrases(
    moves.saysLosses ? effects.filter((each) => each.to !== undefined) : effects,
    names,
  );
  const direct = ineffectivePhrases(own, { effects, kept }, names);
  return {
    phrase: joinPhrases([
      ...withdrawnPhrases(withdrawn, names),
      ...moves.phrases,
      ...roles.phrases,
      ...reach.phrases,
      ...direct.phrases,
    ]),
    tone: toneOf(
      joined.length > 0 || roles.gains || reach.gains || direct.gains,
      left.length > 0 || withdrawn.length > 0 || roles.loses || reach.loses || direct.loses,
    ),
  };
}

/** Who was invited, and has not accepted, has nothing to leave. */
function withdrawnPhrases(changes: readonly Change[], names: DisplayNames): readonly Phrase[] {
  if (changes.length === 0) return [];
  const places = changes.map((change) => [names.resource(changedResource(change))]);
  return [[LOSES, " the invitation to ", ...joinSentences(places)]];
}

function membershipOf(change: Change, names: DisplayNames): Membership {
  const role = change.action === "grant" || change.action === "revoke" ? change.role : "";
  const { roles = [], usualRole = roles[0], grantMeans } = names.kinds.get(change.kind) ?? {};
  return {
    kind: change.kind,
    means: grantMeans,
    name: names.resource(changedResource(change)),
    ...(role === usualRole || roles.length < 2 ? {} : { role }),
  };
}

/** What a person joins and leaves; with a departure from the organisation goes all that is lost by it. */
function movePhrases(
  joined: readonly Membership[],
  left: readonly Membership[],
  effects: readonly AccessChange[],
  names: DisplayNames,
): { phrases: readonly Phrase[]; saysLosses: boolean } {
  const [into, gained] = splitTeams(joined);
  const [outOf, lost] = splitTeams(left);
  if (left.some((membership) => membership.means === "organisation")) {
    const rest = left.filter((membership) => membership.means !== "organisation");
    const lostAccess = effects.filter((each) => each.to === undefined);
    const org = left.find((membership) => membership.means === "organisation");
    const losses = byKind(rest, names);
    if (lostAccess.length > 0) losses.push(rolesOnResources(lostAccess, "from", names));
    const leaving: Phrase = [
      LEAVES,
      " ",
      org?.name ?? "",
      ...(losses.length > 0 ? [": ", LOSES, " ", ...joinSentences(losses)] : []),
    ];
    const also = joined.length > 0 ? [membershipPhrase(ARRIVAL, into, gained, names)] : [];
    return { phrases: [leaving, ...also], saysLosses: true };
  }
  const bothWays = joined.length > 0 && left.length > 0;
  if (!bothWays) {
    const one =
      joined.length > 0
        ? membershipPhrase(ARRIVAL, into, gained, names)
        : membershipPhrase(DEPARTURE, outOf, lost, names);
    return { phrases: joined.length + left.length > 0 ? [one] : [], saysLosses: false };
  }
  const [from] = outOf;
  const [to] = into;
  const isMove = from?.means === "team" && from.kind === to?.kind;
  if (into.length === 1 && outOf.length === 1 && isMove) {
    const move: Phrase = [["moves", "move"], " from ", from.name, " to ", ...withRole(to)];
    const steps = [
      ...(gained.length > 0 ? [membershipPhrase(ARRIVAL, [], gained, names)] : []),
      ...(lost.length > 0 ? [membershipPhrase(DEPARTURE, [], lost, names)] : []),
    ];
    return { phrases: [move, ...steps], saysLosses: false };
  }
  return {
    phrases: [
      membershipPhrase(ARRIVAL, into, gained, names),
      membershipPhrase(DEPARTURE, outOf, lost, names),
    ],
    saysLosses: false,
  };
}

/** The organisation and teams, and the channels, groups and folders that come with them. */
function splitTeams(memberships: readonly Membership[]): [readonly Membership[], readonly Membership[]] {
  const isOrganisation = ({ means }: Membership) => means === "organisation";
  const isTeam = (membership: Membership) => isOrganisation(membership) || membership.means === "team";
  const teams = memberships
    .filter(isTeam)
    .sort((a, b) => Number(isOrganisation(b)) - Number(isOrganisation(a)));
  return [teams, memberships.filter((membership) => !isTeam(membership))];
}

function membershipPhrase(
  { go, get }: typeof ARRIVAL,
  teams: readonly Membership[],
  others: readonly Membership[],
  names: DisplayNames,
): Phrase {
  if (teams.length === 0) {
    const verb = others.every((other) => other.means === "share") ? get : go;
    return [verb, " ", ...joinSentences(byKind(others, names))];
  }
  const named = teams.map(go === LEAVES ? withFormerRole : withRole);
  const list = firstSentences(named, 4, ["other team", "other teams"]);
  if (others.length === 0) return [go, " ", ...list];
  const kinds = Map.groupBy(
    teams.filter((each) => each.means === "team"),
    (each) => each.kind,
  );
  const titles = [...kinds].map(([kind, those]) => wordForm(names.title(kind), those.length > 1));
  const rest = [...titles.map((title) => [title]), ...byKind(others, names)];
  return [go, " ", ...list, ": ", ...rest.flatMap((each, index) => (index === 0 ? each : [", ", ...each]))];
}

function withRole({ name, role }: Membership): Sentence {
  return role === undefined ? [name] : [name, ` as ${role}`];
}

/** Somebody who leaves a team leaves it whole, whatever they were there. One bracket doesn't follow another. */
function withFormerRole({ name, role }: Membership): Sentence {
  if (role === undefined) return [name];
  return [name, name.text.endsWith(")") ? `, as ${role}` : ` (${role})`];
}

/** More of one kind than this are counted, not named. */
const MOST_NAMED = 3;

/** Memberships by kind: a few by name, more as a count. */
function byKind(memberships: readonly Membership[], names: DisplayNames): Sentence[] {
  const ranks = [...names.kinds.keys()];
  const kinds = [...Map.groupBy(memberships, (membership) => membership.kind)];
  kinds.sort(([a], [b]) => ranks.indexOf(a) - ranks.indexOf(b));
  return kinds.flatMap(([kind, those]) => {
    if (those.length > MOST_NAMED) return [[count(those.length, names.noun(kind))]];
    const items = those
      .toSorted((a, b) => (a.name.text < b.name.text ? -1 : 1))
      .map(({ name, role }): Sentence => (role === undefined ? [name] : [name, ` (${role})`]));
    if (those[0]?.means !== "team") return items;
    return [[`${wordForm(names.noun(kind), items.length > 1)} `, ...joinSentences(items)]];
  });
}
