import { tokenize } from "./language/tokens.ts";

/** A quotation goes on over so many lines. */
const mostLines = 50;

/**
 * Returns how many of the lines that follow a command belong to it, since a quotation that it opens ends in the last of
 * them. None, when none ends it before a line that can't belong to it.
 */
export function quotedLinesAfter(
  command: string,
  following: readonly string[],
  mayBelong: (line: string) => boolean,
): number {
  if (isWhole(command)) return 0;
  let text = command;
  for (const [index, line] of following.slice(0, mostLines).entries()) {
    if (!mayBelong(line)) return 0;
    text += `\n${line}`;
    if (isWhole(text)) return index + 1;
  }
  return 0;
}

function isWhole(text: string): boolean {
  return !("unclosed" in tokenize(text, { entities: false }));
}
