import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { moveRun } from "../../emulators/github/workflow-runs.ts";
import { type JobResult, runAction, runCli } from "../../emulators/runner.ts";
import type { Call } from "../../emulators/server.ts";
import { type ChatFixture, fixtureYaml, startChatFixture } from "../../src/chat/testing/fixture.ts";
import { relayEnvironment, relayFixtureOptions } from "../../src/relay/testing/fixture.ts";
import { startPostgres } from "../../src/relay/testing/postgres.ts";
import { newDatabase, type RelayProcess, startRelayProcess } from "./relay-process.ts";

/** The built relay in a process of its own, between the emulated services; the built Action carries out what it starts. */
const open: ChatFixture[] = [];
const relays: RelayProcess[] = [];

afterEach(async () => {
  for (const each of relays.splice(0)) await each.kill();
  const violations = open.flatMap(({ github }) => github.violations);
  await Promise.all(open.splice(0).flatMap(({ github, slack }) => [github.close(), slack.close()]));
  expect(violations).toEqual([]);
});

/** Waits for something that happens soon, however slow the machine. */
const soon = <Value>(read: () => Value) => expect.poll(read, { timeout: 60_000, interval: 20 });

async function begin(over: "socket" | "http" = "socket", database = newDatabase()) {
  const fixture = await startChatFixture({
    ...relayFixtureOptions,
    start: new Date(),
    slackApp: { socketMode: over === "socket", signingSecret: "a-signing-secret" },
  });
  open.push(fixture);
  const { github, slack } = fixture;
  const { env: common, publicKey } = await relayEnvironment(fixture);
  const { SLACK_APP_TOKEN: appToken, ...rest } = common;
  const listening =
    over === "socket" ? { SLACK_APP_TOKEN: appToken } : { SLACK_SIGNING_SECRET: "a-signing-secret" };
  const env = { ...rest, ...listening, ROLLCALL_DATABASE: database };
  const repo = () => github.world.repo("acme/access");

  async function startRelay(): Promise<RelayProcess> {
    const before = slack.connections.filter(({ isOpen }) => isOpen).length;
    const relay = startRelayProcess(env);
    relays.push(relay);
    const url = await relay.url;
    if (over === "http")
      Object.assign(slack.app.urls, {
        commands: `${url}/slack/commands`,
        interactivity: `${url}/slack/interactive`,
      });
    else await soon(() => slack.connections.filter(({ isOpen }) => isOpen).length).toBe(before + 1);
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
      },
    });
    const run = [...(repo()?.activity.runs.values() ?? [])][index];
    const conclusion = result.exitCode === 0 ? "success" : "failure";
    if (run !== undefined) moveRun(run, { conclusion }, new Date());
    return result;
  }

  const requests = () => repo()?.activity.started.map(({ inputs }) => String(inputs["request"])) ?? [];
  const told = () => fixture.slackMessages().map(({ text }) => text);
  return { ...fixture, env, startRelay, carryOut, requests, told };
}

/** The line of the roster that the change of these tests writes. */
const zoeInRed = fixtureYaml.replace("# since 2020\n", "# since 2020\n      - zoe\n");

describe.each(["socket", "http"] as const)("a relay that listens by %s", (over) => {
  test("answers a question, and has a change, and a click on its question, carried out", async () => {
    const scenario = await begin(over);
    const { slack, told, requests, carryOut } = scenario;
    await scenario.startRelay();
    expect((await slack.say("lea", "/rollcall team list").done).state).toBe("acknowledged");
    await soon(() => told().join()).toContain("There are 2 teams");
    expect(requests()).toEqual([]);

    expect((await slack.say("lea", "/rollcall team add red zoe").done).state).toBe("acknowledged");
    await soon(() => requests().length).toBe(1);
    await soon(() => told().join()).toContain("I'm on it");
    const added = await carryOut(0);
    expect([added.exitCode, added.stderr, scenario.roster()]).toEqual([0, "", zoeInRed]);

    await slack.say("lea", "/rollcall team remove red mia").done;
    await soon(() => requests().length).toBe(2);
    expect((await carryOut(1)).exitCode).toBe(0);
    const question = slack.messages.findLast(({ body }) => JSON.stringify(body).includes("Yes, do it"));
    const button = /"action_id":"([^"]+)"/.exec(JSON.stringify(question?.body))?.[1] ?? "";
    await slack.click("lea", question as never, button).done;
    await soon(() => requests().length).toBe(3);
    const removed = await carryOut(2);
    expect([removed.exitCode, removed.stderr]).toEqual([0, ""]);
    expect(scenario.roster()).not.toContain("- mia ");
    expect(slack.violations).toEqual([]);
  });
});

describe("a relay that is killed", () => {
  const isDispatch = ({ path }: Call) => path.endsWith("/dispatches");
  const isTokenAsked = ({ path }: Call) => path.endsWith("/access_tokens");
  const moments: readonly (readonly [
    name: string,
    isNow: (scenario: Awaited<ReturnType<typeof begin>>) => boolean,
  ])[] = [
    ["as soon as it has acknowledged", ({ slack }) => slack.deliveries[0]?.state === "acknowledged"],
    [
      "while it asks GitHub for a token",
      ({ github, slack }) => slack.deliveries[0]?.state === "acknowledged" && github.calls.some(isTokenAsked),
    ],
    ["while it starts the workflow", ({ github }) => github.calls.some(isDispatch)],
    ["once the workflow is started", ({ requests }) => requests().length > 0],
    ["once it has told that", ({ told }) => told().length > 0],
  ];

  test.each(moments)("%s does the change once after its next start", async (_, isNow) => {
    const scenario = await begin();
    const { github, slack, requests, carryOut } = scenario;
    // A token is asked for at the start as well: no answer comes before the command.
    github.fail({ matches: isTokenAsked, fault: { kind: "slow", ms: 1_000 }, times: 2 });
    const first = await scenario.startRelay();
    slack.say("lea", "/rollcall team add red zoe");
    while (!isNow(scenario)) await new Promise((resolve) => setTimeout(resolve, 1));
    await first.kill();
    await soon(() => slack.connections.some(({ isOpen }) => isOpen)).toBe(false);
    await scenario.startRelay();
    await soon(() => requests().length).toBeGreaterThan(0);
    await soon(() => slack.messages.length).toBeGreaterThan(0);
    const results: JobResult[] = [];
    for (let index = 0; index < requests().length; index += 1) results.push(await carryOut(index));
    expect(results.length).toBeLessThanOrEqual(2);
    expect(results.filter(({ exitCode }) => exitCode === 0)).toHaveLength(1);
    expect(results.slice(1).every(({ log }) => log.includes("has been carried out before"))).toBe(true);
    expect(scenario.roster()).toBe(zoeInRed);
  });

  test("before it has answered a question answers it after its next start", async () => {
    const scenario = await begin();
    const first = await scenario.startRelay();
    scenario.github.isAway = true;
    expect((await scenario.slack.say("lea", "/rollcall team list").done).state).toBe("acknowledged");
    await first.kill();
    scenario.github.isAway = false;
    await soon(() => scenario.slack.connections.some(({ isOpen }) => isOpen)).toBe(false);
    await scenario.startRelay();
    await soon(() => scenario.told().join()).toContain("There are 2 teams");
  });
});

test("two relays on one Postgres do each change once", async ({ skip }) => {
  const postgres = await startPostgres();
  if (postgres === undefined) return skip("NO POSTGRES on this machine");
  try {
    const scenario = await begin("socket", postgres.address);
    const { slack, requests } = scenario;
    const both = [await scenario.startRelay(), await scenario.startRelay()];
    const said = ["red", "blue", "red", "blue", "red", "blue"].map(
      (team) => slack.say("ada", `/rollcall team add ${team} tom`).done,
    );
    expect((await Promise.all(said)).map(({ state }) => state)).toEqual(said.map(() => "acknowledged"));
    await soon(() => requests().length).toBe(6);
    await soon(() => scenario.told().length).toBe(6);
    expect(slack.connections.every(({ received }) => received.length > 0)).toBe(true);
    expect(await Promise.all(both.map((each) => each.end()))).toEqual([0, 0]);
    expect(new Set(requests()).size).toBe(6);
    expect(requests()).toHaveLength(6);
  } finally {
    await postgres.stop();
  }
});

test("a relay that is asked to end takes nothing more, and ends what it works on", async () => {
  const scenario = await begin();
  const { github, slack, requests } = scenario;
  const relay = await scenario.startRelay();
  github.fail({ matches: ({ path }) => path.endsWith("/dispatches"), fault: { kind: "slow", ms: 300 } });
  slack.say("lea", "/rollcall team add red zoe");
  await soon(() => github.calls.some(({ path }) => path.endsWith("/dispatches"))).toBe(true);
  expect(await relay.end()).toBe(0);
  expect([requests().length, scenario.told().length]).toEqual([1, 1]);
  expect(relay.log.join("\n")).not.toMatch(/U0LEA0000|team add|xoxb|xapp-|BEGIN|\/commands\//);
});

test("a relay says how it is, to whoever watches over it", async () => {
  const scenario = await begin();
  const url = await (await scenario.startRelay()).url;
  const ask = async (path: string) => {
    const answer = await fetch(`${url}${path}`);
    return [answer.status, await answer.text()] as const;
  };
  expect(await ask("/healthz")).toEqual([200, "OK"]);
  expect(await ask("/readyz")).toEqual([200, '{"database":true,"github":true,"slack":true}']);
  const [, metrics] = await ask("/metrics");
  expect(metrics).toContain("rollcall_relay_socket_connected 1");
  expect(metrics).toContain("# TYPE rollcall_relay_request_seconds histogram");
  expect((await ask("/slack/commands"))[0]).toBe(404);
});

describe("rollcall serve --check", () => {
  const cwd = mkdtempSync(join(tmpdir(), "relay-check-"));

  test("says all that is missing at once, and prints nothing that is secret", async () => {
    const env = { SLACK_APP_TOKEN: "xoxb-secret", GITHUB_APP_PRIVATE_KEY: "no-key", PORT: "many" };
    const { exitCode, stderr } = await runCli(["serve", "--check"], { cwd, env });
    expect(exitCode).toBe(1);
    for (const name of [
      "ROLLCALL_REPOSITORY",
      "GITHUB_APP_ID",
      "GITHUB_APP_PRIVATE_KEY",
      "ROLLCALL_RELAY_KEY",
      "PORT",
    ])
      expect(stderr).toContain(name);
    expect(stderr).not.toMatch(/secret|no-key|many/);
  });

  test("says what the database, GitHub and Slack say", async () => {
    const scenario = await begin();
    const asked = await runCli(["serve", "--check"], { cwd, env: scenario.env });
    expect(asked.stdout).toContain("Slack: opens a socket");
    expect(asked.stdout).toContain("Roster: teams.yaml");
    expect(asked.stderr.replace(/\s+/g, " ")).toContain("rollcall.yml on main is not there");
    scenario.slack.app.tokens.delete("xapp-rollcall");
    scenario.github.isAway = true;
    const again = await runCli(["serve", "--check"], { cwd, env: scenario.env });
    expect(again.stderr).toMatch(/GitHub can't be reached[\s\S]*Slack refuses SLACK_APP_TOKEN: invalid_auth/);
    expect(again.exitCode).toBe(1);
  });

  test("says of relay.yaml what can't work, at its line", async () => {
    const scenario = await begin();
    const path = join(cwd, "relay.yaml");
    writeFileSync(
      path,
      "handlers:\n  own: { slash: /rollcall, dispatch: { repository: acme/access, event: e } }\nmodules:\n  welcome:\n    text: Ask in #help.\n",
    );
    const env = { ...scenario.env, ROLLCALL_RELAY_CONFIG: path };
    const { stderr, exitCode } = await runCli(["serve", "--check"], { cwd, env });
    const told = stderr.replace(/\s+/g, " ");
    expect(told).toMatch(/relay\.yaml:2:17.*\/rollcall is Rollcall's own command/);
    expect(told).toMatch(/relay\.yaml:5:11.*ends before `#help\.`/);
    expect(told).toContain("nothing is dispatched in the roster's own repository");
    expect(exitCode).toBe(1);
  });

  test("has keys to give: the public half is in no way secret", async () => {
    const { stdout } = await runCli(["serve", "keys"], { cwd });
    const [, privateKey = "{}", publicKey = "{}"] =
      /ROLLCALL_RELAY_KEY='(.*)'[\s\S]*\nrelay-key: '(.*)'\n$/.exec(stdout) ?? [];
    expect(JSON.parse(privateKey)).toMatchObject({ crv: "Ed25519", d: expect.any(String) });
    expect(JSON.parse(publicKey)).not.toHaveProperty("d");
    expect(JSON.parse(publicKey).x).toBe(JSON.parse(privateKey).x);
  });
});
