import { isPair, visit } from "yaml";
import { project, team } from "../schema/team.ts";
import { userFields } from "../schema/user.ts";
import { rosterFile } from "../schema.ts";
import type { EditPath, EditValue } from "./edit.ts";
import { locatePath } from "./locate.ts";
import type { OutlineCollection, TextOutline } from "./outline.ts";
import { itemNameOfNode } from "./outline.ts";

/** How one file is laid out. */
export interface FileStyle {
  /** Columns that each level of maps is indented by. */
  readonly indent: number;
  /** Columns from a key to the dashes below it. */
  readonly dash: number;
  /** The space inside brackets. */
  readonly padding: { readonly map: string; readonly list: string };
}

/** The maximum width of a line with a value in brackets, in characters. */
export const maxLineWidth = 110;

/** Returns the style of a file, read off its first examples; the defaults are two columns and `{ a: b }`, `[a]`. */
export function fileStyleOf(outline: TextOutline): FileStyle {
  let indent: number | undefined;
  let dash: number | undefined;
  const padding: { map?: string; list?: string } = {};
  visit(outline.root, {
    Collection(_, node, path) {
      const collection = outline.collection(node as never);
      if (collection === undefined || collection.entries.length === 0) return undefined;
      if (collection.style === "flow") {
        padding[collection.shape] ??= outline.text[collection.inner.from] === " " ? " " : "";
        return undefined;
      }
      const parent = path.findLast((each) => !isPair(each) && each !== node);
      const outer = outline.collection(parent as never);
      if (outer?.shape !== "map" || outer.style === "flow") return undefined;
      if (collection.shape === "map") indent ??= collection.column - outer.column;
      else dash ??= collection.column - outer.column;
      return undefined;
    },
  });
  return {
    indent: indent ?? 2,
    dash: dash ?? indent ?? 2,
    padding: { map: padding.map ?? " ", list: padding.list ?? "" },
  };
}

/** How many neighbours are read to find the usual layout. */
export const neighbourLimit = 50;

/** Returns the layout that the same field mostly has in other entries of its section; undefined when none has it. */
export function usualLayout(outline: TextOutline, path: EditPath): "flow" | "block" | undefined {
  const [section, entry, ...steps] = path;
  const entries = locatePath(outline, [section]).trail[0]?.entry.value;
  const neighbours = outline.collection(entries)?.entries.slice(0, neighbourLimit) ?? [];
  let flow = 0;
  let block = 0;
  for (const { key = "" } of neighbours) {
    if (key === entry) continue;
    const found = locatePath(outline, [section, key, ...steps]);
    if (found.rest.length > 0 || found.alias !== undefined) continue;
    const collection = outline.collection(found.trail.at(-1)?.entry.value);
    if (collection === undefined || collection.entries.length === 0) continue;
    if (collection.style === "flow") flow += 1;
    else block += 1;
  }
  if (flow === block) return flow === 0 ? undefined : "flow";
  return flow > block ? "flow" : "block";
}

const fieldOrder: Readonly<Record<string, readonly string[]>> = {
  users: Object.keys(userFields.shape),
  teams: Object.keys(team.shape),
  projects: Object.keys(project.shape),
};

/** Returns the index of a new entry: fields are in the order of the format, sorted entries stay sorted, else last. */
export function insertionIndex(name: string, collection: OutlineCollection, path: readonly string[]): number {
  const names = collection.entries.map(({ key, value }) => key ?? itemNameOfNode(value) ?? "");
  const order =
    path.length === 0
      ? Object.keys(rosterFile.shape)
      : path.length === 2
        ? fieldOrder[path[0] ?? ""]
        : undefined;
  if (order !== undefined) {
    const rank = order.indexOf(name);
    return names.findLastIndex((each) => order.indexOf(each) < rank) + 1;
  }
  for (const compare of [byCode, byLetter]) {
    const sorted = names.every((each, index) => index === 0 || compare(names[index - 1] ?? "", each) <= 0);
    if (names.length < 2 || !sorted) continue;
    const next = names.findIndex((each) => compare(name, each) < 0);
    return next === -1 ? names.length : next;
  }
  return names.length;
}

/** Returns the fields of an entry in the order of the format. */
export function inFieldOrder(
  fields: { readonly [field: string]: EditValue },
  path: readonly string[],
): EditValue {
  const order = (path.length === 2 && fieldOrder[path[0] ?? ""]) || [];
  return Object.fromEntries(Object.entries(fields).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byLetter(a: string, b: string): number {
  return byCode(a.toLowerCase(), b.toLowerCase());
}

/** True when a blank line stands between all entries of a collection. */
export function hasBlankLinesBetween(text: string, { entries }: OutlineCollection): boolean {
  return (
    entries.length > 1 &&
    entries.every(
      ({ start }, index) => index === 0 || hasBlankBefore(text, start, entries[index - 1]?.end ?? 0),
    )
  );
}

function hasBlankBefore(text: string, start: number, from: number): boolean {
  return /\n[ \t]*\r?\n/.test(text.slice(from, start));
}
