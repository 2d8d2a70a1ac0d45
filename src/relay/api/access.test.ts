import { describe, expect, test } from "vitest";
import { mainJob } from "../../../emulators/oidc/issuer.ts";
import { apiAddress, apiForTests } from "../testing/api-fixture.ts";
import { makeCallerKey } from "./caller-key.ts";

const start = apiForTests();
const message = { to: "#deploys", text: "Hello" };

describe("who may use the API", () => {
  test("is nobody where the file has no grant", async () => {
    const { ask, request, sent } = await start();
    const answer = await ask("/acme/messages", message);
    expect([answer.status, answer.body["code"]]).toEqual([403, "forbidden"]);
    expect((await request("/api/v1/acme/messages", { method: "POST", body: "{}" })).status).toBe(401);
    expect(sent()).toEqual([]);
  });

  test("is told by a key, of which the file has a hash", async () => {
    const { grant, ask } = await start();
    grant('grants:\n  - { callers: [billing], workspaces: [acme], allow: [messages], to: ["#deploys"] }\n');
    expect((await ask("/acme/messages", message)).status).toBe(200);
    for (const authorization of [
      `Bearer ${makeCallerKey().key}`,
      "Bearer x",
      "Bearer ",
      "Basic YTpi",
      `Bearer ${"a".repeat(20_000)}`,
    ]) {
      const refused = await ask("/acme/messages", message, { authorization });
      expect([refused.status, refused.headers.get("www-authenticate")]).toEqual([401, "Bearer"]);
    }
  });

  const callers = 'callers: [deploys], workspaces: [acme], allow: [messages], to: ["#deploys"]';

  test("is told by GitHub's word for which run it is, as often as the token is good", async () => {
    const { grant, ask, issuer, logged } = await start();
    grant(`grants:\n  - { ${callers} }\n`);
    const authorization = `Bearer ${await issuer.sign(`${apiAddress}/api`)}`;
    for (let count = 0; count < 2; count += 1)
      expect((await ask("/acme/messages", message, { authorization })).status).toBe(200);
    expect(logged.join()).toContain('"caller":"deploys"');
  });

  test.each([
    ["for another address", {}, apiAddress],
    ["of another repository", { repository_id: "1" }, `${apiAddress}/api`],
    ["of another branch", { ref: "refs/heads/main2" }, `${apiAddress}/api`],
    ["of a pull request", { event_name: "pull_request" }, `${apiAddress}/api`],
    ["that has ended", { exp: 1 }, `${apiAddress}/api`],
  ])("isn't a run with a token %s", async (_, change, audience) => {
    const { grant, ask, issuer, sent } = await start();
    grant(`grants:\n  - { ${callers} }\n`);
    const token = await issuer.sign(audience, { ...mainJob, ...change });
    const answer = await ask("/acme/messages", message, { authorization: `Bearer ${token}` });
    expect([answer.status, sent()]).toEqual([401, []]);
  });

  test("hears that nothing was done where the issuer is out of reach", async () => {
    const { grant, ask, issuer } = await start();
    grant(`grants:\n  - { ${callers} }\n`);
    issuer.isAway = true;
    const authorization = `Bearer ${await issuer.sign(`${apiAddress}/api`)}`;
    expect((await ask("/acme/messages", message, { authorization })).status).toBe(503);
  });
});

describe("a grant", () => {
  const rest = "callers: [billing], workspaces: [acme]";

  test.each([
    ["another operation", `{ ${rest}, allow: [users], to: ["*"] }`],
    ["another workspace", '{ callers: [billing], workspaces: [labs], allow: [messages], to: ["*"] }'],
    ["another caller", '{ callers: [deploys], workspaces: [acme], allow: [messages], to: ["*"] }'],
    ["another channel", `{ ${rest}, allow: [messages], to: ["#deploys2", "#deploy", "*@acme.dev"] }`],
    ["a name that begins alike", `{ ${rest}, allow: [messages], to: ["deploys", "#dep"] }`],
  ])("for %s allows nothing else", async (_, yaml) => {
    const { grant, ask, sent } = await start();
    grant(`grants:\n  - ${yaml}\n`);
    expect((await ask("/acme/messages", message)).status).toBe(403);
    expect(sent()).toEqual([]);
  });

  test("that doesn't reach something says the same whether there is such a thing or not", async () => {
    const { grant, ask, slack } = await start();
    grant(
      `grants:\n  - { ${rest}, allow: [messages, users, channels], actions: [chat.update, users.info], to: ["#deploys"] }\n`,
    );
    const asked = [
      ["/acme/messages", { ...message, to: "#secret" }],
      ["/acme/messages", { ...message, to: "#no-such" }],
      ["/acme/messages", { ...message, to: "C0SECRET" }],
      ["/acme/messages", { ...message, to: "C0NOSUCH" }],
      ["/acme/messages", { ...message, to: "lea@acme.dev" }],
      ["/acme/messages", { ...message, to: "nobody@acme.dev" }],
      ["/acme/messages", { ...message, to: "user:lea" }],
      ["/acme/messages", { ...message, to: "user:tom" }],
      ["/acme/messages", { ...message, to: "team:red" }],
      ["/acme/messages", { ...message, to: "team:blue" }],
      ["/acme/messages", { ...message, to: "team:none" }],
      ["/acme/messages", { ...message, to: "members:red" }],
      ["/acme/messages", { ...message, to: "members:none" }],
      ["/acme/actions", { action: "chat.update", kwargs: { channel: "C0SECRET", ts: "1.1" } }],
      ["/acme/actions", { action: "users.info", kwargs: { user: "U0LEA0000" } }],
      ["/acme/users/lea@acme.dev", undefined],
      ["/acme/users/nobody@acme.dev", undefined],
      ["/acme/channels/secret", undefined],
      ["/acme/channels/no-such", undefined],
      ["/labs/messages", message],
      ["/T0NOSUCH/messages", message],
      ["/nowhere/messages", message],
      ["/constructor/messages", message],
      ["/acme/team", undefined],
    ] as const;
    const answers = [];
    for (const [path, body] of asked) answers.push(await ask(path, body));
    expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
    expect(answers[0]?.status).toBe(403);
    expect(slack.messages).toEqual([]);
  });

  test.each([
    ["#deploys", "C0DEPLOYS"],
    ["C0DEPLOYS", "#deploys"],
    ["#DEPLOYS", "deploys"],
    ["*@ACME.dev", "Lea@acme.dev"],
    ["lea@acme.dev", "U0LEA0000"],
    ["user:lea", "user:lea"],
    ["U0LEA0000", "user:lea"],
    ["team:*", "team:red"],
    ["#team-*", "team:red"],
  ])("that reaches %s also reaches %s, which is the same", async (to, asked) => {
    const { grant, ask, sent } = await start();
    grant(`grants:\n  - { ${rest}, allow: [messages], to: ["${to}"] }\n`);
    expect((await ask("/acme/messages", { ...message, to: asked })).status).toBe(200);
    expect(sent()).toHaveLength(1);
  });

  test("counts from the next request on", async () => {
    const { grant, ask } = await start();
    grant(`grants:\n  - { ${rest}, allow: [messages], to: ["#deploys"] }\n`);
    expect((await ask("/acme/messages", message)).status).toBe(200);
    grant("");
    expect((await ask("/acme/messages", message)).status).toBe(403);
  });
});

test("an address that another workspace gives its own people opens no grant on addresses, and their id does", async () => {
  const { grant, ask, sent, slack } = await start();
  const lea = slack.world.users.get("U0LEA0000");
  if (lea === undefined) throw new Error("There is no lea.");
  const [id, email] = ["U0STRANGE", "boss@acme.dev"];
  slack.world.users.set(id, { ...lea, id, name: "stranger", email, teamId: "T0ELSE" });
  const allowed = (to: string) =>
    grant(`grants:\n  - { callers: [billing], workspaces: [acme], allow: [messages], to: ["${to}"] }\n`);
  allowed("*@acme.dev");
  expect((await ask("/acme/messages", { to: id, text: "The figures" })).status).toBe(403);
  expect((await ask("/acme/messages", { to: "U0LEA0000", text: "The figures" })).status).toBe(200);
  allowed(id);
  expect((await ask("/acme/messages", { to: id, text: "Hello" })).status).toBe(200);
  expect(sent()).toEqual([
    ["U0LEA0000", "The figures"],
    [id, "Hello"],
  ]);
});
