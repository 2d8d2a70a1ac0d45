import type { Relay } from "./start.ts";

/** What is worked on has so many milliseconds to come to its end. Kubernetes ends a process after thirty seconds. */
export const drainTime = 25_000;

/**
 * Waits until a relay that starts is asked to end, and ends it. Returns false where it did not come to its end in time. One that
 * has not started yet works on nothing, and is not waited for. Throws what hinders its start.
 */
export async function runUntilAsked(
  starting: Promise<Pick<Relay, "stop">>,
  asked: Promise<void>,
  sleep: (milliseconds: number) => Promise<void>,
): Promise<boolean> {
  const relay = await Promise.race([starting, asked.then(() => undefined)]);
  if (relay === undefined) {
    // Nobody is there any more for what it throws.
    starting.catch(() => {});
    return true;
  }
  await asked;
  const late = sleep(drainTime).then(() => false);
  return Promise.race([relay.stop().then(() => true), late]);
}
