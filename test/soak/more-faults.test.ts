import { describe, it } from "vitest";
import { expectWorlds } from "./expect-worlds.ts";

describe("any other world in which something goes wrong", () => {
  it("loses nothing that it would not lose otherwise, and is as its roster says one run later", async () => {
    await expectWorlds({ count: 90, seed: 3, faults: true });
  }, 180_000);
});
