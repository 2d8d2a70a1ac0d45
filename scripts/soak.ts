import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import pLimit from "p-limit";
import { runWorldCase, soak, type WorldCase } from "../test/soak/world-case.ts";

/**
 * Runs generated worlds against the emulated services: `--worlds N --seed S [--faults]`. A world that fails is shrunk and
 * written to a file. `--replay FILE` runs it again.
 */
const { values } = parseArgs({
  options: {
    worlds: { type: "string", default: "500" },
    seed: { type: "string", default: String(Math.floor(Math.random() * 1_000_000_000)) },
    faults: { type: "boolean", default: false },
    replay: { type: "string" },
  },
});

async function replay(file: string): Promise<void> {
  const verdict = await runWorldCase(JSON.parse(readFileSync(file, "utf8")) as WorldCase);
  console.log(JSON.stringify(verdict, null, 2));
  process.exitCode = Object.keys(verdict).length > 0 ? 1 : 0;
}

/** The number of worlds a portion. Each portion has its own seed, so that a failing world is found again quickly. */
const portion = 100;
/** The number of portions that run at once, since a world sometimes waits. */
const concurrency = 3;

async function main(): Promise<void> {
  const [count, seed] = [Number(values.worlds), Number(values.seed)];
  const kind = values.faults ? "worlds with faults" : "worlds";
  console.log(`${count} ${kind}, seed ${seed}`);
  const began = performance.now();
  let [runs, failures] = [0, 0];

  async function runPortion(portionSeed: number, size: number): Promise<void> {
    const failing = await soak({ count: size, seed: portionSeed, faults: values.faults });
    if (failing !== undefined) {
      failures += 1;
      const file = `soak-failure-${portionSeed}.json`;
      writeFileSync(file, JSON.stringify(failing.world, null, 2));
      console.log(
        `A world of seed ${portionSeed} fails (${failing.path}); run it again with --replay ${file}`,
      );
      console.log(JSON.stringify(failing.verdict, null, 2));
    }
    runs += failing === undefined ? size : failing.runs;
    const seconds = Math.round((performance.now() - began) / 1_000);
    console.log(`${runs} of ${count} ${kind}, seed ${portionSeed}, ${failures} failed, ${seconds} s`);
  }

  const portions = pLimit(concurrency);
  await portions.map(
    Array.from({ length: Math.ceil(count / portion) }, (_, index) => index),
    (index) => runPortion(seed + index, Math.min(portion, count - index * portion)),
  );
  process.exitCode = failures > 0 ? 1 : 0;
}

await (values.replay === undefined ? main() : replay(values.replay));
