import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { sign } from "@octokit/webhooks-methods";
import { afterEach, describe, expect, test } from "vitest";
import { hookedGithubForTests, hookSecret } from "../../../emulators/github/webhooks/testing.ts";
import { appManifest } from "../../adopt/app-manifest.ts";
import { slackLiveEvents } from "../../providers/slack/live/events.ts";
import type { IncomingGithub } from "../incoming.ts";
import { outboxForTests } from "../testing/outbox-for-tests.ts";
import { githubEvents, githubRoutes } from "./github-http.ts";

const start = hookedGithubForTests();
const makeOutbox = outboxForTests();
const servers: Server[] = [];
const now = () => 1_796_040_000_000;

afterEach(() => {
  for (const each of servers.splice(0)) each.close().closeAllConnections();
});

/** Starts a listener, and a GitHub whose App sends its webhooks there. */
async function begin() {
  const outbox = await makeOutbox(now);
  const logged: string[] = [];
  const write = (fields: object, message: string) => void logged.push(JSON.stringify({ ...fields, message }));
  const routes = githubRoutes({
    secret: hookSecret,
    now,
    log: { warn: write, error: write } as never,
    keep: async (incoming) => void (await outbox.take(incoming)),
  });
  const server = createServer(getRequestListener(routes.fetch, { overrideGlobalObjects: false }));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/github/webhooks`;
  const { github } = await start({ app: { webhook: { url, secret: hookSecret } } });
  const post = async (body: string, headers: Readonly<Record<string, string>> = {}): Promise<number> => {
    const signed = {
      "x-hub-signature-256": await sign(hookSecret, body),
      "x-github-event": "membership",
      "x-github-delivery": "a-guid",
    };
    return (await fetch(url, { method: "POST", body, headers: { ...signed, ...headers } })).status;
  };
  const kept = async () => (await outbox.kept()) as readonly IncomingGithub[];
  const statuses = () => github.hook.deliveries.map(({ statusCode }) => statusCode);
  const addByHand = () =>
    github.byHand("alice", ({ teams }) => {
      const design = [...teams.values()].find(({ slug }) => slug === "design");
      design?.members.set(12, "member");
    });
  return { github, outbox, logged, routes, post, kept, statuses, addByHand };
}

describe("a webhook of GitHub's", () => {
  test("is kept before it is taken, with what it says and by whom", async () => {
    const { github, kept, statuses, addByHand } = await begin();
    addByHand();
    await github.hook.settled();
    expect(statuses()).toEqual([202]);
    expect(await kept()).toMatchObject([
      {
        kind: "github",
        name: "membership",
        delivery: github.hook.deliveries[0]?.guid,
        payload: { action: "added", member: { login: "bob" }, sender: { login: "alice" } },
      },
    ]);
  });

  test("counts once, however often it is delivered", async () => {
    const { github, kept, statuses, addByHand } = await begin();
    addByHand();
    await github.hook.settled();
    const [first] = github.hook.deliveries;
    if (first !== undefined) github.hook.redeliver(first);
    await github.hook.settled();
    expect(statuses()).toEqual([202, 202]);
    expect(await kept()).toHaveLength(1);
  });

  test("is a failed delivery when it can't be kept, and is taken when it is delivered again", async () => {
    const { github, outbox, kept, statuses, addByHand } = await begin();
    outbox.isAway = true;
    addByHand();
    await github.hook.settled();
    outbox.isAway = false;
    const [first] = github.hook.deliveries;
    if (first !== undefined) github.hook.redeliver(first);
    await github.hook.settled();
    expect(statuses()).toEqual([503, 202]);
    expect(await kept()).toHaveLength(1);
  });

  test("is refused when GitHub didn't sign it with sha256 and the secret, and leaves nothing", async () => {
    const { github, kept, post, statuses, addByHand } = await begin();
    if (github.world.app !== undefined) github.world.app.webhook.secret = undefined;
    addByHand();
    await github.hook.settled();
    const body = JSON.stringify({ action: "added" });
    const unsigned = [
      { "x-hub-signature-256": "" },
      { "x-hub-signature-256": "sha256=00" },
      { "x-hub-signature-256": "", "x-hub-signature": "sha1=00" },
      { "x-hub-signature-256": await sign("guessed", body) },
      { "x-hub-signature-256": await sign(hookSecret, `${body} `) },
    ];
    expect(statuses()).toEqual([401]);
    for (const headers of unsigned) expect(await post(body, headers)).toBe(401);
    expect(await kept()).toEqual([]);
  });

  test("that only tries the address is answered, and a new kind of event is taken and forgotten", async () => {
    const { github, kept, post, statuses } = await begin();
    github.hook.ping();
    await github.hook.settled();
    expect(statuses()).toEqual([200]);
    // The same action as another event's, which must not be taken for it.
    const events = ["star", "sub_issues", "installation"];
    for (const event of events)
      expect(await post('{"action":"added"}', { "x-github-event": event })).toBe(202);
    expect(await kept()).toEqual([]);
  });

  test("is refused beyond a megabyte, and when it is no event", async () => {
    const { kept, post, routes } = await begin();
    const large = { method: "POST", body: JSON.stringify({ action: "x".repeat(1_000_000) }) };
    expect((await routes.request("/github/webhooks", large)).status).toBe(413);
    expect(await post("payload=%7B%7D")).toBe(400);
    expect(await post("null")).toBe(400);
    expect(await post("{}", { "x-github-delivery": "" })).toBe(400);
    expect(await kept()).toEqual([]);
  });
});

test("what is heard is what the App's manifest subscribes to, and the docs say", () => {
  const manifest = appManifest({ org: "acme", returnTo: "https://example.com" }, "relay");
  expect(manifest["default_events"]).toEqual(githubEvents);
  const docs = readFileSync(join(import.meta.dirname, "..", "..", "..", "docs", "relay.md"), "utf8");
  for (const event of githubEvents) {
    const shown = event.charAt(0).toUpperCase() + event.slice(1).replace("_", " ");
    expect(docs).toContain(`*${shown}*`);
  }
  for (const event of slackLiveEvents) expect(docs).toContain(`\`${event}\``);
});

test("what happens in an organisation takes nothing from what its people may ask", async () => {
  const outbox = await makeOutbox(now, { perPerson: 1, perWorkspace: 1 });
  for (let index = 0; index < 5; index += 1) {
    const fields = { event_id: `Ev${index}`, team_id: "T1", event: { user: "U1" } };
    expect(await outbox.take({ kind: "event", at: 1, payload: fields })).toBe("taken");
  }
  const asked = (trigger: string) => ({ trigger_id: trigger, team_id: "T1", user_id: "U1" });
  expect(await outbox.take({ kind: "command", at: 1, payload: asked("1") })).toBe("taken");
  expect(await outbox.take({ kind: "command", at: 1, payload: asked("2") })).toBe("too many");
});

test("a webhook that is refused leaves a line that says why, and nothing of what was sent", async () => {
  const { post, logged } = await begin();
  await post('{"who":"somebody"}', { "x-hub-signature-256": "" });
  await post('{"who":"somebody"}', { "x-hub-signature-256": `sha256=${"0".repeat(64)}` });
  expect(logged.map((line) => JSON.parse(line) as object)).toMatchObject([
    { service: "github", message: "a request was refused", reason: "it has no signature" },
    { service: "github", reason: "its signature is not by GITHUB_WEBHOOK_SECRET" },
  ]);
  expect(logged.join()).not.toMatch(/somebody|sha256=/);
});
