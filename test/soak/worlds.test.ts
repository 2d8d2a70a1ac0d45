import { describe, it } from "vitest";
import { expectWorlds } from "./expect-worlds.ts";

describe("any world of GitHub, Slack and Drive", () => {
  it.each([1, 2, 3])(
    "is as its roster says after one apply, and nothing else has changed (seed %i)",
    (seed) => expectWorlds({ count: 100, seed, faults: false }),
    600_000,
  );
});
