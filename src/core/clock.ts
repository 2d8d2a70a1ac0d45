/** The time, waits and random numbers. Only the edges create a clock: no other code reads the machine's own. */
export interface Clock {
  /** Returns milliseconds since the epoch. */
  now(): number;
  /** Resolves after so many milliseconds of this clock. */
  sleep(milliseconds: number): Promise<void>;
  /** Returns a number of at least 0 and less than 1. */
  random(): number;
}

/** Returns the day in UTC, as `YYYY-MM-DD`. */
export function currentDay(clock: Clock): string {
  return currentMoment(clock).slice(0, 10);
}

/** Returns the minute in UTC, as `YYYY-MM-DDTHH:MMZ`. */
export function currentMoment(clock: Clock): string {
  return `${new Date(clock.now()).toISOString().slice(0, 16)}Z`;
}
