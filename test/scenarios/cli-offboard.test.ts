import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { GithubOptions } from "../../emulators/github/options.ts";
import { runCli } from "../../emulators/runner.ts";
import { type Acme, acmeYaml, startAcme, writes } from "./acme.ts";

let acme: Acme;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rollcall-offboard-"));
});
afterEach(async () => {
  expect(acme.github.violations).toEqual([]);
  await acme.github.close();
  await rm(folder, { recursive: true, force: true });
});

/** Starts the organisation, and its roster with all services' names of bob. */
async function start(options: GithubOptions = {}): Promise<void> {
  acme = await startAcme(
    (seed) => ({ ...seed, repos: [...(seed.repos ?? []), { name: "access" }] }),
    options,
  );
  const named = acmeYaml.replace("bob: bob-dev", "bob: { github: bob-dev, email: bob@acme.dev }");
  await writeFile(join(folder, "teams.yaml"), named);
}

function offboard(...args: readonly string[]) {
  return rollcall(["offboard", ...args]);
}

function rollcall(args: readonly string[], more: Readonly<Record<string, string>> = {}) {
  const env = {
    ...more,
    GITHUB_TOKEN: "secret-app-token",
    GITHUB_API_URL: acme.github.apiUrl,
    GITHUB_GRAPHQL_URL: acme.github.graphqlUrl,
  };
  return runCli(args, { cwd: folder, env });
}

const isMember = (login: string) => acme.github.world.members.has(acme.github.world.user(login)?.id ?? 0);

it("lists what is gone, as the services confirmed, and what somebody else has to take, and ends with 0", async () => {
  await start();
  const { exitCode, stdout } = await offboard("bob", "--yes");
  expect(exitCode).toBe(0);
  expect(isMember("bob-dev")).toBe(false);
  expect(await readFile(join(folder, "teams.yaml"), "utf8")).toMatch(/bob: \{.*active: false \}/);
  expect(stdout).toMatch(/Gone, as the services confirmed:\n.*bob leaves acme/);
  for (const text of ["Their Slack account", "Their Google account", "bob-dev", "Keys that they know"])
    expect(stdout).toContain(text);
});

it("says what is not gone, and ends with 1", async () => {
  await start();
  acme.github.fail({
    matches: ({ method, path }) => method === "DELETE" && path.includes("/orgs/acme/members"),
    fault: { kind: "answer", answer: { status: 403, body: { message: "Must be an owner" } } },
    times: 100,
  });
  const { exitCode, stdout } = await offboard("bob", "--yes");
  expect([exitCode, isMember("bob-dev")]).toEqual([1, true]);
  expect(stdout).toMatch(/Not gone yet:\n.*bob leaves acme/);
});

it("says that the account behind the token keeps its access, and ends with 1", async () => {
  await start({ token: { kind: "user", login: "danab" } } as GithubOptions);
  const { exitCode, stdout } = await offboard("dana", "--yes");
  expect(isMember("danab")).toBe(true);
  for (const text of ["they held nothing", "Everything is as the roster says"])
    expect(stdout).not.toContain(text);
  expect(stdout).toContain("dana has left, and is the account that Rollcall acts as");
  expect(stdout).toContain("Not gone yet:");
  expect(exitCode).toBe(1);
});

it("takes nothing while Rollcall is paused, gives the reason once, and ends with 1, as apply does", async () => {
  await start();
  const now = new Date();
  acme.github.world.repo("acme/access")?.activity.variables.set("ROLLCALL_PAUSED", {
    name: "ROLLCALL_PAUSED",
    value: JSON.stringify({ by: "alice", since: now.toISOString(), reason: "of the move" }),
    createdAt: now,
    updatedAt: now,
  });
  for (const command of [
    ["offboard", "bob", "--yes"],
    ["apply", "--yes"],
  ]) {
    const { exitCode, stdout } = await rollcall(command, { GITHUB_REPOSITORY: "acme/access" });
    expect([exitCode, stdout.split("of the move").length]).toEqual([1, 2]);
    if (command[0] === "offboard") expect(stdout).toMatch(/then run .?rollcall apply/);
    expect(stdout).not.toMatch(/\bsync\b/);
  }
  expect(isMember("bob-dev")).toBe(true);
});

it("only writes the file where nobody can be asked, and asks no service", async () => {
  await start();
  const { exitCode, stdout } = await offboard("bob");
  expect([exitCode, writes(acme.github)]).toEqual([0, []]);
  expect(stdout).toContain("rollcall offboard bob --yes");
});
