import { execFileSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { GithubSeed } from "../../emulators/github/seed.ts";
import { runCli } from "../../emulators/runner.ts";
import { type Acme, acmeYaml, startAcme, writes } from "./acme.ts";

let acme: Acme | undefined;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rollcall-access-"));
  await writeFile(join(folder, "teams.yaml"), acmeYaml);
});
afterEach(async () => {
  expect(acme?.github.violations ?? []).toEqual([]);
  await acme?.github.close();
  acme = undefined;
  await rm(folder, { recursive: true, force: true });
});

const ask = (...args: readonly string[]) =>
  runCli(args, {
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

function git(env: Readonly<Record<string, string>>, ...args: readonly string[]): void {
  const identity = ["-c", "user.name=T", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false"];
  execFileSync("git", [...identity, ...args], {
    cwd: folder,
    stdio: "ignore",
    env: { ...process.env, ...env },
  });
}

describe("rollcall who, by the file", () => {
  it("needs no token, and asks nobody", async () => {
    const { exitCode, stdout, stderr } = await ask("who", "repo:api");
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(stdout).toContain("repository api: 4 holders");
    expect(stdout).toMatch(/carol {2}write {2}backend/);
  });

  it("says in one breath what is wrong with a question, and ends with 2", async () => {
    const { exitCode, stdout, stderr } = await ask("why", "bobb", "repo:api");
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toContain("Did you mean bob?");
  });
});

describe("rollcall who --live", () => {
  it("tells beside the file what the services have: what nobody declared, what waits, the base permission", async () => {
    const change = (seed: GithubSeed): GithubSeed => ({
      ...seed,
      basePermission: "read",
      repos: (seed.repos ?? []).map((repo) =>
        repo.name === "api" ? { ...repo, collaborators: { "erin-gh": "admin" } } : repo,
      ),
    });
    acme = await startAcme(change);
    const { exitCode, stdout } = await ask("who", "repo:api", "--live", "--json");
    expect(exitCode).toBe(0);
    const { holdings, notMeasured } = JSON.parse(stdout);
    expect(notMeasured).toEqual([]);
    expect(holdings).toContainEqual(
      expect.objectContaining({ principal: "github:erin-gh", role: "admin", declared: false, live: true }),
    );
    expect(holdings).toContainEqual(
      expect.objectContaining({ principal: "user:carol", role: "write", declared: true, live: true }),
    );
    expect(writes(acme.github)).toEqual([]);
  });

  it("ends with 0 where it is asked about one service alone, and says which others were not asked", async () => {
    acme = await startAcme();
    await writeFile(join(folder, "teams.yaml"), `${acmeYaml}slack: { channels: [{ name: random }] }\n`);
    const { exitCode, stdout } = await ask("who", "repo:api", "--live", "-p", "github");
    expect(stdout).not.toContain("Not measured");
    expect(stdout).toContain("Slack was not looked at");
    expect(exitCode).toBe(0);
  });

  it("names what it could not see, and ends with 1: ignorance is never shown as nothing", async () => {
    const permissions = { members: "write", administration: "write", metadata: "read" } as const;
    acme = await startAcme((seed) => seed, { token: { kind: "app", slug: "rollcall", permissions } });
    const { exitCode, stdout } = await ask("who", "alice", "--live");
    expect(exitCode).toBe(1);
    expect(stdout).toContain("roles of the organisation");
    expect(stdout).toContain("Not measured, so there may be more:");
  });
});

describe("rollcall access --at", () => {
  it("is the whole state at the end of a day, from git, with the dates of that day", async () => {
    const of = (day: string) => ({
      GIT_AUTHOR_DATE: `${day}T12:00:00Z`,
      GIT_COMMITTER_DATE: `${day}T12:00:00Z`,
    });
    git({}, "init", "--initial-branch=main");
    git({}, "add", "--all");
    git(of("2026-03-01"), "commit", "-m", "Begin");
    await writeFile(join(folder, "teams.yaml"), acmeYaml.replace("members: [carol]", "members: []"));
    git(of("2026-05-01"), "commit", "-am", "Take carol out");
    const march = await ask("access", "--at", "2026-03-31", "--format", "csv");
    expect(march.stdout).toContain("Repositories,api,carol,write,backend,");
    const may = await ask("access", "--at", "2026-05-31", "--format", "csv");
    expect(may.stdout).not.toContain("api,carol");
    expect(march.stdout).toMatch(/as of,"commit [0-9a-f]{7}, at the end of 2026-03-31"/);
    for (const day of ["HEAD", "yesterday", "2026-02-30", "2099-01-01"])
      expect(await ask("access", "--at", day)).toMatchObject({ exitCode: 2, stdout: "" });
    const before = await ask("access", "--at", "2026-02-01");
    expect({ ...before, stdout: "" }).toMatchObject({ exitCode: 2 });
    expect(before.stderr).toContain("The branch has no commit of 2026-02-01 or before.");
  });
});
