import { afterEach, expect, test } from "vitest";
import { type GithubEmulator, startGithub } from "../../emulators/github/github.ts";
import type { GithubOptions } from "../../emulators/github/options.ts";
import type { SeedRepo } from "../../emulators/github/seed.ts";
import { repoWorld } from "../../emulators/github/small-repo.ts";
import { fakeClock } from "../core/testing/fake-clock.ts";
import { openRepository, type RosterRepository } from "./repository.ts";
import { readStateFile, updateStateFile } from "./state-branch.ts";
import { readStateProtection } from "./state-protection.ts";

let github: GithubEmulator;

const app = "rollcall[bot]";
const rules = ["creation", "update", "deletion"];
const ruled = (bypass: readonly string[], names = rules) => ({
  rulesets: [{ branch: "rollcall/state", rules: names, bypass }],
});

async function start(
  repo: Partial<SeedRepo> = ruled([app]),
  options: Partial<GithubOptions> = {},
): Promise<RosterRepository> {
  github = await startGithub(repoWorld(repo), { token: { kind: "app", slug: "rollcall" }, ...options });
  return openRepository("token", { owner: "acme", repo: "config", apiUrl: github.apiUrl });
}

afterEach(async () => {
  await github.close();
  expect(github.violations).toEqual([]);
});

const clock = fakeClock();

function append(repository: RosterRepository, line: string): Promise<void> {
  const change = (text = "") => `${text}${line}\n`;
  return updateStateFile(repository, { path: "memory.json", message: `Add ${line}`, change }, clock);
}

function commitsOf(repository: RosterRepository) {
  const at = { owner: "acme", repo: "config", sha: "rollcall/state" };
  return repository.octokit.rest.repos
    .listCommits(at)
    .then(({ data }) => data.map(({ commit }) => commit.message));
}

test("the state branch begins without parents, and each change is one commit on top of the last", async () => {
  const repository = await start();
  expect(await readStateFile(repository, "memory.json")).toEqual({ head: undefined, text: undefined });
  await append(repository, "one");
  await append(repository, "two");
  expect((await readStateFile(repository, "memory.json")).text).toBe("one\ntwo\n");
  expect(await commitsOf(repository)).toEqual(["Add two", "Add one"]);
});

test("runs that write at once lose nothing of each other", async () => {
  const repository = await start();
  const names = ["a", "b", "c", "d", "e"];
  await Promise.all(names.map((name) => append(repository, name)));
  const { text = "" } = await readStateFile(repository, "memory.json");
  expect(text.trim().split("\n").sort()).toEqual(names);
});

test("a change that changes nothing writes nothing, and other files stay", async () => {
  const repository = await start();
  await append(repository, "one");
  const { head } = await readStateFile(repository, "memory.json");
  const nothing = { path: "memory.json", message: "Nothing", change: (text: string | undefined) => text };
  await updateStateFile(repository, nothing, clock);
  expect((await readStateFile(repository, "memory.json")).head).toBe(head);
  await updateStateFile(repository, { path: "other.json", message: "Other", change: () => "{}" }, clock);
  expect((await readStateFile(repository, "memory.json")).text).toBe("one\n");
});

test("a refusal ends the attempts", async () => {
  const repository = await start(ruled([]));
  await expect(append(repository, "one")).rejects.toMatchObject({ status: 422 });
});

test("a rule protects the branch when nobody else can make or change it, and says whether we may", async () => {
  expect(await readStateProtection(await start())).toEqual({ is: "protected", mayPass: true });
  await github.close();
  expect(await readStateProtection(await start(ruled(["somebody"])))).toEqual({
    is: "protected",
    mayPass: false,
  });
  await github.close();
  const open = await start(ruled([app], ["update"]));
  expect(await readStateProtection(open)).toEqual({ is: "open", lacks: ["creation"] });
  await github.close();
  expect(await readStateProtection(await start({}))).toEqual({ is: "open", lacks: ["creation", "update"] });
});

test("a branch is not protected when a second rule stands that we may not pass", async () => {
  const second = { branch: "rollcall/state", rules: ["update"], bypass: [] };
  const repository = await start({ rulesets: [...ruled([app]).rulesets, second] });
  expect(await readStateProtection(repository)).toEqual({ is: "protected", mayPass: false });
});

test("a plan without rulesets leaves the protection unknown", async () => {
  github = await startGithub({ ...repoWorld({ private: true }), plan: "free" });
  const repository = openRepository("token", { owner: "acme", repo: "config", apiUrl: github.apiUrl });
  expect(await readStateProtection(repository)).toMatchObject({
    is: "unknown",
    reason: expect.stringMatching(/Upgrade to GitHub Pro/),
  });
});
