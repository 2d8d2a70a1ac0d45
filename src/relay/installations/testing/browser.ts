import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Where Debian and others have it. */
const programs = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Starts a real browser. Undefined, with a loud word, where this machine has none. */
export async function startBrowser(): Promise<Browser | undefined> {
  const executablePath = [process.env["CHROMIUM"] ?? "", ...programs].find(
    (each) => each !== "" && existsSync(each),
  );
  if (executablePath === undefined) {
    process.stderr.write(
      "NO BROWSER: the pages are not looked at here (apt-get install chromium, or set CHROMIUM).\n",
    );
    return undefined;
  }
  // As root, Chromium has no sandbox. It opens this machine's own pages alone.
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
}
