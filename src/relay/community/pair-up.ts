/** How often two people have met, by their ids in either order. */
export type MetBefore = (one: string, other: string) => number;

/** So many starts are tried. What they cost is bounded with it: nobody waits for a better one for ever. */
const starts = 60;
/** With more people, fewer starts: chance alone finds strangers among many. */
const comparisons = 2_000_000;

/**
 * Puts people into pairs, the last one of an odd number into a group of three, so that as few as possible have met before, and
 * those the least often. Nobody is in two groups, and nobody is left out, but for one who is alone. Ends after a bounded number of
 * steps. `random`: at least 0, less than 1.
 */
export function pairUp(
  people: readonly string[],
  { met, random }: { readonly met: MetBefore; readonly random: () => number },
): readonly (readonly string[])[] {
  const all = [...new Set(people)];
  if (all.length < 2) return [];
  const tries = Math.max(1, Math.min(starts, Math.floor(comparisons / all.length ** 2)));
  let best: { readonly groups: readonly (readonly string[])[]; readonly cost: number } | undefined;
  for (let start = 0; start < tries && best?.cost !== 0; start += 1) {
    const found = oneStart(shuffled(all, random), met);
    if (best === undefined || found.cost < best.cost) best = found;
  }
  return best?.groups ?? [];
}

type Pair = [string, string];

/** Begins with neighbours, and exchanges partners while that helps. Each exchange makes the sum smaller, so it ends. */
function oneStart(people: readonly string[], met: MetBefore) {
  const odd = people.length % 2 === 1 ? people[0] : undefined;
  const rest = odd === undefined ? people : people.slice(1);
  const pairs: Pair[] = [];
  for (let index = 0; index + 1 < rest.length; index += 2)
    pairs.push([rest[index] ?? "", rest[index + 1] ?? ""]);
  const cost = ([one, other]: Pair) => met(one, other) ** 2;
  for (let isBetter = true; isBetter; ) {
    isBetter = false;
    for (const [index, pair] of pairs.entries()) {
      if (cost(pair) === 0) continue;
      for (const [at, partner] of pairs.entries()) {
        if (at === index) continue;
        const [[a, b], [c, d]] = [pairs[index] ?? pair, partner];
        const now = cost([a, b]) + cost([c, d]);
        const better = (
          [
            [
              [a, c],
              [b, d],
            ],
            [
              [a, d],
              [b, c],
            ],
          ] satisfies [Pair, Pair][]
        ).find(([one, other]) => cost(one) + cost(other) < now);
        if (better === undefined) continue;
        [pairs[index], pairs[at]] = better;
        isBetter = true;
      }
    }
  }
  const sum = pairs.reduce((total, pair) => total + cost(pair), 0);
  if (odd === undefined) return { groups: pairs, cost: sum };
  const joins = (pair: Pair) => pair.reduce((total, each) => total + met(odd, each) ** 2, 0);
  const place = pairs.reduce((least, pair) => (joins(pair) < joins(least) ? pair : least));
  return {
    groups: pairs.map((pair) => (pair === place ? [...pair, odd] : pair)),
    cost: sum + joins(place),
  };
}

/** Returns a copy in an order of chance (Fisher and Yates). */
function shuffled(people: readonly string[], random: () => number): readonly string[] {
  const copy = [...people];
  for (let index = copy.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    [copy[index], copy[other]] = [copy[other] ?? "", copy[index] ?? ""];
  }
  return copy;
}
