import { styleText } from "node:util";
import { columnsOf, splitToColumns } from "./columns.ts";
import type { MarkedSpan, Sentence } from "./sentence.ts";

/** A colour or a weight, as Node's `styleText` names it. */
export type TextStyle = Parameters<typeof styleText>[0];

/** How lines are laid out in a terminal. */
export interface TextLayout {
  /** Columns, the indentation counted in. */
  readonly width: number;
  readonly colour: boolean;
  readonly indent?: string;
  readonly style?: TextStyle;
}

/** A sentence on lines of a terminal, broken at spaces; code stands between backticks. */
export function toTerminalLines(sentence: Sentence, layout: TextLayout): string[] {
  const { width, indent = "", style, colour } = layout;
  return wrapSentence(sentence.map(ticked), width - indent.length).map((line) => {
    const painted = line.map((span) => paintSpan(span, colour)).join("");
    return indent + (style === undefined ? painted : paint(style, painted, colour));
  });
}

/** Colours a text, where colours are wanted. */
export function paint(style: TextStyle, text: string, colour: boolean): string {
  return colour ? styleText(style, text, { validateStream: false }) : text;
}

function ticked(span: Sentence[number]): MarkedSpan {
  if (typeof span === "string") return { text: span };
  return span.mark === "code" ? { ...span, text: `\`${span.text}\`` } : span;
}

function paintSpan({ text, mark }: MarkedSpan, colour: boolean): string {
  return mark === undefined ? text : paint(mark === "code" ? "cyan" : "bold", text, colour);
}

type Line = readonly MarkedSpan[];

/** Puts spans on lines of at most `most` columns, breaking at spaces; a word wider than a line is cut. */
function wrapSentence(spans: Line, most: number): readonly Line[] {
  const lines: MarkedSpan[][] = [];
  let line: MarkedSpan[] = [];
  let width = 0;
  for (const word of wordsOf(spans, most)) {
    const columns = columnsOf(word.map((span) => span.text).join(""));
    if (width > 0 && width + 1 + columns > most) {
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

/** Words, each of one or more spans: a strong name and the comma behind it are one word. */
function wordsOf(spans: Line, most: number): readonly Line[] {
  const words: MarkedSpan[][] = [[]];
  for (const span of spans) {
    for (const [index, part] of span.text.split(" ").entries()) {
      if (index > 0) words.push([]);
      const pieces = splitToColumns(part, most);
      for (const text of pieces) {
        if (pieces.length > 1) words.push([]);
        words.at(-1)?.push({ ...span, text });
      }
    }
  }
  return words.filter((word) => word.length > 0);
}

/** Adds a span to a line; one that looks like the last, or is a blank, continues the last. */
function add(line: MarkedSpan[], span: MarkedSpan): void {
  const last = line.at(-1);
  if (last !== undefined && (last.mark === span.mark || span.text === " ")) {
    line[line.length - 1] = { ...last, text: last.text + span.text };
  } else line.push(span);
}
