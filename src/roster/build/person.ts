import type * as z from "zod";
import type { Place } from "../../core/finding.ts";
import { defined } from "../defined.ts";
import type { Checked } from "../format/check.ts";
import type { Entry, Include, User } from "../roster.ts";
import type { team } from "../schema/team.ts";
import type { user } from "../schema/user.ts";
import type { Field, Node, Path } from "../yaml/tree.ts";
import { nodeAt, positionOf } from "../yaml/tree.ts";

export type ToPlace = (position: number) => Place;

/** What is built: its key, where that stands, and its fields as data and as a tree. */
export interface Declared<Value> extends Checked<Value> {
  readonly key: string;
  readonly at: number;
}

/** Where each field of a table stands: its value. */
export function placesOf(node: Node, toPlace: ToPlace): Readonly<Record<string, Place>> {
  const fields: Iterable<[string, Field]> = node.shape === "table" ? node.fields : [];
  return Object.fromEntries(Array.from(fields, ([key, field]) => [key, toPlace(field.node.at)]));
}

/** Most people say nothing for the directory, and there are many. */
const nothing = {};

export function buildUser(declared: Declared<z.output<typeof user>>, toPlace: ToPlace): User {
  const { key, value, node } = declared;
  const at = toPlace(declared.at);
  if (typeof value === "string") {
    const places = { github: toPlace(node.at) };
    return {
      key,
      github: value,
      permission: "member",
      directory: nothing,
      active: true,
      outside: false,
      at,
      places,
    };
  }
  const {
    name,
    email,
    github,
    github_id: githubId,
    slack,
    permission,
    until,
    active,
    outside,
    ...directory
  } = value;
  return defined({
    key,
    name,
    email,
    github,
    githubId,
    slack,
    permission,
    directory: Object.keys(directory).length === 0 ? nothing : defined(directory),
    until,
    active,
    outside,
    at,
    places: placesOf(node, toPlace),
  });
}

type TeamFields = z.output<typeof team>;

/** The people on a list of a team. */
export function buildEntries(
  list: TeamFields["members"],
  path: Path,
  from: { readonly node: Node; readonly toPlace: ToPlace },
): readonly Entry[] | undefined {
  return list?.map((entry, index) => {
    const at = from.toPlace(positionOf(from.node, [...path, index]));
    return typeof entry === "string"
      ? { user: entry, at }
      : defined({ user: entry.user, until: entry.until, at });
  });
}

export function buildInclude(
  list: TeamFields["include"],
  node: Node,
  toPlace: ToPlace,
): readonly Include[] | undefined {
  return list?.map((each, index) => {
    const leadsOnly = typeof each !== "string";
    const at = toPlace(nodeAt(node, ["include", index])?.at ?? node.at);
    return { team: leadsOnly ? each.leads : each, leadsOnly, at };
  });
}
