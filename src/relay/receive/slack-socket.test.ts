import { afterEach, describe, expect, test } from "vitest";
import { appLevelToken } from "../../../emulators/slack/app.ts";
import type { SlackOptions } from "../../../emulators/slack/options.ts";
import { bareSocket } from "../../../emulators/slack/socket-client.ts";
import { call, slackForTests, stillClock } from "../../../emulators/slack/testing.ts";
import { fastClock } from "../../app/fast-clock.ts";
import { outboxForTests } from "../testing/outbox-for-tests.ts";
import { acknowledger } from "./acknowledge.ts";
import { createSlackSocket, type SlackSocket } from "./slack-socket.ts";

const start = slackForTests();
const makeOutbox = outboxForTests();
const sockets: SlackSocket[] = [];

afterEach(async () => {
  await Promise.all(sockets.splice(0).map((each) => each.stop()));
});

/** Waits for something that happens soon, however slow the machine. */
const soon = <Value>(read: () => Value) => expect.poll(read, { timeout: 30_000 });

/** Starts a Slack whose clock stands still, and what listens to it, whose waits are short. */
async function begin(options: Partial<SlackOptions> = {}) {
  const time = stillClock();
  const slack = await start(
    {
      users: [
        { name: "alice", id: "U0ALICE" },
        { name: "bob", id: "U0BOB" },
      ],
      channels: [{ name: "platform", id: "C0PLATFORM", members: ["rollcall", "alice"] }],
      app: { events: ["member_joined_channel", "member_left_channel"] },
    },
    { now: time.now, ...options },
  );
  const outbox = await makeOutbox(() => time.now().getTime(), { perPerson: 5 });
  const logged: string[] = [];
  const log = {
    info: () => {},
    warn: (fields: object, text?: string) => void logged.push(`${text} ${JSON.stringify(fields)}`),
    error: (fields: object, text?: string) => void logged.push(`${text} ${JSON.stringify(fields)}`),
  };
  let gaps = 0;
  const fast = fastClock();
  const { promise: overlapIsOver, resolve: endOverlap } = Promise.withResolvers<void>();
  const socket = createSlackSocket({
    appToken: appLevelToken,
    apiUrl: slack.apiUrl,
    acknowledge: acknowledger(
      outbox,
      { appId: undefined },
      { onTaken() {}, onRefused() {}, acknowledgementOf: () => undefined, now: Date.now },
    ),
    onGap: () => {
      gaps += 1;
    },
    // Two sockets are open at the same time until a test says otherwise.
    clock: { ...fast, sleep: (ms) => (ms === 10_000 ? overlapIsOver : fast.sleep(ms)) },
    log: log as never,
  });
  sockets.push(socket);
  const connect = async () => {
    socket.start();
    await soon(() => socket.state().isConnected).toBe(true);
  };
  const join = () =>
    slack.byHand("alice", ({ channels }) => void channels.get("C0PLATFORM")?.members.add("U0BOB"));
  return { slack, time, outbox, socket, connect, join, logged, gaps: () => gaps, endOverlap };
}

describe("what Slack sends over a socket", () => {
  test("is kept, and only then acknowledged", async () => {
    const { slack, outbox, connect, join } = await begin();
    await connect();
    const said = await slack.say("alice", "/rollcall who is bob").done;
    join();
    await slack.settled();
    expect([said.state, slack.deliveries[1]?.state]).toEqual(["acknowledged", "acknowledged"]);
    expect(slack.connections[0]?.received).toEqual([
      { envelope_id: expect.any(String) },
      { envelope_id: expect.any(String) },
    ]);
    expect(await outbox.kept()).toMatchObject([
      { kind: "command", payload: { text: "who is bob", user_id: "U0ALICE" } },
      { kind: "event", payload: { event: { type: "member_joined_channel" } } },
    ]);
  });

  test("isn't acknowledged when it can't be kept, and an event comes again", async () => {
    const { slack, time, outbox, connect, join, logged } = await begin();
    await connect();
    outbox.isAway = true;
    const said = slack.say("alice", "/rollcall help");
    join();
    await soon(() => logged.filter((line) => line.includes("was not kept")).length).toBe(2);
    time.advance(3);
    slack.tick();
    expect((await said.done).state).toBe("failed");
    await soon(() => logged.length).toBe(3);
    outbox.isAway = false;
    for (const seconds of [3, 60]) {
      time.advance(seconds);
      slack.tick();
    }
    await soon(() => slack.deliveries[1]?.state).toBe("acknowledged");
    expect((await outbox.kept()).map(({ kind }) => kind)).toEqual(["event"]);
    expect(logged.join()).not.toContain("U0ALICE");
  });

  test("is answered politely beyond a person's limit", async () => {
    const { slack, connect } = await begin();
    await connect();
    for (let count = 1; count <= 5; count += 1) await slack.say("alice", "/rollcall help").done;
    const { state, answer } = await slack.say("alice", "/rollcall help").done;
    expect([state, answer]).toEqual([
      "acknowledged",
      { response_type: "ephemeral", text: expect.stringContaining("more than I take") },
    ]);
  });

  test("comes over the new socket while the old one is being closed, and over the old one too", async () => {
    const { slack, time, outbox, socket, connect, gaps, endOverlap } = await begin();
    await connect();
    time.advance(18_051);
    slack.tick();
    await soon(() => slack.connections.length).toBe(2);
    expect(slack.connections[0]?.isOpen).toBe(true);
    const said = [slack.say("alice", "/rollcall one"), slack.say("alice", "/rollcall two")];
    for (const each of said) expect((await each.done).state).toBe("acknowledged");
    expect(slack.connections.map(({ received }) => received.length)).toEqual([1, 1]);
    endOverlap();
    await soon(() => slack.connections[0]?.isOpen).toBe(false);
    expect([socket.state().isConnected, gaps()]).toEqual([true, 0]);
    expect(await outbox.kept()).toHaveLength(2);
  });

  test("is heard again after the connection breaks, and the gap is told", async () => {
    const { slack, connect, gaps } = await begin();
    await connect();
    slack.connections[0]?.cut();
    await soon(() => slack.connections.map(({ isOpen }) => isOpen)).toEqual([false, true]);
    await soon(gaps).toBe(1);
    expect((await slack.say("alice", "/rollcall help").done).state).toBe("acknowledged");
  });

  test("may tell that events were dropped, or be of a kind that nobody knows yet", async () => {
    const { slack, outbox, connect, join } = await begin({ eventsPerHour: 0 });
    await connect();
    join();
    await slack.settled();
    expect((await slack.say("alice", "/rollcall help").done).state).toBe("acknowledged");
    expect((await outbox.kept()).map(({ kind }) => kind)).toEqual(["command"]);
    expect(slack.connections[0]?.received.length).toBeGreaterThan(1);
  });

  test("is waited for while Slack refuses a socket, and the reason is told", async () => {
    const { slack, socket, connect } = await begin();
    await connect();
    const token = slack.app.tokens.get(appLevelToken);
    if (token) slack.app.tokens.delete(appLevelToken);
    slack.connections[0]?.cut();
    await soon(() => socket.state()).toMatchObject({ isConnected: false, reason: "invalid_auth" });
    if (token) slack.app.tokens.set(appLevelToken, token);
    await soon(() => socket.state()).toEqual({ isConnected: true, connections: 1 });
  });

  test("is waited for while Socket Mode is switched off", async () => {
    const { slack, socket, connect, logged } = await begin();
    await connect();
    slack.app.socketMode = false;
    slack.tick();
    await soon(() => socket.state().reason).toContain("switched off");
    await soon(() => logged.join("\n")).toContain("switched off");
    await soon(() => socket.state()).toMatchObject({ isConnected: false });
    slack.app.socketMode = true;
    await soon(() => socket.state()).toMatchObject({ isConnected: true });
    expect(socket.state().reason).toBeUndefined();
  });

  test("is waited for while too many sockets are open", async () => {
    const { slack, socket } = await begin();
    const others = [];
    for (let count = 1; count <= 10; count += 1) {
      const { url } = await call(slack, "apps.connections.open", {}, appLevelToken);
      const other = bareSocket(String(url));
      await other.next();
      others.push(other);
    }
    socket.start();
    await soon(() => socket.state().reason).toContain("ten sockets");
    others[0]?.close();
    await soon(() => socket.state()).toMatchObject({ isConnected: true, connections: 10 });
    for (const each of others) each.close();
  });

  test("is heard no more after the end, and Slack is told goodbye", async () => {
    const { slack, socket, connect } = await begin();
    await connect();
    await socket.stop();
    await soon(() => slack.connections[0]?.isOpen).toBe(false);
    expect(slack.connections).toHaveLength(1);
    expect(socket.state().isConnected).toBe(false);
  });
});
