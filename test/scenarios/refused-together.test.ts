import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { runCli } from "../../emulators/runner.ts";
import { type SlackEmulator, startSlack } from "../../emulators/slack/slack.ts";
import { type Acme, acmeYaml, startAcme, writes } from "./acme.ts";

let acme: Acme;
let slack: SlackEmulator;
let folder: string;
beforeEach(async () => {
  acme = await startAcme();
  slack = await startSlack({
    users: ["alice", "bob", "carol"].map((name) => ({
      name,
      id: `U${name.toUpperCase()}`,
      email: `${name}@acme.dev`,
    })),
    channels: [
      { name: "plans", id: "C1", private: true, members: ["rollcall", "UALICE", "UBOB", "UCAROL"] },
      { name: "news", id: "C2", private: true, members: ["rollcall", "UALICE"] },
    ],
  });
  folder = await mkdtemp(join(tmpdir(), "rollcall-refused-"));
});
afterEach(async () => {
  await Promise.all([acme.github.close(), slack.close(), rm(folder, { recursive: true, force: true })]);
});

const channel = (name: string) =>
  [...slack.world.channels.values()].find((each) => each.name === name)?.members ?? new Set();

it("what a guard refuses on GitHub takes nothing away on Slack either, while what Slack gives goes on", async () => {
  const yaml = acmeYaml
    .replace("max_removals: 3", "max_removals: 1")
    .replace("{ github: alicel }", "{ github: alicel, email: alice@acme.dev }")
    .replace("bob: bob-dev", "bob: { github: bob-dev, email: bob@acme.dev }")
    .replace("{ github: Carol-C }", "{ github: Carol-C, email: carol@acme.dev }")
    .replace("members: [bob, carol, dana]", "members: []")
    .concat(
      "  plans: { github: false, members: [alice, bob], slack: { channels: [{ name: plans, private: true }] } }\n",
      "  news: { github: false, members: [alice, bob], slack: { channels: [{ name: news, private: true }] } }\n",
      "slack: { workspace: acme }\n",
    );
  await writeFile(join(folder, "teams.yaml"), yaml);
  const env = {
    GITHUB_TOKEN: "secret-app-token",
    GITHUB_API_URL: acme.github.apiUrl,
    GITHUB_GRAPHQL_URL: acme.github.graphqlUrl,
    SLACK_TOKEN: "xoxb-rollcall",
    SLACK_API_URL: slack.apiUrl,
  };
  const { exitCode, stdout } = await runCli(["apply", "--yes"], { cwd: folder, env });
  const text = stdout.replace(/\s+/g, " ");
  expect(exitCode).toBe(1);
  expect(text).toContain("GitHub: this would take away");
  expect(text).toContain("Slack: 1 change that takes something away waits");
  expect(text).toContain("`guards.max_removals` says how much one run may take away");
  expect(writes(acme.github)).toEqual([]);
  expect(channel("plans")).toContain("UCAROL");
  expect(channel("news")).toContain("UBOB");
});
