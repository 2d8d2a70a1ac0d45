import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type GithubEmulator, startGithub } from "./github.ts";
import { enqueue } from "./pulls.ts";
import { branch, config, repoWorld, write } from "./small-repo.ts";
import { failureOf, manualClock, octokit } from "./small-world.ts";

let github: GithubEmulator;
const clock = manualClock();

beforeEach(async () => {
  github = await startGithub(
    repoWorld({ protection: [{ branch: "main", statuses: [{ context: "verdict", app: "judge" }] }] }),
    {
      now: clock.now,
      token: [
        { kind: "app", value: "judge", slug: "judge" },
        { kind: "app", value: "other", slug: "other" },
        { kind: "user", value: "bob", login: "bob" },
      ],
    },
  );
});
afterEach(async () => {
  expect(github.violations).toEqual([]);
  await github.close();
});

const judge = () => octokit(github, "judge");

async function pull(): Promise<string> {
  const head = await branch(judge(), { name: "topic", text: "version: 1\n" });
  await octokit(github, "bob").rest.pulls.create({ ...config, head: "topic", base: "main", title: "Topic" });
  return head;
}

const query = `query($number: Int!) { repository(owner: "acme", name: "config") {
  mergeQueue(branch: "main") { entries(first: 5) { nodes { position pullRequest { number } headCommit { oid } } } }
  pullRequest(number: $number) { headRefOid baseRefName baseRefOid
    potentialMergeCommit { oid parents(first: 2) { nodes { oid } } }
    commits(last: 5) { nodes { commit { checkSuites(first: 5, filterBy: { checkName: "verdict" }) { nodes {
      app { slug databaseId } checkRuns(first: 5, filterBy: { checkName: "verdict" }) { nodes { conclusion text } } } } } } }
    timelineItems(last: 10, itemTypes: [CLOSED_EVENT, REOPENED_EVENT, BASE_REF_CHANGED_EVENT, HEAD_REF_FORCE_PUSHED_EVENT]) { nodes {
      __typename
      ... on ClosedEvent { actor { login } createdAt }
      ... on BaseRefChangedEvent { previousRefName currentRefName }
      ... on HeadRefForcePushedEvent { beforeCommit { oid } afterCommit { oid } } } } } } }`;

interface Answer {
  readonly repository: {
    readonly mergeQueue: unknown;
    readonly pullRequest: {
      readonly headRefOid: string;
      readonly commits: unknown;
      readonly timelineItems: { readonly nodes: readonly object[] };
      readonly potentialMergeCommit: { readonly parents: { readonly nodes: readonly unknown[] } } | null;
    };
  };
}

describe("check runs", () => {
  it("belong to the App that made them, which alone changes them", async () => {
    const head_sha = await pull();
    const made = await judge().rest.checks.create({ ...config, name: "verdict", head_sha });
    expect(made.data.app?.slug).toBe("judge");
    const change = { ...config, check_run_id: made.data.id, conclusion: "success" } as const;
    const failure = await failureOf(octokit(github, "other").rest.checks.update(change));
    expect(failure).toMatchObject({ status: 403 });
    expect(await failureOf(octokit(github, "bob").rest.checks.update(change))).toMatchObject({ status: 403 });
    expect((await judge().rest.checks.update(change)).data.status).toBe("completed");
  });

  it("satisfy a rule that names their App, and others of the same name don't", async () => {
    const head_sha = await pull();
    const success = { ...config, name: "verdict", head_sha, conclusion: "success" } as const;
    await octokit(github, "other").rest.checks.create(success);
    const merge = { ...config, pull_number: 1 };
    expect(await failureOf(judge().rest.pulls.merge(merge))).toMatchObject({ status: 405 });
    await judge().rest.checks.create(success);
    expect((await judge().rest.pulls.merge(merge)).data.merged).toBe(true);
  });

  it("are listed by name and App, the latest or all of them", async () => {
    const head_sha = await pull();
    const failure = { ...config, name: "verdict", head_sha, conclusion: "failure" } as const;
    const first = await judge().rest.checks.create(failure);
    await judge().rest.checks.create({ ...failure, conclusion: "success" });
    await octokit(github, "other").rest.checks.create(failure);
    const list = async (more: object) =>
      (await judge().rest.checks.listForRef({ ...config, ref: head_sha, check_name: "verdict", ...more }))
        .data.check_runs.length;
    expect(await list({})).toBe(2);
    expect(await list({ filter: "all" })).toBe(3);
    expect(await list({ app_id: first.data.app?.id })).toBe(1);
  });
});

describe("GraphQL", () => {
  it("shows a commit's check runs by App, and what happened to the pull request", async () => {
    const head_sha = await pull();
    await judge().rest.checks.create({
      ...config,
      name: "verdict",
      head_sha,
      conclusion: "success",
      output: { title: "Allowed", summary: "Allowed", text: "…" },
    });
    const bob = octokit(github, "bob");
    await bob.rest.pulls.update({ ...config, pull_number: 1, state: "closed" });
    await bob.rest.pulls.update({ ...config, pull_number: 1, state: "open" });
    await write(judge(), { branch: "topic", text: "version: 2\n" });
    await bob.rest.git.updateRef({ ...config, ref: "heads/topic", sha: head_sha, force: true });
    const { repository } = await judge().graphql<Answer>(query, { number: 1 });
    expect(repository.pullRequest.commits).toEqual({
      nodes: [
        {
          commit: {
            checkSuites: {
              nodes: [
                {
                  app: { slug: "judge", databaseId: expect.any(Number) },
                  checkRuns: { nodes: [{ conclusion: "SUCCESS", text: "…" }] },
                },
              ],
            },
          },
        },
      ],
    });
    expect(repository.pullRequest.timelineItems.nodes).toMatchObject([
      { __typename: "ClosedEvent", actor: { login: "bob" } },
      { __typename: "ReopenedEvent" },
      { __typename: "HeadRefForcePushedEvent", afterCommit: { oid: head_sha } },
    ]);
    expect(repository.pullRequest.potentialMergeCommit?.parents.nodes).toHaveLength(2);
    expect(repository.mergeQueue).toBeNull();
  });

  it("shows the merge queue, each pull request tried on top of the one ahead", async () => {
    await pull();
    const waiting = github.world.repo("acme/config")?.activity.pulls.get(1);
    if (waiting === undefined) throw new Error("There is no pull request.");
    const commit = enqueue(waiting);
    const { repository } = await judge().graphql<Answer>(query, { number: 1 });
    expect(repository.mergeQueue).toEqual({
      entries: { nodes: [{ position: 1, pullRequest: { number: 1 }, headCommit: { oid: commit.sha } }] },
    });
  });
});
