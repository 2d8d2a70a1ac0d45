import { afterEach, beforeEach, expect, test } from "vitest";
import { type GithubEmulator, startGithub } from "../../../emulators/github/github.ts";
import { addRun, moveRun } from "../../../emulators/github/workflow-runs.ts";
import { plainReply } from "../../chat/render-reply.ts";
import { openRepository } from "../../repository/repository.ts";
import { watchRuns } from "./run.ts";

const noon = new Date("2026-06-10T12:00:00Z");
let github: GithubEmulator;
beforeEach(async () => {
  const members = [{ login: "ada-gh", role: "admin" as const }];
  github = await startGithub(
    { org: "acme", members, repos: [{ name: "access", files: { "teams.yaml": "version: 1\n" } }] },
    { now: () => noon },
  );
});
afterEach(async () => {
  expect(github.violations).toEqual([]);
  await github.close();
});

/** Adds a run of rollcall.yml that began so many hours before noon; without a conclusion it is under way. */
function ran(event: string, hoursAgo: number, conclusion?: string): void {
  const repo = github.world.repo("acme/access");
  const actor = github.world.user("ada-gh");
  if (repo === undefined || actor === undefined) throw new Error("The fixture has neither.");
  const sha = repo.git.refs.get("refs/heads/main") ?? "";
  const now = new Date(noon.getTime() - hoursAgo * 60 * 60 * 1000);
  const begun = { workflow: "rollcall.yml", event, ref: "main", sha, inputs: {}, actor, now };
  const run = addRun(github.world, repo, { ...begun, isListed: true });
  moveRun(run, conclusion === undefined ? "in_progress" : { conclusion }, now);
}

async function watched(): Promise<string> {
  const reply = await watchRuns({
    repository: openRepository("token", { owner: "acme", repo: "access", apiUrl: github.apiUrl }),
    workflow: "rollcall.yml",
    branch: "main",
    page: "https://github.com/acme/access",
    own: "rollcall-watch.yml",
    now: noon.getTime(),
  });
  return reply === undefined ? "" : plainReply(reply).replaceAll("`", "");
}

test("a watchdog is quiet while the runs come and succeed, and asks GitHub twice", async () => {
  ran("schedule", 31, "failure");
  ran("push", 10, "success");
  ran("schedule", 7, "success");
  expect(await watched()).toBe("");
  expect(github.calls).toHaveLength(2);
});

test.each(["failure", "timed_out", "startup_failure"])(
  "a watchdog tells of a last scheduled run that ended as %s, and how to silence it",
  async (conclusion) => {
    ran("schedule", 31, "success");
    ran("schedule", 7, conclusion);
    const text = await watched();
    expect(text).toContain(`The last run by schedule (2026-06-10 05:00 UTC) ended as ${conclusion}`);
    expect(text).toContain("gh workflow disable rollcall-watch.yml --repo acme/access");
  },
);

test("a watchdog tells when no scheduled run has come for a day and a half, or none ever", async () => {
  expect(await watched()).toContain("No scheduled run has ever come.");
  ran("schedule", 40, "success");
  expect(await watched()).toContain(
    "The last scheduled run began on 2026-06-08 20:00 UTC, and none has come",
  );
});

test("a failed push is told, also when a later run repaired it, and the day after only while nothing has", async () => {
  ran("push", 20, "failure");
  ran("schedule", 7, "success");
  expect(await watched()).toContain("The last run by push");
});

test("a failed push of days ago is no news once a scheduled run has succeeded", async () => {
  ran("push", 60, "failure");
  ran("schedule", 7, "success");
  expect(await watched()).toBe("");
});

test("a failed push of days ago is told for as long as no scheduled run succeeds", async () => {
  ran("push", 60, "failure");
  ran("schedule", 7);
  expect(await watched()).toContain("The last run by push");
});

test("a watchdog tells of a run that doesn't end", async () => {
  ran("schedule", 31, "success");
  ran("schedule", 8);
  expect(await watched()).toContain("A run by schedule of 2026-06-10 04:00 UTC has not ended (in_progress)");
});
