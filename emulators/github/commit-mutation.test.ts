import { afterEach, describe, expect, test } from "vitest";
import { type GithubEmulator, startGithub } from "./github.ts";
import type { SeedRepo } from "./seed.ts";
import { config, repoWorld } from "./small-repo.ts";
import { type Octokit, octokit } from "./small-world.ts";

let github: GithubEmulator;
let client: Octokit;

async function start(repo: Partial<SeedRepo> = {}): Promise<string> {
  github = await startGithub(repoWorld(repo));
  client = octokit(github);
  return (await client.rest.git.getRef({ ...config, ref: "heads/main" })).data.object.sha;
}

afterEach(async () => {
  await github.close();
  expect(github.violations).toEqual([]);
});

interface Made {
  readonly createCommitOnBranch: {
    readonly commit: { readonly oid: string; readonly signature: { readonly isValid: boolean } };
    readonly ref: { readonly name: string };
  };
}

const addition = { path: "teams.yaml", contents: Buffer.from("version: 7\n").toString("base64") };

function commit(
  branchName: string,
  expectedHeadOid: string,
  fileChanges: object = { additions: [addition] },
) {
  return client.graphql<Made>(
    `mutation($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) {
      commit { oid signature { isValid } } ref { name } } }`,
    {
      input: {
        branch: { repositoryNameWithOwner: "acme/config", branchName },
        expectedHeadOid,
        message: { headline: "Add bob to backend", body: "Asked by alice" },
        fileChanges,
      },
    },
  );
}

describe("createCommitOnBranch", () => {
  test("commits, signed, what is added and deleted at once", async () => {
    const head = await start();
    const changes = { additions: [addition], deletions: [{ path: "docs/readme.md" }] };
    const { createCommitOnBranch: made } = await commit("main", head, changes);
    expect([made.commit.signature.isValid, made.ref.name]).toEqual([true, "main"]);
    const { data } = await client.rest.repos.getCommit({ ...config, ref: "main" });
    expect([data.sha, data.commit.message, data.commit.verification?.verified]).toEqual([
      made.commit.oid,
      "Add bob to backend\n\nAsked by alice",
      true,
    ]);
    expect(data.files?.map((each) => [each.filename, each.status])).toEqual([
      ["docs/readme.md", "removed"],
      ["teams.yaml", "modified"],
    ]);
  });

  test("refuses a head that has moved, and changes nothing", async () => {
    const head = await start();
    const { createCommitOnBranch: made } = await commit("main", head);
    await expect(commit("main", head)).rejects.toMatchObject({
      errors: [{ type: "STALE_DATA", message: expect.stringContaining("Expected branch to point to") }],
    });
    const { data } = await client.rest.git.getRef({ ...config, ref: "heads/main" });
    expect(data.object.sha).toBe(made.commit.oid);
  });

  test("needs the branch to exist", async () => {
    const head = await start();
    await expect(commit("nope", head)).rejects.toMatchObject({ errors: [{ type: "NOT_FOUND" }] });
  });

  test("is refused on a protected branch", async () => {
    const head = await start({ protection: [{ branch: "main" }] });
    await expect(commit("main", head)).rejects.toThrow("Changes must be made through a pull request.");
  });

  test("is refused for the deletion of a file that isn't there", async () => {
    const head = await start();
    await expect(commit("main", head, { deletions: [{ path: "nope" }] })).rejects.toThrow("does not exist");
  });
});
