import { describe, expect, it } from "vitest";
import { loadedRosterOf } from "../../chat/testing/acme.ts";
import type { DriftContext } from "../../roster/reversal.ts";
import { githubRepo } from "./kinds.ts";
import { reverseRepo } from "./reversal/reverse-repo.ts";
import { githubFixtures } from "./testing/fixture.ts";

const start = githubFixtures();

const roster = `
github: { org: acme }
users: { alice: alicel, bob: bob-dev, erin: { github: erin-gh, outside: true } }
teams:
  red: { members: [bob], repos: { billing: { role: admin, until: 2026-06-30T18:00Z }, "api-*": read, api-core: { role: write, until: 2026-06-30T18:00Z } } }
projects: { rocket: { repos: [rocket], collaborators: { erin: { role: write, until: 2026-06-30T18:00Z } } } }
`;

it("gives roles on repositories until their moment, and takes them back from then on", async () => {
  const { converge } = await start({
    org: "acme",
    members: [
      { login: "alicel", id: 11, role: "admin" },
      { login: "bob-dev", id: 12 },
    ],
    users: [{ login: "erin-gh", id: 21 }],
    teams: [{ name: "red", members: { "bob-dev": "member" } }],
    repos: [
      { name: "billing" },
      { name: "api-core" },
      { name: "rocket", collaborators: { "erin-gh": "write" } },
    ],
  });
  const during = await converge(roster, { today: "2026-06-30T17:59Z" });
  expect([...during.lines].sort()).toEqual(["repo api-core +team:red write", "repo billing +team:red admin"]);
  const after = await converge(roster, { today: "2026-06-30T18:00Z", allowRemovals: true });
  expect([...after.lines].sort()).toEqual([
    "repo api-core ~team:red write -> read",
    "repo billing -team:red admin",
    "repo rocket -user:erin write",
  ]);
});

describe("what somebody does by hand beside a role that ends", () => {
  const { declared, resolved } = loadedRosterOf(`version: 1
github: { org: acme }
users: { bob: bob-dev }
teams: { red: { members: [bob], repos: { on: { role: admin, until: 2026-12-31 }, over: { role: admin, until: 2026-05-31 } } } }
projects: { moon: { repos: [moon], collaborators: { bob: { role: read, until: 2026-12-31 } } } }
`);
  const context: DriftContext = {
    roster: declared,
    resolved,
    declareUser: (key) => ({ key, edits: [] }),
    teamKey: (slug) => slug,
  };
  const about = { provider: "github", kind: githubRepo.kind } as const;
  const reversed = (key: string, principal: string) =>
    reverseRepo({ ...about, key, principal, action: "regrade", from: "write", to: "admin" }, context);

  it("is written into the line, which keeps its end", () => {
    expect(reversed("on", "team:red")).toEqual({
      edits: [{ edit: "set", path: ["teams", "red", "repos", "on", "role"], value: "write" }],
    });
    expect(reversed("moon", "user:bob")).toEqual({
      edits: [{ edit: "set", path: ["projects", "moon", "collaborators", "bob", "role"], value: "write" }],
    });
  });

  it("takes the place of a line that has ended", () => {
    expect(reversed("over", "team:red")).toEqual({
      edits: [{ edit: "set", path: ["teams", "red", "repos", "over"], value: "write" }],
    });
  });
});
