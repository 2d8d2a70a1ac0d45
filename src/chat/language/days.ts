import { dayIn, isMoment } from "../../core/end.ts";

const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

const months = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

const numbers = [
  "a",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

const minutesIn: Readonly<Record<string, number>> = { h: 60, m: 1 };

/**
 * Returns the end that a text means at a moment: `2h` and `90 minutes` from then, in the form `YYYY-MM-DDTHH:MMZ`, or else a
 * day, as `dayMeant` tells it. What isn't understood is returned as it is.
 */
export function endMeant(text: string, now: string): string {
  const typed = inDigits(text.trim().toLowerCase().replace(/^in /, ""));
  const [, count, unit = ""] = /^\+?(\d{1,4}) ?(h|hours?|min|minutes?)$/.exec(typed) ?? [];
  const begin = Date.parse(isMoment(now) ? now : `${now}T00:00Z`);
  if (count !== undefined) return momentAfter(begin, Number(count) * (minutesIn[unit.charAt(0)] ?? 1));
  return dayMeant(text, dayIn(now));
}

function momentAfter(begin: number, minutes: number): string {
  return `${new Date(begin + minutes * 60_000).toISOString().slice(0, 16)}Z`;
}

/** True of a text that means that there is no last day: `never`. */
export function isNoDay(text: string): boolean {
  return /^(?:never|none|forever|no end)$/i.test(text.trim());
}

/** True of a stretch of time: `a month`, `two weeks`. */
export function isDuration(text: string): boolean {
  return /^\d{1,4} ?(?:h|hours?|min|minutes?|days?|weeks?|months?|years?)$/.test(
    inDigits(text.trim().toLowerCase()),
  );
}

/** Writes the number of a stretch of time in digits: `two weeks` → `2 weeks`. */
function inDigits(text: string): string {
  const [, word = "", rest = ""] = /^(?:an?|[a-z]{3,6})( .*)$/.test(text)
    ? (/^([a-z]+)( .*)$/.exec(text) ?? [])
    : [];
  const index = numbers.indexOf(word === "an" ? "a" : word);
  return index === -1 ? text : `${Math.max(index, 1)}${rest}`;
}

/** Returns the day of a date with the month's name: `1 Feb 2027`, `February 1st, 2027`. */
function namedDay(typed: string): string | undefined {
  const [, day, name, year] = /^(\d{1,2})(?:st|nd|rd|th|\.)? ([a-z]{3,9})\.?,? (\d{4})$/.exec(typed) ?? [];
  const [, name2, day2, year2] = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(typed) ?? [];
  const month = months.findIndex((each) => each.startsWith(name ?? name2 ?? "?"));
  const [number, of] = [day ?? day2, year ?? year2];
  if (month === -1 || number === undefined || of === undefined) return undefined;
  return `${of}-${String(month + 1).padStart(2, "0")}-${number.padStart(2, "0")}`;
}

/** Returns the last day of this week, month or year: `end of month`, `the end of the year`. */
function endOfPeriod(typed: string, today: string): string | undefined {
  const [, unit] = /^(?:the )?end of (?:the |this )?(week|month|year)$/.exec(typed) ?? [];
  const date = new Date(`${today}T00:00:00Z`);
  switch (unit) {
    case "week":
      return daysAfter(today, (7 - date.getUTCDay()) % 7);
    case "month":
      return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).toISOString().slice(0, 10);
    case "year":
      return `${date.getUTCFullYear()}-12-31`;
    default:
      return undefined;
  }
}

/**
 * Returns the day (`YYYY-MM-DD`) that a text means on a day: `tomorrow`, `friday`, `+14d`, `two weeks`, `31.12.2026`, `1 Feb
 * 2027`, `end of month`. A text
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
  const named = namedDay(typed) ?? endOfPeriod(typed, today);
  if (named !== undefined) return named;
  const [, count, unit = ""] =
    /^\+?(\d{1,4}) ?(d|days?|w|weeks?|m|months?|y|years?)$/.exec(inDigits(typed.replace(/^in /, ""))) ?? [];
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
