import { distance } from "fastest-levenshtein";

/** Returns the known name that a misspelt one most likely means; undefined when none is close. */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  if (name.length > 100) return undefined;
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    if (candidate === name || Math.abs(candidate.length - name.length) > 3) continue;
    const far = differenceOf(name.toLowerCase(), candidate.toLowerCase());
    if (far === undefined || far > least || (far === least && best !== undefined && best < candidate))
      continue;
    least = far;
    best = candidate;
  }
  return best;
}

/** Returns how many letters differ; undefined when they are too many for a misspelling. */
function differenceOf(a: string, b: string): number | undefined {
  const far = distance(a, b);
  const shorter = Math.min(a.length, b.length);
  if (far === 0) return 0;
  if (shorter < 3) return undefined;
  // In a short name two differences are many, unless two letters changed places.
  if (shorter < 6 && far === 2) return lettersOf(a) === lettersOf(b) ? 2 : undefined;
  const most = shorter < 6 ? 1 : shorter < 12 ? 2 : 3;
  return far <= most ? far : undefined;
}

function lettersOf(name: string): string {
  return [...name].sort().join("");
}
