import { describe, expect, test } from "vitest";
import { appBot } from "../../../emulators/slack/seed.ts";
import { relayForTests } from "../testing/fixture.ts";

const start = relayForTests();
const lea = "U0LEA0000";

describe("what is told once the address for answers has ended", () => {
  test("comes as one direct message, which follows what happens", async () => {
    const relay = await start();
    await relay.take("team add red zoe", lea);
    await relay.work();
    await relay.workAfter(31 * 60);
    relay.move("waiting");
    await relay.workAfter(15);
    expect(relay.told()).toHaveLength(1);
    expect(relay.directMessages(lea).map(({ text }) => text)).toEqual([
      expect.stringContaining("until somebody approves the environment"),
    ]);
    relay.move({ conclusion: "success" });
    await relay.workAfter(15);
    expect(relay.directMessages(lea).map(({ text }) => text)).toEqual([
      expect.stringMatching(/^The run has ended, and has answered what came of it\. </),
    ]);
  });

  test("is the answer too, also after five messages", async () => {
    const relay = await start();
    const asked = await relay.take("team list", lea);
    for (let use = 0; use < 5; use += 1)
      await fetch(String(asked.payload["response_url"]), { method: "POST", body: '{"text":"one"}' });
    await relay.work();
    expect(relay.directMessages(lea)).toEqual([
      { text: expect.stringContaining("There are 2 teams"), buttons: [] },
    ]);
  });

  test("is shown in the channel to who takes no direct messages", async () => {
    const relay = await start();
    relay.slack.fail({
      matches: ({ path }) => path.endsWith("chat.postMessage"),
      fault: { kind: "answer", answer: { status: 200, body: { ok: false, error: "messages_tab_disabled" } } },
    });
    relay.github.fail({
      matches: ({ path }) => path.endsWith("/dispatches"),
      fault: { kind: "answer", answer: { status: 404, body: { message: "Not Found" } } },
    });
    for (const { members } of relay.slack.world.channels.values()) members.add(appBot.id);
    await relay.takeClick(lea);
    relay.advanceClock(31);
    await relay.work();
    expect(relay.slack.messages.filter(({ via }) => via === "chat.postEphemeral")).toEqual([
      expect.objectContaining({
        body: expect.objectContaining({ user: lea, text: expect.stringContaining("Nothing was done") }),
      }),
    ]);
  });

  test("is lost where the relay has no token, and the request is carried out", async () => {
    const relay = await start({ slackToken: "none" });
    relay.github.isAway = true;
    await relay.take("team add red zoe", lea);
    await relay.workAfter(31 * 60);
    relay.github.isAway = false;
    await relay.workAfter(60);
    const told = [relay.told().length, relay.directMessages(lea).length];
    expect([relay.started().length, ...told]).toEqual([1, 0, 0]);
  });
});

describe("what is told before", () => {
  test("gives way to what is told next", async () => {
    const relay = await start();
    relay.github.isAway = true;
    await relay.take("team add red zoe", lea);
    for (let second = 0; second < 30; second += 1) await relay.workAfter(1);
    relay.github.isAway = false;
    await relay.workAfter(60);
    relay.move({ conclusion: "failure" });
    await relay.workAfter(3);
    const replaces = relay.slack.messages.map(({ body }) => body?.["replace_original"]);
    expect(relay.told()).toEqual([
      expect.stringContaining("out of reach"),
      expect.stringContaining("I'm on it"),
      expect.stringContaining("The run failed"),
    ]);
    expect(replaces).toEqual([false, true, true]);
  });
});
