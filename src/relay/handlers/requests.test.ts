import { generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import { appBot } from "../../../emulators/slack/seed.ts";
import type { IncomingSlack } from "../incoming.ts";
import { readSettings } from "../settings.ts";
import { type HandlersFixture, handlersForTests, lea } from "./testing/fixture.ts";

const start = handlersForTests();
const me = `<@${appBot.id}>`;
const zoe = "U0ZOE0000";

/** Keeps a slash command, and does all that is due. */
async function type(relay: HandlersFixture, line: string, by = lea): Promise<string> {
  const [command = "", ...words] = line.split(" ");
  const signed = relay.slashPayload(words.join(" "), { id: by, command }) as { readonly body: string };
  const { token: _, ...payload } = Object.fromEntries(new URLSearchParams(signed.body));
  await relay.outbox.take({ kind: "command", at: Math.floor(relay.clock.now() / 1000), payload });
  await relay.work();
  return payload["response_url"] ?? "";
}

/** Keeps something that was clicked, and does all that is due. */
async function click(relay: HandlersFixture, payload: Readonly<Record<string, unknown>>): Promise<void> {
  const incoming: IncomingSlack = {
    kind: "interactive",
    at: 1,
    payload: {
      type: "block_actions",
      team: { id: "T0ACME" },
      user: { id: lea },
      trigger_id: "1000.1.trigger",
      response_url: relay.slack.responseUrl(),
      ...payload,
    },
  };
  await relay.outbox.take(incoming);
  await relay.work();
}

describe("a slash command of a handler's", () => {
  test("is told to its service with Slack's own fields, and up to five responses are seen by who typed it", async () => {
    const relay = await start({ deploy: "slash: /deploy, CALLBACK" });
    relay.service.answers = [
      { body: { responses: ["1", "2", "3", "4", "5", "6"].map((text) => ({ text })) } },
    ];
    await type(relay, "/deploy <@U2|bob> &amp; co");
    expect(relay.service.received[0]?.body).toMatchObject({
      type: "slash_command",
      handler: "deploy",
      command: "/deploy",
      text: "<@U2|bob> &amp; co",
      parsed_text: "@bob & co",
      user_id: lea,
      users: { "<@U2|bob>": "bob" },
    });
    expect(relay.told()).toEqual(["1", "2", "3", "4", "5"]);
    expect(relay.slack.messages.map(({ body }) => body?.["response_type"])).toEqual(
      Array(5).fill("ephemeral"),
    );
    expect(relay.logged.join()).toContain("takes 5 responses");
  });

  test("leaves Rollcall's own command, and what no handler is for, as they were", async () => {
    const relay = await start({ own: "slash: /rollcall, CALLBACK", deploy: "slash: /deploy, CALLBACK" });
    await type(relay, "/rollcall team list");
    expect([relay.service.received, relay.told()]).toEqual([[], [expect.stringContaining("red")]]);
    await type(relay, "/other x");
    expect([relay.service.received.length, relay.told().length]).toEqual([0, 2]);
  });

  test("is told to have come to nothing where the service refuses it, and nothing is sent once half an hour is over", async () => {
    const relay = await start({ deploy: "slash: /deploy, CALLBACK" });
    relay.service.answers = [{ status: 400 }];
    await type(relay, "/deploy");
    expect(relay.told()).toEqual([expect.stringContaining("Please tell an admin")]);
    relay.service.answers = [
      { status: 503, headers: { "retry-after": "1900" } },
      { body: { responses: [{ text: "late" }] } },
    ];
    await type(relay, "/deploy");
    await relay.workAfter(1900);
    expect(relay.service.received).toHaveLength(3);
    expect(relay.told()).toHaveLength(1);
    expect(relay.logged.join()).toContain("the address for answers has ended");
  });
});

describe("a click, a shortcut or a modal", () => {
  test.each([
    ["a button", { actions: [{ action_id: "deploy-yes", block_id: "b", value: "api" }] }],
    ["a button by its block", { actions: [{ action_id: "x", block_id: "deploy-yes" }] }],
    ["a shortcut", { type: "shortcut", callback_id: "deploy-yes" }],
    ["a message's shortcut", { type: "message_action", callback_id: "deploy-yes" }],
    ["a modal", { type: "view_submission", view: { callback_id: "deploy-yes" } }],
  ])("is told to its service by its id: %s", async (_, payload) => {
    const relay = await start({ yes: "interactive: deploy-yes, CALLBACK" });
    relay.service.answers = [{ body: { responses: [{ text: "Done", replace_original: true }] } }];
    await click(relay, payload);
    expect(relay.service.received[0]?.body).toMatchObject({
      type: "interactive",
      interactive_id: "deploy-yes",
      team_id: "T0ACME",
      user_id: lea,
      payload,
    });
    expect(relay.slack.messages.map(({ body }) => [body?.["text"], body?.["replace_original"]])).toEqual([
      ["Done", true],
    ]);
  });

  test("of Rollcall's own is never a handler's", async () => {
    const relay = await start({ yes: "interactive: b, CALLBACK" });
    await click(relay, { actions: [{ action_id: "rollcall-approve", block_id: "b", value: "x" }] });
    expect(relay.service.received).toEqual([]);
  });

  test("of an organisation without a workspace is told to its service all the same", async () => {
    const relay = await start({ yes: "interactive: deploy-yes, CALLBACK" });
    await click(relay, {
      type: "shortcut",
      callback_id: "deploy-yes",
      team: null,
      enterprise: { id: "E1" },
      user: { id: lea, team_id: "T0ACME" },
    });
    expect(relay.service.received).toMatchObject([{ body: { user_id: lea, team_id: null } }]);
  });
});

describe("a reaction to a message of the bot's", () => {
  const reaction = (channel: string, user: string) => ({
    type: "reaction_added",
    user,
    reaction: "eyes",
    item_user: appBot.id,
    item: { type: "message", channel, ts: "1000.1" },
  });

  test("of a person is told to its service, and its answer is posted into the thread", async () => {
    const relay = await start({ seen: "reaction: eyes, CALLBACK" });
    relay.service.answers = [{ body: { responses: [{ text: "Seen" }] } }];
    await relay.takeEvent(reaction(relay.channel, lea));
    await relay.work();
    expect(relay.service.received[0]?.body).toMatchObject({
      type: "reaction",
      emoji_name: "eyes",
      item_ts: "1000.1",
      user_id: lea,
    });
    expect(relay.posted()).toEqual([{ channel: relay.channel, text: "Seen", thread: "1000.1" }]);
  });

  test("waits while Slack doesn't say whose it is, however long it asks to wait", async () => {
    const relay = await start({ seen: "reaction: eyes, CALLBACK" });
    relay.slack.fail({
      matches: ({ path }) => path.endsWith("users.info"),
      fault: {
        kind: "answer",
        answer: { status: 429, headers: { "retry-after": "600" }, body: { ok: false } },
      },
    });
    await relay.takeEvent(reaction(relay.channel, lea));
    await relay.work();
    for (let minute = 0; minute < 12; minute += 1) await relay.workAfter(60);
    expect(relay.service.received).toHaveLength(1);
  });

  test("of another app's bot, or of somebody of another company, is not", async () => {
    const relay = await start({ seen: "reaction: eyes, CALLBACK" });
    relay.slack.byHand("ada", ({ users }) => {
      const like = users.get(zoe);
      if (like !== undefined)
        users.set("UOTHERBOT", { ...like, id: "UOTHERBOT", name: "otherbot", bot: true });
    });
    for (const user of ["UOTHERBOT", "UNOBODY"]) await relay.takeEvent(reaction(relay.channel, user));
    await relay.work();
    expect(relay.service.received).toEqual([]);
  });
});

describe("somebody of another workspace, who shares a channel", () => {
  const foreign = "U0PARTNER0";
  async function withPartner(handlers: Readonly<Record<string, string>>): Promise<HandlersFixture> {
    const relay = await start(handlers);
    const user = relay.slack.world.users.get(lea);
    if (user !== undefined)
      relay.slack.world.users.set(foreign, { ...user, id: foreign, name: "partner", teamId: "T0OTHER" });
    return relay;
  }

  test.each([
    ["says so", { team: "T0OTHER", user_team: "T0OTHER", source_team: "T0OTHER" }],
    ["says nothing of it", {}],
  ])("is heard by no handler, where the message %s", async (_, more) => {
    const relay = await withPartner({
      incidents: "regex: 'INC-', CALLBACK",
      deploy: "command: deploy, CALLBACK",
    });
    await relay.write("INC-1", { user: foreign, ...more });
    await relay.write(`${me} deploy`, { user: foreign, ...more });
    await relay.write(`${me} what?`, { user: foreign, ...more });
    expect([relay.service.received, relay.posted()]).toEqual([[], []]);
    await relay.write("INC-2");
    expect(relay.service.received).toHaveLength(1);
  });

  test("uses no command and no button", async () => {
    const relay = await withPartner({
      yes: "interactive: yes, CALLBACK",
      deploy: "slash: /deploy, CALLBACK",
    });
    await type(relay, "/deploy", foreign);
    await click(relay, {
      user: { id: foreign, team_id: "T0OTHER" },
      actions: [{ action_id: "yes", block_id: "b" }],
    });
    expect(relay.service.received).toEqual([]);
    expect(relay.told()).toEqual(Array(2).fill("This is for people of this workspace alone."));
  });

  test("is told by the event alone where the app may not look at people", async () => {
    const relay = await withPartner({ incidents: "regex: 'INC-', CALLBACK" });
    const scopes = relay.slack.world.tokens.get(appBot.token)?.scopes ?? [];
    scopes.splice(scopes.indexOf("users:read"), 1);
    await relay.write("INC-1", { user: foreign, team: "T0OTHER" });
    await relay.write("INC-2");
    expect(relay.service.received).toEqual([]);
    await relay.write("INC-3", { team: "T0ACME" });
    expect(relay.service.received.map(({ body }) => body["text"])).toEqual(["INC-3"]);
  });
});

describe("a handler for some teams", () => {
  const forRed = {
    deploy: "command: deploy, CALLBACK",
    red: "command: secret, help: For red., teams: [red], CALLBACK",
  };

  test("is told who of the roster asks, and is for nobody else", async () => {
    const relay = await start({ red: "slash: /red, teams: [red, blue], CALLBACK" });
    await type(relay, "/red", lea);
    expect(relay.service.received[0]?.body).toMatchObject({ person: "lea", teams: ["red"] });
    await type(relay, "/red", "U0ADA0000");
    await type(relay, "/red", "U0TOM0000");
    expect(relay.service.received).toHaveLength(1);
    expect(relay.told()).toEqual(Array(2).fill(expect.stringContaining("for some teams alone")));
  });

  test("isn't in the help of others", async () => {
    const relay = await start(forRed);
    await relay.write(`${me} what?`);
    await relay.write(`${me} secret`, { user: zoe });
    expect(relay.posted().map(({ text }) => String(text).includes("secret"))).toEqual([true, false]);
    expect(relay.service.received).toEqual([]);
  });

  test("waits while GitHub is away, and is told then", async () => {
    const relay = await start({ red: "command: secret, teams: [red], CALLBACK" });
    relay.github.isAway = true;
    await relay.write(`${me} secret`);
    expect(relay.service.received).toEqual([]);
    relay.github.isAway = false;
    await relay.workAfter(60);
    expect(relay.service.received).toMatchObject([{ body: { person: "lea" } }]);
  });
});

describe("the help", () => {
  const both = {
    deploy: "command: deploy, help: 'Deploys <x> & more', CALLBACK",
    incident: "regex: 'inc-[0-9]+', help: Links it., CALLBACK",
    there: "command: other, channels: [C0OTHER], CALLBACK",
  };

  test("is what a message to the bot gets that nothing fits, in its thread", async () => {
    const relay = await start(both);
    await relay.write(`${me} what is this`);
    expect(relay.posted()).toEqual([
      {
        channel: relay.channel,
        thread: "1000.1",
        text: "I don't understand that.\nYou can say:\n• `deploy`: Deploys &lt;x&gt; &amp; more\nI notice messages with:\n• `inc-[0-9]+`: Links it.",
      },
    ]);
  });

  test.each(["", "help", "Help", "?"])("is just the list where somebody asks for it: %j", async (said) => {
    const relay = await start(both);
    await relay.write(`${me} ${said}`);
    expect(relay.posted()).toMatchObject([{ text: expect.stringMatching(/^You can say:\n• `deploy`/) }]);
  });

  test("says so where there is nothing for somebody", async () => {
    const relay = await start({ red: "command: secret, teams: [red], CALLBACK" });
    await relay.write(`${me} help`, { user: zoe });
    await relay.write(`${me} secret`, { user: zoe });
    expect(relay.posted().map(({ text }) => text)).toEqual([
      "There is nothing here that you could ask.",
      "I don't understand that, and there is nothing here that you could ask.",
    ]);
  });

  test.each([
    ["talk among people", "what is this", {}],
    ["a reply in a thread", `${me} what is this`, { thread_ts: "1.1" }],
    ["a bot's message", `${me} what is this`, { bot_id: "B1" }],
  ])("is no answer to %s", async (_, text, more) => {
    const relay = await start(both);
    await relay.write(text, more);
    expect(relay.posted()).toEqual([]);
  });

  test("isn't given where the bot takes no commands", async () => {
    const relay = await start({ incident: "regex: inc, CALLBACK" });
    await relay.write(`${me} what is this`);
    expect(relay.posted()).toEqual([]);
  });
});

describe("a handler that starts workflows", () => {
  const dispatch = "dispatch: { repository: acme/api, event: deploy }";
  const dispatched = (relay: HandlersFixture) =>
    relay.github.world.repo("acme/api")?.activity.dispatches ?? [];
  const allow = ({ github: { world } }: HandlersFixture) => {
    if (world.app !== undefined) world.app.permissions = { ...world.app.permissions, contents: "write" };
  };

  test("dispatches what happened in no more keys than GitHub takes, and tries again while GitHub is away", async () => {
    const relay = await start({ deploy: `command: deploy, ${dispatch}` });
    allow(relay);
    relay.github.isAway = true;
    await relay.write(`${me} deploy api`);
    relay.github.isAway = false;
    await relay.workAfter(2);
    await relay.workAfter(3600);
    const [sent, ...more] = dispatched(relay);
    expect([sent?.type, more]).toEqual(["deploy", []]);
    expect(Object.keys(sent?.payload ?? {}).length).toBeLessThanOrEqual(10);
    expect(sent?.payload).toMatchObject({
      id: expect.stringMatching(/^msg_/),
      type: "message",
      handler: "deploy",
      user_id: lea,
      event: { command: "deploy", args: "api" },
    });
  });

  test("never dispatches what is too long, or in the roster's own repository", async () => {
    const relay = await start({
      deploy: `command: deploy, ${dispatch}`,
      own: "command: own, dispatch: { repository: Acme/Access, event: x }",
    });
    allow(relay);
    await relay.write(`${me} deploy ${"x".repeat(70_000)}`);
    await relay.write(`${me} own`);
    expect([dispatched(relay), relay.github.world.repo("acme/access")?.activity.dispatches]).toEqual([
      [],
      [],
    ]);
    expect(relay.posted().map(({ text }) => text)).toEqual(
      Array(2).fill(expect.stringContaining("Please tell an admin")),
    );
  });

  test("is the work of another App where the settings name one, and of no other then", async () => {
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
    const other = {
      GITHUB_DISPATCH_APP_ID: "999",
      GITHUB_DISPATCH_APP_PRIVATE_KEY: pem.replaceAll("\n", "\\n"),
    };
    const relay = await start({ deploy: `command: deploy, ${dispatch}` }, other);
    allow(relay);
    await relay.write(`${me} deploy api`);
    await relay.workAfter(60);
    expect(dispatched(relay)).toEqual([]);
    expect(
      readSettings({ GITHUB_DISPATCH_APP_ID: "999" }).findings.map(({ message }) => message),
    ).toContainEqual(expect.stringContaining("GITHUB_DISPATCH_APP_PRIVATE_KEY isn't set"));
    const unread = { ...other, GITHUB_DISPATCH_APP_PRIVATE_KEY: "no key" };
    expect(readSettings(unread).findings.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/^GITHUB_DISPATCH_APP_PRIVATE_KEY is not/),
    );
  });

  test("is given up where the App may not", async () => {
    const relay = await start({ deploy: `command: deploy, ${dispatch}` });
    await relay.write(`${me} deploy api`);
    expect(relay.posted()).toMatchObject([{ text: expect.stringContaining("Please tell an admin") }]);
  });
});

describe("a relay that is killed", () => {
  const answering = { deploy: "command: deploy, CALLBACK" };

  async function claimed() {
    const relay = await start(answering);
    relay.service.answers = [{ body: { responses: [{ text: "one" }, { text: "two" }] } }];
    await relay.takeEvent({
      type: "message",
      channel: relay.channel,
      user: lea,
      ts: "1000.1",
      text: `${me} deploy`,
    });
    await relay.workOnce();
    await relay.workOnce();
    const entry = await relay.outbox.claim(1000);
    if (entry === undefined) throw new Error("nothing is due");
    return { relay, entry };
  }

  test("after it has posted and before it wrote that down posts nothing twice", async () => {
    const { relay, entry } = await claimed();
    await relay.handlers.step(entry as never);
    expect(relay.posted()).toHaveLength(1);
    await relay.outbox.takeOver();
    await relay.work();
    expect(relay.posted().map(({ text }) => text)).toEqual(["one", "two"]);
  });

  test("before it has posted posts all", async () => {
    const { relay, entry } = await claimed();
    await relay.outbox.keep(entry.key, { ...(entry.progress as object), begun: 0 });
    await relay.outbox.takeOver();
    await relay.work();
    expect(relay.posted().map(({ text }) => text)).toEqual(["one", "two"]);
  });

  test("posts nothing again where Slack doesn't show what was posted", async () => {
    const { relay, entry } = await claimed();
    const token = relay.slack.world.tokens.get(appBot.token);
    token?.scopes.splice(
      0,
      token.scopes.length,
      ...token.scopes.filter((scope) => !scope.endsWith("history")),
    );
    await relay.handlers.step(entry as never);
    await relay.outbox.takeOver();
    await relay.work();
    expect(relay.posted().map(({ text }) => text)).toEqual(["one", "two"]);
    expect(relay.logged.join()).toContain("may have been posted");
  });
});
