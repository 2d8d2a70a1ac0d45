import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runCli } from "../../emulators/runner.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rollcall-undo-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const start = `version: 1
users:
  ada: { github: ada-gh, permission: admin }
  bob: bob-dev
teams:
  red:
    leads: [ada]
    members: []
    repos: { api: write }
`;
const joined = start.replace("members: []", "members: [bob]");
const raised = joined.replace("api: write", "api: admin");

async function commit(text: string, message: string): Promise<void> {
  await writeFile(join(folder, "teams.yaml"), text);
  const identity = [
    "-c",
    "user.name=Test",
    "-c",
    "user.email=test@example.com",
    "-c",
    "commit.gpgsign=false",
  ];
  const git = (...args: readonly string[]) =>
    execFileSync("git", [...identity, ...args], { cwd: folder, stdio: "ignore" });
  git("init", "-q");
  git("add", ".");
  git("commit", "-q", "-m", message);
}

const undo = (...args: readonly string[]) => runCli(["undo", ...args], { cwd: folder, env: {} });
const roster = () => readFile(join(folder, "teams.yaml"), "utf8");

test("rollcall undo takes a pull request's change back in the files here, and leaves what came after it", async () => {
  await commit(start, "Begin");
  await commit(joined, "Add bob to red (#12)");
  await commit(raised, "Raise red (#13)");
  const { exitCode, stdout } = await undo("#12", "--as", "ada");
  expect(stdout).toContain("Changed `teams.yaml`: Undo #12: Add bob to red.");
  expect(stdout).toContain("`bob` loses team `red` and admin on `api`.");
  expect(stdout).toContain("`ada` may do this alone.");
  expect(stdout).toContain("What stays with who had access meanwhile");
  expect(exitCode).toBe(0);
  expect(await roster()).toBe(raised.replace("members: [bob]", "members: []"));
});

test("rollcall undo says what was changed again, and which pull request it doesn't find", async () => {
  await commit(joined, "Begin");
  await commit(raised, "Merge pull request #13 from acme/raise\n\nRaise red");
  await commit(raised.replace("api: admin", "api: read"), "Lower red (#14)");
  const conflict = await undo("13");
  expect([conflict.exitCode, conflict.stdout]).toEqual([
    1,
    "Since pull request #13, this was changed again, so what to take back is yours to say: `teams.red.repos.api`.\n",
  ]);
  expect(await undo("99")).toMatchObject({ exitCode: 1, stdout: expect.stringContaining("#99") as string });
});
