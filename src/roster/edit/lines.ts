/** Where the line begins that an offset is in. */
export function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1;
}

/** Where the line ends that an offset is in, before its line break. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  if (end === -1) return text.length;
  return end > 0 && text[end - 1] === "\r" ? end - 1 : end;
}

/** Where the next line begins; the end of the text where there is none. */
export function nextLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end === -1 ? text.length : end + 1;
}

/** The line break after an offset, or else the text's first one. */
export function lineBreak(text: string, at: number): string {
  const end = text.indexOf("\n", at);
  const found = end === -1 ? text.indexOf("\n") : end;
  return found > 0 && text[found - 1] === "\r" ? "\r\n" : "\n";
}

export function columnOf(text: string, at: number): number {
  return at - lineStart(text, at);
}

/** True when there is nothing but blanks before an offset on its line. */
export function isFirstOnLine(text: string, at: number): boolean {
  return /^[ \t]*$/.test(text.slice(lineStart(text, at), at));
}

/** True of a line without content; the end of the text counts as one. */
export function isBlankLine(text: string, at: number): boolean {
  return text.slice(at, lineEnd(text, at)).trim() === "";
}

/**
 * The end of the line on which something ends, or of the comment lines right below that are indented deeper than
 * `column`: they belong to what stands above.
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
