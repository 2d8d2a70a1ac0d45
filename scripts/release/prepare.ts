import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkAddress } from "./address.ts";
import { bundledPackages, checksums, notesFor, releasedFiles, versionOf } from "./contents.ts";

/**
 * Writes what goes with a release into a folder: `node scripts/release/prepare.ts v1.2.3 release`. Its notes, the checksums
 * of all that a runner executes, and the list of the packages in the bundle (CycloneDX).
 */

const [tag = "", folder = "release"] = process.argv.slice(2);
const root = join(import.meta.dirname, "..", "..");
try {
  checkAddress(process.env["GITHUB_REPOSITORY"]);
  const notes = notesFor(versionOf(tag), readFileSync(join(root, "CHANGELOG.md"), "utf8"));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "notes.md"), notes);
  writeFileSync(join(folder, "checksums.txt"), checksums(releasedFiles()));
  writeFileSync(join(folder, "sbom.cdx.json"), bundledPackages());
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
