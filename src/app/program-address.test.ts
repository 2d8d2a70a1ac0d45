import { execFileSync } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { parseActionAddress, usesText } from "../adopt/action-address.ts";
import { programAddress } from "./program-address.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rollcall-place-"));
});
afterEach(() => rm(folder, { recursive: true }));

const unknown = "git+https://github.com/THE_OWNER_OF/rollcall.git";

/** A copy of the program at a path; its own files are of no importance here. */
async function copyAt(path: string, manifest: object = {}): Promise<string> {
  const root = join(folder, path);
  await mkdir(join(root, "dist/shared"), { recursive: true });
  await writeFile(join(root, "dist/shared/package.json"), '{"type":"module"}');
  await writeFile(join(root, "action.yml"), "name: Rollcall\n");
  const text = JSON.stringify({
    name: "rollcall",
    version: "1.2.3",
    repository: { url: unknown },
    ...manifest,
  });
  await writeFile(join(root, "package.json"), text);
  return root;
}

const addressOf = async (root: string, env: Record<string, string> = {}) => {
  const address = await programAddress(env, join(root, "dist/shared"));
  return address && usesText(address);
};

function git(root: string, ...args: readonly string[]): string {
  const identity = ["-c", "user.name=T", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false"];
  return execFileSync("git", [...identity, ...args], { cwd: root, encoding: "utf8" }).trim();
}

async function cloneOf(origin: string): Promise<{ root: string; commit: string }> {
  const root = await copyAt("clone");
  git(root, "init", "--quiet");
  git(root, "add", ".");
  git(root, "commit", "--quiet", "-m", "Begin");
  git(root, "remote", "add", "origin", origin);
  return { root, commit: git(root, "rev-parse", "HEAD") };
}

it.each([
  "https://github.com/access-tools/roll.git",
  "git@github.com:access-tools/roll.git",
  "ssh://git@github.com/access-tools/roll",
])("a clone of %s is taken from there, by its commit, and by the release's tag behind it", async (origin) => {
  const { root, commit } = await cloneOf(origin);
  expect(await addressOf(root)).toBe(`access-tools/roll@${commit}`);
  git(root, "tag", "v1");
  git(root, "tag", "v1.2.3");
  expect(await addressOf(root)).toBe(`access-tools/roll@${commit} # v1.2.3`);
});

it("a clone of a folder says nothing, and nobody's name is made up", async () => {
  const { root } = await cloneOf("/srv/copies/roll");
  expect(await addressOf(root)).toBeUndefined();
});

it("a published package knows its repository, and the commit that it was made from", async () => {
  const repository = { url: "git+https://github.com/access-tools/roll.git" };
  expect(await addressOf(await copyAt("a", { repository }))).toBe("access-tools/roll@v1.2.3");
  expect(await addressOf(await copyAt("b", { repository, gitHead: "b".repeat(40) }))).toBe(
    `access-tools/roll@${"b".repeat(40)} # v1.2.3`,
  );
});

it("a package within somebody's clone is not taken for a part of it", async () => {
  const { root } = await cloneOf("https://github.com/acme/access.git");
  const inside = join(root, "node_modules/rollcall");
  await cp(await copyAt("package"), inside, { recursive: true });
  expect(await addressOf(inside)).toBeUndefined();
});

it("the running Action is the one whose files run, not another that calls it", async () => {
  const root = await copyAt("_actions/access-tools/roll/v1");
  const env = { GITHUB_ACTION_REPOSITORY: "access-tools/roll", GITHUB_ACTION_REF: "v1" };
  expect(await addressOf(root, env)).toBe("access-tools/roll@v1");
  expect(await addressOf(root, { ...env, GITHUB_ACTION_REPOSITORY: "somebody/else" })).toBeUndefined();
});

it("an address is read as a workflow has it, and anything else is none", () => {
  const commit = "c".repeat(40);
  expect(parseActionAddress(`access-tools/roll@${commit} # v1.2.3`)).toEqual({
    repository: "access-tools/roll",
    ref: commit,
    tag: "v1.2.3",
  });
  for (const text of ["roll", "access-tools/roll", "a/b@c\n  with: {}", "a/b@c # d e"])
    expect(parseActionAddress(text)).toBeUndefined();
});
