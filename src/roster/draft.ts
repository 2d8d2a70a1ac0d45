import type * as z from "zod";
import type { Place } from "../core/finding.ts";
import type { DeclaredPart, ToPlace } from "./build/person.ts";
import { buildUser } from "./build/person.ts";
import {
  buildChecks,
  buildDrive,
  buildGithub,
  buildGoogle,
  buildGuards,
  buildPermissions,
  buildReview,
  buildSlack,
} from "./build/settings.ts";
import { buildProject, buildTeam } from "./build/team.ts";
import { defined } from "./defined.ts";
import type { Diagnostics } from "./diagnostics.ts";
import type { ReportProblem } from "./format/check.ts";
import { checkFormat } from "./format/check.ts";
import { tooManyEntries, unknownKey, wrongType } from "./format/errors.ts";
import { nameProblem } from "./format/names.ts";
import type { Roster } from "./roster.ts";
import { keyName, newUserKey } from "./schema/names.ts";
import { parts, rosterFile } from "./schema.ts";
import type { Sources } from "./sources.ts";
import type { Field, Node, Table, YamlPath } from "./yaml/tree.ts";
import { fieldAt, positionOf } from "./yaml/tree.ts";

/** A roster whose parts each fit the format; its references are not checked yet. */
export interface RosterDraft {
  readonly roster: Roster;
  /** Sections that could not be read at all. References into them are not checked. */
  readonly unreadable: ReadonlySet<string>;
  /** Users with a fault in some field. A missing field of theirs may be the faulty one. */
  readonly faulty: ReadonlySet<string>;
  /** Returns where a value stands, by its path in the file. */
  readonly placeOf: (path: YamlPath) => Place;
  /** Returns where a key stands, by its path in the file. */
  readonly placeOfKey: (path: YamlPath) => Place;
}

interface DraftContext {
  readonly report: ReportProblem;
  readonly toPlace: ToPlace;
  readonly unreadable: Set<string>;
  readonly faulty: Set<string>;
  /** The parts that fit the schema, by section. */
  readonly fields: Map<string, Field>;
}

/** Reads the merged files part by part. A part that does not fit the format is reported and left out. */
export function readDraft(
  root: Table,
  to: { readonly diagnostics: Diagnostics; readonly sources: Sources },
): RosterDraft {
  const context: DraftContext = {
    report: (problem, position) => to.diagnostics.add(problem, () => to.sources.place(position)),
    toPlace: to.sources.place,
    unreadable: new Set(),
    faulty: new Set(),
    fields: new Map(),
  };
  checkSections(root, context);
  const { toPlace } = context;
  const github = section(root, ["github", parts.github], context);
  const slack = section(root, ["slack", parts.slack], context);
  const drive = section(root, ["drive", parts.drive], context);
  const google = section(root, ["google", parts.google], context);
  const guards = section(root, ["guards", parts.guards], context)?.value ?? parts.guards.parse({});
  const permissions = section(root, ["permissions", parts.permissions], context)?.value;
  const checks = section(root, ["checks", parts.checks], context);
  const review = section(root, ["review", parts.review], context);
  const users = entries({ key: "users", schema: parts.user, build: buildUser }, root, context);
  const teams = entries({ key: "teams", schema: parts.team, build: buildTeam }, root, context);
  const projects = entries({ key: "projects", schema: parts.project, build: buildProject }, root, context);
  const tree: Table = { ...root, fields: context.fields };
  return {
    roster: defined({
      github: github && buildGithub(github, toPlace),
      slack: slack && buildSlack(slack, toPlace),
      drive: drive && buildDrive(drive, toPlace),
      google: google && buildGoogle(google, toPlace),
      guards: buildGuards(guards),
      permissions: buildPermissions(permissions ?? parts.permissions.parse({}), teams),
      checks: checks && buildChecks(checks, toPlace),
      review: review && buildReview(review, toPlace),
      users,
      teams,
      projects,
    }),
    unreadable: context.unreadable,
    faulty: context.faulty,
    placeOf: (path) => toPlace(positionOf(tree, path)),
    placeOfKey: (path) => toPlace(fieldAt(tree, path)?.at ?? positionOf(tree, path)),
  };
}

function checkSections(root: Table, { report }: DraftContext): void {
  const known = Object.keys(rosterFile.shape);
  for (const [key, field] of root.fields) {
    if (!known.includes(key)) report(unknownKey(key, "the file", known), field.at);
  }
}

function section<Value>(
  root: Table,
  [key, schema]: readonly [string, z.ZodType<Value>],
  context: DraftContext,
): DeclaredPart<Value> | undefined {
  const field = root.fields.get(key);
  if (field === undefined) return undefined;
  const checked = checkFormat(schema, { field, path: [key] }, context.report);
  if (checked === undefined) return undefined;
  context.fields.set(key, { at: field.at, node: checked.node });
  return { ...checked, key, at: field.at };
}

/** More than any organisation has of users, teams or projects. */
const maxEntries = 200_000;

/** A section whose entries are checked, and built, one by one. */
interface EntrySection<Value, Built> {
  readonly key: string;
  readonly schema: z.ZodType<Value>;
  readonly build: (declared: DeclaredPart<Value>, toPlace: ToPlace) => Built;
}

function entries<Value, Built>(
  { key, schema, build }: EntrySection<Value, Built>,
  root: Table,
  context: DraftContext,
): ReadonlyMap<string, Built> {
  const built = new Map<string, Built>();
  const fields = new Map<string, Field>();
  const table = root.fields.get(key);
  if (table === undefined) return built;
  if (table.node.shape !== "table") {
    context.report(wrongType(`\`${key}\``, ["a map"], describe(table.node)), table.node.at);
    context.unreadable.add(key);
    return built;
  }
  if (table.node.fields.size > maxEntries) {
    context.report(tooManyEntries(key, maxEntries), table.at);
    context.unreadable.add(key);
    return built;
  }
  // A faulty entry counts as declared, so that references to it are no errors of their own.
  const stub = { value: schema.parse({}), node: { ...table.node, fields: new Map() } };
  for (const [name, field] of table.node.fields) {
    const report: ReportProblem = (problem, position) => {
      context.report(problem, position);
      if (key === "users") context.faulty.add(name);
    };
    checkKey(name, { key, field }, report);
    const checked = checkFormat(schema, { field, path: [key, name] }, report) ?? stub;
    built.set(name, build({ ...checked, key: name, at: field.at }, context.toPlace));
    // The trees of users are not needed any more, and there are many.
    if (key !== "users") fields.set(name, { at: field.at, node: checked.node });
  }
  context.fields.set(key, { at: table.at, node: { ...table.node, fields } });
  return built;
}

function checkKey(
  name: string,
  { key, field }: { readonly key: string; readonly field: Field },
  report: ReportProblem,
): void {
  const checked = (key === "users" ? newUserKey : keyName).safeParse(name);
  if (checked.success) return;
  const [issue] = checked.error.issues;
  const problem = nameProblem(issue?.message ?? "", `a key in \`${key}\``, name);
  if (problem !== undefined) report(problem, field.at);
}

function describe(node: Node): string {
  if (node.shape === "list") return "a list";
  return node.shape === "scalar" && node.value === null ? "empty" : "text";
}
