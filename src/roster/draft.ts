import type * as z from "zod";
import type { Place } from "../core/finding.ts";
import type { Declared, ToPlace } from "./build/person.ts";
import { buildUser } from "./build/person.ts";
import { buildDrive, buildGithub, buildGuards, buildPermissions, buildSlack } from "./build/settings.ts";
import { buildProject, buildTeam } from "./build/team.ts";
import { defined } from "./defined.ts";
import type { Report } from "./format/check.ts";
import { check } from "./format/check.ts";
import { unknownKey, wrongType } from "./format/errors.ts";
import { nameProblem } from "./format/names.ts";
import type { Log } from "./log.ts";
import type { Roster } from "./roster.ts";
import { keyName } from "./schema/names.ts";
import { parts, rosterFile } from "./schema.ts";
import type { Sources } from "./sources.ts";
import type { Field, Node, Path, Table } from "./yaml/tree.ts";
import { fieldAt, positionOf } from "./yaml/tree.ts";

/** A roster whose parts are each well-formed, but whose references nobody has followed yet. */
export interface Draft {
  readonly roster: Roster;
  /** Sections that can't be read at all: nothing can be said about references into them. */
  readonly unreadable: ReadonlySet<string>;
  /** Users with a fault in some field, so that nothing can be said about what they lack. */
  readonly faulty: ReadonlySet<string>;
  /** Where a value stands, by its path in the file. */
  readonly placeOf: (path: Path) => Place;
  /** Where a key stands, by its path in the file. */
  readonly placeOfKey: (path: Path) => Place;
}

interface Reading {
  readonly report: Report;
  readonly toPlace: ToPlace;
  readonly unreadable: Set<string>;
  readonly faulty: Set<string>;
  /** What fitted the schema, by section. */
  readonly fields: Map<string, Field>;
}

/** Reads the merged files part by part; whatever doesn't fit the format is reported and left out. */
export function readDraft(root: Table, to: { readonly log: Log; readonly sources: Sources }): Draft {
  const reading: Reading = {
    report: (problem, position) => to.log.add(problem, to.sources.place(position)),
    toPlace: to.sources.place,
    unreadable: new Set(),
    faulty: new Set(),
    fields: new Map(),
  };
  checkSections(root, reading);
  const { toPlace } = reading;
  const github = section(root, ["github", parts.github], reading);
  const slack = section(root, ["slack", parts.slack], reading);
  const drive = section(root, ["drive", parts.drive], reading);
  const guards = section(root, ["guards", parts.guards], reading)?.value ?? parts.guards.parse({});
  const permissions =
    section(root, ["permissions", parts.permissions], reading)?.value ?? parts.permissions.parse({});
  const users = entries(root, ["users", parts.user], reading);
  const teams = entries(root, ["teams", parts.team], reading);
  const projects = entries(root, ["projects", parts.project], reading);
  const tree: Table = { ...root, fields: reading.fields };
  return {
    roster: defined({
      github: github && buildGithub(github, toPlace),
      slack: slack && buildSlack(slack, toPlace),
      drive: drive && buildDrive(drive, toPlace),
      guards: buildGuards(guards),
      permissions: buildPermissions(permissions, teams),
      users: built(users, (each) => buildUser(each, toPlace)),
      teams: built(teams, (each) => buildTeam(each, toPlace)),
      projects: built(projects, (each) => buildProject(each, toPlace)),
    }),
    unreadable: reading.unreadable,
    faulty: reading.faulty,
    placeOf: (path) => toPlace(positionOf(tree, path)),
    placeOfKey: (path) => toPlace(fieldAt(tree, path)?.at ?? positionOf(tree, path)),
  };
}

function checkSections(root: Table, { report }: Reading): void {
  const known = Object.keys(rosterFile.shape);
  for (const [key, field] of root.fields) {
    if (!known.includes(key)) report(unknownKey(key, "the file", known), field.at);
  }
}

function section<Value>(
  root: Table,
  [key, schema]: readonly [string, z.ZodType<Value>],
  reading: Reading,
): Declared<Value> | undefined {
  const field = root.fields.get(key);
  if (field === undefined) return undefined;
  const checked = check(schema, { field, path: [key] }, reading.report);
  if (checked === undefined) return undefined;
  reading.fields.set(key, { at: field.at, node: checked.node });
  return { ...checked, key, at: field.at };
}

function entries<Value>(
  root: Table,
  [key, schema]: readonly [string, z.ZodType<Value>],
  reading: Reading,
): Map<string, Declared<Value>> {
  const declared = new Map<string, Declared<Value>>();
  const fields = new Map<string, Field>();
  const table = root.fields.get(key);
  if (table === undefined) return declared;
  if (table.node.shape !== "table") {
    reading.report(wrongType(`\`${key}\``, ["a map"], describe(table.node)), table.node.at);
    reading.unreadable.add(key);
    return declared;
  }
  for (const [name, field] of table.node.fields) {
    if (!keyName.safeParse(name).success) {
      const problem = nameProblem("invalid_key", `a key in \`${key}\``, name);
      if (problem !== undefined) reading.report(problem, field.at);
    }
    const empty: Node = { shape: "table", at: field.at, fields: new Map() };
    const part = { field, path: [key, name] };
    // Who is declared wrongly is declared all the same, so that nobody who names them is told otherwise.
    const report: Report = (problem, position) => {
      reading.report(problem, position);
      if (key === "users") reading.faulty.add(name);
    };
    const checked = check(schema, part, report) ?? { value: schema.parse({}), node: empty };
    declared.set(name, { ...checked, key: name, at: field.at });
    fields.set(name, { at: field.at, node: checked.node });
  }
  reading.fields.set(key, { at: table.at, node: { ...table.node, fields } });
  return declared;
}

function describe(node: Node): string {
  if (node.shape === "list") return "a list";
  return node.shape === "scalar" && node.value === null ? "empty" : "text";
}

function built<From, To>(
  declared: ReadonlyMap<string, From>,
  build: (from: From) => To,
): ReadonlyMap<string, To> {
  return new Map(Array.from(declared, ([key, each]) => [key, build(each)]));
}
