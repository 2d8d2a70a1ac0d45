import { describe, expect, test } from "vitest";
import type { Message } from "./hooks.ts";
import type { SlackEmulator } from "./slack.ts";
import { call, slackForTests, stillClock } from "./testing.ts";

const start = slackForTests();

const blocks = [
  {
    type: "actions",
    block_id: "decision",
    elements: [
      { type: "button", action_id: "undo", value: "digest-1", text: { type: "plain_text", text: "Undo" } },
    ],
  },
];

async function begin(time = stillClock()) {
  const slack = await start(
    {
      users: [{ name: "alice", id: "U0ALICE" }],
      channels: [{ name: "platform", id: "C0PLATFORM", members: ["rollcall", "alice"] }],
    },
    { now: time.now },
  );
  return slack;
}

async function posted(slack: SlackEmulator, method = "chat.postMessage"): Promise<Message> {
  const args = { channel: "C0PLATFORM", user: "U0ALICE", text: "drift", blocks: JSON.stringify(blocks) };
  await call(slack, method, args);
  const message = slack.messages.at(-1);
  if (message === undefined) throw new Error("nothing was posted");
  return message;
}

const post = (url: unknown, body: object) =>
  fetch(String(url), { method: "POST", body: JSON.stringify(body) }).then(({ status }) => status);

describe("a click on a button", () => {
  test("brings the message, the button and what was typed beside it", async () => {
    const slack = await begin();
    const message = await posted(slack);
    const state = { why: { input: { type: "plain_text_input", value: "by mistake" } } };
    const { payload, type } = slack.click("alice", message, "undo", state);
    expect(type).toBe("interactive");
    expect(payload).toEqual({
      type: "block_actions",
      team: { id: "T0ACME", domain: "acme" },
      is_enterprise_install: false,
      api_app_id: "A0ROLLCALL",
      token: expect.any(String),
      user: { id: "U0ALICE", name: "alice", username: "alice", team_id: "T0ACME" },
      container: { type: "message", message_ts: message.ts, channel_id: "C0PLATFORM", is_ephemeral: false },
      channel: { id: "C0PLATFORM", name: "platform" },
      message: expect.objectContaining({ type: "message", ts: message.ts, text: "drift", blocks }),
      state: { values: state },
      response_url: expect.stringContaining("/commands/T0ACME/"),
      trigger_id: expect.any(String),
      actions: [
        {
          type: "button",
          action_id: "undo",
          block_id: "decision",
          value: "digest-1",
          text: { type: "plain_text", text: "Undo" },
          action_ts: expect.any(String),
        },
      ],
    });
  });

  test("brings no message that only one person sees, unless told to", async () => {
    const slack = await begin();
    const message = await posted(slack, "chat.postEphemeral");
    expect(slack.click("alice", message, "undo").payload).not.toHaveProperty("message");
    slack.options.ephemeralInClicks = true;
    expect(slack.click("alice", message, "undo").payload).toHaveProperty("message");
  });

  test("of an organisation's installation has no workspace", async () => {
    const slack = await start({
      enterprise: { id: "E0ORG", name: "Acme Org" },
      users: [{ name: "alice" }],
      channels: [{ name: "platform", id: "C0PLATFORM", members: ["rollcall"] }],
    });
    const message = await posted(slack);
    for (const each of slack.world.tokens.values()) Object.assign(each, { org: true });
    expect(slack.click("alice", message, "undo").payload).toMatchObject({
      team: null,
      enterprise: { id: "E0ORG" },
      is_enterprise_install: true,
    });
  });
});

describe("a message", () => {
  test("is replaced and deleted by the response_url of a click", async () => {
    const slack = await begin();
    const message = await posted(slack);
    const shown = () => slack.messages.find(({ ts }) => ts === message.ts);
    const url = slack.click("alice", message, "undo").payload["response_url"];
    expect(await post(url, { replace_original: true, text: "undone" })).toBe(200);
    expect(shown()?.body).toEqual({ text: "undone", channel: "C0PLATFORM" });
    expect(await post(url, { delete_original: true })).toBe(200);
    expect(shown()?.deleted).toBe(true);
  });

  test("that only one person sees is changed by a response_url alone", async () => {
    const slack = await begin();
    const { ts = "" } = await posted(slack, "chat.postEphemeral");
    expect(await call(slack, "chat.update", { channel: "C0PLATFORM", ts, text: "x" })).toMatchObject({
      error: "message_not_found",
    });
  });
});

describe("a modal", () => {
  const view = JSON.stringify({
    type: "modal",
    callback_id: "why",
    title: {},
    blocks: [],
    private_metadata: "m",
  });

  test("is opened once by a trigger that is three seconds old at most", async () => {
    const time = stillClock();
    const slack = await begin(time);
    const trigger = () => String(slack.say("alice", "/rollcall help").payload["trigger_id"]);
    const open = (trigger_id: string) => call(slack, "views.open", { trigger_id, view });
    const [first, late] = [trigger(), trigger()];
    expect(await open(first)).toMatchObject({
      ok: true,
      view: { callback_id: "why", private_metadata: "m" },
    });
    expect(await open(first)).toMatchObject({ error: "exchanged_trigger_id" });
    time.advance(4);
    expect(await open(late)).toMatchObject({ error: "expired_trigger_id" });
  });

  test("is changed by who knows its hash, and brings what was typed when submitted", async () => {
    const slack = await begin();
    const trigger_id = String(slack.say("alice", "/rollcall help").payload["trigger_id"]);
    const opened = (await call(slack, "views.open", { trigger_id, view }))["view"] as {
      id: string;
      hash: string;
    };
    const update = (hash: string) => call(slack, "views.update", { view_id: opened.id, hash, view });
    expect(await update("0.other")).toMatchObject({ error: "hash_conflict" });
    expect(await update(opened.hash)).toMatchObject({ ok: true, view: { id: opened.id } });
    const values = { why: { input: { type: "plain_text_input", value: "because" } } };
    expect(slack.submit("alice", values).payload).toMatchObject({
      type: "view_submission",
      user: { id: "U0ALICE" },
      view: { id: opened.id, callback_id: "why", state: { values } },
    });
  });
});
