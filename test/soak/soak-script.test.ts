import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import fc from "fast-check";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openState } from "../../scripts/soak/state.ts";
import { worldCases } from "./world-case.ts";

const root = join(import.meta.dirname, "..", "..");
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rollcall-soak-test-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const soak = async (...args: readonly string[]) => {
  const script = join(root, "scripts", "soak.ts");
  return (await promisify(execFile)(process.execPath, [script, ...args, "--state", folder], { cwd: root }))
    .stdout;
};

it("a soak runs worlds in other processes, keeps nothing of those that pass, and runs any of them again", async () => {
  const printed = await soak("--worlds", "3", "--seed", "5", "--faults", "--jobs", "2");
  expect(printed).toMatch(
    /^3 worlds with faults, from seed 5, at [0-9a-f]{10}\+?\n3 worlds with faults, seed 5, 0 failed/,
  );
  expect((await readdir(folder)).filter((each) => each.endsWith(".json"))).toEqual([]);
  expect(await soak("--replay", "5:2", "--faults")).toBe("It passes.\n");
});

it("what was run on a commit is not run again there, with other faults or elsewhere it is", () => {
  const portion = { seed: 5, count: 100, faults: true };
  openState(folder, "0123456789").done(portion, 0);
  expect(openState(folder, "0123456789").isDone(portion)).toBe(true);
  expect(openState(folder, "0123456789").isDone({ ...portion, faults: false })).toBe(false);
  expect(openState(folder, "0123456789").isDone({ ...portion, count: 7 })).toBe(false);
  expect(openState(folder, "9876543210").isDone(portion)).toBe(false);
});

it("what was run on files that differ from a commit counts never", () => {
  const portion = { seed: 5, count: 100, faults: true };
  openState(folder, "0123456789+").done(portion, 0);
  expect(openState(folder, "0123456789+").isDone(portion)).toBe(false);
});

it("a world that fails is kept whole, and runs again from its file", async () => {
  const [world] = fc.sample(worldCases(false), { seed: 1, numRuns: 1 });
  if (world === undefined) throw new Error("There is a world.");
  const failing = { index: 4, world, verdict: { aPlanWroteSomething: ["POST /x"] } };
  const file = openState(folder, "0123456789").keep({ seed: 5, count: 100, faults: false }, failing);
  expect(JSON.parse(await readFile(file, "utf8"))).toMatchObject({
    commit: "0123456789",
    seed: 5,
    index: 4,
    verdict: failing.verdict,
  });
  expect(await soak("--replay", file)).toBe("{}\n");
});
