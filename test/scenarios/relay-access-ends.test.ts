import { afterEach, expect, test } from "vitest";
import { runAction } from "../../emulators/runner.ts";
import { type ChatFixture, startChatFixture } from "../../src/chat/testing/fixture.ts";
import { relayEnvironment, relayFixtureOptions } from "../../src/relay/testing/fixture.ts";
import { newDatabase, type RelayProcess, startRelayProcess } from "./relay-process.ts";

/** The built relay in a process of its own starts a run when access ends, and the built Action takes it away. */
const open: ChatFixture[] = [];
const relays: RelayProcess[] = [];

afterEach(async () => {
  for (const each of relays.splice(0)) await each.kill();
  const violations = open.flatMap(({ github }) => github.violations);
  await Promise.all(open.splice(0).flatMap(({ github, slack }) => [github.close(), slack.close()]));
  expect(violations).toEqual([]);
});

/** The first whole minute that is at least so many seconds ahead. */
function minuteAhead(seconds: number): string {
  const minute = 60_000;
  const at = Math.ceil((Date.now() + seconds * 1000) / minute) * minute;
  return `${new Date(at).toISOString().slice(0, 16)}Z`;
}

test("access ends at its moment: the relay starts an apply, also one that was killed meanwhile, and the apply takes it", async () => {
  const until = minuteAhead(40);
  const yaml = `version: 1
github: { org: acme, owners: [ada] }
users:
  ada: { github: ada-gh, permission: admin }
  lea: lea-gh
  max: max-gh
teams:
  red:
    leads: [lea]
    members: [{ user: max, until: "${until}" }]
    repos: { site: write, red-api: { role: admin, until: "${until}" } }
`;
  const fixture = await startChatFixture({ ...relayFixtureOptions, yaml, start: new Date() });
  open.push(fixture);
  const { github, slack } = fixture;
  const { env: common } = await relayEnvironment(fixture);
  const env = { ...common, ROLLCALL_DATABASE: newDatabase() };
  const repo = () => github.world.repo("acme/access");
  // What it has seen to is written down before it asks GitHub for anything.
  const hasLooked = () => github.calls.some(({ path }) => path.endsWith("/access_tokens"));
  const first = startRelayProcess(env);
  relays.push(first);
  await first.url;
  await expect.poll(hasLooked, { timeout: 120_000, interval: 20 }).toBe(true);
  await first.kill();
  expect(repo()?.activity.started).toEqual([]);

  const second = startRelayProcess(env);
  relays.push(second);
  await expect.poll(() => repo()?.activity.started.length, { timeout: 240_000, interval: 50 }).toBe(1);
  expect(repo()?.activity.started[0]?.inputs).toEqual({ request: "" });
  expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(until));

  const peopleOfRed = () => [...(github.world.team("red")?.members ?? [])].length;
  expect(peopleOfRed()).toBe(2);
  const applied = await runAction({
    event: "workflow_dispatch",
    sha: repo()?.git.refs.get("refs/heads/main") ?? "",
    payload: {
      repository: { default_branch: "main", full_name: "acme/access" },
      inputs: { request: "" },
    },
    github,
    inputs: { "github-token": "app-token", "slack-token": "xoxb-rollcall", "slack-api-url": slack.apiUrl },
  });
  expect([applied.exitCode, applied.stderr]).toEqual([0, ""]);
  expect(peopleOfRed()).toBe(1);
  expect(applied.outputs["result"]).toBe("applied");
}, 400_000);
