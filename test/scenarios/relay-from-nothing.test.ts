import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { parse } from "yaml";
import { startGithub } from "../../emulators/github/github.ts";
import { pushFiles } from "../../emulators/github/push-files.ts";
import { runAction, runCli } from "../../emulators/runner.ts";
import { type ChatFixture, fixtureYaml, startChatFixture } from "../../src/chat/testing/fixture.ts";
import { relayEnvironment, relayFixtureOptions } from "../../src/relay/testing/fixture.ts";
import { newDatabase, type RelayProcess, startRelayProcess } from "./relay-process.ts";

/** The way of docs/relay.md, from no relay to an answer in Slack, with the built command line, relay and Action. */
let fixture: ChatFixture;
let relay: RelayProcess | undefined;
let folder: string;

afterEach(async () => {
  await relay?.kill();
  await Promise.all([fixture.github.close(), fixture.slack.close(), rm(folder, { recursive: true })]);
  expect(fixture.github.violations).toEqual([]);
});

const soon = <Value>(read: () => Value) => expect.poll(read, { timeout: 60_000, interval: 20 });

interface Workflow {
  readonly jobs: Readonly<
    Record<string, { readonly steps: readonly { readonly with?: Readonly<Record<string, string>> }[] }>
  >;
}

test("docs/relay.md leads from nothing to an answer and a change in Slack", async () => {
  fixture = await startChatFixture({ ...relayFixtureOptions, start: new Date() });
  const { github, slack } = fixture;
  folder = await mkdtemp(join(tmpdir(), "relay-from-nothing-"));
  const read = (path: string) => readFile(join(folder, path), "utf8");
  const cli = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    runCli(args, {
      cwd: folder,
      env: {
        GITHUB_API_URL: github.apiUrl,
        GITHUB_REPOSITORY: "acme/access",
        GITHUB_TOKEN: "app-token",
        ...env,
      },
    });
  await writeFile(join(folder, "teams.yaml"), fixtureYaml);

  // 1: what is there already stays.
  const action = `acme/rollcall@${"a".repeat(40)}`;
  const flags = ["--org", "acme", "--services", "slack", "--start", "minimal", "--action", action];
  const begun = await cli(["init", "--relay", ...flags]);
  expect(begun.exitCode).toBe(0);
  expect(await read("teams.yaml")).toBe(fixtureYaml);
  // 2 and 3: the button makes the App, whose code GitHub tells.
  expect(await read("rollcall-app.html")).toContain("rollcall-relay-acme");
  const maker = await startGithub({ org: "acme", manifestCodes: { "a-code": "rollcall-relay-acme" } });
  const made = await cli(["init", "--app-code", "a-code"], { GITHUB_API_URL: maker.apiUrl });
  await maker.close();
  expect(made.stdout).toContain("GITHUB_APP_PRIVATE_KEY_FILE=rollcall-relay-acme.private-key.pem");
  // 4 and 5: the app in Slack is as its manifest says.
  const manifest = parse(await read("rollcall-slack-app.yaml")) as {
    readonly settings: { readonly socket_mode_enabled: boolean };
  };
  slack.app.socketMode = manifest.settings.socket_mode_enabled;
  // 6 and 7: the key goes into both jobs, as the page says.
  const { stdout: keys } = await cli(["serve", "keys"]);
  const secretKey = /ROLLCALL_RELAY_KEY='(.*)'/.exec(keys)?.[1] ?? "";
  const line = /^relay-key: .*$/m.exec(keys)?.[0] ?? "";
  const path = ".github/workflows/rollcall.yml";
  const [before = "", chat = ""] = (await read(path)).split(/^(?= {2}chat:$)/m);
  const known = chat.replace(/^( +)slack-signing-secret: .*\n/gm, `$&$1${line}\n`);
  pushFiles(github.world, { "teams.yaml": fixtureYaml, [path]: before + known });
  const { jobs } = parse(before + known) as Workflow;
  const given = ["chat", "chat-apply"].flatMap((job) =>
    (jobs[job]?.steps ?? []).flatMap((step) => step.with?.["relay-key"] ?? []),
  );
  expect([given.length, new Set(given).size]).toEqual([2, 1]);
  // 8 and 9: the App that is installed has a key that works, and everything else is as it was printed.
  const { env: common } = await relayEnvironment(fixture);
  const env = { ...common, ROLLCALL_RELAY_KEY: secretKey, ROLLCALL_DATABASE: newDatabase() };
  const checked = await cli(["serve", "--check"], env);
  expect(checked).toMatchObject({ exitCode: 0, stderr: "" });
  expect(checked.stdout).toContain("All is well");
  relay = startRelayProcess(env);
  const url = await relay.url;
  await soon(() => slack.connections.some(({ isOpen }) => isOpen)).toBe(true);

  await slack.say("lea", "/rollcall help").done;
  const told = () => fixture.slackMessages().map(({ text }) => text);
  await soon(() => told().join()).toContain("team add");
  await slack.say("lea", "/rollcall team add red zoe").done;
  const repo = () => github.world.repo("acme/access");
  await soon(() => repo()?.activity.started.length).toBe(1);
  const job = await runAction({
    event: "workflow_dispatch",
    sha: repo()?.git.refs.get("refs/heads/main") ?? "",
    payload: {
      repository: { default_branch: "main", full_name: "acme/access" },
      inputs: { request: repo()?.activity.started[0]?.inputs["request"] },
    },
    github,
    inputs: {
      "github-token": "app-token",
      "slack-token": "xoxb-rollcall",
      "slack-api-url": slack.apiUrl,
      "relay-key": given[0] ?? "",
      "chat-merge": "true",
    },
  });
  expect([job.exitCode, job.stderr]).toEqual([0, ""]);
  expect(fixture.roster()).toContain("- zoe");

  const examined = await cli(["doctor", "--providers", "github", "--relay", url]);
  expect(examined.stdout).toMatch(/Relay\n.*the relay runs\n.*its database, Slack and GitHub answer it/);
  expect(examined.stdout).toContain("each job for requests knows the relay by it");
});
