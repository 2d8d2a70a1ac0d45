import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { mainJob, type OidcIssuer, startOidcIssuer } from "../../../emulators/oidc/issuer.ts";
import { type InstallFixture, installFixtures } from "../installations/testing/installed.ts";
import { openDatabase, type RelayDatabase } from "../store/database.ts";
import { takeOnce } from "../store/once.ts";
import { createCallerReader } from "./caller.ts";
import { isGlobMatch } from "./glob.ts";
import { allowedTokens, type CallerClaims } from "./policy.ts";
import { tokenRoutes } from "./routes.ts";
import type { TokenGrant } from "./section.ts";

const audience = "https://relay.acme.test";
const start = installFixtures();
const grant: TokenGrant = { workspace: "T0ACME", repository_id: "4242", ref: "refs/heads/main" };
let issuer: OidcIssuer;
let fixture: InstallFixture;
let database: RelayDatabase;
let logged: string[];

beforeEach(async () => {
  fixture = await start({ oauth: { rotates: true } });
  issuer = await startOidcIssuer(() => fixture.now());
  database = await openDatabase("sqlite::memory:");
  logged = [];
});
afterEach(async () => {
  await Promise.all([issuer.close(), database.close()]);
});

/** Returns the routes of a relay with grants. */
function routesWith(
  given: readonly TokenGrant[] | (() => readonly TokenGrant[]) = [grant],
  from = issuer.url,
) {
  const write = (fields: object, message: string) => void logged.push(JSON.stringify({ ...fields, message }));
  return tokenRoutes({
    readCaller: createCallerReader({ issuer: from, audience, now: () => fixture.now(), cooldown: 0 }),
    grants: typeof given === "function" ? given : () => given,
    botToken: fixture.service.botToken,
    takeOnce: (key) => takeOnce(database, key, fixture.now()),
    installAddress: () => `${audience}/slack/install`,
    log: { info: write, warn: write, error: write } as never,
  });
}

/** Returns what asks a relay with grants. */
function relayWith(...given: Parameters<typeof routesWith>) {
  const routes = routesWith(...given);
  return async (token: string, workspace?: string) => {
    const answer = await routes.request("/token", {
      method: "POST",
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify({ workspace }),
    });
    return { status: answer.status, body: (await answer.json()) as Readonly<Record<string, unknown>> };
  };
}

const workspacesFor = (claims: CallerClaims, grants: readonly TokenGrant[]) =>
  allowedTokens(claims, grants).map(({ workspace }) => workspace);

const refused = { status: 403, body: { error: "refused" } };

describe("POST /token", () => {
  test("gives whom the policy names the workspace's current token, renewed when it has to be", async () => {
    await fixture.install();
    const ask = relayWith();
    const first = await ask(await issuer.sign(audience));
    const bot = await fixture.service.store.findBot({ teamId: "T0ACME" });
    expect(first).toEqual({
      status: 200,
      body: { token: bot?.token, workspace: "T0ACME", expires_at: bot?.expiresAt },
    });
    fixture.wait(11 * 60);
    const second = await ask(await issuer.sign(audience), "acme");
    expect(second.status).toBe(200);
    expect(second.body["token"]).not.toBe(first.body["token"]);
    expect(logged.join()).toContain('"run_id":"4711"');
    expect(logged.join()).not.toMatch(/xox[a-z]-|eyJ/);
  });

  const refusals: readonly (readonly [name: string, sign: () => Promise<string>, reason: string])[] = [
    ["for somebody else", () => issuer.sign("https://relay.other.test"), "aud"],
    ["for two at once", () => issuer.sign([audience, "https://relay.other.test"]), "several audiences"],
    ["of another issuer", () => issuer.sign(audience, { iss: "https://evil.test" }), "iss"],
    [
      "that has expired",
      () => issuer.sign(audience, { exp: Math.floor(fixture.now() / 1000) - 60 }),
      "ERR_JWT_EXPIRED",
    ],
    [
      "that is not yet due",
      () => issuer.sign(audience, { nbf: Math.floor(fixture.now() / 1000) + 600 }),
      "nbf",
    ],
    [
      "of long ago that hardly ends",
      () => issuer.sign(audience, { iat: Math.floor(fixture.now() / 1000) - 3600 }),
      "ERR_JWT_EXPIRED",
    ],
    ["without an id of its own", () => issuer.sign(audience, { jti: undefined }), "jti"],
    ["of another repository", () => issuer.sign(audience, { repository_id: "4243" }), "no grant allows it"],
    [
      "of a repository that took the name",
      () => issuer.sign(audience, { repository_id: "9", repository: "acme/access" }),
      "no grant allows it",
    ],
    ["of another branch", () => issuer.sign(audience, { ref: "refs/heads/mine" }), "no grant allows it"],
    [
      "of a branch that begins alike",
      () => issuer.sign(audience, { ref: "refs/heads/main2" }),
      "no grant allows it",
    ],
    ["of a pull request", () => issuer.sign(audience, { event_name: "pull_request" }), "no grant allows it"],
    [
      "of a pull request's target",
      () => issuer.sign(audience, { event_name: "pull_request_target" }),
      "no grant allows it",
    ],
    ["that is none", async () => "x.y.z", "ERR_"],
    [
      "that nobody signed",
      async () =>
        `${Buffer.from('{"alg":"none"}').toString("base64url")}.${Buffer.from("{}").toString("base64url")}.`,
      "ERR_",
    ],
    ["that is very long", async () => "a".repeat(20_000), "no token"],
  ];

  test.each(refusals)("refuses a token %s, with a reason in the log alone", async (_, sign, reason) => {
    await fixture.install();
    expect(await relayWith()(await sign())).toEqual(refused);
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain(reason);
  });

  test("names the run of a token that counts for nothing, as what nobody vouches for", async () => {
    const late = { exp: Math.floor(fixture.now() / 1000) - 60 };
    const tokens = [
      await issuer.sign("https://relay.other.test"),
      await issuer.sign(audience, { iss: "https://evil.test" }),
      await issuer.sign(audience, late),
    ];
    const ask = relayWith();
    for (const token of tokens) expect(await ask(token)).toEqual(refused);
    for (const line of logged) {
      const { unverified, run_id: verified } = JSON.parse(line) as Record<string, unknown>;
      expect([unverified, verified]).toEqual([
        expect.objectContaining({ run_id: "4711", repository: "acme/access" }),
        undefined,
      ]);
    }
    expect([logged.length, logged.join()]).toEqual([3, expect.not.stringMatching(/eyJ/)]);
  });

  test.each(["{", "null", "acme", '{"workspace":5}', '{"workspace":"../acme"}'])(
    "refuses a body that names no workspace and isn't empty: %s",
    async (body) => {
      await fixture.install();
      const routes = routesWith();
      const post = async (sent: string) =>
        routes.request("/token", {
          method: "POST",
          headers: { authorization: `Bearer ${await issuer.sign(audience)}` },
          body: sent,
        });
      const answer = await post(body);
      expect({ status: answer.status, body: await answer.json() }).toEqual(refused);
      expect(logged).toEqual([
        expect.stringContaining('"reason":"its body is no JSON that names a workspace"'),
      ]);
      expect((await post("")).status).toBe(200);
    },
  );

  test("ends what came in by the grants of then", async () => {
    await fixture.install();
    let granted: readonly TokenGrant[] = [grant];
    const ask = relayWith(() => {
      const now = granted;
      granted = [];
      return now;
    });
    expect((await ask(await issuer.sign(audience))).status).toBe(200);
    expect(await ask(await issuer.sign(audience))).toEqual(refused);
  });

  test("takes each token once, also at the same time", async () => {
    await fixture.install();
    const ask = relayWith();
    const token = await issuer.sign(audience);
    const answers = await Promise.all([ask(token), ask(token), ask(token)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403, 403]);
    expect(logged.filter((line) => line.includes("used before"))).toHaveLength(2);
  });

  test("follows the issuer to a new key, and takes the former one no more", async () => {
    await fixture.install();
    const ask = relayWith();
    expect((await ask(await issuer.sign(audience))).status).toBe(200);
    const former = await issuer.sign(audience);
    issuer.rotate();
    expect((await ask(await issuer.sign(audience))).status).toBe(200);
    expect(await ask(former)).toEqual(refused);
  });

  test("asks nobody but its own issuer for keys, whatever a token says", async () => {
    const other = await startOidcIssuer(() => fixture.now());
    expect(await relayWith()(await other.sign(audience))).toEqual(refused);
    expect(other.calls).toEqual([]);
    await other.close();
  });

  test("lets a run pick among the workspaces that it may have, by id or by domain", async () => {
    await fixture.install();
    const ask = relayWith([grant, { ...grant, workspace: "T0LABS" }]);
    expect(await ask(await issuer.sign(audience))).toEqual(refused);
    expect(logged.at(-1)).toContain("none is named");
    expect((await ask(await issuer.sign(audience), "T0ACME")).body).toMatchObject({ workspace: "T0ACME" });
    const domain = new URL(String((await auth())["url"])).hostname.split(".")[0];
    expect((await ask(await issuer.sign(audience), domain)).body).toMatchObject({ workspace: "T0ACME" });
    expect(await relayWith()(await issuer.sign(audience), "T0OTHERS")).toEqual(refused);
    expect(await relayWith()(await issuer.sign(audience), "elsewhere")).toEqual(refused);
  });

  test("says where to click where the app isn't installed, and to nobody else", async () => {
    const ask = relayWith();
    const body = { error: "not installed", install: `${audience}/slack/install` };
    expect(await ask(await issuer.sign(audience))).toEqual({ status: 409, body });
    expect(await ask(await issuer.sign(audience, { repository_id: "1" }))).toEqual(refused);
  });

  test("gives no token that Slack has ended", async () => {
    await fixture.install();
    for (const each of fixture.slack.world.tokens.values()) each.status = "revoked";
    expect((await relayWith()(await issuer.sign(audience))).status).toBe(409);
    expect(await fixture.service.store.findBot({ teamId: "T0ACME" })).toBeUndefined();
  });

  test("tells trouble of its own from a refusal", async () => {
    await fixture.install();
    issuer.isAway = true;
    const token = await issuer.sign(audience);
    expect(await relayWith()(token)).toEqual({ status: 503, body: { error: "try again later" } });
    issuer.isAway = false;
    await database.query.schema.dropTable("seen").execute();
    expect((await relayWith()(token)).status).toBe(503);
  });

  async function auth(): Promise<Readonly<Record<string, unknown>>> {
    const bot = await fixture.service.store.findBot({ teamId: "T0ACME" });
    const answer = await fetch(`${fixture.slack.apiUrl}auth.test`, {
      method: "POST",
      headers: { authorization: `Bearer ${bot?.token}` },
    });
    return (await answer.json()) as Readonly<Record<string, unknown>>;
  }
});

describe("the policy", () => {
  test("allows nothing where it says nothing", () => {
    expect(workspacesFor(mainJob, [])).toEqual([]);
  });

  test.each([
    ["environment", { environment: "rollcall" }, { environment: "rollcall" }, { environment: undefined }],
    [
      "workflow",
      { ref: "refs/heads/main", workflow: "acme/access/.github/workflows/*@refs/heads/main" },
      {},
      { job_workflow_ref: "acme/access/.github/workflows/other.yml@refs/heads/mine" },
    ],
    ["owner", { ref: "refs/heads/main", owner_id: "1000" }, {}, { repository_owner_id: "1001" }],
    [
      "event",
      { ref: "refs/heads/*", events: ["pull_request"] },
      { event_name: "pull_request" },
      { event_name: "push" },
    ],
  ] as const)("holds a run to its %s", (_, fields, good, bad) => {
    const grants = [
      { workspace: "T0ACME", repository_id: "4242", ...fields },
    ] as unknown as readonly TokenGrant[];
    expect(workspacesFor({ ...mainJob, ...good }, grants)).toEqual(["T0ACME"]);
    expect(workspacesFor({ ...mainJob, ...good, ...bad }, grants)).toEqual([]);
    expect(workspacesFor({ ...mainJob, ...good, repository_id: 4242 }, grants)).toEqual([]);
  });

  test.each([
    ["refs/heads/main", "refs/heads/main", true],
    ["refs/heads/main", "xrefs/heads/main", false],
    ["refs/heads/release-*", "refs/heads/release-1", true],
    ["refs/heads/release-*", "refs/heads/release-1/x", false],
    ["refs/*/*", "refs/heads/a", true],
    ["a|b", "a", false],
    ["a.c", "abc", false],
    ["a*b*c", "axxbyyc", true],
    ["a*b*c", "axxbyy", false],
    ["ab*ba", "aba", false],
    ["*", "", true],
    ["a**b", "ab", true],
    ["a", undefined, false],
    ["*", "x".repeat(300), false],
  ])("has globs that fit the whole of a text: %s %s", (glob, text, fits) => {
    expect(isGlobMatch(glob, text)).toBe(fits);
  });
});
