import { endWithComments, isBlankLine, isFirstOnLine, lineEnd, lineStart, nextLine } from "./lines.ts";
import type { OutlineCollection, OutlineEntry } from "./outline.ts";
import type { TextEdit } from "./text-edit.ts";

/**
 * Removes an entry with the comments on its lines and inside it; comments on lines above it stay. `parent` is the entry
 * whose value is the collection.
 */
export function removeEntry(
  text: string,
  {
    collection,
    parent,
  }: { readonly collection: OutlineCollection; readonly parent: OutlineEntry | undefined },
  entry: OutlineEntry,
): readonly TextEdit[] {
  if (collection.style === "flow") return fromFlow(text, collection, entry);
  return collection.entries.length === 1
    ? lastFromBlock(text, collection, parent)
    : fromBlock(text, collection, entry);
}

function fromFlow(
  text: string,
  { entries, inner }: OutlineCollection,
  entry: OutlineEntry,
): readonly TextEdit[] {
  const index = entries.indexOf(entry);
  const next = entries[index + 1];
  const comma = next?.comma ?? inner.comma;
  if (entries.length === 1) {
    const around = text.slice(inner.from, entry.start) + text.slice(entry.end, inner.to);
    if (!around.includes("#")) return [cut(inner.from, inner.to)];
    return comma === undefined
      ? [cut(entry.start, entry.end)]
      : [cut(entry.start, entry.end), cut(comma, comma + 1)];
  }
  const end = comma === undefined ? entry.end : comma + 1;
  const restOfLine = text.slice(end, lineEnd(text, end)).trim();
  const ownsLines = isFirstOnLine(text, entry.start) && (restOfLine === "" || restOfLine.startsWith("#"));
  if (ownsLines && nextLine(text, end) <= inner.to) {
    const line = cut(lineStart(text, entry.start), nextLine(text, end));
    return comma === undefined && entry.comma !== undefined
      ? [cut(entry.comma, entry.comma + 1), line]
      : [line];
  }
  if (entry.comma === undefined) {
    const between = text.slice(end, next?.start ?? end);
    return [cut(entry.start, between.trim() === "" ? end + between.length : end)];
  }
  const between = text.slice(entry.comma + 1, entry.start);
  return between.trim() === ""
    ? [cut(entry.comma, entry.end)]
    : [cut(entry.comma, entry.comma + 1), cut(entry.start, entry.end)];
}

function fromBlock(text: string, collection: OutlineCollection, entry: OutlineEntry): readonly TextEdit[] {
  const { entries, column } = collection;
  const next = entries[entries.indexOf(entry) + 1];
  if (!isFirstOnLine(text, entry.start)) {
    return next === undefined ? [cut(entry.start, entry.end)] : [cut(entry.start, next.start)];
  }
  const start = lineStart(text, entry.start);
  const end = endWithComments(text, entry.end, column);
  const above = start === 0 ? undefined : lineStart(text, start - 1);
  const below = nextLine(text, end);
  const isBlankAbove = above !== undefined && isBlankLine(text, above);
  if (below === text.length && !text.endsWith("\n")) {
    const first = isBlankAbove ? above : start;
    return [cut(first === 0 ? 0 : lineEnd(text, first - 1), end)];
  }
  const leavesTwoBlanks = isBlankAbove && isBlankLine(text, below);
  if (leavesTwoBlanks) return [cut(above, below)];
  const opens = next !== undefined && entry === entries[0] && isBlankLine(text, below);
  const isHeaded = above === undefined || /^\s*(?:#|$)/.test(text.slice(above, start));
  return [cut(start, opens && !isHeaded ? nextLine(text, below) : below)];
}

/** Removes the last entry and writes `[]` or `{}`: an absent list means something else than an empty one. */
function lastFromBlock(
  text: string,
  { entries, shape, column }: OutlineCollection,
  parent: OutlineEntry | undefined,
): readonly TextEdit[] {
  const [entry] = entries;
  const empty = shape === "map" ? "{}" : "[]";
  if (entry === undefined) return [];
  if (parent === undefined || !isFirstOnLine(text, entry.start))
    return [{ from: entry.start, to: entry.end, text: empty }];
  const end = endWithComments(text, entry.end, column);
  const from = lineEnd(text, lineStart(text, entry.start) - 1);
  return [{ from: parent.head, to: parent.head, text: ` ${empty}` }, cut(from, end)];
}

function cut(from: number, to: number): TextEdit {
  return { from, to, text: "" };
}
