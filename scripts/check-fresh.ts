import { execFileSync } from "node:child_process";

/** Rebuilds what is committed though it is made (`dist/`, the schemas, three pages), and fails on any difference. */

const node = (script: string) => execFileSync(process.execPath, [script], { stdio: "inherit" });
const made = ["dist", "schema", "docs/reference.md", "docs/relay-file.md", "docs/troubleshooting.md"];

node("scripts/write-schema.ts");
node("scripts/write-docs.ts");
node("scripts/build.ts");
const changed = execFileSync("git", ["status", "--porcelain", "--", ...made], { encoding: "utf8" }).trim();
if (changed !== "") {
  console.error(`These are made from the sources, and are not what is committed:\n${changed}\n`);
  console.error("They have been made anew: look at the difference, and commit it.");
  process.exit(1);
}
