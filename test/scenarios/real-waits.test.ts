import { afterEach, expect, it } from "vitest";
import { type GithubEmulator, startGithub } from "../../emulators/github/github.ts";
import { pushFiles } from "../../emulators/github/push-files.ts";
import { runAction } from "../../emulators/runner.ts";
import { seedsOf } from "../../emulators/seeds.ts";
import type { Call } from "../../emulators/server.ts";
import { rateLimited, type SlackEmulator, startSlack } from "../../emulators/slack/slack.ts";
import { rosterFromYaml } from "../../src/roster/testing/roster-from-yaml.ts";

let github: GithubEmulator;
let slack: SlackEmulator;
afterEach(async () => {
  await Promise.all([github.close(), slack.close()]);
});

const before = `version: 1
github: { org: acme, owners: [alice] }
slack: { workspace: acme }
users:
  alice: { github: alicel, email: alice@acme.dev }
teams:
  backend:
    members: [alice]
    repos: { api: read, website: read, docs: read }
    slack: { channels: [{ name: backend, topic: Old }] }
`;
const after = before.replaceAll(": read", ": write").replace("topic: Old", "topic: New");

const slow = { status: 429, headers: { "retry-after": "1" }, body: { message: "Slow down" } };

/** Refuses the first matching call for its rate; returns when each matching call arrived, in milliseconds. */
function refuseFirst(
  emulator: GithubEmulator | SlackEmulator,
  isMeant: (call: Call) => boolean,
  answer: typeof slow | ReturnType<typeof rateLimited>,
): readonly number[] {
  const arrivals: number[] = [];
  emulator.fail({
    matches: (call) => {
      if (isMeant(call)) arrivals.push(performance.now());
      return isMeant(call);
    },
    fault: { kind: "answer", answer },
  });
  return arrivals;
}

/** Timers may end a fraction of a millisecond early. */
const second = 990;

it("waits in earnest for services at any address, on this machine too, unless it is given a fast clock", async () => {
  const seeds = seedsOf(rosterFromYaml(before, "2026-11-21"));
  [github, slack] = await Promise.all([startGithub(seeds.github), startSlack(seeds.slack)]);
  const grants = refuseFirst(github, ({ method }) => method === "PUT", slow);
  const topics = refuseFirst(slack, ({ path }) => path.endsWith(".setTopic"), rateLimited(1));
  const start = performance.now();

  const job = await runAction({
    event: "push",
    sha: pushFiles(github.world, { "teams.yaml": after }),
    github: { apiUrl: github.apiUrl, graphqlUrl: github.graphqlUrl },
    inputs: {
      "github-token": "secret-app-token",
      "slack-token": "xoxb-rollcall",
      "slack-api-url": slack.apiUrl,
    },
    env: { ROLLCALL_FAST_CLOCK: "" },
  });

  expect(job.outputs).toMatchObject({ result: "applied", changes: "4", failed: "0" });
  const [refused = 0, repeated = 0] = grants;
  expect(grants).toHaveLength(4);
  expect(repeated - refused).toBeGreaterThanOrEqual(second);
  // The three that GitHub took are a second apart as they leave; on a busy machine they may arrive closer together.
  expect((grants.at(-1) ?? 0) - start).toBeGreaterThanOrEqual(3 * second);
  const [first = 0, again = 0] = topics;
  expect(topics).toHaveLength(2);
  expect(again - first).toBeGreaterThanOrEqual(second);
});
