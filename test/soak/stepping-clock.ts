import { setImmediate } from "node:timers";
import type { Clock } from "../../src/core/clock.ts";

/**
 * Returns a clock that stands still until everything waits for it, and then goes on to the end of the shortest wait. With
 * services of this process, a run neither waits nor depends on the machine's speed. Begins at `start`, in milliseconds
 * since the epoch. Its random numbers are the same each time.
 */
export function steppingClock(start: number): Clock {
  let time = start;
  let seed = 1;
  let waits: { readonly until: number; readonly end: () => void }[] = [];

  function step(): void {
    const next = waits.reduce((one, other) => (other.until < one.until ? other : one));
    waits = waits.filter((each) => each !== next);
    time = Math.max(time, next.until);
    next.end();
    if (waits.length > 0) setImmediate(step);
  }

  return {
    now: () => time,
    sleep: (milliseconds) =>
      new Promise((end) => {
        waits.push({ until: time + milliseconds, end });
        if (waits.length === 1) setImmediate(step);
      }),
    random: () => {
      seed = (seed * 16_807) % 2_147_483_647;
      return seed / 2_147_483_647;
    },
  };
}
