import { afterEach, expect, test } from "vitest";
import { type GithubEmulator, startGithub } from "./github.ts";
import { config, repoWorld } from "./small-repo.ts";
import { type Octokit, octokit } from "./small-world.ts";

let github: GithubEmulator;
let client: Octokit;

async function start(bypass: readonly string[]): Promise<string> {
  const rulesets = [{ branch: "kept", rules: ["creation", "update", "deletion"], bypass }];
  github = await startGithub(repoWorld({ rulesets }), { token: { kind: "app", slug: "rollcall" } });
  client = octokit(github);
  return (await client.rest.git.getRef({ ...config, ref: "heads/main" })).data.object.sha;
}

afterEach(async () => {
  await github.close();
  expect(github.violations).toEqual([]);
});

/** Makes a commit of one file, without parents unless given. */
async function commitOf(content: string, parents: string[] = []): Promise<string> {
  const entry = { path: "memory.json", mode: "100644", type: "blob", content } as const;
  const tree = await client.rest.git.createTree({ ...config, tree: [entry] });
  const commit = { ...config, message: "Remember", tree: tree.data.sha, parents };
  return (await client.rest.git.createCommit(commit)).data.sha;
}

test("a commit without parents becomes a branch of its own, and only what follows it moves the branch", async () => {
  await start(["rollcall[bot]"]);
  const first = await commitOf("1");
  await client.rest.git.createRef({ ...config, ref: "refs/heads/kept", sha: first });
  const [second, rival] = [await commitOf("2", [first]), await commitOf("3", [first])];
  await client.rest.git.updateRef({ ...config, ref: "heads/kept", sha: second });
  const late = client.rest.git.updateRef({ ...config, ref: "heads/kept", sha: rival });
  await expect(late).rejects.toMatchObject({ status: 422, message: expect.stringMatching(/fast forward/) });
});

test("a ruleset says which rules hold for a branch, and whether the caller may pass it", async () => {
  await start(["rollcall[bot]"]);
  const { data: rules } = await client.rest.repos.getBranchRules({ ...config, branch: "kept" });
  expect(rules.map(({ type }) => type)).toEqual(["creation", "update", "deletion"]);
  const { data } = await client.rest.repos.getRepoRuleset({
    ...config,
    ruleset_id: rules[0]?.ruleset_id ?? 0,
  });
  expect([data.enforcement, data.current_user_can_bypass]).toEqual(["active", "always"]);
  expect((await client.rest.repos.getBranchRules({ ...config, branch: "main" })).data).toEqual([]);
});

test("whoever may not pass a ruleset can't create its branch", async () => {
  const main = await start([]);
  const attempt = client.rest.git.createRef({ ...config, ref: "refs/heads/kept", sha: main });
  await expect(attempt).rejects.toMatchObject({ status: 422 });
});
