import fc from "fast-check";
import { type Case, cases } from "./cases.ts";
import { type FaultPlan, faultPlans } from "./faults.ts";
import { runWorldWithFaults } from "./run-with-faults.ts";
import { checkDigest, runWorld, type Verdict } from "./run-world.ts";

/** One world to run: a case and its faults. It is plain JSON, so that it can be stored and run again. */
export interface WorldCase {
  readonly case: Case;
  readonly faults: FaultPlan | undefined;
}

/** Generates worlds, with faults or without. */
export function worldCases(withFaults: boolean): fc.Arbitrary<WorldCase> {
  return fc.record({ case: cases, faults: withFaults ? faultPlans : fc.constant(undefined) });
}

/** Runs a world. The verdict is empty when every invariant holds. An error that is thrown is a violation, too. */
export async function runWorldCase(world: WorldCase): Promise<Verdict> {
  try {
    return world.faults === undefined
      ? await runWorld(world.case)
      : await runWorldWithFaults(world.case, world.faults);
  } catch (error) {
    return { somethingWasThrown: [error instanceof Error ? (error.stack ?? error.message) : String(error)] };
  }
}

/** Runs a world, and checks that the digest does not depend on any order. */
export async function runWorldCaseAndDigest(world: WorldCase): Promise<Verdict> {
  return { ...(await runWorldCase(world)), ...(await checkDigest(world.case)) };
}

/** A world that fails, shrunk, and its verdict. */
export interface FailingWorld {
  readonly world: WorldCase;
  readonly verdict: Verdict;
  /** fast-check's path to it. */
  readonly path: string;
  /** The number of worlds run until then, this one included. */
  readonly runs: number;
}

/** The time for shrinking a failing world, in milliseconds. */
const shrinkMs = 30_000;

/**
 * Runs `count` worlds of a seed, one after the other, until one fails, and shrinks it. `onProgress` is called after each
 * world that passes. Returns undefined when none fails.
 */
export async function soak(
  worlds: { readonly count: number; readonly seed: number; readonly faults: boolean },
  onProgress: (runs: number) => void = () => {},
): Promise<FailingWorld | undefined> {
  let runs = 0;
  let failing: Pick<FailingWorld, "world" | "verdict"> | undefined;
  let shrinkUntil = Number.POSITIVE_INFINITY;
  const property = fc.asyncProperty(worldCases(worlds.faults), async (world) => {
    if (performance.now() > shrinkUntil) return;
    const verdict = await (runs % 10 === 9 ? runWorldCaseAndDigest(world) : runWorldCase(world));
    if (failing === undefined) runs += 1;
    if (Object.keys(verdict).length === 0) return onProgress(runs);
    if (failing === undefined) shrinkUntil = performance.now() + shrinkMs;
    failing = { world, verdict };
    throw new Error(Object.keys(verdict).join());
  });
  const { counterexamplePath } = await fc.check(property, { seed: worlds.seed, numRuns: worlds.count });
  return failing && { ...failing, path: counterexamplePath ?? "", runs };
}
