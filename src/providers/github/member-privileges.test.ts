import { expect, it } from "vitest";
import type { GithubSeed } from "../../../emulators/github/seed.ts";
import { githubFixtures } from "./testing/fixture.ts";

const start = githubFixtures();

const seed: GithubSeed = {
  org: "acme",
  members: [{ login: "alicel", role: "admin" }],
  basePermission: "write",
  memberPrivileges: {
    members_can_create_repositories: true,
    members_can_create_public_repositories: false,
    members_can_fork_private_repositories: true,
    members_can_create_teams: true,
  },
};

const roster = (fields: string) => `github: { org: acme, ${fields} }\nusers: { alice: alicel }\n`;
const codes = ["base_permission_gives", "member_privileges_differ", "member_privileges_unseen"];
const toldIn = (run: { readonly findings: readonly { readonly code: string; readonly message: string }[] }) =>
  run.findings.filter(({ code }) => codes.includes(code)).map(({ code, message }) => `${code}: ${message}`);

it("what members may do is told where it isn't what the file says, and changed nowhere", async () => {
  const { plan, apply, writes } = await start(seed);
  const text = roster(
    "base_permission: read, members_can: { create_repositories: none, fork_private: false, create_teams: true }",
  );
  const told =
    "member_privileges_differ: What members of acme may do is not what the file says: the base permission is write instead of read, creating repositories is private instead of none and forking private repositories is allowed instead of forbidden.";
  const run = await plan(text);
  expect(run.lines).toEqual([]);
  expect(toldIn(run)[1]).toBe(told);
  expect(run.codes).toContain("member_privileges_differ");
  await apply(text);
  expect(writes()).toEqual([]);
});

it("what members may do is not told of where it is what the file says", async () => {
  const { plan } = await start(seed);
  const text = roster(
    "base_permission: write, members_can: { create_repositories: private, fork_private: true }",
  );
  expect(toldIn(await plan(text))).toEqual([]);
});

it("what members may do and the token may not see, is told as not seen, and never taken for a default", async () => {
  const permissions = { members: "read", metadata: "read" } as const;
  const { plan } = await start(seed, { token: { kind: "app", permissions } });
  expect(toldIn(await plan(roster("base_permission: read, members_can: { create_teams: false }")))).toEqual([
    "member_privileges_unseen: What members of acme may do could not be read, so it was not held against the file: the base permission and creating teams.",
  ]);
  const seen = await start(seed);
  expect(
    toldIn(await seen.plan(roster("base_permission: write, members_can: { delete_repositories: false }"))),
  ).toEqual([
    "member_privileges_unseen: What members of acme may do could not be read, so it was not held against the file: deleting and transferring repositories.",
  ]);
});
