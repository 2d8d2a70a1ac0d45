import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { moveRun } from "../../emulators/github/workflow-runs.ts";
import { type JobResult, runAction, runCli } from "../../emulators/runner.ts";
import { type ChatFixture, startChatFixture } from "../../src/chat/testing/fixture.ts";
import { slackLiveEvents } from "../../src/providers/slack/live/events.ts";
import { githubEvents } from "../../src/relay/receive/github-http.ts";
import { driftYaml } from "../../src/relay/testing/drift-fixture.ts";
import { relayEnvironment, relayFixtureOptions } from "../../src/relay/testing/fixture.ts";
import { newDatabase, type RelayProcess, startRelayProcess } from "./relay-process.ts";

/** The built relay hears of changes by hand from both services; the built Action carries out what its buttons ask for. */
const open: ChatFixture[] = [];
const relays: RelayProcess[] = [];

afterEach(async () => {
  for (const each of relays.splice(0)) await each.kill();
  const violations = open.flatMap(({ github, slack }) => [...github.violations, ...slack.violations]);
  await Promise.all(open.splice(0).flatMap(({ github, slack }) => [github.close(), slack.close()]));
  expect(violations).toEqual([]);
});

/** Waits for something that happens soon, however slow the machine. */
const soon = <Value>(read: () => Value) => expect.poll(read, { timeout: 90_000, interval: 20 });

async function begin() {
  const fixture = await startChatFixture({
    ...relayFixtureOptions,
    yaml: driftYaml,
    start: new Date(),
    githubApp: {
      permissions: { actions: "write", contents: "read", metadata: "read", members: "read" },
      events: githubEvents,
      webhook: { url: "http://127.0.0.1:9/", secret: "a-webhook-secret" },
    },
    slackApp: { events: slackLiveEvents, signingSecret: "a-signing-secret" },
  });
  open.push(fixture);
  const { github, slack } = fixture;
  const { env: common, publicKey } = await relayEnvironment(fixture);
  const env = {
    ...common,
    ROLLCALL_DATABASE: newDatabase(),
    ROLLCALL_DRIFT_CHANNEL: "#access",
    GITHUB_WEBHOOK_SECRET: "a-webhook-secret",
  };
  const repo = () => github.world.repo("acme/access");
  const requests = () => repo()?.activity.started.map(({ inputs }) => String(inputs["request"])) ?? [];

  // A relay has its address for good.
  let port = "0";

  async function startRelay(): Promise<RelayProcess> {
    const relay = startRelayProcess({ ...env, PORT: port });
    relays.push(relay);
    const url = await relay.url;
    port = new URL(url).port;
    if (github.world.app !== undefined) github.world.app.webhook.url = `${url}/github/webhooks`;
    await soon(() => slack.connections.some(({ isOpen }) => isOpen)).toBe(true);
    return relay;
  }

  /** Runs the Action on the nth request that was dispatched, as GitHub does. */
  async function carryOut(index: number): Promise<JobResult> {
    const result = await runAction({
      event: "workflow_dispatch",
      sha: repo()?.git.refs.get("refs/heads/main") ?? "",
      payload: {
        repository: { default_branch: "main", full_name: "acme/access" },
        inputs: { request: requests()[index] },
      },
      github,
      inputs: {
        "github-token": "app-token",
        "slack-token": "xoxb-rollcall",
        "slack-api-url": slack.apiUrl,
        "slack-signing-secret": "a-signing-secret",
        "relay-key": publicKey,
        "chat-merge": "true",
        "chat-apply": "true",
      },
    });
    const run = [...(repo()?.activity.runs.values() ?? [])][index];
    const conclusion = result.exitCode === 0 ? "success" : "failure";
    if (run !== undefined) moveRun(run, { conclusion }, new Date());
    return result;
  }

  const team = (slug: string) => {
    const found = github.world.team(slug);
    if (found === undefined) throw new Error(slug);
    return found;
  };
  const id = (login: string) => github.world.user(login)?.id ?? 0;
  const addToTeam = (slug: string, login: string) =>
    github.byHand("max-gh", () => void team(slug).members.set(id(login), "member"));
  const messages = () => slack.messages.filter(({ via }) => via === "chat.postMessage");
  const shown = () => messages().map(({ body }) => JSON.stringify(body?.["blocks"]));
  const click = async (action: string, who = "lea") => {
    const message = messages().find(({ body }) => JSON.stringify(body).includes(action));
    await slack.click(who, message as never, action).done;
  };
  return { ...fixture, env, startRelay, carryOut, requests, team, id, addToTeam, shown, click };
}

describe("a change by hand", () => {
  test("is told with two buttons: one puts it back, and the message says so for all", async () => {
    const scenario = await begin();
    const { requests, shown, team, id } = scenario;
    await scenario.startRelay();
    scenario.addToTeam("red", "zoe-gh");
    await soon(() => shown().join()).toContain("rollcall_drift_undo");
    expect(shown()[0]).toContain("`max-gh` added `zoe` to the GitHub team red by hand: write on `api`");
    await scenario.click("rollcall_drift_undo");
    await soon(() => requests().length).toBe(1);
    await soon(() => shown()[0]).toContain("`lea` asked to put it back.");
    const done = await scenario.carryOut(0);
    expect([done.exitCode, done.stderr, team("red").members.has(id("zoe-gh"))]).toEqual([0, "", false]);
    await soon(() => shown()[0]).toContain("It was put back.");
    expect(shown()).toHaveLength(1);
    expect(shown()[0]).not.toContain("rollcall_drift");
  });

  test("that somebody may not put back isn't said to be put back by the run that refuses it", async () => {
    const scenario = await begin();
    const { requests, shown, team, id } = scenario;
    await scenario.startRelay();
    scenario.addToTeam("red", "zoe-gh");
    await soon(() => shown().join()).toContain("rollcall_drift_undo");
    await scenario.click("rollcall_drift_undo", "zoe");
    await soon(() => requests().length).toBe(1);
    const refused = await scenario.carryOut(0);
    expect([refused.exitCode, team("red").members.has(id("zoe-gh"))]).toEqual([0, true]);
    await soon(() => shown()[0]).toContain("`zoe` asked to put it back, and the run has answered them.");
    expect(shown()[0]).not.toMatch(/Done|was put back/);
    expect(shown()[0]).toContain("rollcall_drift_undo");
  });

  test("is kept by the other one: in the file, by the rights of who clicks", async () => {
    const scenario = await begin();
    const { requests, shown } = scenario;
    await scenario.startRelay();
    scenario.addToTeam("red", "zoe-gh");
    await soon(() => shown().join()).toContain("rollcall_drift_keep");
    await scenario.click("rollcall_drift_keep");
    await soon(() => requests().length).toBe(1);
    const done = await scenario.carryOut(0);
    expect([done.exitCode, done.stderr]).toEqual([0, ""]);
    expect(scenario.roster()).toContain("- zoe");
    await soon(() => shown()[0]).toContain("The file says so now.");
  });

  test("is told once by a relay that is killed before it has noted that Slack took the message", async () => {
    const scenario = await begin();
    const { slack, shown, requests } = scenario;
    const token = slack.world.tokens.get("xoxb-rollcall");
    if (token !== undefined) token.scopes = [...token.scopes, "channels:history"];
    const relay = await scenario.startRelay();
    slack.fail({ matches: ({ path }) => path.endsWith("chat.postMessage"), fault: { kind: "lost" } });
    scenario.addToTeam("red", "zoe-gh");
    await soon(() => shown().length).toBe(1);
    await relay.kill();
    await soon(() => slack.connections.some(({ isOpen }) => isOpen)).toBe(false);
    await scenario.startRelay();
    await soon(() => shown().join()).toContain("rollcall_drift_undo");
    scenario.addToTeam("red", "tom-gh");
    await soon(() => shown().join()).toContain("`tom`");
    expect(shown()).toHaveLength(2);
    expect(shown().join().split("added `zoe`")).toHaveLength(2);
    await scenario.click("rollcall_drift_undo");
    await soon(() => requests().length).toBe(1);
  });

  test("on either service is told after an outage: none is lost, and none told twice", async () => {
    const scenario = await begin();
    const { github, slack, shown } = scenario;
    const first = await scenario.startRelay();
    scenario.addToTeam("red", "zoe-gh");
    await soon(() => shown().join()).toContain("rollcall_drift_undo");
    await first.kill();
    await soon(() => slack.connections.some(({ isOpen }) => isOpen)).toBe(false);
    scenario.addToTeam("blue", "mia-gh");
    github.byHand("max-gh", (world) => world.renameRepo(world.repo("api") as never, "gateway"));
    const channel = [...slack.world.channels.values()].find(({ name }) => name === "team-red");
    slack.byHand("max", () => void channel?.members.delete("U0MIA0000"));
    await github.hook.settled();
    const second = await scenario.startRelay();
    for (const told of [
      "added `mia` to the GitHub team blue by hand",
      "The repository api was renamed to gateway",
      "removed `mia` from the channel team-red by hand",
    ])
      await soon(() => shown().join()).toContain(told);
    await second.end();
    const before = shown().length;
    const third = await scenario.startRelay();
    scenario.addToTeam("red", "tom-gh");
    await soon(() => shown().join()).toContain("`tom`");
    expect(shown()).toHaveLength(before + 1);
    const texts = shown().join();
    for (const once of ["`zoe`", "added `mia`", "renamed to gateway", "removed `mia`"])
      expect(texts.split(once)).toHaveLength(2);
    expect(third.log.join("\n")).not.toMatch(/zoe|xoxb|xapp-|webhook-secret/);
  });
});

test("rollcall serve --check says what GitHub's App lacks to hear of changes by hand", async () => {
  const scenario = await begin();
  const cwd = mkdtempSync(join(tmpdir(), "relay-check-"));
  const { GITHUB_WEBHOOK_SECRET: _, ...without } = scenario.env;
  const silent = await runCli(["serve", "--check"], { cwd, env: without });
  expect(silent.stderr).toContain("GITHUB_WEBHOOK_SECRET isn't set");
  const { app } = scenario.github.world;
  if (app !== undefined) app.events = ["team", "membership"];
  const deaf = await runCli(["serve", "--check"], { cwd, env: scenario.env });
  expect(deaf.stderr.replace(/\s+/g, " ")).toContain(
    "lacks the events member, organization, repository, team_add",
  );
  const { SLACK_TOKEN: __, ...tokenless } = scenario.env;
  const unset = await runCli(["serve", "--check"], { cwd, env: tokenless });
  expect([unset.exitCode, unset.stderr]).toEqual([1, expect.stringContaining("SLACK_TOKEN isn't set")]);
});
