import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { FailingWorld, Portion } from "../../test/soak/world-case.ts";

/** Portions that a process has under way at once, since a world now and then waits for a library's own timer. */
const concurrency = 2;

/**
 * Runs portions, each whole, in `jobs` processes, and begins none after `minutes`. `onDone` is called after each one.
 * Throws when a process ends before its work.
 */
export async function runPortions(
  portions: readonly Portion[],
  { jobs, minutes }: { readonly jobs: number; readonly minutes: number },
  onDone: (portion: Portion, failing: readonly FailingWorld[]) => void,
): Promise<void> {
  const queue = [...portions];
  const until = performance.now() + minutes * 60_000;

  async function runOne(): Promise<void> {
    const worker = fork(join(import.meta.dirname, "worker.ts"), { execArgv: ["--max-semi-space-size=64"] });
    const next = (): void => {
      const portion = performance.now() < until ? queue.shift() : undefined;
      if (portion !== undefined) {
        underWay.set(portion.seed, portion);
        worker.send(portion);
      } else if (underWay.size === 0 && worker.connected) worker.disconnect();
    };
    const underWay = new Map<number, Portion>();
    worker.on("message", ({ seed, failing }: { seed: number; failing: readonly FailingWorld[] }) => {
      const portion = underWay.get(seed);
      underWay.delete(seed);
      if (portion !== undefined) onDone(portion, failing);
      next();
    });
    for (let count = 0; count < concurrency; count += 1) next();
    const [code, signal] = await once(worker, "exit");
    if (code !== 0 || underWay.size > 0)
      throw new Error(`A process of the soak ended: ${signal ?? `exit code ${code}`}.`);
  }

  await Promise.all(Array.from({ length: Math.min(jobs, portions.length) }, runOne));
}
