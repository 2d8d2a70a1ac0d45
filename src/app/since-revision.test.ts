import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { RollcallError } from "../core/rollcall-error.ts";
import { memorySince } from "./since-revision.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rollcall-since-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const rosterOf = (members: string) =>
  `version: 1\nusers: { alice: a, bob: b }\nteams: { web: { members: [${members}] } }\n`;

function git(...args: readonly string[]): void {
  const identity = [
    "-c",
    "user.name=Test",
    "-c",
    "user.email=test@example.com",
    "-c",
    "commit.gpgsign=false",
  ];
  execFileSync("git", [...identity, ...args], { cwd: folder, stdio: "ignore" });
}

function commit(path: string, text: string): void {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), text);
  git("add", ".");
  git("commit", "-m", "Change");
}

const since = (revision: string, config = ["teams.yaml"], at = folder) =>
  memorySince(revision, { folder: at, config, now: "2026-11-21" });

async function problemOf(attempt: Promise<unknown>): Promise<string | undefined> {
  const failure = await attempt.then(
    () => undefined,
    (error: unknown) => error,
  );
  return failure instanceof RollcallError ? failure.findings[0]?.code : undefined;
}

it("the roster of a git revision counts as the earlier one, with every dated entry", async () => {
  git("init");
  commit("teams.yaml", rosterOf("{ user: bob, until: 2026-01-31 }"));
  git("tag", "applied");
  commit("teams.yaml", rosterOf("alice"));
  const people = async (revision: string) =>
    (await since(revision))
      .earlierIn("slack")
      .map(({ teams }) => [...(teams.get("web")?.people.keys() ?? [])]);
  expect(await people("applied")).toEqual([["bob"]]);
  expect(await people("HEAD")).toEqual([["alice"]]);
});

it("what a later commit handed over is known, although a still later one took it out", async () => {
  git("init");
  commit("teams.yaml", rosterOf("bob"));
  git("tag", "applied");
  commit("teams.yaml", rosterOf("bob").replace("members:", "hands_off: true, members:"));
  commit("README.md", "Hello");
  commit("teams.yaml", "version: 1\nusers: { alice: a, bob: b }\n");
  const earlier = (await since("applied")).earlierIn("github");
  expect(earlier.map(({ unapplied = false, teams }) => [unapplied, teams.get("web")?.handsOff])).toEqual([
    [false, false],
    [true, true],
  ]);
});

it("paths and globs are those of the folder, also inside of a repository", async () => {
  git("init");
  commit("access/teams.yaml", rosterOf("alice"));
  commit("access/more/x.yaml", "teams: { ops: { members: [bob] } }\n");
  const memory = await since("HEAD", ["./teams.yaml", "more/*.yaml"], join(folder, "access"));
  expect([...(memory.earlierIn("github")[0]?.teams.keys() ?? [])]).toEqual(["ops", "web"]);
});

it("a folder without git, a revision or a file that is missing, and a broken roster are told apart", async () => {
  expect(await problemOf(since("HEAD"))).toBe("no_git_repository");
  git("init");
  commit("teams.yaml", "version: 1\nteams: [x]\n");
  expect(await problemOf(since("nowhere"))).toBe("no_such_revision");
  expect(await problemOf(since("--all"))).toBe("no_such_revision");
  expect(await problemOf(since("HEAD", ["other.yaml"]))).toBe("revision_without_roster");
  expect(await problemOf(since("HEAD"))).toBe("revision_not_usable");
});
