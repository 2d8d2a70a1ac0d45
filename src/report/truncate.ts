/** The texts of a list that fit, and how many are left out. */
export interface FittingItems {
  readonly shown: readonly string[];
  readonly left: number;
}

/** The texts of the first items that fit into so many bytes with a line break after each. */
export function truncateList<Item>(
  items: readonly Item[],
  bytesLeft: number,
  textOf: (item: Item) => string,
): FittingItems {
  const shown: string[] = [];
  let used = 0;
  for (const item of items) {
    const text = textOf(item);
    used += byteLength(text) + 1;
    if (used > bytesLeft) break;
    shown.push(text);
  }
  return { shown, left: items.length - shown.length };
}

/** A text's length in UTF-8, which is never less than its length in characters. */
export function byteLength(text: string): number {
  return Buffer.byteLength(text);
}
