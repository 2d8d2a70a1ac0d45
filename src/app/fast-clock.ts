import { setTimeout } from "node:timers/promises";
import type { Clock } from "../core/clock.ts";

const speed = 1_000;

/**
 * Returns a clock whose waits are a thousand times shorter than they say, and which has advanced by all of the wait
 * afterwards. Between waits it runs as fast as the machine's. It begins at `start`, in milliseconds since the epoch.
 */
export function fastClock(start = Date.now()): Clock {
  let ahead = start - Date.now();
  const now = () => Date.now() + ahead;
  return {
    now,
    async sleep(milliseconds) {
      const until = now() + milliseconds;
      await setTimeout(milliseconds / speed);
      // Waits overlap, so that each brings the clock to its own end and not beyond.
      ahead = Math.max(ahead, until - Date.now());
    },
    random: Math.random,
  };
}
