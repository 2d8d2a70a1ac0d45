import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type GithubEmulator, startGithub } from "../../emulators/github/github.ts";
import { runCli } from "../../emulators/runner.ts";

/** CODEOWNERS, checked by the built command line. */
let folder: string;
let github: GithubEmulator;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rollcall-code-owners-"));
  github = await startGithub({
    org: "acme",
    members: [{ login: "alicel", role: "admin" }],
    teams: [{ name: "backend", repos: { api: "write" } }],
    repos: [{ name: "api", files: { CODEOWNERS: "* @acme/backend\n/docs/ @acme/writers\n" } }],
  });
});
afterEach(async () => {
  expect(github.violations).toEqual([]);
  await github.close();
  await rm(folder, { recursive: true, force: true });
});

const rollcall = async (command: readonly string[], team: string, token = "token") => {
  const text = `version: 1\ngithub: { org: acme }\nusers: { alice: alicel }\nteams: { backend: ${team} }\n`;
  await writeFile(join(folder, "teams.yaml"), text);
  return runCli(command, {
    cwd: folder,
    env: { GITHUB_TOKEN: token, GITHUB_API_URL: github.apiUrl, GITHUB_GRAPHQL_URL: github.graphqlUrl },
  });
};

it("a team that GitHub doesn't know is told, ends with 1, and a plan warns before another one goes the same way", async () => {
  const repos = "members: [], repos: { api: write }";
  const { exitCode, stdout } = await rollcall(["codeowners"], `{ ${repos} }`);
  expect([exitCode, stdout]).toEqual([
    1,
    "api, CODEOWNERS\n  line 2: @acme/writers (nobody has that name)\nChecked 1 repository, 0 without CODEOWNERS: 1 owner is ignored by GitHub in 1 of them.\n",
  ]);
  const json = await rollcall(["codeowners", "--json"], `{ ${repos} }`);
  expect(JSON.parse(json.stdout)).toMatchObject({ version: 1, repositories: [{ repository: "api" }] });
  const plan = await rollcall(["plan", "--json"], `{ ${repos}, github: { privacy: secret } }`);
  expect(JSON.parse(plan.stdout).findings).toContainEqual(
    expect.objectContaining({ code: "code_owners_die", resource: "github-team/backend" }),
  );
});

it("nothing ignored ends with 0, and what can't be told with 2", async () => {
  const none = await rollcall(["codeowners"], "{ members: [], repos: {} }");
  expect(none.exitCode).toBe(0);
  const hidden = await rollcall(["codeowners"], "{ members: [], repos: { nowhere: write } }");
  expect([hidden.exitCode, hidden.stdout]).toEqual([2, expect.stringContaining("nowhere: its CODEOWNERS")]);
});
