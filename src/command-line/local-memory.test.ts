import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type GithubEmulator, startGithub } from "../../emulators/github/github.ts";
import { connectionsTo } from "../adopt/testing/connections.ts";
import { memoryFile, memoryText } from "../app/memory.ts";
import { filesIn } from "../app/roster-files.ts";
import { openRepository } from "../repository/repository.ts";
import { updateStateFile } from "../repository/state-branch.ts";
import { loadRoster } from "../roster/load.ts";
import { localMemory } from "./local-memory.ts";

const today = "2027-01-15";
const roster = (user: string) => `version: 1\ngithub: { org: acme }\nusers: { ${user}: ${user}-gh }\n`;
const rules = ["creation", "update", "deletion"];
const protection = { branch: "rollcall/state", rules, bypass: ["rollcall[bot]"] };

let github: GithubEmulator;
let clone: string;
beforeEach(async () => {
  clone = await mkdtemp(join(tmpdir(), "rollcall-clone-"));
  await promisify(execFile)("git", ["init", "-q"], { cwd: clone });
  await mkdir(join(clone, "org"));
  await writeFile(join(clone, "org", "a.yaml"), roster("ann"));
});
afterEach(async () => {
  await Promise.all([github.close(), rm(clone, { recursive: true })]);
  expect(github.violations).toEqual([]);
});

async function start(rulesets: readonly (typeof protection)[]): Promise<void> {
  const files = { "org/a.yaml": roster("ann"), "b.yaml": roster("bob") };
  github = await startGithub(
    {
      org: "acme",
      members: [{ login: "boss", role: "admin" }],
      repos: [{ name: "access", files, rulesets }],
    },
    { token: { kind: "app", slug: "rollcall" } },
  );
  const git = github.world.repo("acme/access")?.git;
  const commit = git?.refs.get("refs/heads/main") ?? "";
  const applied = { github: { applied: commit, since: [] } };
  const text = memoryText({ version: 1, rosters: { "org/a.yaml": applied, "b.yaml": applied } });
  const repository = openRepository("token", { owner: "acme", repo: "access", apiUrl: github.apiUrl });
  const update = { path: memoryFile, message: "Remember", change: () => text };
  await updateStateFile(repository, update, connectionsTo({ github }).clock);
}

async function memoryIn(folder: string, config: readonly string[]) {
  const source = await filesIn(folder, config);
  const connections = { ...connectionsTo({ github }), env: { GITHUB_REPOSITORY: "acme/access" } };
  const local = { folder, config, now: today, roster: loadRoster(source, today) };
  return localMemory(local, { since: undefined, connections });
}

test("a run in a clone knows the other rosters alone, from whichever folder of it, by the paths in the repository", async () => {
  await start([protection]);
  for (const [folder, path] of [
    [clone, "org/a.yaml"],
    [join(clone, "org"), "a.yaml"],
    [join(clone, "org"), "./a.yaml"],
  ] as const) {
    const { beside, earlierIn, findings } = await memoryIn(folder, [path]);
    expect(beside.map(({ users }) => [...users.keys()])).toEqual([["bob"]]);
    expect(earlierIn("github")).toEqual([]);
    expect(findings.map(({ code }) => code)).toEqual(["memory_missing"]);
  }
});

test("a memory that anybody could have written isn't used, and one line says so", async () => {
  await start([]);
  const { beside, findings } = await memoryIn(clone, ["org/a.yaml"]);
  expect(beside).toEqual([]);
  expect(findings.map(({ code }) => code)).toEqual(["memory_missing", "memory_not_read"]);
});
