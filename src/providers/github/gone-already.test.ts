import { expect, it } from "vitest";
import { removeMember } from "../../../emulators/github/people.ts";
import type { GithubSeed } from "../../../emulators/github/seed.ts";
import type { GithubFixture } from "./testing/fixture.ts";
import { githubFixtures } from "./testing/fixture.ts";

const start = githubFixtures();

const seed: GithubSeed = {
  org: "acme",
  members: [{ login: "alicel", role: "admin" }, { login: "bob-b" }],
  users: [{ login: "erin-gh" }, { login: "frank-f" }],
  invitations: [{ login: "frank-f" }],
  teams: [{ name: "red", members: { "bob-b": "member" }, repos: { api: "write" } }],
  repos: [{ name: "api", collaborators: { "erin-gh": "read" } }],
};
const roster = (bob: string, frank: string, members: string) => `version: 1
github: { org: acme, members: exact }
users: { alice: alicel, bob: ${bob}, frank: ${frank}, erin: { github: erin-gh, outside: true } }
teams: { red: { members: [${members}], repos: {} } }
projects: { rocket: { repos: [api], collaborators: {} } }
`;
const gone = (login: string) => `{ github: ${login}, active: false }`;

/** Somebody else is faster: everything goes between the plan and its apply. */
function takeAll({ github: { world } }: GithubFixture): void {
  world.team("red")?.grants.clear();
  world.team("red")?.members.clear();
  for (const { collaborators } of world.repos.values()) collaborators.clear();
  world.invitations.clear();
  const bob = world.user("bob-b");
  if (bob !== undefined) removeMember(world, bob);
}

it("what somebody else has taken away meanwhile counts as taken away: members, invitations, teams, grants", async () => {
  const fixture = await start(seed);
  const run = await fixture.apply(roster(gone("bob-b"), gone("frank-f"), ""), {
    allowRemovals: true,
    meanwhile: () => takeAll(fixture),
  });
  expect(run.lines).toEqual(
    expect.arrayContaining([
      "org acme -user:bob member",
      "org acme -user:frank member",
      "repo api -team:red write",
      "repo api -user:erin read",
      "team red -user:bob member",
    ]),
  );
  expect(run.results.filter((each) => !each.endsWith(": applied"))).toEqual([]);
});

it("and so does a team that is deleted by somebody else", async () => {
  const fixture = await start(seed);
  const archived = roster("bob-b", "frank-f", "").replace("members: [], repos: {}", "archived: true");
  const run = await fixture.apply(archived, {
    allowRemovals: true,
    meanwhile: () => {
      takeAll(fixture);
      fixture.github.world.teams.clear();
    },
  });
  expect(run.lines).toContain("team red archive");
  expect(run.results.filter((each) => /-|archive/.test(each) && !each.endsWith(": applied"))).toEqual([]);
});
