// Makes docs/images/site.png: a page of the demo organisation's site, as a browser shows it. Needs Chromium.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { knownAccess } from "../src/jobs/access/known-access.ts";
import { makeSite } from "../src/jobs/site/run.ts";
import { isValid, loadRoster } from "../src/roster/load.ts";

const root = join(import.meta.dirname, "..");
/** The day of the picture, so that it is the same whenever it is made. */
const today = "2026-12-01";
const page = "repositories/api.html";

const bytes = readFileSync(join(root, "teams.yaml"));
const roster = loadRoster({ files: [{ path: "teams.yaml", bytes }], findings: [] }, today);
if (!isValid(roster)) throw new Error("The roster of the demo organisation has errors.");
const files = makeSite({
  known: knownAccess(roster),
  at: `the files here, ${today}`,
  emails: false,
  withPrivate: false,
});
const folder = mkdtempSync(join(tmpdir(), "rollcall-picture-"));
try {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, "site", path)), { recursive: true });
    writeFileSync(join(folder, "site", path), text);
  }
  mkdirSync(join(root, "docs/images"), { recursive: true });
  execFileSync(
    process.env["CHROMIUM"] || "chromium",
    [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--hide-scrollbars",
      `--user-data-dir=${join(folder, "browser")}`,
      "--window-size=1240,760",
      `--screenshot=${join(root, "docs/images/site.png")}`,
      `file://${join(folder, "site", page)}`,
    ],
    { stdio: "ignore" },
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
