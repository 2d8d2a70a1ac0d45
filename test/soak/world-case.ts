import fc from "fast-check";
import { type Case, cases } from "./cases.ts";
import { type FaultPlan, faultPlans } from "./faults.ts";
import { runWorldWithFaults } from "./run-with-faults.ts";
import { runWithDigest, runWorld, type Verdict } from "./run-world.ts";

/** One world to play: a case, and what goes wrong in it. As plain JSON it can be kept and played again. */
export interface WorldCase {
  readonly case: Case;
  readonly faults: FaultPlan | undefined;
}

/** Worlds in which nothing goes wrong, or all kinds of things do. */
export function worldCases(withFaults: boolean): fc.Arbitrary<WorldCase> {
  return fc.record({ case: cases, faults: withFaults ? faultPlans : fc.constant(undefined) });
}

/** Plays a world; what it answers is empty when all is as it must be. What is thrown is a defect of ours, too. */
export async function play(world: WorldCase): Promise<Verdict> {
  try {
    return world.faults === undefined
      ? await runWorld(world.case)
      : await runWorldWithFaults(world.case, world.faults);
  } catch (error) {
    return { somethingWasThrown: [error instanceof Error ? (error.stack ?? error.message) : String(error)] };
  }
}

/** The same, and its digest must not depend on the order of anything. */
export async function playBothWays(world: WorldCase): Promise<Verdict> {
  return { ...(await play(world)), ...(await runWithDigest(world.case)) };
}

/** A world that fails, as small as it could be made, and what is wrong with it. */
export interface Failing {
  readonly world: WorldCase;
  readonly verdict: Verdict;
  /** The generator's path to it. */
  readonly path: string;
  /** Worlds that had been played by then, it counted in. */
  readonly played: number;
}

/** How much smaller worlds may be tried for, in milliseconds. */
const shrinking = 30_000;

/**
 * Plays so many worlds of a seed, one after the other, until one fails; then looks for a smaller one that fails as
 * well. `told` hears of each that went well.
 */
export async function soak(
  worlds: { readonly count: number; readonly seed: number; readonly faults: boolean },
  told: (played: number) => void = () => {},
): Promise<Failing | undefined> {
  let played = 0;
  let failing: Pick<Failing, "world" | "verdict"> | undefined;
  let until = Number.POSITIVE_INFINITY;
  const property = fc.asyncProperty(worldCases(worlds.faults), async (world) => {
    if (performance.now() > until) return;
    const verdict = await (played % 10 === 9 ? playBothWays(world) : play(world));
    if (failing === undefined) played += 1;
    if (Object.keys(verdict).length === 0) return told(played);
    if (failing === undefined) until = performance.now() + shrinking;
    failing = { world, verdict };
    throw new Error(Object.keys(verdict).join());
  });
  const { counterexamplePath } = await fc.check(property, { seed: worlds.seed, numRuns: worlds.count });
  return failing && { ...failing, path: counterexamplePath ?? "", played };
}
