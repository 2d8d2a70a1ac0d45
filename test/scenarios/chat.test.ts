import { createHmac } from "node:crypto";
import { Octokit } from "@octokit/core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type SlackEmulator, startSlack } from "../../emulators/slack/slack.ts";
import { type Acme, acmeYaml, startAcme } from "./acme.ts";
import { commentsOn, openPullRequest } from "./pull-request.ts";

const secret = "8f742231b10e8888abcd99yyyzzz85a5";
const roster = acmeYaml
  .replace("guards:", "slack: { workspace: acme }\nguards:")
  .replace("bob: bob-dev", "bob: { github: bob-dev, slack: U0BOB0000 } # joined in spring")
  .replace("carol: { github: Carol-C }", "carol: { github: Carol-C, slack: U0CAROL00 }")
  .replace("  dana: danab", "  dana: danab\n  erin: { github: erin-gh, slack: U0ERIN000 }")
  .replace("[bob, carol, dana]", "[bob, carol, dana, erin]");

let acme: Acme;
let slack: SlackEmulator;
beforeEach(async () => {
  acme = await startAcme((seed) => ({
    ...seed,
    members: [...(seed.members ?? []), { login: "erin-gh" }],
    users: [],
    teams: (seed.teams ?? []).map((team) =>
      team.name === "engineering" ? { ...team, members: { ...team.members, "erin-gh": "member" } } : team,
    ),
    repos: [...(seed.repos ?? []), { name: "access", files: { "teams.yaml": roster } }],
  }));
  slack = await startSlack({});
});
afterEach(async () => {
  expect(acme.github.violations).toEqual([]);
  await Promise.all([acme.github.close(), slack.close()]);
});

interface Slash {
  readonly by: string;
  readonly key?: string;
  readonly secondsAgo?: number;
  readonly team?: string;
}

/** A slash command as a forwarder dispatches it: Slack's request, untouched. */
function slash(text: string, { by, key = secret, secondsAgo = 0, team = "acme" }: Slash): unknown {
  const body = new URLSearchParams({
    command: "/rollcall",
    text,
    user_id: by,
    user_name: "somebody",
    team_id: "T0ACME",
    team_domain: team,
    channel_id: "C0000001",
    response_url: slack.responseUrl(),
    trigger_id: `${text}.${by}`,
  }).toString();
  const timestamp = String(Math.floor(Date.now() / 1_000) - secondsAgo);
  const signature = `v0=${createHmac("sha256", key).update(`v0:${timestamp}:${body}`).digest("hex")}`;
  return {
    action: "rollcall",
    client_payload: { slack: { body, timestamp, signature } },
    repository: { default_branch: "main" },
  };
}

function dispatch(payload: unknown, inputs: Readonly<Record<string, string>> = {}) {
  return acme.run("", {
    event: "repository_dispatch",
    payload,
    workspace: {},
    inputs: {
      "slack-signing-secret": secret,
      "slack-token": "xoxb-rollcall",
      "slack-api-url": slack.apiUrl,
      providers: "github",
      ...inputs,
    },
  });
}

const said = () => slack.messages.map(({ raw }) => raw).join("\n");

async function rosterOnMain(): Promise<string> {
  const octokit = new Octokit({ auth: "a-person", baseUrl: acme.github.apiUrl });
  const where = { owner: "acme", repo: "access", path: "teams.yaml" };
  const { data } = await octokit.request("GET /repos/{owner}/{repo}/contents/{path}", where);
  return Buffer.from((data as { content: string }).content, "base64").toString("utf8");
}

it("answers a question to the asker alone, and changes nothing", async () => {
  const job = await dispatch(slash("who can api", { by: "U0CAROL00" }));
  expect(job.exitCode).toBe(0);
  expect(said()).toMatch(/bob[\s\S]*carol|carol[\s\S]*bob/);
  expect(said()).toContain("ephemeral");
  expect(await rosterOnMain()).toBe(roster);
});

it("makes a lead's command a merged change with every other byte kept, applies it, and answers in the channel", async () => {
  const job = await dispatch(slash("team add backend <@U0ERIN000|erin>", { by: "U0BOB0000" }), {
    "chat-merge": "true",
  });
  expect(job).toMatchObject({ exitCode: 0, stderr: "" });
  const changed = await rosterOnMain();
  expect(changed).toBe(roster.replace("members: [carol]", "members: [carol, erin]"));
  expect(acme.github.calls.map(({ method, path }) => `${method} ${path}`)).toContain(
    "PUT /orgs/acme/teams/backend/memberships/erin-gh",
  );
  expect(said()).toContain("in_channel");
});

it("proposes what somebody may not do alone, and names who may approve it", async () => {
  const job = await dispatch(slash("team add backend @erin", { by: "U0CAROL00" }), { "chat-merge": "true" });
  expect(job.exitCode).toBe(0);
  expect(await rosterOnMain()).toBe(roster);
  expect(said()).toContain("bob");
  const proposals = [...(acme.github.world.repo("access")?.desk.pulls.values() ?? [])];
  expect(proposals).toHaveLength(1);
});

it.each([
  ["forged", { by: "U0BOB0000", key: "another secret" }],
  ["older than the queue explains", { by: "U0BOB0000", secondsAgo: 3_600 }],
])("refuses a slash command that is %s, and does nothing of what it says", async (_why, by) => {
  const job = await dispatch(slash("team add backend @erin", by), { "chat-merge": "true" });
  expect(job.exitCode).toBe(1);
  expect(await rosterOnMain()).toBe(roster);
  expect(acme.github.calls.filter(({ method }) => method !== "GET" && method !== "POST")).toEqual([]);
});

it("carries out a replayed slash command once", async () => {
  const payload = slash("team add backend @erin", { by: "U0BOB0000" });
  await dispatch(payload);
  const before = acme.github.world.repo("access")?.desk.pulls.size;
  await dispatch(payload);
  expect(acme.github.world.repo("access")?.desk.pulls.size).toBe(before);
});

it("answers a comment by somebody of the roster, and refuses a stranger politely", async () => {
  const pull = await openPullRequest(acme.github, {
    "teams.yaml": roster.replace("Services and data", "Services"),
  });
  const comment = (login: string) => ({
    action: "created",
    comment: {
      id: 1,
      body: "/rollcall team view backend",
      user: { login, id: login === "bob-dev" ? bobId() : 99_999, type: "User" },
    },
    issue: { number: pull.number, pull_request: {} },
    repository: { default_branch: "main" },
  });
  const bobId = () => acme.github.world.user("bob-dev")?.id ?? 0;
  await acme.run("", { event: "issue_comment", payload: comment("bob-dev"), workspace: {} });
  await acme.run("", { event: "issue_comment", payload: comment("stranger"), workspace: {} });
  const replies = await commentsOn(acme.github, pull.number);
  expect(replies).toHaveLength(2);
  expect(replies[0]).toContain("carol");
  expect(replies[1]).not.toContain("carol");
});

it("sets the status rollcall/permissions on a pull request, and judges anew when it is reviewed", async () => {
  const pull = await openPullRequest(acme.github, {
    "teams.yaml": roster.replace("Services and data", "Services"),
  });
  const job = await acme.run("", { event: "pull_request", payload: pull.payload, workspace: {} });
  expect(job.log).toContain("rollcall/permissions is");
  const review = await acme.run("", { event: "pull_request_review", payload: pull.payload, workspace: {} });
  expect(review.exitCode).toBe(0);
  const statuses = acme.github.calls.filter(({ path }) => path.endsWith(`/statuses/${pull.head}`));
  expect(statuses.length).toBeGreaterThan(0);
});
