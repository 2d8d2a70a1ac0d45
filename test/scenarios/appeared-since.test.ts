import { afterEach, beforeEach, expect, test } from "vitest";
import { type JobResult, runAction } from "../../emulators/runner.ts";
import {
  type ChatFixture,
  fixtureYaml,
  signingSecret,
  startChatFixture,
} from "../../src/chat/testing/fixture.ts";
import { openRepository } from "../../src/repository/repository.ts";

/** A team that somebody makes on GitHub after its creation was allowed, and before it is applied. */
let fixture: ChatFixture;

const access = { owner: "acme", repo: "access" };
const repository = { default_branch: "main", full_name: "acme/access" };
const yaml = fixtureYaml.replace("slack: U0LEA0000,", "slack: U0LEA0000, permission: team_lead,");

beforeEach(async () => {
  fixture = await startChatFixture({ start: new Date(), yaml });
});

afterEach(async () => {
  expect(fixture.github.violations).toEqual([]);
  await Promise.all([fixture.github.close(), fixture.slack.close()]);
});

const as = (login: string) =>
  openRepository(`token-of-${login}`, { ...access, apiUrl: fixture.github.apiUrl }).octokit.rest;

function act(
  event: string,
  payload: object,
  inputs: Readonly<Record<string, string>> = {},
): Promise<JobResult> {
  return runAction({
    event,
    ref: "refs/heads/main",
    sha: fixture.github.world.repo("acme/access")?.git.refs.get("refs/heads/main") ?? "",
    payload: { repository, ...payload },
    github: fixture.github,
    inputs: {
      "github-token": "app-token",
      "slack-token": "xoxb-rollcall",
      "slack-api-url": fixture.slack.apiUrl,
      "slack-signing-secret": signingSecret,
      "chat-merge": "true",
      comment: "false",
      ...inputs,
    },
  });
}

/** Makes the team as an admin of the organisation does, with a repository of which lea is no admin. */
async function makeTeam(): Promise<void> {
  const { teams } = as("ada-gh");
  await teams.create({ org: "acme", name: "fresh" });
  const target = { org: "acme", team_slug: "fresh", owner: "acme", repo: "api" };
  await teams.addOrUpdateRepoPermissionsInOrg({ ...target, permission: "admin" });
}

const people = ["ada-gh", "lea-gh", "max-gh", "mia-gh", "zoe-gh"];

function members(): readonly string[] {
  const { world } = fixture.github;
  return people.filter((login) => world.team("fresh")?.members.has(world.user(login)?.id ?? 0));
}

/** Opens a pull request of lea's with a roster, which she may allow, and returns its number once it is judged. */
async function proposed(text: string): Promise<number> {
  const base = await as("lea-gh").git.getRef({ ...access, ref: "heads/main" });
  await as("lea-gh").git.createRef({ ...access, ref: "refs/heads/topic", sha: base.data.object.sha });
  const { data: file } = await as("lea-gh").repos.getContent({ ...access, path: "teams.yaml" });
  await as("lea-gh").repos.createOrUpdateFileContents({
    ...access,
    path: "teams.yaml",
    branch: "topic",
    message: "Change the roster",
    content: Buffer.from(text).toString("base64"),
    ...("sha" in file ? { sha: file.sha } : {}),
  });
  const { data: pull } = await as("lea-gh").pulls.create({
    ...access,
    head: "topic",
    base: "main",
    title: "Change the roster",
  });
  const sender = { login: "lea-gh", id: fixture.github.world.user("lea-gh")?.id, type: "User" };
  const { number } = pull;
  const judged = await act("pull_request_target", { action: "opened", number, pull_request: pull, sender });
  expect(judged.log).toContain("rollcall/permissions is success: Allowed: lea may do this.");
  return number;
}

test("is withheld by the first run, by the second, by a scheduled one and by what chat applies", async () => {
  await act("push", {});
  const number = await proposed(`${yaml}  fresh:\n    leads: [lea]\n`);
  await makeTeam();
  await as("lea-gh").pulls.merge({ ...access, pull_number: number });

  for (const [event, inputs] of [
    ["push", {}],
    ["push", {}],
    ["schedule", { "on-drift": "enforce" }],
  ] as const) {
    const job = await act(event, {}, inputs);
    expect(job.outputs["result"]).not.toBe("applied");
    expect(job.log).toContain("github-team/fresh didn't exist when its creation was allowed");
    expect(members()).toEqual(["ada-gh"]);
  }
  const request = JSON.stringify(fixture.slashPayload("sync", { id: "U0ADA0000" }));
  await act("workflow_dispatch", { inputs: { request } });
  expect(members()).toEqual(["ada-gh"]);

  // Another name for it in the roster, which its lead may give, takes it over as little.
  const rename = JSON.stringify(fixture.slashPayload("team rename fresh other", { id: "U0LEA0000" }));
  await act("workflow_dispatch", { inputs: { request: rename } });
  expect(fixture.roster()).toContain("  other:");
  const { log } = await act("push", {});
  expect(log).toContain("github-team/other didn't exist when its creation was allowed");
  expect(members()).toEqual(["ada-gh"]);
  expect(fixture.github.world.team("other")).toBeUndefined();
});

test("is withheld by the job that applies what was asked in chat, where it was made between the two jobs", async () => {
  await act("push", {});
  const request = JSON.stringify(fixture.slashPayload("team create fresh", { id: "U0LEA0000" }));
  const first = await act(
    "workflow_dispatch",
    { inputs: { request } },
    { command: "chat", "chat-apply": "false" },
  );
  expect(fixture.roster()).toContain("fresh");
  await makeTeam();
  const apply = { command: "chat", "apply-request": first.outputs["apply-request"] ?? "" };
  await act("workflow_dispatch", { inputs: { request } }, apply);
  expect(members()).toEqual(["ada-gh"]);
  await act("push", {});
  expect(members()).toEqual(["ada-gh"]);
});

test("a login that nobody had when it was allowed is given nothing, though somebody registers it before the first run", async () => {
  await act("push", {});
  const { world } = fixture.github;
  const typo = yaml
    .replace("  mia: {", "  fred: { github: fred-x }\n  mia: {")
    .replace("leads: [lea]", "leads: [lea, fred]");
  const number = await proposed(typo);
  world.addAccount({ kind: "User", id: 7778, login: "fred-x", name: null, email: null, blocked: false });
  // That others judge it again, with somebody behind the login, changes nothing.
  await act("schedule", {}, { command: "judge" });
  await as("lea-gh").pulls.merge({ ...access, pull_number: number });
  for (const event of ["push", "push", "schedule"]) {
    const { log } = await act(event, {});
    expect(log).toContain("Nobody was called fred-x when fred was allowed, and somebody is now.");
    expect([...world.invitations.values()].map(({ account }) => account?.login)).not.toContain("fred-x");
  }
});
