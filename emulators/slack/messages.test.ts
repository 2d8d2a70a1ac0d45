import { expect, test } from "vitest";
import { appBot } from "./seed.ts";
import { call, slackForTests } from "./testing.ts";

const start = slackForTests();

async function begin() {
  const slack = await start({
    users: [{ name: "alice", id: "U0ALICE" }],
    channels: [
      { name: "red", id: "C0RED", members: ["alice", appBot.id] },
      { name: "blue", id: "C0BLUE", members: ["alice"] },
    ],
    tokens: [
      { token: "xoxb-more", user: appBot.id, scopes: ["chat:write", "channels:history", "reactions:write"] },
    ],
    app: { events: ["message.channels", "app_mention"] },
  });
  slack.world.tokens.get(appBot.token)?.scopes.push("channels:history", "app_mentions:read");
  const told = () =>
    slack.deliveries.map(({ payload }) => payload["event"] as Readonly<Record<string, unknown>>);
  const ask = (method: string, args: Readonly<Record<string, string>>) =>
    call(slack, method, args, "xoxb-more");
  return { slack, told, ask };
}

test("a conversation shows what the app has posted, with its metadata where it is asked for", async () => {
  const { ask } = await begin();
  const metadata = { event_type: "x", event_payload: { id: "1" } };
  const { ts } = await ask("chat.postMessage", {
    channel: "C0RED",
    text: "one",
    metadata: JSON.stringify(metadata),
  });
  await ask("chat.postMessage", { channel: "C0RED", text: "two", thread_ts: String(ts) });
  const history = await ask("conversations.history", { channel: "C0RED", include_all_metadata: "true" });
  expect(history["messages"]).toMatchObject([{ text: "one", ts, metadata }]);
  const replies = await ask("conversations.replies", { channel: "C0RED", ts: String(ts) });
  expect((replies["messages"] as { text: string }[]).map(({ text }) => text)).toEqual(["two", "one"]);
  expect(JSON.stringify(replies)).not.toContain("event_payload");
});

test("a conversation that the app isn't in shows nothing, and nothing is shown without the scope", async () => {
  const { slack, ask } = await begin();
  expect(await ask("conversations.history", { channel: "C0BLUE" })).toMatchObject({
    error: "not_in_channel",
  });
  slack.world.tokens.get("xoxb-more")?.scopes.splice(0);
  expect(await ask("conversations.history", { channel: "C0RED" })).toMatchObject({ error: "missing_scope" });
});

test("an emoji is added to a message once", async () => {
  const { ask } = await begin();
  const args = { channel: "C0RED", timestamp: "1.1", name: "eyes" };
  expect(await ask("reactions.add", args)).toMatchObject({ ok: true });
  expect(await ask("reactions.add", args)).toMatchObject({ ok: false, error: "already_reacted" });
});

test("the app is told of messages where it is, of its mention anywhere, and of what it posts itself", async () => {
  const { slack, told, ask } = await begin();
  slack.write("alice", "hello", { channel: "red" });
  slack.write("alice", "hello", { channel: "blue" });
  slack.write("alice", `<@${appBot.id}> hello`, { channel: "blue" });
  await ask("chat.postMessage", { channel: "C0RED", text: "mine" });
  expect(told().map(({ type, channel, user, bot_id }) => [type, channel, user, bot_id])).toEqual([
    ["message", "C0RED", "U0ALICE", undefined],
    ["app_mention", "C0BLUE", "U0ALICE", undefined],
    ["message", "C0RED", appBot.id, "B0ROLLCALL"],
  ]);
});
