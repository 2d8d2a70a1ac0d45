import type { Alias, ParsedNode } from "yaml";
import { isAlias } from "yaml";
import type { OutlineCollection, OutlineEntry, TextOutline } from "./outline.ts";
import { itemNameOfNode } from "./outline.ts";

/** Where a path leads: the collections that it passes, and the entry that it takes in each. */
export interface PathLocation {
  readonly trail: readonly PathStep[];
  /** The steps that do not exist yet. */
  readonly rest: readonly string[];
  /** Set when the path leads into an alias, whose value other places share. */
  readonly alias?: { readonly node: Alias.Parsed; readonly entry: OutlineEntry };
}

/** One step of a path: a collection, and the entry of it that the step leads to. */
export interface PathStep {
  readonly collection: OutlineCollection;
  readonly entry: OutlineEntry;
}

/** Follows a path as far as it goes. */
export function locatePath(outline: TextOutline, path: readonly string[]): PathLocation {
  const trail: PathStep[] = [];
  let node: ParsedNode | undefined = outline.root;
  for (const [index, step] of path.entries()) {
    const collection = outline.collection(node);
    const entry = collection === undefined ? undefined : findEntry(collection, step);
    if (collection === undefined || entry === undefined) return { trail, rest: path.slice(index) };
    trail.push({ collection, entry });
    node = entry.value;
    if (isAlias(node))
      return { trail, rest: path.slice(index + 1), alias: { node: node as Alias.Parsed, entry } };
  }
  return { trail, rest: [] };
}

/** Returns the entry of a map with a key, or the item of a list with a name. */
export function findEntry(collection: OutlineCollection, step: string): OutlineEntry | undefined {
  if (collection.shape === "map") return collection.byKey.get(step);
  return collection.entries.find(({ value }) => itemNameOfNode(value) === step);
}
