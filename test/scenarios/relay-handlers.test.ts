import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { appBot } from "../../emulators/slack/seed.ts";
import { type ChatFixture, startChatFixture } from "../../src/chat/testing/fixture.ts";
import { handlerScopes } from "../../src/relay/handlers/testing/fixture.ts";
import { receiverSecret, receiversForTests } from "../../src/relay/handlers/testing/receiver.ts";
import { relayEnvironment, relayFixtureOptions } from "../../src/relay/testing/fixture.ts";
import { newDatabase, type RelayProcess, startRelayProcess } from "./relay-process.ts";

/** The built relay in a process of its own, between an emulated Slack and a service that verifies what it is told. */
const open: ChatFixture[] = [];
const relays: RelayProcess[] = [];
const startService = receiversForTests();
const folder = mkdtempSync(join(tmpdir(), "relay-handlers-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

afterEach(async () => {
  for (const each of relays.splice(0)) await each.kill();
  const violations = open.flatMap(({ github, slack }) => [...github.violations, ...slack.violations]);
  await Promise.all(open.splice(0).flatMap(({ github, slack }) => [github.close(), slack.close()]));
  expect(violations).toEqual([]);
});

/** Waits for something that happens soon, however slow the machine. */
const soon = <Value>(read: () => Value) => expect.poll(read, { timeout: 60_000, interval: 20 });

const events = ["message.channels", "message.im", "app_mention", "reaction_added"];
const channel = "team-red";

async function begin(handlers: readonly string[], over: "socket" | "http" = "socket") {
  const fixture = await startChatFixture({
    ...relayFixtureOptions,
    start: new Date(),
    slackApp: { socketMode: over === "socket", signingSecret: "a-signing-secret", events },
  });
  open.push(fixture);
  const { slack } = fixture;
  slack.world.tokens.get(appBot.token)?.scopes.push(...handlerScopes);
  const [place] = [...slack.world.channels.values()].filter(({ name }) => name === channel);
  place?.members.add(appBot.id);
  const service = await startService();
  const file = join(folder, `${open.length}-${over}.yaml`);
  const callback = `callback: { url: '${service.url}', secret: SERVICE_SECRET }`;
  writeFileSync(
    file,
    ["handlers:", ...handlers.map((each) => `  ${each.replace("CALLBACK", callback)}`)].join("\n"),
  );
  const { env: common } = await relayEnvironment(fixture);
  const { SLACK_APP_TOKEN: appToken, ...rest } = common;
  const env = {
    ...rest,
    ...(over === "socket" ? { SLACK_APP_TOKEN: appToken } : { SLACK_SIGNING_SECRET: "a-signing-secret" }),
    ROLLCALL_DATABASE: newDatabase(),
    ROLLCALL_RELAY_CONFIG: file,
    SERVICE_SECRET: receiverSecret,
  };

  async function startRelay(): Promise<RelayProcess> {
    const isOpen = () => slack.connections.some((each) => each.isOpen);
    await soon(isOpen).toBe(false);
    const relay = startRelayProcess(env);
    relays.push(relay);
    const url = await relay.url;
    if (over === "socket") await soon(isOpen).toBe(true);
    else {
      Object.assign(slack.app.urls, {
        commands: `${url}/slack/commands`,
        interactivity: `${url}/slack/interactive`,
      });
      expect(await slack.saveEventsUrl(`${url}/slack/events`)).toBe(true);
    }
    return relay;
  }

  const posted = () =>
    slack.messages
      .filter(({ via }) => via === "chat.postMessage")
      .map(({ body = {} }) => ({ text: body["text"], thread: body["thread_ts"] }));
  const acknowledged = () => slack.deliveries.filter(({ state }) => state === "acknowledged").length;
  return { ...fixture, service, startRelay, posted, acknowledged };
}

const deploy = "deploy: { command: deploy, actions: [chat.postMessage], CALLBACK }";
const me = `<@${appBot.id}>`;

describe.each(["socket", "http"] as const)("a relay that listens by %s", (over) => {
  test("tells a service what somebody writes, reacts and types, verified, and carries out its answers", async () => {
    const scenario = await begin(
      [
        deploy,
        "seen: { reaction: eyes, CALLBACK }",
        "release: { slash: /release, answer: On it., CALLBACK }",
      ],
      over,
    );
    const { slack, service, posted } = scenario;
    await scenario.startRelay();
    service.answers = [{ body: { responses: [{ text: "Deploying" }] } }];
    const ts = slack.write("lea", `${me}\u00a0deploy api`, { channel });
    await soon(posted).toEqual([{ text: "Deploying", thread: ts }]);

    service.answers = [{ body: { responses: [{ text: "Seen" }] } }];
    const [message] = slack.messages;
    if (message !== undefined) slack.react("zoe", "eyes", message);
    await soon(posted).toHaveLength(2);

    const { answer } = await slack.say("lea", "/release now").done;
    expect(answer).toEqual({ response_type: "ephemeral", text: "On it." });
    await soon(() => scenario.slackMessages().filter(({ via }) => via === "response_url")).toMatchObject([
      { text: "Seen" },
    ]);
    expect(
      service.received.map(({ isVerified, body }) => [isVerified, body["handler"], body["args"]]),
    ).toEqual([
      [true, "deploy", "api"],
      [true, "seen", "eyes"],
      [true, "release", "now"],
    ]);
  });
});

test("a handler that answers into the channel that it listens to hears nothing of its own", async () => {
  const scenario = await begin([
    "echo: { regex: '.', match_reply: true, actions: [chat.postMessage], CALLBACK }",
  ]);
  const { slack, service, posted } = scenario;
  await scenario.startRelay();
  const post = { action: "chat.postMessage", args: { text: `${me} again`, thread_ts: null } };
  service.answers = [{ body: { actions: [post], responses: [{ text: "again" }] } }];
  slack.write("lea", "hello", { channel });
  slack.write("lea", "hello from another app", { channel, more: { bot_id: "B0OTHER", app_id: "A0OTHER" } });
  await soon(posted).toHaveLength(2);
  // Slack has told of both messages of the bot, and the relay has taken that in.
  const ofBot = () =>
    slack.deliveries.filter(({ payload }) => JSON.stringify(payload).includes(`"user":"${appBot.id}"`));
  await soon(() => ofBot().map(({ state }) => state)).toEqual(["acknowledged", "acknowledged"]);
  slack.write("lea", "the last", { channel });
  await soon(() => service.received.map(({ body }) => body["text"])).toEqual(["hello", "the last"]);
  await soon(posted).toHaveLength(4);
});

test("a service that isn't well is told the same again until it takes it, under one id", async () => {
  const scenario = await begin([deploy]);
  const { slack, service, posted } = scenario;
  await scenario.startRelay();
  service.answers = [
    { status: 503 },
    { status: 429, headers: { "retry-after": "1" } },
    { body: { responses: [{ text: "Deploying" }] } },
  ];
  slack.write("lea", `${me} deploy`, { channel });
  await soon(posted).toHaveLength(1);
  expect(service.received.map(({ isVerified }) => isVerified)).toEqual([true, true, true]);
  expect(new Set(service.received.map(({ id }) => id)).size).toBe(1);
});

describe("a relay that is killed", () => {
  type Scenario = Awaited<ReturnType<typeof begin>>;
  const moments: readonly (readonly [name: string, isNow: (scenario: Scenario) => boolean])[] = [
    ["as soon as it has acknowledged", ({ acknowledged }) => acknowledged() > 0],
    ["while the service is at work", ({ service }) => service.received.length > 0],
    ["once it has posted the first answer", ({ posted }) => posted().length > 0],
  ];

  test.each(moments)("%s loses nothing, and posts nothing twice", async (_, isNow) => {
    const scenario = await begin([deploy]);
    const { slack, service, posted } = scenario;
    const first = await scenario.startRelay();
    service.answers = [{ body: { responses: [{ text: "one" }, { text: "two" }] } }];
    slack.write("lea", `${me} deploy`, { channel });
    while (!isNow(scenario)) await new Promise((resolve) => setTimeout(resolve, 1));
    await first.kill();
    await scenario.startRelay();
    await soon(() => posted().map(({ text }) => text)).toEqual(["one", "two"]);
    slack.write("lea", `${me} deploy`, { channel });
    await soon(() => posted().map(({ text }) => text)).toEqual(["one", "two", "one", "two"]);
    expect(new Set(service.received.map(({ id }) => id)).size).toBe(2);
  });
});
