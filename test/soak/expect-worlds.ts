import { expect } from "vitest";
import { type Portion, runPortion } from "./world-case.ts";

/** Runs worlds. Fails when one breaks an invariant, and says how to run it again. */
export async function expectWorlds(portion: Portion): Promise<void> {
  const flags = portion.faults ? " --faults" : "";
  const failing = await runPortion(portion);
  const told = failing.map(({ index, verdict }) => ({
    again: `npm run soak --${flags} --replay ${portion.seed}:${index}`,
    verdict,
  }));
  expect(told).toEqual([]);
}
