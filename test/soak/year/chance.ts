/** Random choices that are the same for the same seed. */
export interface Chance {
  /** A whole number from 0, below this one. */
  below(limit: number): number;
  /** True in this share of the times. */
  is(share: number): boolean;
  /** One of these. Undefined where there are none. */
  pick<Item>(items: readonly Item[]): Item | undefined;
}

/** Returns the choices of a seed. */
export function chanceOf(seed: number): Chance {
  let state = (seed * 7_919 + 1) % 2_147_483_647;
  const next = () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, is: (share) => next() < share, pick: (items) => items[below(items.length)] };
}
