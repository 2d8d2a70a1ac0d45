import { isBlankLine, isFirstOnLine, lineEnd, lineStart, nextLine, territoryEnd } from "./lines.ts";
import type { Collection, Slot } from "./outline.ts";
import type { Splice } from "./text-edit.ts";

/**
 * Takes an entry out, with the comments on its lines and inside it; comments on lines above it stay. `holder` is the
 * slot that the collection is the value of.
 */
export function removeSlot(
  text: string,
  { collection, holder }: { readonly collection: Collection; readonly holder: Slot | undefined },
  slot: Slot,
): readonly Splice[] {
  if (collection.style === "flow") return fromFlow(text, collection, slot);
  return collection.slots.length === 1
    ? lastFromBlock(text, collection, holder)
    : fromBlock(text, collection, slot);
}

function fromFlow(text: string, { slots, inner }: Collection, slot: Slot): readonly Splice[] {
  const index = slots.indexOf(slot);
  const next = slots[index + 1];
  const comma = next?.comma ?? inner.comma;
  if (slots.length === 1) {
    const around = text.slice(inner.from, slot.start) + text.slice(slot.end, inner.to);
    if (!around.includes("#")) return [cut(inner.from, inner.to)];
    return comma === undefined
      ? [cut(slot.start, slot.end)]
      : [cut(slot.start, slot.end), cut(comma, comma + 1)];
  }
  const end = comma === undefined ? slot.end : comma + 1;
  const restOfLine = text.slice(end, lineEnd(text, end)).trim();
  const ownsLines = isFirstOnLine(text, slot.start) && (restOfLine === "" || restOfLine.startsWith("#"));
  if (ownsLines && nextLine(text, end) <= inner.to) {
    const line = cut(lineStart(text, slot.start), nextLine(text, end));
    return comma === undefined && slot.comma !== undefined ? [cut(slot.comma, slot.comma + 1), line] : [line];
  }
  if (slot.comma === undefined) {
    const between = text.slice(end, next?.start ?? end);
    return [cut(slot.start, between.trim() === "" ? end + between.length : end)];
  }
  const between = text.slice(slot.comma + 1, slot.start);
  return between.trim() === ""
    ? [cut(slot.comma, slot.end)]
    : [cut(slot.comma, slot.comma + 1), cut(slot.start, slot.end)];
}

function fromBlock(text: string, collection: Collection, slot: Slot): readonly Splice[] {
  const { slots, column } = collection;
  const next = slots[slots.indexOf(slot) + 1];
  if (!isFirstOnLine(text, slot.start)) {
    return next === undefined ? [cut(slot.start, slot.end)] : [cut(slot.start, next.start)];
  }
  const start = lineStart(text, slot.start);
  const end = territoryEnd(text, slot.end, column);
  const above = start === 0 ? undefined : lineStart(text, start - 1);
  const below = nextLine(text, end);
  const isBlankAbove = above !== undefined && isBlankLine(text, above);
  if (below === text.length && !text.endsWith("\n")) {
    const first = isBlankAbove ? above : start;
    return [cut(first === 0 ? 0 : lineEnd(text, first - 1), end)];
  }
  const leavesTwoBlanks = isBlankAbove && isBlankLine(text, below);
  if (leavesTwoBlanks) return [cut(above, below)];
  const opens = next !== undefined && slot === slots[0] && isBlankLine(text, below);
  const isHeaded = above === undefined || /^\s*(?:#|$)/.test(text.slice(above, start));
  return [cut(start, opens && !isHeaded ? nextLine(text, below) : below)];
}

/** What is emptied says so: without its last entry a list would be left out, which means something else. */
function lastFromBlock(
  text: string,
  { slots, shape, column }: Collection,
  holder: Slot | undefined,
): readonly Splice[] {
  const [slot] = slots;
  const empty = shape === "map" ? "{}" : "[]";
  if (slot === undefined) return [];
  if (holder === undefined || !isFirstOnLine(text, slot.start))
    return [{ from: slot.start, to: slot.end, text: empty }];
  const end = territoryEnd(text, slot.end, column);
  const from = lineEnd(text, lineStart(text, slot.start) - 1);
  return [{ from: holder.head, to: holder.head, text: ` ${empty}` }, cut(from, end)];
}

function cut(from: number, to: number): Splice {
  return { from, to, text: "" };
}
