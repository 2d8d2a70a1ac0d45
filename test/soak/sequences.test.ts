import { it } from "vitest";
import { expectSequences } from "../sequences/expect-sequences.ts";

it.each([21, 22, 23])(
  "after any rosters, faults and kills, nobody holds what only an earlier roster gave (seed %i)",
  (seed) => expectSequences({ count: 100, seed }),
  1_800_000,
);
