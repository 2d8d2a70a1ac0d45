import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Writes the package that npm gets into a folder: `node scripts/release/stage-npm.ts npm-package`. It is the bundled
 * program alone, without dependencies and without scripts.
 */

const [folder = "npm-package"] = process.argv.slice(2);
const root = join(import.meta.dirname, "..", "..");
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Record<string, unknown>;
const { name, version, description, license, repository, type, files, publishConfig, bin, engines } =
  manifest;

mkdirSync(folder, { recursive: true });
for (const each of ["README.md", "LICENSE", "CHANGELOG.md"]) cpSync(join(root, each), join(folder, each));
// The relay isn't committed: it is in the package where it was built.
const programs = ["shared", "cli", "relay"].filter(
  (each) => each !== "relay" || existsSync(join(root, "dist", each)),
);
for (const each of programs)
  cpSync(join(root, "dist", each), join(folder, "dist", each), { recursive: true });
const published = {
  name,
  version,
  description,
  license,
  repository,
  // Where the package comes from, so that `init` pins the Action by it.
  ...(process.env["GITHUB_SHA"] ? { gitHead: process.env["GITHUB_SHA"] } : {}),
  type,
  files,
  publishConfig,
  bin,
  engines,
};
writeFileSync(join(folder, "package.json"), `${JSON.stringify(published, null, 2)}\n`);
