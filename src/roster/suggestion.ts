import { distance } from "fastest-levenshtein";

/** The known name that a slip most likely meant; undefined when none is near. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  if (name.length > 100) return undefined;
  const lower = name.toLowerCase();
  const furthest = Math.min(3, Math.ceil(name.length / 3));
  let best: string | undefined;
  let least = furthest + 1;
  for (const candidate of known) {
    if (candidate === name || Math.abs(candidate.length - name.length) >= least) continue;
    const far = slip(lower, candidate.toLowerCase());
    if (far < least || (far === least && best !== undefined && candidate < best)) {
      least = far;
      best = candidate;
    }
  }
  return best;
}

/** Edits from one name to another; the same letters in another order are the slip of one moment. */
function slip(name: string, known: string): number {
  const far = distance(name, known);
  return far === 2 && letters(name) === letters(known) ? 1 : far;
}

function letters(name: string): string {
  return [...name].sort().join("");
}
