import { setTimeout } from "node:timers/promises";
import type { Clock } from "../notify/retrying.ts";

/** The machine's own clock. */
export const systemClock: Clock = { now: Date.now, sleep: (ms) => setTimeout(ms), random: Math.random };
