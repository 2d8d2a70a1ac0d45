import { afterEach, expect, it } from "vitest";
import { type GithubEmulator, startGithub } from "../../../emulators/github/github.ts";
import type { SeedRuleset } from "../../../emulators/github/seed.ts";
import { repoWorld } from "../../../emulators/github/small-repo.ts";
import { memoryFile } from "../../app/memory.ts";
import { fakeClock } from "../../core/testing/fake-clock.ts";
import { openRepository, type RosterRepository } from "../../repository/repository.ts";
import { stateBranch, updateStateFile } from "../../repository/state-branch.ts";
import { checkMemory } from "./memory.ts";

let github: GithubEmulator;
afterEach(async () => {
  await github.close();
  expect(github.violations).toEqual([]);
});

const rules = ["creation", "update", "deletion"];
const app = "rollcall[bot]";

async function start(rulesets: readonly SeedRuleset[], token = "app"): Promise<RosterRepository> {
  github = await startGithub(repoWorld({ rulesets }), {
    token: [
      { kind: "app", slug: "rollcall", value: "app" },
      { kind: "user", login: "alice", value: "admin" },
    ],
  });
  return openRepository(token, { owner: "acme", repo: "config", apiUrl: github.apiUrl });
}

const problems = async (repository: RosterRepository) =>
  (await checkMemory(repository)).flatMap(({ problem }) => problem ?? []);

it("the doctor prints the command that protects the memory, where nothing does", async () => {
  const [problem] = await problems(await start([]));
  expect(problem).toMatchObject({ severity: "warning", code: "state_unprotected" });
  expect(problem?.remedy).toContain("gh api -X POST repos/acme/config/rulesets");
  expect(problem?.remedy).toContain(`refs/heads/${stateBranch}`);
});

it("the doctor finds nothing wrong with a branch that only the App may write", async () => {
  const only = [{ branch: stateBranch, rules, bypass: [app] }];
  expect(await problems(await start(only))).toEqual([]);
  await github.close();
  expect(await problems(await start(only, "admin"))).toEqual([]);
});

it("the doctor tells an administrator who else may write the memory, and anybody else that it can't see it", async () => {
  const shared = [{ branch: stateBranch, rules, bypass: [app, "writers"] }];
  const [open] = await problems(await start(shared, "admin"));
  expect(open?.code).toBe("state_open_to_others");
  expect(open?.message).toContain("RepositoryRole 701 and App 700");
  await github.close();
  const others = [{ branch: stateBranch, rules, bypass: ["writers"] }];
  expect((await problems(await start(others))).map(({ code }) => code)).toEqual(["state_passers_unknown"]);
});

it("the doctor names a memory that can't be understood", async () => {
  const repository = await start([{ branch: stateBranch, rules, bypass: [app] }]);
  await updateStateFile(repository, { path: memoryFile, message: "Break", change: () => "{" }, fakeClock());
  expect((await problems(repository)).map(({ code }) => code)).toEqual(["memory_unreadable"]);
});
