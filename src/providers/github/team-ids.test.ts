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

  it("that is not there is told, and found by its name, or created", async () => {
    const { plan } = await start(seed);
    const run = await plan(
      roster("blue: { members: [bob], github: { id: 99 } }, new: { members: [], github: { id: 98 } }"),
    );
    expect(run.lines).toEqual(['team new create {"name":"new","parent":null}', "team blue +user:bob member"]);
    expect(run.findings.filter(({ code }) => code === "unknown_team_id")).toMatchObject([
      { severity: "warning", resource: "github-team/blue", at: { line: 3 } },
      { severity: "warning", resource: "github-team/new" },
    ]);
  });
});

describe("two teams that exchange their names", () => {
  const exchanged = roster(
    "blue: { members: [bob], github: { id: 71 } }, platform: { members: [], github: { id: 72 } }",
  );

  it("and have ids, are held back with a reason, and exchange no people", async () => {
    const { github, apply, converge } = await start(seed);
    const run = await apply(exchanged);
    expect(run.findings.filter(({ code }) => code === "team_names_in_circle")).toMatchObject([
      { severity: "error", resource: "github-team/blue", message: expect.stringContaining("platform") },
      { severity: "error", resource: "github-team/platform", message: expect.stringContaining("blue") },
    ]);
    expect(run.results.filter((each) => each.endsWith(": applied"))).toEqual([]);
    const platform = github.world.team("platform");
    if (platform !== undefined) github.world.renameTeam(platform, "Something else");
    expect((await converge(exchanged)).lines).toHaveLength(2);
  });

  it("and are remembered by id, are held back, exchange no people, and do so after one was renamed by hand", async () => {
    const { github, apply, converge } = await start(seed);
    const named = (one: string, two: string) =>
      roster(
        `one: { members: [bob], github: { name: ${one} } }, two: { members: [], github: { name: ${two} } }`,
      );
    const before = await converge(named("platform", "blue"));
    const rememberedIds = before.comparison.ids?.() ?? new Map();
    const now = named("blue", "platform");
    const run = await apply(now, { rememberedIds });
    expect(run.codes.filter((code) => code === "team_names_in_circle")).toHaveLength(2);
    expect(run.results.filter((each) => each.endsWith(": applied"))).toEqual([]);
    const platform = github.world.team("platform");
    if (platform !== undefined) github.world.renameTeam(platform, "Something else");
    expect((await converge(now, { rememberedIds })).lines).toEqual([
      'team two name "blue" -> "platform"',
      'team one name "Something else" -> "blue"',
    ]);
    expect([...(github.world.team("blue")?.members.keys() ?? [])]).toEqual([12]);
  });

  it("one after the other, where one gets a third name, are no circle", async () => {
    const { converge } = await start(seed);
    const run = await converge(
      roster("blue: { members: [bob], github: { id: 71 } }, sea: { members: [], github: { id: 72 } }"),
    );
    expect(run.lines).toEqual(['team sea name "blue" -> "sea"', 'team blue name "platform" -> "blue"']);
  });
});

describe("two people whose logins are exchanged, with an id for both", () => {
  const people = (alice: string, bob: string) =>
    `github: { org: acme, members: exact }\nusers: { root: root, alice: ${alice}, bob: ${bob} }\nteams: { one: { members: [alice] }, two: { members: [bob] } }\n`;
  const before = people("{ github: al, github_id: 11 }", "{ github: bo, github_id: 12 }");
  const world: GithubSeed = {
    org: "acme",
    members: [
      { login: "root", role: "admin" },
      { login: "al", id: 11 },
      { login: "bo", id: 12 },
    ],
    teams: [
      { name: "one", members: { al: "member" } },
      { name: "two", members: { bo: "member" } },
    ],
  };

  it("lose and gain nothing where the accounts themselves have exchanged their names", async () => {
    const { github, plan } = await start(world);
    for (const [from, to] of [
      ["al", "tmp"],
      ["bo", "al"],
      ["tmp", "bo"],
    ] as const)
      github.world.renameUser(from, to);
    const after = people("{ github: bo, github_id: 11 }", "{ github: al, github_id: 12 }");
    for (const now of [before, after]) expect((await plan(now, { earlier: [before] })).lines).toEqual([]);
  });

  it("exchange their places where the entries exchange both logins and ids, and nobody leaves", async () => {
    const { github, converge } = await start(world);
    const after = people("{ github: bo, github_id: 12 }", "{ github: al, github_id: 11 }");
    const run = await converge(after, { earlier: [before] });
    expect(run.lines.filter((each) => each.startsWith("org "))).toEqual([]);
    expect([...(github.world.team("one")?.members.keys() ?? [])]).toEqual([12]);
  });
});

describe("people whom `extra_members` lists", () => {
  it("belong to the organisation with `invite: teams`, though they are in none of its teams", async () => {
    const { plan } = await start(seed);
    const settings = ", members: exact, invite: teams, owners: [alice]";
    const teams = "chat: { members: [alice], github: false }";
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

describe("a rename that GitHub refuses", () => {
  it("stops no other rename", async () => {
    const { github, apply } = await start({ ...seed, teams: [{ name: "aa-old" }, { name: "zz-old" }] });
    github.fail({
      matches: ({ method, path }) => method === "PATCH" && path.endsWith("/teams/aa-old"),
      fault: { kind: "answer", answer: { status: 403, body: { message: "Must have admin rights" } } },
    });
    const run = await apply(
      roster(
        "aa: { members: [], github: { previously: [aa-old] } }, zz: { members: [], github: { previously: [zz-old] } }",
      ),
    );
    expect(run.results).toEqual([
      'team aa name "aa-old" -> "aa": missing_permission',
      'team zz name "zz-old" -> "zz": applied',
    ]);
  });
});
