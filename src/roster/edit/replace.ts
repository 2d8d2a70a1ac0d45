import { isScalar } from "yaml";
import type { Path, Value } from "./edit.ts";
import { isList, isStructure, shortField } from "./edit.ts";
import { lineBreak, territoryEnd } from "./lines.ts";
import type { Collection, Slot } from "./outline.ts";
import type { Surroundings } from "./render.ts";
import { entryLines, flowText } from "./render.ts";
import { quotesOf } from "./scalar.ts";
import { inOrder, widest } from "./style.ts";
import type { Splice } from "./text-edit.ts";

/** Where a value goes: its slot, among whom, and the path that leads there. */
export interface Seat {
  readonly slot: Slot;
  readonly collection: Collection;
  readonly path: Path;
  /** True inside brackets, where all is in brackets. */
  readonly inFlow: boolean;
}

/** Gives a slot another value, or its first. */
export function putValue(
  { slot, collection, path, inFlow }: Seat,
  value: Value,
  around: Surroundings,
): readonly Splice[] {
  const { outline } = around;
  const old = slot.value;
  const quotes = quotesOf(old) ?? around.quotes;
  const flow = flowText(value, { style: around.style, quotes });
  const lines =
    inFlow || slot.key === undefined || !isStructure(value)
      ? [flow]
      : entryLines(slot.key, value, { path, column: collection.column, around });
  const isBlock = outline.collection(old)?.style === "block";
  if (lines.length === 1) {
    if (old !== undefined && !isBlock) return [{ from: old.range[0], to: slot.end, text: flow }];
    const end = isBlock ? territoryEnd(outline.text, slot.end, collection.column) : slot.end;
    return [{ from: slot.head, to: end, text: ` ${flow}` }];
  }
  const margin = lineBreak(outline.text, slot.start) + " ".repeat(collection.column);
  const below = lines.slice(1).map((line) => margin + line);
  return [{ from: slot.head, to: slot.end, text: below.join("") }];
}

/**
 * Gives a short entry one more field: `bob-dev` becomes `{ github: bob-dev, … }`, on its line where there is room.
 * Undefined where nothing of the kind is short for anything.
 */
export function lengthen(
  seat: Seat,
  [field, value]: readonly [field: string, value: Value],
  around: Surroundings,
): readonly Splice[] | undefined {
  const { slot, path, collection } = seat;
  const short = shortField(path);
  if (short === undefined || !isScalar(slot.value)) return undefined;
  const said = slot.value.value;
  const first = typeof said === "string" ? said : String(slot.value.source);
  const whole = inOrder({ [short]: first, [field]: value }, path);
  const width = collection.column + (slot.key?.length ?? 0) + flowText(whole, around).length + 2;
  return putValue(width <= widest ? { ...seat, inFlow: true } : seat, whole, around);
}

/**
 * The text that an entry in brackets can be shortened to when one of its fields leaves: its other one, where that is
 * what the short form stands for and somebody beside it is written so.
 */
export function shortened(
  { slot, collection, path }: Seat,
  inner: Collection,
  leaving: string,
): Slot | undefined {
  const short = shortField(path);
  const [one, other] = inner.slots;
  if (short === undefined || inner.style !== "flow" || inner.slots.length !== 2) return undefined;
  const left = one?.key === leaving ? other : other?.key === leaving ? one : undefined;
  const isUsual = collection.slots.some((each) => each !== slot && isScalar(each.value));
  return left?.key === short && left.anchor === undefined && isUsual && isScalar(left.value)
    ? left
    : undefined;
}

/** A map of nothing but what its short form stands for, as that: for a new entry among short ones. */
export function brief(value: Value, path: Path, collection: Collection): Value {
  const short = shortField(path);
  if (!isStructure(value) || isList(value) || short === undefined) return value;
  const [[field, only] = ["", value], ...others] = Object.entries(value);
  const isUsual = collection.slots.some((each) => isScalar(each.value));
  return others.length === 0 && field === short && isUsual ? only : value;
}
