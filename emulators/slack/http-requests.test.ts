import { createHmac } from "node:crypto";
import { isValidSlackRequest } from "@slack/bolt";
import { afterEach, describe, expect, test } from "vitest";
import { type Answer, type Call, type Emulator, serve } from "../server.ts";
import type { SeedApp } from "./app.ts";
import type { SlackOptions } from "./options.ts";
import type { SlackEmulator } from "./slack.ts";
import { slackForTests, stillClock } from "./testing.ts";

const start = slackForTests();
const listeners: Emulator[] = [];

afterEach(async () => {
  for (const each of listeners.splice(0)) await each.close();
});

/** Starts an app that listens over HTTP, and a Slack whose clock stands still. */
async function begin(
  answer: (call: Call) => Answer | Promise<Answer>,
  options: Partial<SlackOptions> = {},
): Promise<{ readonly slack: SlackEmulator; readonly listener: Emulator }> {
  const listener = await serve(answer);
  listeners.push(listener);
  const { url } = listener;
  const urls = { events: `${url}/events`, commands: `${url}/commands`, interactivity: `${url}/clicks` };
  const app: SeedApp = { events: ["member_left_channel"], socketMode: false, urls };
  const slack = await start(
    {
      users: [{ name: "alice", id: "U0ALICE" }],
      channels: [{ name: "platform", id: "C0PLATFORM", members: ["rollcall", "alice"] }],
      app,
    },
    { now: stillClock().now, ...options },
  );
  return { slack, listener };
}

const leave = (slack: SlackEmulator) =>
  slack.byHand("alice", ({ channels }) => void channels.get("C0PLATFORM")?.members.delete("U0ALICE"));

const retriesOf = (listener: Emulator) =>
  listener.calls.map(({ headers }) => [headers["x-slack-retry-num"], headers["x-slack-retry-reason"]]);

describe("requests over HTTP", () => {
  test("are signed: the time and the raw body", async () => {
    const { slack, listener } = await begin(() => ({ status: 200 }));
    slack.say("alice", "/rollcall who is bob", { channel: "platform" });
    await slack.settled();
    const [request] = listener.calls;
    const seconds = request?.headers["x-slack-request-timestamp"];
    expect(Number(seconds)).toBe(Date.parse("2026-11-30T12:00:00Z") / 1_000);
    const hmac = createHmac("sha256", slack.app.signingSecret);
    expect(request?.headers["x-slack-signature"]).toBe(
      `v0=${hmac.update(`v0:${seconds}:${request?.body}`).digest("hex")}`,
    );
  });

  test("are taken by Slack's own check, and refused with another secret or five minutes later", async () => {
    const { slack, listener } = await begin(() => ({ status: 200 }));
    slack.say("alice", "/rollcall who is bob", { channel: "platform" });
    await slack.settled();
    const { headers, body = "" } = listener.calls[0] ?? {};
    const nowMilliseconds = slack.options.now().getTime();
    const check = {
      signingSecret: slack.app.signingSecret,
      body,
      headers: {
        "x-slack-signature": String(headers?.["x-slack-signature"]),
        "x-slack-request-timestamp": Number(headers?.["x-slack-request-timestamp"]),
      },
      nowMilliseconds,
    };
    expect(isValidSlackRequest(check)).toBe(true);
    expect(isValidSlackRequest({ ...check, signingSecret: "another" })).toBe(false);
    expect(isValidSlackRequest({ ...check, nowMilliseconds: nowMilliseconds + 301_000 })).toBe(false);
  });

  test("carry a command as a form, whose answer is read as text or JSON", async () => {
    const { slack, listener } = await begin(() => ({ status: 200, body: { text: "on it" } }));
    const said = await slack.say("alice", "/rollcall help").done;
    expect([said.state, said.answer]).toEqual(["acknowledged", { text: "on it" }]);
    const [request] = listener.calls;
    expect(request?.headers["content-type"]).toBe("application/x-www-form-urlencoded");
    expect(Object.fromEntries(new URLSearchParams(request?.body))).toMatchObject({
      command: "/rollcall",
      text: "help",
      channel_id: "D0ALICE",
      is_enterprise_install: "false",
    });
  });

  test("are not made while Socket Mode is on", async () => {
    const { slack, listener } = await begin(() => ({ status: 200 }));
    slack.app.socketMode = true;
    expect((await slack.say("alice", "/rollcall help").done).state).toBe("failed");
    expect(listener.calls).toEqual([]);
  });

  test("are tried again for events: at once, after a minute, after five, each with its number and reason", async () => {
    const time = stillClock();
    const { slack, listener } = await begin(() => ({ status: 500 }), { now: time.now });
    leave(slack);
    await slack.settled();
    for (const wait of [60, 300]) {
      time.advance(wait);
      slack.tick();
      await slack.settled();
    }
    expect(retriesOf(listener)).toEqual([
      [undefined, undefined],
      ["1", "http_error"],
      ["2", "http_error"],
      ["3", "http_error"],
    ]);
    const ids = listener.calls.map(({ body }) => (JSON.parse(body) as { event_id: string }).event_id);
    expect(new Set(ids).size).toBe(1);
    expect(slack.deliveries[0]?.state).toBe("failed");
  });

  test("are tried again while the first one still runs, so that both arrive", async () => {
    const time = stillClock();
    let answerFirst: (answer: Answer) => void = () => undefined;
    const first = new Promise<Answer>((resolve) => {
      answerFirst = resolve;
    });
    const { slack, listener } = await begin(
      (call) => (call.headers["x-slack-retry-num"] === undefined ? first : { status: 200 }),
      { now: time.now },
    );
    leave(slack);
    await expect.poll(() => listener.calls.length, { timeout: 60_000 }).toBe(1);
    time.advance(3);
    slack.tick();
    await slack.deliveries[0]?.done;
    expect(retriesOf(listener)[1]).toEqual(["1", "http_timeout"]);
    answerFirst({ status: 500 });
    expect(slack.deliveries[0]).toMatchObject({ state: "acknowledged", attempts: [{}, {}] });
  });

  test("are not tried again when the answer says so, nor for commands", async () => {
    const { slack, listener } = await begin(() => ({ status: 500, headers: { "x-slack-no-retry": "1" } }));
    leave(slack);
    await slack.deliveries[0]?.done;
    expect((await slack.say("alice", "/rollcall help").done).state).toBe("failed");
    expect(listener.calls).toHaveLength(2);
  });

  test("follow two redirects, and no third", async () => {
    const { slack, listener } = await begin(({ path, query }) => {
      const hop = Number(query.get("hop") ?? 0);
      return path === "/commands" && hop < Number(query.get("hops"))
        ? { status: 302, headers: { location: `?hops=${query.get("hops")}&hop=${hop + 1}` } }
        : { status: 200, body: "there" };
    });
    const say = (hops: number) => {
      slack.app.urls.commands = `${listener.url}/commands?hops=${hops}`;
      return slack.say("alice", "/rollcall help").done;
    };
    expect(await say(2)).toMatchObject({ state: "acknowledged", answer: "there" });
    expect((await say(3)).attempts[0]?.result).toEqual({ ok: false, reason: "too_many_redirects" });
  });

  test("save an address for events only when it repeats the challenge", async () => {
    const { slack, listener } = await begin(({ path, body }) => {
      const { challenge, type } = JSON.parse(body) as { challenge: string; type: string };
      if (path === "/text") return { status: 200, body: challenge };
      return { status: 200, body: path === "/json" ? { challenge } : type };
    });
    expect(await slack.saveEventsUrl(`${listener.url}/wrong`)).toBe(false);
    expect(slack.app.urls.events).toBe(`${listener.url}/events`);
    expect(await slack.saveEventsUrl(`${listener.url}/json`)).toBe(true);
    expect(await slack.saveEventsUrl(`${listener.url}/text`)).toBe(true);
    expect(slack.app.urls.events).toBe(`${listener.url}/text`);
    expect(listener.calls.every(({ headers }) => headers["x-slack-signature"] !== undefined)).toBe(true);
  });
});
