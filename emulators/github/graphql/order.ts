/** Returns a copy sorted by a key. Items with equal keys keep their order. */
export function ordered<Item>(
  items: readonly Item[],
  key: (item: Item) => string | number,
  direction: string,
): Item[] {
  const sign = direction === "DESC" ? -1 : 1;
  const keyed = items.map((item) => ({ item, at: key(item) }));
  keyed.sort((one, other) => (one.at < other.at ? -sign : one.at > other.at ? sign : 0));
  return keyed.map(({ item }) => item);
}
