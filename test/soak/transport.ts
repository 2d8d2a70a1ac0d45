import { inProcessNetwork } from "../../emulators/in-process.ts";
import { type Host, serve } from "../../emulators/server.ts";
import { fastClock } from "../../src/app/fast-clock.ts";
import type { Clock } from "../../src/core/clock.ts";
import { steppingClock } from "./stepping-clock.ts";

/** What carries the calls between Rollcall and the services, and the clock that both wait by. */
export interface Transport {
  readonly host: Host;
  readonly fetch: typeof fetch;
  readonly clock: Clock;
}

/** Makes a transport for one world. */
export type Connect = () => Transport;

/** The time at which every world begins. */
export const startTime = "2026-06-01T00:00:01Z";
/** The day on which every world begins. */
export const startDay = startTime.slice(0, 10);

/** Returns a transport without sockets and without waits, on which the same run is the same to the byte. */
export function inProcess(start: string = startTime): Transport {
  const clock = steppingClock(Date.parse(start));
  return { ...inProcessNetwork(clock.sleep), clock };
}

/** Returns HTTP on loopback, as a process of its own needs it, and tests of what `fetch` itself does. */
export function onLoopback(): Transport {
  return { host: serve, fetch, clock: fastClock(Date.parse(startTime)) };
}
