import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Rebuilds `dist/` from scratch. The compiler emits JavaScript into `lib/`, and ncc bundles both programs from there
 * into `dist/shared/`, so that what they have in common is there once. `dist/main/` and `dist/cli/` start one each. The
 * relay is a bundle of its own in `dist/relay/`, which is not committed, since no runner needs it.
 */

const bin = (name: string) => join("node_modules", ".bin", name);
const run = (name: string, ...args: string[]) =>
  execFileSync(bin(name), args, { stdio: ["ignore", "ignore", "inherit"] });

for (const folder of ["lib", "dist"]) rmSync(folder, { recursive: true, force: true });
run("tsc", "-p", "tsconfig.build.json");

// Without ncc's cache, and with `sideEffects: false` in package.json: either let what was built before, or the order
// in which files happened to be read, change the bundle.
function bundle(entry: string, folder: string): void {
  const from = join("lib", "src", entry);
  run("ncc", "build", from, "-o", folder, "--no-cache", "--license", "licenses.txt");
  for (const file of readdirSync(folder)) {
    if (!file.endsWith(".js")) continue;
    const path = join(folder, file);
    // A bundle must be the same wherever it is built.
    const text = readFileSync(path, "utf8").replaceAll(process.cwd(), "");
    writeFileSync(path, text);
  }
}

bundle("programs.js", join("dist", "shared"));
bundle("serve.js", join("dist", "relay"));
writeFileSync(join("dist", "relay", "package.json"), `${JSON.stringify({ type: "module" }, null, 2)}\n`);

for (const program of ["main", "cli"]) {
  const folder = join("dist", program);
  mkdirSync(folder);
  const code = `import { programs } from "../shared/index.js";\n\nawait programs.${program}();\n`;
  const text = program === "cli" ? `#!/usr/bin/env node\n${code}` : code;
  writeFileSync(join(folder, "index.js"), text, { mode: program === "cli" ? 0o755 : 0o644 });
  writeFileSync(join(folder, "package.json"), `${JSON.stringify({ type: "module" }, null, 2)}\n`);
}
