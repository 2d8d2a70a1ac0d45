import { RE2JS } from "re2js";

/** Longer expressions are refused. */
export const longestExpression = 500;
/** Of a longer text, so many characters are looked at. */
const longestText = 4_000;
/** So many expressions are kept as they were understood. */
const mostKept = 1_000;

const kept = new Map<string, RE2JS>();

/** Where a text fits an expression: what fits, and its groups, by name where they have one. */
export interface ExpressionMatch {
  readonly text: string;
  readonly groups: readonly (string | null)[];
  readonly named: Readonly<Record<string, string | null>>;
}

/** Returns why an expression is refused; undefined for one that is understood. */
export function expressionFault(expression: string): string | undefined {
  try {
    compiled(expression);
    return undefined;
  } catch (failure) {
    return failure instanceof Error ? failure.message : String(failure);
  }
}

/**
 * Returns the first place where a text fits an expression of RE2; undefined where it fits nowhere. Takes time in proportion to
 * the two lengths, which both have a limit, whatever the expression.
 */
export function matchOf(expression: string, text: string): ExpressionMatch | undefined {
  const pattern = compiled(expression);
  const matcher = pattern.matcher(text.slice(0, longestText));
  if (!matcher.find()) return undefined;
  const groups = Array.from({ length: matcher.groupCount() }, (_, index) => matcher.group(index + 1) ?? null);
  const named = Object.entries(pattern.namedGroups()).map(
    ([name, index]) => [name, groups[index - 1] ?? null] as const,
  );
  return { text: matcher.group() ?? "", groups, named: Object.fromEntries(named) };
}

function compiled(expression: string): RE2JS {
  const known = kept.get(expression);
  if (known !== undefined) return known;
  const pattern = RE2JS.compile(expression);
  if (kept.size >= mostKept) kept.clear();
  kept.set(expression, pattern);
  return pattern;
}
