import { afterEach, expect, it } from "vitest";
import { type GithubEmulator, startGithub } from "../../../emulators/github/github.ts";
import type { GithubOptions } from "../../../emulators/github/options.ts";
import type { GithubSeed } from "../../../emulators/github/seed.ts";
import { fastClock } from "../../app/fast-clock.ts";
import { isUsable, loadRoster } from "../../roster/load.ts";
import { checkRosterCodeOwners, codeOwnersJson, codeOwnersText } from "./run.ts";

const running: GithubEmulator[] = [];
afterEach(async () => {
  const all = running.splice(0);
  for (const each of all) await each.close();
  expect(all.flatMap(({ violations }) => violations)).toEqual([]);
});

const seed: GithubSeed = {
  org: "acme",
  members: [{ login: "alicel", role: "admin" }, { login: "bob-dev" }],
  teams: [
    { name: "backend", repos: { api: "write", "api-old": "write" } },
    { name: "guests", repos: { api: "read" } },
    { name: "hidden", privacy: "secret", repos: { api: "write" } },
  ],
  repos: [
    {
      name: "api",
      files: {
        ".github/CODEOWNERS": [
          "* @acme/backend @alicel",
          "*.go @acme/guests",
          "*.md @acme/hidden @acme/backend",
          "/a/ @acme/gone @other/backend",
          "/b/ @bob-dev",
          "/c/ zoe@acme.dev",
        ].join("\n"),
        CODEOWNERS: "* @acme/gone\n",
      },
      unknownOwners: [2, 3, 4, 5, 6],
    },
    { name: "api-old", archived: true, files: { CODEOWNERS: "* @acme/gone\n" } },
    { name: "web", files: { "README.md": "web" } },
    { name: "empty" },
    { name: "unnamed", files: { CODEOWNERS: "* @acme/gone\n" } },
  ],
};

const text = `version: 1
github: { org: acme }
users: { alice: alicel }
teams:
  backend: { members: [alice], repos: { "api*": write, web: read, empty: read } }
`;

async function check(options: GithubOptions = {}, roster = text) {
  const github = await startGithub(seed, options);
  running.push(github);
  const files = [{ path: "teams.yaml", bytes: new TextEncoder().encode(roster) }];
  const loaded = loadRoster({ files, findings: [] }, "2026-11-21");
  if (!isUsable(loaded)) throw new Error(loaded.findings.map(({ message }) => message).join("\n"));
  return checkRosterCodeOwners(loaded, {
    githubToken: "token",
    githubApiUrl: github.apiUrl,
    githubGraphqlUrl: github.graphqlUrl,
    fetch,
    clock: fastClock(),
    progress: { reading: () => undefined, applied: () => undefined },
    env: {},
  });
}

it("tells whom GitHub ignores in the first CODEOWNERS of each repository that the roster names or means, and why", async () => {
  expect(codeOwnersText(await check())).toBe(`api, .github/CODEOWNERS
  line 2: @acme/guests (may not write here)
  line 3: @acme/hidden (the team is secret)
  line 4: @acme/gone (nobody has that name)
  line 4: @other/backend (nobody has that name)
  line 5: @bob-dev (may not write here)
  line 6: zoe@acme.dev (nobody has that name)
Checked 3 repositories, 2 without CODEOWNERS: 6 owners are ignored by GitHub in 1 of them.`);
});

it("gives other tools the same as JSON", async () => {
  expect(JSON.parse(codeOwnersJson(await check()))).toMatchObject({
    version: 1,
    repositories: [
      {
        repository: "api",
        path: ".github/CODEOWNERS",
        ignored: expect.arrayContaining([{ line: 3, owner: "@acme/hidden", because: "secret" }]),
      },
      { repository: "empty", path: null, ignored: [] },
      { repository: "web", path: null, ignored: [] },
    ],
    notMeasured: [],
  });
});

it("tells what it could not read as not measured, also a repository that isn't there", async () => {
  const permissions = { members: "read", administration: "read", metadata: "read" } as const;
  const hidden = await check({ token: { kind: "app", permissions } });
  expect(codeOwnersText(hidden)).toBe(`Not measured:
  api: its CODEOWNERS could not be read
  empty: its CODEOWNERS could not be read
  web: its CODEOWNERS could not be read
Checked 0 repositories, 0 without CODEOWNERS: no owner is ignored by GitHub.`);
  const missing = await check({}, text.replace('"api*": write', "nowhere: write"));
  expect(missing.notMeasured).toEqual([{ repository: "nowhere", what: "file" }]);
});

it("needs an organisation", async () => {
  const roster = "version: 1\nusers: { alice: alicel }\n";
  await expect(check({}, roster)).rejects.toMatchObject({
    findings: [{ code: "code_owners_need_organisation" }],
  });
});
