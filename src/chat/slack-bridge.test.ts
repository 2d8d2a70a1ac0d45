import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { text as readText } from "node:stream/consumers";
import { afterEach, expect, test, vi } from "vitest";
import { type ChatFixture, fixtureYaml, signingSecret, startChatFixture } from "./testing/fixture.ts";
import { signedAsSlack } from "./testing/signed.ts";

interface Worker {
  fetch(
    request: Request,
    settings: Readonly<Record<string, string>>,
    context: { waitUntil(work: Promise<unknown>): void },
  ): Promise<Response>;
}

const address = join(import.meta.dirname, "..", "..", "examples", "slack-bridge", "worker.js");

let fixture: ChatFixture;
let server: Server;
const pending: Promise<unknown>[] = [];

/** Serves the bridge of the examples over HTTP, with a token that may start workflows and nothing else. */
async function startBridge(settings: Readonly<Record<string, string>> = {}): Promise<void> {
  const tokens = [
    { kind: "app", value: "app-token" } as const,
    { kind: "app", slug: "bridge", value: "bridge-token", permissions: { actions: "write" } } as const,
  ];
  fixture = await startChatFixture({ merge: true, start: new Date(), github: { token: tokens } });
  const { default: worker } = (await import(address)) as { default: Worker };
  const all = {
    REPOSITORY: "acme/access",
    SLACK_SIGNING_SECRET: signingSecret,
    GITHUB_TOKEN: "bridge-token",
    GITHUB_API_URL: fixture.github.apiUrl,
    SLACK_HOOKS_URL: fixture.slack.apiUrl,
    ...settings,
  };
  server = createServer(async (incoming, outgoing) => {
    const { method = "GET", headers } = incoming;
    const body = method === "POST" ? await readText(incoming) : undefined;
    const request = new Request("https://bridge.example/", {
      method,
      headers: headers as Record<string, string>,
      ...(body === undefined ? {} : { body }),
    });
    const answer = await worker.fetch(request, all, { waitUntil: (work) => void pending.push(work) });
    outgoing.writeHead(answer.status).end(await answer.text());
  });
  await new Promise<void>((listening) => void server.listen(0, "127.0.0.1", listening));
}

afterEach(async () => {
  await Promise.all(pending.splice(0));
  server.close();
  await Promise.all([fixture.github.close(), fixture.slack.close()]);
});

interface Signed {
  readonly body: string;
  readonly timestamp: string;
  readonly signature: string;
}

async function post({ body, timestamp, signature }: Signed): Promise<readonly [number, string]> {
  const { port } = server.address() as { port: number };
  const answer = await fetch(`http://127.0.0.1:${port}/`, {
    method: "POST",
    headers: { "X-Slack-Request-Timestamp": timestamp, "X-Slack-Signature": signature },
    body,
  });
  return [answer.status, await answer.text()];
}

const started = () => fixture.github.world.repo("acme/access")?.activity.started ?? [];
const lea = { id: "U0LEA0000" };
const sign = (body: string, at = new Date()) => signedAsSlack(body, { secret: signingSecret, at });

test("a signed command reaches the Action untouched, with a token that can only start workflows", async () => {
  await startBridge();
  const sent = fixture.slashPayload("team add red <@U0ZOE0000|zoe>", lea) as Signed;
  expect(await post(sent)).toEqual([200, "One moment …"]);
  await Promise.all(pending);
  expect(started()).toMatchObject([
    { workflow: "rollcall.yml", ref: "main", inputs: { request: JSON.stringify(sent) } },
  ]);
  await fixture.dispatch(JSON.parse(started()[0]?.inputs["request"] ?? ""));
  expect(fixture.roster()).not.toBe(fixtureYaml);
});

test("a click is forwarded like a command, and acknowledged without a word", async () => {
  await startBridge();
  const sent = sign(new URLSearchParams({ payload: JSON.stringify({ type: "block_actions" }) }).toString());
  expect(await post(sent)).toEqual([200, ""]);
  await Promise.all(pending);
  expect(started()).toMatchObject([{ inputs: { request: JSON.stringify(sent) } }]);
});

test("Slack has its answer before GitHub has given one", async () => {
  const waiting: (() => void)[] = [];
  const github = createServer((_, answer) => void waiting.push(() => void answer.writeHead(204).end()));
  await new Promise<void>((listening) => void github.listen(0, "127.0.0.1", listening));
  const { port } = github.address() as { port: number };
  await startBridge({ GITHUB_API_URL: `http://127.0.0.1:${port}` });
  expect(await post(fixture.slashPayload("help", lea) as Signed)).toEqual([200, "One moment …"]);
  await vi.waitUntil(() => waiting.length === 1);
  for (const answer of waiting) answer();
  await Promise.all(pending);
  github.close();
});

test("Slack's check of the address is echoed once it is verified", async () => {
  await startBridge();
  const body = JSON.stringify({ type: "url_verification", challenge: "3eZbrw1aBm2rZgRNFdxV2595E9CY" });
  expect(await post(sign(body))).toEqual([200, '{"challenge":"3eZbrw1aBm2rZgRNFdxV2595E9CY"}']);
  expect(await post({ ...sign(body), signature: `v0=${"0".repeat(64)}` })).toEqual([401, "Not from Slack"]);
});

test("what Slack didn't sign within five minutes starts nothing", async () => {
  await startBridge();
  const sent = fixture.slashPayload("help", lea) as Signed;
  const old = new Date(Date.now() - 301_000);
  const forged: readonly Signed[] = [
    { ...sent, signature: "" },
    { ...sent, signature: sent.signature.slice(0, -1) },
    { ...sent, signature: sent.signature.toUpperCase() },
    { ...sent, timestamp: "soon" },
    { ...sent, body: `${sent.body}&text=sync` },
    signedAsSlack(sent.body, { secret: "guessed", at: new Date() }),
    sign(sent.body, old),
    sign(sent.body, new Date(Date.now() + 310_000)),
  ];
  for (const each of forged) expect(await post(each)).toEqual([401, "Not from Slack"]);
  const { port } = server.address() as { port: number };
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(405);
  expect([started(), fixture.github.calls]).toEqual([[], []]);
});

test("nothing is taken where the secret is missing, unless the bridge may forward what it can't verify", async () => {
  await startBridge({ SLACK_SIGNING_SECRET: "" });
  const sent = fixture.slashPayload("help", lea) as Signed;
  expect(await post(sent)).toEqual([401, "Not from Slack"]);
  server.close();
  await Promise.all([fixture.github.close(), fixture.slack.close()]);
  await startBridge({ SLACK_SIGNING_SECRET: "", FORWARD_UNVERIFIED: "true" });
  expect(await post(sent)).toEqual([200, "One moment …"]);
});

test.each([
  [
    "refuses",
    { status: 403, body: { message: "no" } },
    "Nothing was done. GitHub didn't take it (403). Please tell an admin.",
  ],
  [
    "has broken down",
    { status: 502, body: {} },
    "Nothing was done. GitHub didn't take it (502). Please tell an admin.",
  ],
])("whoever asked is told when GitHub %s", async (_, answer, text) => {
  await startBridge();
  fixture.github.fail({ matches: () => true, fault: { kind: "answer", answer } });
  await post(fixture.slashPayload("help", lea) as Signed);
  await Promise.all(pending);
  expect(fixture.slackMessages()).toEqual([{ via: "response_url", type: "ephemeral", text }]);
});

test("a request that is longer than GitHub takes is not sent, and that is said", async () => {
  await startBridge();
  await post(fixture.slashPayload("x".repeat(66_000), lea) as Signed);
  await Promise.all(pending);
  expect(started()).toEqual([]);
  expect(fixture.slackMessages()[0]?.text).toContain("It is longer than GitHub takes.");
});

test("what can't be read is answered with 400, and starts nothing", async () => {
  await startBridge({ SLACK_SIGNING_SECRET: "", FORWARD_UNVERIFIED: "true" });
  const unreadable = [
    "{",
    "{}",
    '{"challenge":{}}',
    "payload=%7B",
    "payload=null",
    "payload=[]",
    "",
    "text=sync",
  ];
  for (const body of unreadable) expect(await post(sign(body)), body).toEqual([400, "No request of Slack's"]);
  expect([started(), fixture.github.calls]).toEqual([[], []]);
});

test("nothing is posted to an address that isn't Slack's, whoever names it", async () => {
  const taken: string[] = [];
  const other = createServer((request, answer) => {
    taken.push(request.url ?? "");
    answer.end();
  });
  await new Promise<void>((listening) => void other.listen(0, "127.0.0.1", listening));
  const { port } = other.address() as { port: number };
  await startBridge({ SLACK_SIGNING_SECRET: "", FORWARD_UNVERIFIED: "true" });
  fixture.github.fail({
    matches: () => true,
    fault: { kind: "answer", answer: { status: 403, body: {} } },
    times: 99,
  });
  const addresses = [
    `http://127.0.0.1:${port}/`,
    `${fixture.slack.apiUrl.replace(/:\d+.*/, `:${port}`)}/x`,
    "/x",
    "{}",
  ];
  for (const address of addresses) {
    const command = new URLSearchParams({ command: "/rollcall", text: "help", response_url: address });
    const click = new URLSearchParams({ payload: JSON.stringify({ response_url: address }) });
    for (const form of [command, click]) expect((await post(sign(form.toString())))[0]).toBe(200);
  }
  await Promise.all(pending);
  other.close();
  expect([taken, fixture.slackMessages()]).toEqual([[], []]);
});
