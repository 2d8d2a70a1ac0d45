import { expect, test } from "vitest";
import { startGithub } from "../../../emulators/github/github.ts";
import { memoryFile, memoryText } from "../../app/memory.ts";
import { stoppedClock } from "../../core/testing/fake-clock.ts";
import { openRepository } from "../../repository/repository.ts";
import { updateStateFile } from "../../repository/state-branch.ts";
import { checkEveryRoster } from "./rosters-required.ts";

/** Returns what is found where main has two rosters, and one was applied that is gone, and requires these checks. */
async function foundWith(...required: readonly string[]) {
  const checks = required.map((context) => ({ context, app: "rollcall" }));
  const rulesets = [{ branch: "main", rules: ["deletion"], bypass: [], checks }];
  const files = { "a.yaml": "version: 1\n", "b.yaml": "version: 1\n" };
  const bot = { login: "rollcall[bot]", type: "Bot" as const, id: 90_001 };
  const github = await startGithub(
    { org: "acme", members: [], users: [bot], repos: [{ name: "access", files, rulesets }] },
    { token: { kind: "app", slug: "rollcall" } },
  );
  const repository = openRepository("token", { owner: "acme", repo: "access", apiUrl: github.apiUrl });
  const rosters = { "a.yaml": {}, "b.yaml": {}, "gone.yaml": {} };
  const change = () => memoryText({ version: 1, rosters });
  const update = { path: memoryFile, message: "Remember", change };
  await updateStateFile(repository, update, stoppedClock("2027-01-15T12:00:00Z"));
  const found = await checkEveryRoster(repository, { name: "acme/access", branch: "main" });
  await github.close();
  expect(github.violations).toEqual([]);
  return found.map(({ needs, problem }) => problem?.message ?? needs);
}

test("each roster of the default branch has a check that is required, or it is told which are too few", async () => {
  expect(await foundWith("rollcall/permissions (x)", "build")).toEqual([
    "main of acme/access has 2 rosters (a.yaml and b.yaml), and requires only rollcall/permissions (x).",
  ]);
  expect(await foundWith("rollcall/permissions (a)", "rollcall/permissions (b)")).toEqual([
    "main requires a check of Rollcall's for each of its 2 rosters",
  ]);
  expect(await foundWith("build")).toEqual([]);
});
