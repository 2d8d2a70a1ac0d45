/** Returns the start of the line that has an offset. */
export function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1;
}

/** Returns the end of the line that has an offset, before its line break. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  if (end === -1) return text.length;
  return end > 0 && text[end - 1] === "\r" ? end - 1 : end;
}

/** Returns the start of the next line, or the end of the text. */
export function nextLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end === -1 ? text.length : end + 1;
}

/** Returns the line break after an offset, or else the text's first one. */
export function lineBreak(text: string, at: number): string {
  const end = text.indexOf("\n", at);
  const found = end === -1 ? text.indexOf("\n") : end;
  return found > 0 && text[found - 1] === "\r" ? "\r\n" : "\n";
}

/** Returns the column of an offset, from 0. */
export function columnOf(text: string, at: number): number {
  return at - lineStart(text, at);
}

/** True when only blanks stand before an offset on its line. */
export function isFirstOnLine(text: string, at: number): boolean {
  return /^[ \t]*$/.test(text.slice(lineStart(text, at), at));
}

/** True when the line at an offset has no content, and at the end of the text. */
export function isBlankLine(text: string, at: number): boolean {
  return text.slice(at, lineEnd(text, at)).trim() === "";
}

/**
 * Returns the end of the line on which an entry ends, or of the comment lines right below it that are indented deeper
 * than `column`: those belong to the entry.
 */
export function endWithComments(text: string, end: number, column: number): number {
  let last = lineEnd(text, end);
  for (;;) {
    const next = nextLine(text, last);
    if (next === last || next >= text.length) return last;
    const [, blanks = "", mark] = /^([ \t]*)(#?)/.exec(text.slice(next, lineEnd(text, next))) ?? [];
    if (mark !== "#" || blanks.length <= column) return last;
    last = lineEnd(text, next);
  }
}
