import { request as httpRequest } from "node:http";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { listen } from "../listen.ts";
import { type ApiFixture, apiForTests } from "../testing/api-fixture.ts";

const start = apiForTests();
const everything =
  'grants:\n  - { callers: [billing], workspaces: [acme], allow: [team, users, channels, ims], actions: [chat.postMessage], to: ["*"] }\n';

/** Returns what asks at an address of omnibot's. */
async function begin(grants = everything) {
  const fixture = await start();
  fixture.grant(grants);
  const { request, key } = fixture;
  const ask = async (path: string, body?: unknown, authorization = `Bearer ${key}`) => {
    const answer = await request(`/api${path}`, {
      method: body === undefined ? "GET" : "POST",
      headers: { authorization, "content-type": "application/json" },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as Readonly<Record<string, unknown>> };
  };
  return { ...fixture, ask };
}

const call = (kwargs: object, more: object = {}) => ({ action: "chat.postMessage", kwargs, ...more });

describe("omnibot's addresses", () => {
  test("tell a workspace's id", async () => {
    const { ask } = await begin();
    expect(await ask("/v1/slack/get_team/acme")).toEqual({ status: 200, body: { team_id: "T0ACME" } });
  });

  test("find a person, flat as the documents have it and wrapped as the code has it", async () => {
    const { ask } = await begin();
    const user = { email: "lea@acme.dev", name: "lea", team_id: "T0ACME", user_id: "U0LEA0000" };
    for (const email of ["lea@acme.dev", "Lea@ACME.dev"])
      expect(await ask(`/v1/slack/get_user/acme/omnibot/${email}`)).toEqual({
        status: 200,
        body: { ...user, user },
      });
  });

  test.each(["deploys", "%23deploys"])("find a channel, bare and wrapped: %s", async (name) => {
    const { ask } = await begin();
    const { status, body } = await ask(`/v1/slack/get_channel/acme/omnibot/${name}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ id: "C0DEPLOYS", name: "deploys", is_private: false, topic: { value: "" } });
    expect(body["channel"]).toMatchObject({ id: "C0DEPLOYS" });
  });

  test("list the bot's conversations", async () => {
    const { ask, slack } = await begin();
    slack.world.tokens.get("xoxb-rollcall")?.scopes.push("im:read");
    const { body } = await ask("/v1/slack/get_ims/acme/omnibot");
    expect(body["ims"]).toContainEqual({ id: "D0LEA0000", user: "U0LEA0000", is_im: true });
  });

  test.each(["/v1/slack/action/acme/omnibot", "/v2/slack/action/acme/omnibot"])(
    "call a method, with what is to be parsed within kwargs or beside them: %s",
    async (path) => {
      const { ask, sent } = await begin();
      const kwargs = { channel: "deploys", text: "@lea see #team-red, @here", as_user: true };
      const omnibot_parse = { text: ["channels", "users"], missing: ["users"] };
      const first = await ask(path, call({ ...kwargs, omnibot_parse }));
      expect(first).toMatchObject({
        status: 200,
        body: { ok: true, channel: "C0DEPLOYS", ts: expect.any(String) },
      });
      await ask(path, call(kwargs, { omnibot_parse }));
      await ask(path, call(kwargs));
      const parsed = expect.stringMatching(/^<@U0LEA0000> see <#C\w+>, @here$/);
      expect(sent()).toEqual([
        ["C0DEPLOYS", parsed],
        ["C0DEPLOYS", parsed],
        ["C0DEPLOYS", kwargs.text],
      ]);
    },
  );

  test("send to a person by address", async () => {
    const { ask, sent } = await begin();
    const path = "/v1/slack/send_im/acme/omnibot/lea@acme.dev";
    expect(await ask(path, call({ text: "HI!" }))).toMatchObject({
      status: 200,
      body: { ok: true, channel: "D0LEA0000" },
    });
    const query = `?action=chat.postMessage&kwargs=${encodeURIComponent('{"text":"by query"}')}`;
    expect((await ask(path + query)).status).toBe(200);
    expect(sent().map(([, said]) => said)).toEqual(["HI!", "by query"]);
  });

  test("send to a person with GET and a body, as the documents write it", async () => {
    const { ask: _, ...fixture } = await begin();
    const answer = await getWithBody(
      fixture,
      "/api/v1/slack/send_im/acme/omnibot/lea@acme.dev",
      call({ text: "HI!" }),
    );
    expect([answer, fixture.sent()]).toEqual([200, [["U0LEA0000", "HI!"]]]);
  });

  test("take the key as the password of an address, for clients that know nothing but that", async () => {
    const { ask, key } = await begin();
    const basic = (password: string) => `Basic ${Buffer.from(`service:${password}`).toString("base64")}`;
    expect((await ask("/v1/slack/get_team/acme", undefined, basic(key))).status).toBe(200);
    expect((await ask("/v1/slack/get_team/acme", undefined, basic("xoxb-1"))).status).toBe(401);
  });

  const lost = { team_name: "acme", bot_name: "omnibot", email: "nobody@acme.dev" };

  test.each([
    ["/v1/slack/get_team/none", undefined, 404, { error: "provided team name was not found." }],
    ["/v1/slack/get_team/labs", undefined, 404, { error: "provided team name was not found." }],
    [
      "/v1/slack/get_user/acme/other/lea@acme.dev",
      undefined,
      404,
      { error: "provided bot name was not found." },
    ],
    ["/v1/slack/get_user/acme/omnibot/nobody@acme.dev", undefined, 404, { error: "user not found" }],
    [
      "/v1/slack/get_channel/acme/omnibot/none",
      undefined,
      404,
      { error: "provided channel_name was not found." },
    ],
    [
      "/v2/slack/action/acme/other",
      call({ channel: "deploys" }),
      404,
      { error: "provided bot name was not found." },
    ],
    [
      "/v2/slack/action/acme/omnibot",
      { kwargs: {} },
      400,
      { ok: false, error: "action not provided in payload" },
    ],
    [
      "/v2/slack/action/acme/omnibot",
      { action: "chat.postMessage" },
      400,
      { ok: false, error: "kwargs not provided in payload" },
    ],
    ["/v2/slack/action/acme/omnibot", call({ channel: "deploys" }), 400, { ok: false, error: "no_text" }],
    [
      "/v2/slack/action/acme/omnibot",
      { action: "users.list", kwargs: {} },
      403,
      { ok: false, error: "forbidden" },
    ],
    [
      "/v2/slack/action/acme/omnibot",
      { action: "chat.delete", kwargs: {} },
      403,
      { ok: false, error: "forbidden" },
    ],
    [
      "/v1/slack/send_im/acme/omnibot/nobody@acme.dev",
      call({ text: "HI!" }),
      404,
      { error: "unable to find slack user for given email.", ...lost },
    ],
    [
      "/v1/slack/send_im/acme/omnibot/nobody@acme.dev",
      { action: "chat.postMessage" },
      400,
      { ok: false, error: "kwargs not provided in payload" },
    ],
  ])("tell mistakes as omnibot does: %s", async (path, body, status, said) => {
    const { ask } = await begin();
    expect(await ask(path, body)).toEqual({ status, body: said });
  });

  test.each(["", "grants:\n  - { callers: [billing], workspaces: [acme], allow: [ims] }\n"])(
    "allow nothing that no grant allows: %j",
    async (grants) => {
      const { ask, sent } = await begin(grants);
      for (const [path, body] of [
        ["/v1/slack/get_team/acme"],
        ["/v1/slack/get_user/acme/omnibot/lea@acme.dev"],
        ["/v1/slack/get_channel/acme/omnibot/deploys"],
        ["/v2/slack/action/acme/omnibot", call({ channel: "deploys", text: "x" })],
        ["/v1/slack/send_im/acme/omnibot/lea@acme.dev", call({ text: "x" })],
      ] as const)
        expect(await ask(path, body)).toEqual({ status: 403, body: { ok: false, error: "forbidden" } });
      expect(sent()).toEqual([]);
    },
  );
});

/** Asks over a connection, since a request of the web has no body with GET. */
async function getWithBody(
  { routes, key }: Pick<ApiFixture, "routes" | "key">,
  path: string,
  body: object,
): Promise<number | undefined> {
  const listener = await listen({ host: "127.0.0.1", port: 0 });
  listener.serve(routes);
  try {
    const { promise, resolve, reject } = Promise.withResolvers<number | undefined>();
    const sent = httpRequest(
      {
        port: listener.port,
        path,
        method: "GET",
        headers: {
          authorization: `Bearer ${key}`,
          "content-length": Buffer.byteLength(JSON.stringify(body)),
        },
      },
      (answer) => void text(answer).then(() => resolve(answer.statusCode)),
    );
    sent.on("error", reject);
    sent.end(JSON.stringify(body));
    return await promise;
  } finally {
    await listener.close();
  }
}
