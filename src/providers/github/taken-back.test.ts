import { describe, expect, it } from "vitest";
import { acceptInvitation } from "../../../emulators/github/people.ts";
import type { GithubSeed } from "../../../emulators/github/seed.ts";
import { githubFixtures } from "./testing/fixture.ts";

const start = githubFixtures();

const seed: GithubSeed = {
  org: "acme",
  members: [
    { login: "alicel", id: 11, role: "admin" },
    { login: "danab", id: 14, role: "admin" },
    { login: "bob-b", id: 12 },
    { login: "carol-c", id: 13 },
  ],
  users: [
    { login: "bob-new", id: 22 },
    { login: "erin-gh", id: 21 },
  ],
  teams: [
    { name: "red", members: { "bob-b": "member" }, repos: { rocket: "write" } },
    { name: "blue", members: { "carol-c": "member" } },
  ],
  repos: [{ name: "rocket" }, { name: "api" }],
};

const roster = (teams: string, projects = "", users = "") => `
github: { org: acme }
users: { alice: alicel, dana: danab, bob: bob-b, carol: carol-c, erin: { github: erin-gh, outside: true }${users} }
teams: { ${teams} }
projects: { ${projects} }
`;
const crowd = Array.from({ length: 120 }, (_, index) => ({ login: `m${index}` }));
const both = "red: { members: [bob] }, blue: { members: [carol] }";

describe("owners who are taken out with the key", () => {
  const owners = (keys: string, rest = "") =>
    roster(both).replace("org: acme", `org: acme${keys && `, owners: [${keys}]`}`) + rest;
  const atLeastOne = "guards: { min_owners: 1 }\n";

  it("become members again, and owners whom the file never named stay", async () => {
    const { converge } = await start(seed);
    const run = await converge(owners("", atLeastOne), { earlier: [owners("alice")] });
    expect(run.lines).toEqual(["org acme ~user:alice owner -> member"]);
  });

  it("are not members again while too few owners would be left", async () => {
    const { plan } = await start(seed);
    const run = await plan(owners("", atLeastOne), { earlier: [owners("alice, dana")] });
    expect(run.codes).toContain("too_few_owners");
  });

  it("stay where no applied roster had named them", async () => {
    const { plan } = await start(seed);
    expect((await plan(owners(""), { earlier: [owners("")] })).lines).toEqual([]);
  });
});

describe("a member who is outside from now on", () => {
  it("is told to be invited to the project's repository", async () => {
    const { plan } = await start(seed);
    const old = roster(both);
    const text = roster(
      "red: { members: [] }, blue: { members: [carol] }",
      "p: { repos: [api], collaborators: { bob: write } }",
    );
    const now = text.replace("bob: bob-b", "bob: { github: bob-b, outside: true }");
    const run = await plan(now, { earlier: [old] });
    expect(run.findings.find(({ code }) => code === "collaborator_to_invite")?.message).toContain(
      "bob (write on api)",
    );
  });
});

it("a member who becomes an outside collaborator is told to lose access of their own until they accept", async () => {
  const repos = [{ name: "rocket" }, { name: "api", collaborators: { "bob-b": "write" } }];
  const { apply } = await start({ ...seed, repos });
  const project = "p: { repos: [api], collaborators: { bob: write } }";
  const text = roster("red: { members: [] }, blue: { members: [carol] }", project);
  const now = text.replace("bob: bob-b", "bob: { github: bob-b, outside: true }");
  const run = await apply(now, { earlier: [roster(both, project)] });
  expect(run.lines).toContain("org acme -user:bob member");
  expect(run.findings.find(({ code }) => code === "collaborator_invited_again")).toMatchObject({
    severity: "warning",
    message:
      "Access of their own goes with the membership of acme, and is back only once they accept the invitation to the repository that they get: bob (write on api).",
  });
});

describe("a project that changes hands", () => {
  it("is taken from the team that had it, though that team lists no repositories", async () => {
    const { converge } = await start(seed);
    const run = await converge(roster(both, "rocket: { team: blue, repos: [rocket] }"));
    expect(run.lines).toEqual(["repo rocket +team:blue write", "repo rocket -team:red write"]);
  });

  it.each([
    ["its team goes", "rocket: { repos: [rocket] }"],
    ["it is deleted", ""],
    ["its repository goes", "rocket: { team: red, repos: [] }"],
  ])("is taken back when %s", async (_, projects) => {
    const { converge } = await start(seed);
    const old = roster(both, "rocket: { team: red, repos: [rocket] }");
    const run = await converge(roster(both, projects), { earlier: [old] });
    expect(run.lines).toEqual(["repo rocket -team:red write"]);
  });

  it("loses the team of an `access` line and the people of a `collaborators` line that go", async () => {
    const { converge } = await start({
      ...seed,
      teams: [{ name: "red" }, { name: "blue", repos: { rocket: "read", api: "admin" } }],
      repos: [
        { name: "rocket", collaborators: { "erin-gh": "read", "carol-c": "admin" } },
        { name: "api", collaborators: { "erin-gh": "read" } },
      ],
    });
    const teams = "red: { members: [] }, blue: {}";
    const old = roster(
      teams,
      "rocket: { repos: [rocket], access: { blue: read }, collaborators: { erin: read } }",
    );
    const run = await converge(roster(teams), { earlier: [old] });
    expect(run.lines).toEqual(["repo rocket -team:blue read", "repo rocket -user:erin read"]);
  });

  it("is the same where the repository was renamed since", async () => {
    const { github, converge } = await start(seed);
    const repo = github.world.repo("rocket");
    if (repo) github.world.renameRepo(repo, "shuttle");
    const old = roster(both, "rocket: { team: red, repos: [rocket] }");
    const moved = roster(both, "shuttle: { team: red, repos: [shuttle] }");
    expect((await converge(moved, { earlier: [old] })).lines).toEqual([]);
    expect((await converge(roster(both), { earlier: [old] })).lines).toEqual([
      "repo shuttle -team:red write",
    ]);
  });
});

describe("an account that the file no longer names", () => {
  const rosterOf = (bob: string) => `
github: { org: acme }
users: { alice: alicel, dana: danab, bob: ${bob} }
teams: { red: { members: [bob] } }
`;

  it("leaves the organisation and its teams when the person has another account", async () => {
    const { github, converge } = await start(seed);
    const run = await converge(rosterOf("bob-new"), { earlier: [rosterOf("bob-b")] });
    expect(run.lines).toEqual([
      "org acme +user:bob member",
      "team red +user:bob member",
      "org acme -github:bob-b member",
      "team red -github:bob-b member",
    ]);
    expect(github.world.members.has(12)).toBe(false);
  });

  it("loses its pending invitation, too", async () => {
    const { github, converge } = await start({ ...seed, invitations: [{ login: "erin-gh" }] });
    const run = await converge(rosterOf("bob-b"), {
      earlier: [`${rosterOf("bob-b")}\n`.replace("bob-b }", "bob-b, erin: erin-gh }")],
    });
    expect(run.lines).toEqual(["org acme -github:erin-gh member"]);
    expect(github.world.invitations.size).toBe(0);
  });

  it("is the same account when it was only renamed", async () => {
    const { plan } = await start(seed);
    const old = rosterOf("{ github: bob-old, github_id: 12 }");
    const run = await plan(rosterOf("bob-b"), { earlier: [old] });
    expect(run.lines).toEqual([]);
  });

  it("is the same account when another key has it", async () => {
    const { plan } = await start(seed);
    const robert = rosterOf("bob-b").replace("bob:", "robert:").replace("[bob]", "[robert]");
    expect((await plan(robert, { earlier: [rosterOf("bob-b")] })).lines).toEqual([]);
  });
});

describe("an entry that left the file", () => {
  it("of a user takes them out of the organisation and out of teams that list nobody", async () => {
    const { converge } = await start(seed);
    const old = roster(both);
    const now = `github: { org: acme }\nusers: { alice: alicel, dana: danab, carol: carol-c }\nteams: { red: { repos: { rocket: write } }, blue: { members: [carol] } }\n`;
    const run = await converge(now, { earlier: [old] });
    expect(run.lines).toEqual(["org acme -github:bob-b member", "team red -github:bob-b member"]);
  });

  it("of a team takes its people and repositories, and deletes nothing", async () => {
    const { github, converge } = await start({
      ...seed,
      teams: [
        {
          name: "red",
          members: { "bob-b": "member", "carol-c": "maintainer" },
          repos: { rocket: "write", api: "admin" },
        },
      ],
    });
    const old = roster("red: { members: [bob], repos: { rocket: write } }");
    const run = await converge(roster(""), { earlier: [old] });
    expect(run.lines).toEqual(["team github:red -user:bob member", "repo rocket -team:github:red write"]);
    const team = github.world.team("red");
    expect([...(team?.members.keys() ?? [])]).toEqual([13]);
    expect(team?.grants.size).toBe(1);
  });

  it("of a team below another one is taken back once, though it still has by inheritance what it had", async () => {
    const above = "above: { repos: { rocket: write } }";
    const { github, converge } = await start({
      ...seed,
      teams: [
        { name: "above", repos: { rocket: "write" } },
        { name: "red", parent: "above", repos: { rocket: "write" } },
      ],
    });
    const old = roster(`${above}, red: { parent: above, repos: { rocket: write } }`);
    const run = await converge(roster(above), { earlier: [old] });
    expect(run.lines).toEqual(["repo rocket -team:github:red write"]);
    expect(github.world.team("red")?.grants.size).toBe(0);
  });

  it("of a grant is taken back from a team in the run that puts it below one that has as much", async () => {
    const { github, converge } = await start({
      ...seed,
      teams: [
        { name: "above", repos: { rocket: "write" } },
        { name: "red", repos: { rocket: "read" } },
      ],
    });
    const above = "above: { repos: { rocket: write } }";
    const old = roster(`${above}, red: { repos: { rocket: read } }`);
    const run = await converge(roster(`${above}, red: { parent: above, repos: {} }`), { earlier: [old] });
    expect(run.lines).toContain("repo rocket -team:red read");
    expect(github.world.team("red")?.grants.size).toBe(0);
  });

  it("of a grant is taken back from a team that has as much from the one above, before that one loses it", async () => {
    const teams = (aboveHas: string) => `above: { repos: ${aboveHas} }, red: { parent: above }`;
    const has = "{ rocket: write }";
    const { github, converge } = await start({
      ...seed,
      teams: [
        { name: "above", repos: { rocket: "write" } },
        { name: "red", parent: "above", repos: { rocket: "write" } },
      ],
    });
    const given = roster(teams(has), "launch: { access: { red: write }, repos: [rocket] }");
    const run = await converge(roster(teams(has)), { earlier: [given] });
    expect(run.lines).toEqual(["repo rocket -team:red write"]);
    expect(github.world.team("red")?.grants.size).toBe(0);
    await converge(roster(teams("{}")), { earlier: [roster(teams(has))] });
    expect(github.world.team("above")?.grants.size).toBe(0);
  });

  it("of a grant is no gap for a team below that has as much from the file, though it is seen through the one above", async () => {
    const { converge } = await start({
      ...seed,
      teams: [
        { name: "red", repos: { rocket: "maintain" } },
        { name: "blue", parent: "red" },
      ],
    });
    // `red` lists no repositories: a project names the one that it loses.
    const run = await converge(
      roster("red: {}, blue: { parent: red, repos: { rocket: maintain } }", "p: { repos: [rocket] }"),
    );
    expect(run.lines).toEqual(["repo rocket +team:blue maintain", "repo rocket -team:red maintain"]);
  });

  it("of a grant takes nothing from a team that has it from the one above alone", async () => {
    const teams = "above: { repos: { rocket: write } }, red: { parent: above }";
    const { plan } = await start({
      ...seed,
      teams: [
        { name: "above", repos: { rocket: "write" } },
        { name: "red", parent: "above" },
      ],
    });
    const given = roster(teams, "launch: { access: { red: write }, repos: [rocket] }");
    expect((await plan(roster(teams), { earlier: [given] })).lines).toEqual([]);
  });

  it("of a team is no loss when another key has that team", async () => {
    const { plan } = await start(seed);
    const now = roster("crimson: { members: [bob], repos: { rocket: write }, github: { name: red } }");
    const old = roster("red: { members: [bob], repos: { rocket: write } }");
    expect((await plan(now, { earlier: [old] })).lines).toEqual([]);
  });

  it("of a team that wasn't read to the end takes nothing from that team, and says so", async () => {
    const { github, plan } = await start({
      ...seed,
      members: [...(seed.members ?? []), ...crowd],
      teams: [{ name: "red", members: Object.fromEntries(crowd.map(({ login }) => [login, "member"])) }],
    });
    github.fail({
      matches: ({ path, body }) => path.endsWith("/graphql") && JSON.stringify(body).includes("TeamMembers"),
      fault: { kind: "answer", answer: { status: 500, body: "" } },
      times: 999,
    });
    const run = await plan(roster(""), {
      earlier: [roster("red: { members: [bob], repos: { rocket: write } }")],
    });
    expect(run.lines).toEqual([]);
    expect(run.findings.filter(({ severity }) => severity === "error")).toMatchObject([
      { code: "team_incomplete", resource: "github-team/github:red" },
    ]);
  });

  it("of an ignored account or team takes nothing", async () => {
    const { plan } = await start(seed);
    const now = roster("").replace("org: acme", 'org: acme, ignore: ["red", "bob-*"]');
    expect((await plan(now, { earlier: [roster(both)] })).lines).toEqual([
      "team github:blue -user:carol member",
    ]);
  });

  it("of a team that is deleted with `teams: exact` is one deletion", async () => {
    const { plan } = await start(seed);
    const now = roster("blue: { members: [carol] }").replace("org: acme", "org: acme, teams: exact");
    const old = roster("red: { members: [bob], repos: { rocket: write } }, blue: { members: [carol] }");
    expect((await plan(now, { earlier: [old] })).lines).toEqual(["team github:red archive"]);
  });
});

describe("a team that somebody has renamed by hand since the last apply", () => {
  const seed: GithubSeed = {
    org: "acme",
    members: [{ login: "alicel", role: "admin" }, { login: "bob-b" }],
    teams: [{ name: "crimson", id: 71, members: { "bob-b": "member" }, repos: { api: "write" } }],
    repos: [{ name: "api" }],
  };
  const users = "version: 1\ngithub: { org: acme }\nusers: { alice: alicel, bob: bob-b }\n";
  const declared = `${users}teams: { red: { members: [bob], repos: { api: write } } }\n`;
  const rememberedIds = new Map([["github-team/red", "71"]]);

  it("loses what the file gave it when its entry leaves", async () => {
    const { plan } = await start(seed);
    expect((await plan(users, { earlier: [declared] })).lines).toEqual([]);
    const run = await plan(users, { earlier: [declared], rememberedIds });
    expect(run.lines).toEqual([
      "team github:crimson -user:bob member",
      "repo api -team:github:crimson write",
    ]);
  });

  it("gets its name back while its entry stays, and no second team is created", async () => {
    const { converge } = await start(seed);
    const run = await converge(declared, { earlier: [declared], rememberedIds });
    expect(run.lines).toEqual([`team red name "crimson" -> "red"`]);
  });

  it("is not mistaken for another team that has taken its name", async () => {
    const { converge } = await start({ ...seed, teams: [...(seed.teams ?? []), { name: "red", id: 72 }] });
    const run = await converge(declared, { earlier: [declared], rememberedIds });
    expect(run.lines).toContain("team github:crimson -user:bob member");
    expect(run.lines).toContain("team red +user:bob member");
  });
});

describe("a repository that leaves the file and isn't seen", () => {
  const given = roster("", "p: { repos: [api], collaborators: { erin: write } }");
  const now = roster("");

  it("is told and remembered until it is seen, where the token doesn't see all", async () => {
    const { github, apply } = await start(seed);
    await apply(given);
    github.fail({
      matches: ({ path }) => path.includes("/installation/repositories"),
      fault: { kind: "answer", answer: { status: 403, body: { message: "Forbidden" } } },
      times: 1,
    });
    const api = github.world.repo("api");
    if (api) github.world.removeRepo(api);
    const hidden = await apply(now, { earlier: [given] });
    expect([hidden.codes, hidden.comparison.mayStillCome]).toEqual([["repository_unseen"], true]);
    if (api) github.world.repos.set(api.id, api);
    if (api) github.world.renameRepo(api, "api");
    const seen = await apply(now, { earlier: [given] });
    expect([seen.lines, seen.comparison.mayStillCome]).toEqual([["repo api -user:erin write"], false]);
  });

  it("is gone where the token sees all", async () => {
    const { github, apply } = await start(seed);
    const api = github.world.repo("api");
    if (api) github.world.removeRepo(api);
    const run = await apply(now, { earlier: [given] });
    expect([run.codes, run.comparison.mayStillCome]).toEqual([[], false]);
  });

  it("is told once where it belongs to somebody else now, and holds nothing back", async () => {
    const other = { login: "other-org" };
    const { github, apply } = await start({ ...seed, users: [...(seed.users ?? []), other] });
    await apply(given);
    const api = github.world.repo("api");
    if (api) github.world.transferRepo(api, "other-org");
    const run = await apply(roster("blue: { members: [bob, carol] }"), { earlier: [given] });
    expect(run.results).toEqual(["team blue +user:bob member: applied"]);
    expect(run.codes).toEqual(["repository_transferred_away"]);
    expect(run.comparison.mayStillCome).toBe(false);
  });
});

it("what `github.ignore` names from the same change on as it leaves the file stays, and is told", async () => {
  const { apply } = await start({
    org: "acme",
    members: [{ login: "alicel", role: "admin" }, { login: "bob-b" }],
    teams: [
      { name: "red", members: { "bob-b": "member" } },
      { name: "sub", members: { alicel: "maintainer" } },
    ],
    repos: [{ name: "api", collaborators: { guest: "write" } }],
    users: [{ login: "guest" }],
  });
  const yaml = (ignore: string, users: string, rest: string) =>
    `version: 1\ngithub: { org: acme${ignore} }\nusers: { alice: alicel${users} }\n${rest}`;
  const given = `teams: { red: { leads: [alice], members: [bob] }, sub: { leads: [alice] } }\nprojects: { p: { repos: [api], collaborators: { g: write } } }\n`;
  const earlier = [yaml("", ", bob: bob-b, g: { github: guest, outside: true }", given)];
  const left = "teams: { red: { leads: [alice] } }\n";
  const run = await apply(yaml(", ignore: [bob-*, guest, sub]", "", left), { earlier });
  expect(run.lines).toEqual(["team red +user:alice maintainer"]);
  expect(run.findings.filter(({ code }) => code === "ignored_taken_out")).toMatchObject([
    { severity: "warning", message: expect.stringContaining("gave bob-b, guest and github:sub access") },
  ]);
  const later = await apply(yaml(", ignore: [bob-*, guest, sub]", "", left));
  expect(later.codes).not.toContain("ignored_taken_out");
});

it("people whom the file put into a team leave it when its list leaves the file, and others stay", async () => {
  const { converge } = await start({
    org: "acme",
    members: [{ login: "alicel", role: "admin" }, { login: "bob-b" }, { login: "by-hand" }],
    teams: [{ name: "red", members: { "bob-b": "member", "by-hand": "member" } }],
  });
  const users = "version: 1\ngithub: { org: acme }\nusers: { alice: alicel, bob: bob-b }\n";
  const run = await converge(`${users}teams: { red: { name: Red } }`, {
    earlier: [`${users}teams: { red: { name: Red, members: [bob] } }`],
  });
  expect(run.lines).toEqual(["team red -user:bob member"]);
  expect(run.codes).not.toContain("error");
});

it("an invitation that may still lead into a team of an earlier roster and can't be withdrawn is known to, until it is accepted", async () => {
  const { github, apply } = await start({
    org: "acme",
    members: [{ login: "alicel", role: "admin" }],
    users: [{ login: "bob-b" }],
  });
  const users = "version: 1\ngithub: { org: acme }\nusers: { alice: alicel, bob: bob-b }\n";
  const [old, now] = [`${users}teams: { red: { members: [bob] } }`, `${users}teams: {}`];
  expect((await apply(old)).comparison.mayStillCome).toBe(false);
  github.fail({
    matches: ({ method, path }) => method === "DELETE" && path.includes("/memberships/"),
    fault: { kind: "answer", answer: { status: 422, body: { message: "Validation Failed" } } },
    times: 1,
  });
  const waiting = await apply(now, { earlier: [old] });
  expect([waiting.lines, waiting.comparison.mayStillCome]).toEqual([["org acme -user:bob member"], true]);
  expect(waiting.results).not.toContain("org acme -user:bob member: applied");
  for (const each of [...github.world.invitations.values()]) acceptInvitation(github.world, each);
  const accepted = await apply(now, { earlier: [old] });
  expect(accepted.lines).toEqual(["team github:red -user:bob member"]);
  expect((await apply(now, { earlier: [old] })).comparison.mayStillCome).toBe(false);
});
