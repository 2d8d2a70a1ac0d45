import { camelCase } from "./build/fields.ts";
import type { Entry, GithubSection, Include, Roster } from "./roster.ts";
import { parseRuleName, ruleMatcher } from "./rule-subject.ts";
import type { EntryKind } from "./schema/names.ts";
import type { YamlPath } from "./yaml/tree.ts";

/**
 * How a field writes the key that it names:
 * - `value`: the field is the key.
 * - `item`: the field is a list. An item is the key, or a map with the key in the field `itemField`.
 * - `item field`: the field is a list. An item that is a map may have the key in the field `itemField`.
 * - `key`: the field is a map, and the key is one of its keys.
 * - `holder`: the field is a list. An item is `user:` or `team:` with the key.
 * - `rule who`: the field is `user:` or `team:` with the key, or something else that names nobody.
 * - `rule subject`: the field is a map. Its keys may end in `:` and a glob, which can be the key or match it.
 */
export type ReferenceForm = "value" | "item" | "item field" | "key" | "holder" | "rule who" | "rule subject";

/** A field of the format that names entries by their keys. */
export interface ReferenceField {
  /** The way to it, as the file has it. `*` stands for every key of a map. */
  readonly path: string;
  readonly names: readonly [EntryKind, ...EntryKind[]];
  readonly form: ReferenceForm;
  readonly itemField?: string;
  /** True where what is named needn't be declared. */
  readonly mayBeUndeclared?: true;
  /** True where an outside collaborator may not be named. */
  readonly membersOnly?: true;
}

/**
 * Every field that names a user, a team or a project. Checking, removing and renaming read this table. A test compares
 * it with the schema.
 */
export const referenceFields = [
  { path: "github.owners", names: ["user"], form: "item", membersOnly: true },
  { path: "github.owners", names: ["team"], form: "item field", itemField: "team" },
  { path: "github.extra_members", names: ["user"], form: "item", membersOnly: true },
  { path: "github.default_team", names: ["team"], form: "value", mayBeUndeclared: true },
  { path: "guards.protected", names: ["user"], form: "item" },
  { path: "teams.*.leads", names: ["user"], form: "item", itemField: "user", membersOnly: true },
  { path: "teams.*.members", names: ["user"], form: "item", itemField: "user", membersOnly: true },
  { path: "teams.*.except", names: ["user"], form: "item" },
  { path: "teams.*.only_if_in", names: ["team"], form: "item" },
  { path: "teams.*.former_members", names: ["user"], form: "item" },
  { path: "teams.*.include", names: ["team"], form: "item", itemField: "leads" },
  { path: "teams.*.parent", names: ["team"], form: "value" },
  { path: "projects.*.team", names: ["team"], form: "value" },
  { path: "projects.*.access", names: ["team"], form: "key" },
  { path: "projects.*.collaborators", names: ["user"], form: "key" },
  { path: "permissions.admin_team", names: ["team"], form: "value" },
  { path: "permissions.leads_team", names: ["team"], form: "value" },
  { path: "github.organization_roles.*", names: ["user", "team"], form: "holder", membersOnly: true },
  { path: "permissions.grants.*", names: ["user", "team"], form: "holder" },
  { path: "permissions.rules.*", names: ["user", "team"], form: "rule who" },
  {
    path: "permissions.rules",
    names: ["user", "team", "project"],
    form: "rule subject",
    mayBeUndeclared: true,
  },
] as const satisfies readonly ReferenceField[];

/** The path of a field of the table. */
export type ReferencePath = (typeof referenceFields)[number]["path"];

/** An entry that is declared under a key. */
export interface EntryName {
  readonly kind: EntryKind;
  readonly key: string;
}

/** A place in a roster that names an entry. */
export interface Reference extends EntryName {
  readonly field: ReferenceField & { readonly path: ReferencePath };
  /** The key that is named; of a rule's subject, the glob. */
  readonly key: string;
  /** The path of the value: of an item with its index, of a map's key with the key. */
  readonly path: YamlPath;
  /** The name of the item in its list, as edits have it; undefined where the field is no list. */
  readonly item?: string;
}

/** The section that declares each kind of entry. */
export const sectionOfKind = { user: "users", team: "teams", project: "projects" } as const;

interface FieldReader {
  readonly field: Reference["field"];
  /** The way to the field from its section or entry, as the file has it. */
  readonly steps: readonly string[];
}

const readersBySection = Map.groupBy(
  referenceFields.map((field): FieldReader & { readonly section: string } => {
    const [section = "", ...steps] = field.path.split(".").filter((step) => step !== "*");
    return { field, section, steps };
  }),
  ({ section }) => section as keyof Roster,
);

/** Returns every reference of a roster: section by section, and entry by entry in each but those to leave out. */
export function* referencesIn(
  roster: Roster,
  isLeftOut: (owner: unknown) => boolean = () => false,
): Generator<Reference> {
  for (const [section, readers] of readersBySection) {
    const declared: unknown = roster[section];
    if (declared === undefined) continue;
    const owners: Iterable<readonly [YamlPath, unknown]> =
      declared instanceof Map
        ? Array.from(declared as Map<string, unknown>, ([key, owner]) => [[section, key], owner])
        : [[[section], declared]];
    for (const [path, owner] of owners) {
      if (isLeftOut(owner)) continue;
      for (const reader of readers) {
        const value = reader.steps.reduce(valueIn, owner);
        if (value !== undefined) yield* referencesOf(reader, value, [...path, ...reader.steps]);
      }
    }
  }
}

function valueIn(owner: unknown, step: string): unknown {
  return (owner as Readonly<Record<string, unknown>> | undefined)?.[camelCase(step)];
}

function referencesOf({ field }: FieldReader, value: unknown, path: YamlPath): readonly Reference[] {
  const [kind] = field.names;
  switch (field.form) {
    case "value":
      return [{ field, kind, key: String(value), path }];
    case "item": {
      const found: Reference[] = [];
      for (const [index, item] of (value as readonly ListItem[]).entries()) {
        if (isOwningTeam(item)) continue;
        const { key, name } = namedBy(item);
        if (key !== "*") found.push({ field, kind, key, path: [...path, index], item: name });
      }
      return found;
    }
    case "item field":
      return (value as readonly ListItem[]).flatMap((item, index) =>
        isOwningTeam(item)
          ? [{ field, kind, key: item.team, path: [...path, index], item: `team ${item.team}` }]
          : [],
      );
    case "key":
      return Array.from((value as ReadonlyMap<string, unknown>).keys(), (key) => ({
        field,
        kind,
        key,
        path: [...path, key],
      }));
    case "holder":
      return Array.from(value as ReadonlyMap<string, readonly string[]>).flatMap(([permission, holders]) =>
        holders.map((item, index) => {
          const colon = item.indexOf(":");
          const named = item.slice(0, colon) as EntryKind;
          return { field, kind: named, key: item.slice(colon + 1), path: [...path, permission, index], item };
        }),
      );
    case "rule who":
      return Array.from(value as ReadonlyMap<string, string>).flatMap(([rule, who]) => {
        const [, named, key] = /^(user|team):(.*)$/s.exec(who) ?? [];
        return key === undefined ? [] : { field, kind: named as EntryKind, key, path: [...path, rule] };
      });
    case "rule subject":
      return Array.from((value as ReadonlyMap<string, string>).keys()).flatMap((rule) => {
        const { action, glob } = parseRuleName(rule);
        const about = field.names.find((each) => action.startsWith(`${each}.`));
        if (glob === undefined || about === undefined) return [];
        return { field, kind: about, key: glob, path: [...path, rule] };
      });
    default:
      return field.form satisfies never;
  }
}

type OwningTeam = Exclude<NonNullable<GithubSection["owners"]>[number], string>;
type ListItem = string | Entry | Include | OwningTeam;

function isOwningTeam(item: ListItem): item is OwningTeam {
  return typeof item !== "string" && "team" in item && !("leadsOnly" in item);
}

/** Returns the key that an item of a list names, and the item's own name, as edits have it. */
function namedBy(item: string | Entry | Include): { readonly key: string; readonly name: string } {
  if (typeof item === "string") return { key: item, name: item };
  if ("user" in item) return { key: item.user, name: item.user };
  return { key: item.team, name: item.leadsOnly ? `leads ${item.team}` : item.team };
}

/** Returns every reference to one entry, and every rule whose glob matches it. */
export function referencesTo(roster: Roster, { kind, key }: EntryName): readonly Reference[] {
  return [...referencesIn(roster)].filter(
    (reference) =>
      reference.kind === kind &&
      (reference.field.form === "rule subject" ? ruleMatcher(reference.key)(key) : reference.key === key),
  );
}
