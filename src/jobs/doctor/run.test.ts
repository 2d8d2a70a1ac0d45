import { afterEach, describe, expect, it } from "vitest";
import { type DriveEmulator, startDrive } from "../../../emulators/drive/drive.ts";
import { type GithubEmulator, startGithub } from "../../../emulators/github/github.ts";
import type { GithubOptions } from "../../../emulators/github/options.ts";
import { allScopes } from "../../../emulators/slack/scopes.ts";
import { type SlackEmulator, startSlack } from "../../../emulators/slack/slack.ts";
import { connectionsTo } from "../../adopt/testing/connections.ts";
import { doctorText } from "../../command-line/doctor-text.ts";
import type { Connections } from "../../providers/index.ts";
import { isHealthy, runDoctor } from "./run.ts";

let github: GithubEmulator;
let slack: SlackEmulator;
let drive: DriveEmulator;
afterEach(() => Promise.all([github.close(), slack.close(), drive.close()]));

const account = "rollcall@acme-prod.iam.gserviceaccount.com";

const roster = `version: 1
github: { org: acme }
slack: { workspace: acme }
drive: {}
users:
  alice: { github: alice, github_id: 201, email: alice@acme.dev, permission: admin }
  bob: { github: bob, github_id: 202, slack: false, permission: admin }
permissions: { two_people: [] }
teams:
  backend:
    leads: [alice]
    repos: { api: write, website: read }
    slack: { usergroup: backend, channels: [team-backend, { name: backend-private, private: true }] }
    drive: { folders: [{ id: shared }, { id: locked }, { id: nowhere }] }
`;

async function examine(
  options: {
    readonly github?: GithubOptions;
    readonly scopes?: readonly string[];
    readonly repos?: readonly string[];
    readonly webhooks?: (slack: SlackEmulator) => readonly string[];
    readonly connections?: (all: Connections) => Connections;
    readonly roster?: string;
    readonly slashCommand?: boolean;
  } = {},
) {
  github = await startGithub(
    {
      org: "acme",
      members: [{ login: "alice", role: "admin" }, { login: "bob" }],
      repos: (options.repos ?? ["api", "website"]).map((name) => ({ name })),
    },
    options.github,
  );
  slack = await startSlack({
    users: [{ name: "alice", email: "alice@acme.dev" }],
    ...(options.scopes ? { tokens: [{ token: "xoxb-few", scopes: options.scopes }] } : {}),
  });
  drive = await startDrive({
    items: [
      { id: "shared", name: "Shared", grants: { [account]: "writer" } },
      { id: "locked", name: "Locked", grants: { [account]: "reader" } },
    ],
  });
  const bytes = new TextEncoder().encode(options.roster ?? roster);
  const credentials = drive.credentials.serviceAccountKey(account);
  const all = connectionsTo({ github, slack, drive: { url: drive.apiUrl, credentials } });
  const request = {
    roster: { files: [{ path: "teams.yaml", bytes }], findings: [] },
    webhooks: options.webhooks?.(slack) ?? [],
    slashCommand: options.slashCommand ?? false,
  };
  const connections = { ...all, ...(options.scopes ? { slackToken: "xoxb-few" } : {}) };
  const report = await runDoctor(request, options.connections?.(connections) ?? connections);
  const missing = report.sections.flatMap(({ name, checks }) =>
    checks.flatMap(({ problem }) => (problem ? [`${name}: ${problem.message}`] : [])),
  );
  return { report, missing, text: doctorText(report, Number.POSITIVE_INFINITY) };
}

const healthy = roster.replace(", { id: locked }, { id: nowhere }", "");

describe("the doctor", () => {
  it("finds nothing missing where nothing is, and lists all that was checked", async () => {
    const { report, text } = await examine({
      roster: healthy,
      webhooks: ({ webhookUrl }) => [webhookUrl],
    });
    expect(isHealthy(report)).toBe(true);
    expect(text).toBe(`Roster
  ok       it can be read

Who decides
  ok       somebody is admin, and somebody else can vouch for them
  ok       each rule can be satisfied
  ok       what needs two people has two
  ok       who decides is known by more than a login

GitHub
  ok       the token is accepted, and sees the organisation acme
  ok       the token sees all 2 repositories that the roster names
  ok       the token may read members and teams
  ok       the token may change members and teams
  ok       the token may change who has access to repositories
  ok       the token may read custom roles, where the organisation has some

Slack
  ok       the token is accepted
  ok       the token is for the workspace acme
  ok       the token has the scope channels:join
  ok       the token has the scope channels:manage
  ok       the token has the scope channels:read
  ok       the token has the scope groups:read
  ok       the token has the scope groups:write
  ok       the token has the scope usergroups:read
  ok       the token has the scope usergroups:write
  ok       the token has the scope users:read
  ok       the token has the scope users:read.email
  ok       the workspace's plan has user groups

Google Drive
  ok       the credentials are let in, as ${account}
  ok       the folder “Shared” (shared) may be shared

Webhooks
  ok       the webhook takes messages

Nothing is missing.
`);
  });

  it("changes nothing, and posts nothing, whatever it finds", async () => {
    await examine({ webhooks: ({ webhookUrl }) => [webhookUrl] });
    expect([...github.world.members.values()]).toEqual(["admin", "member"]);
    expect(slack.messages.every(({ status }) => status === 400)).toBe(true);
    expect(drive.calls.filter(({ method, path }) => method !== "GET" && path.startsWith("/drive"))).toEqual(
      [],
    );
    const writes = github.calls.filter(({ method, path }) => method !== "GET" && path !== "/graphql");
    expect(writes.map(({ method, path, status }) => `${method} ${path} ${status}`)).toEqual([
      "DELETE /orgs/acme/invitations/0 404",
      "DELETE /repos/acme/api/invitations/0 404",
    ]);
    expect(github.violations).toEqual([]);
  });

  it("doesn't try a webhook that starts a workflow, since that would start it", async () => {
    const { text } = await examine({ webhooks: ({ webhookUrl, triggerUrl }) => [webhookUrl, triggerUrl] });
    expect(text).toContain("webhook 2 of 2 starts a workflow");
    expect(slack.messages.filter(({ path }) => path.startsWith("/triggers/"))).toEqual([]);
  });

  it("names all that is missing at once: permissions, repositories, scopes, folders, webhooks", async () => {
    const { report, missing, text } = await examine({
      github: { token: { kind: "app", permissions: { members: "read" } } },
      repos: ["website"],
      scopes: ["users:read", "channels:read", "channels:manage"],
      webhooks: ({ webhookUrl, url }) => [webhookUrl, `${url}/services/T0/B0/gone`],
    });
    expect(isHealthy(report)).toBe(false);
    expect(missing).toEqual([
      "GitHub: The token doesn't see the repository that the roster names: api.",
      "GitHub: The token lacks the permission Members: read and write.",
      "GitHub: The token lacks the permission Administration: read and write.",
      "GitHub: The token lacks the permission Custom repository roles: read.",
      "Slack: The Slack token lacks the scope channels:join.",
      "Slack: The Slack token lacks the scope groups:read.",
      "Slack: The Slack token lacks the scope groups:write.",
      "Slack: The Slack token lacks the scope usergroups:read.",
      "Slack: The Slack token lacks the scope usergroups:write.",
      "Slack: The Slack token lacks the scope users:read.email.",
      "Google Drive: The account that Rollcall acts as may not share “Locked” (locked).",
      expect.stringContaining("Google Drive: There is no folder nowhere"),
      "Webhooks: Slack takes no messages for webhook 2 of 2: no_service.",
    ]);
    expect(text).toContain("https://api.slack.com/apps");
    expect(text).toContain("https://drive.google.com/drive/folders/locked");
    expect(text).toContain("/organizations/acme/settings/installations");
    expect(text).toContain("12 things are missing.");
    expect(text).not.toContain("gone");
  });

  it("tells of an app without a slash command, where commands come from Slack", async () => {
    const lacking = await examine({ roster: healthy, slashCommand: true });
    expect(lacking.missing).toEqual([expect.stringContaining("lacks the scope commands")]);
    expect(isHealthy(lacking.report)).toBe(true);
    await Promise.all([github.close(), slack.close(), drive.close()]);
    const scopes = [...allScopes.bot, "commands"];
    expect((await examine({ roster: healthy, slashCommand: true, scopes })).missing).toEqual([]);
  });

  it("says which tokens are not there at all, and checks the rest all the same", async () => {
    const { missing } = await examine({
      roster: healthy,
      connections: ({ githubToken: _, slackToken: __, ...rest }) => rest,
    });
    expect(missing).toEqual(["GitHub: There is no token for GitHub.", "Slack: There is no token for Slack."]);
  });

  it("tells a stranger's token from an owner's, and an unknown organisation from an unknown token", async () => {
    const { missing } = await examine({
      roster: healthy,
      github: { token: { kind: "user", login: "bob" } },
    });
    expect(missing).toEqual([expect.stringContaining("belongs to a person who doesn't own acme")]);
    await Promise.all([github.close(), slack.close(), drive.close()]);
    const other = await examine({ roster: healthy.replace("org: acme", "org: elsewhere") });
    expect(other.missing).toEqual(["GitHub: The token sees no organisation called elsewhere."]);
    await Promise.all([github.close(), slack.close(), drive.close()]);
    const unknown = await examine({
      roster: healthy,
      github: { token: { kind: "app", value: "another" } },
    });
    expect(unknown.missing).toEqual(["GitHub: GitHub doesn't accept the token."]);
  });

  it("asks the relay and the webhooks also where the roster can't be read", async () => {
    const { report } = await examine({ roster: "teams: [", webhooks: ({ webhookUrl }) => [webhookUrl] });
    const nowhere = { files: [], findings: [] };
    const asked = await runDoctor(
      { roster: nowhere, webhooks: [], relay: "http://127.0.0.1:1" },
      connectionsTo({ github, slack, drive: { url: drive.apiUrl, credentials: "" } }),
    );
    expect(report.sections.map(({ name }) => name)).toEqual(["Roster", "Webhooks"]);
    expect(asked.sections.map(({ name }) => name)).toEqual(["Roster", "Relay"]);
    expect(asked.sections.at(-1)?.checks[0]?.problem?.code).toBe("relay_unreachable");
  });

  it("tells a token of another workspace, and a service that can't be reached", async () => {
    const { missing } = await examine({
      roster: healthy.replace("workspace: acme", "workspace: labs"),
      connections: (all) => ({ ...all, googleApiUrl: "http://127.0.0.1:9" }),
    });
    expect(missing).toEqual([
      "Slack: The roster is for the Slack workspace labs, and the token is for acme (T0ACME).",
      expect.stringContaining("Google Drive: "),
    ]);
  });

  it("stops at a roster that can't be read, with every mistake at its line", async () => {
    const { report, missing } = await examine({
      roster: "version: 1\nusers:\n  alice: { githb: x }\nteems: {}\n",
    });
    expect(isHealthy(report)).toBe(false);
    expect(missing.length).toBe(2);
    expect(github.calls).toEqual([]);
  });
});
