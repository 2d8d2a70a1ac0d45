import { afterEach, expect, test } from "vitest";
import { type GithubEmulator, startGithub } from "../../emulators/github/github.ts";
import { repoWorld } from "../../emulators/github/small-repo.ts";
import { publishCheckRun } from "./check-runs.ts";
import { openRepository, type RosterRepository } from "./repository.ts";
import { trailCheck, trailMemo } from "./trail-check.ts";
import { trailEndsOf } from "./trail-ends.ts";

let github: GithubEmulator;
afterEach(async () => {
  await github.close();
  expect(github.violations).toEqual([]);
});

async function start() {
  github = await startGithub(repoWorld({}), {
    token: [
      { kind: "app", slug: "rollcall", value: "ours" },
      { kind: "app", slug: "github-actions", value: "anybody" },
    ],
  });
  const as = (token: string) =>
    openRepository(token, { owner: "acme", repo: "config", apiUrl: github.apiUrl });
  const { data } = await as("ours").octokit.rest.git.getRef({
    owner: "acme",
    repo: "config",
    ref: "heads/main",
  });
  return { ours: as("ours"), anybody: as("anybody"), head: data.object.sha };
}

function show(repository: RosterRepository, head: string, end: { records: number; hash: string }) {
  const texts = { title: "The trail", summary: "It has an end." };
  return publishCheckRun(repository, {
    name: trailCheck,
    head,
    conclusion: "success",
    ...texts,
    memo: trailMemo(end),
  });
}

test("the trail's end is read from the App's newest check run on the branch, and from nothing that a workflow wrote", async () => {
  const { ours, anybody, head } = await start();
  expect(await trailEndsOf(ours, [])).toEqual({ ends: [] });
  await show(anybody, head, { records: 9, hash: "f".repeat(64) });
  expect(await trailEndsOf(ours, [])).toEqual({ ends: [] });
  await show(ours, head, { records: 2, hash: "a".repeat(64) });
  await show(ours, head, { records: 4, hash: "b".repeat(64) });
  expect(await trailEndsOf(ours, [head])).toEqual({
    ends: [{ commit: head, records: 4, hash: "b".repeat(64) }],
  });
});

test("where the check runs can't be read, that is said, and nothing is taken for compared", async () => {
  github = await startGithub(repoWorld({}), {
    token: { kind: "app", permissions: { contents: "read", metadata: "read" } },
  });
  const repository = openRepository("token", { owner: "acme", repo: "config", apiUrl: github.apiUrl });
  const { ends, problem } = await trailEndsOf(repository, []);
  expect([ends, problem?.code]).toEqual([[], "trail_ends_not_read"]);
});
