import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { soak } from "./world-case.ts";

/** Plays worlds, and fails with what is wrong with the first that does, and with a file to play it again from. */
export async function expectWorlds(worlds: Parameters<typeof soak>[0]): Promise<void> {
  const failing = await soak(worlds);
  if (failing === undefined) return;
  const file = join(mkdtempSync(join(tmpdir(), "rollcall-soak-")), "world.json");
  writeFileSync(file, JSON.stringify(failing.world, null, 2));
  expect(failing.verdict, `play it again: npm run soak -- --replay ${file}`).toEqual({});
}
