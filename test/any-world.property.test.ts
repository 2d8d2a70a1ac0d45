import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectWorlds } from "./soak/expect-worlds.ts";
import { onLoopback } from "./soak/transport.ts";
import { runWorldCase, worldCases } from "./soak/world-case.ts";

/** A slice of the soak, of which `npm run soak` runs as much as anybody wants. */
describe("any world of GitHub, Slack and Drive", () => {
  it(
    "is as its roster says after one apply",
    () => expectWorlds({ seed: 31, count: 20, faults: false }),
    600_000,
  );

  it(
    "in which something goes wrong loses nothing by it",
    () => expectWorlds({ seed: 32, count: 20, faults: true }),
    600_000,
  );

  it.each([false, true])(
    "holds over HTTP, too, which the soak leaves out (with faults: %s)",
    async (withFaults) => {
      for (const world of fc.sample(worldCases(withFaults), { seed: 33, numRuns: 4 }))
        expect(await runWorldCase(world, onLoopback)).toEqual({});
    },
    600_000,
  );
});
