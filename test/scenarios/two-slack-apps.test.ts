import { mkdtempSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { startChatFixture } from "../../src/chat/testing/fixture.ts";
import { makeStoreKey } from "../../src/relay/installations/sealing.ts";
import { startBrowser } from "../../src/relay/installations/testing/browser.ts";
import { relayEnvironment, relayFixtureOptions } from "../../src/relay/testing/fixture.ts";
import { newDatabase, startRelayProcess } from "./relay-process.ts";

/** The built relay, with two Slack apps, installed by somebody in a real browser at the width of a telephone. */
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}

const reader = { clientId: "33.44", clientSecret: "the reader's secret" };

test("two Slack apps of one relay are installed in a browser, each on pages of its own", async ({ skip }) => {
  const browser = await startBrowser();
  if (browser === undefined) return skip("NO BROWSER on this machine");
  closing.push(() => browser.close());
  const fixture = await startChatFixture({
    ...relayFixtureOptions,
    start: new Date(),
    slackApp: { signingSecret: "a-signing-secret" },
  });
  const { github, slack } = fixture;
  closing.push(() => Promise.all([github.close(), slack.close()]));
  const config = join(mkdtempSync(join(tmpdir(), "relay-")), "relay.yaml");
  writeFileSync(
    config,
    `apps:
  reader:
    client_id: "${reader.clientId}"
    app_id: A0READER
    client_secret: READER_CLIENT_SECRET
    scopes: [users:read]
`,
  );
  const { env } = await relayEnvironment(fixture);
  const { SLACK_APP_TOKEN: _, ...common } = env;
  const own = { ...slack.oauth.settings };
  const port = await freePort();
  const relay = startRelayProcess({
    ...common,
    PORT: `${port}`,
    SLACK_SIGNING_SECRET: "own",
    SLACK_CLIENT_ID: own.clientId,
    SLACK_CLIENT_SECRET: own.clientSecret,
    SLACK_WORKSPACES: "T0ACME",
    SLACK_AUTHORIZE_URL: `${slack.url}/oauth/v2/authorize`,
    READER_CLIENT_SECRET: reader.clientSecret,
    ROLLCALL_PUBLIC_URL: `http://127.0.0.1:${port}`,
    ROLLCALL_STORE_KEY: makeStoreKey(),
    ROLLCALL_DATABASE: newDatabase(),
    ROLLCALL_RELAY_CONFIG: config,
  });
  closing.push(() => relay.kill());
  const url = await relay.url;
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
  const page = await context.newPage();
  for (const [path, app] of [
    ["/slack/install", own],
    ["/slack/install/reader", reader],
  ] as const) {
    Object.assign(slack.oauth.settings, app);
    await page.goto(`${url}${path}`);
    expect(await page.locator("h1").textContent()).toBe("Install Rollcall in Slack");
    await page.getByRole("link", { name: "Add to Slack" }).click();
    await page.getByRole("link", { name: "Allow" }).click();
    expect(await page.locator("h1").textContent()).toBe("Rollcall is installed in Acme");
    expect(
      await page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"),
    ).toBe(true);
  }
  expect(await context.cookies()).toEqual([]);
  expect(relay.log.join("\n")).not.toMatch(/xoxb-|the reader's secret/);
  expect(await relay.end()).toBe(0);
});
