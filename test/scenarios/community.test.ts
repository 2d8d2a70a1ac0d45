import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { runAction } from "../../emulators/runner.ts";
import { appBot } from "../../emulators/slack/seed.ts";
import { type ChatFixture, startChatFixture } from "../../src/chat/testing/fixture.ts";
import { openDatabase } from "../../src/relay/store/database.ts";
import { relayEnvironment, relayFixtureOptions } from "../../src/relay/testing/fixture.ts";
import { startPostgres, type TestPostgres } from "../../src/relay/testing/postgres.ts";
import { newDatabase, type RelayProcess, startRelayProcess } from "./relay-process.ts";

/** The built relay does what its file turns on for a community, between the emulated services. */
const open: ChatFixture[] = [];
const relays: RelayProcess[] = [];
const folder = mkdtempSync(join(tmpdir(), "community-"));
let postgres: TestPostgres | undefined;

beforeAll(async () => {
  postgres = await startPostgres();
});
afterEach(async () => {
  for (const each of relays.splice(0)) await each.kill();
  const violations = open.flatMap(({ github, slack }) => [...github.violations, ...slack.violations]);
  await Promise.all(open.splice(0).flatMap(({ github, slack }) => [github.close(), slack.close()]));
  expect(violations).toEqual([]);
});
afterAll(async () => {
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Waits for something that happens soon, however slow the machine. */
const soon = <Value>(read: () => Value) => expect.poll(read, { timeout: 90_000, interval: 20 });

async function begin(modules: string, database = newDatabase()) {
  const fixture = await startChatFixture({
    ...relayFixtureOptions,
    start: new Date(),
    slackApp: { events: ["team_join", "message.channels"], signingSecret: "a-signing-secret" },
  });
  open.push(fixture);
  const { github, slack } = fixture;
  slack.world.tokens.get(appBot.token)?.scopes.push("channels:history");
  const { env: common, publicKey } = await relayEnvironment(fixture);
  const file = join(folder, `${open.length}-${Date.now()}.yaml`);
  writeFileSync(file, `modules:\n${modules}\n`);
  const env = { ...common, ROLLCALL_DATABASE: database, ROLLCALL_RELAY_CONFIG: file };
  const requests = () =>
    github.world.repo("acme/access")?.activity.started.map(({ inputs }) => String(inputs["request"])) ?? [];

  async function startRelay(): Promise<RelayProcess> {
    const before = slack.connections.filter(({ isOpen }) => isOpen).length;
    const relay = startRelayProcess(env);
    relays.push(relay);
    await relay.url;
    await soon(() => slack.connections.filter(({ isOpen }) => isOpen).length).toBe(before + 1);
    return relay;
  }

  return {
    ...fixture,
    startRelay,
    requests,
    /** Runs the Action on the newest request that was dispatched, as GitHub does. */
    carryOut: () =>
      runAction({
        event: "workflow_dispatch",
        sha: github.world.repo("acme/access")?.git.refs.get("refs/heads/main") ?? "",
        payload: {
          repository: { default_branch: "main", full_name: "acme/access" },
          inputs: { request: requests().at(-1) },
        },
        github,
        inputs: {
          "github-token": "app-token",
          "slack-token": "xoxb-rollcall",
          "slack-api-url": slack.apiUrl,
          "slack-signing-secret": "a-signing-secret",
          "relay-key": publicKey,
        },
      }),
    addChannel(id: string, name: string, people: readonly string[]) {
      slack.world.channels.set(id, {
        id,
        name,
        private: false,
        archived: false,
        general: false,
        required: false,
        connect: false,
        topic: "",
        purpose: "",
        creator: "USLACKBOT",
        created: 0,
        members: new Set([appBot.id, ...people]),
        previousNames: [],
      });
    },
    /** What was posted into conversations that fit, the newest last. */
    posted: (fits: (channel: string) => boolean) =>
      slack.messages.flatMap(({ via, status, body }) =>
        via === "chat.postMessage" && status === 200 && fits(String(body?.["channel"]))
          ? [String(body?.["text"])]
          : [],
      ),
  };
}

test("who joins is welcomed once, and gets in by what the message says, through the file alone", async () => {
  const { slack, github, startRelay, posted, requests, carryOut, roster } = await begin("  welcome: {}");
  const before = roster();
  const first = await startRelay();
  const join = () =>
    slack.byHand("ada", ({ users }) => {
      users.set("U0NIA0000", {
        id: "U0NIA0000",
        teamId: "T0ACME",
        name: "nia",
        realName: "Nia",
        email: "nia@acme.dev",
        deleted: false,
        bot: false,
        invited: false,
        admin: false,
      });
    });
  const toNia = () => posted((channel) => channel === "U0NIA0000");
  join();
  await soon(() => toNia().length).toBe(1);
  expect(toNia()[0]).toContain("`/rollcall user add me --github YOUR-LOGIN`");
  await first.kill();
  await startRelay();
  slack.byHand("ada", ({ users }) => void users.delete("U0NIA0000"));
  join();
  await slack.settled();

  expect((await slack.say("nia", "/rollcall user add me --github new-gh").done).state).toBe("acknowledged");
  await soon(() => requests().length).toBe(1);
  expect((await carryOut()).exitCode).toBe(0);
  const pulls = [...(github.world.repo("acme/access")?.activity.pulls.values() ?? [])];
  expect([pulls.length, roster()]).toEqual([1, before]);
  // What came before the command was done before it.
  expect(toNia().filter((text) => text.includes("Welcome!"))).toHaveLength(1);
});

test("two relays on one database pair people once, and a later start pairs nobody anew", async ({ skip }) => {
  const address = postgres?.address;
  if (address === undefined) return skip("NO POSTGRES on this machine");
  const due = new Date(Date.now() - 5 * 60_000);
  const schedule = `${due.getUTCMinutes()} ${due.getUTCHours()} * * *`;
  const scenario = await begin(`  pairing: { schedule: "${schedule}", channel: "#coffee" }`, address);
  const { addChannel, startRelay, posted, slack } = scenario;
  const people = ["U0ADA0000", "U0LEA0000", "U0MIA0000", "U0ZOE0000"];
  addChannel("C0COFFEE0", "coffee", people);
  // It was due while no relay ran.
  const database = await openDatabase(address);
  await database.query
    .insertInto("occurrence")
    .values({ module: "pairing", schedule: `${schedule} UTC`, at: due.getTime() - 60 * 60_000 })
    .execute();
  const isGroup = (id: string) => slack.world.channels.get(id)?.mpim === true;
  const [one] = await Promise.all([startRelay(), startRelayBeside(scenario)]);
  await soon(() => posted(isGroup).length).toBe(2);
  await one.end();
  const third = await startRelay();
  // It has looked, once it answers.
  await slack.say("lea", "/rollcall team list").done;
  await soon(() => scenario.slackMessages().length).toBe(1);
  expect(third.log.join()).not.toContain("people were paired");
  const groups = await database.query.selectFrom("pairing").select(["members", "state"]).execute();
  await database.close();
  expect(groups.map(({ state }) => state)).toEqual(["told", "told"]);
  expect(groups.flatMap(({ members }) => members.split(" ")).toSorted()).toEqual(people);
  expect(posted(isGroup)).toHaveLength(2);
});

/** Starts a second relay, of whose socket the first one's start doesn't wait. */
async function startRelayBeside({ slack, startRelay }: Awaited<ReturnType<typeof begin>>) {
  await soon(() => slack.connections.some(({ isOpen }) => isOpen)).toBe(true);
  return startRelay();
}

test("kudos are counted once, told in the thread, and outlast the relay", async () => {
  const { slack, addChannel, startRelay, posted, slackMessages } = await begin(
    '  kudos: { channels: ["#thanks"] }',
  );
  addChannel("C0THANKS0", "thanks", ["U0LEA0000", "U0ZOE0000"]);
  const first = await startRelay();
  const say = (text: string, ts: string) =>
    slack.events.emit({
      type: "message",
      channel: "C0THANKS0",
      channel_type: "channel",
      user: "U0LEA0000",
      text,
      ts,
      event_ts: ts,
    } as never);
  const said = () => posted((channel) => channel === "C0THANKS0");
  say("thanks <@U0ZOE0000> ++", "1700000000.000001");
  await soon(() => said()).toEqual(["zoe has 1 kudos."]);
  await first.kill();
  await startRelay();
  // The same message once more, then another one.
  say("thanks <@U0ZOE0000> ++", "1700000000.000001");
  say("again <@U0ZOE0000> ++", "1700000000.000002");
  await soon(() => said()).toEqual(["zoe has 1 kudos.", "zoe has 2 kudos."]);
  await slack.say("lea", "/rollcall kudos zoe").done;
  await soon(() => slackMessages().map(({ text }) => text)).toEqual(["`zoe` has 2 kudos."]);
});
