import { afterEach, expect, it } from "vitest";
import { type GithubEmulator, startGithub } from "../../emulators/github/github.ts";
import { repoWorld } from "../../emulators/github/small-repo.ts";
import { readCodeOwners } from "./code-owners.ts";
import { openRepository } from "./repository.ts";

let github: GithubEmulator;
afterEach(async () => {
  await github.close();
  expect(github.violations).toEqual([]);
});

async function ownersIn(text: string, at = "CODEOWNERS") {
  github = await startGithub(repoWorld({ files: { "teams.yaml": "version: 1\n", [at]: text } }));
  const repository = openRepository("any", { owner: "acme", repo: "config", apiUrl: github.apiUrl });
  return readCodeOwners(repository, "main");
}

const workflow = ".github/workflows/rollcall.yml";

it.each([
  ["* @a", workflow, "@a"],
  ["/.github/ @a", workflow, "@a"],
  [".github/ @a", workflow, "@a"],
  [".github @a", workflow, "@a"],
  [".github/** @a", workflow, "@a"],
  ["/.github/workflows/*.yml @a", workflow, "@a"],
  ["*.yml @a @b # both", workflow, "@a @b"],
  ["rollcall.yml @a", workflow, "@a"],
  ["workflows/ @a", workflow, "@a"],
  ["/workflows/ @a", workflow, ""],
  ["/.github/* @a", workflow, ""],
  ["/.GitHub/ @a", workflow, ""],
  ["/github/ @a", workflow, ""],
  ["# * @a", workflow, ""],
  ["* @a\n/.github/", workflow, ""],
  ["/.github/\n* @a", workflow, "@a"],
  ["teams.yaml @a", "teams.yaml", "@a"],
  ["/teams/ @a", "teams.yaml", ""],
  [`${"*a".repeat(400)} @a`, workflow, ""],
])("takes a line as GitHub does: %j makes the owner of %s %j", async (text, path, owners) => {
  expect((await ownersIn(text))?.ownersOf(path).join(" ")).toBe(owners);
});

it("reads the first file of the three places", async () => {
  expect((await ownersIn("* @a", "docs/CODEOWNERS"))?.path).toBe("docs/CODEOWNERS");
  await github.close();
  expect(await ownersIn("* @a", "elsewhere/CODEOWNERS")).toBeUndefined();
});
