const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

/**
 * Returns the day (`YYYY-MM-DD`) that a text means on a day: `tomorrow`, `friday`, `+14d`, `2 weeks`, `31.12.2026`. A text
 * that isn't understood, or whose month and day could be swapped, is returned as it is.
 */
export function dayMeant(text: string, today: string): string {
  const typed = text.trim().toLowerCase();
  if (typed === "today") return today;
  if (typed === "tomorrow") return daysAfter(today, 1);
  const weekday = weekdays.indexOf(typed.replace(/^next /, ""));
  if (weekday !== -1) {
    const ahead = (weekday - new Date(`${today}T00:00:00Z`).getUTCDay() + 7) % 7;
    return daysAfter(today, ahead === 0 ? 7 : ahead);
  }
  const [, count, unit = ""] =
    /^(?:\+|in )?(\d{1,4}) ?(d|days?|w|weeks?|m|months?|y|years?)$/.exec(typed) ?? [];
  if (count !== undefined) return later(today, Number(count), unit);
  const [, day = "", month = "", year = ""] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(typed) ?? [];
  if (year !== "") return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const [, y = "", m = "", d = ""] = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(typed) ?? [];
  return y === "" ? text : `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`;
}

function later(today: string, count: number, unit: string): string {
  if (unit.startsWith("d")) return daysAfter(today, count);
  if (unit.startsWith("w")) return daysAfter(today, 7 * count);
  const date = new Date(`${today}T00:00:00Z`);
  const months = unit.startsWith("y") ? 12 * count : count;
  const day = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + months, 1);
  // A month that is too short ends with its last day.
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, last));
  return date.toISOString().slice(0, 10);
}

function daysAfter(today: string, days: number): string {
  return new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
