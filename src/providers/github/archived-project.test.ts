import { expect, it } from "vitest";
import { githubFixtures } from "./testing/fixture.ts";

const start = githubFixtures();

const roster = (archived: string) => `
github: { org: acme }
users: { alice: alicel, bob: bob-dev, erin: { github: erin-gh, outside: true } }
teams: { red: { members: [bob] }, blue: { repos: { rocket: read } } }
projects: { rocket: { ${archived} team: red, access: { blue: write }, repos: [rocket], collaborators: { erin: read } } }
`;

it("takes back what an archived project gave, and leaves what a team holds by itself", async () => {
  const { github, converge } = await start({
    org: "acme",
    members: [
      { login: "alicel", id: 11, role: "admin" },
      { login: "bob-dev", id: 12 },
    ],
    users: [{ login: "erin-gh", id: 21 }],
    teams: [
      { name: "red", members: { "bob-dev": "member" }, repos: { rocket: "write" } },
      { name: "blue", repos: { rocket: "write" } },
    ],
    repos: [{ name: "rocket", collaborators: { "erin-gh": "read" } }],
  });
  expect((await converge(roster(""))).lines).toEqual([]);
  const run = await converge(roster("archived: true,"), { allowRemovals: true });
  expect([...run.lines].sort()).toEqual([
    "repo rocket -team:red write",
    "repo rocket -user:erin read",
    "repo rocket ~team:blue write -> read",
  ]);
  expect(github.world.repo("rocket")?.collaborators.size).toBe(0);
});
