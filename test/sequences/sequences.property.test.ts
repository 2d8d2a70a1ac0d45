import { it } from "vitest";
import { expectSequences } from "./expect-sequences.ts";

it("after any rosters, faults and kills, nobody holds what only an earlier roster gave, and what nobody declared is untouched", async () => {
  await expectSequences({ count: 8 });
}, 300_000);
