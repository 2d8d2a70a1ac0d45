import { expect, it } from "vitest";
import type { GithubSeed } from "../../../emulators/github/seed.ts";
import { effectiveLosses } from "../../access/effective-losses.ts";
import { githubKinds } from "./kinds.ts";
import { githubFixtures } from "./testing/fixture.ts";

const start = githubFixtures();

const seed: GithubSeed = {
  org: "acme",
  members: [
    { login: "alicel", id: 11, role: "admin" },
    { login: "bob-b", id: 12 },
  ],
  teams: [{ name: "backend", members: { "bob-b": "member" }, repos: { api: "admin", website: "read" } }],
  repos: [{ name: "api" }, { name: "website" }],
};

it.each([
  ["doesn't say which repositories it has", "backend: { archived: true, members: [bob] }", "additive"],
  ["says which repositories it has", "backend: { archived: true, repos: { api: admin } }", "additive"],
  ["the roster doesn't declare", "", "exact"],
])("counts what people lose by the deletion of a team that %s", async (_, team, teams) => {
  const { plan } = await start(seed);
  const { comparison, plan: planned } = await plan(`
github: { org: acme, teams: ${teams} }
users: { alice: alicel, bob: bob-b }
teams: { ${team} }
`);
  const provider = { name: "github", kinds: githubKinds };
  const { byPerson } = effectiveLosses({ provider, comparison, changes: planned.changes });
  expect(Object.fromEntries(byPerson)).toEqual({
    "user:bob": [
      "admin on the repository api",
      "read on the repository website",
      expect.stringMatching(/^the GitHub team backend(?: \(not in the file\))?$/),
    ],
  });
});
