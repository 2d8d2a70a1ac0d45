import fc from "fast-check";
import { expect } from "vitest";
import { runSequence } from "./run-sequence.ts";
import { sequences } from "./sequence.ts";

/** Expects of generated sequences that after the last clean run all is as the last roster says, and no more is touched. */
export async function expectSequences(options: {
  readonly count: number;
  readonly seed?: number;
}): Promise<void> {
  const { count: numRuns, seed } = options;
  await fc.assert(
    fc.asyncProperty(sequences, async (steps) => {
      const verdict = await runSequence(steps);
      expect(verdict).toEqual({ stillHeld: [], touched: [], missing: [], errors: [] });
    }),
    { numRuns, ...(seed === undefined ? {} : { seed }), maxSkipsPerRun: 1_000 },
  );
}
