import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, expect, test } from "vitest";
import { parse } from "yaml";
import { type OidcIssuer, startOidcIssuer } from "../../emulators/oidc/issuer.ts";
import { runCli } from "../../emulators/runner.ts";
import { type ChatFixture, startChatFixture } from "../../src/chat/testing/fixture.ts";
import { relayEnvironment, relayFixtureOptions } from "../../src/relay/testing/fixture.ts";
import { pageText, snippetsOf } from "../doc-pages.ts";
import { newDatabase, type RelayProcess, startRelayProcess } from "./relay-process.ts";

/** Services send to Slack through the built relay, with clients that know nothing of it: curl, as the pages write it. */
const closing: (() => Promise<unknown> | unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const run = promisify(execFile);

interface Scenario extends ChatFixture {
  readonly issuer: OidcIssuer;
  readonly url: string;
  readonly key: string;
  startRelay(): Promise<RelayProcess>;
  /** Runs a step of a shell. */
  step(script: string, env?: Readonly<Record<string, string>>): Promise<string>;
  /** What Slack took: where to, and the text. */
  sent(): readonly (readonly [unknown, unknown])[];
}

async function begin(): Promise<Scenario> {
  const fixture = await startChatFixture({
    ...relayFixtureOptions,
    start: new Date(),
    slackApp: { socketMode: false },
  });
  const { github, slack } = fixture;
  const issuer = await startOidcIssuer();
  const folder = mkdtempSync(join(tmpdir(), "relay-api-"));
  closing.push(
    () => rmSync(folder, { recursive: true, force: true }),
    () => Promise.all([github.close(), slack.close(), issuer.close()]),
  );
  for (const channel of slack.world.channels.values()) channel.members.add("U0ROLLCALL");
  const [port, made] = await Promise.all([freePort(), runCli(["serve", "caller-key"], { cwd: folder })]);
  const url = `http://127.0.0.1:${port}`;
  const [, key = "", , , keys = ""] = made.stdout.split("\n");
  const file = join(folder, "relay.yaml");
  writeFileSync(
    file,
    `issuer: ${issuer.url}
workspaces: { acme: T0ACME }
bots: [omnibot]
callers:
  billing: { ${keys} }
  deploys: { runs: [{ repository_id: 4242, ref: refs/heads/main }] }
grants:
  - callers: [billing, deploys]
    workspaces: [acme]
    allow: [messages, users, team]
    actions: [chat.postMessage]
    to: ["#team-red", "*@acme.dev", "user:*", "team:*"]
`,
  );
  const { env } = await relayEnvironment(fixture);
  const { SLACK_APP_TOKEN: _, ...rest } = env;
  const relayEnv = {
    ...rest,
    PORT: String(port),
    SLACK_SIGNING_SECRET: slack.app.signingSecret,
    ROLLCALL_PUBLIC_URL: url,
    ROLLCALL_RELAY_CONFIG: file,
    ROLLCALL_DATABASE: newDatabase(),
  };
  return {
    ...fixture,
    issuer,
    url,
    key,
    async startRelay() {
      const relay = startRelayProcess(relayEnv);
      closing.push(() => relay.kill());
      await relay.url;
      return relay;
    },
    async step(script, more = {}) {
      const { PATH = "" } = process.env;
      const { stdout } = await run("bash", ["-euo", "pipefail", "-c", script], {
        env: { PATH, KEY: key, ...more },
      });
      return stdout;
    },
    sent: () =>
      slack.messages
        .filter(({ status }) => status === 200)
        .map(({ body }) => [body?.["channel"], body?.["text"]]),
  };
}

/** A snippet of the page about the API that has such a text. */
function snippet(text: string): string {
  const found = snippetsOf(pageText("docs/relay-api.md")).find((each) => each.text.includes(text));
  if (found === undefined) throw new Error(`The page has no snippet with ${text}.`);
  return found.text;
}

test("a step of a workflow posts by GitHub's word for it, and a service by its key, as the page says", async () => {
  const { startRelay, step, sent, slack, issuer, url, key } = await begin();
  const relay = await startRelay();
  const red = [...slack.world.channels.values()].find(({ name }) => name === "team-red")?.id;
  const workflow = parse(snippet("ACTIONS_ID_TOKEN_REQUEST_URL")) as {
    readonly steps: readonly { readonly run: string }[];
  };
  const script = workflow.steps[0]?.run.replace("#deploys", "#team-red") ?? "";
  const run = { ...issuer.runner, RELAY: url, GITHUB_RUN_ID: "4711", GITHUB_RUN_ATTEMPT: "1" };
  const [first, again] = [await step(script, run), await step(script, run)];
  expect(JSON.parse(first)).toMatchObject({ messages: [{ to: "#team-red", channel: red }], failed: [] });
  expect(again).toBe(first);
  expect(sent()).toEqual([[red, "Deployed."]]);

  const service = snippet("Authorization: Bearer $KEY")
    .replace("https://relay.acme.dev", url)
    .replace("#billing-alerts", "team:red");
  expect(JSON.parse(await step(service))).toMatchObject({ messages: [{ to: "team:red", channel: red }] });
  expect(sent()[1]).toEqual([red, "The invoices of June are out."]);

  issuer.claims = { ...issuer.claims, ref: "refs/heads/mine" };
  await expect(step(script, run)).rejects.toThrow();
  expect(sent()).toHaveLength(2);
  const metrics = await (await fetch(`${url}/metrics`)).text();
  expect(metrics).toContain('api_requests_total{caller="deploys",operation="sendMessage",outcome="done"} 2');
  expect(relay.log.join("\n")).toContain('"caller":"billing"');
  expect(relay.log.join("\n")).not.toMatch(new RegExp(`${key}|eyJ|xox[a-z]-|invoices`));
  expect(await relay.end()).toBe(0);
});

test("a request with a key is done once, also where the relay is killed in between", async () => {
  const { startRelay, step, sent, url } = await begin();
  const script = `curl -sS ${url}/api/v1/acme/messages -H "Authorization: Bearer $KEY" -H "Idempotency-Key: once" -d '{"to": "user:lea", "text": "Hello"}'`;
  const relay = await startRelay();
  const first = await step(script);
  await relay.kill();
  await startRelay();
  expect(await step(script)).toBe(first);
  expect(sent()).toEqual([["U0LEA0000", "Hello"]]);
});

test("what omnibot's documents show is answered to who has a key", async () => {
  const { startRelay, step, sent, slack, url } = await begin();
  await startRelay();
  const red = [...slack.world.channels.values()].find(({ name }) => name === "team-red")?.id;
  const curl = (path: string, more = "") =>
    step(`curl -sS -u "service:$KEY" -H 'content-type: application/json' ${more} ${url}/api${path}`);
  expect(JSON.parse(await curl("/v1/slack/get_team/acme"))).toEqual({ team_id: "T0ACME" });
  expect(JSON.parse(await curl("/v1/slack/get_user/acme/omnibot/lea@acme.dev"))).toMatchObject({
    email: "lea@acme.dev",
    user_id: "U0LEA0000",
  });
  const kwargs =
    '{"channel": "team-red", "text": "@lea see #team-red", "omnibot_parse": {"text": ["channels", "users"]}}';
  const call = `-d '{"action": "chat.postMessage", "kwargs": ${kwargs}}'`;
  for (const version of ["v1", "v2"])
    expect(JSON.parse(await curl(`/${version}/slack/action/acme/omnibot`, call))).toMatchObject({
      ok: true,
      channel: red,
    });
  const message = `-d '{"action": "chat.postMessage", "kwargs": {"text": "HI!"}}'`;
  for (const method of ["GET", "POST"])
    expect(
      JSON.parse(await curl("/v1/slack/send_im/acme/omnibot/lea@acme.dev", `-X ${method} ${message}`)),
    ).toMatchObject({ ok: true });
  expect(sent()).toEqual([
    ...Array(2).fill([red, `<@U0LEA0000> see <#${red}>`]),
    ...Array(2).fill(["U0LEA0000", "HI!"]),
  ]);
  expect(await step(`curl -s -o /dev/null -w '%{http_code}' ${url}/api/v1/slack/get_team/acme`)).toBe("401");
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return typeof address === "object" && address !== null ? address.port : 0;
}
