import { comparableText } from "./differing-fields.ts";

/**
 * Fields of entries, and of what stands in them, that only describe. That they change is told by an action; what they
 * become changes nothing that anybody allowed.
 */
const describing: ReadonlySet<string> = new Set([
  "at",
  "places",
  "directory",
  "description",
  "topic",
  "purpose",
  "notify",
  "notifications",
]);

/**
 * Returns each difference of two rosters that decides something, with what it becomes. Lists and maps are compared item by
 * item, so that a base which moves on beside a change leaves its differences as they are.
 */
export function decidingDifferences(base: object, head: object): readonly string[] {
  const found: string[] = [];
  compare("", base, head, found);
  return found;
}

function compare(path: string, before: unknown, after: unknown, found: string[]): void {
  if (before === after) return;
  if (before instanceof Map && after instanceof Map) {
    for (const key of new Set([...before.keys(), ...after.keys()]))
      compare(`${path}/${String(key)}`, before.get(key), after.get(key), found);
    return;
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    const [old, now] = [new Set(before.map(decidingText)), new Set(after.map(decidingText))];
    for (const item of now) if (!old.has(item)) found.push(`${path} + ${item}`);
    for (const item of old) if (!now.has(item)) found.push(`${path} - ${item}`);
    return;
  }
  if (isFields(before) && isFields(after)) {
    for (const field of new Set([...Object.keys(before), ...Object.keys(after)]))
      if (!describing.has(field)) compare(`${path}.${field}`, before[field], after[field], found);
    return;
  }
  const [old, now] = [decidingText(before), decidingText(after)];
  if (old !== now) found.push(`${path} = ${now}`);
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Map);
}

/** Returns a value as text, without what only describes. */
function decidingText(value: unknown): string {
  return comparableText(withoutDescriptions(value));
}

function withoutDescriptions(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutDescriptions);
  if (value instanceof Map) return new Map([...value].map(([key, each]) => [key, withoutDescriptions(each)]));
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([field]) => !describing.has(field))
      .map(([field, each]) => [field, withoutDescriptions(each)]),
  );
}
