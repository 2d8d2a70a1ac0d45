import { it } from "vitest";
import { expectSequences } from "../sequences/expect-sequences.ts";

/** Sequences a seed: some minutes in all. */
const count = Number(process.env["SEQUENCES"] ?? 20);

it.each([21, 22, 23])(
  "after any rosters, faults and kills, nobody holds what only an earlier roster gave (seed %i)",
  (seed) => expectSequences({ count, seed }),
  1_800_000,
);
