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

it("asks for the base permission only where something would change", async () => {
  const { github, plan } = await start({ ...seed, basePermission: "read" });
  const asked = () => github.calls.filter(({ path }) => path === "/orgs/acme").length;
  await plan(roster("{ api: read }"));
  expect(asked()).toBe(0);
  await plan(roster("{ api: write }"));
  expect(asked()).toBe(1);
});
