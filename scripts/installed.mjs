// Installs the dependencies in a fresh clone. Plain JavaScript, so that it runs on any Node.
import { execSync } from "node:child_process";
import { existsSync } from "node:fs";

if (!existsSync("node_modules/.package-lock.json")) execSync("npm ci", { stdio: "inherit" });
