import type { reviewIntervals } from "../roster/schema/settings.ts";

/** How often access is reviewed. */
export type ReviewInterval = (typeof reviewIntervals)[number];

/** Returns the name of the review of a day's interval: `2026-11`, `2026-Q4`, `2026-H2` or `2026`. */
export function reviewNameOf(every: ReviewInterval, today: string): string {
  const [year = "", month = "1"] = today.split("-");
  const index = Number(month) - 1;
  switch (every) {
    case "month":
      return `${year}-${month}`;
    case "quarter":
      return `${year}-Q${Math.floor(index / 3) + 1}`;
    case "half-year":
      return `${year}-H${Math.floor(index / 6) + 1}`;
    case "year":
      return year;
    default:
      return every satisfies never;
  }
}

/** Returns the day that is so many days after another. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
