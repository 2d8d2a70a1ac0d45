import type { Place } from "../core/finding.ts";
import { globMatcher } from "../core/glob.ts";

/** A team's role on the repositories whose names a pattern matches. */
export interface RepositoryPattern {
  /** A name in which `*` is any text and `?` one character. A name without either is here when its role is `none`. */
  readonly pattern: string;
  /** A role, or `none`: what another pattern would give is not given. */
  readonly role: string;
  /** When it ends, where it does. From then on the line counts as if it were not there. */
  readonly until?: string;
  readonly at: Place;
}

/** The role of repositories to which no pattern gives anything. */
export const withheldRole = "none";

/** The most patterns of one team: each may be held against each other. */
export const mostPatterns = 50;

/** True of a text that may match several names. */
export function isRepositoryPattern(name: string): boolean {
  return /[*?]/.test(name);
}

/** Returns how many characters of a pattern stand for themselves; more than any for a plain name. */
export function literalsIn(pattern: string): number {
  return isRepositoryPattern(pattern) ? pattern.replaceAll(/[*?]/g, "").length : Number.POSITIVE_INFINITY;
}

/**
 * Returns a function from a repository's name to the pattern that decides about it: the plain name first, then the pattern
 * with the most characters that stand for themselves. Case does not count.
 */
export function patternFor(
  patterns: readonly RepositoryPattern[],
): (name: string) => RepositoryPattern | undefined {
  const inOrder = patterns
    .map((each) => ({
      each,
      literals: literalsIn(each.pattern),
      matches: globMatcher(each.pattern, { ignoreCase: true }),
    }))
    .sort((a, b) =>
      a.literals === b.literals ? (a.each.pattern < b.each.pattern ? -1 : 1) : b.literals - a.literals,
    );
  return (name) => inOrder.find(({ matches }) => matches(name))?.each;
}

/** True when some name matches both patterns. Takes time in proportion to both lengths. */
export function patternsOverlap(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  // `next[j]`: whether what is left of `a` and `b` from `j` on can match one text.
  let next = new Uint8Array(b.length + 1);
  for (let i = a.length; i >= 0; i -= 1) {
    const now = new Uint8Array(b.length + 1);
    for (let j = b.length; j >= 0; j -= 1) {
      const [mine, yours] = [a[i], b[j]];
      if (mine === undefined && yours === undefined) now[j] = 1;
      else if (mine === "*") now[j] = Number(next[j] === 1 || now[j + 1] === 1);
      else if (yours === "*") now[j] = Number(now[j + 1] === 1 || next[j] === 1);
      else if (mine !== undefined && yours !== undefined && (mine === yours || mine === "?" || yours === "?"))
        now[j] = next[j + 1] ?? 0;
    }
    next = now;
  }
  return next[0] === 1;
}

/** Returns two patterns that may mean the same repository, with equal right and another role; undefined where there are none. */
export function tiedPatterns(
  patterns: readonly RepositoryPattern[],
): readonly [RepositoryPattern, RepositoryPattern] | undefined {
  for (const [index, one] of patterns.entries())
    for (const other of patterns.slice(index + 1))
      if (
        one.role !== other.role &&
        literalsIn(one.pattern) === literalsIn(other.pattern) &&
        patternsOverlap(one.pattern, other.pattern)
      )
        return [one, other];
  return undefined;
}
