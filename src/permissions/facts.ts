/**
 * A part of the roster as text that two rosters can be compared by: without places, the order of keys and items aside.
 * Undefined is empty.
 */
export function facts(value: unknown): string {
  if (value === undefined) return "";
  if (Array.isArray(value)) return `[${value.map(facts).sort().join(",")}]`;
  if (value instanceof Map) return facts(Object.fromEntries(value));
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([key, each]) => each !== undefined && !(key === "at" && isPlace(each)) && key !== "places")
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, each]) => `${JSON.stringify(key)}:${facts(each)}`).join(",")}}`;
}

function isPlace(value: unknown): boolean {
  return typeof value === "object" && value !== null && "file" in value && "line" in value;
}

/** The keys of two objects whose values differ, sorted. */
export function differingFields<Value extends object>(
  base: Value,
  head: Value,
): readonly (keyof Value & string)[] {
  const keys = new Set([...Object.keys(base), ...Object.keys(head)]) as Set<keyof Value & string>;
  return [...keys]
    .filter((key) => key !== "at" && key !== "places" && facts(base[key]) !== facts(head[key]))
    .sort();
}
