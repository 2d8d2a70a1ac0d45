import { describe, expect, it } from "vitest";
import type { GithubSeed } from "../../../emulators/github/seed.ts";
import { githubFixtures } from "./testing/fixture.ts";

const start = githubFixtures();

const seed: GithubSeed = {
  org: "acme",
  members: [
    { login: "alicel", role: "admin" },
    { login: "bob-b", id: 12 },
  ],
  teams: [
    { name: "platform", id: 71, members: { "bob-b": "member" } },
    { name: "blue", id: 72 },
  ],
};
const roster = (teams: string, github = "") =>
  `github: { org: acme${github} }\nusers: { alice: alicel, bob: bob-b }\nteams: { ${teams} }\n`;

describe("a team with a declared id", () => {
  it("is found after it was renamed by hand, and gets its name back", async () => {
    const { github, converge } = await start(seed);
    const run = await converge(roster("backend: { members: [bob], github: { id: 71 } }"));
    expect(run.lines).toEqual(['team backend name "platform" -> "backend"']);
    expect(github.world.teams.size).toBe(2);
  });

  it("keeps its place though another team has its name today", async () => {
    const { plan } = await start(seed);
    const run = await plan(
      roster(
        "blue: { members: [bob], github: { id: 71, name: Ocean } }, other: { members: [], github: { name: blue } }",
      ),
    );
    expect(run.lines).toEqual(['team blue name "platform" -> "Ocean"']);
  });

  it("that is not there is an error, and no other team is taken for it, nor created", async () => {
    const { plan } = await start(seed);
    const run = await plan(roster("blue: { members: [bob], github: { id: 99 } }"));
    expect(run.lines).toEqual([]);
    expect(run.findings.filter(({ severity }) => severity === "error")).toMatchObject([
      { code: "unknown_team_id", resource: "github-team/blue", at: { line: 3 } },
    ]);
  });
});

describe("people whom `extra_members` lists", () => {
  it("belong to the organisation with `invite: teams`, though they are in none of its teams", async () => {
    const { plan } = await start(seed);
    const settings = ", members: exact, invite: teams, owners: [alice]";
    const teams = "chat: { members: [bob], github: false }";
    expect((await plan(roster(teams, `${settings}`))).lines).toContain("org acme -user:bob member");
    expect((await plan(roster(teams, `${settings}, extra_members: [bob]`))).lines).toEqual([]);
  });
});

describe("a user with `github_id` and no login", () => {
  it("may own the organisation, and is in the default team", async () => {
    const { plan } = await start({ ...seed, teams: [{ name: "all", members: { alicel: "member" } }] });
    const run = await plan(
      "github: { org: acme, owners: [alice, bob], default_team: all }\nusers: { alice: alicel, bob: { github_id: 12 } }\n",
    );
    expect(run.lines).toEqual(["team all +user:bob member", "org acme ~user:bob member -> owner"]);
  });
});
