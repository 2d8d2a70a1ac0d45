import { expect, it } from "vitest";
import type { GithubSeed } from "../../../emulators/github/seed.ts";
import { effectiveLosses } from "../../access/effective-losses.ts";
import { githubKinds } from "./kinds.ts";
import { type GithubRun, githubFixtures } from "./testing/fixture.ts";

const start = githubFixtures();

const seed: GithubSeed = {
  org: "acme",
  members: [
    { login: "alicel", id: 11, role: "admin" },
    { login: "bob-b", id: 12 },
  ],
  teams: [{ name: "backend", members: { "bob-b": "member" }, repos: { api: "read" } }],
  repos: [{ name: "api" }],
};

const roster = (repos: string) => `
github: { org: acme }
users: { alice: alicel, bob: bob-b }
teams: { backend: { members: [bob], repos: ${repos} } }
`;

function lossesOf({ comparison, plan }: GithubRun) {
  const provider = { name: "github", kinds: githubKinds };
  return Object.fromEntries(effectiveLosses({ provider, comparison, changes: plan.changes }).byPerson);
}

it("leaves a member what the base permission gives, whatever a team loses", async () => {
  const { plan } = await start({ ...seed, basePermission: "read" });
  expect(lossesOf(await plan(roster("{}")))).toEqual({});
});

it("counts what a team gave where there is no base permission, or the token may not see it", async () => {
  const lost = { "user:bob": ["read on the repository api"] };
  const without = await start(seed);
  expect(lossesOf(await without.plan(roster("{}")))).toEqual(lost);
  const permissions = { members: "read", metadata: "read" } as const;
  const unseen = await start({ ...seed, basePermission: "read" }, { token: { kind: "app", permissions } });
  expect(lossesOf(await unseen.plan(roster("{}")))).toEqual(lost);
});

it("asks for the base permission in every run, once, and tells what it gives every member", async () => {
  const { github, plan } = await start({ ...seed, basePermission: "write" });
  const clean = await plan(roster("{ api: read }"));
  expect(github.calls.filter(({ path }) => path === "/orgs/acme")).toHaveLength(1);
  expect(clean.findings).toContainEqual(
    expect.objectContaining({
      code: "base_permission_gives",
      message: expect.stringContaining("Every member of acme has write on every repository"),
    }),
  );
});

it("says so when the base permission and the roles of the organisation can't be seen", async () => {
  const permissions = { members: "read", metadata: "read" } as const;
  const { plan } = await start(seed, { token: { kind: "app", permissions } });
  const { notices } = await plan(roster("{ api: read }"));
  expect(notices).toEqual(expect.arrayContaining(["base_permission_unseen", "organization_roles_unseen"]));
  const seen = await start(seed);
  expect((await seen.plan(roster("{ api: read }"))).notices).toEqual([]);
});

it("takes a rate limit for no answer about roles, so that nothing is changed by it", async () => {
  const { github, plan } = await start({
    ...seed,
    plan: "enterprise",
    teams: [{ name: "backend", repos: { api: "admin" }, organizationRole: "all_repo_admin" }],
  });
  const limit = {
    kind: "answer",
    answer: {
      status: 403,
      headers: { "retry-after": "2" },
      body: { message: "You have exceeded a secondary rate limit." },
    },
  } as const;
  for (const [route, repos] of [
    ["/orgs/acme/organization-roles", "{ api: read }"],
    ["/orgs/acme/custom-repository-roles", "{ api: deployer }"],
  ] as const) {
    github.clearFaults();
    github.fail({ matches: ({ path }) => path === route, fault: limit, times: 100 });
    await expect(plan(roster(repos))).rejects.toMatchObject({ findings: [{ code: "rate_limited" }] });
  }
});
