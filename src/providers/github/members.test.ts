import { describe, expect, it } from "vitest";
import type { GithubSeed } from "../../../emulators/github/seed.ts";
import { loadRoster } from "../../roster/load.ts";
import { githubFixtures } from "./testing/fixture.ts";

const start = githubFixtures();

const seed: GithubSeed = {
  org: "acme",
  members: [
    { login: "alicel", id: 11, role: "admin" },
    { login: "danab", id: 14, role: "admin" },
    { login: "bob-dev", id: 12 },
    { login: "Carol-C", id: 13 },
  ],
  users: [
    { login: "Erin-GH", id: 21 },
    { login: "frank-f", id: 22 },
  ],
};

const everybody = { alice: "alicel", dana: "danab", bob: "bob-dev", carol: "carol-c" };

/** A roster of these users (login or fields), with a `github` section and whatever else is given. */
function roster(users: Readonly<Record<string, string>>, github = "", rest = ""): string {
  const lines = Object.entries(users).map(([key, value]) => `  ${key}: ${value}`);
  return `github: { org: acme, ${github} }\nusers:\n${lines.join("\n")}\n${rest}`;
}

describe("a newcomer", () => {
  it("is invited by the id of the account, once, and waits without being a difference", async () => {
    const { github, converge, plan, writes } = await start(seed);
    const yaml = roster({ ...everybody, erin: "erin-gh" });
    const run = await converge(yaml);
    expect(run.lines).toEqual(["org acme +user:erin member"]);
    expect(writes()).toEqual(["POST /orgs/acme/invitations"]);
    expect(
      JSON.parse(
        github.calls.find((call) => call.method === "POST" && call.path.endsWith("invitations"))?.body ?? "",
      ),
    ).toEqual({
      role: "direct_member",
      invitee_id: 21,
    });
    const waiting = await plan(yaml);
    expect(waiting.findings.find((each) => each.code === "invitation_pending")?.message).toContain("Erin-GH");
  });

  it("whom the file names by the id alone is invited, and a member is found, as the file's own check says", async () => {
    const { github, converge } = await start(seed);
    const yaml = roster(
      { ...everybody, bob: "{ github_id: 12 }", erin: "{ github_id: 21 }" },
      "",
      "teams: { web: { leads: [alice], members: [bob, erin] } }\n",
    );
    const run = await converge(yaml);
    expect(run.lines).toContain("org acme +user:erin member");
    expect(run.lines).toContain("team web +user:bob member");
    expect([...github.world.invitations.values()].map(({ account }) => account?.login)).toEqual(["Erin-GH"]);
    const source = {
      files: [{ path: "teams.yaml", bytes: Buffer.from(`version: 1\n${yaml}`) }],
      findings: [],
    };
    const checked = loadRoster(source, "2026-11-21").findings.map(
      ({ code, severity }) => `${severity} ${code}`,
    );
    expect(checked).toEqual([
      "warning user_in_no_team",
      "warning github_id_alone",
      "warning github_id_alone",
    ]);
  });

  it("who is to be an owner is invited as one", async () => {
    const { github, converge } = await start(seed);
    await converge(roster({ ...everybody, erin: "erin-gh" }, "owners: [alice, dana, erin]"));
    expect([...github.world.invitations.values()].map((each) => each.role)).toEqual(["admin"]);
  });

  it("is invited into all teams with one mail, those that are created in the same run too", async () => {
    const { github, converge, writes } = await start({ ...seed, teams: [{ name: "backend" }] });
    const run = await converge(
      roster(
        { ...everybody, erin: "erin-gh" },
        "",
        "teams:\n  backend: { leads: [erin] }\n  new: { members: [erin] }\n",
      ),
    );
    expect(run.lines.filter((each) => each.includes("erin"))).toEqual([
      "org acme +user:erin member",
      "team backend +user:erin maintainer",
      "team new +user:erin member",
    ]);
    expect(writes()).toEqual(["POST /orgs/acme/teams", "POST /orgs/acme/invitations"]);
    const [invitation] = github.world.invitations.values();
    expect(
      [...(invitation?.teams.keys() ?? [])].map((id) => github.world.teams.get(id)?.name).sort(),
    ).toEqual(["backend", "new"]);
  });

  it("who has accepted since becomes a lead then", async () => {
    const { github, converge } = await start({ ...seed, teams: [{ name: "backend" }] });
    const yaml = roster({ ...everybody, erin: "erin-gh" }, "", "teams:\n  backend: { leads: [erin] }\n");
    await converge(yaml);
    const [invitation] = github.world.invitations.values();
    github.world.invitations.clear();
    github.world.members.set(21, "member");
    for (const [id, role] of invitation?.teams ?? []) github.world.teams.get(id)?.members.set(21, role);
    const run = await converge(yaml);
    expect(run.lines).toEqual(["team backend ~user:erin member -> maintainer"]);
  });

  it("whom nobody knows is told, and the others go on", async () => {
    const { converge } = await start(seed);
    const run = await converge(roster({ ...everybody, ghost: "nobody-there", erin: "erin-gh" }));
    expect(run.lines).toEqual(["org acme +user:erin member"]);
    expect(run.codes).toEqual(["unknown_login"]);
    expect(run.findings.find((each) => each.code === "unknown_login")).toMatchObject({
      message: "Nobody on GitHub is called nobody-there (ghost's login in the roster).",
      at: { file: "teams.yaml", line: 7 },
    });
  });

  it("whose login is an organisation's is unknown", async () => {
    const { converge } = await start({ ...seed, users: [{ login: "other-org", type: "Organization" }] });
    const run = await converge(roster({ ...everybody, other: "other-org" }));
    expect(run.codes).toEqual(["unknown_login"]);
  });
});

describe("with invite: teams", () => {
  const rest = "teams:\n  backend: { members: [bob, erin] }\n  all: { members: [] }\n";

  it("only who is in a team, or owns the organisation, belongs to it; the default team doesn't count", async () => {
    const { converge } = await start({
      ...seed,
      members: seed.members?.slice(0, 1) ?? [],
      users: [{ login: "bob-dev" }],
    });
    const run = await converge(
      roster(
        { alice: "alicel", bob: "bob-dev", erin: "erin-gh", frank: "frank-f" },
        "invite: teams, owners: [alice], default_team: all",
        "guards: { min_owners: 1 }\nteams:\n  backend: { members: [bob] }\n",
      ),
    );
    expect(run.lines.filter((each) => each.startsWith("org"))).toEqual(["org acme +user:bob member"]);
  });

  it("who is in a team that has no GitHub team belongs to it, and who is in an archived team doesn't", async () => {
    const { plan } = await start(seed);
    const run = await plan(
      roster(
        { ...everybody, erin: "erin-gh", frank: "frank-f" },
        "invite: teams, owners: [alice, dana], members: exact",
        "teams:\n  chart: { github: false, members: [bob, erin] }\n  old: { archived: true, members: [frank] }\n",
      ),
    );
    expect(run.lines).toEqual(["org acme +user:erin member", "org acme -user:carol member"]);
  });

  it("who moves from a team on GitHub to one without stays, also where leaving the file takes back", async () => {
    const { converge } = await start({
      ...seed,
      teams: [{ name: "backend", members: { "bob-dev": "member" } }],
    });
    const teams = (backend: string, chart: string) =>
      roster(
        everybody,
        "invite: teams, owners: [alice, dana]",
        `teams:\n  backend: { members: [${backend}] }\n  chart: { github: false, members: [${chart}] }\n`,
      );
    const run = await converge(teams("", "bob"), { earlier: [teams("bob", "")] });
    expect(run.lines).toEqual(["team backend -user:bob member"]);
  });

  it("everybody else is left alone, and with members: exact removed", async () => {
    const { plan } = await start(seed);
    const users = { ...everybody, erin: "erin-gh" };
    expect(
      (await plan(roster(users, "invite: teams", rest))).lines.filter((each) => each.startsWith("org")),
    ).toEqual(["org acme +user:erin member"]);
    const exact = await plan(roster(users, "invite: teams, members: exact", rest));
    expect(exact.lines.filter((each) => each.startsWith("org"))).toEqual([
      "org acme +user:erin member",
      "org acme -user:alice owner",
      "org acme -user:carol member",
      "org acme -user:dana owner",
    ]);
  });
});

describe("a member", () => {
  it("who isn't declared is counted in one line, and with members: exact removed", async () => {
    const { github, plan, converge } = await start(seed);
    const some = { alice: "alicel", dana: "danab" };
    const run = await plan(roster(some));
    expect(run.lines).toEqual([]);
    expect(run.findings.map((each) => each.message)).toEqual([
      "2 members of the organisation aren't in the roster: Carol-C and bob-dev.",
    ]);
    const exact = await converge(roster(some, "members: exact"));
    expect(exact.lines).toEqual(["org acme -github:Carol-C member", "org acme -github:bob-dev member"]);
    expect(github.world.members.size).toBe(2);
  });

  it.each([
    ["active: false", "{ github: bob-dev, active: false }"],
    ["a last day that is over", "{ github: bob-dev, until: 2026-05-31 }"],
  ])("who has left by %s is removed, from teams as well, however additive the rest is", async (_, bob) => {
    const { github, converge, writes } = await start({
      ...seed,
      teams: [{ name: "backend", members: { "bob-dev": "member", "Carol-C": "member" } }],
    });
    const run = await converge(
      roster({ ...everybody, bob }, "", "teams:\n  backend: { members: [carol, bob] }\n"),
    );
    expect(run.lines).toEqual(["org acme -user:bob member", "team backend -user:bob member"]);
    expect(writes()).toEqual(["DELETE /orgs/acme/memberships/bob-dev"]);
    expect(github.world.members.has(12)).toBe(false);
  });

  it("on the last day itself stays", async () => {
    const { plan } = await start(seed);
    const yaml = roster({ ...everybody, bob: "{ github: bob-dev, until: 2026-06-01 }" });
    expect((await plan(yaml)).lines).toEqual([]);
  });

  it("who left is found by id when the login has changed since, and nothing is taken from a namesake", async () => {
    const { github, converge } = await start({
      ...seed,
      members: [...(seed.members ?? []), { login: "bob-old", id: 99 }],
    });
    const run = await converge(
      roster({ ...everybody, bob: "{ github: bob-old, github_id: 12, active: false }" }),
    );
    expect(run.lines).toEqual(["org acme -user:bob member"]);
    expect(github.world.members.has(12)).toBe(false);
    expect(github.world.members.has(99)).toBe(true);
  });

  it("who left and was only invited loses the invitation", async () => {
    const { github, converge, writes } = await start({
      ...seed,
      invitations: [{ login: "Erin-GH", teams: [] }, { email: "frank@acme.dev" }],
    });
    const run = await converge(
      roster({
        ...everybody,
        erin: "{ github: erin-gh, active: false }",
        frank: "{ github: frank-f, email: Frank@acme.dev, active: false }",
      }),
    );
    expect(run.lines).toEqual(["org acme -user:erin member", "org acme -user:frank member"]);
    expect(writes()).toEqual(["DELETE /orgs/acme/memberships/Erin-GH", "DELETE /orgs/acme/invitations/9002"]);
    expect(github.world.invitations.size).toBe(0);
  });

  it("is declared by an id alone just as well", async () => {
    const { plan, converge } = await start(seed);
    const users = { ...everybody, bob: "{ github_id: 12 }" };
    expect((await plan(roster(users, "members: exact"))).lines).toEqual([]);
    const run = await converge(roster({ ...users, erin: "{ github_id: 21 }" }));
    expect(run.lines).toEqual(["org acme +user:erin member"]);
  });

  it("who is declared an outside collaborator is told, and with members: exact removed", async () => {
    const { plan } = await start(seed);
    const users = { ...everybody, bob: "{ github: bob-dev, outside: true }" };
    const run = await plan(roster(users));
    expect([run.lines, run.codes]).toEqual([[], ["outside_is_member"]]);
    const exact = await plan(roster(users, "members: exact"));
    expect([exact.lines, exact.codes]).toEqual([["org acme -user:bob member"], []]);
  });
});

describe("owners", () => {
  const atLeastTwo = "guards: { min_owners: 2 }";

  it("are left alone when they aren't declared", async () => {
    const { plan } = await start(seed);
    expect((await plan(roster(everybody))).lines).toEqual([]);
  });

  it("are exactly those declared: promoted before anybody is demoted, in one run", async () => {
    const { github, converge } = await start(seed);
    const run = await converge(roster(everybody, "owners: [bob, carol]"));
    expect(run.lines).toEqual([
      "org acme ~user:bob member -> owner",
      "org acme ~user:carol member -> owner",
      "org acme ~user:alice owner -> member",
      "org acme ~user:dana owner -> member",
    ]);
    expect([...github.world.members]).toEqual([
      [11, "member"],
      [14, "member"],
      [12, "admin"],
      [13, "admin"],
    ]);
  });

  it("who aren't in the roster become members, and stay in the organisation", async () => {
    const { converge } = await start(seed);
    const run = await converge(
      roster({ alice: "alicel", bob: "bob-dev", carol: "carol-c" }, "owners: [alice, bob]"),
    );
    expect(run.lines).toEqual([
      "org acme ~user:bob member -> owner",
      "org acme ~github:danab owner -> member",
    ]);
  });

  it("whom nobody knows don't count towards min_owners, and nobody is demoted for them", async () => {
    const { plan } = await start(seed);
    const run = await plan(
      roster({ ...everybody, ghost: "nobody-there" }, "owners: [alice, ghost]", atLeastTwo),
    );
    expect(run.lines).toEqual(["org acme ~user:dana owner -> member"]);
    expect(run.codes).toEqual(["too_few_owners", "unknown_login"]);
  });

  it("don't all go where they aren't declared and members: exact would have them go, nor when all have left", async () => {
    const { plan, writes } = await start(seed);
    for (const text of [
      roster({ bob: "bob-dev" }, "members: exact"),
      roster({
        ...everybody,
        alice: "{ github: alicel, active: false }",
        dana: "{ github: danab, active: false }",
      }),
    ]) {
      const run = await plan(text, { allowRemovals: true });
      expect(run.codes).toEqual(["too_few_owners"]);
    }
    const gone = await plan(roster({ alice: "{ github: alicel, active: false }" }), { allowRemovals: true });
    expect({ lines: gone.lines, codes: gone.codes }).toEqual({
      lines: ["org acme -user:alice owner"],
      codes: [],
    });
    expect(writes()).toEqual([]);
  });

  it("who are only invited don't count towards min_owners either", async () => {
    const { plan } = await start({ ...seed, invitations: [{ login: "erin-gh", role: "admin" }] });
    const run = await plan(roster({ ...everybody, erin: "erin-gh" }, "owners: [alice, erin]", atLeastTwo));
    expect(run.codes).toEqual(["too_few_owners"]);
  });
});

describe("the default team", () => {
  it("has everybody with a GitHub account in it, newcomers by their invitation, outsiders never", async () => {
    const { github, converge } = await start(seed);
    const run = await converge(
      roster(
        {
          ...everybody,
          erin: "erin-gh",
          olaf: "{ github: frank-f, outside: true }",
          paper: "{ name: Paper }",
        },
        "default_team: everyone",
      ),
    );
    expect(run.lines).toEqual([
      'team everyone create {"name":"everyone","parent":null}',
      "org acme +user:erin member",
      ...["alice", "bob", "carol", "dana", "erin"].map((each) => `team everyone +user:${each} member`),
    ]);
    expect(github.world.team("everyone")?.members.size).toBe(4);
  });
});

describe("the acting account", () => {
  const token = { kind: "user", login: "alicel" } as const;

  it("keeps its place, its role and its teams, whatever the roster says, and a notice says so", async () => {
    const { github, apply } = await start(
      { ...seed, teams: [{ name: "backend", members: { alicel: "maintainer", danab: "member" } }] },
      { token },
    );
    const run = await apply(
      roster(
        { dana: "danab", bob: "bob-dev" },
        "members: exact, owners: [dana, bob]",
        "teams:\n  backend: { members: [] }\n",
      ),
    );
    expect(run.lines).toEqual([
      "org acme ~user:bob member -> owner",
      "org acme -github:Carol-C member",
      "team backend -user:dana maintainer",
    ]);
    expect(run.findings.find((each) => each.code === "self_spared")?.message).toBe(
      "alicel is the account that Rollcall acts as, and keeps its place in the GitHub organisation acme and the GitHub team backend.",
    );
    expect(github.world.members.get(11)).toBe("admin");
    expect(github.world.team("backend")?.members.has(11)).toBe(true);
  });

  it("is nobody when it is an App", async () => {
    const { plan } = await start(seed);
    const run = await plan(roster({ bob: "bob-dev" }, "members: exact"));
    expect(run.lines).toHaveLength(3);
    expect(run.comparison.self.size).toBe(0);
  });
});

describe("ignore", () => {
  const ignoring = 'ignore: ["BOT-*", "*-C"]';

  it("leaves logins alone on both sides: in the organisation, in teams, as owners, as invited people", async () => {
    const { plan } = await start({
      ...seed,
      members: [...(seed.members ?? []), { login: "bot-ci", id: 50, role: "admin" }],
      users: [{ login: "bot-new" }],
      invitations: [{ login: "bot-invited" }],
      teams: [{ name: "backend", members: { "bot-ci": "maintainer", "Carol-C": "member" } }],
    });
    const run = await plan(
      roster(
        { alice: "alicel", dana: "danab", bob: "bob-dev", robot: "bot-new" },
        `${ignoring}, members: exact, owners: [alice, dana]`,
        "teams:\n  backend: { members: [bob, robot] }\n",
      ),
    );
    expect(run.lines).toEqual(["team backend +user:bob member"]);
    expect(run.notices).toEqual(["ignored_account"]);
  });

  it.each(["bot-ci", "robot-ci"])(
    "leaves somebody alone whose declared login it names, and who is called %s today",
    async (login) => {
      const { plan } = await start({
        ...seed,
        members: [...(seed.members ?? []), { login, id: 50 }],
        teams: [{ name: "backend", members: { [login]: "maintainer" } }],
      });
      const robot = "{ github: bot-ci, github_id: 50, active: false }";
      const run = await plan(
        roster(
          { ...everybody, robot },
          `${ignoring}, members: exact`,
          "teams:\n  backend: { members: [bob] }\n",
        ),
      );
      expect(run.lines).toEqual(["team backend +user:bob member"]);
    },
  );

  it("leaves teams alone: their settings, members, repositories, and their lives", async () => {
    const { plan } = await start({
      ...seed,
      repos: [{ name: "api" }],
      teams: [
        { name: "Bot Team", description: "x", members: { "bob-dev": "member" }, repos: { api: "read" } },
        { name: "bot-more" },
        { name: "bot-old" },
      ],
    });
    const run = await plan(
      roster(
        everybody,
        `${ignoring}, teams: exact`,
        `teams:
  bot-team: { description: y, members: [alice], repos: { api: admin } }
  bot-missing: { members: [bob] }
  bots: { members: [], repos: {}, github: { name: renamed, previously: [bot-old] } }
`,
      ),
    );
    expect(run.lines).toEqual([]);
  });
});
