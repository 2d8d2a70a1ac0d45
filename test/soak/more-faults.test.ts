import { describe, it } from "vitest";
import { expectWorlds } from "./expect-worlds.ts";

describe("any other world in which something goes wrong", () => {
  it.each([13, 14])(
    "loses nothing that it would not lose otherwise, and is as its roster says one run later (seed %i)",
    (seed) => expectWorlds({ count: 100, seed, faults: true }),
    600_000,
  );
});
