import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { runCli } from "../../emulators/runner.ts";
import { type Acme, startAcme, writes } from "./acme.ts";

let acme: Acme;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rollcall-try-test-"));
});
afterEach(async () => {
  expect(acme.github.violations).toEqual([]);
  expect(writes(acme.github)).toEqual([]);
  await acme.github.close();
  await rm(folder, { recursive: true, force: true });
});

const tryIt = (token = "secret-app-token") =>
  runCli(["try", "acme"], {
    cwd: folder,
    env: {
      GITHUB_TOKEN: token,
      GITHUB_API_URL: acme.github.apiUrl,
      GITHUB_GRAPHQL_URL: acme.github.graphqlUrl,
      TMPDIR: folder,
      TEMP: folder,
    },
  });

it("a stranger sees who has what with one command, and everything is in one temporary folder", async () => {
  acme = await startAcme();
  const { exitCode, stdout } = await tryIt();
  expect(exitCode).toBe(0);
  expect(stdout).toContain("Saw 4 people, 2 teams and 2 repositories in acme.\nOpen file:///");
  const address = /Open (file:\S+)/.exec(stdout)?.[1] ?? "";
  expect(await readFile(fileURLToPath(address), "utf8")).toContain("<title>Who has access at acme");
  const made = await readdir(folder);
  expect(made).toHaveLength(1);
  expect((await readdir(join(folder, made[0] ?? ""))).sort()).toEqual(["site", "teams.yaml"]);
});

it("what the token may not see is said, and ends with 1; a refused token ends with 2 and leaves nothing", async () => {
  acme = await startAcme((seed) => seed, {
    token: { kind: "user", login: "bob-dev", value: "bobs" },
    invitationsForOwners: true,
  });
  const bobs = await tryIt("bobs");
  expect(bobs.exitCode).toBe(1);
  expect(bobs.stdout).toContain("Not measured, so there may be more:\n");
  expect(bobs.stdout).toContain("The token may not see open invitations.");
  await rm(folder, { recursive: true });
  folder = await mkdtemp(join(tmpdir(), "rollcall-try-test-"));
  const refused = await tryIt("nobodys");
  expect(refused.exitCode).toBe(2);
  expect(await readdir(folder)).toEqual([]);
});
