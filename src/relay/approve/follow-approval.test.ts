import { expect, test } from "vitest";
import { chatSlackOf } from "../../jobs/chat/chat-slack.ts";
import { relayConnections } from "../connections.ts";
import type { IncomingSlack } from "../incoming.ts";
import { relayForTests } from "../testing/fixture.ts";
import { approvalFollower } from "./follow-approval.ts";

const start = relayForTests();

async function begin() {
  const relay = await start({ options: { merge: true } });
  const { slack, settings, clock } = relay;
  await relay.dispatch(relay.slashPayload("team add red zoe", { id: "U0MIA0000" }));
  const follower = approvalFollower(chatSlackOf(relayConnections(settings, { fetch, clock })));
  const message = slack.messages.find(({ body }) => body?.["channel"] === "U0LEA0000");
  const buttons = JSON.stringify(message?.body?.["blocks"]);
  const click = (action: string): IncomingSlack => ({
    kind: "interactive",
    at: 1,
    payload: {
      type: "block_actions",
      user: { id: "U0LEA0000", username: "lea", team_id: "T0ACME" },
      team: { id: "T0ACME", domain: "acme" },
      trigger_id: "t",
      container: { channel_id: "D0LEA0000", message_ts: message?.ts },
      message: { text: message?.body?.["text"], blocks: message?.body?.["blocks"] },
      actions: [{ action_id: action, value: "v" }],
    },
  });
  return { ...relay, follower, click, buttons };
}

test("a message that asks for an approval says at once who clicked, and where that is looked at; its buttons stay", async () => {
  const { follower, click, directMessages, buttons } = await begin();
  const before = directMessages("U0LEA0000").at(-1);
  expect(await follower.tell(click("rollcall_approve"), "started", "https://example.com/1")).toBe(true);
  const after = directMessages("U0LEA0000").at(-1);
  expect(after?.text).toBe(
    `${before?.text}\n\`lea\` approved this. I'm on it. <https://example.com/1|See the run>.`,
  );
  expect(after?.buttons).toEqual(before?.buttons);
  expect(buttons).toContain("rollcall_approve");
});

test("what comes of it later is written by the run, and what hinders it is told to the person", async () => {
  const { follower, click, directMessages } = await begin();
  const before = directMessages("U0LEA0000").at(-1);
  expect(await follower.tell(click("rollcall_decline"), "ended")).toBe(true);
  for (const progress of ["not begun", "failed", "refused", "github away"] as const)
    expect(await follower.tell(click("rollcall_approve"), progress)).toBe(false);
  expect(await follower.tell(click("rollcall_confirm"), "started")).toBe(false);
  expect(directMessages("U0LEA0000").at(-1)).toEqual(before);
});

test("what it waits for, and who may approve that, is said for all in the message's thread: one reply, which follows", async () => {
  const { follower, click, slack } = await begin();
  const approval = { environments: ["rollcall"], reviewers: ["ada-gh", "acme/red"] };
  const clicked = click("rollcall_approve");
  const reply = await follower.tell(clicked, "waits", "https://example.com/1", undefined, { approval });
  const replies = () =>
    slack.messages.filter(({ via, body }) => via === "chat.postMessage" && body?.["thread_ts"] !== undefined);
  expect(replies().map(({ body }) => [body?.["thread_ts"], body?.["text"]])).toEqual([
    [
      (clicked.payload["container"] as { readonly message_ts: string }).message_ts,
      "It waits until one of `ada-gh` and `acme/red` approves the environment `rollcall`. <https://example.com/1|See the run>.",
    ],
  ]);
  if (typeof reply === "boolean") throw new Error("There is no reply.");
  expect(await follower.tell(clicked, "ended", undefined, undefined, { reply })).toBe(true);
  expect(slack.messages.filter(({ ts }) => ts === reply.ts).map(({ body }) => body?.["text"])).toEqual([
    "The run has ended, and has answered what came of it.",
  ]);
});
