import { describe, it } from "vitest";
import { expectWorlds } from "./expect-worlds.ts";

describe("any world of GitHub, Slack and Drive", () => {
  it("is as its roster says after one apply, and nothing else has changed", async () => {
    await expectWorlds({ count: 120, seed: 1, faults: false });
  }, 180_000);
});
