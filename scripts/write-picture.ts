// Makes docs/images/comment.png: a golden comment, which the product wrote, as a browser shows it. Needs Chromium.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { commentPage } from "./docs/comment-html.ts";

const root = join(import.meta.dirname, "..");
const comment = readFileSync(join(root, "test/golden/people-move/comment.md"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "rollcall-picture-"));
try {
  const html = commentPage(comment);
  const page = join(folder, "comment.html");
  writeFileSync(page, html);
  const chromium = process.env["CHROMIUM"] || "chromium";
  const flags = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--hide-scrollbars",
    `--user-data-dir=${folder}`,
  ];
  const run = (...args: readonly string[]) =>
    execFileSync(chromium, [...flags, ...args], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  // The page says its own height, so that the picture ends where the comment does.
  const measuring = join(folder, "measure.html");
  writeFileSync(measuring, `${html}<script>document.title = document.documentElement.offsetHeight</script>`);
  const [, height = "420"] =
    /<title>(\d+)/.exec(run("--window-size=760,2000", "--dump-dom", measuring)) ?? [];
  mkdirSync(join(root, "docs/images"), { recursive: true });
  run(`--window-size=760,${height}`, `--screenshot=${join(root, "docs/images/comment.png")}`, page);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
