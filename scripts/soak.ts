import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import pLimit from "p-limit";
import { play, soak, type WorldCase } from "../test/soak/world-case.ts";

/**
 * Plays generated worlds against the emulated services: `--worlds N --seed S [--faults]`. A world that fails is written
 * to a file, cut down, and can be played again with `--replay FILE`.
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
  const verdict = await play(JSON.parse(readFileSync(file, "utf8")) as WorldCase);
  console.log(JSON.stringify(verdict, null, 2));
  process.exitCode = Object.keys(verdict).length > 0 ? 1 : 0;
}

/** Worlds come in portions with a seed each, so that one that fails is found again without the thousands before it. */
const portion = 100;
/** Portions under way at once: a world waits now and then. */
const sideBySide = 3;

async function main(): Promise<void> {
  const [count, seed] = [Number(values.worlds), Number(values.seed)];
  const kind = values.faults ? "worlds with faults" : "worlds";
  console.log(`${count} ${kind}, seed ${seed}`);
  const began = performance.now();
  let [played, failures] = [0, 0];

  async function playPortion(own: number, size: number): Promise<void> {
    const failing = await soak({ count: size, seed: own, faults: values.faults });
    if (failing !== undefined) {
      failures += 1;
      const file = `soak-failure-${own}.json`;
      writeFileSync(file, JSON.stringify(failing.world, null, 2));
      console.log(`A world of seed ${own} fails (${failing.path}); play it again with --replay ${file}`);
      console.log(JSON.stringify(failing.verdict, null, 2));
    }
    played += failing === undefined ? size : failing.played;
    const seconds = Math.round((performance.now() - began) / 1_000);
    console.log(`${played} of ${count} ${kind}, seed ${own}, ${failures} failed, ${seconds} s`);
  }

  const portions = pLimit(sideBySide);
  await portions.map(
    Array.from({ length: Math.ceil(count / portion) }, (_, index) => index),
    (index) => playPortion(seed + index, Math.min(portion, count - index * portion)),
  );
  process.exitCode = failures > 0 ? 1 : 0;
}

await (values.replay === undefined ? main() : replay(values.replay));
