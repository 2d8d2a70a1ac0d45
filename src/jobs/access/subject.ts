import type { AccessTarget } from "../../access/access-map.ts";
import { declaredAccess } from "../../access/declared-access.ts";
import { teamKind } from "../../access/declared-map.ts";
import type { Problem } from "../../core/finding.ts";
import { allKinds, declaringKinds } from "../../providers/index.ts";
import type { Roster, User } from "../../roster/roster.ts";
import { nearestName } from "../../roster/suggestion.ts";
import { ambiguousSubject, unknownSubject } from "./errors.ts";
import type { KnownAccess } from "./known-access.ts";

/** Whom or what a question is about. */
export type Subject =
  | { readonly is: "person"; readonly principal: string; readonly name: string }
  | { readonly is: "thing"; readonly thing: AccessTarget; readonly name: string };

/** Words before the colon, and the kinds that each means. */
const sorts: ReadonlyMap<string, readonly string[]> = new Map([
  ["repo", ["repository"]],
  ["repository", ["repository"]],
  ["team", [teamKind]],
  ["channel", ["channel"]],
  ["usergroup", ["user group"]],
  ["googlegroup", ["Google Group"]],
  ["group", ["user group", "Google Group"]],
  ["folder", ["folder"]],
  ["org", ["organisation"]],
]);

/** Returns the kinds of things that a word means: by the short noun of each kind. */
function kindsOfWord(word: string): readonly string[] {
  const nouns = sorts.get(word.toLowerCase()) ?? [];
  if (nouns.includes(teamKind)) return [teamKind];
  return [...allKinds.values()].filter(({ words }) => nouns.includes(words.short[0])).map(({ kind }) => kind);
}

/**
 * Finds whom or what a text means: `alice`, a login or an address, `repo:checkout`, `team:backend`, `channel:#x`,
 * `usergroup:@x`, `googlegroup:ADDRESS`, `folder:ID`, or a bare name that only one of them has. People go first, unless a thing is wanted. What may not
 * be told isn't suggested.
 */
export function findSubject(
  text: string,
  known: KnownAccess,
  wanted?: "things",
  isTold: (key: string) => boolean = () => true,
): Subject | Problem {
  const people = wanted === "things" ? [] : peopleNamed(text, known);
  const colon = text.indexOf(":");
  const kinds = colon > 0 ? kindsOfWord(text.slice(0, colon)) : [];
  const name = kinds.length > 0 ? text.slice(colon + 1) : text;
  const things = thingsNamed(name, kinds, known);
  const isExact = people.some((each) => each.name === text);
  const isThing = kinds.length > 0 ? !isExact : people.length === 0;
  const found: readonly Subject[] = isThing ? things : people;
  const [first, ...others] = found;
  if (first !== undefined && others.length === 0) return first;
  if (first !== undefined) return ambiguousSubject(text, found.map(exactName));
  const names = [
    ...known.roster.declared.users.keys(),
    ...heldThings(known)
      .map(({ key }) => key)
      .filter(isTold),
  ];
  return unknownSubject(text, nearestName(name, new Set(names)));
}

/** Returns the people of a roster whom a text names: by key, or else by name, GitHub login or address. */
export function usersNamed(text: string, { users }: Pick<Roster, "users">): readonly User[] {
  const exact = users.get(text) ?? users.get(text.replace(/^user:/, ""));
  if (exact !== undefined) return [exact];
  const wanted = text.toLowerCase().replace(/^@/, "");
  return [...users.values()].filter(({ key, name, github, email }) =>
    [key, name, github, email].some((each) => each?.toLowerCase() === wanted),
  );
}

function peopleNamed(text: string, { roster, declared, live }: KnownAccess): readonly Subject[] {
  const wanted = text.toLowerCase().replace(/^@/, "");
  const matching = usersNamed(text, roster.declared);
  if (matching.length > 0)
    return matching.map(({ key }) => ({ is: "person", principal: `user:${key}`, name: key }));
  const all = [...declared.holdings, ...(live?.holdings ?? [])].map(({ principal }) => principal);
  const others = new Set(all.filter((each) => !each.startsWith("user:")));
  return [...others]
    .filter((each) => each === text || each.slice(each.indexOf(":") + 1).toLowerCase() === wanted)
    .map((principal) => ({ is: "person", principal, name: principal }));
}

function thingsNamed(text: string, kinds: readonly string[], known: KnownAccess): readonly Subject[] {
  const wanted = text.replace(/^[#@]/, "").toLowerCase();
  const sigil = /^[#@]/.exec(text)?.[0];
  const fits = ({ kind, key }: AccessTarget) =>
    key.toLowerCase() === wanted &&
    (kinds.length === 0 || kinds.includes(kind)) &&
    (sigil === undefined || allKinds.get(kind)?.words.sigil === sigil);
  const found = heldThings(known).filter(fits);
  // A team of the roster stands for the GitHub team with its people.
  const isTeam = found.some(({ kind }) => kind === teamKind);
  return found
    .filter(({ kind }) => !isTeam || kinds.includes(kind) || allKinds.get(kind)?.grantMeans !== "team")
    .map((thing) => ({ is: "thing", thing, name: `${thingNoun(thing)} ${thingName(thing)}` }));
}

/** Returns everything that anybody holds, or that the file names. */
function heldThings({ declared, live, roster }: KnownAccess): readonly AccessTarget[] {
  const teams = [...roster.resolved.teams.keys()].map((key) => ({ kind: teamKind, key }));
  const named = declaredAccess(roster.declared, declaringKinds).things.map((each) => ({
    kind: each.kind.kind,
    key: each.key,
  }));
  const all = [...teams, ...named, ...declared.holdings, ...(live?.holdings ?? [])];
  return [...new Map(all.map(({ kind, key }) => [`${kind}/${key}`, { kind, key }])).values()];
}

/** Returns what a thing's kind is called. */
export function thingNoun({ kind }: AccessTarget): string {
  return allKinds.get(kind)?.words.noun ?? kind;
}

/** Returns a thing's name, as people write it. */
export function thingName({ kind, key }: AccessTarget): string {
  const spec = allKinds.get(kind);
  return `${spec?.words.sigil ?? ""}${spec?.nameOf?.(key) ?? key}`;
}

function exactName(subject: Subject): string {
  if (subject.is === "person") return subject.name;
  const { kind, key } = subject.thing;
  const noun = kind === teamKind ? teamKind : allKinds.get(kind)?.words.short[0];
  const word = [...sorts].find(([, nouns]) => nouns.includes(noun ?? ""))?.[0] ?? kind;
  return `${word}:${key}`;
}
