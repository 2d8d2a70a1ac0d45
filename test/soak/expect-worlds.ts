import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { soak } from "./world-case.ts";

/** Runs worlds. Fails at the first one that breaks an invariant, and names a file from which it can be run again. */
export async function expectWorlds(worlds: Parameters<typeof soak>[0]): Promise<void> {
  const failing = await soak(worlds);
  if (failing === undefined) return;
  const file = join(mkdtempSync(join(tmpdir(), "rollcall-soak-")), "world.json");
  writeFileSync(file, JSON.stringify(failing.world, null, 2));
  expect(failing.verdict, `run it again: npm run soak -- --replay ${file}`).toEqual({});
}
