import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";

/** Stands for everything that can decide whether a mutant is killed: the sources, the tests, and what runs them. */
export function fingerprintOfSources(): string {
  const hash = createHash("sha256");
  for (const file of globSync([
    "src/**/*.ts",
    "test/mutation/*",
    "test/set-up.ts",
    "package-lock.json",
  ]).sort())
    hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}
