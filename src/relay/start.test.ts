import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { signatureOf } from "../../emulators/slack/http-requests.ts";
import { systemClock } from "../app/system-clock.ts";
import { readSettings } from "./settings.ts";
import { startRelay } from "./start.ts";
import { relayEnvironment, relayForTests } from "./testing/fixture.ts";

const start = relayForTests();
const quiet = { info() {}, warn() {}, error() {} } as never;
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

test("a port that another program has is told with the setting, and nothing of the relay goes on", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  closing.push(() => other.close());
  await new Promise((resolve) => other.once("listening", resolve));
  const { port } = other.address() as AddressInfo;
  const relay = await start({
    env: { PORT: `${port}`, ROLLCALL_DATABASE: "sqlite::memory:", ROLLCALL_DRIFT_CHANNEL: "#access" },
  });
  let looks = 0;
  const sleep = async () => {
    looks += 1;
    await setImmediate();
  };
  const failure = startRelay(relay.settings, { fetch, clock: { ...systemClock, sleep }, log: quiet });
  await expect(failure).rejects.toMatchObject({
    findings: [
      {
        code: "relay_cannot_listen",
        message: `The relay can't listen at 127.0.0.1:${port}: another program listens there (EADDRINUSE).`,
        remedy: expect.stringContaining("PORT"),
      },
    ],
  });
  const before = looks;
  for (let turn = 0; turn < 50; turn += 1) await setImmediate();
  expect(looks).toBe(before);
});

test("a database that can't be opened is told in words, and without its password", async () => {
  for (const [address, reason] of [
    ["postgres://me:hunter2@127.0.0.1:1/x", "nothing listens there (ECONNREFUSED)"],
    [`sqlite:${import.meta.filename}`, "the file is no SQLite database"],
    ["sqlite:/nowhere/relay.db", "/nowhere/relay.db isn't there (ENOENT)"],
  ]) {
    const relay = await start({ env: { ROLLCALL_DATABASE: address ?? "" } });
    const failure = startRelay(relay.settings, { fetch, clock: systemClock, log: quiet });
    await expect(failure).rejects.toThrow(`The relay's database can't be opened: ${reason}.`);
  }
});

test("a body whose length nobody says, as proxies pass it on, is read like any other, and held against the same limit", async () => {
  const relay = await start({
    env: {
      ROLLCALL_DATABASE: "sqlite::memory:",
      SLACK_SIGNING_SECRET: "secret",
      SLACK_APP_TOKEN: "",
      GITHUB_WEBHOOK_SECRET: "webhooks",
    },
  });
  const running = await startRelay(relay.settings, { fetch, clock: systemClock, log: quiet });
  closing.push(() => running.stop());
  const send = (path: string, text: string, headers: Readonly<Record<string, string>> = {}) => {
    const init: RequestInit = { method: "POST", headers, body: new Blob([text]).stream(), duplex: "half" };
    return fetch(`http://127.0.0.1:${running.port}${path}`, init);
  };
  const asked = JSON.stringify({ type: "url_verification", challenge: "are you there" });
  const time = `${Math.floor(Date.now() / 1000)}`;
  const signature = signatureOf("secret", time, asked);
  const signed = { "x-slack-request-timestamp": time, "x-slack-signature": signature };
  const answer = await send("/slack/events", asked, signed);
  expect([answer.status, await answer.json()]).toEqual([200, { challenge: "are you there" }]);
  const statusOf = async (path: string, text: string) => (await send(path, text)).status;
  expect(await statusOf("/slack/commands", "command=/rollcall")).toBe(401);
  expect(await statusOf("/github/webhooks", "{}")).toBe(401);
  expect(await statusOf("/api/v1/acme/messages", "{}")).toBe(401);
  expect(await statusOf("/slack/events", "x".repeat(1_000_001))).toBe(413);
});

test("a method that an address of the API doesn't take is 405 with what it takes, and no error of the relay", async () => {
  const relay = await start({
    env: { ROLLCALL_DATABASE: "sqlite::memory:", SLACK_SIGNING_SECRET: "secret", SLACK_APP_TOKEN: "" },
  });
  const errors: unknown[] = [];
  const log = { info() {}, warn() {}, error: (...each: unknown[]) => void errors.push(each) } as never;
  const running = await startRelay(relay.settings, { fetch, clock: systemClock, log });
  closing.push(() => running.stop());
  for (const method of ["DELETE", "OPTIONS", "PUT", "PATCH"]) {
    const answer = await fetch(`http://127.0.0.1:${running.port}/api/v1/acme/team`, { method });
    expect([method, answer.status, answer.headers.get("allow")]).toEqual([method, 405, "GET"]);
  }
  expect(errors).toEqual([]);
});

test("/readyz tells within some seconds that GitHub or Slack has gone, over HTTP too, and that they are back", async () => {
  const relay = await start({
    env: { ROLLCALL_DATABASE: "sqlite::memory:", SLACK_SIGNING_SECRET: "secret", SLACK_APP_TOKEN: "" },
  });
  let passed = 0;
  const clock = { ...systemClock, now: () => Date.now() + passed };
  const running = await startRelay(relay.settings, { fetch, clock, log: quiet });
  closing.push(() => running.stop());
  const ready = async () => {
    passed += 5_000;
    const answer = await fetch(`http://127.0.0.1:${running.port}/readyz`);
    return [answer.status, await answer.json()];
  };
  const well = { database: true, github: true, slack: true };
  expect(await ready()).toEqual([200, well]);
  relay.github.isAway = true;
  expect(await ready()).toEqual([503, { ...well, github: false }]);
  relay.github.isAway = false;
  relay.slack.isAway = true;
  expect(await ready()).toEqual([503, { ...well, slack: false }]);
  relay.slack.isAway = false;
  expect(await ready()).toEqual([200, well]);
});

test.each(["socket", "http"])(
  "a token that Slack refuses is told at the start and by /readyz, listening by %s, and so is that it is taken again",
  async (over) => {
    const relay = await start({
      env: {
        ROLLCALL_DATABASE: "sqlite::memory:",
        ...(over === "http" && { SLACK_SIGNING_SECRET: "secret", SLACK_APP_TOKEN: "" }),
      },
    });
    const logged: string[] = [];
    const write = (fields: object, message?: string) =>
      void logged.push(JSON.stringify({ ...fields, message }));
    let passed = 0;
    const clock = { ...systemClock, now: () => Date.now() + passed };
    const token = relay.slack.world.tokens.get("xoxb-rollcall");
    if (token === undefined) throw new Error("The emulated Slack has no token.");
    token.status = "revoked";
    const log = { info: write, warn: write, error: write } as never;
    const running = await startRelay(relay.settings, { fetch, clock, log });
    closing.push(() => running.stop());
    const refusals = () => logged.filter((line) => line.includes("Slack refuses the relay's own token"));
    await expect
      .poll(refusals, { timeout: 60_000 })
      .toEqual([expect.stringContaining('"variable":"SLACK_TOKEN","reason":"token_revoked"')]);
    const ready = async () => {
      passed += 5_000;
      return (await fetch(`http://127.0.0.1:${running.port}/readyz`)).json();
    };
    const well = { database: true, github: true, slack: true };
    expect(await ready()).toEqual({ ...well, slack: false });
    expect(await ready()).toEqual({ ...well, slack: false });
    expect(refusals()).toHaveLength(1);
    token.status = "active";
    await expect.poll(ready, { timeout: 60_000 }).toEqual(well);
    expect(logged.join()).toContain("takes the relay's own token again");
    expect(logged.join()).not.toContain("xoxb");
  },
);

test("/readyz tells that the App was taken away, and finds it again once it is back as another installation", async () => {
  const relay = await start({ env: { ROLLCALL_DATABASE: "sqlite::memory:" } });
  let passed = 0;
  const clock = { ...systemClock, now: () => Date.now() + passed };
  const running = await startRelay(relay.settings, { fetch, clock, log: quiet });
  closing.push(() => running.stop());
  const github = async () => {
    passed += 5_000;
    const answer = await fetch(`http://127.0.0.1:${running.port}/readyz`);
    return ((await answer.json()) as { readonly github: boolean }).github;
  };
  expect(await github()).toBe(true);
  const { app } = relay.github.world;
  if (app === undefined) throw new Error("The emulated GitHub has no App.");
  app.installation.isDeleted = true;
  app.tokens.clear();
  expect([await github(), await github()]).toEqual([false, false]);
  Object.assign(app.installation, { id: app.installation.id + 1, isDeleted: false });
  expect(await github()).toBe(true);
});

test("the log says at the start which handlers can't work, and the relay runs all the same", async () => {
  const folder = mkdtempSync(join(tmpdir(), "relay-start-"));
  closing.push(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, "relay.yaml");
  writeFileSync(
    path,
    "handlers:\n  a: { slash: /rollcall, dispatch: { repository: acme/chatops, event: e } }\n  b: { command: b, dispatch: { repository: acme/access, event: e } }\n",
  );
  const relay = await start({ env: { ROLLCALL_DATABASE: "sqlite::memory:" } });
  const { settings } = readSettings({
    ...(await relayEnvironment(relay)).env,
    ROLLCALL_DATABASE: "sqlite::memory:",
    ROLLCALL_RELAY_CONFIG: path,
  });
  const { promise: allTold, resolve } = Promise.withResolvers<void>();
  const told: unknown[] = [];
  const error = (fields: object) => {
    told.push(fields);
    if (told.length === 3) resolve();
  };
  const log = { info() {}, warn() {}, error } as never;
  const running = await startRelay(settings, { fetch, clock: systemClock, log });
  closing.push(() => running.stop());
  await allTold;
  expect(told).toEqual([
    { code: "relay_handler_slash_is_own", at: "handlers.a.slash" },
    { code: "relay_handler_dispatch_in_roster", at: "handlers.b.dispatch.repository" },
    { code: "relay_handler_dispatch_app_missing", at: "handlers.a.dispatch" },
  ]);
});
