/** A part of a file that is well-formed when the file is. */
export interface YamlPiece {
  readonly text: string;
  /** How many characters of the file stand before it. */
  readonly offset: number;
  /** The section whose entries it has; undefined when it begins with a section's own line. */
  readonly under?: string;
}

/** Texts up to this long are not cut. What is parsed together should be small enough to be young when it is dropped. */
const longestWhole = 64 * 1024;
const usualPiece = 2 * 1024;
const largestPiece = 1024 * 1024;

interface Cut {
  readonly offset: number;
  readonly under?: string;
}

/**
 * Cuts a long file between its sections and between their entries, so that it is never in memory as a whole in the
 * form that a YAML parser needs, which takes some eighty times the room. A short one stays whole.
 */
export function* piecesOf(text: string): Generator<YamlPiece> {
  let start: Cut = { offset: 0 };
  for (const cut of text.length > longestWhole ? cutsOf(text) : []) {
    const leavesSection = start.under !== undefined && start.under !== cut.under;
    if (!leavesSection && cut.offset - start.offset < usualPiece) continue;
    yield { ...start, text: text.slice(start.offset, cut.offset) };
    start = cut;
  }
  yield { ...start, text: text.slice(start.offset) };
}

/** True of a piece that couldn't be cut small enough. */
export function isTooLarge({ text }: YamlPiece): boolean {
  return text.length > largestPiece;
}

/** Where a section begins, and where an entry of a section does that is laid out in lines. */
function* cutsOf(text: string): Generator<Cut> {
  let section: { readonly key: string; indent?: number } | undefined;
  let begun = false;
  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    end = text.indexOf("\n", start);
    if (end === -1) end = text.length;
    const indent = indentOf(text, start);
    const line = text.slice(start + indent, Math.min(end, start + indent + 200));
    if (line.trim() === "" || line.startsWith("#")) continue;
    // A file whose first line is indented is laid out in another way than this one knows.
    if (!begun && indent > 0) return;
    begun = true;
    if (indent === 0) {
      const [, key, value] = /^([A-Za-z_]+):(?:\s+(.*))?$/.exec(line.trimEnd()) ?? [];
      if (key === undefined) continue;
      yield { offset: start };
      section = value === undefined || value.startsWith("#") ? { key } : undefined;
    } else if (section !== undefined && section.indent === undefined) {
      section.indent = indent;
    } else if (section?.indent === indent && /^[\w."'/]/.test(line)) {
      yield { offset: start, under: section.key };
    }
  }
}

function indentOf(text: string, start: number): number {
  let at = start;
  while (text[at] === " ") at += 1;
  return at - start;
}
