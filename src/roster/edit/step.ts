import type { Edit, Path, Value } from "./edit.ts";
import { calledOf } from "./edit.ts";
import { insertInBlock, insertInFlow } from "./insert.ts";
import type { Location } from "./locate.ts";
import { slotIn } from "./locate.ts";
import type { Collection, Outline } from "./outline.ts";
import { removeSlot } from "./remove.ts";
import { entryLines, flowText, itemLines } from "./render.ts";
import type { Seat } from "./replace.ts";
import { brief, lengthen, putValue, shortened } from "./replace.ts";
import { commonQuotes, scalarText } from "./scalar.ts";
import type { Style } from "./style.ts";
import { indexFor, mostNeighbours } from "./style.ts";
import type { Splice } from "./text-edit.ts";

/** One file's text, as it is read and as it is laid out. */
export interface Page {
  readonly outline: Outline;
  readonly style: Style;
}

/** What one edit does to the text; undefined where its path leads through something that holds nothing else. */
export function splicesFor(edit: Edit, location: Location, page: Page): readonly Splice[] | undefined {
  const { trail, rest } = location;
  const taken = trail.at(-1);
  switch (edit.edit) {
    case "set":
      return settle(edit.path, edit.value, { location, page });
    case "unset":
      return taken === undefined || rest.length > 0 ? [] : leave(location, edit.path, page);
    case "add": {
      if (rest.length > 0 || taken?.slot.value === undefined) {
        return settle(edit.path, [edit.item], { location, page });
      }
      const list = page.outline.collection(taken.slot.value);
      if (list?.shape !== "list") return undefined;
      return join({ name: calledOf(edit.item) ?? "", value: edit.item, path: edit.path }, list, page);
    }
    case "drop": {
      const list = page.outline.collection(taken?.slot.value);
      const item = rest.length === 0 && list?.shape === "list" ? slotIn(list, edit.item) : undefined;
      if (list === undefined || item === undefined) return [];
      return removeSlot(page.outline.text, { collection: list, holder: taken?.slot }, item);
    }
    default:
      return edit satisfies never;
  }
}

interface Where {
  readonly location: Location;
  readonly page: Page;
}

/** Puts a value where a path ends, and makes what is missing on the way. */
function settle(path: Path, value: Value, { location, page }: Where): readonly Splice[] | undefined {
  const [name, ...deeper] = location.rest;
  const seat = seatOf(location, path);
  const around = (collection: Collection) => ({ ...page, quotes: quotesAmong(collection) });
  if (name === undefined)
    return seat === undefined ? undefined : putValue(seat, value, around(seat.collection));
  const nested = deeper.reduceRight<Value>((inner, step) => ({ [step]: inner }), value);
  if (seat === undefined || seat.slot.value !== undefined) {
    const node = seat === undefined ? page.outline.root : seat.slot.value;
    const collection = page.outline.collection(node);
    if (collection?.shape === "map") {
      const walked: Path = seat === undefined ? [name] : [...seat.path, name];
      return join({ name, value: nested, path: walked }, collection, page);
    }
  }
  if (seat === undefined || page.outline.collection(seat.slot.value) !== undefined) return undefined;
  if (seat.slot.value !== undefined) return lengthen(seat, [name, nested], around(seat.collection));
  return putValue(seat, { [name]: nested }, around(seat.collection));
}

/** Takes out the entry that a path ends in; what is left may be said in short. */
function leave({ trail }: Location, path: Path, { outline }: Page): readonly Splice[] {
  const taken = trail.at(-1);
  const outer = seatOf({ trail: trail.slice(0, -1), rest: [] }, path.slice(0, -1) as unknown as Path);
  if (taken === undefined) return [];
  const left = outer && shortened(outer, taken.collection, taken.slot.key ?? "");
  if (left?.value !== undefined && outer?.slot.value !== undefined) {
    const text = outline.text.slice(left.value.range[0], left.end);
    return [{ from: outer.slot.value.range[0], to: outer.slot.end, text }];
  }
  return removeSlot(outline.text, { collection: taken.collection, holder: outer?.slot }, taken.slot);
}

/** Puts a new entry or item among others, where its name belongs. */
function join(
  { name, value, path }: { readonly name: string; readonly value: Value; readonly path: Path },
  collection: Collection,
  page: Page,
): readonly Splice[] {
  const { text } = page.outline;
  const isMap = collection.shape === "map";
  const index = indexFor(name, collection, isMap ? path.slice(0, -1) : path);
  const around = { ...page, quotes: quotesAmong(collection) };
  const said = isMap ? brief(value, path, collection) : value;
  const label = scalarText(name, commonQuotes(collection.keys.slice(0, mostNeighbours)));
  if (collection.style === "flow") {
    const piece = isMap ? `${label}: ${flowText(said, around)}` : flowText(said, around);
    return insertInFlow(text, { collection, index, style: page.style }, piece);
  }
  const at = { path, column: collection.column, around };
  return insertInBlock(
    text,
    { collection, index },
    isMap ? entryLines(label, said, at) : itemLines(said, at),
  );
}

function seatOf({ trail, rest }: Location, path: Path): Seat | undefined {
  const last = trail.at(-1);
  if (last === undefined) return undefined;
  const walked = path.slice(0, path.length - rest.length) as unknown as Path;
  return { ...last, path: walked, inFlow: last.collection.style === "flow" };
}

function quotesAmong(collection: Collection) {
  return commonQuotes(collection.slots.slice(0, mostNeighbours).map(({ value }) => value));
}
