/** Some of a list, and how many of its items are left out. */
export interface Fit {
  readonly shown: readonly string[];
  readonly left: number;
}

/** As many texts of items, from the first on, as fit in so many bytes with a line break after each. */
export function fitting<Item>(items: readonly Item[], room: number, textOf: (item: Item) => string): Fit {
  const shown: string[] = [];
  let used = 0;
  for (const item of items) {
    const text = textOf(item);
    used += bytes(text) + 1;
    if (used > room) break;
    shown.push(text);
  }
  return { shown, left: items.length - shown.length };
}

/** A text's length in UTF-8, which is never less than its length in characters. */
export function bytes(text: string): number {
  return Buffer.byteLength(text);
}
