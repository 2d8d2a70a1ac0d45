import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Writes the package that npm gets into a folder: `node scripts/release/stage-npm.ts npm-package`. It is the bundled
 * programs alone, from `dist/` or another folder, without dependencies and without scripts.
 */

const root = join(import.meta.dirname, "..", "..");
const [folder = "npm-package", dist = join(root, "dist")] = process.argv.slice(2);
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Record<string, unknown>;
const { name, version, description, license, repository, type, files, publishConfig, bin, engines } =
  manifest;

const programs = ["shared", "cli", "relay"];
const missing = programs.filter((each) => !existsSync(join(dist, each)));
if (missing.length > 0) {
  // The relay isn't committed, and `rollcall serve` is nothing without it.
  console.error(`${missing.join(", ")} is not in ${dist}: npm run build makes it.`);
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
for (const each of ["README.md", "LICENSE", "CHANGELOG.md"]) cpSync(join(root, each), join(folder, each));
for (const each of programs) cpSync(join(dist, each), join(folder, "dist", each), { recursive: true });
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
