/** A part of a file. It is well-formed when the file is. */
export interface YamlPiece {
  readonly text: string;
  /** How many characters of the file stand before it. */
  readonly offset: number;
  /** The section that its entries belong to; undefined when it begins with a section's own line. */
  readonly under?: string;
}

/** Texts up to this length are not cut. A piece should be small enough to be freed with V8's young generation. */
const longestWhole = 64 * 1024;
const usualPiece = 2 * 1024;
const largestPiece = 1024 * 1024;

interface Cut {
  readonly offset: number;
  readonly under?: string;
}

/**
 * Cuts a long file between its sections and between their entries, so that only a piece of it is parsed at a time: a
 * YAML parser needs some eighty times the memory of the text. A short file stays whole.
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

/** Cuts a file, however short it is, at each section and at each entry of a section in block style. */
export function* smallestPiecesOf(text: string): Generator<YamlPiece> {
  let start: Cut = { offset: 0 };
  for (const cut of cutsOf(text)) {
    if (cut.offset > start.offset) yield { ...start, text: text.slice(start.offset, cut.offset) };
    start = cut;
  }
  yield { ...start, text: text.slice(start.offset) };
}

/** True of a piece that could not be cut small enough. */
export function isTooLarge({ text }: YamlPiece): boolean {
  return text.length > largestPiece;
}

/** Yields the start of each section, and of each entry of a section in block style. */
function* cutsOf(text: string): Generator<Cut> {
  let section: { readonly key: string; indent?: number } | undefined;
  let begun = false;
  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    end = text.indexOf("\n", start);
    if (end === -1) end = text.length;
    const indent = indentOf(text, start);
    // What is further in belongs to the entry.
    if (section?.indent !== undefined && indent > section.indent) continue;
    const line = text.slice(start + indent, Math.min(end, start + indent + 200));
    if (line.trim() === "" || line.startsWith("#")) continue;
    // A file whose first line is indented is not cut: its sections do not begin in the first column.
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
