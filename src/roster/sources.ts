import type { Place } from "../core/finding.ts";

/** Several texts, laid end to end, so that one number is a position in all of them. */
export interface Sources {
  /** Returns the position of a file's first character. */
  start(file: number): number;
  /** Returns the file, line and column of a position. */
  place(position: number): Place;
}

interface Source {
  readonly path: string;
  readonly start: number;
  readonly text: string;
  lines?: readonly number[];
}

/** Returns the texts laid end to end, in the order given. */
export function sourcesOf(files: readonly { readonly path: string; readonly text: string }[]): Sources {
  const sources: Source[] = [];
  let start = 0;
  for (const { path, text } of files) {
    sources.push({ path, start, text });
    start += text.length + 1;
  }
  return {
    start: (file) => sources[file]?.start ?? 0,
    place(position) {
      const source = sources[lastUpTo(sources.length, (index) => (sources[index]?.start ?? 0) <= position)];
      if (source === undefined) throw new Error("There is no file, and so no place in one.");
      source.lines ??= lineStarts(source.text);
      const lines = source.lines;
      const offset = Math.min(Math.max(position - source.start, 0), source.text.length);
      const line = lastUpTo(lines.length, (index) => (lines[index] ?? 0) <= offset);
      return { file: source.path, line: line + 1, column: offset - (lines[line] ?? 0) + 1 };
    },
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** Returns the last of `length` indexes for which `holds` is true; it is true up to some index and false after it. */
function lastUpTo(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
