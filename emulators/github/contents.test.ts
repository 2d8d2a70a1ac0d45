import { afterEach, describe, expect, test } from "vitest";
import { type GithubEmulator, startGithub } from "./github.ts";
import type { GithubOptions } from "./options.ts";
import { branch, config, repoWorld, write } from "./small-repo.ts";
import { failureOf, type Octokit, octokit } from "./small-world.ts";

let github: GithubEmulator;

async function start(seed = repoWorld(), options: GithubOptions = {}): Promise<Octokit> {
  github = await startGithub(seed, options);
  return octokit(github);
}

afterEach(async () => {
  await github.close();
  expect(github.violations).toEqual([]);
});

const file = { ...config, path: "teams.yaml" };
const encoded = (text: string) => Buffer.from(text).toString("base64");

async function head(client: Octokit, name = "main"): Promise<string> {
  return (await client.rest.git.getRef({ ...config, ref: `heads/${name}` })).data.object.sha;
}

describe("a file", () => {
  test("comes as base64 in lines, with the hash that git gives it", async () => {
    const { repos } = (await start()).rest;
    const { data } = await repos.getContent(file);
    if (Array.isArray(data) || data.type !== "file") throw new Error("not a file");
    expect(Buffer.from(data.content, "base64").toString()).toBe("version: 1\nteams: {}\n");
    expect(data.content).toMatch(/\n$/);
    expect(data.sha).toBe("c4787085085b385a602fb489be6c98182edefac7");
    expect(data.encoding).toBe("base64");
  });

  test("comes raw when asked", async () => {
    const { repos } = (await start()).rest;
    const { data } = await repos.getContent({ ...file, mediaType: { format: "raw" } });
    expect(data).toBe("version: 1\nteams: {}\n");
  });

  test("is read at a branch, at a commit, and at a pull request's head", async () => {
    const client = await start();
    const before = await head(client);
    await branch(client, { name: "feature/x", text: "version: 2\n" });
    await client.rest.pulls.create({ ...config, title: "X", head: "feature/x", base: "main" });
    const at = async (ref: string) =>
      (await client.rest.repos.getContent({ ...file, ref, mediaType: { format: "raw" } })).data;
    expect(await at("feature/x")).toBe("version: 2\n");
    expect(await at(before)).toBe("version: 1\nteams: {}\n");
    expect(await at("refs/pull/1/head")).toBe("version: 2\n");
  });

  test("that isn't there, or at a ref that isn't, is 404", async () => {
    const { repos } = (await start()).rest;
    expect((await failureOf(repos.getContent({ ...config, path: "nope" }))).status).toBe(404);
    expect((await failureOf(repos.getContent({ ...file, ref: "nope" }))).message).toContain(
      "No commit found",
    );
  });

  test("above a megabyte comes without content, except raw", async () => {
    const large = "x".repeat(1024 * 1024 + 1);
    const { repos } = (await start(repoWorld({ files: { "teams.yaml": large } }))).rest;
    expect((await repos.getContent(file)).data).toMatchObject({ content: "", encoding: "none" });
    const raw = await repos.getContent({ ...file, mediaType: { format: "raw" } });
    expect(String(raw.data).length).toBe(large.length);
  });

  test("that is a folder is a list", async () => {
    const { repos } = (await start()).rest;
    const { data } = await repos.getContent({ ...config, path: "docs" });
    expect(data).toMatchObject([{ path: "docs/readme.md", type: "file" }]);
  });
});

describe("writing a file", () => {
  test("creates it, and changes it only with its present hash", async () => {
    const { repos } = (await start()).rest;
    const one = { ...config, path: "new.txt", message: "Add", content: encoded("one") };
    const made = await repos.createOrUpdateFileContents(one);
    expect(made.status).toBe(201);
    expect((await failureOf(repos.createOrUpdateFileContents(one))).status).toBe(422);
    const stale = repos.createOrUpdateFileContents({ ...one, sha: "0".repeat(40) });
    expect((await failureOf(stale)).status).toBe(409);
    const sha = made.data.content?.sha ?? "";
    const changed = await repos.createOrUpdateFileContents({ ...one, content: encoded("two"), sha });
    expect(changed.status).toBe(200);
    expect(changed.data.commit.verification?.verified).toBe(true);
  });

  test("with an explicit author is not signed", async () => {
    const { repos } = (await start()).rest;
    const { data } = await repos.createOrUpdateFileContents({
      ...config,
      path: "new.txt",
      message: "Add",
      content: encoded("one"),
      author: { name: "Eve", email: "eve@acme.dev" },
    });
    expect([data.commit.author?.name, data.commit.verification?.verified]).toEqual(["Eve", false]);
  });

  test("is refused on a protected branch, on none, and in an archived repository", async () => {
    const protect = repoWorld({ protection: [{ branch: "main", approvals: 1 }] });
    const client = await start(protect);
    expect((await failureOf(write(client, { branch: "main", text: "x" }))).status).toBe(409);
    const elsewhere = client.rest.repos.createOrUpdateFileContents({
      ...config,
      path: "x",
      message: "x",
      content: "",
      branch: "nope",
    });
    expect((await failureOf(elsewhere)).status).toBe(404);
    const repo = github.world.repo("config");
    if (repo !== undefined) repo.archived = true;
    await expect(write(client, { branch: "main", text: "x" })).rejects.toThrow("archived");
  });
});

describe("refs", () => {
  test("are made once, moved forward, and deleted", async () => {
    const client = await start();
    const { git } = client.rest;
    const first = await head(client);
    const made = { ...config, ref: "refs/heads/a/b", sha: first };
    expect((await git.createRef(made)).status).toBe(201);
    expect((await failureOf(git.createRef(made))).message).toContain("Reference already exists");
    const second = await write(client, { branch: "main", text: "x" });
    await git.updateRef({ ...config, ref: "heads/a/b", sha: second });
    expect(await head(client, "a/b")).toBe(second);
    const back = git.updateRef({ ...config, ref: "heads/a/b", sha: first });
    expect((await failureOf(back)).message).toContain("not a fast forward");
    await git.updateRef({ ...config, ref: "heads/a/b", sha: first, force: true });
    expect((await git.listMatchingRefs({ ...config, ref: "heads/" })).data.map((each) => each.ref)).toEqual([
      "refs/heads/a/b",
      "refs/heads/main",
    ]);
    expect((await git.deleteRef({ ...config, ref: "heads/a/b" })).status).toBe(204);
    expect((await failureOf(git.deleteRef({ ...config, ref: "heads/a/b" }))).status).toBe(422);
    expect((await failureOf(git.getRef({ ...config, ref: "heads/a/b" }))).status).toBe(404);
  });

  test("point to commits that exist", async () => {
    const { git } = (await start()).rest;
    const asked = git.createRef({ ...config, ref: "refs/heads/x", sha: "0".repeat(40) });
    expect((await failureOf(asked)).message).toContain("Object does not exist");
  });
});

describe("git's objects", () => {
  test("are trees, also recursive, and blobs", async () => {
    const { git } = (await start()).rest;
    const flat = await git.getTree({ ...config, tree_sha: "main" });
    expect(flat.data.tree.map((each) => each.path)).toEqual(["docs", "teams.yaml"]);
    const deep = await git.getTree({ ...config, tree_sha: "main", recursive: "1" });
    expect(deep.data.tree.map((each) => [each.path, each.type])).toEqual([
      ["docs", "tree"],
      ["docs/readme.md", "blob"],
      ["teams.yaml", "blob"],
    ]);
    const blob = await git.getBlob({ ...config, file_sha: deep.data.tree[1]?.sha ?? "" });
    expect(Buffer.from(blob.data.content, "base64").toString()).toBe("# Hello\n");
  });

  test("have git's own hashes", async () => {
    const { git } = (await start()).rest;
    const { data } = await git.getTree({ ...config, tree_sha: "main", recursive: "1" });
    expect(data.sha).toBe("b038b8b4aeb8d9155ed8080d5b4f0880d622e013");
  });

  test("are commits with their files, and histories", async () => {
    const client = await start();
    const sha = await write(client, { branch: "main", text: "version: 1\nteams: {}\nusers: {}\n" });
    const { data } = await client.rest.repos.getCommit({ ...config, ref: "main" });
    expect(data.files).toMatchObject([
      { filename: "teams.yaml", status: "modified", additions: 1, deletions: 0 },
    ]);
    expect((await client.rest.git.getCommit({ ...config, commit_sha: sha })).data.parents.length).toBe(1);
    const all = await client.rest.repos.listCommits(config);
    const touching = await client.rest.repos.listCommits({ ...config, path: "docs/readme.md" });
    expect([all.data.length, touching.data.length]).toEqual([2, 1]);
  });

  test("are compared from where they parted", async () => {
    const client = await start();
    await branch(client, { name: "feature", text: "version: 2\n" });
    await client.rest.repos.createOrUpdateFileContents({
      ...config,
      path: "other",
      message: "x",
      content: encoded("x"),
    });
    const { data } = await client.rest.repos.compareCommitsWithBasehead({
      ...config,
      basehead: "main...feature",
    });
    expect([data.status, data.ahead_by, data.behind_by]).toEqual(["diverged", 1, 1]);
    expect(data.files?.map((each) => each.filename)).toEqual(["teams.yaml"]);
  });
});

test("a branch tells its head and whether it is protected", async () => {
  const client = await start(repoWorld({ protection: [{ branch: "main" }] }));
  const { data } = await client.rest.repos.getBranch({ ...config, branch: "main" });
  expect([data.commit.sha, data.protected]).toEqual([await head(client), true]);
});

describe("a repository dispatch", () => {
  test("is taken with 204 and no run", async () => {
    const { repos } = (await start()).rest;
    const asked = { ...config, event_type: "rollcall", client_payload: { slack: { body: "x" } } };
    expect((await repos.createDispatchEvent(asked)).status).toBe(204);
    expect(github.world.repo("config")?.activity.dispatches).toMatchObject([
      { type: "rollcall", payload: { slack: { body: "x" } } },
    ]);
  });

  test("with too large a payload is refused", async () => {
    const { repos } = (await start()).rest;
    const asked = repos.createDispatchEvent({
      ...config,
      event_type: "rollcall",
      client_payload: { text: "x".repeat(65_536) },
    });
    expect((await failureOf(asked)).status).toBe(422);
  });
});

test("a dispatch's event type and top-level keys are limited", async () => {
  const { repos } = (await start()).rest;
  const keys = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`key${index}`, index]));
  const asked = repos.createDispatchEvent({ ...config, event_type: "x".repeat(101), client_payload: keys });
  expect((await failureOf(asked)).status).toBe(422);
  expect(github.violations.splice(0)).toEqual([expect.stringContaining("event_type")]);
});
