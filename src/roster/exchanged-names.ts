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
  const nextOf = ({ key, previously }: NamedEntry) =>
    previously
      .flatMap((name) => byName.get(name) ?? [])
      .filter((next) => next.key !== key)
      .slice(0, 1);
  const circles = new Map<string, readonly string[]>();
  for (const entry of unknown) {
    const passed = new Set([entry.key]);
    for (let [next] = nextOf(entry); next !== undefined && !passed.has(next.key); [next] = nextOf(next))
      passed.add(next.key);
    const last = unknown.find(({ key }) => key === [...passed].at(-1));
    const closes = last !== undefined && passed.size > 1 && nextOf(last).some(({ key }) => key === entry.key);
    if (closes) circles.set(entry.key, [...passed].slice(1));
  }
  return circles;
}
