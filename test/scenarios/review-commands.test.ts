import { afterEach, expect, test } from "vitest";
import { type JobResult, runAction } from "../../emulators/runner.ts";
import { type ChatFixture, fixtureYaml, startChatFixture } from "../../src/chat/testing/fixture.ts";
import { openRepository } from "../../src/repository/repository.ts";

/** The built Action as the default branch's workflow starts it after a review. */
let fixture: ChatFixture;

afterEach(async () => {
  expect(fixture.github.violations).toEqual([]);
  await Promise.all([fixture.github.close(), fixture.slack.close()]);
});

const access = { owner: "acme", repo: "access" };

const as = (login: string) =>
  openRepository(`token-of-${login}`, { ...access, apiUrl: fixture.github.apiUrl }).octokit.rest;

/** Starts a repository with an open pull request by mia. */
async function start(): Promise<void> {
  fixture = await startChatFixture({ start: new Date() });
  const main = await as("mia-gh").git.getRef({ ...access, ref: "heads/main" });
  const branch = "topic";
  await as("mia-gh").git.createRef({ ...access, ref: `refs/heads/${branch}`, sha: main.data.object.sha });
  const at = { ...access, path: "teams.yaml", branch };
  const { data } = await as("mia-gh").repos.getContent({ ...access, path: "teams.yaml", ref: branch });
  const content = Buffer.from(`# Sorted.\n${fixtureYaml}`).toString("base64");
  const sha = "sha" in data ? data.sha : "";
  await as("mia-gh").repos.createOrUpdateFileContents({ ...at, message: "Sort", content, sha });
  await as("mia-gh").pulls.create({ ...access, head: branch, base: "main", title: "Sort" });
}

const pull = () => {
  const found = [...(fixture.github.world.repo("acme/access")?.activity.pulls.values() ?? [])].find(
    ({ title }) => title === "Sort",
  );
  if (found === undefined) throw new Error("There is no pull request.");
  return found;
};

const review = (by: string, body: string) =>
  as(by).pulls.createReview({ ...access, pull_number: pull().number, event: "COMMENT", body });

/** Runs the job that the workflow of a review starts. The event has no word of what the review says. */
function handedOn(inputs: Readonly<Record<string, string>> = {}): Promise<JobResult> {
  return runAction({
    event: "workflow_run",
    payload: {
      repository: { default_branch: "main", full_name: "acme/access" },
      action: "completed",
      workflow_run: {
        event: "pull_request_review",
        display_title: "Rollcall review with a command",
        head_branch: "topic",
        head_repository: { owner: { login: "acme" } },
      },
    },
    github: fixture.github,
    inputs: {
      command: "chat",
      "github-token": "app-token",
      "slack-token": "xoxb-rollcall",
      "slack-api-url": fixture.slack.apiUrl,
      "chat-merge": "true",
      ...inputs,
    },
  });
}

async function replies(): Promise<readonly string[]> {
  const at = { ...access, issue_number: pull().number };
  const { data } = await fixture.repository.octokit.rest.issues.listComments(at);
  return data.filter(({ user }) => user?.type === "Bot").map(({ body }) => body ?? "");
}

test("the commands in a review's body are carried out once, and answered below the pull request", async () => {
  await start();
  await review(
    "lea-gh",
    "Fine with me.\n\n> /rollcall team add red max\n\n/rollcall team add red zoe\n/rollcall team list",
  );
  const job = await handedOn();
  expect([job.exitCode, job.stderr]).toEqual([0, ""]);
  expect(fixture.roster()).toContain("      - zoe\n");
  expect(fixture.roster()).not.toContain("      - max\n");
  expect(fixture.github.world.team("red")?.members.size).toBe(3);
  const answers = await replies();
  expect(answers.map((each) => /`(\/rollcall .*)`/.exec(each)?.[1] ?? "report")).toEqual([
    "/rollcall team add red zoe",
    "report",
    "/rollcall team list",
  ]);

  await fixture.comment("/rollcall team remove red zoe --yes", "lea-gh");
  const again = await handedOn();
  expect([again.exitCode, again.stderr]).toEqual([0, ""]);
  expect(fixture.roster()).toContain("      - zoe\n");
  expect(await replies()).toHaveLength(answers.length);
});

test("a review that somebody edited, a stranger's and a dismissed one command nothing", async () => {
  await start();
  const command = "/rollcall team add red zoe";
  const { data: forged } = await review("lea-gh", "Looks good.");
  const found = pull().reviews.find(({ id }) => id === forged.id);
  const mia = fixture.github.world.user("mia-gh");
  if (found === undefined || mia === undefined) throw new Error("There is no review.");
  // Whoever may write the repository may edit what others wrote, even in the second in which they wrote it.
  Object.assign(found, { body: command, edited: { at: found.submittedAt, by: mia } });
  await review("stranger", "/rollcall help");
  const { data: dismissed } = await review("ada-gh", command);
  const withdrawn = pull().reviews.find(({ id }) => id === dismissed.id);
  if (withdrawn !== undefined) withdrawn.state = "DISMISSED";
  const job = await handedOn();
  expect([job.exitCode, job.stderr]).toEqual([0, ""]);
  expect(job.log).toContain("No review asks anything of me.");
  expect([fixture.roster(), await replies()]).toEqual([fixtureYaml, []]);
});

test("a review that its author wrote in parts, before anybody saw it, is heard", async () => {
  await start();
  const { data: written } = await review("lea-gh", "/rollcall team list");
  const found = pull().reviews.find(({ id }) => id === written.id);
  if (found !== undefined) found.edited = { at: found.submittedAt, by: found.author };
  expect((await handedOn()).exitCode).toBe(0);
  expect((await replies())[0]).toContain("`red`: 2 people, led by `lea`");
});

test("a review older than a newer comment of the same person is not carried out, and told once", async () => {
  await start();
  await review("lea-gh", "/rollcall team add red zoe");
  fixture.advanceClock(1);
  await fixture.comment("/rollcall team list", "lea-gh");
  const job = await handedOn();
  expect(job.exitCode).toBe(1);
  expect((await replies()).join()).toContain("older than another one of the same person");
  expect((await handedOn()).exitCode).toBe(0);
  expect(await replies()).toHaveLength(1);
  expect(fixture.roster()).toBe(fixtureYaml);
});

test("what a review asks to apply is left to the next job, which answers below the pull request", async () => {
  await start();
  await review("lea-gh", "/rollcall team add red zoe");
  const job = await handedOn({ "chat-apply": "false" });
  const left = job.outputs["apply-request"] ?? "";
  expect(JSON.parse(left)).toMatchObject({ apply: true, reviewOf: pull().number });
  const found = pull().reviews.at(-1);
  // The review may be gone by then.
  if (found !== undefined) found.body = "";
  const before = (await replies()).length;
  const applied = await handedOn({ "apply-request": left });
  expect([applied.exitCode, applied.stderr]).toEqual([0, ""]);
  expect((await replies()).slice(before).join()).toContain("Rollcall: done");
});
