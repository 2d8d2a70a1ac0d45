import { expect, test } from "vitest";
import * as z from "zod";
import { type EntryName, referenceFields, referencesTo } from "./references.ts";
import type { Roster } from "./roster.ts";
import { keyName, namingTypes, newTeamKey, newUserKey } from "./schema/names.ts";
import { rosterFile } from "./schema.ts";
import { parseTexts } from "./testing/parse-texts.ts";

interface NamingField {
  readonly path: string;
  readonly names: readonly string[];
}

/** Every value and map key of a schema whose type names entries. `[]` stands for the items of a list. */
function namingFieldsOf(type: unknown, path: string): readonly NamingField[] {
  const own = namingTypes.get(type as z.ZodType)?.names;
  if (own !== undefined) return [{ path, names: own }];
  if (type instanceof z.ZodObject) {
    return Object.entries(type.shape).flatMap(([field, inner]) =>
      namingFieldsOf(inner, path === "" ? field : `${path}.${field}`),
    );
  }
  if (type instanceof z.ZodArray) return namingFieldsOf(type.element, `${path}[]`);
  if (type instanceof z.ZodUnion) return type.options.flatMap((option) => namingFieldsOf(option, path));
  if (type instanceof z.ZodRecord) {
    const ofKey = namingFieldsOf(type.keyType, `${path} (key)`);
    return [...ofKey, ...namingFieldsOf(type.valueType, `${path}.*`)];
  }
  if (type instanceof z.ZodOptional || type instanceof z.ZodDefault)
    return namingFieldsOf(type.unwrap(), path);
  return [];
}

/** The paths of maps whose keys are of the type that only says how a key is written. */
function declaringPathsOf(type: unknown, path: string): readonly string[] {
  if (type instanceof z.ZodObject) {
    return Object.entries(type.shape).flatMap(([field, inner]) =>
      declaringPathsOf(inner, path === "" ? field : `${path}.${field}`),
    );
  }
  if (type instanceof z.ZodRecord) {
    const declares = [keyName, newTeamKey, newUserKey].includes(type.keyType as never);
    return [...(declares ? [path] : []), ...declaringPathsOf(type.valueType, `${path}.*`)];
  }
  if (type instanceof z.ZodArray) return declaringPathsOf(type.element, `${path}[]`);
  if (type instanceof z.ZodUnion) return type.options.flatMap((option) => declaringPathsOf(option, path));
  if (type instanceof z.ZodOptional || type instanceof z.ZodDefault)
    return declaringPathsOf(type.unwrap(), path);
  return [];
}

const line = ({ path, names }: NamingField) => `${path}: ${[...names].sort().join(", ")}`;

test("the table has every field of the format that names a user, a team or a project, and no other", () => {
  const inTable = referenceFields.flatMap((field): NamingField[] => {
    const { path, names, form } = field;
    if (form === "key" || form === "rule subject") return [{ path: `${path} (key)`, names }];
    if (form === "holder") return [{ path: `${path}[]`, names }];
    if (form === "item field") return [{ path: `${path}[].${field.itemField}`, names }];
    if (form !== "item") return [{ path, names }];
    const inMap = "itemField" in field ? [{ path: `${path}[].${field.itemField}`, names }] : [];
    return [{ path: `${path}[]`, names }, ...inMap];
  });
  const inSchema = new Set(namingFieldsOf(rosterFile, "").map(line));
  expect([...inSchema].sort()).toEqual(inTable.map(line).sort());
});

test("a key that says nothing of what it names is one that declares an entry", () => {
  expect(declaringPathsOf(rosterFile, "")).toEqual(["users", "teams", "projects"]);
});

const { roster } = parseTexts(`version: 1
github: { org: acme, owners: [ann], default_team: all }
guards: { protected: [bob, ann] }
permissions:
  leads_team: red
  rules:
    settings: user:ann
    "team.edit:red": team:red
    "team.members:r*": user:bob
    "team.members:{blue,red}": admin
    "user.edit:red": admin
    "user.edit:ann": self
    "project.edit:red": admin
users: { ann: ann-gh, bob: bob-gh }
teams:
  all: { members: [] }
  red: { leads: [ann], members: [bob, { user: ann, until: 2026-12-31 }] }
  blue: { parent: red, include: [red, { leads: red }, "*"], except: [ann] }
projects:
  red: { team: red, access: { red: read }, collaborators: { ann: read } }
`);
if (roster === undefined) throw new Error("The roster should have no mistakes.");
const declared: Roster = roster;

function pathsTo(entry: EntryName): readonly string[] {
  return referencesTo(declared, entry).map(({ path, item }) =>
    [...path, ...(item ? [`(${item})`] : [])].join(" "),
  );
}

test("a user, a team and a project are found wherever they are named", () => {
  expect(pathsTo({ kind: "user", key: "ann" })).toEqual([
    "github owners 0 (ann)",
    "guards protected 1 (ann)",
    "teams red leads 0 (ann)",
    "teams red members 1 (ann)",
    "teams blue except 0 (ann)",
    "projects red collaborators ann",
    "permissions rules settings",
    "permissions rules user.edit:ann",
  ]);
  expect(pathsTo({ kind: "team", key: "red" })).toEqual([
    "teams blue include 0 (red)",
    "teams blue include 1 (leads red)",
    "teams blue parent",
    "projects red team",
    "projects red access red",
    "permissions leads_team",
    "permissions rules team.edit:red",
    "permissions rules team.edit:red",
    "permissions rules team.members:r*",
    "permissions rules team.members:{blue,red}",
  ]);
  expect(pathsTo({ kind: "project", key: "red" })).toEqual(["permissions rules project.edit:red"]);
  expect(pathsTo({ kind: "team", key: "all" })).toEqual(["github default_team"]);
  expect(pathsTo({ kind: "user", key: "nobody" })).toEqual([]);
});
