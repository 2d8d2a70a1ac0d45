import { availableParallelism, homedir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { currentCommit } from "./soak/commit.ts";
import { replay } from "./soak/replay.ts";
import { runPortions } from "./soak/run-portions.ts";
import { openState } from "./soak/state.ts";

/**
 * Runs generated worlds against the emulated services, on all cores:
 * `--worlds N --seed S [--faults] [--jobs N] [--minutes N] [--state FOLDER]`. What was run on the same commit is not run
 * again, so that a soak that was stopped goes on. Only failures are kept, each in a file of the state's folder.
 * `--replay SEED:INDEX[@COMMIT]` (with `--faults`, if it was) or `--replay FILE` runs one world again.
 */
const { values } = parseArgs({
  options: {
    worlds: { type: "string", default: "500" },
    seed: { type: "string", default: String(Math.floor(Math.random() * 1_000_000_000)) },
    faults: { type: "boolean", default: false },
    jobs: { type: "string", default: String(availableParallelism()) },
    minutes: { type: "string", default: "Infinity" },
    state: { type: "string", default: join(homedir(), ".local", "state", "rollcall-soak") },
    replay: { type: "string" },
  },
});

/** The number of worlds a portion. Each portion has a seed of its own. */
const portionSize = 100;

async function main(): Promise<boolean> {
  const [worlds, first, faults] = [Number(values.worlds), Number(values.seed), values.faults];
  const commit = await currentCommit();
  const kind = faults ? "worlds with faults" : "worlds";
  console.log(`${worlds} ${kind}, from seed ${first}, at ${commit}`);
  const state = openState(values.state, commit);
  const all = Array.from({ length: Math.ceil(worlds / portionSize) }, (_, index) => ({
    seed: first + index,
    count: Math.min(portionSize, worlds - index * portionSize),
    faults,
  }));
  const left = all.filter((each) => !state.isDone(each));
  if (left.length < all.length) console.log(`${all.length - left.length} of ${all.length} portions are done`);
  const began = performance.now();
  let [runs, failures] = [0, 0];
  await runPortions(
    left,
    { jobs: Number(values.jobs), minutes: Number(values.minutes) },
    (portion, failing) => {
      runs += portion.count;
      failures += failing.length;
      for (const each of failing) {
        const file = state.keep(portion, each);
        const flag = faults ? " --faults" : "";
        console.log(
          `World ${portion.seed}:${each.index} fails: ${Object.keys(each.verdict).join(", ")}; see ${file}`,
        );
        console.log(`Run it again: npm run soak --${flag} --replay ${portion.seed}:${each.index}@${commit}`);
      }
      state.done(portion, failing.length);
      const seconds = Math.round((performance.now() - began) / 1_000);
      console.log(`${runs} ${kind}, seed ${portion.seed}, ${failures} failed, ${seconds} s`);
    },
  );
  return failures === 0;
}

const passed = values.replay === undefined ? await main() : await replay(values.replay, values.faults);
process.exitCode = passed ? 0 : 1;
