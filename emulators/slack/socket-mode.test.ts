import { afterEach, describe, expect, test } from "vitest";
import { appLevelToken } from "./app.ts";
import type { SlackOptions } from "./options.ts";
import type { SlackSeed } from "./seed.ts";
import type { SlackEmulator } from "./slack.ts";
import {
  type BareSocket,
  bareSocket,
  type Received,
  type SocketClient,
  socketClient,
} from "./socket-client.ts";
import { call, slackForTests, stillClock } from "./testing.ts";

const start = slackForTests();
const clients: SocketClient[] = [];
const sockets: BareSocket[] = [];

afterEach(async () => {
  for (const each of clients.splice(0)) await each.disconnect();
  for (const each of sockets.splice(0)) each.close();
});

const seed: SlackSeed = {
  users: [
    { name: "alice", id: "U0ALICE" },
    { name: "bob", id: "U0BOB" },
  ],
  channels: [{ name: "platform", id: "C0PLATFORM", members: ["rollcall", "alice"] }],
  app: { events: ["member_joined_channel"] },
};

/** Starts a Slack whose clock stands still. */
const begin = (options: Partial<SlackOptions> = {}) => start(seed, { now: stillClock().now, ...options });

/** Waits for something that happens soon, however slow the machine. */
const soon = <Value>(read: () => Value) => expect.poll(read, { timeout: 60_000 });

async function connect(slack: SlackEmulator, hear: (received: Received) => void): Promise<SocketClient> {
  const client = socketClient(slack, hear);
  clients.push(client);
  await client.start();
  return client;
}

async function linkOf(slack: SlackEmulator): Promise<string> {
  return String((await call(slack, "apps.connections.open", {}, appLevelToken))["url"]);
}

/** Opens a bare socket and reads its first message. */
async function open(slack: SlackEmulator, more = "") {
  const socket = bareSocket(`${await linkOf(slack)}${more}`);
  sockets.push(socket);
  return { socket, first: await socket.next() };
}

const join = (slack: SlackEmulator) =>
  slack.byHand("alice", ({ channels }) => void channels.get("C0PLATFORM")?.members.add("U0BOB"));

describe("Socket Mode, through Slack's own client", () => {
  test("brings a command, and takes the answer from the acknowledgement", async () => {
    const slack = await begin();
    await connect(slack, ({ ack }) => void ack({ text: "on it" }));
    const said = await slack.say("alice", "/rollcall who is bob", { channel: "platform" }).done;
    expect(said).toMatchObject({
      type: "slash_commands",
      state: "acknowledged",
      answer: { text: "on it" },
      payload: {
        command: "/rollcall",
        text: "who is bob",
        user_id: "U0ALICE",
        channel_id: "C0PLATFORM",
        is_enterprise_install: "false",
      },
    });
  });

  test("brings an event with no attempt before it, and asks for no payload", async () => {
    const slack = await begin();
    const heard: Received[] = [];
    await connect(slack, (received) => {
      heard.push(received);
      void received.ack();
    });
    join(slack);
    await slack.settled();
    expect(slack.deliveries.map(({ state }) => state)).toEqual(["acknowledged"]);
    expect(heard).toMatchObject([
      {
        type: "events_api",
        retry_num: 0,
        retry_reason: "",
        accepts_response_payload: false,
        body: { type: "event_callback", team_id: "T0ACME", api_app_id: "A0ROLLCALL" },
      },
    ]);
  });

  test("ends with the client's goodbye", async () => {
    const slack = await begin();
    const client = await connect(slack, () => undefined);
    expect(slack.connections.map(({ isOpen }) => isOpen)).toEqual([true]);
    await client.disconnect();
    await soon(() => slack.connections[0]?.isOpen).toBe(false);
  });
});

describe("apps.connections.open", () => {
  test("takes the app's own token, in the header alone", async () => {
    const slack = await start({
      ...seed,
      app: {
        tokens: [
          { token: "xapp-thin", scopes: [] },
          { token: "xapp-gone", status: "revoked" },
        ],
      },
    });
    const opened = await call(slack, "apps.connections.open", {}, appLevelToken);
    expect(opened).toMatchObject({
      ok: true,
      url: expect.stringMatching(/^ws:.*\/link\/\?ticket=.*app_id=A0/),
    });
    const error = async (token: string) => (await call(slack, "apps.connections.open", {}, token)).error;
    expect(await error("xoxb-rollcall")).toBe("not_allowed_token_type");
    expect(await error("xapp-thin")).toBe("missing_scope");
    expect(await error("xapp-gone")).toBe("token_revoked");
    expect(await error("xapp-none")).toBe("invalid_auth");
    const inBody = await fetch(`${slack.apiUrl}apps.connections.open`, {
      method: "POST",
      body: new URLSearchParams({ token: appLevelToken }),
    });
    expect(await inBody.json()).toEqual({ ok: false, error: "not_authed" });
    expect((await call(slack, "auth.test", {}, appLevelToken)).error).toBe("not_allowed_token_type");
  });

  test("gives an address that works once", async () => {
    const slack = await begin();
    const url = await linkOf(slack);
    const first = bareSocket(url);
    sockets.push(first);
    expect(await first.next()).toMatchObject({
      type: "hello",
      num_connections: 1,
      connection_info: { app_id: "A0ROLLCALL" },
      debug_info: { approximate_connection_time: 18_060 },
    });
    await bareSocket(url).closed;
    expect(slack.connections).toHaveLength(1);
  });
});

describe("Slack's side of a socket", () => {
  test("picks one of several, without stickiness", async () => {
    const slack = await begin();
    const { socket: one } = await open(slack);
    const { socket: other, first } = await open(slack);
    expect(first).toMatchObject({ num_connections: 2 });
    const said = [slack.say("alice", "/rollcall one"), slack.say("alice", "/rollcall two")];
    const envelopes = [await one.next(), await other.next()];
    expect(envelopes).toMatchObject([{ payload: { text: "one" } }, { payload: { text: "two" } }]);
    one.send({ envelope_id: envelopes[0]?.["envelope_id"] });
    other.send({ envelope_id: envelopes[1]?.["envelope_id"], payload: {} });
    await Promise.all(said.map(({ done }) => done));
    expect(said.map(({ state, answer }) => [state, answer])).toEqual([
      ["acknowledged", undefined],
      ["acknowledged", {}],
    ]);
  });

  test("tries an event again when three seconds pass without an answer, and three times in all", async () => {
    const time = stillClock();
    const slack = await begin({ now: time.now });
    const { socket } = await open(slack);
    join(slack);
    const seen = [await socket.next()];
    for (const wait of [0, 60, 300]) {
      time.advance(3);
      slack.tick();
      time.advance(wait);
      slack.tick();
      seen.push(await socket.next());
    }
    expect(seen.map((each) => [each["retry_attempt"], each["retry_reason"]])).toEqual([
      [0, ""],
      [1, "timeout"],
      [2, "timeout"],
      [3, "timeout"],
    ]);
    expect(new Set(seen.map((each) => (each["payload"] as { event_id: string }).event_id)).size).toBe(1);
    time.advance(3);
    slack.tick();
    expect(slack.deliveries[0]?.state).toBe("failed");
  });

  test("never tries a command again, and hears no answer that is late", async () => {
    const time = stillClock();
    const slack = await begin({ now: time.now });
    const { socket } = await open(slack);
    const said = slack.say("alice", "/rollcall help");
    const envelope = await socket.next();
    time.advance(3);
    slack.tick();
    expect((await said.done).attempts.map(({ result }) => result)).toEqual([
      { ok: false, reason: "timeout" },
    ]);
    socket.send({ envelope_id: envelope["envelope_id"], payload: { text: "late" } });
    await soon(() => slack.connections[0]?.received.length).toBe(1);
    expect([said.state, said.answer]).toEqual(["failed", undefined]);
  });

  test("fails a command at once when no socket is open, and may lose events for good", async () => {
    const slack = await begin();
    expect((await slack.say("alice", "/rollcall help").done).state).toBe("failed");
    slack.options.unconnectedEvents = "lost";
    join(slack);
    await slack.settled();
    expect(slack.deliveries[1]).toMatchObject({ state: "failed", attempts: [{ retry: 0 }] });
  });

  test("gives an eleventh connection no hello", async () => {
    const slack = await begin();
    for (let count = 1; count <= 10; count += 1) expect((await open(slack)).first["type"]).toBe("hello");
    const { first, socket } = await open(slack);
    expect(first).toMatchObject({ type: "disconnect", reason: "too_many_websockets" });
    await socket.closed;
  });

  test("asks an old connection to leave, and closes it ten seconds later", async () => {
    const time = stillClock();
    const slack = await begin({ now: time.now });
    const { socket, first } = await open(slack, "&debug_reconnects=true");
    expect(first).toMatchObject({ debug_info: { approximate_connection_time: 360 } });
    time.advance(350);
    slack.tick();
    expect([await socket.next(), await socket.next()]).toMatchObject([
      { type: "disconnect", reason: "warning" },
      { type: "disconnect", reason: "refresh_requested" },
    ]);
    expect(slack.connections[0]?.isOpen).toBe(true);
    time.advance(10);
    slack.tick();
    await socket.closed;
  });

  test("sends everybody away when Socket Mode is turned off", async () => {
    const slack = await begin();
    const { socket } = await open(slack);
    slack.app.socketMode = false;
    slack.tick();
    expect(await socket.next()).toMatchObject({ type: "disconnect", reason: "link_disabled" });
    expect((await open(slack)).first).toMatchObject({ reason: "link_disabled" });
  });

  test("may fall silent: it counts and is chosen, and what is sent there is lost", async () => {
    const slack = await begin();
    await open(slack);
    const [ghost] = slack.connections;
    if (ghost !== undefined) ghost.silent = true;
    expect((await open(slack)).first).toMatchObject({ num_connections: 2 });
    slack.say("alice", "/rollcall one");
    const { socket } = await open(slack);
    const said = slack.say("alice", "/rollcall two");
    expect(said.state).toBe("pending");
    ghost?.cut();
    expect((await slack.deliveries[0]?.done)?.state).toBe("failed");
    socket.close();
  });

  test("may keep TCP open after the close handshake", async () => {
    const slack = await begin();
    const client = await connect(slack, () => undefined);
    const [connection] = slack.connections;
    if (connection !== undefined) connection.lingers = true;
    clients.splice(0);
    void client.disconnect();
    await soon(() => slack.connections[0]?.isClosing).toBe(true);
    expect(connection?.isOpen).toBe(true);
    connection?.cut();
  });

  test("pings, and answers pings", async () => {
    const slack = await begin();
    await connect(slack, () => undefined);
    slack.connections[0]?.ping();
    await soon(() => slack.connections[0]?.pongs).toBeGreaterThan(0);
  });

  test("tells of dropped events with an envelope that has no event in it", async () => {
    const slack = await begin({ eventsPerHour: 0 });
    const { socket } = await open(slack);
    join(slack);
    const { payload } = await socket.next();
    expect(payload).toEqual({
      type: "app_rate_limited",
      token: expect.any(String),
      team_id: "T0ACME",
      minute_rate_limited: expect.any(Number),
      api_app_id: "A0ROLLCALL",
    });
  });
});
