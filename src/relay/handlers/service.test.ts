import { describe, expect, test } from "vitest";
import { appBot } from "../../../emulators/slack/seed.ts";
import { handlersForTests, lea } from "./testing/fixture.ts";

const start = handlersForTests();
const me = `<@${appBot.id}>`;
const deploy = {
  deploy: "command: deploy, help: Deploys a service., actions: [chat.postMessage, reactions.add], CALLBACK",
};

describe("a message that fits a handler", () => {
  test("is told to its service with all that is in it, signed, and its answer is posted into the thread", async () => {
    const relay = await start(deploy);
    relay.service.answers = [{ body: { responses: [{ text: "Deploying <!here> R&D" }] } }];
    await relay.write(`${me} deploy <@U2|bob> to <#C1|prod>`);
    expect(relay.service.received).toEqual([
      {
        id: expect.stringMatching(/^msg_/),
        isVerified: true,
        body: {
          id: relay.service.received[0]?.id,
          handler: "deploy",
          event_id: "Ev1",
          type: "message",
          team_id: "T0ACME",
          bot_id: appBot.id,
          user_id: lea,
          channel_id: relay.channel,
          ts: "1000.1",
          thread_ts: null,
          parent_user_id: null,
          text: `${me} deploy <@U2|bob> to <#C1|prod>`,
          parsed_text: "@rollcall deploy @bob to #prod",
          users: { [me]: "rollcall", "<@U2|bob>": "bob" },
          channels: { "<#C1|prod>": "prod" },
          subteams: {},
          specials: {},
          emails: {},
          urls: {},
          emojis: [],
          directed: true,
          mentioned: true,
          command_text: "deploy @bob to #prod",
          match_type: "command",
          command: "deploy",
          args: "@bob to #prod",
        },
      },
    ]);
    expect(relay.posted()).toEqual([
      { channel: relay.channel, text: "Deploying &lt;!here&gt; R&amp;D", thread: "1000.1" },
    ]);
  });

  test("has names for what it mentions, as the roster and Slack have them, and ids where nobody has", async () => {
    const relay = await start({ all: "regex: INC, CALLBACK" });
    const { slack, channel } = relay;
    slack.world.usergroups.set("S0OPS0000", {
      id: "S0OPS0000",
      handle: "ops",
      name: "Ops",
      description: "",
      channels: [],
      users: [],
      disabledAt: 0,
      external: false,
    });
    const [one] = slack.world.users.values();
    if (one !== undefined)
      slack.world.users.set("U0OUT0000", {
        ...one,
        id: "U0OUT0000",
        name: "guest",
        realName: "A Guest",
        email: "",
      });
    const { name } = slack.world.channels.get(channel) ?? {};
    slack.world.channels.set("C0HIDDEN0", {
      ...slack.world.channels.get(channel),
      id: "C0HIDDEN0",
      name: "hidden",
      private: true,
    } as never);
    await relay.write(
      `INC-42 <@${lea}> <@${lea}|someone> <@U0OUT0000> <@U0NOBODY0> <!subteam^S0OPS0000> <#${channel}> <#C0HIDDEN0> <!here>`,
    );
    const [told] = relay.service.received;
    expect(told?.body["parsed_text"]).toBe(
      `INC-42 @lea @lea @guest @U0NOBODY0 @ops #${name} #C0HIDDEN0 @here`,
    );
    expect(told?.body["users"]).toMatchObject({ [`<@${lea}>`]: "lea", "<@U0OUT0000>": "guest" });
  });

  test("is told of what lacks something, in the channels that the handler names, and of nothing that an app says there", async () => {
    const relay = await start({ polite: "absent_regex: '(?i)please', channels: [C0POLITE0], CALLBACK" });
    const { slack, channel } = relay;
    slack.world.channels.set("C0POLITE0", { ...slack.world.channels.get(channel), id: "C0POLITE0" } as never);
    await relay.write("Do it.", { channel: "C0POLITE0" });
    await relay.write("Please do it.", { channel: "C0POLITE0" });
    await relay.write("Do it.");
    await relay.write("Do it.", { channel: "C0POLITE0", thread_ts: "1.1" });
    await relay.write("Do it.", { channel: "C0POLITE0", bot_id: "B0OTHER00" });
    expect(
      relay.service.received.map(({ body }) => [body["text"], body["match_type"], body["args"]]),
    ).toEqual([["Do it.", "absent_regex", ""]]);
  });

  test("is told once, in whichever event and however often it comes", async () => {
    const relay = await start(deploy);
    await relay.write(`${me} deploy`);
    await relay.write(`${me} deploy`, { ts: "1000.1", type: "app_mention" });
    await relay.write(`${me} deploy`, { ts: "1000.1" });
    expect(relay.service.received).toHaveLength(1);
  });

  test("is told to each handler that it fits, under an id of its own", async () => {
    const relay = await start({
      one: "regex: 'inc-[0-9]+', CALLBACK",
      two: "regex: inc, CALLBACK",
      other: "regex: xyz, CALLBACK",
    });
    await relay.write("see inc-12");
    expect(relay.service.received.map(({ body }) => [body["handler"], body["args"]])).toEqual([
      ["one", "inc-12"],
      ["two", "inc"],
    ]);
    expect(new Set(relay.service.received.map(({ id }) => id)).size).toBe(2);
  });

  test("is answered where its thread is, in a direct message without one, and in the channel where the service says so", async () => {
    const relay = await start({ deploy: `${deploy.deploy}, match_reply: true` });
    relay.service.answers = [{ body: { actions: [{ action: "chat.postMessage", kwargs: { text: "x" } }] } }];
    await relay.write(`${me} deploy`, { thread_ts: "999.9" });
    await relay.write("deploy", { channel: `D${lea.slice(1)}`, channel_type: "im" });
    relay.service.answers = [
      { body: { actions: [{ action: "chat.postMessage", kwargs: { text: "x", thread_ts: null } }] } },
    ];
    await relay.write(`${me} deploy`);
    expect(relay.posted()).toEqual([
      { channel: relay.channel, text: "x", thread: "999.9" },
      { channel: `D${lea.slice(1)}`, text: "x" },
      { channel: relay.channel, text: "x" },
    ]);
  });
});

describe("what the service's answer asks for", () => {
  test("is done in its order, and what the handler doesn't name isn't done", async () => {
    const relay = await start(deploy);
    relay.service.answers = [
      {
        body: {
          actions: [
            { action: "reactions.add", args: { name: "eyes" } },
            { action: "conversations.kick", args: { user: lea } },
            { action: "chat.postMessage", args: { text: "one" } },
            { action: "chat.postMessage", args: { text: "two" } },
          ],
        },
      },
    ];
    await relay.write(`${me} deploy`);
    expect([...relay.slack.world.reactions]).toEqual([`${relay.channel} 1000.1 eyes ${appBot.id}`]);
    expect(relay.posted().map(({ text }) => text)).toEqual(["one", "two"]);
    expect(relay.slack.calls.some(({ path }) => path.includes("kick"))).toBe(false);
    expect(relay.logged.join()).toContain("conversations.kick");
  });

  test("goes to no other conversation than the handler names, or the person who asked", async () => {
    const relay = await start({ deploy: `${deploy.deploy}, posts_to: [U0ADA0000]` });
    const to = (channel: string) => ({ action: "chat.postMessage", args: { channel, text: channel } });
    const [, other] = [...relay.slack.world.channels.values()];
    other?.members.add(appBot.id);
    relay.service.answers = [
      { body: { actions: [to(other?.id ?? ""), to("U0ADA0000"), to(lea), to("U0ZOE0000")] } },
    ];
    await relay.write(`${me} deploy`);
    expect(relay.posted().map(({ channel }) => channel)).toEqual(["U0ADA0000", lea]);
  });

  test("rings whom it asks for, by the roster, and has no button that would be taken for Rollcall's", async () => {
    const relay = await start({ deploy: `${deploy.deploy}, mentions: [users, channels, specials]` });
    const here = relay.slack.world.channels.get(relay.channel)?.name;
    const button = (action_id: string) => [
      { type: "actions", elements: [{ type: "button", action_id, text: { type: "plain_text", text: "x" } }] },
    ];
    const post = (args: object, parse = {}) => ({ action: "chat.postMessage", args, parse });
    relay.service.answers = [
      {
        body: {
          actions: [
            post(
              { text: `@lea @here @nobody #${here} #nowhere` },
              { text: ["users", "specials", "channels"] },
            ),
            post({ text: "own", blocks: button("rollcall-approve") }),
            post({
              text: "own",
              blocks: JSON.stringify(button("rollcall-approve")).replace("rollcall", "\\u0072ollcall"),
            }),
            post({ text: "own", attachments: [{ blocks: button("rollcall-approve") }] }),
            post({ text: "own", attachments: JSON.stringify([{ callback_id: "rollcall_approve" }]) }),
            post({ text: "theirs", blocks: button("deploy-yes") }),
          ],
        },
      },
    ];
    await relay.write(`${me} deploy`);
    expect(relay.posted().map(({ text }) => text)).toEqual([
      `<@${lea}> <!here> @nobody <#${relay.channel}> #nowhere`,
      "theirs",
    ]);
  });

  test("that Slack refuses is left out, and what follows is done", async () => {
    const relay = await start(deploy);
    relay.service.answers = [
      {
        body: {
          actions: [
            { action: "reactions.add", args: {} },
            { action: "chat.postMessage", args: { text: "x" } },
          ],
        },
      },
    ];
    await relay.write(`${me} deploy`);
    expect(relay.posted()).toHaveLength(1);
    expect(relay.logged.join()).toContain("to reactions.add");
  });

  test("waits as long as Slack asks, and is done once", async () => {
    const relay = await start(deploy);
    relay.service.answers = [{ body: { responses: [{ text: "x" }] } }];
    relay.slack.fail({
      matches: ({ path }) => path.endsWith("chat.postMessage"),
      fault: {
        kind: "answer",
        answer: { status: 429, headers: { "retry-after": "90" }, body: { ok: false, error: "ratelimited" } },
      },
    });
    await relay.write(`${me} deploy`);
    await relay.workAfter(89);
    expect(relay.posted()).toEqual([]);
    await relay.workAfter(1);
    await relay.workAfter(3600);
    expect([relay.posted().length, relay.service.received.length]).toEqual([1, 1]);
  });
});

test("what fits no handler asks Slack and GitHub nothing", async () => {
  const relay = await start({ red: "regex: inc, teams: [red], CALLBACK", seen: "reaction: eyes, CALLBACK" });
  const before = [relay.slack.calls.length, relay.github.calls.length];
  await relay.write("hello");
  await relay.takeEvent({ type: "user_change", user: { id: lea } });
  await relay.work();
  expect([relay.slack.calls.length, relay.github.calls.length]).toEqual(before);
});

test("whom names mean is asked until it is known, and what names nobody waits for nobody", async () => {
  const relay = await start(deploy);
  const post = (parse: object) => ({ action: "chat.postMessage", args: { text: "@lea" }, parse });
  relay.service.answers = [{ body: { actions: [post({}), post({ text: ["users"] })] } }];
  relay.github.isAway = true;
  await relay.write(`${me} deploy`);
  expect(relay.posted().map(({ text }) => text)).toEqual(["@lea"]);
  relay.github.isAway = false;
  await relay.workAfter(60);
  expect(relay.posted().map(({ text }) => text)).toEqual(["@lea", `<@${lea}>`]);
});

test.each([
  ["before", { kind: "answer", answer: { status: 500 } }],
  ["after", { kind: "lost", answer: { status: 500 } }],
] as const)("what Slack gives no clear answer to %s it has posted is posted once", async (_, fault) => {
  const relay = await start(deploy);
  relay.service.answers = [{ body: { responses: [{ text: "one" }, { text: "two" }] } }];
  relay.slack.fail({ matches: ({ path }) => path.endsWith("chat.postMessage"), fault });
  await relay.write(`${me} deploy`);
  await relay.workAfter(60);
  expect(relay.posted().map(({ text }) => text)).toEqual(["one", "two"]);
});

describe("a service that isn't well", () => {
  test("is told the same again, later each time, under the same id", async () => {
    const relay = await start(deploy);
    relay.service.answers = [
      { status: 503 },
      { status: 429, headers: { "retry-after": "60" } },
      { body: { responses: [{ text: "done" }] } },
    ];
    await relay.write(`${me} deploy`);
    await relay.workAfter(1);
    expect(relay.service.received).toHaveLength(1);
    await relay.workAfter(1);
    expect(relay.service.received).toHaveLength(2);
    await relay.workAfter(59);
    expect(relay.service.received).toHaveLength(2);
    await relay.workAfter(1);
    const [first, ...more] = relay.service.received;
    expect(more.map(({ id, body }) => [id, body])).toEqual([1, 2].map(() => [first?.id, first?.body]));
    expect(relay.posted()).toMatchObject([{ text: "done" }]);
  });

  test("is given up after twelve tries, which is logged, counted, and told to who asked", async () => {
    const relay = await start(deploy);
    relay.service.answers = [{ status: 500 }];
    await relay.write(`${me} deploy`);
    for (let count = 0; count < 20; count += 1) await relay.workAfter(600);
    expect(relay.service.received).toHaveLength(12);
    expect(relay.posted()).toMatchObject([
      { text: expect.stringContaining("Please tell an admin"), thread: "1000.1" },
    ]);
    expect(relay.logged.filter((line) => line.includes('"attempts":12'))).toHaveLength(1);
    expect(await relay.outbox.count()).toMatchObject([{ state: "ended" }]);
    expect(await relay.handlers.metric.get()).toMatchObject({
      values: expect.arrayContaining([
        { value: 11, labels: { handler: "deploy", outcome: "tried again" } },
        { value: 1, labels: { handler: "deploy", outcome: "given up" } },
      ]),
    });
  });

  test("is given up at once where it refuses, and nobody is told who didn't ask", async () => {
    const relay = await start({ notice: "regex: inc, CALLBACK" });
    relay.service.answers = [{ status: 404 }];
    await relay.write("inc-1");
    await relay.workAfter(3600);
    expect([relay.service.received.length, relay.posted()]).toEqual([1, []]);
  });

  test("whose answer is no JSON has taken it all the same", async () => {
    const relay = await start(deploy);
    relay.service.answers = [{ body: "<html>OK" }];
    await relay.write(`${me} deploy`);
    await relay.workAfter(3600);
    expect([relay.service.received.length, relay.posted()]).toEqual([1, []]);
    expect(relay.logged.join()).toContain("no JSON of responses and actions");
  });
});

test("services that don't answer hold up no command of Rollcall's own", async () => {
  const relay = await start({ notice: "regex: inc, CALLBACK" });
  relay.service.answers = ["never"];
  const write = (ts: string) =>
    relay.takeEvent({ type: "message", channel: relay.channel, user: lea, ts, text: "inc" });
  for (const ts of ["1.1", "1.2", "1.3", "1.4", "1.5", "1.6"]) await write(ts);
  for (let count = 0; count < 6; count += 1) await relay.workOnce();
  const waiting = [1, 2, 3, 4].map(() => relay.workOnce());
  await expect.poll(() => relay.service.received.length, { timeout: 30_000 }).toBe(4);
  await relay.take("team list", lea);
  await relay.work();
  expect([relay.told().length, relay.service.received.length]).toEqual([1, 4]);
  await relay.service.close();
  await Promise.all(waiting);
});

test("a message is for the bot also where Slack tells of it by whom has installed the app", async () => {
  const relay = await start(deploy);
  const authorizations = [{ team_id: "T0ACME", user_id: "U0ADA0000", is_bot: false }];
  const event = { type: "message", channel: relay.channel, user: lea, ts: "1.1", text: `${me} deploy` };
  await relay.takeEvent(event, { authorizations });
  await relay.work();
  expect(relay.service.received).toMatchObject([{ body: { bot_id: appBot.id } }]);
});

test("a handler without its secret tells nothing unsigned, and the log names the variable", async () => {
  const relay = await start(deploy, { SERVICE_SECRET: "secret" });
  await relay.write(`${me} deploy`);
  expect(relay.service.received).toEqual([]);
  expect(relay.logged.join()).toContain("SERVICE_SECRET");
});

test("the log has neither texts nor people, nor addresses or secrets", async () => {
  const relay = await start(deploy);
  relay.service.answers = [
    { status: 500 },
    { body: { actions: [{ action: "pins.add", args: { text: "private words" } }] } },
  ];
  await relay.write(`${me} deploy private words`);
  await relay.workAfter(60);
  expect(relay.logged.length).toBeGreaterThan(1);
  expect(relay.logged.join("\n")).not.toMatch(/private words|U0LEA0000|127\.0\.0\.1|whsec_|xoxb/);
});
