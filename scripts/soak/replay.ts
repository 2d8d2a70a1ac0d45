import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runWorldCase, runWorldOf } from "../../test/soak/world-case.ts";
import { isAt, withCodeOf } from "./commit.ts";

/**
 * Runs one world again and prints its verdict: that of a file, or `SEED:INDEX`, with the code at hand or `@COMMIT`'s.
 * Returns true when it passes.
 */
export async function replay(what: string, faults: boolean): Promise<boolean> {
  const [, seed, index, commit] = /^(-?\d+):(\d+)(?:@([\w.+-]+))?$/.exec(what) ?? [];
  if (seed === undefined || index === undefined) return replayFile(what);
  if (commit !== undefined && !(await isAt(commit))) return replayAt(commit, `${seed}:${index}`, faults);
  const failing = await runWorldOf({ seed: Number(seed), faults }, Number(index));
  console.log(failing === undefined ? "It passes." : JSON.stringify(failing, null, 2));
  return failing === undefined;
}

async function replayFile(file: string): Promise<boolean> {
  const verdict = await runWorldCase(JSON.parse(readFileSync(file, "utf8")).world);
  console.log(JSON.stringify(verdict, null, 2));
  return Object.keys(verdict).length === 0;
}

async function replayAt(commit: string, world: string, faults: boolean): Promise<boolean> {
  return withCodeOf(commit, async (folder) => {
    const script = join(folder, "scripts", "soak.ts");
    const args = [script, "--replay", world, ...(faults ? ["--faults"] : [])];
    const child = spawn(process.execPath, args, { cwd: folder, stdio: "inherit" });
    const [code] = await once(child, "exit");
    return code === 0;
  });
}
