import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { type OidcIssuer, startOidcIssuer } from "../../emulators/oidc/issuer.ts";
import { type JobResult, runAction } from "../../emulators/runner.ts";
import { type ChatFixture, startChatFixture } from "../../src/chat/testing/fixture.ts";
import { makeStoreKey } from "../../src/relay/installations/sealing.ts";
import { allow, begin as beginInstall, comeBack } from "../../src/relay/installations/testing/installed.ts";
import { relayEnvironment, relayFixtureOptions } from "../../src/relay/testing/fixture.ts";
import { newDatabase, type RelayProcess, startRelayProcess } from "./relay-process.ts";

/** The built relay gives the built Action its Slack token, by GitHub's word alone: no secret of Slack's is anywhere else. */
const closing: (() => Promise<unknown> | unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const soon = <Value>(read: () => Value) => expect.poll(read, { timeout: 60_000, interval: 20 });

interface Scenario extends ChatFixture {
  readonly issuer: OidcIssuer;
  readonly url: string;
  /** The relay's own file, and what it says at first. */
  readonly file: string;
  readonly grant: string;
  startRelay(): Promise<RelayProcess>;
  install(): Promise<void>;
  run(inputs?: Readonly<Record<string, string>>, env?: Readonly<Record<string, string>>): Promise<JobResult>;
  ask(): Promise<{ readonly status: number; readonly token?: string }>;
}

async function begin(): Promise<Scenario> {
  const fixture = await startChatFixture({
    ...relayFixtureOptions,
    start: new Date(),
    slackApp: { socketMode: false },
  });
  const { github, slack } = fixture;
  const issuer = await startOidcIssuer();
  const folder = mkdtempSync(join(tmpdir(), "keyless-"));
  closing.push(
    () => rmSync(folder, { recursive: true, force: true }),
    () => Promise.all([github.close(), slack.close(), issuer.close()]),
    () => expect(github.violations).toEqual([]),
  );
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const file = join(folder, "relay.yaml");
  const grant = `issuer: ${issuer.url}\ntokens:\n  - workspace: ${slack.world.team.id}\n    repository_id: 4242\n    ref: refs/heads/main\n`;
  writeFileSync(file, grant);
  const { env } = await relayEnvironment(fixture);
  const { SLACK_APP_TOKEN: _, SLACK_TOKEN: __, ...rest } = env;
  const relayEnv = {
    ...rest,
    PORT: String(port),
    SLACK_SIGNING_SECRET: slack.app.signingSecret,
    SLACK_CLIENT_ID: slack.oauth.settings.clientId,
    SLACK_CLIENT_SECRET: slack.oauth.settings.clientSecret,
    SLACK_WORKSPACES: slack.world.team.id,
    SLACK_AUTHORIZE_URL: `${slack.url}/oauth/v2/authorize`,
    ROLLCALL_PUBLIC_URL: url,
    ROLLCALL_STORE_KEY: makeStoreKey(),
    ROLLCALL_RELAY_CONFIG: file,
    ROLLCALL_DATABASE: newDatabase(),
  };
  return {
    ...fixture,
    issuer,
    url,
    file,
    grant,
    async startRelay() {
      const relay = startRelayProcess(relayEnv);
      closing.push(() => relay.kill());
      await relay.url;
      return relay;
    },
    async install() {
      const { cookie, address } = await beginInstall(url);
      const page = await comeBack(await allow(address), cookie);
      expect([page.status, page.html]).toEqual([200, expect.stringContaining("Rollcall is installed in")]);
    },
    run: (inputs = {}, env = {}) =>
      runAction({
        event: "schedule",
        sha: github.world.repo("acme/access")?.git.refs.get("refs/heads/main") ?? "",
        payload: { repository: { default_branch: "main", full_name: "acme/access" } },
        github,
        inputs: {
          command: "plan",
          "github-token": "app-token",
          "slack-api-url": slack.apiUrl,
          "relay-url": url,
          ...inputs,
        },
        env: { ...issuer.runner, ...env },
      }),
    async ask() {
      const headers = { authorization: `Bearer ${await issuer.sign(url)}` };
      const answer = await fetch(`${url}/token`, { method: "POST", headers, body: "{}" });
      return { status: answer.status, ...((await answer.json()) as object) };
    },
  };
}

describe("a run without any secret of Slack's", () => {
  test("says where to click first; then reads Slack by the token that the relay gives it", async () => {
    const { startRelay, install, run, slack, url } = await begin();
    const relay = await startRelay();
    const before = await run();
    expect(before.log.replace(/%0A/g, " ")).toContain(`Open ${url}/slack/install in a browser`);
    expect(slack.calls.filter(({ path }) => path === "/api/conversations.list")).toEqual([]);

    await install();
    const planned = await run();
    expect([planned.exitCode, planned.stderr]).toEqual([0, ""]);
    expect(planned.outputs["result"]).toMatch(/^(?:planned|clean)$/);
    expect(planned.plan?.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    const [token = ""] = [...slack.world.tokens.keys()].slice(-1);
    const reads = slack.calls.filter(({ path }) => path === "/api/conversations.list");
    expect(reads.length).toBeGreaterThan(0);
    expect(reads.every(({ headers }) => headers.authorization === `Bearer ${token}`)).toBe(true);
    // Only the runner's own command, which masks it, has it.
    expect(planned.log.replaceAll(`::add-mask::${token}`, "")).not.toContain(token);
    expect(relay.log.join("\n")).toContain("a token was given");
    expect(relay.log.join("\n")).not.toMatch(/xox[a-z]-|eyJ/);
  });

  test("is refused for another repository, and without the permission to say who it is", async () => {
    const { startRelay, install, run, issuer } = await begin();
    const relay = await startRelay();
    await install();
    issuer.claims = { ...issuer.claims, repository_id: "4243" };
    const refused = await run();
    expect(refused.log).toContain("The relay gives this run no Slack token.");
    expect(refused.log).not.toContain("no grant");
    expect(relay.log.join("\n")).toContain("no grant allows it");
    const unnamed = await run({}, { ACTIONS_ID_TOKEN_REQUEST_URL: "", ACTIONS_ID_TOKEN_REQUEST_TOKEN: "" });
    expect(unnamed.log).toContain("id-token: write");
    await relay.end();
    const away = await run();
    expect(away.log).toContain("The relay gave no Slack token: no connection.");
  });
});

test("a relay reads its file again when it is told to, loses no request by it, and keeps the former one where it has mistakes", async () => {
  const { startRelay, install, ask, file, grant } = await begin();
  const relay = await startRelay();
  await install();
  expect((await ask()).status).toBe(200);
  const log = () => relay.log.join("\n");
  writeFileSync(file, grant.replace("refs/heads/main", "refs/heads/other"));
  relay.reload();
  await soon(async () => (await ask()).status).toBe(403);

  writeFileSync(file, `${grant}token: []\n`);
  relay.reload();
  await soon(log).toContain(`${file}:6:1: The file has no field \`token\`. Did you mean \`tokens\`?`);
  expect((await ask()).status).toBe(403);

  writeFileSync(file, grant);
  relay.reload();
  await soon(async () => (await ask()).status).toBe(200);
  const answers = Array.from({ length: 40 }, async (_, index) => {
    const answer = ask();
    if (index % 4 === 0) relay.reload();
    return (await answer).status;
  });
  expect(new Set(await Promise.all(answers))).toEqual(new Set([200]));
  expect(await relay.end()).toBe(0);
});

test("a relay forgets a workspace as soon as Slack tells it that the app was taken out there", async () => {
  const { startRelay, install, ask, slack, url } = await begin();
  const relay = await startRelay();
  await install();
  expect((await ask()).status).toBe(200);
  Object.assign(slack.app, { events: ["app_uninstalled", "tokens_revoked"] });
  expect(await slack.saveEventsUrl(`${url}/slack/events`)).toBe(true);
  // The fixture's clock stands still, and what was sent before an installation ends nothing of it.
  slack.options.now = () => new Date();
  slack.uninstall();
  await soon(() => relay.log.join("\n")).toContain('"event":"app_uninstalled"');
  const calls = slack.calls.length;
  expect((await ask()).status).toBe(409);
  expect(slack.calls.slice(calls).map(({ path }) => path)).toEqual([]);
});

describe("a relay that is killed while it renews a token", () => {
  test.each(["doubled", "refused"] as const)(
    "loses none, where Slack's second answer is: %s",
    async (secondRefresh) => {
      const { startRelay, install, ask, slack } = await begin();
      // Shorter than the time before its end at which a token is renewed.
      Object.assign(slack.oauth.settings, { rotates: true, lifetime: 3600, secondRefresh });
      const first = await startRelay();
      await install();
      const isRenewal = ({ path, body }: { readonly path: string; readonly body: string }) =>
        path.endsWith("oauth.v2.access") && body.includes("grant_type=refresh_token");
      const renewals = () => slack.calls.filter(isRenewal).length;
      slack.fail({ matches: isRenewal, fault: { kind: "slow", ms: 5_000 } });
      const [former = ""] = [...slack.world.tokens.keys()].slice(-1);
      ask().catch(() => {});
      await soon(renewals).toBe(1);
      await first.kill();
      // Slack has taken it all the same, and told it to nobody.
      for (const each of slack.oauth.refreshTokens.values()) each.used = true;

      const second = await startRelay();
      await soon(renewals).toBe(2);
      const { status, token = "" } = await ask();
      expect([status, slack.world.tokens.get(token)?.status]).toEqual([200, "active"]);
      expect(token === former).toBe(secondRefresh === "refused");
      expect(second.log.join("\n").includes("install the app again")).toBe(secondRefresh === "refused");
    },
  );
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return typeof address === "object" && address !== null ? address.port : 0;
}
