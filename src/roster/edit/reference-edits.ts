import type { EntryName, Reference } from "../references.ts";
import { referencesTo, sectionOfKind } from "../references.ts";
import type { Roster } from "../roster.ts";
import { parseRuleName, renameInGlob } from "../rule-subject.ts";
import type { Edit, EditPath } from "./edit.ts";

/**
 * Returns the edits that remove an entry from everything that names it. Its declaration stays, and so do the rules
 * about it: a rule may match other entries, and about nobody it does no harm.
 */
export function removeEdits(roster: Roster, entry: EntryName): readonly Edit[] {
  return referencesTo(roster, entry).flatMap(removal);
}

function removal({ field, path, item }: Reference): readonly Edit[] {
  switch (field.form) {
    case "item":
    case "item field":
    case "holder":
      return [{ edit: "drop", path: editPathOf(path.slice(0, -1)), item: item ?? "" }];
    case "value":
    case "key":
    case "rule who":
      return [{ edit: "unset", path: editPathOf(path) }];
    case "rule subject":
      return [];
    default:
      return field.form satisfies never;
  }
}

/**
 * Returns the edits that give an entry another key wherever the roster has it. Services keep what they have: a team
 * whose name on GitHub is its key keeps that name. A rule with wildcards stays as it is; see `rulesThatPart`.
 */
export function renameEdits(roster: Roster, entry: EntryName, to: string): readonly Edit[] {
  const references = referencesTo(roster, entry);
  // A rule's value is found by the rule's name, and the fields of an entry by its key, so these change last.
  const isSubject = ({ field }: Reference) => field.form === "rule subject";
  const ordered = [...references.filter((each) => !isSubject(each)), ...references.filter(isSubject)];
  return [
    ...ordered.flatMap((reference) => renaming(reference, entry, to)),
    ...keepNameOnGithub(roster, entry),
    { edit: "rename", path: [sectionOfKind[entry.kind], entry.key], to },
  ];
}

function renaming({ field, kind, path, item }: Reference, { key }: EntryName, to: string): readonly Edit[] {
  switch (field.form) {
    case "item":
    case "item field":
      return [{ edit: "rename", path: editPathOf([...path.slice(0, -1), item ?? ""]), to }];
    case "holder":
      return [{ edit: "rename", path: editPathOf([...path.slice(0, -1), item ?? ""]), to: `${kind}:${to}` }];
    case "key":
      return [{ edit: "rename", path: editPathOf(path), to }];
    case "value":
      return [{ edit: "set", path: editPathOf(path), value: to }];
    case "rule who":
      return [{ edit: "set", path: editPathOf(path), value: `${kind}:${to}` }];
    case "rule subject": {
      const { action, glob = "" } = parseRuleName(String(path.at(-1)));
      const renamed = renameInGlob(glob, key, to);
      return renamed === glob ? [] : [{ edit: "rename", path: editPathOf(path), to: `${action}:${renamed}` }];
    }
    default:
      return field.form satisfies never;
  }
}

/** Without a section `github`, no team is on GitHub. */
function keepNameOnGithub(roster: Roster, { kind, key }: EntryName): readonly Edit[] {
  const team = kind === "team" ? roster.teams.get(key) : undefined;
  const isNamedByKey = team !== undefined && team.github !== false && team.github.name === key;
  if (roster.github === undefined || !isNamedByKey) return [];
  return [{ edit: "set", path: ["teams", key, "github", "name"], value: key }];
}

/** Returns the names of the rules whose globs match only one of an entry's keys, the present one and another. */
export function rulesThatPart(roster: Roster, { kind, key }: EntryName, to: string): readonly string[] {
  const rulesFor = (each: string) =>
    referencesTo(roster, { kind, key: each })
      .filter(({ field, key: glob }) => field.form === "rule subject" && renameInGlob(glob, key, to) === glob)
      .map(({ path }) => String(path.at(-1)));
  const [before, after] = [rulesFor(key), rulesFor(to)];
  const parting = [
    ...before.filter((rule) => !after.includes(rule)),
    ...after.filter((rule) => !before.includes(rule)),
  ];
  return parting.sort();
}

function editPathOf(path: Reference["path"]): EditPath {
  return path.map(String) as unknown as EditPath;
}
