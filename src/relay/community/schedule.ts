import { Cron } from "croner";

/** When something is due: cron text of five fields, and the time zone in which it is meant. */
export interface Schedule {
  readonly schedule: string;
  readonly timezone: string;
}

/**
 * Returns why a text is no schedule; undefined for one. `value`: it has five fields, and one of them can't be as it is. `never`: it
 * has the form of one, and no day fits it.
 */
export function scheduleFault(text: string): "form" | "value" | "never" | undefined {
  const cron = cronOf({ schedule: text, timezone: "UTC" });
  if (cron === undefined) return fiveFields.test(text) ? "value" : "form";
  return cron.nextRun() === null ? "never" : undefined;
}

/** Whether a text names a time zone, as `Europe/Berlin` does. */
export function isTimezone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/**
 * Returns the last time at which something was due, in milliseconds since 1970; undefined where it never was. Where clocks are
 * put forward over it, it is due as soon as they have been; where they are put back, once.
 */
export function lastOccurrence(schedule: Schedule, now: number): number | undefined {
  // The minute that has just begun counts.
  const [last] = cronOf(schedule)?.previousRuns(1, new Date(now + 1)) ?? [];
  return last?.getTime();
}

const fiveFields = /^\S+(?: \S+){4}$/;

function cronOf({ schedule, timezone }: Schedule): Cron | undefined {
  // A date alone would be one, too, and come once.
  if (!fiveFields.test(schedule)) return undefined;
  try {
    return new Cron(schedule, { timezone, paused: true, mode: "5-part" });
  } catch {
    return undefined;
  }
}
