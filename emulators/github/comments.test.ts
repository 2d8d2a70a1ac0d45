import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type GithubEmulator, startGithub } from "./github.ts";
import { branch, config, repoWorld } from "./small-repo.ts";
import { failureOf, type Octokit, octokit } from "./small-world.ts";

let github: GithubEmulator;
let client: Octokit;

beforeEach(async () => {
  github = await startGithub(repoWorld());
  client = octokit(github);
  await client.rest.issues.create({ ...config, title: "An issue" });
});

afterEach(async () => {
  await github.close();
  expect(github.violations).toEqual([]);
});

const issue = { ...config, issue_number: 1 };

describe("a comment", () => {
  test("is made, listed in order, changed and deleted", async () => {
    const { issues } = client.rest;
    const made = await issues.createComment({ ...issue, body: "One" });
    await issues.createComment({ ...issue, body: "Two" });
    expect([made.status, made.data.user?.type]).toEqual([201, "Bot"]);
    const one = { ...config, comment_id: made.data.id };
    await issues.updateComment({ ...one, body: "Changed" });
    expect((await issues.listComments(issue)).data.map((each) => each.body)).toEqual(["Changed", "Two"]);
    expect((await issues.deleteComment(one)).status).toBe(204);
    expect((await failureOf(issues.getComment(one))).status).toBe(404);
  });

  test("may have 65,536 characters and not one more", async () => {
    const { issues } = client.rest;
    const { data } = await issues.createComment({ ...issue, body: "x".repeat(65_536) });
    const long = "x".repeat(65_537);
    const made = await failureOf(issues.createComment({ ...issue, body: long }));
    const changed = await failureOf(issues.updateComment({ ...config, comment_id: data.id, body: long }));
    for (const { status, message } of [made, changed]) {
      expect([status, message]).toEqual([
        422,
        expect.stringContaining("Body is too long (maximum is 65536 characters)"),
      ]);
    }
  });

  test("may stand on a pull request", async () => {
    await branch(client, { name: "feature", text: "x" });
    const { data } = await client.rest.pulls.create({ ...config, title: "X", head: "feature", base: "main" });
    const on = { ...config, issue_number: data.number };
    await client.rest.issues.createComment({ ...on, body: "Hello" });
    expect((await client.rest.issues.listComments(on)).data.length).toBe(1);
    expect((await client.rest.issues.get(on)).data.pull_request).toBeDefined();
    expect((await failureOf(client.rest.issues.listComments({ ...config, issue_number: 99 }))).status).toBe(
      404,
    );
  });

  test("takes each person's reaction once", async () => {
    const { issues, reactions } = client.rest;
    const { data } = await issues.createComment({ ...issue, body: "/rollcall help" });
    const one = { ...config, comment_id: data.id };
    const first = await reactions.createForIssueComment({ ...one, content: "eyes" });
    const again = await reactions.createForIssueComment({ ...one, content: "eyes" });
    expect([first.status, again.status]).toEqual([201, 200]);
    await reactions.createForIssueComment({ ...one, content: "rocket" });
    const listed = await reactions.listForIssueComment({ ...one, content: "eyes" });
    expect(listed.data.map((each) => [each.content, each.user?.login])).toEqual([["eyes", "rollcall[bot]"]]);
    expect((await issues.getComment(one)).data.reactions).toMatchObject({
      total_count: 2,
      eyes: 1,
      rocket: 1,
    });
    await reactions.deleteForIssueComment({ ...one, reaction_id: first.data.id });
    expect((await reactions.listForIssueComment(one)).data.length).toBe(1);
  });

  test("is minimised through GraphQL", async () => {
    const { data } = await client.rest.issues.createComment({ ...issue, body: "Old plan" });
    const answer = await client.graphql<{ minimizeComment: object }>(
      `mutation($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: OUTDATED }) {
        minimizedComment { isMinimized minimizedReason } } }`,
      { id: data.node_id },
    );
    expect(answer.minimizeComment).toEqual({
      minimizedComment: { isMinimized: true, minimizedReason: "outdated" },
    });
  });
});

describe("commit statuses", () => {
  test("are combined by the latest of each context", async () => {
    const { repos, git } = client.rest;
    const { sha } = (await git.getRef({ ...config, ref: "heads/main" })).data.object;
    const set = (state: "pending" | "success", context: string) =>
      repos.createCommitStatus({ ...config, sha, state, context, description: "Checked" });
    const combined = async () => (await repos.getCombinedStatusForRef({ ...config, ref: "main" })).data;
    expect((await combined()).state).toBe("pending");
    await set("pending", "rollcall/plan");
    await set("success", "rollcall/permissions");
    expect((await combined()).state).toBe("pending");
    await set("success", "rollcall/plan");
    expect([(await combined()).state, (await combined()).total_count]).toEqual(["success", 2]);
    expect(
      (await repos.listCommitStatusesForRef({ ...config, ref: sha })).data.map((each) => each.state),
    ).toEqual(["success", "success", "pending"]);
  });

  test("are for commits that exist, and have short descriptions", async () => {
    const { repos } = client.rest;
    const nowhere = repos.createCommitStatus({ ...config, sha: "0".repeat(40), state: "success" });
    expect((await failureOf(nowhere)).status).toBe(422);
    const { sha } = (await client.rest.git.getRef({ ...config, ref: "heads/main" })).data.object;
    const long = repos.createCommitStatus({ ...config, sha, state: "success", description: "x".repeat(141) });
    expect((await failureOf(long)).message).toContain("too long");
  });
});

test("check runs are an App's, and are completed by a conclusion", async () => {
  const { checks, git } = client.rest;
  const { sha } = (await git.getRef({ ...config, ref: "heads/main" })).data.object;
  const { data } = await checks.create({ ...config, name: "plan", head_sha: sha });
  expect([data.status, data.conclusion]).toEqual(["queued", null]);
  await checks.update({
    ...config,
    check_run_id: data.id,
    conclusion: "success",
    output: { title: "Plan", summary: "Nothing to do" },
  });
  const { check_runs: runs } = (await checks.listForRef({ ...config, ref: "main" })).data;
  expect(runs).toMatchObject([{ name: "plan", status: "completed", conclusion: "success" }]);
});
