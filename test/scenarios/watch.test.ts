import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { addRun, moveRun } from "../../emulators/github/workflow-runs.ts";
import { runCli } from "../../emulators/runner.ts";
import { type SlackEmulator, startSlack } from "../../emulators/slack/slack.ts";
import { type Acme, acmeYaml, startAcme, writes } from "./acme.ts";

let acme: Acme;
let slack: SlackEmulator;
beforeEach(async () => {
  acme = await startAcme((seed) => ({
    ...seed,
    repos: [...(seed.repos ?? []), { name: "access", files: { "teams.yaml": acmeYaml } }],
  }));
  slack = await startSlack({});
});
afterEach(async () => {
  expect(acme.github.violations).toEqual([]);
  await Promise.all([acme.github.close(), slack.close()]);
});

const mainOf = () => acme.github.world.repo("acme/access")?.git.refs.get("refs/heads/main") ?? "";

function scheduled(command: string, env = {}) {
  const webhooks = `${slack.webhookUrl}\n${slack.triggerUrl}`;
  const inputs = { command, "slack-api-url": slack.apiUrl, "slack-webhook-url": webhooks };
  return acme.run("", { event: "schedule", workspace: {}, sha: mainOf(), inputs, env });
}

/** Adds a scheduled run of rollcall.yml that has just ended. */
function ended(conclusion: string): void {
  const repo = acme.github.world.repo("acme/access");
  const actor = acme.github.world.user("alicel");
  if (repo === undefined || actor === undefined) throw new Error("The organisation has neither.");
  const begun = {
    workflow: "rollcall.yml",
    event: "schedule",
    ref: "main",
    sha: mainOf(),
    inputs: {},
    actor,
  };
  const now = new Date();
  moveRun(addRun(acme.github.world, repo, { ...begun, now, isListed: true }), { conclusion }, now);
}

it("a digest goes to Slack, the log and the summary, and nothing is written", async () => {
  ended("success");
  acme.github.world.team("backend")?.members.delete(acme.github.world.user("Carol-C")?.id ?? 0);
  const job = await scheduled("digest");
  expect(job).toMatchObject({ exitCode: 0, stderr: "" });
  const difference = "Only in the file: carol as member in the GitHub team backend";
  for (const text of [job.log, job.summary]) expect(text).toContain(difference);
  const [message, started] = slack.messages.map(({ raw }) => JSON.parse(raw));
  expect(message.text).toContain(difference);
  expect(started).toMatchObject({ result: "digest", text: expect.stringContaining(difference) });
  expect(writes(acme.github)).toEqual([]);
});

it("a digest is made on the command line, and sent where that is asked for", async () => {
  const cwd = await mkdtemp(join(tmpdir(), "rollcall-digest-"));
  const env = {
    GITHUB_TOKEN: "a-person",
    GITHUB_API_URL: acme.github.apiUrl,
    GITHUB_GRAPHQL_URL: acme.github.graphqlUrl,
    SLACK_API_URL: slack.apiUrl,
    SLACK_WEBHOOK_URL: slack.webhookUrl,
  };
  try {
    const nowhere = await runCli(["digest"], { cwd, env });
    expect(nowhere).toMatchObject({ exitCode: 1, stdout: "" });
    expect(nowhere.stderr).toContain("GITHUB_REPOSITORY");
    const known = { ...env, GITHUB_REPOSITORY: "acme/access" };
    const printed = await runCli(["digest"], { cwd, env: known });
    expect(printed).toMatchObject({ exitCode: 0 });
    expect(printed.stdout).toContain("The services are as the file says.");
    expect(slack.messages).toHaveLength(0);
    expect((await runCli(["digest", "--send"], { cwd, env: known })).exitCode).toBe(0);
    expect(slack.messages).toHaveLength(1);
  } finally {
    await rm(cwd, { recursive: true });
  }
});

it("a watchdog is quiet while all is well, and tells Slack of a failed run, and how to silence it", async () => {
  const env = { GITHUB_WORKFLOW_REF: "acme/access/.github/workflows/rollcall-watch.yml@refs/heads/main" };
  ended("success");
  expect(await scheduled("watchdog", env)).toMatchObject({ exitCode: 0, summary: "" });
  expect(slack.messages).toHaveLength(0);
  ended("failure");
  const job = await scheduled("watchdog", env);
  expect(job.exitCode).toBe(1);
  expect(job.log).toContain("::error");
  expect(slack.messages.map(({ raw }) => raw)).toEqual([
    expect.stringContaining("gh workflow disable rollcall-watch.yml --repo acme/access"),
    expect.stringContaining("watchdog"),
  ]);
});
