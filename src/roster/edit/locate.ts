import type { Alias, ParsedNode } from "yaml";
import { isAlias } from "yaml";
import type { Collection, Outline, Slot } from "./outline.ts";
import { identityOf } from "./outline.ts";

/** A place in a file: the collections that a path leads through, and which of their slots it takes. */
export interface Location {
  readonly trail: readonly Step[];
  /** The steps that lead to nothing yet. */
  readonly rest: readonly string[];
  /** Set when the path leads into an alias, and so into what others have too. */
  readonly alias?: { readonly node: Alias.Parsed; readonly slot: Slot };
}

export interface Step {
  readonly collection: Collection;
  readonly slot: Slot;
}

/** Follows a path as far as it goes. */
export function locate(outline: Outline, path: readonly string[]): Location {
  const trail: Step[] = [];
  let node: ParsedNode | undefined = outline.root;
  for (const [index, step] of path.entries()) {
    const collection = outline.collection(node);
    const slot = collection === undefined ? undefined : slotIn(collection, step);
    if (collection === undefined || slot === undefined) return { trail, rest: path.slice(index) };
    trail.push({ collection, slot });
    node = slot.value;
    if (isAlias(node))
      return { trail, rest: path.slice(index + 1), alias: { node: node as Alias.Parsed, slot } };
  }
  return { trail, rest: [] };
}

/** An entry by its key, or an item by what it is called. */
export function slotIn(collection: Collection, step: string): Slot | undefined {
  if (collection.shape === "map") return collection.byKey.get(step);
  return collection.slots.find(({ value }) => identityOf(value) === step);
}
