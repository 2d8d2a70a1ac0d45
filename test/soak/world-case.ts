import fc from "fast-check";
import { type Case, cases } from "./cases.ts";
import { type FaultPlan, faultPlans } from "./faults.ts";
import { runWorldWithFaults } from "./run-with-faults.ts";
import { checkDigest, runWorld, type Verdict } from "./run-world.ts";
import { type Connect, inProcess } from "./transport.ts";

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
export async function runWorldCase(world: WorldCase, connect: Connect = inProcess): Promise<Verdict> {
  try {
    return world.faults === undefined
      ? await runWorld(world.case, connect)
      : await runWorldWithFaults(world.case, world.faults, connect);
  } catch (error) {
    return { somethingWasThrown: [error instanceof Error ? (error.stack ?? error.message) : String(error)] };
  }
}

/** Runs a world, and checks that the digest does not depend on any order. */
export async function runWorldCaseAndDigest(world: WorldCase): Promise<Verdict> {
  return { ...(await runWorldCase(world)), ...(await checkDigest(world.case)) };
}

/** A portion of worlds: `count` of one seed, with faults or without. */
export interface Portion {
  readonly seed: number;
  readonly count: number;
  readonly faults: boolean;
}

/** A world that fails. */
export interface FailingWorld {
  /** Its place in the portion, from 0. With the seed, it generates the world again. */
  readonly index: number;
  readonly verdict: Verdict;
  /** The smallest one that was found that fails too. */
  readonly world: WorldCase;
}

/** The time for shrinking a failing world, in milliseconds. */
const shrinkMs = 30_000;
/** One world in so many has its digest checked, too. */
const digestEvery = 10;

/** Runs all worlds of a portion, one after the other, and returns those that fail, shrunk. */
export async function runPortion(portion: Portion): Promise<readonly FailingWorld[]> {
  const failing: number[] = [];
  let index = 0;
  const property = fc.asyncProperty(worldCases(portion.faults), async (world) => {
    if (!holds(await verdictOn(world, index))) failing.push(index);
    index += 1;
  });
  await fc.assert(property, { seed: portion.seed, numRuns: portion.count });
  const shrunk: FailingWorld[] = [];
  for (const each of failing) {
    const found = await runWorldOf(portion, each);
    // A world that fails only now and then is kept, too.
    shrunk.push(found ?? { index: each, ...(await worldOf(portion, each)), verdict: { itPassedThen: [] } });
  }
  return shrunk;
}

/** Runs one world of a portion, and shrinks it when it fails. Returns undefined when it passes. */
export async function runWorldOf(
  { seed, faults }: Omit<Portion, "count">,
  index: number,
): Promise<FailingWorld | undefined> {
  let smallest: Omit<FailingWorld, "index"> | undefined;
  let until = Number.POSITIVE_INFINITY;
  const property = fc.asyncProperty(worldCases(faults), async (world) => {
    if (performance.now() > until) return;
    const verdict = await verdictOn(world, index);
    if (holds(verdict)) return;
    if (smallest === undefined) until = performance.now() + shrinkMs;
    smallest = { world, verdict };
    throw new Error(Object.keys(verdict).join());
  });
  await fc.check(property, { seed, path: String(index), numRuns: 1 });
  return smallest && { index, ...smallest };
}

async function worldOf({ seed, faults }: Portion, index: number): Promise<{ readonly world: WorldCase }> {
  let world: WorldCase | undefined;
  const keep = fc.property(worldCases(faults), (each) => {
    world = each;
  });
  fc.assert(keep, { seed, path: String(index), numRuns: 1 });
  if (world === undefined) throw new Error(`There is no world ${index} of seed ${seed}.`);
  return { world };
}

function verdictOn(world: WorldCase, index: number): Promise<Verdict> {
  return index % digestEvery === digestEvery - 1 ? runWorldCaseAndDigest(world) : runWorldCase(world);
}

/** True of a verdict with nothing in it. */
export function holds(verdict: Verdict): boolean {
  return Object.keys(verdict).length === 0;
}
