import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Rebuilds `dist/` from scratch: the compiler emits JavaScript into `lib/`, and ncc bundles each entry from there. */

const bin = (name: string) => join("node_modules", ".bin", name);
const run = (name: string, ...args: string[]) =>
  execFileSync(bin(name), args, { stdio: ["ignore", "ignore", "inherit"] });

for (const folder of ["lib", "dist"]) rmSync(folder, { recursive: true, force: true });
run("tsc", "-p", "tsconfig.build.json");
for (const entry of ["main", "cli"]) {
  const out = join("dist", entry);
  run("ncc", "build", join("lib", "src", `${entry}.js`), "-o", out, "--license", "licenses.txt");
  for (const file of readdirSync(out)) {
    if (!file.endsWith(".js")) continue;
    const path = join(out, file);
    // A bundle must be the same wherever it is built.
    const text = readFileSync(path, "utf8").replaceAll(process.cwd(), "");
    writeFileSync(path, text);
  }
}
