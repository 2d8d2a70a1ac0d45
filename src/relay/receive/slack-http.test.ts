import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { afterEach, describe, expect, test } from "vitest";
import { signatureOf } from "../../../emulators/slack/http-requests.ts";
import { slackForTests, stillClock } from "../../../emulators/slack/testing.ts";
import type { Incoming } from "../incoming.ts";
import { outboxForTests } from "../testing/outbox-for-tests.ts";
import { type Acknowledgement, acknowledger } from "./acknowledge.ts";
import { slackRoutes } from "./slack-http.ts";

const start = slackForTests();
const makeOutbox = outboxForTests();
const servers: Server[] = [];
const secret = "an-emulated-signing-secret";

afterEach(() => {
  for (const each of servers.splice(0)) each.close().closeAllConnections();
});

/** What some commands are answered at once. */
const acknowledgements: Readonly<Record<string, Acknowledgement>> = {
  "/deploy": { text: "I'm asking." },
  "/shown": { isVisible: true },
  "/loud": { text: "I'm asking.", isVisible: true },
};

/** Starts a listener, and a Slack that sends everything there. Both have a clock that stands still. */
async function begin({ limits = {}, appId }: { limits?: { perPerson?: number }; appId?: string } = {}) {
  const time = stillClock();
  const now = () => time.now().getTime();
  const outbox = await makeOutbox(now, limits);
  const refused: string[] = [];
  const onRefused = (_: unknown, text: string) => void refused.push(text);
  const acknowledgementOf = ({ payload }: Incoming) => acknowledgements[String(payload["command"])];
  const acknowledge = acknowledger(outbox, { appId }, { onTaken() {}, onRefused, acknowledgementOf, now });
  const logged: string[] = [];
  const write = (fields: object, message: string) => void logged.push(JSON.stringify({ ...fields, message }));
  const log = { info: write, warn: write, error: write } as never;
  const routes = slackRoutes({ secretsOf: () => [secret], now, acknowledge, log });
  const server = createServer(getRequestListener(routes.fetch, { overrideGlobalObjects: false }));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack`;
  const slack = await start(
    {
      users: [
        { name: "alice", id: "U0ALICE" },
        { name: "bob", id: "U0BOB" },
      ],
      channels: [{ name: "platform", id: "C0PLATFORM", members: ["rollcall", "alice"] }],
      app: {
        socketMode: false,
        events: ["member_joined_channel"],
        urls: { events: `${url}/events`, commands: `${url}/commands`, interactivity: `${url}/interactive` },
      },
    },
    { now: time.now },
  );
  const join = () =>
    slack.byHand("alice", ({ channels }) => void channels.get("C0PLATFORM")?.members.add("U0BOB"));
  const post = (
    body: string,
    { seconds = now() / 1000, signature = "", headers = {} }: PostOptions = {},
  ): Promise<Response> =>
    fetch(`${url}/commands`, {
      method: "POST",
      body,
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        "x-slack-request-timestamp": String(seconds),
        "x-slack-signature": signature || signatureOf(secret, String(seconds), body),
        ...headers,
      },
    });
  return { slack, outbox, time, url, join, post, routes, refused, logged };
}

interface PostOptions {
  readonly seconds?: number;
  readonly signature?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const form = (more: Readonly<Record<string, string>> = {}) =>
  new URLSearchParams({
    token: "old",
    team_id: "T0ACME",
    user_id: "U0ALICE",
    command: "/rollcall",
    text: "team list",
    api_app_id: "A0ROLLCALL",
    trigger_id: "1.2.3",
    ...more,
  }).toString();

test.each([
  ["/deploy", { response_type: "ephemeral", text: "I'm asking." }],
  ["/shown", { response_type: "in_channel" }],
  ["/loud", { response_type: "in_channel", text: "I'm asking." }],
  ["/quiet", ""],
])("what %s is answered at once is a body that Slack takes, or an empty one", async (command, body) => {
  const { slack } = await begin();
  expect((await slack.say("alice", `${command} api`).done).answer).toEqual(body);
});

describe("what Slack sends over HTTP", () => {
  test("is kept, and acknowledged with nothing: a command, a click and an event", async () => {
    const { slack, outbox, join } = await begin();
    const said = await slack.say("alice", "/rollcall who is bob").done;
    expect([said.state, said.answer]).toEqual(["acknowledged", ""]);
    const blocks = [{ type: "actions", elements: [{ type: "button", action_id: "go", text: {} }] }];
    const message = {
      via: "chat.postMessage",
      ts: "1.1",
      status: 200,
      body: { channel: "C0PLATFORM", blocks },
    };
    const clicked = await slack.click("alice", message as never, "go").done;
    expect([clicked.state, clicked.answer]).toEqual(["acknowledged", ""]);
    join();
    await slack.settled();
    const kept = await outbox.kept();
    expect(kept.map(({ kind }) => kind)).toEqual(["command", "interactive", "event"]);
    expect(kept[0]?.payload).toMatchObject({ text: "who is bob", user_id: "U0ALICE" });
    expect(kept.every(({ payload }) => !("token" in payload))).toBe(true);
  });

  test("is kept as Slack signed it, to the byte, whatever the form says of its letters", async () => {
    const { outbox, post } = await begin();
    const body = `${form({ text: "team add red zoë" })}&empty=&odd=%7E+%2b`;
    const charset = { "content-type": "application/x-www-form-urlencoded; charset=utf-8" };
    expect((await post(body, { headers: charset })).status).toBe(200);
    const [kept] = await outbox.kept();
    expect(kept).toMatchObject({ signed: { body, timestamp: "1796040000" } });
    expect(kept?.payload["text"]).toBe("team add red zoë");
  });

  test("is refused when Slack didn't sign it, or not within five minutes, and leaves nothing", async () => {
    const { outbox, time, post, url } = await begin();
    const now = time.now().getTime() / 1000;
    const statuses = [
      await post(form(), { signature: "v0=00" }),
      await post(form(), { signature: signatureOf("guessed", String(now), form()) }),
      await post(form(), { seconds: now - 301 }),
      await post(form(), { seconds: now + 301 }),
      await post(form(), { headers: { "x-slack-request-timestamp": "soon" } }),
      await fetch(`${url}/commands`, { method: "POST", body: form() }),
    ].map(({ status }) => status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 401]);
    expect(await outbox.kept()).toEqual([]);
    expect((await post(form({ trigger_id: "a" }), { seconds: now - 300 })).status).toBe(200);
    expect((await post(form({ trigger_id: "b" }), { seconds: now + 300 })).status).toBe(200);
  });

  test("is refused beyond a megabyte, and when it is no request of Slack's", async () => {
    const { outbox, post, routes } = await begin();
    const large = { method: "POST", body: form({ text: "x".repeat(1_000_001) }) };
    expect((await routes.request("/slack/commands", large)).status).toBe(413);
    for (const body of ["", "{", "payload=%7B", "a=b"]) expect((await post(body)).status).toBe(400);
    expect(await outbox.kept()).toEqual([]);
  });

  test("is only answered where Slack tries the address or its certificate", async () => {
    const { slack, outbox, url, post } = await begin();
    expect(await slack.saveEventsUrl(`${url}/events`)).toBe(true);
    expect((await post("ssl_check=1&token=old")).status).toBe(200);
    expect(await outbox.kept()).toEqual([]);
  });

  test("counts once, however often Slack sends it", async () => {
    const { slack, outbox, time, join } = await begin();
    outbox.isAway = true;
    join();
    await slack.settled();
    expect(slack.deliveries[0]?.attempts.map(({ result }) => result?.ok)).toEqual([false, false]);
    outbox.isAway = false;
    time.advance(60);
    slack.tick();
    await slack.settled();
    expect(slack.deliveries[0]?.state).toBe("acknowledged");
    const { payload } = slack.deliveries[0] ?? {};
    const body = JSON.stringify(payload);
    const seconds = String(time.now().getTime() / 1000);
    const again = {
      "x-slack-request-timestamp": seconds,
      "x-slack-signature": signatureOf(secret, seconds, body),
    };
    const sent = await fetch(slack.app.urls.events ?? "", {
      method: "POST",
      body,
      headers: { ...again, "x-slack-retry-num": "1" },
    });
    expect(sent.status).toBe(200);
    expect(await outbox.kept()).toHaveLength(1);
  });

  test("is a failure to a person and to Slack when it can't be kept", async () => {
    const { slack, outbox } = await begin();
    outbox.isAway = true;
    const said = await slack.say("alice", "/rollcall help").done;
    expect(said).toMatchObject({ state: "failed", attempts: [{ result: { reason: "http_error" } }] });
  });

  test("is acknowledged and forgotten when it was for another app", async () => {
    const { outbox, post } = await begin({ appId: "A0ROLLCALL" });
    expect((await post(form({ api_app_id: "A0OTHER" }))).status).toBe(200);
    expect(await outbox.kept()).toEqual([]);
    expect((await post(form())).status).toBe(200);
    expect(await outbox.kept()).toHaveLength(1);
  });

  test("may have no workspace, where the app is an organisation's", async () => {
    const { outbox, post } = await begin();
    const event = (more: object) => JSON.stringify({ type: "event_callback", event_id: "Ev1", ...more });
    const org = { team_id: null, enterprise_id: "E0ACME", authorizations: [{ team_id: null }], event: {} };
    expect((await post(event(org))).status).toBe(200);
    const click = {
      type: "block_actions",
      team: null,
      user: { id: "U1" },
      trigger_id: "t",
      api_app_id: "A1",
    };
    expect((await post(`payload=${encodeURIComponent(JSON.stringify(click))}`)).status).toBe(200);
    expect((await outbox.kept()).map(({ kind }) => kind)).toEqual(["event", "interactive"]);
  });

  test("is a flood of clicks: a few are kept, and who clicks is told once a minute", async () => {
    const { outbox, time, post, refused } = await begin({ limits: { perPerson: 3 } });
    const click = (id: number) => {
      const fields = {
        type: "block_actions",
        team: { id: "T0ACME" },
        user: { id: "U0ALICE" },
        trigger_id: `${id}`,
      };
      return post(`payload=${encodeURIComponent(JSON.stringify(fields))}`);
    };
    for (let id = 0; id < 50; id += 1) expect((await click(id)).status).toBe(200);
    expect([(await outbox.kept()).length, refused.length]).toEqual([3, 1]);
    expect(refused[0]).toContain("Please wait a moment");
    time.advance(61);
    for (let id = 50; id < 60; id += 1) await click(id);
    expect(refused).toHaveLength(2);
  });

  test("is answered politely beyond a person's limit, and others are still heard", async () => {
    const { slack, outbox } = await begin({ limits: { perPerson: 2 } });
    const said = [];
    for (const text of ["one", "two", "three"]) said.push(await slack.say("alice", `/rollcall ${text}`).done);
    expect(said.map(({ state }) => state)).toEqual(["acknowledged", "acknowledged", "acknowledged"]);
    expect(said[2]?.answer).toEqual({
      response_type: "ephemeral",
      text: expect.stringContaining("more than I take"),
    });
    expect((await slack.say("bob", "/rollcall four").done).answer).toBe("");
    expect((await outbox.kept()).map(({ payload }) => payload["text"])).toEqual(["one", "two", "four"]);
  });
});

test("what is refused leaves a line that says why, and nothing of what was sent", async () => {
  const { post, logged, time } = await begin();
  const body = form({ command: "/rollcall", text: "a word of somebody's" }).toString();
  await post(body, { headers: { "x-slack-signature": "" } });
  await post(body, { signature: "v0=0123" });
  await post(body, { seconds: time.now().getTime() / 1000 - 3600 });
  expect(logged.map((line) => (JSON.parse(line) as { reason: string }).reason)).toEqual([
    "it has no signature",
    "its signature is not by the app's signing secret",
    "it is older than five minutes, or this machine's clock is wrong",
  ]);
  expect(logged.join()).not.toMatch(/somebody|v0=|U0/);
});
