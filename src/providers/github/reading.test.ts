import { describe, expect, it } from "vitest";
import type { GithubSeed } from "../../../emulators/github/seed.ts";
import type { Call, Fault } from "../../../emulators/server.ts";
import { type GithubRun, githubFixtures } from "./testing/fixture.ts";
import { largeGithubRoster, largeGithubSeed } from "./testing/large-organization.ts";

const start = githubFixtures();

describe("the cost of a plan", () => {
  const size = { teams: 766, people: 1_509, grants: 631, repos: 900 };
  const large = largeGithubRoster(size);

  it("of 766 teams, 1,509 members and 631 grants is at most 50 requests and 100 points, however many repositories there are, where direct access is ignored", async () => {
    const yaml = large.replace("org: acme", "org: acme, direct_access: ignore");
    const costs: unknown[] = [];
    for (const repos of [size.repos, 3_000]) {
      const seed = largeGithubSeed(large, repos);
      expect([seed.teams?.length, seed.members?.length]).toEqual([766, 1_509]);
      expect(seed.teams?.reduce((sum, team) => sum + Object.keys(team.repos ?? {}).length, 0)).toBe(631);
      const { plan, github } = await start(seed);
      const run = await plan(yaml);
      expect(run.lines).toEqual([]);
      expect(run.codes).toEqual([]);
      expect(run.cost.requests).toBeLessThanOrEqual(50);
      expect(run.cost.points).toBeLessThanOrEqual(100);
      expect(run.cost.requests).toBe(github.calls.length);
      costs.push(run.cost);
    }
    expect(costs[0]).toEqual(costs[1]);
  });

  it("is one read for a pull request's two rosters", async () => {
    const { plan, github } = await start(largeGithubSeed(large, size.repos));
    await plan(large);
    const alone = github.calls.length;
    await plan(large, { beside: [large] });
    expect(github.calls.length).toBe(2 * alone);
  });
});

const people = Array.from({ length: 230 }, (_, index) => ({ login: `m${index}` }));
const crowd = Object.fromEntries(people.map(({ login }) => [login, "member"] as const));
const repos = Array.from({ length: 120 }, (_, index) => ({ name: `r${index}` }));

/** More of everything than fits on a page. */
const seed: GithubSeed = {
  org: "acme",
  members: [{ login: "alicel", role: "admin" }, ...people],
  users: [{ login: "newcomer" }],
  repos,
  teams: [
    { name: "crowd", members: crowd, repos: Object.fromEntries(repos.map(({ name }) => [name, "read"])) },
    { name: "small", members: { m1: "member" } },
    ...Array.from({ length: 130 }, (_, index) => ({ name: `x${index}` })),
  ],
};

/** Declares all members but `m0` in the large team, and `m5` in the small one. */
const yaml = `github: { org: acme }
users:
  alice: alicel
${people.map(({ login }) => `  ${login}: ${login}`).join("\n")}
teams:
  crowd:
    members: [${people
      .slice(1)
      .map(({ login }) => login)
      .join(", ")}]
    repos: { ${repos
      .slice(1)
      .map(({ name }) => `${name}: read`)
      .join(", ")} }
  small: { members: [m5] }
`;

const whole = [
  "team small +user:m5 member",
  "team crowd -user:m0 member",
  "team small -user:m1 member",
  "repo r0 -team:crowd read",
];

const asking = (query: string) => (call: Call) => call.body.includes(`query ${query}(`);

async function planWith(
  fault: Fault,
  where: (call: Call) => boolean,
  { times = 1, after = 0 } = {},
): Promise<GithubRun> {
  const fixture = await start(seed);
  fixture.github.fail({ matches: where, fault, times, after });
  return fixture.plan(yaml);
}

describe("pages", () => {
  it("are followed to the end: of people, of teams, of a team's members and repositories", async () => {
    const { plan } = await start(seed);
    expect((await plan(yaml)).lines).toEqual(whole);
  });

  it.each([
    ["short", "short-page"],
    ["repeated", "repeated-page"],
  ])("that are %s once make no difference", async (_, name) => {
    for (const [query, connection] of [
      ["Organization", "membersWithRole"],
      ["Organization", "teams"],
      ["Organization", "members"],
      ["TeamMembers", "members"],
      ["TeamRepositories", "repositories"],
    ] as const) {
      const run = await planWith({ kind: "quirk", name: `${name}:${connection}` }, asking(query), {
        after: 0,
      });
      expect([query, connection, run.lines]).toEqual([query, connection, whole]);
      const later = await planWith({ kind: "quirk", name: `${name}:${connection}` }, asking(query), {
        after: 1,
      });
      expect([query, connection, later.lines]).toEqual([query, connection, whole]);
    }
  });

  it("that GitHub can't finish are asked for in smaller ones", async () => {
    const fixture = await start(seed, { maxTeamPage: 30 });
    expect((await fixture.plan(yaml)).lines).toEqual(whole);
    const sizes = fixture.github.calls
      .filter(asking("Organization"))
      .map((call) => JSON.parse(call.body).variables.first);
    expect(sizes.slice(0, 4)).toEqual([100, 50, 25, 25]);
  });

  it.each<[string, Fault]>([
    ["502", { kind: "answer", answer: { status: 502, body: "" } }],
    ["a cut connection", { kind: "reset" }],
    [
      "an answer of an unknown shape",
      { kind: "answer", answer: { status: 200, body: { data: { organization: { login: 7 } } } } },
    ],
    ["no answer at all", { kind: "answer", answer: { status: 200, body: "" } }],
  ])("that fail once (%s) are asked for again", async (_, fault) => {
    for (const query of ["Organization", "TeamMembers", "TeamRepositories"]) {
      expect((await planWith(fault, asking(query))).lines).toEqual(whole);
    }
  });
});

describe("a read that doesn't get to its end", () => {
  it.each([
    ["partial", "partial:membersWithRole"],
    ["wrong in its count", "wrong-total:membersWithRole"],
    ["repeated", "repeated-page:membersWithRole"],
  ])(
    "of people, for good (%s), is no read at all: nothing is planned, and the reason is told",
    async (_, name) => {
      const fixture = await start(seed);
      fixture.github.fail({ matches: asking("Organization"), fault: { kind: "quirk", name }, times: 999 });
      await expect(fixture.plan(yaml)).rejects.toMatchObject({
        findings: [
          {
            severity: "error",
            provider: "github",
            code: expect.stringMatching(/github_incomplete|unexpected_answer/),
          },
        ],
      });
      expect(fixture.writes()).toEqual([]);
    },
  );

  it("of people that only failed once, in its count, is read again", async () => {
    const run = await planWith(
      { kind: "quirk", name: "wrong-total:membersWithRole" },
      asking("Organization"),
      { after: 2 },
    );
    expect(run.lines).toEqual(whole);
  });

  it.each([
    ["members", "TeamMembers", "wrong-total:members"],
    ["members", "TeamMembers", "repeated-page:members"],
    ["members", "TeamMembers", "partial:members"],
    ["repositories", "TeamRepositories", "wrong-total:repositories"],
    ["repositories", "TeamRepositories", "repeated-page:repositories"],
  ])(
    "of a team's %s (%s, %s) leaves that team alone, and lets the others go on",
    async (what, query, name) => {
      const run = await planWith({ kind: "quirk", name }, asking(query), { times: 999 });
      expect(run.lines).toEqual(["team small +user:m5 member", "team small -user:m1 member"]);
      expect([...run.comparison.unread]).toEqual(["github-team/crowd"]);
      expect(run.findings.filter((each) => each.severity === "error")).toMatchObject([
        {
          code: "team_incomplete",
          provider: "github",
          resource: "github-team/crowd",
          message: `GitHub didn't answer all ${what} of the team crowd, so nothing about it is changed.`,
          at: { file: "teams.yaml" },
        },
      ]);
    },
  );

  it("of a team's members by a failed page leaves that team alone", async () => {
    const run = await planWith({ kind: "answer", answer: { status: 500, body: "" } }, asking("TeamMembers"), {
      times: 999,
    });
    expect(run.lines).toEqual(["team small +user:m5 member", "team small -user:m1 member"]);
    expect(run.codes).toEqual(["team_incomplete"]);
  });

  it("of teams creates none that it didn't see, renames none, and deletes none that may have children", async () => {
    const fixture = await start(seed);
    fixture.github.fail({
      matches: asking("Organization"),
      fault: { kind: "quirk", name: "wrong-total:teams" },
      times: 999,
    });
    const run = await fixture.apply(
      `${yaml}  new: { members: [m5] }\n  x1: { archived: true }\n  other: { members: [], github: { previously: [x2] } }\n`,
    );
    expect(run.results).toEqual([
      "team small +user:m5 member: applied",
      "team crowd -user:m0 member: applied",
      "team small -user:m1 member: applied",
      "repo r0 -team:crowd read: applied",
      "team x1 archive: skipped",
    ]);
    expect(run.codes).toEqual(["children_unseen", "team_unseen", "team_unseen"]);
  });

  it("of accounts or repositories that are looked up by name is an error, never an absence", async () => {
    for (const query of ["Users", "Repositories"]) {
      const fixture = await start(seed);
      const body = { data: {}, errors: [{ message: "Something went wrong while executing your query." }] };
      fixture.github.fail({
        matches: asking(query),
        fault: { kind: "answer", answer: { status: 200, body } },
        times: 99,
      });
      const more = yaml
        .replace("users:", "users:\n  new: newcomer")
        .replace("repos: {", "repos: { unseen: read,");
      await expect(fixture.plan(more)).rejects.toMatchObject({
        findings: [{ provider: "github", severity: "error" }],
      });
      expect(fixture.github.calls.filter(asking(query))).toHaveLength(3);
    }
  });

  it("of a repository's collaborators leaves that repository alone", async () => {
    const named = `${yaml}projects:\n  p: { repos: [r7], collaborators: {} }\n`;
    for (const fault of ["wrong-total:collaborators", "partial:collaborators"]) {
      const fixture = await start({
        ...seed,
        repos: [
          ...repos.slice(0, 7),
          { name: "r7", collaborators: { m1: "write", m2: "write" } },
          ...repos.slice(8),
        ],
      });
      fixture.github.fail({
        matches: (call) => asking("DirectAccess")(call) || asking("Collaborators")(call),
        fault: { kind: "quirk", name: fault },
        times: 99,
      });
      const run = await fixture.plan(named);
      expect(run.lines).toEqual(whole);
      expect(run.findings.filter((each) => each.severity === "error")).toMatchObject([
        { resource: "github-repo/r7", code: "collaborators_incomplete" },
      ]);
    }
  });
});

describe("what GitHub refuses to show", () => {
  const small: GithubSeed = { org: "acme", members: [{ login: "alicel", role: "admin" }] };
  const plain = "github: { org: acme }\nusers: { alice: alicel }\n";

  it("is named permission by permission, all at once", async () => {
    const fixture = await start(small);
    const refuse = (permissions: string) =>
      ({
        kind: "answer",
        answer: {
          status: 403,
          headers: { "x-accepted-github-permissions": permissions },
          body: { message: "Resource not accessible by integration" },
        },
      }) as const;
    fixture.github.fail({
      matches: ({ path }) => path === "/orgs/acme/invitations",
      fault: refuse("members=read"),
      times: 9,
    });
    fixture.github.fail({
      matches: ({ path }) => path === "/graphql",
      fault: refuse("members=write"),
      times: 9,
    });
    await expect(fixture.plan(plain)).rejects.toMatchObject({
      findings: [
        { code: "missing_permission", remedy: "Give the App (or token) this permission: members: write." },
        { code: "missing_permission", remedy: "Give the App (or token) this permission: members: read." },
      ],
    });
  });

  it("by GraphQL is a missing permission, told after one request", async () => {
    const fixture = await start(small, { token: { kind: "app", permissions: { metadata: "read" } } });
    await expect(fixture.plan(plain)).rejects.toMatchObject({
      findings: expect.arrayContaining([expect.objectContaining({ code: "missing_permission" })]),
    });
    expect(fixture.github.calls.filter(asking("Organization"))).toHaveLength(1);
  });

  it("because there is no such organisation is told as that", async () => {
    const fixture = await start(small);
    await expect(fixture.plan(plain.replace("acme", "acne"))).rejects.toMatchObject({
      findings: [{ code: "unknown_org", message: expect.stringContaining("acne") }],
    });
  });

  it("because the token is wrong is told once", async () => {
    const fixture = await start(small, { token: { kind: "app", value: "right" } });
    await expect(fixture.plan(plain, { token: "wrong" })).rejects.toMatchObject({
      findings: [{ code: "bad_credentials" }],
    });
  });

  it("because the hour's points are spent is told with the time to come back", async () => {
    const fixture = await start(small, { points: 0 });
    await expect(fixture.plan(plain)).rejects.toMatchObject({
      findings: [{ code: "rate_limited", remedy: expect.stringMatching(/after \d\d:\d\d UTC/) }],
    });
    expect(fixture.github.calls.filter(asking("Organization"))).toHaveLength(1);
  });

  it("because GitHub is down is told after trying in every size", async () => {
    const fixture = await start(small);
    fixture.github.fail({
      matches: () => true,
      fault: { kind: "answer", answer: { status: 503, body: "" } },
      times: 999,
    });
    await expect(fixture.plan(plain)).rejects.toMatchObject({
      findings: expect.arrayContaining([expect.objectContaining({ code: "github_unreachable" })]),
    });
    expect(fixture.github.calls.filter(asking("Organization"))).toHaveLength(5);
  });
});

describe("another organisation on the other side of a pull request", () => {
  it("is left out, and said to be", async () => {
    const { plan } = await start({ org: "acme", members: [{ login: "alicel" }] });
    const head = "github: { org: acme }\nusers: { alice: alicel }\n";
    const run = await plan(head, { beside: [head.replace("acme", "other"), "users: { alice: alicel }\n"] });
    expect(run.lines).toEqual([]);
    expect(run.beside.map((each) => [each.desired.size, each.actual.size])).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(run.beside.map((each) => each.findings.map(({ code }) => code))).toEqual([
      ["other_organisation"],
      [],
    ]);
  });
});
