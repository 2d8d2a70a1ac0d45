import { afterEach, beforeEach, expect, test } from "vitest";
import { type ChatFixture, startChatFixture } from "../../chat/testing/fixture.ts";
import { openGithubApp } from "../forward/github-app.ts";
import { createHeadReading } from "../head-roster.ts";
import { readSettings } from "../settings.ts";
import { openDatabase, type RelayDatabase } from "../store/database.ts";
import { leasesIn } from "../store/leases.ts";
import { relayEnvironment, relayFixtureOptions } from "../testing/fixture.ts";
import { createEndWatch } from "./watch-ends.ts";

const yaml = `version: 1
github: { org: acme, owners: [ada] }
users: { ada: { github: ada-gh, permission: admin }, lea: lea-gh, max: max-gh }
teams:
  red:
    leads: [lea]
    members: [{ user: max, until: 2026-06-01T12:00Z }]
    repos: { red-api: { role: write, until: 2026-06-01T14:30Z }, site: { role: read, until: 2026-06-01 } }
`;

let fixture: ChatFixture;
let database: RelayDatabase;
const log: string[] = [];
let now = Date.parse("2026-06-01T11:00:00Z");

beforeEach(async () => {
  now = Date.parse("2026-06-01T11:00:00Z");
  log.length = 0;
  fixture = await startChatFixture({ ...relayFixtureOptions, yaml });
  database = await openDatabase("sqlite::memory:");
});
afterEach(async () => {
  expect(fixture.github.violations).toEqual([]);
  await Promise.all([fixture.github.close(), fixture.slack.close(), database.close()]);
});

const started = () => fixture.github.world.repo("acme/access")?.activity.started ?? [];
const at = (time: string) => {
  now = Date.parse(`2026-06-${time}Z`);
};

async function relay(me: string): Promise<() => Promise<void>> {
  const { env } = await relayEnvironment(fixture);
  const { settings } = readSettings(env);
  const write = (fields: object, text: string) => void log.push(`${text} ${JSON.stringify(fields)}`);
  const clock = { ...fixture.clock, now: () => now };
  const app = openGithubApp({ ...settings.github, ...settings.repository });
  return createEndWatch({
    database,
    leases: leasesIn(database, { me, now: () => now }),
    head: createHeadReading(settings.config, app, clock),
    workflow: settings.workflow,
    clock,
    log: { info: write, warn: write, error: write } as never,
  });
}

test("an apply is started when a moment or a day is over, once by all relays, and nothing before the first look", async () => {
  const [one, other] = [await relay("one"), await relay("other")];
  const look = () => Promise.all([one(), other()]);
  await look();
  at("01T11:59:59");
  await look();
  expect(started()).toEqual([]);
  at("01T12:00:00");
  await look();
  await look();
  expect(started().map(({ ref, inputs }) => [ref, inputs])).toEqual([["main", { request: "" }]]);
  at("01T14:30:30");
  await look();
  expect(started()).toHaveLength(2);
  at("02T00:00:00");
  await look();
  at("03T00:00:00");
  await look();
  expect(started()).toHaveLength(3);
  expect(log.every((line) => line.startsWith("access has ended, and an apply is started"))).toBe(true);
});

test("what ended while no relay ran is made up for once, and told as late", async () => {
  await (await relay("one"))();
  at("01T15:00:00");
  const killed = await relay("two");
  await killed();
  expect(started()).toHaveLength(1);
  await killed();
  expect(started()).toHaveLength(1);
  expect(log.join()).toContain('started late {"ended":"2026-06-01T14:30:00.000Z","seconds":1800');
});

test("a relay that dies before it has started a run leaves the end to the next one", async () => {
  const one = await relay("one");
  await one();
  at("01T12:00:10");
  expect(await leasesIn(database, { me: "killed", now: () => now }).hold("ends", 30_000)).toBe(true);
  await one();
  expect(started()).toEqual([]);
  at("01T12:00:40");
  await one();
  expect(started()).toHaveLength(1);
});
