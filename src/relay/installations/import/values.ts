/** Fields of somebody else's record. */
export type ForeignFields = Readonly<Record<string, unknown>>;

/** Returns scopes that are a list, or a text with commas. None: an empty list. */
export function scopesFrom(value: unknown): readonly string[] {
  const all = Array.isArray(value) ? value.map(String) : typeof value === "string" ? value.split(",") : [];
  return all.map((each) => each.trim()).filter(Boolean);
}

/**
 * Returns a time in milliseconds since 1970; undefined when the value is none. A number counts seconds, or milliseconds where
 * it would be thousands of years from now. A text is a date as in ISO 8601, with any offset; without one it is UTC, which is
 * what databases mean by it.
 */
export function timeFrom(value: unknown): number | undefined {
  if (value instanceof Date) return value.getTime();
  if (typeof value === "bigint") return timeFrom(Number(value));
  if (typeof value === "number")
    return Number.isFinite(value) ? Math.round(value < 1e11 ? value * 1000 : value) : undefined;
  if (typeof value !== "string") return undefined;
  if (/^\d{1,16}(?:\.\d{1,9})?$/.test(value)) return timeFrom(Number(value));
  const [, day, time = "00:00", offset = ""] =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?))?\s?(Z|[+-]\d\d(?::?\d\d)?)?$/i.exec(
      value.trim(),
    ) ?? [];
  if (day === undefined) return undefined;
  const [, sign = "", hours = "", minutes = "00"] = /^([+-])(\d\d):?(\d\d)?$/.exec(offset) ?? [];
  const milliseconds = Date.parse(`${day}T${time}${sign === "" ? "Z" : `${sign}${hours}:${minutes}`}`);
  return Number.isNaN(milliseconds) ? undefined : milliseconds;
}

/** Returns a time in seconds since 1970, as Slack says when a token ends. */
export function secondsFrom(value: unknown): number | undefined {
  const milliseconds = timeFrom(value);
  return milliseconds === undefined ? undefined : Math.floor(milliseconds / 1000);
}

/** Returns a text that isn't empty; undefined for everything else. */
export function textFrom(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** Returns what was true, in all the ways of databases. */
export function flagFrom(value: unknown): boolean {
  return value === true || value === 1 || value === 1n || value === "1" || value === "true" || value === "t";
}

/** True of an object with fields. */
export function isFields(value: unknown): value is ForeignFields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
