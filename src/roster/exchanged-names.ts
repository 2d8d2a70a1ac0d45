/** An entry that has a name in a service, and had others. */
export interface NamedEntry {
  readonly key: string;
  readonly name: string;
  readonly previously: readonly string[];
  /** True where it is known by something else than its names: an id. */
  readonly isKnown: boolean;
}

/**
 * Returns the entries that would take names from each other in a circle, each with the others: every one has as a former name
 * what the next is called. Whether they have exchanged their names already can't be told by names, unless one of them is
 * known by its id.
 */
export function exchangedNames(entries: readonly NamedEntry[]): ReadonlyMap<string, readonly string[]> {
  const unknown = entries.filter(({ isKnown }) => !isKnown);
  const byName = new Map(unknown.map((entry) => [entry.name, entry]));
  const reached = new Map(
    unknown
      .filter(({ previously }) => previously.length > 0)
      .map((entry) => [entry.key, keysReachedFrom(entry, byName)]),
  );
  const circles = new Map<string, readonly string[]>();
  for (const [key, keys] of reached) {
    const others = [...keys].filter((each) => each !== key && reached.get(each)?.has(key));
    if (others.length > 0) circles.set(key, others);
  }
  return circles;
}

/** Returns the keys of all entries to which former names lead from one, step by step. */
function keysReachedFrom(start: NamedEntry, byName: ReadonlyMap<string, NamedEntry>): ReadonlySet<string> {
  const keys = new Set<string>();
  const open = [start];
  for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
    for (const name of entry.previously) {
      const next = byName.get(name);
      if (next === undefined || keys.has(next.key)) continue;
      keys.add(next.key);
      open.push(next);
    }
  }
  return keys;
}
