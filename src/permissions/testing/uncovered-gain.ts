import fc from "fast-check";
import { rosterFileOf, testDay } from "../../chat/testing/acme.ts";
import { isValid, loadRoster, type ValidRoster } from "../../roster/load.ts";
import type { Existing } from "../existing.ts";
import { bases, mutations, people, worlds } from "./arbitrary-change.ts";
import { type FileModel, type LiveWorld, modelOf, type WorldFile } from "./permission-world.ts";

/** Loads a file; undefined when it is no roster. */
export function loadedWorld(file: WorldFile): ValidRoster | undefined {
  const roster = loadRoster({ files: [rosterFileOf(JSON.stringify(file))], findings: [] }, testDay);
  return isValid(roster) ? roster : undefined;
}

/** Returns what a plan would have seen of a world. */
export function existingInWorld(live: LiveWorld): Existing {
  const listings = [live.teams, live.channels, live.handles];
  const names = new Set(listings.flatMap((each) => Object.keys(each)));
  const ids = new Set(listings.flatMap((each) => Object.values(each)).map((id) => `#${id.replace("T", "")}`));
  return {
    stateOf: (_, identity) => (names.has(identity) || ids.has(identity) ? "exists" : "absent"),
    adminsOf: () => [],
  };
}

/** Returns a gain that nobody's word covers, as text; undefined when each has a word of somebody entitled. */
export function uncoveredGain(
  base: WorldFile,
  head: WorldFile,
  { live, words }: { live: LiveWorld; words: readonly string[] },
) {
  const [before, after] = [modelOf(base, live), modelOf(head, live)];
  if (words.some((user) => before.isAdmin(user))) return undefined;
  const isLead = (user: string) =>
    before.isTeamLead(user) || Object.keys(base.teams).some((key) => before.leads(user, key));
  const someLead = words.some(isLead);
  const openers = { base, model: before, someLead, words };
  const covers = (thing: string, level: number, user?: string): boolean => {
    if (thing === "tier") return false;
    if (thing === "organisation") return level === 0 && someLead;
    if (thing === before.everybodys) return level === 0 && someLead;
    if (!before.named.has(thing)) return / new /.test(thing) && someLead;
    const opened = openedTo(openers, user, live);
    return opened.some((held) => (held.get(thing) ?? -1) >= level);
  };
  for (const user of Object.keys(head.users)) {
    const [had, has] = [before.heldByPerson(user), after.heldByPerson(user)];
    for (const [thing, level] of has)
      if (level > (had.get(thing) ?? -1) && !covers(thing, level, user))
        return `${user} gains ${thing} at ${level}`;
    const [was, is] = [base.users[user], head.users[user]];
    if (was !== undefined && was.github !== is?.github) return `${user} is another account`;
  }
  for (const [thing, level] of after.heldByGroups) {
    const folder = thing.slice(thing.indexOf(" ") + 1);
    if (level > (before.heldByGroups.get(thing) ?? -1) && !covers(folder, level))
      return `${thing} at ${level}`;
  }
  return undefined;
}

interface Openers {
  readonly base: WorldFile;
  readonly model: FileModel;
  readonly someLead: boolean;
  readonly words: readonly string[];
}

/**
 * Returns what those may open to somebody who gave their word: what the teams that they lead hold, and lead into; and what the
 * teams hold that have this person, and that only take who is in one of these.
 */
function openedTo({ base, model, someLead, words }: Openers, user: string | undefined, live: LiveWorld) {
  const keys = Object.keys(base.teams);
  const into = (key: string): readonly string[] => {
    const found = new Set([key]);
    for (let size = 0; size !== found.size; ) {
      size = found.size;
      for (const other of keys) {
        const sources = (base.teams[other]?.include ?? []).map((each) =>
          typeof each === "string" ? each : each.leads,
        );
        if (sources.some((source) => source === "*" || found.has(source))) found.add(other);
      }
    }
    return [...found];
  };
  const led = keys.filter((key) => words.some((user) => model.leads(user, key)));
  // Whoever may add a person, or a team, opens what everybody is in.
  const open = someLead
    ? keys.filter(
        (key) =>
          key === base.github.default_team ||
          (base.teams[key]?.include ?? []).some(
            (each) => each === "*" || (each as { leads?: string }).leads === "*",
          ),
      )
    : [];
  const unlimited = structuredClone(base);
  for (const team of Object.values(unlimited.teams)) delete team.only_if_in;
  const isAwaited =
    user === undefined ? () => false : (key: string) => modelOf(unlimited, live).isIn(user, key);
  const opened = new Set([...led, ...open].flatMap(into));
  for (let size = 0; size !== opened.size; ) {
    size = opened.size;
    const behind = keys.filter((key) => (base.teams[key]?.only_if_in ?? []).some((each) => opened.has(each)));
    for (const key of behind.filter(isAwaited).flatMap(into)) opened.add(key);
  }
  return [...opened].flatMap((key) => [model.heldBy(key, "member"), model.heldBy(key, "lead")]);
}

/** A change of a file in a world, and who gave their word for it. */
export const permissionCases = fc.record({
  base: bases,
  changes: fc.array(mutations, { minLength: 1, maxLength: 3 }),
  live: worlds,
  words: fc.subarray(people.filter((each) => each !== "a" && each !== "b")),
});

/** One of these cases. */
export type PermissionCase = typeof permissionCases extends fc.Arbitrary<infer Case> ? Case : never;

/** Returns the file of a case after its changes. */
export function changedFile({ base, changes }: Pick<PermissionCase, "base" | "changes">): WorldFile {
  const head = structuredClone(base);
  for (const change of changes) change(head);
  return head;
}
