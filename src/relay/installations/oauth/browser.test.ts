import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startBrowser } from "../testing/browser.ts";
import { installFixtures } from "../testing/installed.ts";

/** The pages as a person sees them, in a real browser. */
const start = installFixtures();
let browser: Browser | undefined;
let context: BrowserContext;
let page: Page;
/** What the browser complained of: a policy that blocks a page's own style, a script that fails. */
let complaints: string[] = [];

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
});
beforeEach(async ({ skip }) => {
  if (browser === undefined) return skip("NO BROWSER on this machine");
  context = await browser.newContext({ viewport: { width: 360, height: 640 } });
  page = await context.newPage();
  complaints = [];
  page.on("console", (message) => {
    if (message.type() === "error" && !/status of [45]\d\d|favicon/.test(message.text()))
      complaints.push(message.text());
  });
});
afterEach(async () => {
  await context?.close();
});

/** What somebody sees on a page, at the width of a telephone. */
async function look() {
  const fits = await page.evaluate(
    "document.documentElement.scrollWidth <= document.documentElement.clientWidth",
  );
  const button = page.locator("a");
  const box = (await button.count()) === 0 ? undefined : await button.boundingBox();
  expect([fits, complaints]).toEqual([true, []]);
  return {
    title: await page.locator("h1").textContent(),
    button: box && { isLarge: box.height >= 44, isInView: box.y + box.height <= 640 },
  };
}

const shown = { isLarge: true, isInView: true };

async function toSlack(url: string): Promise<void> {
  await page.goto(`${url}/slack/install`);
  await page.getByRole("link", { name: "Add to Slack" }).click();
}

describe("in a browser, the pages of an installation", () => {
  test("lead through it: to Slack, and back to where it says that it is done", async () => {
    const { url, service } = await start();
    await page.goto(`${url}/slack/install`);
    expect(await look()).toEqual({ title: "Install Rollcall in Slack", button: shown });
    await page.getByRole("link", { name: "Add to Slack" }).click();
    await page.getByRole("link", { name: "Allow" }).click();
    expect(await look()).toEqual({ title: "Rollcall is installed in Acme", button: undefined });
    expect(await service.store.places()).toEqual(["T0ACME"]);
    expect(await context.cookies()).toEqual([]);
  });

  test("let who cancels begin again, and get to the end", async () => {
    const { url } = await start();
    await toSlack(url);
    await page.getByRole("link", { name: "Cancel" }).click();
    expect(await look()).toEqual({ title: "Nothing was installed", button: shown });
    await page.getByRole("link", { name: "Begin again" }).click();
    await page.getByRole("link", { name: "Add to Slack" }).click();
    await page.getByRole("link", { name: "Allow" }).click();
    expect((await look()).title).toBe("Rollcall is installed in Acme");
  });

  test("say that it took too long", async () => {
    const { url, wait } = await start();
    await toSlack(url);
    wait(11);
    await page.getByRole("link", { name: "Allow" }).click();
    expect(await look()).toEqual({ title: "That took too long", button: shown });
  });

  test("say to who goes back and comes again that nothing more happens", async () => {
    const { url, service } = await start();
    await toSlack(url);
    await page.getByRole("link", { name: "Allow" }).click();
    const before = await service.store.history({ teamId: "T0ACME" });
    await page.reload();
    expect(await look()).toEqual({ title: "Not begun in this browser", button: shown });
    expect(await service.store.history({ teamId: "T0ACME" })).toEqual(before);
  });

  test("say to whom somebody sent the way back that it isn't theirs", async () => {
    const { url, service } = await start();
    await toSlack(url);
    const back = (await page.getByRole("link", { name: "Allow" }).getAttribute("href")) ?? "";
    await context.clearCookies();
    await page.goto(back);
    expect(await look()).toEqual({ title: "Not begun in this browser", button: shown });
    expect(await service.store.places()).toEqual([]);
  });

  test("say that a workspace isn't served, whatever its name is", async () => {
    const { url } = await start({ oauth: { team: { id: "T0STRANGER", name: "<b>x</b>" } } });
    await toSlack(url);
    await page.getByRole("link", { name: "Allow" }).click();
    expect((await look()).title).toBe("Not for this workspace");
    expect(await page.locator("main").textContent()).toContain("SLACK_WORKSPACES needs T0STRANGER");
  });

  test("say of an organisation's installation what is left to do", async () => {
    const name = "An-organisation-with-a-name-that-is-very-long-and-has-no-space-in-it";
    const { url } = await start({ enterprise: { id: "E0ACME", name }, oauth: { installs: "organisation" } });
    await toSlack(url);
    await page.getByRole("link", { name: "Allow" }).click();
    expect((await look()).title).toBe(`Rollcall is installed in ${name}`);
    expect(await page.locator("main").textContent()).toContain(
      "an administrator of the organisation adds it to them",
    );
  });

  test("are readable in the dark as in the light", async () => {
    const { url } = await start();
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(`${url}/slack/install`);
      const [text, ground] = (await page.evaluate(
        "[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]",
      )) as [string, string];
      expect([text, ground]).toEqual(
        colorScheme === "light"
          ? ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]
          : ["rgb(255, 255, 255)", "rgb(18, 18, 18)"],
      );
    }
  });
});
