/** A part of a file that is well-formed when the file is. */
export interface Piece {
  readonly text: string;
  /** How many characters of the file stand before it. */
  readonly offset: number;
  /** The section whose entries it has; undefined when it begins with a section's own line. */
  readonly under?: string;
}

/** Texts up to this long are not cut. */
const longestWhole = 128 * 1024;
const usualPiece = 64 * 1024;
const largestPiece = 1024 * 1024;

interface Cut {
  readonly offset: number;
  readonly under?: string;
}

/**
 * Cuts a long file between its sections and between their entries, so that it is never in memory as a whole in the
 * form that a YAML parser needs, which takes some eighty times the room. A short one stays whole.
 */
export function piecesOf(text: string): readonly Piece[] {
  const cuts = text.length > longestWhole ? cutsOf(text) : [];
  const pieces: Piece[] = [];
  let start: Cut = { offset: 0 };
  for (const cut of cuts) {
    const leavesSection = start.under !== undefined && start.under !== cut.under;
    if (!leavesSection && cut.offset - start.offset < usualPiece) continue;
    pieces.push({ ...start, text: text.slice(start.offset, cut.offset) });
    start = cut;
  }
  return [...pieces, { ...start, text: text.slice(start.offset) }];
}

/** True of a piece that couldn't be cut small enough. */
export function isTooLarge({ text }: Piece): boolean {
  return text.length > largestPiece;
}

/** Where a section begins, and where an entry of a section does that is laid out in lines. */
function cutsOf(text: string): readonly Cut[] {
  const cuts: Cut[] = [];
  let section: { readonly key: string; indent?: number } | undefined;
  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    end = text.indexOf("\n", start);
    if (end === -1) end = text.length;
    const indent = indentOf(text, start);
    const line = text.slice(start + indent, Math.min(end, start + indent + 200));
    if (line.trim() === "" || line.startsWith("#")) continue;
    if (indent === 0) {
      if (/^(?:---|\.\.\.|%)/.test(line)) return [];
      const [, key, value] = /^([A-Za-z_]+):(?:\s+(.*))?$/.exec(line.trimEnd()) ?? [];
      if (key === undefined) continue;
      cuts.push({ offset: start });
      section = value === undefined || value.startsWith("#") ? { key } : undefined;
    } else if (section !== undefined && section.indent === undefined) {
      section.indent = indent;
    } else if (section?.indent === indent && /^[\w."'/]/.test(line)) {
      cuts.push({ offset: start, under: section.key });
    }
  }
  return cuts;
}

function indentOf(text: string, start: number): number {
  let at = start;
  while (text[at] === " ") at += 1;
  return at - start;
}
