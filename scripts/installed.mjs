// Installs the dependencies in a fresh clone. Plain JavaScript, so that it runs on any Node.
import { execSync } from "node:child_process";
import { existsSync } from "node:fs";

// An older Node is right here, since the installation brings the one that the rest runs on: npm would warn of every package.
if (!existsSync("node_modules/.package-lock.json")) {
  console.log("Installing what the demo needs, once …");
  execSync("npm ci --loglevel=error --no-audit --no-fund", { stdio: "inherit" });
}
