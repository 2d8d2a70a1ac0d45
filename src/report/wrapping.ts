import { columnsOf, pieces } from "./columns.ts";
import type { Span } from "./phrase.ts";

/** Puts spans on lines of at most `most` columns, breaking at spaces; a word wider than a line is cut. */
export function wrapped(spans: readonly Span[], most: number): readonly (readonly Span[])[] {
  const lines: Span[][] = [];
  let line: Span[] = [];
  let width = 0;
  for (const word of words(spans, most)) {
    const columns = columnsOf(word.map((span) => span.text).join(""));
    const gap = width === 0 ? 0 : 1;
    if (width > 0 && width + gap + columns > most) {
      lines.push(line);
      line = [];
      width = 0;
    }
    if (width > 0) add(line, { text: " " });
    for (const span of word) add(line, span);
    width += (width > 0 ? 1 : 0) + columns;
  }
  return line.length > 0 ? [...lines, line] : lines;
}

/** Words, each of one or more spans: `**alice**,` is one word. */
function words(spans: readonly Span[], most: number): Span[][] {
  const all: Span[][] = [];
  let word: Span[] = [];
  const close = () => {
    if (word.length > 0) all.push(word);
    word = [];
  };
  for (const { text, ...style } of spans) {
    text.split(" ").forEach((part, index) => {
      if (index > 0) close();
      if (part === "") return;
      for (const piece of columnsOf(part) > most ? pieces(part, most) : [part]) {
        if (piece !== part) close();
        word.push({ ...style, text: piece });
      }
    });
  }
  close();
  return all;
}

function add(line: Span[], span: Span): void {
  const last = line.at(-1);
  const blank = span.text === " " && last !== undefined;
  if (last !== undefined && ((last.strong === span.strong && last.code === span.code) || blank)) {
    line[line.length - 1] = { ...last, text: last.text + span.text };
  } else line.push(span);
}
