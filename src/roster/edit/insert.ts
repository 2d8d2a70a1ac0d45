import { columnOf, endWithComments, isFirstOnLine, lineBreak, lineEnd, lineStart } from "./lines.ts";
import type { OutlineCollection, OutlineEntry } from "./outline.ts";
import type { FileStyle } from "./style.ts";
import { hasBlankLinesBetween } from "./style.ts";
import type { TextEdit } from "./text-edit.ts";

/** Inserts an entry into a collection in brackets. */
export function insertInFlow(
  text: string,
  {
    collection,
    index,
    style,
  }: { readonly collection: OutlineCollection; readonly index: number; readonly style: FileStyle },
  piece: string,
): readonly TextEdit[] {
  const { entries, inner, shape } = collection;
  const previous = entries[index - 1];
  const first = entries[0];
  if (first === undefined) {
    const pad = style.padding[shape];
    const isBlank = text.slice(inner.from, inner.to).trim() === "";
    return [{ from: inner.from, to: isBlank ? inner.to : inner.from, text: pad + piece + pad }];
  }
  const gap = gapIn(text, collection, previous ?? first);
  if (previous === undefined) return [put(first.start, `${piece},${gap}`)];
  const comma = entries[index]?.comma ?? inner.comma;
  if (!gap.includes("\n")) return [put(previous.end, `,${gap}${piece}`)];
  if (comma === undefined) {
    const end = lineEnd(text, previous.end);
    if (end > inner.to) return [put(previous.end, `,${gap}${piece}`)];
    return end === previous.end
      ? [put(previous.end, `,${gap}${piece}`)]
      : [put(previous.end, ","), put(end, gap + piece)];
  }
  const end = lineEnd(text, comma);
  const restOfLine = text.slice(comma + 1, end).trim();
  const at = restOfLine === "" || restOfLine.startsWith("#") ? end : comma + 1;
  return [put(at, `${gap}${piece},`)];
}

/** Returns the space between two entries in brackets: a blank, or a line break and the next one's column. */
function gapIn(text: string, { entries, inner }: OutlineCollection, beside: OutlineEntry): string {
  const other = beside.comma === undefined ? entries[1] : beside;
  const before =
    other?.comma === undefined
      ? text.slice(inner.from, beside.start)
      : text.slice(other.comma + 1, other.start);
  if (before.includes("\n")) return lineBreak(text, inner.from) + " ".repeat(columnOf(text, beside.start));
  return other?.comma === undefined ? " " : before.trim() === "" ? before : " ";
}

/** Inserts an entry into a collection whose entries have lines of their own, and which is not empty. */
export function insertInBlock(
  text: string,
  { collection, index }: { readonly collection: OutlineCollection; readonly index: number },
  lines: readonly string[],
): readonly TextEdit[] {
  const { entries, column } = collection;
  const previous = entries[index - 1];
  const first = entries[0];
  if (first === undefined) return [];
  const margin = " ".repeat(column);
  const newline = lineBreak(text, first.start);
  const blank = hasBlankLinesBetween(text, collection) ? newline : "";
  if (previous !== undefined) {
    const at = endWithComments(text, previous.end, column);
    return [put(at, blank + lines.map((line) => newline + margin + line).join(""))];
  }
  if (!isFirstOnLine(text, first.start)) {
    return [put(first.start, lines.map((line) => line + newline + margin).join(""))];
  }
  const own = lineStart(text, first.start);
  const at = blank === "" ? own : aboveComments(text, own);
  return [put(at, lines.map((line) => margin + line + newline).join("") + blank)];
}

/** Returns the start of the comment lines right above a line. */
function aboveComments(text: string, line: number): number {
  let at = line;
  while (
    at > 0 &&
    text
      .slice(lineStart(text, at - 1), at)
      .trim()
      .startsWith("#")
  )
    at = lineStart(text, at - 1);
  return at;
}

function put(at: number, text: string): TextEdit {
  return { from: at, to: at, text };
}
