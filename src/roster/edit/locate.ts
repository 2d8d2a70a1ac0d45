import type { Alias, ParsedNode } from "yaml";
import { isAlias } from "yaml";
import type { OutlineCollection, OutlineEntry, TextOutline } from "./outline.ts";
import { itemNameOfNode } from "./outline.ts";

/** A place in a file: the collections that a path leads through, and which of their entries it takes. */
export interface PathLocation {
  readonly trail: readonly PathStep[];
  /** The steps that lead to nothing yet. */
  readonly rest: readonly string[];
  /** Set when the path leads into an alias, and so into what others have too. */
  readonly alias?: { readonly node: Alias.Parsed; readonly entry: OutlineEntry };
}

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

/** An entry by its key, or an item by what it is called. */
export function findEntry(collection: OutlineCollection, step: string): OutlineEntry | undefined {
  if (collection.shape === "map") return collection.byKey.get(step);
  return collection.entries.find(({ value }) => itemNameOfNode(value) === step);
}
