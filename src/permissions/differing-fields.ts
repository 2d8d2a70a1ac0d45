/**
 * Returns a part of the roster as text, for comparison: without places, and with keys and items sorted. Undefined is the
 * empty text.
 */
export function comparableText(value: unknown): string {
  if (value === undefined) return "";
  if (Array.isArray(value)) return `[${value.map(comparableText).sort().join(",")}]`;
  if (value instanceof Map) return comparableText(Object.fromEntries(value));
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([key, each]) => each !== undefined && !(key === "at" && isPlace(each)) && key !== "places")
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, each]) => `${JSON.stringify(key)}:${comparableText(each)}`).join(",")}}`;
}

function isPlace(value: unknown): boolean {
  return typeof value === "object" && value !== null && "file" in value && "line" in value;
}

/** Returns the keys whose values differ between two objects, sorted. */
export function differingFields<Fields extends object>(
  base: Fields,
  head: Fields,
): readonly (keyof Fields & string)[] {
  const keys = new Set([...Object.keys(base), ...Object.keys(head)]) as Set<keyof Fields & string>;
  return [...keys]
    .filter(
      (key) => key !== "at" && key !== "places" && comparableText(base[key]) !== comparableText(head[key]),
    )
    .sort();
}
