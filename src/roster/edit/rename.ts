import type { ParsedNode } from "yaml";
import { isScalar } from "yaml";
import { nameFields } from "./edit.ts";
import type { PathStep } from "./locate.ts";
import type { TextOutline } from "./outline.ts";
import { quotesOf, scalarText } from "./scalar.ts";
import type { TextEdit } from "./text-edit.ts";

/**
 * Changes the key of a map's entry, or the name of a list's item, with its quotes and in its place. Undefined when
 * another entry of the map has the new key, or when the item is an alias or has no name.
 */
export function renameEntry(
  { collection, entry }: PathStep,
  to: string,
  outline: TextOutline,
): readonly TextEdit[] | undefined {
  if (collection.shape === "map") {
    if (entry.key === to) return [];
    const key = collection.keys[collection.entries.indexOf(entry)];
    return collection.byKey.has(to) ? undefined : replaceScalar(key, to);
  }
  const item = outline.collection(entry.value);
  if (item === undefined) return replaceScalar(entry.value, to);
  const field = nameFields.find((each) => item.byKey.has(each));
  return field === undefined ? undefined : replaceScalar(item.byKey.get(field)?.value, to);
}

function replaceScalar(node: ParsedNode | undefined, to: string): readonly TextEdit[] | undefined {
  if (!isScalar(node)) return undefined;
  const [from, end] = node.range;
  return [{ from, to: end, text: scalarText(to, quotesOf(node) ?? "plain") }];
}
