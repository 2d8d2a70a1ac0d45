import { setTimeout } from "node:timers/promises";
import type { Clock } from "../core/clock.ts";
import { fastClock } from "./fast-clock.ts";

const realClock: Clock = {
  now: Date.now,
  sleep: (milliseconds) => setTimeout(milliseconds),
  random: Math.random,
};

/**
 * The machine's own clock. `ROLLCALL_FAST_CLOCK=1` makes waits a thousand times shorter: it is for tests and the demo,
 * whose services are emulated. A hosted service would refuse what is asked of it at that speed.
 */
export const systemClock: Clock = process.env["ROLLCALL_FAST_CLOCK"] === "1" ? fastClock() : realClock;
