/** The most texts that the braces of one glob may stand for. Each is matched by itself. */
export const maxAlternatives = 100;

/** Why a text is no glob. */
export type GlobFault = "unbalanced" | "single" | "many" | "negated";

/** Error of a text that is no glob. */
export class GlobError extends Error {
  readonly fault: GlobFault;

  constructor(fault: GlobFault) {
    super(fault);
    this.fault = fault;
  }
}

/**
 * Returns the globs without braces that one with braces stands for: `{a,b}*` is `a*` and `b*`. Braces may be nested.
 * Throws a `GlobError` where a bracket is left open, and where there would be too many.
 */
export function alternativesOf(glob: string): readonly string[] {
  const { texts, end } = sequence([...glob], 0, false);
  if (end < [...glob].length) throw new GlobError("unbalanced");
  return texts;
}

interface Parsed {
  readonly texts: readonly string[];
  /** Where the part ends. */
  readonly end: number;
}

/** Reads up to the end, and inside of braces up to the comma or brace that ends an alternative. */
function sequence(chars: readonly string[], start: number, isInside: boolean): Parsed {
  let texts: readonly string[] = [""];
  let at = start;
  while (at < chars.length) {
    const char = chars[at];
    if (char === "}" || (char === "," && isInside)) break;
    const part =
      char === "{" ? braces(chars, at) : { texts: [plain(chars, at)], end: at + plainLength(chars, at) };
    texts = joined(texts, part.texts);
    at = part.end;
  }
  return { texts, end: at };
}

function braces(chars: readonly string[], start: number): Parsed {
  const texts: string[] = [];
  let at = start + 1;
  for (;;) {
    const alternative = sequence(chars, at, true);
    texts.push(...alternative.texts);
    if (texts.length > maxAlternatives) throw new GlobError("many");
    at = alternative.end + 1;
    if (chars[alternative.end] === "}") break;
    if (chars[alternative.end] !== ",") throw new GlobError("unbalanced");
  }
  if (texts.length === 1) throw new GlobError("single");
  return { texts: [...new Set(texts)], end: at };
}

function joined(heads: readonly string[], tails: readonly string[]): readonly string[] {
  if (heads.length * tails.length > maxAlternatives) throw new GlobError("many");
  return heads.flatMap((head) => tails.map((tail) => head + tail));
}

function plain(chars: readonly string[], at: number): string {
  return chars.slice(at, at + plainLength(chars, at)).join("");
}

/** Returns the length of what stands for itself: a character, an escaped one, or a class in brackets. */
function plainLength(chars: readonly string[], at: number): number {
  if (chars[at] === "\\") return Math.min(2, chars.length - at);
  return chars[at] === "[" ? classLength(chars, at) : 1;
}

/** Returns the length of the class that begins at a bracket. A closing bracket right at its start belongs to it. */
export function classLength(chars: readonly string[], at: number): number {
  const first = chars[at + 1] === "!" || chars[at + 1] === "^" ? at + 2 : at + 1;
  const end = chars.indexOf("]", first + 1);
  if (end === -1) throw new GlobError("unbalanced");
  return end + 1 - at;
}
