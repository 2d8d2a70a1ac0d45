import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { GithubSeed } from "../../emulators/github/seed.ts";
import { runCli } from "../../emulators/runner.ts";
import { type Acme, acmeYaml, startAcme, writes } from "./acme.ts";

let acme: Acme | undefined;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rollcall-site-"));
  await writeFile(join(folder, "teams.yaml"), acmeYaml);
});
afterEach(async () => {
  expect(acme?.github.violations ?? []).toEqual([]);
  await acme?.github.close();
  acme = undefined;
  await rm(folder, { recursive: true, force: true });
});

const site = (...args: readonly string[]) =>
  runCli(["site", "--out", "out", ...args], {
    cwd: folder,
    ...(acme === undefined
      ? {}
      : {
          env: {
            GITHUB_TOKEN: "secret-app-token",
            GITHUB_API_URL: acme.github.apiUrl,
            GITHUB_GRAPHQL_URL: acme.github.graphqlUrl,
          },
        }),
  });
const read = (path: string) => readFile(join(folder, "out", path), "utf8");

async function everything(): Promise<string> {
  const paths = await readdir(join(folder, "out"), { recursive: true });
  const files = paths.filter((path) => /\.\w+$/.test(path));
  return (await Promise.all(files.map(async (path) => `${path}\n${await read(path)}`))).join("\n");
}

it("the pages are written from the file alone, without a token, and again in the same bytes", async () => {
  const { exitCode, stdout, stderr } = await site();
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(stdout).toMatch(/^wrote \d+ pages: open out[/\\]index\.html\n$/);
  const first = await everything();
  expect(first).toContain("carol");
  await site();
  expect(await everything()).toBe(first);
});

it("with the services, the pages tell what nobody declared, and nothing of secret teams", async () => {
  const change = (seed: GithubSeed): GithubSeed => ({
    ...seed,
    basePermission: "read",
    repos: (seed.repos ?? []).map((repo) =>
      repo.name === "api" ? { ...repo, collaborators: { "erin-gh": "admin" } } : repo,
    ),
    teams: [
      ...(seed.teams ?? []),
      {
        name: "Shadow cabinet",
        privacy: "secret",
        members: { danab: "member" },
        repos: { website: "admin" },
      },
    ],
  });
  acme = await startAcme(change);
  expect((await site("--live")).exitCode).toBe(0);
  expect(await read("repositories/api.csv")).toMatch(/github:erin-gh,admin,[^\n]*,not in the file/);
  expect(await read("index.html")).toContain(
    "The base permission gives every member read on every repository.",
  );
  expect((await everything()).toLowerCase()).not.toMatch(/shadow[- ]cabinet/);
  expect(await read("index.html")).toContain("<li>1 undeclared team or channel of which nobody could tell");
  await site("--live", "--with-private");
  expect((await everything()).toLowerCase()).toMatch(/shadow[- ]cabinet/);
  expect(writes(acme.github)).toEqual([]);
});

it("what could not be read is not measured on the pages, and the command ends with 1", async () => {
  const permissions = { members: "write", administration: "write", metadata: "read" } as const;
  acme = await startAcme((seed) => seed, { token: { kind: "app", slug: "rollcall", permissions } });
  const { exitCode } = await site("--live");
  expect(exitCode).toBe(1);
  expect(await read("index.html")).toContain("<li>Roles of the organisation</li>");
  expect(await read("people/alice.html")).toContain("Not everything was measured");
  expect(await read("people/alice.csv")).toContain("not measured,roles of the organisation");
});
