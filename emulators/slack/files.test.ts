import { expect, test } from "vitest";
import { call, slackForTests } from "./testing.ts";

const start = slackForTests();
const users = [
  { name: "alice", id: "U0ALICE" },
  { name: "bob", id: "U0BOB" },
  { name: "carol", id: "U0CAROL" },
  { name: "gone", id: "U0GONE", deleted: true },
  { name: "robot", id: "U0ROBOT", bot: true },
];
const seed = { users, channels: [{ name: "general" }] };

test("several people have one conversation with the app, whoever opens it and in whatever order", async () => {
  const slack = await start(seed);
  const open = (list: string) => call(slack, "conversations.open", { users: list });
  const opened = async (list: string) => ((await open(list))["channel"] as { readonly id: string }).id;
  const id = await opened("U0ALICE,U0BOB");
  expect(await opened("U0BOB,U0ALICE,U0BOB")).toBe(id);
  expect(await opened("U0BOB,U0ALICE,U0CAROL")).not.toBe(id);
  expect(await call(slack, "chat.postMessage", { channel: id, text: "Hello" })).toMatchObject({ ok: true });
  const listed = await call(slack, "conversations.list", { types: "public_channel,private_channel" });
  expect(JSON.stringify(listed)).not.toContain(id);
  const errors = [];
  for (const list of ["U0ALICE,U0GONE", "U0ALICE,U0ROBOT", "U0ALICE,U0NOBODY"])
    errors.push((await open(list)).error);
  expect(errors).toEqual(["user_disabled", "cannot_dm_bot", "user_not_found"]);
  const more = Array.from({ length: 9 }, (_, index) => `U0${index}`).join();
  expect(await open(more)).toMatchObject({ error: "too_many_users" });
});

test("a conversation of several people needs a scope of its own", async () => {
  const tokens = [{ token: "xoxb-few", scopes: ["im:write"] }];
  const slack = await start({ ...seed, tokens });
  const open = (list: string) => call(slack, "conversations.open", { users: list }, "xoxb-few");
  expect(await open("U0ALICE")).toMatchObject({ ok: true });
  expect(await open("U0ALICE,U0BOB")).toMatchObject({ error: "missing_scope", needed: "mpim:write" });
});

test("a file is announced, uploaded in full, and shared where the app is", async () => {
  const slack = await start(seed);
  const announced = await call(slack, "files.getUploadURLExternal", { filename: "a.txt", length: "5" });
  const files = JSON.stringify([{ id: announced["file_id"], title: "A" }]);
  const share = (to: string) => call(slack, "files.completeUploadExternal", { files, channel_id: to });
  expect(await share("D0ALICE")).toMatchObject({ error: "file_not_found" });
  const send = (body: string) => fetch(String(announced["upload_url"]), { method: "POST", body });
  expect((await send("too long")).status).toBe(400);
  expect((await send("12345")).status).toBe(200);
  expect((await send("12345")).status).toBe(400);
  // Slack takes no person's id here.
  expect(await share("U0ALICE")).toMatchObject({ error: "channel_not_found" });
  expect(await share("D0ALICE")).toMatchObject({ ok: true, files: [{ title: "A", size: 5 }] });
  expect([...slack.world.files.values()]).toMatchObject([{ content: "12345", channel: "D0ALICE" }]);
});
