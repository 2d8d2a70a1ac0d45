import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { type OidcIssuer, startOidcIssuer } from "../../../emulators/oidc/issuer.ts";
import { signatureOf } from "../../../emulators/slack/http-requests.ts";
import { systemClock } from "../../app/system-clock.ts";
import { parseRelayFile } from "../file/read.ts";
import { readSettings } from "../settings.ts";
import { startRelay } from "../start.ts";
import { relayEnvironment, relayForTests } from "../testing/fixture.ts";
import { makeStoreKey } from "./sealing.ts";
import { allow, begin, comeBack } from "./testing/installed.ts";

const start = relayForTests();
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** Where the relay says that it is; a browser on this machine is led to where it listens. */
const publicUrl = "http://127.0.0.1:1";
const reader = { clientId: "33.44", clientSecret: "the reader's secret" };
const fileFor = (issuer: string) => `issuer: ${issuer}
apps:
  reader:
    client_id: "${reader.clientId}"
    app_id: A0READER
    client_secret: READER_CLIENT_SECRET
    signing_secret: READER_SIGNING_SECRET
    scopes: [users:read]
tokens:
  - { workspace: T0ACME, repository_id: 4242, environment: plans, app: reader }
  - { workspace: T0ACME, repository_id: 4242, ref: refs/heads/main }
`;

/** A relay that runs, with its own app and a further one, beside an emulated Slack that has both. */
async function run() {
  const issuer: OidcIssuer = await startOidcIssuer(() => Date.now());
  closing.push(() => issuer.close());
  const path = join(mkdtempSync(join(tmpdir(), "relay-")), "relay.yaml");
  writeFileSync(path, fileFor(issuer.url));
  const fixture = await start();
  const { slack } = fixture;
  const own = { ...slack.oauth.settings };
  const { env } = await relayEnvironmentOver(fixture);
  const { settings, findings } = readSettings({
    ...env,
    SLACK_CLIENT_ID: own.clientId,
    SLACK_CLIENT_SECRET: own.clientSecret,
    SLACK_WORKSPACES: "T0ACME",
    SLACK_AUTHORIZE_URL: `${slack.url}/oauth/v2/authorize`,
    READER_CLIENT_SECRET: reader.clientSecret,
    READER_SIGNING_SECRET: "signed by the reader",
    ROLLCALL_PUBLIC_URL: publicUrl,
    ROLLCALL_STORE_KEY: makeStoreKey(),
    ROLLCALL_RELAY_CONFIG: path,
  });
  expect(findings).toEqual([]);
  const logged: string[] = [];
  const write = (fields: object, message?: string) =>
    void logged.push(JSON.stringify({ ...fields, message }));
  const log = { info: write, warn: write, error: write } as never;
  const relay = await startRelay(settings, { fetch, clock: systemClock, log });
  closing.push(() => relay.stop());
  const url = `http://127.0.0.1:${relay.port}`;
  const here = (address: string) => address.replace(publicUrl, url);
  return {
    slack,
    url,
    here,
    logged,
    async install(name?: string) {
      Object.assign(slack.oauth.settings, name === undefined ? own : reader);
      const path = name === undefined ? "/slack/install" : `/slack/install/${name}`;
      const { cookie, address } = await begin(url, path);
      return { cookie, back: here(await allow(address)) };
    },
    async token(claims: Readonly<Record<string, unknown>> = {}) {
      const signed = await issuer.sign(publicUrl, claims);
      const answer = await fetch(`${url}/token`, {
        method: "POST",
        headers: { authorization: `Bearer ${signed}` },
      });
      return { status: answer.status, body: (await answer.json()) as Readonly<Record<string, unknown>> };
    },
    /** Sends an event of an app, signed with a secret. */
    async send(app: string, event: object, secret: string, id: string) {
      const body = JSON.stringify({
        type: "event_callback",
        team_id: "T0ACME",
        api_app_id: app,
        event_id: id,
        event_time: Math.floor(Date.now() / 1000) + 5,
        event,
      });
      const at = String(Math.floor(Date.now() / 1000));
      const answer = await fetch(`${url}/slack/events`, {
        method: "POST",
        body,
        headers: { "x-slack-request-timestamp": at, "x-slack-signature": signatureOf(secret, at, body) },
      });
      return answer.status;
    },
  };
}

async function relayEnvironmentOver(fixture: Awaited<ReturnType<typeof start>>) {
  const { env } = await relayEnvironment(fixture);
  const { SLACK_APP_TOKEN: _, ...rest } = env;
  return { env: { ...rest, SLACK_SIGNING_SECRET: "own", ROLLCALL_DATABASE: "sqlite::memory:" } };
}

const plans = { environment: "plans", ref: "refs/heads/other" };

describe("a further Slack app", () => {
  test("S022: is installed on pages of its own, kept apart, and its token is given to whom the file says", async () => {
    const relay = await run();
    const missing = await relay.token(plans);
    expect(missing).toEqual({
      status: 409,
      body: { error: "not installed", install: `${publicUrl}/slack/install/reader` },
    });
    const first = await relay.install();
    expect((await comeBack(first.back, first.cookie)).html).toContain("Rollcall is installed in Acme");
    const second = await relay.install("reader");
    expect(second.back).toContain("/slack/oauth_redirect/reader?");
    expect(second.cookie).toMatch(/^slack-app-oauth-state-reader=/);
    expect((await comeBack(second.back, second.cookie)).html).toContain("Rollcall is installed in Acme");
    const scopesOf = ({ body }: { body: Readonly<Record<string, unknown>> }) =>
      relay.slack.world.tokens.get(String(body["token"]))?.scopes;
    expect(scopesOf(await relay.token(plans))).toEqual(["users:read"]);
    expect(scopesOf(await relay.token())).toContain("chat:write");
    // Of a run that both grants allow, the first one in the file counts.
    expect(scopesOf(await relay.token({ environment: "plans" }))).toEqual(["users:read"]);
    expect(relay.logged.join()).not.toMatch(/xox[a-z]-|secret/);
  });

  test("S048: has states of its own: one of it counts for no other app", async () => {
    const relay = await run();
    const { back, cookie } = await relay.install("reader");
    const other = back.replace("/oauth_redirect/reader", "/oauth_redirect");
    const page = await comeBack(other, cookie.replace("-reader=", "="));
    expect([page.status, page.html]).toEqual([400, expect.stringContaining("Not begun in this browser")]);
    const own = await comeBack(back.replace(/state=[^&]*/, "state=x"), cookie);
    expect(own.html).toContain('href="/slack/install/reader">Begin again');
    expect((await relay.token(plans)).status).toBe(409);
  });

  test("S023: ends by its own events alone, signed with its own secret; nothing else of it is taken", async () => {
    const relay = await run();
    for (const name of [undefined, "reader"]) {
      const { back, cookie } = await relay.install(name);
      await comeBack(back, cookie);
    }
    const gone = { type: "app_uninstalled" };
    expect(await relay.send("A0READER", gone, "own", "Ev1")).toBe(401);
    expect(await relay.send("A0ROLLCALL", gone, "signed by the reader", "Ev2")).toBe(401);
    expect((await relay.token(plans)).status).toBe(200);
    expect(relay.logged.join()).toContain("not by the app's signing secret");
    const message = { type: "message", user: "U0LEA0000", text: "/rollcall team list", channel: "D0X" };
    expect(await relay.send("A0READER", message, "signed by the reader", "Ev3")).toBe(200);
    expect(await relay.send("A0READER", gone, "signed by the reader", "Ev4")).toBe(200);
    await expect.poll(async () => (await relay.token(plans)).status, { timeout: 60_000 }).toBe(409);
    expect((await relay.token()).status).toBe(200);
    const metrics = await (await fetch(`${relay.url}/metrics`)).text();
    expect(metrics.match(/^rollcall_relay_outbox_entries\{.*\} \d+$/gm)).toEqual([
      expect.stringMatching(/ 1$/),
    ]);
  });
});

describe("the section apps", () => {
  const told = (text: string) =>
    parseRelayFile(new TextEncoder().encode(text), "relay.yaml").findings.map(
      ({ at, code }) => `${at?.line}:${at?.column} ${code}`,
    );
  const app = (more: string) => `{ client_secret: A_SECRET, scopes: [users:read], ${more} }`;

  test.each([
    [`apps:\n  a: ${app("client_id: '1.2', app_id: A1X, token: x")}\n`, "unknown_key"],
    [`apps:\n  a: ${app("client_id: '12', app_id: A1X")}\n`, "invalid_client_id"],
    [`apps:\n  a: ${app("client_id: '1.2', app_id: B1X")}\n`, "invalid_app_id"],
    ["apps:\n  a: { client_id: '1.2', app_id: A1X, client_secret: A_SECRET, scopes: [] }\n", "empty_list"],
    [
      "apps:\n  a: { client_id: '1.2', app_id: A1X, client_secret: xoxb-x, scopes: [a] }\n",
      "invalid_variable",
    ],
    [`apps:\n  a/b: ${app("client_id: '1.2', app_id: A1X")}\n`, "invalid_alias"],
    [
      `apps:\n  a: ${app("client_id: '1.2', app_id: A1X")}\n  b: ${app("client_id: '1.2', app_id: A2X")}\n`,
      "relay_app_twice",
    ],
    ["tokens:\n  - { workspace: T0ACME, repository_id: 1, ref: x, app: reader }\n", "2:57 relay_app_unknown"],
  ])("tells a mistake at its place: %j", (text, code) => {
    expect(told(text).join()).toContain(code);
  });

  test("says which settings a further app lacks", () => {
    const path = join(mkdtempSync(join(tmpdir(), "relay-")), "relay.yaml");
    writeFileSync(path, fileFor("https://issuer.acme.dev"));
    const said = (env: Readonly<Record<string, string>>) =>
      readSettings({ ROLLCALL_RELAY_CONFIG: path, ...env })
        .findings.map(({ message }) => message)
        .join("\n");
    expect(said({})).toContain(
      "SLACK_CLIENT_ID isn't set: the relay's own Slack app, beside those of `apps`.",
    );
    const own = said({ SLACK_CLIENT_ID: reader.clientId });
    expect(own).toContain("READER_CLIENT_SECRET isn't set");
    expect(own).toContain("READER_SIGNING_SECRET isn't set");
    expect(own).toContain("SLACK_CLIENT_ID is not another app than `reader` of `apps`.");
  });
});
