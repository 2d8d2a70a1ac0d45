import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { checkRelay } from "./check.ts";
import { makeStoreKey } from "./installations/sealing.ts";
import { driftYaml } from "./testing/drift-fixture.ts";
import { relayEnvironment, relayForTests } from "./testing/fixture.ts";

const folder = mkdtempSync(join(tmpdir(), "relay-check-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const start = relayForTests();

async function begin() {
  const relay = await start({ options: { yaml: driftYaml } });
  const { env } = await relayEnvironment(relay);
  const given = { ...env, ROLLCALL_DATABASE: `sqlite:${join(folder, "relay.db")}` };
  const check = async (change: Readonly<Record<string, string>> = {}) => {
    const { lines, findings: all } = await checkRelay({ ...given, ...change }, fetch);
    // The fixture's repository has a roster, and no workflow.
    const findings = all.filter(({ code }) => code !== "relay_workflow_takes_nothing");
    return { lines, told: findings.map(({ code, message }) => `${code}: ${message}`), findings };
  };
  const channel = () => [...relay.slack.world.channels.values()].find(({ name }) => name === "access");
  return { ...relay, check, channel };
}

describe("serve --check", () => {
  test("names what can't be right before anybody is asked, all of it at once, each with its variable, and tells no value", async () => {
    const { check } = await begin();
    const { told, lines } = await check({
      PORT: "99999",
      SLACK_APP_TOKEN: "xoxb-swapped",
      SLACK_TOKEN: "xapp-swapped",
      GITHUB_APP_ID: "the relay",
      ROLLCALL_DRIFT_CHANNEL: "#Bad Channel",
      ROLLCALL_DATABASE: "relay.db",
      SLACK_CLIENT_ID: "1.1",
      SLACK_CLIENT_SECRET: "secret",
      SLACK_WORKSPACES: "T0ACME",
      ROLLCALL_STORE_KEY: makeStoreKey(),
      ROLLCALL_STORE: "s3://",
      ROLLCALL_PUBLIC_URL: "http://relay.acme.dev",
    });
    expect(told.toSorted()).toEqual([
      "installation_store_address_wrong: ROLLCALL_STORE is no address of an installation store.",
      "relay_setting_wrong: GITHUB_APP_ID is not the number of a GitHub App, or its client id.",
      "relay_setting_wrong: PORT is not a number up to 65535.",
      "relay_setting_wrong: ROLLCALL_DATABASE is not sqlite:FILE or postgres://….",
      "relay_setting_wrong: ROLLCALL_DRIFT_CHANNEL is not a channel of Slack's: its id, or # and its name.",
      "relay_setting_wrong: ROLLCALL_PUBLIC_URL is not https:// and a name alone, without a path.",
      "relay_setting_wrong: SLACK_APP_TOKEN is not an app-level token, which begins with xapp-: what it has belongs in SLACK_TOKEN.",
      "relay_setting_wrong: SLACK_TOKEN is not a bot token, which begins with xoxb-: what it has belongs in SLACK_APP_TOKEN.",
    ]);
    expect([told.join(), lines]).toEqual([expect.not.stringContaining("swapped"), []]);
  });

  test.each([
    ["https://relay.acme.dev", true],
    ["https://relay.acme.dev/", true],
    ["http://127.0.0.1:8080", true],
    ["http://localhost", true],
    ["http://relay.acme.dev", false],
    ["http://127.0.0.1.acme.dev", false],
    ["https://relay.acme.dev/path", false],
    ["https://me:pass@relay.acme.dev", false],
    ["relay.acme.dev", false],
  ])("takes the public address %s: %s", async (address, isTaken) => {
    const { check } = await begin();
    const { told } = await check({
      SLACK_CLIENT_ID: "1.1",
      SLACK_CLIENT_SECRET: "secret",
      SLACK_WORKSPACES: "*",
      ROLLCALL_STORE_KEY: makeStoreKey(),
      ROLLCALL_PUBLIC_URL: address,
    });
    expect(told.some((each) => each.includes("ROLLCALL_PUBLIC_URL"))).toBe(!isTaken);
  });

  test("warns of variables from which nothing comes, since another one is missing", async () => {
    const { check } = await begin();
    const { findings, lines } = await check({
      SLACK_WORKSPACES: "T0ACME",
      SLACK_CLIENT_SECRET: "a secret",
    });
    expect(findings).toMatchObject([
      {
        severity: "warning",
        message:
          "SLACK_CLIENT_SECRET and SLACK_WORKSPACES are set, and nothing comes of it without SLACK_CLIENT_ID.",
      },
    ]);
    expect(lines).toContain("Slack: opens a socket");
  });

  test("writes nothing: neither a database nor a store nor a folder", async () => {
    const { check } = await begin();
    const { told, lines } = await check({
      SLACK_CLIENT_ID: "1.1",
      SLACK_CLIENT_SECRET: "secret",
      SLACK_WORKSPACES: "T0ACME",
      ROLLCALL_STORE_KEY: makeStoreKey(),
      ROLLCALL_PUBLIC_URL: "https://relay.acme.dev",
      ROLLCALL_STORE: `file:${join(folder, "store")}`,
    });
    expect(told).toEqual([]);
    expect(lines).toContain("Database: SQLite, for one relay, made ready at the first start");
    expect(readdirSync(folder)).toEqual([]);
    const mistyped = await check({ ROLLCALL_DATABASE: `sqlite:${join(folder, "mistyped", "relay.db")}` });
    expect(mistyped.told.join()).toMatch(/relay_database_away: .*mistyped isn't there \(ENOENT\)/);
    expect(existsSync(join(folder, "mistyped"))).toBe(false);
  });

  test("tells GitHub that is away from GitHub that refuses", async () => {
    const { check, github } = await begin();
    github.isAway = true;
    expect((await check()).told.join()).toMatch(/^relay_github_away: GitHub can't be reached: /);
    github.isAway = false;
    expect((await check({ GITHUB_APP_ID: "999999999" })).told.join()).toMatch(/^relay_github_refuses: /);
  });

  test("looks whether the channel for changes by hand is there, and whether the bot is in it", async () => {
    const { check, channel, slack } = await begin();
    const at = (name: string) => check({ ROLLCALL_DRIFT_CHANNEL: name, GITHUB_WEBHOOK_SECRET: "a secret" });
    const codes = async (name: string) =>
      (await at(name)).findings.flatMap(({ code }) => (code.includes("channel") ? [code] : []));
    const there = channel();
    if (there === undefined) throw new Error("There is no channel.");
    for (const name of ["#access", there.id]) {
      for (const { id, bot } of slack.world.users.values()) if (bot) there.members.add(id);
      expect([name, ...(await codes(name))]).toEqual([name]);
      there.members.clear();
      expect(await codes(name)).toEqual(["relay_not_in_channel"]);
      there.archived = true;
      expect(await codes(name)).toEqual(["relay_channel_archived"]);
      there.archived = false;
    }
    expect(await codes("#acess")).toEqual(["relay_channel_missing"]);
    expect(await codes("C0NOWHERE")).toEqual(["relay_channel_missing"]);
  });
});
