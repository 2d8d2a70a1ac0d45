import { describe, expect, test } from "vitest";
import { mainJob } from "../../../emulators/oidc/issuer.ts";
import { apiAddress, apiForTests } from "../testing/api-fixture.ts";

const start = apiForTests();
const grants =
  'grants:\n  - { callers: [billing, slow], workspaces: [acme], allow: [messages, team], to: ["*"] }\n';
const message = { to: "C0DEPLOYS", text: "a secret word" };
const posts = ({ path }: { readonly path: string }) => path.endsWith("chat.postMessage");

describe("a caller", () => {
  test("is bounded by the minute, and hears when the next request is taken", async () => {
    const { grant, ask, issuer, advanceClock } = await start();
    grant(grants);
    const asSlow = async () => {
      const token = await issuer.sign(`${apiAddress}/api`, { ...mainJob, repository_id: "4243" });
      return ask("/acme/team", undefined, { authorization: `Bearer ${token}` });
    };
    const statuses = [await asSlow(), await asSlow(), await asSlow()].map(({ status }) => status);
    expect(statuses).toEqual([200, 200, 429]);
    expect((await asSlow()).headers.get("retry-after")).toBe("30");
    expect((await ask("/acme/team")).status).toBe(200);
    advanceClock(0.5);
    expect([(await asSlow()).status, (await asSlow()).status]).toEqual([200, 429]);
  });

  test("sends requests of a bounded size", async () => {
    const { grant, ask, slack } = await start();
    grant(grants);
    expect((await ask("/acme/messages", { ...message, text: "x".repeat(300_000) })).status).toBe(413);
    expect((await ask("/acme/messages", { ...message, text: "x".repeat(41_000) })).status).toBe(400);
    expect(slack.messages).toEqual([]);
  });
});

describe("a request", () => {
  test.each([
    ["GET", "/api/v1/acme/messages", 405],
    ["DELETE", "/api/v1/acme/team", 405],
    ["POST", "/api/v1/acme/users/a@b.dev", 405],
    ["GET", "/api/v1/nothing", 404],
    ["POST", "/api/v1/acme/nothing", 404],
    ["GET", "/api/v3/x/y/z", 404],
  ])("%s %s is answered with a problem", async (method, path, status) => {
    const { request } = await start();
    const answer = await request(path, { method });
    expect([answer.status, answer.headers.get("content-type")]).toEqual([status, "application/problem+json"]);
    expect(await answer.json()).toMatchObject({
      status,
      code: expect.any(String),
      detail: expect.any(String),
    });
    expect(answer.headers.has("allow")).toBe(status === 405);
  });

  test.each([
    ["bytes that are no UTF-8", Buffer.from([0x7b, 0xff, 0xfe, 0x7d])],
    [
      "a cut character",
      Buffer.concat([
        Buffer.from('{"to":"C0DEPLOYS","text":"'),
        Buffer.from([0xe2, 0x82]),
        Buffer.from('"}'),
      ]),
    ],
    ["half of a pair", '{"to":"C0DEPLOYS","text":"\\ud83d"}'],
    ["NUL", '{"to":"C0DEPLOYS","text":"a\\u0000b"}'],
    ["NUL in a block", '{"to":"C0DEPLOYS","blocks":[{"a\\u0000":1}]}'],
    ["lists without an end", `{"to":"C0DEPLOYS","blocks":${"[".repeat(100_000)}${"]".repeat(100_000)}}`],
  ])("with %s is refused, and nothing is sent", async (_, body) => {
    const { grant, request, key, slack } = await start();
    grant(grants);
    const answer = await request("/api/v1/acme/messages", {
      method: "POST",
      headers: { authorization: `Bearer ${key}` },
      body,
    });
    expect([answer.status, ((await answer.json()) as { code: string }).code, slack.messages]).toEqual([
      400,
      "invalid_request",
      [],
    ]);
  });

  test("with whole characters of any plane is sent as it is", async () => {
    const { grant, ask, sent } = await start();
    grant(grants);
    await ask("/acme/messages", { ...message, text: "😀 é 漢" });
    expect(sent()).toEqual([["C0DEPLOYS", "😀 é 漢"]]);
  });

  test.each(["invalid_auth", "token_revoked"])(
    "says that it is the relay's token which Slack refuses: %s",
    async (error) => {
      const { grant, ask, slack, logged } = await start();
      grant(grants);
      slack.fail({
        matches: () => true,
        fault: { kind: "answer", answer: { status: 200, body: { ok: false, error } } },
        times: 20,
      });
      for (const path of ["/acme/team", "/acme/messages"]) {
        const answer = await ask(path, path === "/acme/team" ? undefined : message);
        expect(logged.join()).toContain("Slack refuses the relay's own token");
        expect([answer.status, answer.body["code"], answer.body["slack_error"]]).toEqual([
          503,
          "token_refused",
          error,
        ]);
      }
    },
  );
});

describe("Slack's limit", () => {
  test("is passed on with its time, and Slack isn't asked before it is over", async () => {
    const { grant, ask, slack, advanceClock, sent } = await start();
    grant(grants);
    const limited = {
      status: 429,
      headers: { "retry-after": "17" },
      body: { ok: false, error: "ratelimited" },
    };
    slack.fail({ matches: posts, fault: { kind: "answer", answer: limited } });
    for (const wait of ["17", "17"]) {
      const answer = await ask("/acme/messages", message);
      expect([answer.status, answer.body["code"], answer.headers.get("retry-after")]).toEqual([
        429,
        "slack_rate_limited",
        wait,
      ]);
    }
    expect(slack.calls.filter(posts)).toHaveLength(1);
    expect((await ask("/acme/team")).status).toBe(200);
    advanceClock(0.3);
    expect([(await ask("/acme/messages", message)).status, sent().length]).toEqual([200, 1]);
  });
});

describe("a request with a key", () => {
  const headers = { "idempotency-key": "deploy-4711" };

  test("gets its first answer again, and is done once", async () => {
    const { grant, ask, sent } = await start();
    grant(grants);
    const first = await ask("/acme/messages", message, headers);
    const again = await ask("/acme/messages", message, headers);
    expect([again.status, again.body, sent().length]).toEqual([200, first.body, 1]);
    const other = await ask("/acme/messages", { ...message, text: "other" }, headers);
    expect([other.status, other.body["code"], sent().length]).toEqual([422, "key_used", 1]);
    await ask("/acme/messages", message);
    expect(sent()).toHaveLength(2);
  });

  test("that comes twice at once is done once", async () => {
    const { grant, ask, sent } = await start();
    grant(grants);
    const answers = await Promise.all([1, 2, 3].map(() => ask("/acme/messages", message, headers)));
    expect(sent()).toHaveLength(1);
    for (const { status } of answers) expect([200, 409]).toContain(status);
  });

  test("may be sent again where nothing was done, and not where that isn't known", async () => {
    const { grant, ask, slack, sent } = await start();
    grant(grants);
    slack.fail({
      matches: posts,
      fault: { kind: "answer", answer: { status: 200, body: { ok: false, error: "is_archived" } } },
    });
    expect((await ask("/acme/messages", message, headers)).status).toBe(422);
    expect((await ask("/acme/messages", message, headers)).status).toBe(200);
    slack.fail({ matches: posts, fault: { kind: "lost" } });
    const unclear = { "idempotency-key": "deploy-4712" };
    expect((await ask("/acme/messages", message, unclear)).status).toBe(502);
    expect((await ask("/acme/messages", message, unclear)).status).toBe(502);
    expect(sent()).toHaveLength(2);
  });

  test("is another caller's own, and is forgotten after a day", async () => {
    const { grant, ask, issuer, sent, advanceClock } = await start();
    grant(grants);
    await ask("/acme/messages", message, headers);
    const token = await issuer.sign(`${apiAddress}/api`, { ...mainJob, repository_id: "4243" });
    const asOther = { ...headers, authorization: `Bearer ${token}` };
    expect((await ask("/acme/messages", message, asOther)).status).toBe(200);
    expect(sent()).toHaveLength(2);
    advanceClock(25 * 60);
    await ask("/acme/messages", message, headers);
    expect(sent()).toHaveLength(3);
  });

  test.each(["", "a b", "x".repeat(256)])("has to be one: %j", async (key) => {
    const { grant, ask } = await start();
    grant(grants);
    expect((await ask("/acme/messages", message, { "idempotency-key": key })).status).toBe(400);
  });
});

describe("what a service did", () => {
  test("is written down without the text, and counted by caller, operation and outcome", async () => {
    const { grant, ask, database, logged, counted, clock, auditSettled } = await start();
    grant(grants);
    await ask("/acme/messages", message);
    await ask("/acme/messages", { ...message, to: "#no-such" });
    await ask("/labs/messages", message);
    await ask("/nowhere/messages", message);
    await ask("/acme/messages", message, { authorization: "Bearer x" });
    await ask("/acme/team");
    await auditSettled();
    const rows = await database.query.selectFrom("apiAudit").selectAll().orderBy("order").execute();
    const at = clock.now();
    const line = { at, caller: "billing", workspace: "T0ACME", what: "sendMessage" };
    expect(rows.map(({ order: _, ...row }) => row)).toEqual([
      { ...line, reached: "C0DEPLOYS", status: 200 },
      { ...line, reached: "", status: 404 },
      { ...line, workspace: "T0LABS", reached: "", status: 403 },
      { ...line, workspace: "nowhere", reached: "", status: 403 },
    ]);
    expect(logged.join()).toContain('"reached":"C0DEPLOYS","status":200');
    expect(logged.join() + JSON.stringify(rows)).not.toMatch(/secret word|rollcall_caller_|xox/);
    expect([...(await counted())].sort()).toEqual([
      "billing getTeam done 1",
      "billing sendMessage done 1",
      "billing sendMessage failed 1",
      "billing sendMessage refused 2",
      "unknown sendMessage refused 1",
    ]);
  });
});

test("who isn't known fills neither the log nor the database", async () => {
  const { ask, logged, database, auditSettled } = await start();
  for (let count = 0; count < 30; count += 1)
    expect((await ask("/acme/messages", message, { authorization: "Bearer x" })).status).toBe(401);
  await auditSettled();
  expect(logged).toHaveLength(20);
  expect(await database.query.selectFrom("apiAudit").selectAll().execute()).toEqual([]);
});

test("the API's document is open to everybody, and says all that is answered", async () => {
  const { request } = await start();
  const answer = await request("/api/v1/openapi.json");
  const { openapi, paths } = (await answer.json()) as {
    openapi: string;
    paths: Readonly<Record<string, object>>;
  };
  expect([answer.status, openapi, Object.keys(paths)]).toEqual([
    200,
    "3.1.0",
    [
      "/api/v1/{workspace}/users/{email}",
      "/api/v1/{workspace}/channels/{name}",
      "/api/v1/{workspace}/team",
      "/api/v1/{workspace}/bots/{bot}/ims",
      "/api/v1/{workspace}/messages",
      "/api/v1/{workspace}/responses",
      "/api/v1/{workspace}/actions",
    ],
  ]);
});
