import { afterEach, describe, expect, test } from "vitest";
import { type GithubEmulator, startGithub } from "./github.ts";
import { nodeId } from "./node-ids.ts";
import type { Token } from "./options.ts";
import type { SeedRepo } from "./seed.ts";
import { branch, config, repoWorld, write } from "./small-repo.ts";
import { failureOf, type Octokit, octokit } from "./small-world.ts";

let github: GithubEmulator;
let app: Octokit;
let alice: Octokit;
let bob: Octokit;

const token: Token[] = [
  { kind: "app", value: "app" },
  { kind: "user", value: "alice", login: "alice" },
  { kind: "user", value: "bob", login: "bob" },
];

async function start(repo: Partial<SeedRepo> = {}): Promise<void> {
  github = await startGithub(repoWorld(repo), { token });
  app = octokit(github, "app");
  alice = octokit(github, "alice");
  bob = octokit(github, "bob");
}

afterEach(async () => {
  await github.close();
  expect(github.violations).toEqual([]);
});

/** A branch `feature` with a pull request from it: number 1. */
async function open(text = "version: 2\n"): Promise<string> {
  const sha = await branch(app, { name: "feature", text });
  await app.rest.pulls.create({ ...config, title: "Two", head: "feature", base: "main" });
  return sha;
}

const first = { ...config, pull_number: 1 };

describe("opening a pull request", () => {
  test("answers it, under the App's name, and lists it", async () => {
    await start();
    const sha = await open();
    const { data } = await app.rest.pulls.get(first);
    expect(data).toMatchObject({
      state: "open",
      mergeable: true,
      mergeable_state: "clean",
      changed_files: 1,
    });
    expect([data.user.login, data.user.type, data.head.sha]).toEqual(["rollcall[bot]", "Bot", sha]);
    const listed = async (head: string) => (await app.rest.pulls.list({ ...config, head })).data.length;
    expect([await listed("acme:feature"), await listed("acme:other")]).toEqual([1, 0]);
    expect((await app.rest.pulls.listFiles(first)).data.map((each) => each.filename)).toEqual(["teams.yaml"]);
    expect((await app.rest.pulls.listCommits(first)).data.length).toBe(1);
  });

  test("a second time is refused", async () => {
    await start();
    await open();
    const again = app.rest.pulls.create({ ...config, title: "Again", head: "feature", base: "main" });
    const { status, message } = await failureOf(again);
    expect([status, message]).toEqual([
      422,
      expect.stringContaining("A pull request already exists for acme:feature"),
    ]);
  });

  test("without commits or from nowhere is refused", async () => {
    await start();
    const main = await app.rest.git.getRef({ ...config, ref: "heads/main" });
    await app.rest.git.createRef({ ...config, ref: "refs/heads/same", sha: main.data.object.sha });
    const from = (head: string) =>
      failureOf(app.rest.pulls.create({ ...config, title: "X", head, base: "main" }));
    expect((await from("same")).message).toContain("No commits between");
    expect((await from("nope")).status).toBe(422);
  });

  test("from a fork keeps the head readable in the base repository", async () => {
    await start();
    const sha = await branch(app, { name: "mine", text: "version: 3\n", owner: "dave" });
    const { data } = await app.rest.pulls.create({
      ...config,
      title: "Fork",
      head: "dave:mine",
      base: "main",
    });
    expect([data.head.repo.full_name, data.head.sha]).toEqual(["dave/config", sha]);
    const file = await app.rest.repos.getContent({
      ...config,
      path: "teams.yaml",
      ref: sha,
      mediaType: { format: "raw" },
    });
    expect(file.data).toBe("version: 3\n");
  });
});

describe("merging", () => {
  test("moves the base, and is possible once", async () => {
    await start();
    await open();
    const { data } = await app.rest.pulls.merge({ ...first, merge_method: "squash" });
    expect(data.merged).toBe(true);
    expect((await app.rest.git.getRef({ ...config, ref: "heads/main" })).data.object.sha).toBe(data.sha);
    expect((await app.rest.pulls.get(first)).data).toMatchObject({ state: "closed", merged: true });
    expect((await failureOf(app.rest.pulls.merge(first))).status).toBe(405);
  });

  test("is refused when the head has moved", async () => {
    await start();
    const sha = await open();
    await write(app, { branch: "feature", text: "version: 4\n" });
    expect((await failureOf(app.rest.pulls.merge({ ...first, sha }))).status).toBe(409);
  });

  test("is refused when both sides changed a file", async () => {
    await start();
    await open();
    await write(app, { branch: "main", text: "version: 9\n" });
    expect((await app.rest.pulls.get(first)).data.mergeable).toBe(false);
    expect((await failureOf(app.rest.pulls.merge(first))).status).toBe(405);
  });

  test("brings both sides' files together", async () => {
    await start();
    await open();
    const content = Buffer.from("x").toString("base64");
    await app.rest.repos.createOrUpdateFileContents({ ...config, path: "other", message: "x", content });
    await app.rest.pulls.merge(first);
    const tree = await app.rest.git.getTree({ ...config, tree_sha: "main", recursive: "1" });
    expect(tree.data.tree.map((each) => each.path)).toContain("other");
    const merged = await app.rest.repos.getContent({
      ...config,
      path: "teams.yaml",
      mediaType: { format: "raw" },
    });
    expect(merged.data).toBe("version: 2\n");
  });

  test("waits for the approval that the branch asks for, by somebody who may write and isn't the author", async () => {
    await start({ protection: [{ branch: "main", approvals: 1 }] });
    await open();
    expect((await app.rest.pulls.get(first)).data.mergeable_state).toBe("blocked");
    const own = app.rest.pulls.createReview({ ...first, event: "APPROVE" });
    expect((await failureOf(own)).status).toBe(422);
    expect((await failureOf(app.rest.pulls.merge(first))).status).toBe(405);
    await bob.rest.pulls.createReview({ ...first, event: "APPROVE" });
    expect((await app.rest.pulls.merge(first)).data.merged).toBe(true);
  });
});

describe("reviews", () => {
  test("are listed in order with the commit they judged, and can be dismissed", async () => {
    await start({ protection: [{ branch: "main", approvals: 1 }] });
    const old = await open();
    const { data } = await alice.rest.pulls.createReview({ ...first, event: "APPROVE", body: "Fine" });
    await write(app, { branch: "feature", text: "version: 5\n" });
    await bob.rest.pulls.createReview({ ...first, event: "REQUEST_CHANGES", body: "No" });
    const reviews = (await app.rest.pulls.listReviews(first)).data;
    expect(reviews.map((each) => [each.user?.login, each.state, each.commit_id === old])).toEqual([
      ["alice", "APPROVED", true],
      ["bob", "CHANGES_REQUESTED", false],
    ]);
    await app.rest.pulls.dismissReview({ ...first, review_id: data.id, message: "Old" });
    expect((await app.rest.pulls.listReviews(first)).data[0]?.state).toBe("DISMISSED");
  });
});

test("closing keeps where the head stood, and deleting the branch closes", async () => {
  await start();
  const sha = await open();
  await app.rest.git.deleteRef({ ...config, ref: "heads/feature" });
  const { data } = await app.rest.pulls.get(first);
  expect([data.state, data.head.sha]).toEqual(["closed", sha]);
});

test("title, body and state change", async () => {
  await start();
  await open();
  const { data } = await app.rest.pulls.update({ ...first, title: "New", body: "Why", state: "closed" });
  expect([data.title, data.body, data.state]).toEqual(["New", "Why", "closed"]);
  expect((await app.rest.pulls.update({ ...first, state: "open" })).data.state).toBe("open");
});

describe("auto-merge", () => {
  const enable = () =>
    app.graphql(
      `mutation($id: ID!) { enablePullRequestAutoMerge(input: { pullRequestId: $id, mergeMethod: SQUASH }) {
        pullRequest { autoMergeRequest { mergeMethod } } } }`,
      {
        id: nodeId(
          "PullRequest",
          [...(github.world.repo("config")?.activity.pulls.values() ?? [])][0]?.id ?? 0,
        ),
      },
    );

  test("merges once approval and status are there", async () => {
    await start({
      allowAutoMerge: true,
      protection: [{ branch: "main", approvals: 1, statuses: ["rollcall/permissions"] }],
    });
    const sha = await open();
    await enable();
    await bob.rest.pulls.createReview({ ...first, event: "APPROVE" });
    expect((await app.rest.pulls.get(first)).data.merged).toBe(false);
    await app.rest.repos.createCommitStatus({
      ...config,
      sha,
      state: "success",
      context: "rollcall/permissions",
    });
    expect((await app.rest.pulls.get(first)).data.merged).toBe(true);
  });

  test("is refused where the repository doesn't allow it, and when nothing stands in the way", async () => {
    await start();
    await open();
    await expect(enable()).rejects.toThrow("Auto merge is not allowed for this repository");
    await github.close();
    await start({ allowAutoMerge: true });
    await open();
    await expect(enable()).rejects.toThrow("clean status");
  });
});

test("GraphQL shows a pull request with its files, reviews and the base's file", async () => {
  await start({ protection: [{ branch: "main", approvals: 1 }] });
  const sha = await open();
  await bob.rest.pulls.createReview({ ...first, event: "APPROVE" });
  const { repository } = await app.graphql<{
    repository: object;
  }>(`{ repository(owner: "acme", name: "config") {
    defaultBranchRef { name }
    object(expression: "main:teams.yaml") { ... on Blob { text } }
    pullRequest(number: 1) { headRefOid state mergeable reviewDecision author { login __typename }
      files(first: 9) { nodes { path changeType } }
      reviews(first: 9) { nodes { state author { login } commit { oid } } } } } }`);
  expect(repository).toEqual({
    defaultBranchRef: { name: "main" },
    object: { text: "version: 1\nteams: {}\n" },
    pullRequest: {
      headRefOid: sha,
      state: "OPEN",
      mergeable: "MERGEABLE",
      reviewDecision: "APPROVED",
      author: { login: "rollcall[bot]", __typename: "Bot" },
      files: { nodes: [{ path: "teams.yaml", changeType: "MODIFIED" }] },
      reviews: { nodes: [{ state: "APPROVED", author: { login: "bob" }, commit: { oid: sha } }] },
    },
  });
});
