import { describe, expect, it } from "vitest";
import { webhookRefusals } from "../../emulators/slack/hooks.ts";
import { fakeClock } from "../core/testing/fake-clock.ts";
import { acceptAll, answerInTurn, type FakeWebhook, fakeWebhooks } from "./testing/hooks.ts";
import { createWebhook, parseAddresses, type SendResult, type WebhookMessage } from "./webhook.ts";

const start = fakeWebhooks();

/** What earlier clients for Slack's webhooks do, row by row, and what this one is held to. */
const rows: readonly [row: string, promise: string, holds: () => Promise<void>][] = [
  [
    "W001",
    "copies its options, so that the caller's headers stay the caller's",
    async () => {
      const headers: Record<string, string> = { "x-team": "people" };
      const hook = await start(acceptAll, { headers });
      headers["x-team"] = "changed";
      await hook.webhook.send({ text: "hi" });
      expect(hook.server.calls[0]?.headers["x-team"]).toBe("people");
      expect(headers).toEqual({ "x-team": "changed" });
    },
  ],
  [
    "W003",
    "writes to https alone, and never tells an address that it refuses",
    async () => {
      for (const url of ["http://hooks.slack.com/services/T0/B0/secret", "ftp://x/secret", "secret"]) {
        const sent = await createWebhook({ url, fetch: forbidden, clock: fakeClock() }).send({ text: "hi" });
        expect(sent).toMatchObject({ ok: false, status: 0 });
        expect(JSON.stringify(sent)).not.toContain("secret");
      }
    },
  ],
  [
    "W004",
    "sends what is false and leaves out what is undefined",
    async () => {
      const hook = await start(acceptAll);
      const message: WebhookMessage = {
        text: "hi",
        blocks: [],
        attachments: [{}],
        response_type: "in_channel",
        replace_original: false,
        delete_original: false,
        unfurl_links: false,
        unfurl_media: false,
        thread_ts: "1.2",
        metadata: { event_type: "x", event_payload: {} },
      };
      await hook.webhook.send(message);
      expect(hook.body()).toEqual(message);
      await hook.webhook.send({ text: "hi", unfurl_links: undefined, blocks: undefined });
      expect(hook.server.calls[1]?.body).toBe('{"text":"hi"}');
    },
  ],
  [
    "W005",
    "posts a raw body as it is",
    async () => {
      const hook = await start(acceptAll);
      await hook.webhook.sendRaw('{ "any": [1, false] }');
      expect(hook.server.calls[0]?.body).toBe('{ "any": [1, false] }');
    },
  ],
  [
    "W006",
    "answers Slack's status and words, and throws for none of them",
    async () => {
      for (const status of [200, 400, 403, 404, 410]) {
        const hook = await start(() => ({ status, body: `said-${status}` }));
        expect(await hook.webhook.send({ text: "hi" })).toMatchObject({
          ok: status === 200,
          status,
          body: `said-${status}`,
        });
      }
    },
  ],
  [
    "W007",
    "has advice of its own for every word by which Slack refuses",
    async () => {
      const fallback = await advice(answerInTurn([400, "something new"]));
      for (const [word, status] of Object.entries(webhookRefusals)) {
        expect(await advice(answerInTurn([status, word])), word).not.toBe(fallback);
      }
    },
  ],
  [
    "W008",
    "tries again when the connection was reset, half a second and a bit later",
    async () => {
      const hook = await start(acceptAll);
      hook.server.fail({ matches: () => true, fault: { kind: "reset" }, times: 2 });
      expect(await hook.webhook.send({ text: "hi" })).toMatchObject({ ok: true });
      expect(hook.clock.slept).toEqual([750, 1_250]);
    },
  ],
  [
    "W008",
    "tries again when the connection was refused, and says so when it stays refused",
    async () => {
      const url = closedAddress;
      const clock = fakeClock();
      const sent = await createWebhook({ url: `${url}/secret`, root: url, fetch, clock }).send({
        text: "hi",
      });
      expect(sent).toMatchObject({ ok: false, status: 0, body: "no connection (ECONNREFUSED)" });
      expect(clock.slept).toHaveLength(4);
    },
  ],
  [
    "W009",
    "waits as long as Retry-After says, in seconds or until a date",
    async () => {
      const inTenSeconds = new Date(Date.UTC(2026, 10, 21, 12, 0, 10)).toUTCString();
      const waits: [header: string | undefined, slept: number][] = [
        ["7", 7_250],
        ["1.5", 1_750],
        [inTenSeconds, 10_250],
        ["soon", 1_250],
        ["-3", 1_250],
        ["", 1_250],
        [undefined, 1_250],
      ];
      for (const [header, slept] of waits) {
        const hook = await start(
          answerInTurn(
            [429, "rate_limited", header === undefined ? {} : { "retry-after": header }],
            [200, "ok"],
          ),
        );
        expect(await hook.webhook.send({ text: "hi" }), header).toMatchObject({ ok: true });
        expect(hook.clock.slept, header).toEqual([slept]);
      }
    },
  ],
  [
    "W009",
    "answers the 429 at once when Retry-After is longer than its budget",
    async () => {
      const hook = await start(answerInTurn([429, "rate_limited", { "retry-after": "3600" }]));
      expect(await hook.webhook.send({ text: "hi" })).toMatchObject({
        ok: false,
        status: 429,
        body: "rate_limited",
      });
      expect(hook.clock.slept).toEqual([]);
    },
  ],
  [
    "W010",
    "tries again after 500, 502, 503 and 504, and after no 4xx",
    async () => {
      for (const status of [500, 502, 503, 504]) expect(await attempts(status), String(status)).toBe(2);
      for (const status of [400, 401, 403, 404, 410]) expect(await attempts(status), String(status)).toBe(1);
    },
  ],
  [
    "W011",
    "stops after so many attempts, and after so long a time",
    async () => {
      const often = await start(answerInTurn([503, "down"]), { retry: { attempts: 3, budget: 1e9 } });
      expect(await often.webhook.send({ text: "hi" })).toMatchObject({ ok: false, status: 503 });
      expect(often.server.calls).toHaveLength(3);
      const long = await start(answerInTurn([503, "down"]), { retry: { attempts: 1e9, budget: 10_000 } });
      await long.webhook.send({ text: "hi" });
      expect(long.clock.slept).toEqual([750, 1_250, 2_250, 4_250]);
    },
  ],
  [
    "W012",
    "says what it sends and who it is, after the caller's prefix",
    async () => {
      const hook = await start(acceptAll, { userAgentPrefix: "acme-ci/2" });
      await hook.webhook.send({ text: "hi" });
      expect(hook.server.calls[0]?.headers).toMatchObject({
        "content-type": "application/json;charset=utf-8",
        "user-agent": expect.stringMatching(/^acme-ci\/2 rollcall/),
      });
    },
  ],
  [
    "W020",
    "trims what an editor leaves around a secret, and refuses an empty one",
    async () => {
      const hook = await start(acceptAll);
      const url = `\n  ${hook.server.url}/services/T0/B0/secret\r\n`;
      const webhook = createWebhook({ url, root: hook.server.url, fetch, clock: fakeClock() });
      expect(await webhook.send({ text: "hi" })).toMatchObject({ ok: true });
      expect(hook.server.calls[0]?.path).toBe("/services/T0/B0/secret");
      const none = createWebhook({ url: " \n", fetch: forbidden, clock: fakeClock() });
      expect(await none.send({ text: "hi" })).toMatchObject({ ok: false, body: "no address is given" });
    },
  ],
  [
    "W021",
    "gives up on an attempt that takes too long, and does not repeat what may have been taken",
    async () => {
      const hook = await start(() => new Promise(() => {}), { timeout: 50 });
      expect(await hook.webhook.send({ text: "hi" })).toMatchObject({
        ok: false,
        status: 0,
        body: "no answer came within 0.05 seconds",
      });
      // On a busy machine the time may be over before the request has arrived.
      expect(hook.server.calls.length).toBeLessThanOrEqual(1);
    },
  ],
  [
    "W022",
    "tries again without being asked to, 429 counted in",
    async () => {
      expect(await attempts(429)).toBe(2);
      expect(await attempts(503)).toBe(2);
    },
  ],
  [
    "W024",
    "tells Slack's own words when it refuses",
    async () => {
      const hook = await start(answerInTurn([403, "action_prohibited"]));
      expect(await hook.webhook.send({ text: "hi" })).toMatchObject({ body: "action_prohibited" });
    },
  ],
  [
    "W025",
    "follows no redirect",
    async () => {
      const elsewhere = await start(acceptAll);
      const hook = await start(() => ({ status: 302, headers: { location: elsewhere.server.url } }));
      expect(await hook.webhook.send({ text: "hi" })).toMatchObject({
        ok: false,
        body: "it answers with a redirect, which is not followed",
      });
      expect(elsewhere.server.calls).toEqual([]);
    },
  ],
  [
    "W026",
    "takes headers of the caller's, and lets them replace its own",
    async () => {
      const hook = await start(acceptAll, { headers: { "User-Agent": "mine", authorization: "Basic eA==" } });
      await hook.webhook.send({ text: "hi" });
      expect(hook.server.calls[0]?.headers).toMatchObject({
        "user-agent": "mine",
        authorization: "Basic eA==",
      });
    },
  ],
  [
    "W026",
    "gives back the headers of every answer, and none where none came",
    async () => {
      const hook = await start(() => ({ status: 404, headers: { "X-Slack-Req-Id": "r1" }, body: "no_team" }));
      expect((await hook.webhook.send({ text: "hi" })).headers["x-slack-req-id"]).toBe("r1");
      const refused = await createWebhook({ url: "", fetch: forbidden, clock: fakeClock() }).send({});
      expect(refused.headers).toEqual({});
    },
  ],
  [
    "W026",
    "signs in as told, or as the address says, and sends no password in an address",
    async () => {
      const bearer = await start(acceptAll, { auth: { bearer: "t0ken" } });
      await bearer.webhook.send({ text: "hi" });
      expect(bearer.server.calls[0]?.headers.authorization).toBe("Bearer t0ken");
      const { server, clock } = await start(acceptAll);
      const url = `${server.url.replace("://", "://roll:p%40ss@")}/x`;
      const sent = await createWebhook({ url, root: server.url, fetch, clock }).send({ text: "hi" });
      expect(sent).toMatchObject({ ok: true });
      expect(server.calls[0]?.headers.authorization).toBe(`Basic ${btoa("roll:p@ss")}`);
    },
  ],
  [
    "W027",
    "leaks nothing but message fields into the payload",
    async () => {
      const hook = await start(acceptAll);
      const message = {
        text: "hi",
        fetch: "x",
        timeout: 5,
        url: "x",
        retryConfig: {},
        channel: "#x",
        link_names: true,
      };
      await hook.webhook.send(message);
      expect(hook.body()).toEqual({ text: "hi" });
    },
  ],
  [
    "W028",
    "takes an empty or odd answer for success, and ok: false for a refusal, whatever the status",
    async () => {
      for (const body of ["", "ok", '{"ok":true}', "thanks"]) {
        const hook = await start(answerInTurn([200, body]));
        expect(await hook.webhook.send({ text: "hi" }), body).toMatchObject({ ok: true, status: 200 });
      }
      const hook = await start(answerInTurn([200, '{"ok":false,"error":"no_service"}']));
      expect(await hook.webhook.send({ text: "hi" })).toMatchObject({ ok: false, status: 200 });
      expect(await advice(answerInTurn([200, '{"ok":false,"error":"no_service"}']))).toContain(
        "Make a new one",
      );
    },
  ],
  [
    "W029",
    "answers a response_url that is used up like any other refusal, with advice",
    async () => {
      for (const word of ["expired_url", "used_url"])
        expect(await advice(answerInTurn([404, word]))).toMatch(/answered/);
    },
  ],
];

describe("a webhook", () => {
  it.each(rows)("%s: %s", async (_row, _promise, holds) => holds());

  it("writes a response_url to Slack's addresses and the configured root alone", async () => {
    const reached: string[] = [];
    const record: typeof fetch = async (input) => {
      reached.push(String(input));
      return new Response("ok");
    };
    const send = (url: string, root?: string) =>
      createWebhook({
        url,
        purpose: "response_url",
        ...(root === undefined ? {} : { root }),
        fetch: record,
        clock: fakeClock(),
      }).send({ text: "hi" });
    const refused = [
      "https://hooks.slack.com.evil.test/commands/x",
      "https://evil.test/hooks.slack.com/x",
      "https://hooks.slack.com@evil.test/x",
      "https://user@hooks.slack.com:444/x",
      "http://hooks.slack.com/commands/x",
      "http://169.254.169.254/latest/meta-data",
      "file:///etc/passwd",
    ];
    for (const url of refused) expect(await send(url), url).toMatchObject({ ok: false, status: 0 });
    expect(reached).toEqual([]);
    expect(await send("https://hooks.slack.com/commands/T0/1/x")).toMatchObject({ ok: true });
    expect(await send("https://hooks.slack-gov.com/commands/T0/1/x")).toMatchObject({ ok: true });
    expect(await send("http://127.0.0.1:9/commands/x", "http://127.0.0.1:9/api/")).toMatchObject({
      ok: true,
    });
    expect(await send("http://127.0.0.1:10/commands/x", "http://127.0.0.1:9/api/")).toMatchObject({
      ok: false,
    });
  });

  it("keeps its address out of every answer, whatever went wrong", async () => {
    const echoes: FakeWebhook["server"]["calls"] = [];
    const pages: ((call: { path: string }) => string)[] = [
      (call) => `<h1>403</h1> You may not reach ${call.path}`,
      (call) => `cannot POST http://127.0.0.1${call.path}`,
    ];
    const results: SendResult[] = [];
    for (const page of pages) {
      const hook = await start((call) => ({ status: 403, body: page(call) }));
      results.push(await hook.webhook.send({ text: "hi" }));
      echoes.push(...hook.server.calls);
    }
    const thrown: typeof fetch = async (input) => {
      throw new TypeError(`Failed to parse URL from ${input}`, { cause: new Error(`getaddrinfo ${input}`) });
    };
    const url = "https://hooks.slack.com/services/T0/B0/secret";
    results.push(await createWebhook({ url, fetch: thrown, clock: fakeClock() }).send({ text: "hi" }));
    expect(echoes).toHaveLength(2);
    expect(JSON.stringify(results)).not.toMatch(/secret|T0\/B0/);
  });

  it.each([
    "<!DOCTYPE html><html><title>Sign in</title></html>",
    "\n  <html lang=en><body>Blocked by policy</body></html>",
    "<!-- gateway --><html></html>",
    '<?xml version="1.0"?><html></html>',
    "\uFEFF<head></head>",
  ])(
    "does not count a page as a delivery, though its status is 200, and tries no second time: %s",
    async (page) => {
      const hook = await start(answerInTurn([200, page]));
      const sent = await hook.webhook.send({ text: "hi" });
      expect(sent).toMatchObject({ ok: false, status: 200, advice: expect.stringContaining("proxy") });
      expect(sent.body).toBe("it answered with a web page, and not like a webhook");
      expect(hook.server.calls).toHaveLength(1);
    },
  );

  it("does not take a long page for an answer to repeat", async () => {
    const hook = await start(() => ({ status: 403, body: "x".repeat(10_000) }));
    expect((await hook.webhook.send({ text: "hi" })).body.length).toBeLessThanOrEqual(300);
  });

  it("reads one address a line from an input", () => {
    expect(parseAddresses(" https://a \r\n\n\thttps://b\n")).toEqual(["https://a", "https://b"]);
    expect(parseAddresses("\n")).toEqual([]);
  });
});

const forbidden: typeof fetch = () => {
  throw new Error("Nothing may be sent.");
};

async function advice(handler: Parameters<typeof start>[0]): Promise<string> {
  const hook = await start(handler, { retry: { attempts: 1, budget: 0 } });
  const sent = await hook.webhook.send({ text: "hi" });
  return sent.ok ? "" : sent.advice;
}

async function attempts(status: number): Promise<number> {
  const hook = await start(answerInTurn([status, "no"], [200, "ok"]));
  await hook.webhook.send({ text: "hi" });
  return hook.server.calls.length;
}

// The system gives no port below 1024 to a server that asks for any port, so no other test can be listening here.
const closedAddress = "http://127.0.0.1:1023";
