import { alternativesOf, classLength, GlobError, type GlobFault } from "./glob-alternatives.ts";

/**
 * Returns whether a text is what a glob means: `*` is any text, `?` one character, `[a-z]` and `[!a-z]` one of a class, and
 * `{a,b}` one of several. The whole text must match. Takes time in proportion to the lengths of both, whatever they are.
 * A text that is no glob matches nothing but itself.
 */
export function globMatcher(glob: string, options: GlobOptions = {}): (text: string) => boolean {
  const seen = (text: string) => (options.ignoreCase ? text.toLowerCase() : text);
  const own = seen(glob);
  if (globFault(own) !== undefined) return (text) => seen(text) === own;
  const patterns = alternativesOf(own).map(tokensOf);
  return (text) => {
    const chars = [...seen(text)];
    return patterns.some((tokens) => matchTokens(tokens, chars));
  };
}

export interface GlobOptions {
  /** True: upper and lower case are the same. */
  readonly ignoreCase?: boolean;
}

/** Returns a matcher for what any of several globs means. */
export function anyGlobMatcher(
  globs: readonly string[],
  options: GlobOptions = {},
): (text: string) => boolean {
  const matchers = globs.map((glob) => globMatcher(glob, options));
  return (text) => matchers.some((matches) => matches(text));
}

/** Returns why a text is no glob; undefined of one that is. */
export function globFault(glob: string): GlobFault | undefined {
  try {
    for (const alternative of alternativesOf(glob)) tokensOf(alternative);
    return undefined;
  } catch (error) {
    if (error instanceof GlobError) return error.fault;
    throw error;
  }
}

/** One place of a glob without braces: any text, or a test of one character. */
export type GlobToken = "any text" | ((char: string) => boolean);

/** Returns the places of a glob without braces, with never two of any text in a row. */
export function tokensOf(glob: string): readonly GlobToken[] {
  const chars = [...glob];
  const tokens: GlobToken[] = [];
  for (let at = 0; at < chars.length; at += 1) {
    const char = chars[at] ?? "";
    if (char === "*") {
      if (tokens.at(-1) !== "any text") tokens.push("any text");
    } else if (char === "?") tokens.push(() => true);
    else if (char === "[") {
      const length = classLength(chars, at);
      tokens.push(classOf(chars.slice(at + 1, at + length - 1)));
      at += length - 1;
    } else if (char === "!" && at === 0) throw new GlobError("negated");
    else if (char === "\\" && at + 1 < chars.length) {
      at += 1;
      tokens.push(isChar(chars[at] ?? ""));
    } else if (char === "]") throw new GlobError("unbalanced");
    else tokens.push(isChar(char));
  }
  return tokens;
}

function isChar(own: string): (char: string) => boolean {
  return (char) => char === own;
}

function classOf(chars: readonly string[]): (char: string) => boolean {
  const isNegated = chars[0] === "!" || chars[0] === "^";
  const inside = isNegated ? chars.slice(1) : chars;
  const ranges: [string, string][] = [];
  for (let at = 0; at < inside.length; at += 1) {
    const [from = "", dash, to] = inside.slice(at, at + 3);
    const isRange = dash === "-" && to !== undefined;
    ranges.push([from, isRange ? to : from]);
    if (isRange) at += 2;
  }
  return (char) =>
    ranges.some(([from, to]) => codeOf(from) <= codeOf(char) && codeOf(char) <= codeOf(to)) !== isNegated;
}

function codeOf(char: string): number {
  return char.codePointAt(0) ?? 0;
}

/**
 * Matches by the usual way for wildcards: when the text stops fitting, only the last "any text" takes one character more. So
 * each character is looked at once for each place of the glob, at most.
 */
export function matchTokens(tokens: readonly GlobToken[], chars: readonly string[]): boolean {
  let [at, token] = [0, 0];
  let [star, resumed] = [-1, 0];
  while (at < chars.length) {
    const next = tokens[token];
    if (next === "any text") {
      [star, resumed] = [token, at];
      token += 1;
    } else if (next?.(chars[at] ?? "")) {
      at += 1;
      token += 1;
    } else if (star >= 0) {
      resumed += 1;
      [at, token] = [resumed, star + 1];
    } else return false;
  }
  while (tokens[token] === "any text") token += 1;
  return token === tokens.length;
}
