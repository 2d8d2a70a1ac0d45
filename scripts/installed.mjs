// Installs what a fresh clone lacks, so that one command is enough. Plain JavaScript: it runs on any Node.
import { execSync } from "node:child_process";
import { existsSync } from "node:fs";

if (!existsSync("node_modules/.package-lock.json")) execSync("npm ci", { stdio: "inherit" });
