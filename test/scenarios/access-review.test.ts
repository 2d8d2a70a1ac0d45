import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import type { Issue } from "../../emulators/github/repo-activity.ts";
import { type JobResult, runAction, runCli } from "../../emulators/runner.ts";
import {
  type ChatFixture,
  fixtureYaml,
  type SlashSender,
  signingSecret,
  startChatFixture,
} from "../../src/chat/testing/fixture.ts";
import { openRepository } from "../../src/repository/repository.ts";
import { readStateFile, updateStateFile } from "../../src/repository/state-branch.ts";
import { frozenDigest } from "../../src/review/digests.ts";
import { daysAfter } from "../../src/review/period.ts";
import type { ReviewRecord } from "../../src/review/record.ts";
import { parseReviewState, type ReviewState, reviewFile, reviewStateText } from "../../src/review/state.ts";

/** A review of access through the built Action, from its start to its record. */
const yaml = fixtureYaml
  .replace("users:\n", "review: { every: quarter, days: 14, overdue: expire }\nusers:\n")
  .replace("mia: { github: mia-gh,", "mia: { github: mia-gh, github_id: 1004,")
  .replace("members: [zoe]", "members: [zoe, mia]");

const at = { owner: "acme", repo: "access" };
const open: ChatFixture[] = [];

async function start(): Promise<ChatFixture> {
  const fixture = await startChatFixture({ yaml, start: new Date() });
  open.push(fixture);
  return fixture;
}

afterEach(async () => {
  const violations = open.flatMap(({ github }) => github.violations);
  await Promise.all(open.splice(0).flatMap(({ github, slack }) => [github.close(), slack.close()]));
  expect(violations).toEqual([]);
});

function act(
  { github, slack }: ChatFixture,
  event: string,
  payload: object,
  inputs: Readonly<Record<string, string>> = {},
): Promise<JobResult> {
  return runAction({
    event,
    sha: github.world.repo("acme/access")?.git.refs.get("refs/heads/main") ?? "",
    payload: { repository: { default_branch: "main", full_name: "acme/access" }, ...payload },
    github,
    inputs: {
      "github-token": "app-token",
      "slack-token": "xoxb-rollcall",
      "slack-api-url": slack.apiUrl,
      "slack-signing-secret": signingSecret,
      ...inputs,
    },
  });
}

const review = (fixture: ChatFixture, step: string, inputs: Readonly<Record<string, string>> = {}) =>
  act(fixture, "workflow_dispatch", { inputs: {} }, { command: "review", review: step, ...inputs });

const activity = ({ github }: ChatFixture) =>
  github.world.repo("acme/access")?.activity ?? expect.fail("There is no repository.");

function issueOf(fixture: ChatFixture, group: string): Issue {
  const found = [...activity(fixture).issues.values()].find(({ title }) => title.endsWith(group));
  return found ?? expect.fail(`There is no issue about ${group}.`);
}

/** Ticks a box as GitHub's page does, and hands on the event that GitHub sends. */
async function tick(fixture: ChatFixture, group: string, answer: { who: string; as: string; by: string }) {
  const issue = issueOf(fixture, group);
  const from = issue.body;
  const [before = "", rest = ""] = from.split(`### ${answer.who} (`);
  issue.body = `${before}### ${answer.who} (${rest.replace(`[ ] ${answer.as}`, `[x] ${answer.as}`)}`;
  const sender = fixture.github.world.user(answer.by);
  const { number, body } = issue;
  return act(
    fixture,
    "issues",
    {
      action: "edited",
      issue: {
        number,
        body,
        updated_at: new Date().toISOString(),
        html_url: `https://github.com/acme/access/issues/${number}`,
      },
      changes: { body: { from } },
      sender: { login: sender?.login, id: sender?.id, type: "User" },
    },
    { command: "review" },
  );
}

/** Writes a comment below an issue of the review, and hands on the event. */
async function comment(fixture: ChatFixture, group: string, { by, body }: { by: string; body: string }) {
  const { number } = issueOf(fixture, group);
  const client = openRepository(`token-of-${by}`, { ...at, apiUrl: fixture.github.apiUrl }).octokit;
  const { data } = await client.rest.issues.createComment({ ...at, issue_number: number, body });
  const user = { login: by, id: fixture.github.world.user(by)?.id, type: "User" };
  const { id, created_at, author_association } = data;
  const written = { id, body, created_at, author_association, user };
  return act(fixture, "issue_comment", { action: "created", issue: { number }, comment: written });
}

const slack = (fixture: ChatFixture, request: unknown) =>
  act(fixture, "workflow_dispatch", { inputs: { request: JSON.stringify(request) } });

const slash = (fixture: ChatFixture, text: string, by: SlashSender) =>
  slack(fixture, fixture.slashPayload(text, by));

async function state(fixture: ChatFixture): Promise<ReviewState> {
  const read = parseReviewState((await readStateFile(fixture.repository, reviewFile)).text);
  return read === undefined || read === "none" ? expect.fail("No review runs.") : read;
}

/** Has the review begin so many days earlier, as if these had passed. */
async function daysLater(fixture: ChatFixture, days: number): Promise<void> {
  const change = (text: string | undefined) => {
    const read = parseReviewState(text);
    if (read === undefined || read === "none") return expect.fail("No review runs.");
    const startedAt = new Date(Date.parse(read.frozen.startedAt) - days * 86_400_000).toISOString();
    const frozen = { ...read.frozen, startedAt, dueOn: daysAfter(read.frozen.dueOn, -days) };
    return reviewStateText({ ...read, frozen, digest: frozenDigest(frozen) });
  };
  await updateStateFile(
    fixture.repository,
    { path: reviewFile, message: "Days pass", change },
    fixture.clock,
  );
}

const pullNamed = (fixture: ChatFixture, title: string) =>
  [...activity(fixture).pulls.values()].find((each) => each.title.includes(title)) ?? expect.fail(title);

const merge = (fixture: ChatFixture, title: string) =>
  fixture.repository.octokit.rest.pulls.merge({ ...at, pull_number: pullNamed(fixture, title).number });

test("a review runs from its start to a record that holds, with answers by tick, comment and Slack", async () => {
  const fixture = await start();
  const begun = await review(fixture, "auto");
  expect([begun.exitCode, begun.stderr]).toEqual([0, ""]);
  expect([...activity(fixture).issues.values()]).toHaveLength(3);

  await tick(fixture, "team blue", { who: "zoe", as: "remove", by: "max-gh" });
  await comment(fixture, "team blue", { by: "ada-gh", body: "/rollcall review keep mia" });
  await slash(fixture, "review keep mia --team red", { id: "U0LEA0000" });
  const { answers, frozen } = await state(fixture);
  const told = Object.entries(answers).map(([id, { decision, by, via }]) => {
    const row = frozen.rows.find((each) => each.id === id);
    return `${row?.group} ${row?.who}: ${decision} by ${by}, ${via}`;
  });
  expect(told.sort()).toEqual([
    "team:blue user:mia: keep by ada, comment",
    "team:blue user:zoe: remove by max, check box",
    "team:red user:mia: keep by lea, slack",
  ]);

  const own = await tick(fixture, "team red", { who: "lea", as: "keep", by: "lea-gh" });
  expect(own.log).toContain("nobody reviews themselves");
  expect(Object.keys((await state(fixture)).answers)).toHaveLength(3);

  await review(fixture, "remind");
  const reminders = [...activity(fixture).comments.values()].filter(({ body }) =>
    body.includes("no answer yet"),
  );
  expect(reminders.map(({ number }) => number).sort()).toEqual(
    [...activity(fixture).issues.keys()].sort((left, right) => left - right),
  );

  const early = await review(fixture, "close");
  expect([early.exitCode, early.log.includes("can't be closed yet")]).toEqual([1, true]);

  await merge(fixture, "Take out whom the review");
  await act(fixture, "push", {}, { "allow-removals": "true" });
  await daysLater(fixture, 30);
  const late = await review(fixture, "auto");
  expect(late.log).toContain("was due on");
  expect(pullNamed(fixture, "what nobody confirmed").body).toContain("lea");

  const record = pullNamed(fixture, "Keep the record of the review");
  const name = frozen.review;
  const file = async (path: string) => {
    const { data } = await fixture.repository.octokit.rest.repos.getContent({
      ...at,
      path,
      ref: record.head.branch,
    });
    return "content" in data ? Buffer.from(data.content, "base64").toString("utf8") : "";
  };
  const text = await file(`reviews/${name}.json`);
  const { rows, counts } = JSON.parse(text) as ReviewRecord;
  expect(counts).toMatchObject({ kept: 2, removed: 1, absentAgain: 1 });
  expect(rows.find(({ answer }) => answer?.decision === "remove")?.removal).toMatchObject({
    absent: true,
    left: [],
  });
  expect(await file(`reviews/${name}.html`)).toContain("read again as gone");

  const folder = await mkdtemp(join(tmpdir(), "rollcall-review-"));
  try {
    await writeFile(join(folder, "whole.json"), text);
    const whole = await runCli(["review", "verify", "whole.json"], { cwd: folder });
    expect([whole.exitCode, whole.stderr]).toEqual([0, ""]);
    expect(whole.stdout).toContain(`The record of ${name} is whole.`);
    const { digests } = JSON.parse(text) as ReviewRecord;
    expect(whole.stdout).toContain(
      `  ${digests.record}\n  Compare that with the digest in the pull request that proposed the record`,
    );
    await writeFile(join(folder, "changed.json"), text.replace('"decision": "keep"', '"decision": "remove"'));
    const changed = await runCli(["review", "verify", "changed.json"], { cwd: folder });
    expect(changed.exitCode).toBe(1);
    expect(changed.stdout).toContain("The digest record differs");
    expect((await runCli(["review", "verify", "none.json"], { cwd: folder })).exitCode).toBe(2);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }

  await merge(fixture, "Keep the record of the review");
  expect((await review(fixture, "auto")).log).toContain("is over");
  expect((await review(fixture, "auto")).log).toContain("is done");
  expect([...activity(fixture).issues.values()].map((each) => each.state)).toEqual([
    "closed",
    "closed",
    "closed",
  ]);
}, 120_000);

test("a review on Slack is answered by a button, and its status told on the command line", async () => {
  const fixture = await start();
  await review(fixture, "start", { "review-by": "slack" });
  expect([...activity(fixture).issues.values()]).toEqual([]);
  const clicked = await slack(fixture, fixture.clickPayload("Keep", { id: "U0LEA0000" }));
  expect([clicked.exitCode, clicked.stderr]).toEqual([0, ""]);
  expect(Object.values((await state(fixture)).answers)).toMatchObject([
    { decision: "keep", by: "lea", via: "slack" },
  ]);
  const { stdout, exitCode } = await runCli(["review", "status"], {
    cwd: tmpdir(),
    env: {
      GITHUB_TOKEN: "app-token",
      GITHUB_REPOSITORY: "acme/access",
      GITHUB_API_URL: fixture.github.apiUrl,
      GITHUB_GRAPHQL_URL: fixture.github.graphqlUrl,
    },
  });
  expect(exitCode).toBe(0);
  expect(stdout).toContain("1 answer of 11 rows");
}, 60_000);
