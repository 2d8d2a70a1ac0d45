import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { type ChatFixture, startChatFixture } from "../../src/chat/testing/fixture.ts";
import { relayEnvironment, relayFixtureOptions } from "../../src/relay/testing/fixture.ts";
import { newDatabase, type RelayProcess, startRelayProcess } from "./relay-process.ts";

/** How the built relay ends: where it can't start, and when it is asked to. */
const closing: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const soon = <Value>(read: () => Value) => expect.poll(read, { timeout: 60_000, interval: 20 });

async function begin(more: Readonly<Record<string, string>> = {}) {
  const fixture: ChatFixture = await startChatFixture({
    ...relayFixtureOptions,
    start: new Date(),
    slackApp: { socketMode: true, signingSecret: "a-signing-secret" },
  });
  const { github, slack } = fixture;
  closing.push(() => Promise.all([github.close(), slack.close()]));
  const { env: common } = await relayEnvironment(fixture);
  const env = {
    ...common,
    ROLLCALL_DATABASE: newDatabase(),
    ROLLCALL_DRIFT_CHANNEL: "#announcements",
    ...more,
  };
  const start = (): RelayProcess => {
    const relay = startRelayProcess(env);
    closing.push(() => relay.kill());
    return relay;
  };
  return { ...fixture, start };
}

/** Takes a port of this machine, and answers nothing there. */
async function takePort(): Promise<{ readonly port: number; readonly sockets: ReadonlySet<Socket> }> {
  const sockets = new Set<Socket>();
  const other: Server = createServer((socket) => void sockets.add(socket)).listen(0, "127.0.0.1");
  closing.push(() => {
    for (const socket of sockets) socket.destroy();
    other.close();
  });
  await new Promise((resolve) => other.once("listening", resolve));
  return { port: (other.address() as AddressInfo).port, sockets };
}

test("a relay whose port is taken says so, ends with 1, and has begun nothing", async () => {
  const { port } = await takePort();
  const scenario = await begin({ PORT: `${port}` });
  const relay = scenario.start();
  expect(await relay.ended).toBe(1);
  const said = relay.log.join(" ").replace(/\s+/g, " ");
  expect(said).toContain(
    `The relay can't listen at 127.0.0.1:${port}: another program listens there (EADDRINUSE).`,
  );
  expect(said.match(/can't listen/g)).toHaveLength(1);
  expect([scenario.github.calls, scenario.slack.calls, scenario.slack.connections]).toEqual([[], [], []]);
});

test("a relay that waits for its database ends when it is asked to", async () => {
  const { port, sockets } = await takePort();
  const { start } = await begin({ ROLLCALL_DATABASE: `postgres://me@127.0.0.1:${port}/relay` });
  const relay = start();
  await soon(() => sockets.size).toBeGreaterThan(0);
  expect(await relay.end()).toBe(0);
});

test.each([
  ["asks nothing", ""],
  ["sends half a header", "GET /healthz HTTP/1.1\r\nHost: relay\r\n"],
  ["sends half a body", "POST /github/webhooks HTTP/1.1\r\nHost: relay\r\nContent-Length: 100\r\n\r\n{"],
])("a relay comes to its end while somebody holds a connection and %s", async (_what, sent) => {
  const { start } = await begin({ GITHUB_WEBHOOK_SECRET: "a-webhook-secret" });
  const relay = start();
  const { port } = new URL(await relay.url);
  const held = connect(Number(port), "127.0.0.1").on("error", () => {});
  closing.push(() => held.destroy());
  await new Promise((resolve) => held.once("connect", resolve));
  await new Promise((resolve) => held.write(sent, resolve));
  expect([await relay.end(), relay.log.at(-1)]).toEqual([
    0,
    expect.stringContaining("the relay has stopped"),
  ]);
});

test("a relay that is asked twice ends at once, and does after its next start what it had not done", async () => {
  const { github, slack, start } = await begin();
  const started = () => github.world.repo("acme/access")?.activity.started.length;
  const relay = start();
  await relay.url;
  await soon(() => slack.connections.filter(({ isOpen }) => isOpen).length).toBe(1);
  const isDispatch = ({ path }: { readonly path: string }) => path.endsWith("/dispatches");
  github.fail({ matches: isDispatch, fault: { kind: "slow", ms: 600_000 } });
  slack.say("lea", "/rollcall team add red zoe");
  await soon(() => github.calls.some(isDispatch)).toBe(true);
  relay.terminate();
  await soon(() => relay.log.join()).toContain("takes nothing more");
  expect(await relay.end()).toBe(1);
  expect(started()).toBe(0);
  await start().url;
  await soon(started).toBe(1);
});
