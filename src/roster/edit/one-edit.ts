import type { Edit, EditPath, EditValue } from "./edit.ts";
import { itemNameOf } from "./edit.ts";
import { insertInBlock, insertInFlow } from "./insert.ts";
import type { PathLocation } from "./locate.ts";
import { findEntry } from "./locate.ts";
import type { OutlineCollection, TextOutline } from "./outline.ts";
import { removeEntry } from "./remove.ts";
import { renameEntry } from "./rename.ts";
import { entryLines, flowText, itemLines } from "./render.ts";
import type { TargetSlot } from "./replace.ts";
import { expandShort, putValue, shortFormLeft, shortFormOf } from "./replace.ts";
import { commonQuotes, scalarText } from "./scalar.ts";
import type { FileStyle } from "./style.ts";
import { insertionIndex, neighbourLimit } from "./style.ts";
import type { TextEdit } from "./text-edit.ts";

/** One file's text: the outline of it, and its style. */
export interface Layout {
  readonly outline: TextOutline;
  readonly style: FileStyle;
}

/** Returns the text edits of one edit; undefined when its path leads through a value that cannot hold entries. */
export function textEditsFor(
  edit: Edit,
  location: PathLocation,
  layout: Layout,
): readonly TextEdit[] | undefined {
  const { trail, rest } = location;
  const taken = trail.at(-1);
  switch (edit.edit) {
    case "set":
      return setValue(edit.path, edit.value, { location, layout });
    case "unset":
      return taken === undefined || rest.length > 0 ? [] : remove(location, edit.path, layout);
    case "add": {
      if (rest.length > 0 || taken?.entry.value === undefined) {
        return setValue(edit.path, [edit.item], { location, layout });
      }
      const list = layout.outline.collection(taken.entry.value);
      if (list?.shape !== "list") return undefined;
      return append({ name: itemNameOf(edit.item) ?? "", value: edit.item, path: edit.path }, list, layout);
    }
    case "drop": {
      const list = layout.outline.collection(taken?.entry.value);
      const item = rest.length === 0 && list?.shape === "list" ? findEntry(list, edit.item) : undefined;
      if (list === undefined || item === undefined) return [];
      return removeEntry(layout.outline.text, { collection: list, parent: taken?.entry }, item);
    }
    case "rename":
      return taken === undefined || rest.length > 0 ? [] : renameEntry(taken, edit.to, layout.outline);
    default:
      return edit satisfies never;
  }
}

interface EditContext {
  readonly location: PathLocation;
  readonly layout: Layout;
}

/** Sets the value at the end of a path, and creates the missing parts of the path. */
function setValue(
  path: EditPath,
  value: EditValue,
  { location, layout }: EditContext,
): readonly TextEdit[] | undefined {
  const [name, ...deeper] = location.rest;
  const target = targetSlotOf(location, path);
  const context = (collection: OutlineCollection) => ({ ...layout, quotes: quotesAmong(collection) });
  if (name === undefined)
    return target === undefined ? undefined : putValue(target, value, context(target.collection));
  const nested = deeper.reduceRight<EditValue>((inner, step) => ({ [step]: inner }), value);
  if (target === undefined || target.entry.value !== undefined) {
    const node = target === undefined ? layout.outline.root : target.entry.value;
    const collection = layout.outline.collection(node);
    if (collection?.shape === "map") {
      const walked: EditPath = target === undefined ? [name] : [...target.path, name];
      return append({ name, value: nested, path: walked }, collection, layout);
    }
  }
  if (target === undefined || layout.outline.collection(target.entry.value) !== undefined) return undefined;
  if (target.entry.value !== undefined)
    return expandShort(target, [name, nested], context(target.collection));
  return putValue(target, { [name]: nested }, context(target.collection));
}

/** Removes the entry at the end of a path; what is left may be written in its short form. */
function remove({ trail }: PathLocation, path: EditPath, { outline }: Layout): readonly TextEdit[] {
  const taken = trail.at(-1);
  const outer = targetSlotOf(
    { trail: trail.slice(0, -1), rest: [] },
    path.slice(0, -1) as unknown as EditPath,
  );
  if (taken === undefined) return [];
  const left = outer && shortFormLeft(outer, taken.collection, taken.entry.key ?? "");
  if (left?.value !== undefined && outer?.entry.value !== undefined) {
    const text = outline.text.slice(left.value.range[0], left.end);
    return [{ from: outer.entry.value.range[0], to: outer.entry.end, text }];
  }
  return removeEntry(outline.text, { collection: taken.collection, parent: outer?.entry }, taken.entry);
}

/** Inserts a new entry or item where its name belongs in the order. */
function append(
  { name, value, path }: { readonly name: string; readonly value: EditValue; readonly path: EditPath },
  collection: OutlineCollection,
  layout: Layout,
): readonly TextEdit[] {
  const { text } = layout.outline;
  const isMap = collection.shape === "map";
  const index = insertionIndex(name, collection, isMap ? path.slice(0, -1) : path);
  const context = { ...layout, quotes: quotesAmong(collection) };
  const shortened = isMap ? shortFormOf(value, path, collection) : value;
  const label = scalarText(name, commonQuotes(collection.keys.slice(0, neighbourLimit)));
  if (collection.style === "flow") {
    const piece = isMap ? `${label}: ${flowText(shortened, context)}` : flowText(shortened, context);
    return insertInFlow(text, { collection, index, style: layout.style }, piece);
  }
  const at = { path, column: collection.column, context };
  return insertInBlock(
    text,
    { collection, index },
    isMap ? entryLines(label, shortened, at) : itemLines(shortened, at),
  );
}

function targetSlotOf({ trail, rest }: PathLocation, path: EditPath): TargetSlot | undefined {
  const last = trail.at(-1);
  if (last === undefined) return undefined;
  const walked = path.slice(0, path.length - rest.length) as unknown as EditPath;
  return { ...last, path: walked, inFlow: last.collection.style === "flow" };
}

function quotesAmong(collection: OutlineCollection) {
  return commonQuotes(collection.entries.slice(0, neighbourLimit).map(({ value }) => value));
}
