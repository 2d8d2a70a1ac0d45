import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Rebuilds `dist/` from scratch. The compiler emits JavaScript into `lib/`, and ncc bundles both programs from there
 * into `dist/shared/`, so that what they have in common is there once. `dist/main/` and `dist/cli/` start one each. The
 * relay is a bundle of its own in `dist/relay/`, which is not committed, since no runner needs it.
 */

const bin = (name: string) => join("node_modules", ".bin", name);

// What the compiler has to say is all that is told, and what was built before stays.
rmSync("lib", { recursive: true, force: true });
const { status } = spawnSync(bin("tsc"), ["-p", "tsconfig.build.json"], { stdio: "inherit" });
if (status !== 0) process.exit(1);
rmSync("dist", { recursive: true, force: true });

// Without ncc's cache, and with `sideEffects: false` in package.json: either let what was built before, or the order
// in which files happened to be read, change the bundle.
function bundle(entry: string, folder: string): void {
  const from = join("lib", "src", entry);
  const args = ["build", from, "-o", folder, "--no-cache", "--license", "licenses.txt"];
  execFileSync(bin("ncc"), args, { stdio: ["ignore", "ignore", "inherit"] });
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

/** An older Node fails in the middle of the bundle, and says nothing that helps. */
const oldNode = `if (Number.parseInt(process.versions.node, 10) < 24) {
  process.stderr.write(\`Rollcall needs Node 24 or newer, and this is \${process.version}.\\n\`);
  process.exit(2);
}`;

for (const program of ["main", "cli"]) {
  const folder = join("dist", program);
  mkdirSync(folder);
  const code = `const { programs } = await import("../shared/index.js");\nawait programs.${program}();\n`;
  const text = program === "cli" ? `#!/usr/bin/env node\n${oldNode}\n${code}` : code;
  writeFileSync(join(folder, "index.js"), text, { mode: program === "cli" ? 0o755 : 0o644 });
  writeFileSync(join(folder, "package.json"), `${JSON.stringify({ type: "module" }, null, 2)}\n`);
}
