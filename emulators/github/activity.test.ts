import { afterEach, beforeEach, expect, it } from "vitest";
import { type GithubEmulator, startGithub } from "./github.ts";
import { branch, config, repoWorld, write } from "./small-repo.ts";
import { failureOf, manualClock, octokit } from "./small-world.ts";

let github: GithubEmulator;
const clock = manualClock();

beforeEach(async () => {
  github = await startGithub(repoWorld(), {
    now: clock.now,
    token: [
      { kind: "app", value: "app" },
      { kind: "app", value: "blind", permissions: { metadata: "read" } },
      { kind: "user", value: "bob", login: "bob" },
      { kind: "user", value: "alice", login: "alice" },
    ] as never,
  });
});
afterEach(async () => {
  expect(github.violations).toEqual([]);
  await github.close();
});

const pushes = async (more: object = {}) => {
  const at = { ...config, ref: "topic", per_page: 100, ...more };
  const { data, headers } = await octokit(github, "app").rest.repos.listActivities(at);
  return { data, link: headers.link };
};

it("tells who created, moved and deleted a branch, the newest first", async () => {
  const first = await branch(octokit(github, "bob"), { name: "topic", text: "version: 1\n" });
  const second = await write(octokit(github, "alice"), {
    branch: "topic",
    text: "version: 1\nteams: {}\n\n",
  });
  const ref = "heads/topic";
  await octokit(github, "bob").rest.git.updateRef({ ...config, ref, sha: first, force: true });
  await octokit(github, "alice").rest.git.deleteRef({ ...config, ref });
  const { data } = await pushes();
  expect(data.map(({ activity_type: type, actor, after }) => [type, actor?.login, after])).toEqual([
    ["branch_deletion", "alice", "0".repeat(40)],
    ["force_push", "bob", first],
    ["push", "alice", second],
    ["push", "bob", first],
    ["branch_creation", "bob", expect.any(String)],
  ]);
  for (const [index, { before }] of data.entries())
    expect(before).toBe(data[index + 1]?.after ?? "0".repeat(40));
});

it("gives pages by a cursor, and needs Contents: read", async () => {
  await branch(octokit(github, "bob"), { name: "topic", text: "version: 1\n" });
  const { data, link } = await pushes({ per_page: 1 });
  const after = /[?&]after=(\d+)/.exec(link ?? "")?.[1];
  const rest = await pushes({ per_page: 1, after });
  expect([...data, ...rest.data].map(({ activity_type: type }) => type)).toEqual(["push", "branch_creation"]);
  expect(rest.link).toBeUndefined();
  const refused = octokit(github, "blind").rest.repos.listActivities(config);
  expect(await failureOf(refused)).toMatchObject({ status: 403 });
});
