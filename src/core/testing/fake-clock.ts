import type { Clock } from "../clock.ts";

/** A clock that stands still but for `sleep`, and keeps how long was slept. */
export interface FakeClock extends Clock {
  /** The milliseconds of each wait, in order. */
  readonly slept: number[];
}

/** Returns a fake clock that shows `start`, in milliseconds since the epoch, until somebody sleeps. */
export function fakeClock(start = Date.UTC(2026, 10, 21, 12)): FakeClock {
  const slept: number[] = [];
  let time = start;
  return {
    slept,
    now: () => time,
    sleep: async (milliseconds) => {
      slept.push(milliseconds);
      time += milliseconds;
    },
    random: () => 0.25,
  };
}

/** Returns a clock that never moves; every wait is over at once. */
export function stoppedClock(at: string | Date): Clock {
  const time = new Date(at).getTime();
  return { now: () => time, sleep: async () => {}, random: () => 0 };
}
