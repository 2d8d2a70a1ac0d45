import { isScalar } from "yaml";
import type { EditPath, EditValue } from "./edit.ts";
import { isList, isStructure, shortField } from "./edit.ts";
import { endWithComments, lineBreak } from "./lines.ts";
import type { OutlineCollection, OutlineEntry } from "./outline.ts";
import type { LayoutContext } from "./render.ts";
import { entryLines, flowText } from "./render.ts";
import { quotesOf } from "./scalar.ts";
import { inFieldOrder, maxLineWidth } from "./style.ts";
import type { TextEdit } from "./text-edit.ts";

/** The place of a value: its entry, the collection of that, and its path. */
export interface TargetSlot {
  readonly entry: OutlineEntry;
  readonly collection: OutlineCollection;
  readonly path: EditPath;
  /** True inside brackets: whatever is inside is in brackets too. */
  readonly inFlow: boolean;
}

/** Sets the value of an entry, which may have none yet. */
export function putValue(
  { entry, collection, path, inFlow }: TargetSlot,
  value: EditValue,
  context: LayoutContext,
): readonly TextEdit[] {
  const { outline } = context;
  const old = entry.value;
  const quotes = quotesOf(old) ?? context.quotes;
  const flow = flowText(value, { style: context.style, quotes });
  const lines =
    inFlow || entry.key === undefined || !isStructure(value)
      ? [flow]
      : entryLines(entry.key, value, { path, column: collection.column, context });
  const isBlock = outline.collection(old)?.style === "block";
  if (lines.length === 1) {
    if (old !== undefined && !isBlock) return [{ from: old.range[0], to: entry.end, text: flow }];
    const end = isBlock ? endWithComments(outline.text, entry.end, collection.column) : entry.end;
    return [{ from: entry.head, to: end, text: ` ${flow}` }];
  }
  const margin = lineBreak(outline.text, entry.start) + " ".repeat(collection.column);
  const below = lines.slice(1).map((line) => margin + line);
  return [{ from: entry.head, to: entry.end, text: below.join("") }];
}

/**
 * Adds a field to an entry in its short form: `bob-dev` becomes `{ github: bob-dev, … }`, on its line if it fits.
 * Undefined when the entry has no short form.
 */
export function expandShort(
  target: TargetSlot,
  [field, value]: readonly [field: string, value: EditValue],
  context: LayoutContext,
): readonly TextEdit[] | undefined {
  const { entry, path, collection } = target;
  const short = shortField(path);
  if (short === undefined || !isScalar(entry.value)) return undefined;
  const said = entry.value.value;
  const first = typeof said === "string" ? said : String(entry.value.source);
  const whole = inFieldOrder({ [short]: first, [field]: value }, path);
  const width = collection.column + (entry.key?.length ?? 0) + flowText(whole, context).length + 2;
  return putValue(width <= maxLineWidth ? { ...target, inFlow: true } : target, whole, context);
}

/**
 * Returns the field that an entry in brackets can be shortened to when the field `leaving` is removed: its only other
 * one, if the short form stands for that and another entry of the collection has a short form.
 */
export function shortFormLeft(
  { entry, collection, path }: TargetSlot,
  inner: OutlineCollection,
  leaving: string,
): OutlineEntry | undefined {
  const short = shortField(path);
  const [one, other] = inner.entries;
  if (short === undefined || inner.style !== "flow" || inner.entries.length !== 2) return undefined;
  const left = one?.key === leaving ? other : other?.key === leaving ? one : undefined;
  const isUsual = collection.entries.some((each) => each !== entry && isScalar(each.value));
  return left?.key === short && left.anchor === undefined && isUsual && isScalar(left.value)
    ? left
    : undefined;
}

/** Returns the short form of a new entry, if it has one and others of the collection are short; else the entry. */
export function shortFormOf(value: EditValue, path: EditPath, collection: OutlineCollection): EditValue {
  const short = shortField(path);
  if (!isStructure(value) || isList(value) || short === undefined) return value;
  const [[field, only] = ["", value], ...others] = Object.entries(value);
  const isUsual = collection.entries.some((each) => isScalar(each.value));
  return others.length === 0 && field === short && isUsual ? only : value;
}
