import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeSite } from "../../src/jobs/site/run.ts";
import { largeRoster, siteRequest, smallRoster } from "../../src/jobs/site/testing/sites.ts";
import { writeSite } from "../../src/jobs/site/write-site.ts";

/** Debian's, or the one that the environment names. */
const program = process.env["CHROMIUM"] || "/usr/bin/chromium";
const isThere = existsSync(program);
if (!isThere)
  console.warn(
    `NO BROWSER: ${program} is not there, so the pages of a site are not tried in one (apt-get install chromium).`,
  );

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const hostile = smallRoster
  .replace("name: Ada Lovelace", `name: "<img src=x onerror=alert(1)> ${"long".repeat(50)}"`)
  .replace("Services and data", `"\\u202e <script>alert(1)</script>"`);

let browser: Browser;
let folder: string;
beforeAll(async () => {
  if (!isThere) return;
  folder = await mkdtemp(join(tmpdir(), "rollcall-site-"));
  await writeSite(join(folder, "small"), makeSite(siteRequest(smallRoster)));
  await writeSite(join(folder, "hostile"), makeSite(siteRequest(hostile)));
  await writeSite(join(folder, "large"), makeSite(siteRequest(largeRoster())));
  browser = await chromium.launch({ executablePath: program, args: ["--no-sandbox"] });
});
afterAll(async () => {
  await browser?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

interface Look {
  readonly colorScheme?: "light" | "dark";
  readonly width?: number;
  readonly javaScriptEnabled?: boolean;
}

/** Opens a page of a site from its file, and hears what goes wrong in it. Nothing is loaded from elsewhere. */
async function open(
  path: string,
  { colorScheme = "light", width = 1280, javaScriptEnabled = true }: Look = {},
) {
  const context = await browser.newContext({
    colorScheme,
    javaScriptEnabled,
    reducedMotion: "reduce",
    viewport: { width, height: 800 },
  });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("pageerror", (failure) => problems.push(String(failure)));
  page.on("dialog", (dialog) => {
    problems.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  await page.route(/^https?:/, (route) => route.abort());
  const [file = "", hash] = path.split("#");
  await page.goto(`${pathToFileURL(join(folder, file)).href}${hash === undefined ? "" : `#${hash}`}`);
  const own = () => problems.filter((each) => !/ERR_FAILED/.test(each));
  return { page, problems: own, close: () => context.close() };
}

/** Returns what axe finds by WCAG 2.2 AA. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(await readFile(axe, "utf8"));
  return page.evaluate(async () => {
    const { axe: tool } = globalThis as unknown as {
      axe: {
        run(
          options: object,
        ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
      };
    };
    const found = await tool.run({
      // It would read the style sheet once more, which the page forbids.
      preload: false,
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary.slice(0, 300)}`),
    );
  });
}

/** A page of each sort. */
const sorts = [
  "index.html",
  "people.html",
  "people/ada.html",
  "people/zoe.html",
  "teams.html",
  "teams/backend.html",
  "projects/shop.html",
  "repositories/api.html",
  "channels.html",
  "user-groups/backend.html",
  "not-in-the-file.html",
  "compare.html#people%2Fbob.html&people%2Fada.html",
];
const looks: readonly Look[] = [
  {},
  { colorScheme: "dark" },
  { width: 320 },
  { width: 320, colorScheme: "dark" },
];

describe.skipIf(!isThere)("a site in a browser, from its folder", () => {
  it.each(looks)("can be used by everybody: %o", async (look) => {
    for (const path of sorts) {
      const { page, problems, close } = await open(`small/${path}`, look);
      if (path.startsWith("compare")) await page.getByText("They share").waitFor();
      expect(await violations(page), path).toEqual([]);
      expect(problems(), path).toEqual([]);
      await close();
    }
  });

  it.each([320, 375, 1280])(
    "is never wider than the screen, at %d pixels, with whatever names",
    async (width) => {
      for (const path of [
        "index.html",
        "people.html",
        "people/ada.html",
        "teams/backend.html",
        "repositories/api.html",
      ]) {
        const { page, problems, close } = await open(`hostile/${path}`, { width });
        const beyond = await page.evaluate<number>(
          "document.documentElement.scrollWidth - window.innerWidth",
        );
        expect(beyond, path).toBeLessThanOrEqual(0);
        expect(problems(), path).toEqual([]);
        await close();
      }
    },
  );

  it("finds what somebody types, by keyboard alone, and goes there", async () => {
    const { page, problems, close } = await open("large/people/p1.html");
    await page.keyboard.press("/");
    await page.keyboard.type("t123");
    const option = page.getByRole("option", { name: "t123 team" });
    await option.waitFor();
    expect(await option.getAttribute("aria-selected")).toBe("true");
    expect(await page.getByRole("combobox").getAttribute("aria-expanded")).toBe("true");
    await page.keyboard.press("Escape");
    expect(await page.getByRole("listbox").isVisible()).toBe(false);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/teams\/t123\.html$/);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("t123");
    expect(problems()).toEqual([]);
    await close();
  });

  it("finds a login, a word with a mistake in it, and says when there is nothing", async () => {
    const { page, close } = await open("small/index.html");
    const field = page.getByRole("combobox");
    const first = page.getByRole("option").first();
    await field.fill("ada-gh");
    await page.getByRole("option", { name: "Ada Lovelace" }).waitFor();
    await field.fill("Lovelase");
    await page.getByRole("option", { name: "Ada Lovelace" }).waitFor();
    await field.fill("nobody-at-all");
    await page.getByText("Nothing found").waitFor({ state: "attached" });
    expect(await first.count()).toBe(0);
    await close();
  });

  it("compares two people, whom its address remembers", async () => {
    const { page, close } = await open("small/compare.html");
    await page.getByLabel("One person").fill("bob");
    await page.keyboard.press("Enter");
    await page.getByLabel("Another person").fill("Ada");
    await page.keyboard.press("Enter");
    await page.getByText("They share").waitFor();
    expect(await page.getByRole("table", { name: "Only bob" }).textContent()).toContain("infra");
    expect(page.url()).toContain("#people%2Fbob.html&people%2Fada.html");
    await close();
  });

  it("is read without its script, too", async () => {
    const { page, close } = await open("small/teams/backend.html", { javaScriptEnabled: false });
    expect(await page.locator("#search").isVisible()).toBe(false);
    await page.getByRole("link", { name: "Repositories" }).first().click();
    await page.waitForURL(/repositories\.html$/);
    await close();
  });

  it("prints what is told, and no navigation", async () => {
    const { page, close } = await open("small/people/ada.html");
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("navigation", { name: "Sections" }).isVisible()).toBe(false);
    expect(await page.getByText("owner of the organisation").first().isVisible()).toBe(true);
    await close();
  });
});
