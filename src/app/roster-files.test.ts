import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type GithubEmulator, startGithub } from "../../emulators/github/github.ts";
import { filesAt } from "../repository/commit-files.ts";
import { openRepository } from "../repository/repository.ts";
import { filesIn } from "./roster-files.ts";

const paths = [
  "teams.yaml",
  "access/people.yaml",
  "access/.hidden.yaml",
  "access/teams/core.yaml",
  "access/teams/.kept/old.yaml",
  "access/notes.txt",
  "orgs/a/teams.yaml",
  "orgs/b/teams.yaml",
  "odd/two\nlines.yaml",
  "odd/also.yaml",
];

let folder = "";
let github: GithubEmulator;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rollcall-files-"));
  for (const path of paths) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), path);
  }
  const files = Object.fromEntries(paths.map((path) => [path, path]));
  github = await startGithub({ org: "acme", members: [], repos: [{ name: "access", files }] });
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await github.close();
});

async function atHead(pattern: string) {
  const repository = openRepository("a-token", { owner: "acme", repo: "access", apiUrl: github.apiUrl });
  const head = github.world.repo("acme/access")?.git.refs.get("refs/heads/main") ?? "";
  return filesAt(repository, head, [pattern]);
}

describe("what a pattern names", () => {
  test.each([
    ["teams.yaml", ["teams.yaml"]],
    ["./teams.yaml", ["teams.yaml"]],
    ["access/*.yaml", ["access/people.yaml"]],
    ["access/**/*.yaml", ["access/people.yaml", "access/teams/core.yaml"]],
    ["access/teams/core.yaml", ["access/teams/core.yaml"]],
    ["orgs/*/teams.yaml", ["orgs/a/teams.yaml", "orgs/b/teams.yaml"]],
    ["{teams,people}.yaml", ["teams.yaml"]],
    ["access/nothing/*.yaml", []],
    ["odd/**", ["odd/also.yaml", "odd/two\nlines.yaml"]],
    ["odd//*.yaml", ["odd/also.yaml", "odd/two\nlines.yaml"]],
    ["odd/[!a]*.yaml", ["odd/two\nlines.yaml"]],
    ["access/*/../people.yaml", ["access/people.yaml"]],
    ["{access/teams,orgs/{a,b}}/*", ["access/teams/core.yaml", "orgs/a/teams.yaml", "orgs/b/teams.yaml"]],
    ["nobody.yaml", []],
  ])("is the same in a checkout and at a commit: %s", async (pattern, expected) => {
    const committed = await atHead(pattern);
    expect(committed.files.map(({ path }) => path)).toEqual(expected);
    expect(committed.missing).toEqual(expected.length === 0 ? [pattern] : []);
    const here = await filesIn(folder, [pattern]);
    expect(here.files.map(({ path }) => path.replace(/^\.\//, ""))).toEqual(expected);
  });
});

describe("a pattern of the command line", () => {
  const textsOf = async (...patterns: string[]) =>
    (await filesIn(join(folder, "access/teams"), patterns)).files.map(({ path, bytes }) => [
      path,
      Buffer.from(bytes).toString(),
    ]);

  test.each([
    ["/teams.yaml", "/teams.yaml"],
    ["/access/*.yaml", "/access/people.yaml"],
  ])("may be absolute: %s", async (pattern, expected) => {
    expect(await textsOf(`${folder}${pattern}`)).toEqual([[`${folder}${expected}`, expected.slice(1)]]);
  });

  test.each(["../../teams.yaml", "../../team?.yaml", "./../../teams.yaml"])(
    "may lead above the folder: %s",
    async (pattern) => {
      expect(await textsOf(pattern)).toEqual([[`${folder}/teams.yaml`, "teams.yaml"]]);
    },
  );

  test("names a file of the folder by its path from there, and no file twice", async () => {
    expect(await textsOf(`${folder}/access/teams/core.yaml`, "./core.yaml", "*.yaml")).toEqual([
      ["core.yaml", "access/teams/core.yaml"],
    ]);
  });
});

test("a symbolic link is refused, since at a commit it is another text than in a checkout", async () => {
  await symlink("teams.yaml", join(folder, "link.yaml"));
  const { files, findings } = await filesIn(folder, ["teams.yaml", "link.yaml"]);
  expect(files).toEqual([]);
  expect(findings.map(({ severity, code }) => `${severity} ${code}`)).toEqual(["error roster_is_link"]);
});

describe("a roster of very many files", () => {
  let large = "";
  let repository: ReturnType<typeof openRepository>;
  let service: GithubEmulator;

  beforeAll(async () => {
    large = await mkdtemp(join(tmpdir(), "rollcall-large-"));
    const many = Object.fromEntries(
      Array.from({ length: 120 }, (_, index) => [`many/${index}.yaml`, "a: 1"]),
    );
    const big = { "big/a.yaml": "#".repeat(3 * 1024 * 1024), "big/b.yaml": "#".repeat(3 * 1024 * 1024) };
    const files = { ...many, ...big };
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(large, path)), { recursive: true });
      await writeFile(join(large, path), text);
    }
    service = await startGithub({ org: "acme", members: [], repos: [{ name: "access", files }] });
    repository = openRepository("a-token", { owner: "acme", repo: "access", apiUrl: service.apiUrl });
  });

  afterAll(async () => {
    await rm(large, { recursive: true, force: true });
    await service.close();
  });

  test.each([
    [["many/*.yaml"], "too_many_files"],
    [["many/?.yaml", "many/{1,2,3,4,5,6,7,8,9}?.yaml", "many/1??.yaml"], "too_many_files"],
    [["big/*.yaml"], "roster_too_large"],
  ])("is refused before one of them is fetched: %s is %s", async (patterns, code) => {
    const head = service.world.repo("acme/access")?.git.refs.get("refs/heads/main") ?? "";
    const before = service.calls.length;
    const committed = await filesAt(repository, head, patterns);
    expect(committed).toMatchObject({ files: [], findings: [{ severity: "error", code }] });
    expect(service.calls.length - before).toBeLessThan(5);
    expect(await filesIn(large, patterns)).toMatchObject({
      files: [],
      findings: [{ severity: "error", code }],
    });
  });
});
