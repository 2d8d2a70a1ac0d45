import { afterEach, expect, test } from "vitest";
import { enqueue } from "../../emulators/github/pulls.ts";
import { type JobResult, runAction } from "../../emulators/runner.ts";
import { type ChatFixture, fixtureYaml, startChatFixture } from "../../src/chat/testing/fixture.ts";
import { openRepository } from "../../src/repository/repository.ts";
import { withoutRetries } from "../../src/repository/request-error.ts";

/** The built Action as the one workflow of the small set-up starts it, in a repository that requires its check. */
let fixture: ChatFixture;

afterEach(async () => {
  expect(fixture.github.violations).toEqual([]);
  await Promise.all([fixture.github.close(), fixture.slack.close()]);
});

const access = { owner: "acme", repo: "access" };
const joined = fixtureYaml.replace("members: [zoe]", "members: [zoe, mia]");

async function start(): Promise<void> {
  const statuses = [{ context: "rollcall/permissions", app: "rollcall" }];
  fixture = await startChatFixture({ start: new Date(), protection: [{ branch: "main", statuses }] });
}

const as = (login: string) =>
  openRepository(`token-of-${login}`, { ...access, apiUrl: fixture.github.apiUrl }).octokit.rest;

async function write(branch: string, text: string, by: string): Promise<string> {
  const at = { ...access, path: "teams.yaml", branch };
  const { data } = await as(by).repos.getContent({ ...access, path: "teams.yaml", ref: branch });
  const sha = "sha" in data ? data.sha : "";
  const content = Buffer.from(text).toString("base64");
  const put = await as(by).repos.createOrUpdateFileContents({ ...at, message: "Change", content, sha });
  return put.data.commit.sha ?? "";
}

/** Opens a pull request of a login. */
async function open(text: string, by: string): Promise<number> {
  const main = await as(by).git.getRef({ ...access, ref: "heads/main" });
  await as(by).git.createRef({ ...access, ref: "refs/heads/topic", sha: main.data.object.sha });
  await write("topic", text, by);
  return (await as(by).pulls.create({ ...access, head: "topic", base: "main", title: "Topic" })).data.number;
}

const repository = { default_branch: "main", full_name: "acme/access" };

function act(
  event: string,
  payload: object,
  inputs: Readonly<Record<string, string>> = {},
): Promise<JobResult> {
  return runAction({
    event,
    payload: { repository, ...payload },
    github: fixture.github,
    inputs: { "github-token": "app-token", providers: "github", comment: "false", ...inputs },
  });
}

/** Runs the Action on what a login has just done to the pull request. */
async function on(number: number, action: string, by: string): Promise<JobResult> {
  const { data: pull } = await as("ada-gh").pulls.get({ ...access, pull_number: number });
  const sender = { login: by, id: fixture.github.world.user(by)?.id, type: "User" };
  return act("pull_request_target", { action, number, pull_request: pull, sender });
}

async function verdict(): Promise<string> {
  const { data } = await as("ada-gh").checks.listForRef({ ...access, ref: "topic" });
  return data.check_runs.map(({ name, conclusion }) => `${name}: ${conclusion}`).join();
}

const approve = (number: number, by: string) =>
  as(by).pulls.createReview({ ...access, pull_number: number, event: "APPROVE", body: "Yes." });

/** The run of the empty workflow that a review starts. */
const reviewed = () =>
  act("workflow_run", {
    action: "completed",
    workflow_run: {
      event: "pull_request_review",
      head_branch: "topic",
      head_repository: { owner: { login: "acme" } },
    },
  });

test("a pull request waits, is allowed by a review, and waits again once it does something else", async () => {
  await start();
  const number = await open(joined, "mia-gh");
  const merge = () => as("mia-gh").pulls.merge({ ...access, pull_number: number, ...withoutRetries });
  const first = await on(number, "opened", "mia-gh");
  expect([first.exitCode, first.stderr]).toEqual([0, ""]);
  expect(first.log).toContain("rollcall/permissions is action_required: Needs ada or max");
  expect(first.summary).toContain("Waits for an approving review of:");
  await expect(merge()).rejects.toMatchObject({ status: 405 });

  fixture.advanceClock(1);
  await approve(number, "max-gh");
  const allowed = await reviewed();
  expect([allowed.exitCode, allowed.stderr]).toEqual([0, ""]);
  expect(await verdict()).toBe("rollcall/permissions: success");

  const more = joined.replace("slack: U0MIA0000 }", "slack: U0MIA0000, permission: admin }");
  await write("topic", more, "mia-gh");
  const changed = await on(number, "synchronize", "mia-gh");
  expect(changed.log).toContain("rollcall/permissions is action_required");
  expect(await verdict()).toBe("rollcall/permissions: action_required");
  await expect(merge()).rejects.toMatchObject({ status: 405 });

  fixture.advanceClock(1);
  await approve(number, "ada-gh");
  await reviewed();
  expect(await verdict()).toBe("rollcall/permissions: success");
  expect((await merge()).status).toBe(200);
});

test("opening a pull request onto whose branch somebody else pushed is no word, and a comment is one", async () => {
  await start();
  const main = await as("ada-gh").git.getRef({ ...access, ref: "heads/main" });
  await as("ada-gh").git.createRef({ ...access, ref: "refs/heads/topic", sha: main.data.object.sha });
  await write("topic", `# Sorted.\n${fixtureYaml}`, "ada-gh");
  await write("topic", joined, "mia-gh");
  const pull = { ...access, head: "topic", base: "main", title: "Sort" };
  const { number } = (await as("ada-gh").pulls.create(pull)).data;
  const opened = await on(number, "opened", "ada-gh");
  expect([opened.exitCode, opened.stderr]).toEqual([0, ""]);
  expect(await verdict()).toBe("rollcall/permissions: action_required");
  expect(opened.summary).toContain("/rollcall approve");

  fixture.advanceClock(1);
  const body = "/rollcall approve";
  const written = await as("ada-gh").issues.createComment({ ...access, issue_number: number, body });
  const { id, created_at, author_association } = written.data;
  const user = { login: "ada-gh", id: fixture.github.world.user("ada-gh")?.id, type: "User" };
  const job = await act(
    "issue_comment",
    {
      action: "created",
      issue: { number, pull_request: {} },
      comment: { id, body, created_at, author_association, user },
    },
    { command: "chat" },
  );
  expect([job.exitCode, job.stderr]).toEqual([0, ""]);
  expect(await verdict()).toBe("rollcall/permissions: success");
  const merged = await as("ada-gh").pulls.merge({ ...access, pull_number: number, ...withoutRetries });
  expect(merged.status).toBe(200);
});

test("the comment with the plan says below its title who must approve", async () => {
  await start();
  const number = await open(joined, "mia-gh");
  const { data: pull } = await as("ada-gh").pulls.get({ ...access, pull_number: number });
  const sender = { login: "mia-gh", id: fixture.github.world.user("mia-gh")?.id, type: "User" };
  const payload = { action: "opened", number, pull_request: pull, sender };
  const job = await act("pull_request_target", payload, { comment: "true" });
  expect([job.exitCode, job.stderr]).toEqual([0, ""]);
  const { data } = await as("ada-gh").issues.listComments({ ...access, issue_number: number });
  const [, title, , waits, , who] = (data[0]?.body ?? "")
    .slice((data[0]?.body ?? "").indexOf("\n###"))
    .split("\n");
  expect(title).toMatch(/^### Rollcall: 1 person gains, nobody loses · \d changes?$/);
  expect(waits).toBe("⏳ Waits for an approving review (`rollcall/permissions` lists the approvals so far):");
  expect(who).toMatch(
    /^- \[ada\]\(https:\S+\/ada-gh\) or \[max\]\(https:\S+\/max-gh\), for `team.members \w+ \+mia` /,
  );
});

test("a verdict that can't be published fails the job, and one that can't be reached does so too", async () => {
  await start();
  const number = await open(joined, "max-gh");
  fixture.github.fail({
    matches: ({ path }) => path.endsWith("/check-runs"),
    fault: {
      kind: "answer",
      answer: { status: 403, body: { message: "Resource not accessible by integration" } },
    },
  });
  const unpublished = await on(number, "opened", "max-gh");
  expect(unpublished.exitCode).toBe(1);
  expect(unpublished.log).toMatch(/::error .*::The check run rollcall\/permissions could not be published/);
  fixture.github.fail({
    matches: ({ path }) => path.includes("/compare/"),
    fault: { kind: "answer", answer: { status: 403, body: { message: "Not just now" } } },
  });
  const unreached = await on(number, "opened", "max-gh");
  expect(unreached.exitCode).toBe(1);
  expect(await verdict()).toBe("rollcall/permissions: failure");
});

test("the default token gives advice, in the log, the summary and the comment, and no check run", async () => {
  fixture = await startChatFixture({
    start: new Date(),
    github: {
      token: [
        { kind: "app", value: "app-token", slug: "github-actions" },
        ...["ada-gh", "mia-gh"].map(
          (login) => ({ kind: "user", login, value: `token-of-${login}` }) as const,
        ),
      ],
    },
  });
  const number = await open(joined, "mia-gh");
  const { data: pull } = await as("ada-gh").pulls.get({ ...access, pull_number: number });
  const sender = { login: "mia-gh", id: fixture.github.world.user("mia-gh")?.id };
  const payload = { action: "opened", number, pull_request: pull, sender };
  const job = await act("pull_request_target", payload, { comment: "true" });
  expect(job.exitCode).toBe(0);
  expect(job.log).toContain("Advice, which binds nobody is action_required");
  expect(job.summary).toContain("advice only, which blocks no merge");
  const { data: comments } = await as("ada-gh").issues.listComments({ ...access, issue_number: number });
  expect(comments.map(({ body }) => body).join()).toContain("advice only, which blocks no merge");
  expect(await verdict()).toBe("");
});

test("a merge group gets its verdict, and a schedule judges open pull requests again", async () => {
  await start();
  const number = await open(joined, "max-gh");
  await on(number, "opened", "max-gh");
  const repo = fixture.github.world.repo("acme/access");
  const main = repo?.git.refs.get("refs/heads/main") ?? "";
  const pull = repo?.activity.pulls.get(number);
  if (pull === undefined) throw new Error("There is no pull request.");
  const merge_group = {
    head_sha: enqueue(pull).sha,
    head_ref: `refs/heads/gh-readonly-queue/main/pr-${number}-${main}`,
    base_sha: main,
    base_ref: "refs/heads/main",
  };
  const job = await act("merge_group", { action: "checks_requested", merge_group });
  expect([job.exitCode, job.stderr]).toEqual([0, ""]);
  expect(job.log).toContain("rollcall/permissions is success: Allowed: max may do this.");
  const scheduled = await act("schedule", {}, { command: "judge" });
  expect(scheduled.exitCode).toBe(0);
  expect(scheduled.log).toContain(`#${number}: rollcall/permissions is success`);
});
