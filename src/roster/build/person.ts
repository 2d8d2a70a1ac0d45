import type * as z from "zod";
import type { Place } from "../../core/finding.ts";
import type { Checked } from "../format/check.ts";
import type { Entry, Include, User } from "../roster.ts";
import { entryFields, type team } from "../schema/team.ts";
import { type user, userDirectory, userFields } from "../schema/user.ts";
import type { Field, Node, YamlPath } from "../yaml/tree.ts";
import { nodeAt, positionOf } from "../yaml/tree.ts";
import { directoryBuilder, fieldNames, recordBuilder, shortForm } from "./fields.ts";

/** Turns a position into a file, a line and a column. */
export type ToPlace = (position: number) => Place;

/** A part of the file that fits its schema: its key, where the key stands, and its fields as data and as a tree. */
export interface DeclaredPart<Value> extends Checked<Value> {
  readonly key: string;
  readonly at: number;
}

/** Returns where the value of each field of a table stands, by the field's name in the file. */
export function placesOf(node: Node, toPlace: ToPlace): Readonly<Record<string, Place>> {
  const fields: Iterable<[string, Field]> = node.shape === "table" ? node.fields : [];
  return Object.fromEntries(Array.from(fields, ([key, field]) => [key, toPlace(field.node.at)]));
}

const userRecord = recordBuilder(userFields, fieldNames(userDirectory));
const userFromLogin = shortForm(userFields, "github");
const directoryOfUser = directoryBuilder(userDirectory);

/** Builds a person; a text is their GitHub login. */
export function buildUser(declared: DeclaredPart<z.output<typeof user>>, toPlace: ToPlace): User {
  const { key, value, node } = declared;
  const at = toPlace(declared.at);
  const isShort = typeof value === "string";
  const fields = isShort ? userFromLogin(value) : value;
  const places = isShort ? { github: toPlace(node.at) } : placesOf(node, toPlace);
  return userRecord(fields, { key, directory: directoryOfUser(fields), at, places });
}

const entryRecord = recordBuilder(entryFields);

/**
 * Builds the people on a list of a team; a text is the key of a user. Entries are by far the most records of a roster,
 * and a literal takes the least memory.
 */
export function buildEntries(
  list: z.output<typeof team>["members"],
  path: YamlPath,
  from: { readonly node: Node; readonly toPlace: ToPlace },
): readonly Entry[] | undefined {
  return list?.map((entry, index) => {
    const at = from.toPlace(positionOf(from.node, [...path, index]));
    return typeof entry === "string" ? { user: entry, at } : entryRecord(entry, { at });
  });
}

/** Builds a team's includes; a text is the key of a team. */
export function buildInclude(
  list: z.output<typeof team>["include"],
  node: Node,
  toPlace: ToPlace,
): readonly Include[] | undefined {
  return list?.map((each, index) => {
    const leadsOnly = typeof each !== "string";
    const at = toPlace(nodeAt(node, ["include", index])?.at ?? node.at);
    return { team: leadsOnly ? each.leads : each, leadsOnly, at };
  });
}
