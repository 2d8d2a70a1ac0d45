import { describe, expect, it } from "vitest";
import type { GithubSeed } from "../../../emulators/github/seed.ts";
import { manualClock } from "../../../emulators/github/small-world.ts";
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
  users: [{ login: "Erin-GH", id: 21 }],
  teams: [{ name: "backend", members: { "bob-dev": "member" } }, { name: "design" }],
};

const known = "alice: alicel, dana: danab, bob: bob-dev, carol: carol-c";
const roster = (users: string, teams = "", github = "") =>
  `github: { org: acme, ${github} }\nusers: { ${users} }\nteams:\n  design: { members: [] }\n${teams}`;

const invitations = ({ calls }: Awaited<ReturnType<typeof start>>["github"]) =>
  calls.filter(({ method, path }) => method !== "GET" && /invitations$|memberships/.test(path)).length;

describe("re-inviting pending users", () => {
  it("happens never: not on later runs, not for another role, not for another team", async () => {
    const { github, converge, plan } = await start(seed);
    const erin = `${known}, erin: erin-gh`;
    await converge(roster(erin, "  backend: { members: [bob, erin] }\n"));
    expect(invitations(github)).toBe(1);
    for (const yaml of [
      roster(erin, "  backend: { members: [bob, erin] }\n"),
      roster(erin, "  backend: { leads: [erin], members: [bob] }\n"),
      roster(erin, "  backend: { members: [bob] }\n  other: { github: false, members: [erin] }\n"),
      roster(erin, "  backend: { members: [bob, erin] }\n", "owners: [alice, dana, erin]"),
    ]) {
      const run = await converge(yaml);
      expect(run.lines).toEqual([]);
      expect(run.notices).toContain("invitation_pending");
    }
    expect((await plan(roster(erin, "", "members: exact"))).lines).toEqual([]);
    expect(invitations(github)).toBe(1);
  });

  it("happens never where GraphQL shows no pending members", async () => {
    const { github, converge } = await start(
      { ...seed, invitations: [{ login: "Erin-GH" }] },
      { pendingMembersVisible: false },
    );
    expect((await converge(roster(`${known}, erin: erin-gh`))).lines).toEqual([]);
    expect(invitations(github)).toBe(0);
  });
});

describe("expired invitations", () => {
  const yaml = roster(`${known}, erin: erin-gh`);

  it("are sent again once a run, and given up on after the third with a finding", async () => {
    const time = manualClock();
    const { github, apply } = await start(seed, { now: time.now });
    for (const times of [1, 2, 3]) {
      const run = await apply(yaml);
      expect(run.results).toEqual(["org acme +user:erin member: applied"]);
      expect(invitations(github)).toBe(times);
      time.advanceDays(8);
    }
    for (const _ of [1, 2]) {
      const run = await apply(yaml);
      expect([run.lines, run.codes]).toEqual([[], ["invitation_given_up"]]);
    }
    expect(invitations(github)).toBe(3);
    expect((await apply(yaml)).findings.find((each) => each.code === "invitation_given_up")).toMatchObject({
      severity: "warning",
      message: expect.stringMatching(/^erin has let 3 invitations fail/),
      at: { file: "teams.yaml" },
    });
  });

  it("are cleared away first where the failed one stands in the way", async () => {
    const time = manualClock();
    const { github, converge, writes } = await start(seed, { now: time.now, failedInvitationBlocks: true });
    await converge(yaml);
    time.advanceDays(8);
    await converge(yaml);
    expect(writes()).toEqual([
      "POST /orgs/acme/invitations",
      "POST /orgs/acme/invitations",
      "DELETE /orgs/acme/invitations/9001",
      "POST /orgs/acme/invitations",
    ]);
    expect(github.world.invitations.size).toBe(1);
  });
});

describe("e-mail invitees", () => {
  it.each([
    ["a login", "{ github: erin-gh, email: Erin@Acme.dev }"],
    ["an id", "{ github_id: 21, email: Erin@Acme.dev }"],
  ])(
    "are recognised by their address, whose invitation has no login, when declared with %s",
    async (_, erin) => {
      const { github, converge } = await start({ ...seed, invitations: [{ email: "erin@acme.dev" }] });
      const run = await converge(roster(`${known}, erin: ${erin}`, "", "members: exact"));
      expect([run.lines, run.notices]).toEqual([[], ["invitation_pending", "unmanaged_team"]]);
      expect(invitations(github)).toBe(0);
    },
  );

  it("aren't taken for whoever has their declared login by now, when an id is pinned", async () => {
    const { apply, writes } = await start({
      ...seed,
      members: [...(seed.members ?? []), { login: "erin-old", id: 66 }],
      invitations: [{ email: "erin@acme.dev" }],
      repos: [{ name: "api", collaborators: { "erin-old": "read" } }],
    });
    const erin = "{ github: erin-old, github_id: 21, email: erin@acme.dev }";
    const projects = "projects:\n  p: { repos: [api], collaborators: { erin: write } }\n";
    const run = await apply(`${roster(`${known}, erin: ${erin}`, "", "members: exact")}${projects}`, {
      allowRemovals: true,
    });
    expect(run.lines).toEqual(["org acme -github:erin-old member", "repo api -github:erin-old read"]);
    expect(writes()).toEqual([
      "DELETE /orgs/acme/memberships/erin-old",
      "DELETE /repos/acme/api/collaborators/erin-old",
    ]);
  });

  it("get repositories of their own when they have accepted, which tells their login", async () => {
    const { converge } = await start({
      ...seed,
      invitations: [{ email: "erin@acme.dev" }],
      repos: [{ name: "api" }],
    });
    const users = `${known}, erin: { github: nobody-yet, email: erin@acme.dev }`;
    const run = await converge(
      `${roster(users)}projects:\n  p: { repos: [api], collaborators: { erin: write } }\n`,
    );
    expect(run.lines).toEqual([]);
  });

  it("whom nobody declares are withdrawn with members: exact, by the invitation's number", async () => {
    const { converge, writes } = await start({ ...seed, invitations: [{ email: "stranger@else.dev" }] });
    expect((await converge(roster(known, "", "members: exact"))).lines).toEqual([
      "org acme -email:stranger@else.dev member",
    ]);
    expect(writes()).toEqual(["DELETE /orgs/acme/invitations/9001"]);
  });
});

describe("org owners on teams", () => {
  it("read as maintainers, whatever is declared, and are never demoted there", async () => {
    const { converge, writes } = await start({
      ...seed,
      teams: [{ name: "backend", members: { alicel: "member", danab: "maintainer" } }, { name: "design" }],
    });
    const run = await converge(roster(known, "  backend: { members: [alice, dana] }\n"));
    expect(run.lines).toEqual([]);
    expect(writes()).toEqual([]);
  });

  it("who are added are no difference afterwards", async () => {
    const { converge } = await start(seed);
    const run = await converge(roster(known, "  backend: { members: [alice, bob] }\n"));
    expect(run.lines).toEqual(["team backend +user:alice member"]);
  });
});

describe("the creator of a team", () => {
  it("who becomes its maintainer, when a person's token creates it, is taken out again", async () => {
    const { github, converge } = await start(seed, { token: { kind: "user", login: "alicel" } });
    await converge(roster(known, "  new: { members: [bob] }\n"));
    expect([...(github.world.team("new")?.members.keys() ?? [])]).toEqual([12]);
  });

  it("stays where the roster has them, in the role that it gives", async () => {
    const { github, converge } = await start(
      { ...seed, members: [...(seed.members ?? []), { login: "rollcall-bot", role: "admin" }] },
      { token: { kind: "user", login: "rollcall-bot" } },
    );
    await converge(roster(`${known}, bot: rollcall-bot`, "  new: { members: [bot] }\n"));
    expect([...(github.world.team("new")?.members.values() ?? [])]).toEqual(["member"]);
  });

  it("costs an App nothing", async () => {
    const { writes, converge } = await start(seed);
    await converge(roster(known, "  new: { members: [] }\n"));
    expect(writes()).toEqual(["POST /orgs/acme/teams"]);
  });
});

describe("members of child teams", () => {
  it("don't count as the parent's, neither when read nor when a write is looked into", async () => {
    const nested: GithubSeed = {
      ...seed,
      teams: [
        { name: "eng", members: { "bob-dev": "member", alicel: "member" } },
        { name: "design", parent: "eng", members: { "bob-dev": "member", "Carol-C": "member" } },
      ],
    };
    const { github, converge, writes } = await start(nested);
    github.fail({
      matches: ({ method, path }) => method === "DELETE" && path.endsWith("memberships/bob-dev"),
      fault: { kind: "lost" },
    });
    github.fail({
      matches: ({ method, path }) => method === "PUT" && path.endsWith("memberships/Carol-C"),
      fault: { kind: "reset" },
    });
    const run = await converge(`github: { org: acme }\nusers: { ${known} }\nteams:
  eng: { members: [alice, carol] }
  design: { parent: eng, members: [bob, carol] }
`);
    expect(run.lines).toEqual(["team eng +user:carol member", "team eng -user:bob member"]);
    expect(writes()).toEqual([
      "PUT /orgs/acme/teams/eng/memberships/Carol-C",
      "PUT /orgs/acme/teams/eng/memberships/Carol-C",
      "DELETE /orgs/acme/teams/eng/memberships/bob-dev",
    ]);
  });
});

describe("case and renames of accounts", () => {
  it("don't matter: logins are compared in lower case, and printed as GitHub writes them", async () => {
    const { plan } = await start(seed);
    const run = await plan(
      roster("alice: ALICEL, dana: DanaB, bob: BOB-dev", "  backend: { members: [bob] }\n"),
    );
    expect(run.lines).toEqual([]);
    expect(run.findings.find((each) => each.code === "unmanaged_member")?.message).toContain("Carol-C");
  });

  it("are followed by the id, and the roster is asked to follow", async () => {
    const { github, converge } = await start(seed);
    github.world.renameUser("bob-dev", "robert");
    const run = await converge(
      roster(
        "alice: alicel, dana: danab, carol: carol-c, bob: { github: bob-dev, github_id: 12 }",
        "  backend: { leads: [bob] }\n",
        "members: exact",
      ),
    );
    expect(run.lines).toEqual(["team backend ~user:bob member -> maintainer"]);
    expect(run.codes).toEqual(["renamed_login"]);
  });

  it("give nothing to whoever has taken over a login: a pinned id that is gone refuses it", async () => {
    const { github, apply } = await start(seed);
    github.world.removeUser("bob-dev");
    github.world.addAccount({
      kind: "User",
      id: 666,
      login: "bob-dev",
      name: null,
      email: null,
      blocked: false,
    });
    github.world.members.set(666, "member");
    const yaml = roster(
      "alice: alicel, dana: danab, carol: carol-c, bob: { github: bob-dev, github_id: 12 }",
      "  backend: { members: [bob, carol] }\n",
    );
    const run = await apply(yaml);
    expect(run.codes).toEqual(["login_changed_hands"]);
    expect(run.results).toEqual(["team backend +user:carol member: skipped"]);
    expect([...(github.world.team("backend")?.members.keys() ?? [])]).toEqual([]);
  });

  it("invite nobody for an id that no account has", async () => {
    const { converge } = await start(seed);
    const run = await converge(roster(`${known}, ghost: { github: ghost, github_id: 4242 }`));
    expect([run.lines, run.codes]).toEqual([[], ["unknown_github_id"]]);
  });
});

describe("the last owner", () => {
  it("is protected by min_owners before anything is asked of GitHub", async () => {
    const { apply, writes } = await start(seed);
    const yaml = `guards: { min_owners: 2 }\n${roster(`${known}, erin: erin-gh`, "", "owners: [alice, erin]")}`;
    const run = await apply(yaml);
    expect(run.codes).toEqual(["too_few_owners"]);
    expect(run.results).toEqual([
      "org acme +user:erin owner: skipped",
      "org acme ~user:dana owner -> member: skipped",
    ]);
    expect(writes()).toEqual([]);
  });

  it.each([403, 422] as const)("is told as such when GitHub refuses with %i", async (lastOwnerStatus) => {
    const { github, apply } = await start(seed, { lastOwnerStatus });
    const run = await apply(roster("dana: danab, bob: bob-dev", "", "members: exact"), {
      meanwhile: () => github.world.members.set(14, "member"),
    });
    expect(run.results).toEqual([
      "org acme -github:Carol-C member: applied",
      "org acme -github:alicel owner: last_owner",
    ]);
  });
});

describe("removal", () => {
  it("comes after every gain, so that nobody is out while moving", async () => {
    const { converge, writes } = await start(seed);
    await converge(
      roster(known, "  backend: { members: [] }\n").replace(
        "design: { members: [] }",
        "design: { members: [bob] }",
      ),
    );
    expect(writes()).toEqual([
      "PUT /orgs/acme/teams/design/memberships/bob-dev",
      "DELETE /orgs/acme/teams/backend/memberships/bob-dev",
    ]);
  });

  it("isn't tried on whoever is in the organisation through a team of the enterprise", async () => {
    const { converge, writes } = await start({
      ...seed,
      teams: [
        { name: "everyone", slug: "ent:everyone", type: "enterprise", members: { "bob-dev": "member" } },
        { name: "design" },
      ],
    });
    const run = await converge(
      roster("alice: alicel, dana: danab, carol: carol-c, bob: { github: bob-dev, active: false }"),
    );
    expect([run.lines, run.notices]).toEqual([[], ["member_through_enterprise"]]);
    expect(writes()).toEqual([]);
  });

  it("withdraws an invitation of theirs, and takes them out of their teams all the same", async () => {
    const { converge, writes } = await start({
      ...seed,
      teams: [
        { name: "everyone", slug: "ent:everyone", type: "enterprise", members: { "bob-dev": "member" } },
        { name: "design", members: { "bob-dev": "member" } },
      ],
      invitations: [{ email: "bob@acme.dev" }],
    });
    await converge(
      roster(
        "alice: alicel, dana: danab, carol: carol-c, bob: { github: bob-dev, email: bob@acme.dev, active: false }",
      ),
    );
    expect(writes()).toEqual([
      expect.stringMatching(/^DELETE \/orgs\/acme\/invitations\/\d+$/),
      "DELETE /orgs/acme/teams/design/memberships/bob-dev",
    ]);
  });
});

describe("blocked users", () => {
  it("fail by themselves, with who it is and what to do; the others get in", async () => {
    const { apply } = await start({
      ...seed,
      users: [...(seed.users ?? []), { login: "blocker", blocked: true }],
    });
    const run = await apply(
      roster(`${known}, blocky: blocker, erin: erin-gh`, "  backend: { members: [bob, blocky] }\n"),
    );
    expect(run.results).toEqual([
      "org acme +user:blocky member: invitation_refused",
      "org acme +user:erin member: applied",
      "team backend +user:blocky member: skipped",
    ]);
    expect(run.outcomes[0]).toMatchObject({
      error: {
        message: "GitHub refused to invite blocky: they have blocked the organisation.",
        remedy: expect.stringContaining("active: false"),
      },
    });
  });
});

describe("the invitation budget", () => {
  it.each([403, 422] as const)(
    "ends invitations for the run at the first refusal (%i), and nothing else; tomorrow goes on",
    async (status) => {
      const time = manualClock();
      const users = ["n1", "n2", "n3", "n4"].map((login) => ({ login }));
      const { github, apply, converge } = await start(
        { ...seed, users },
        { now: time.now, invitationLimit: { perDay: 2, status } },
      );
      const yaml = roster(
        `${known}, n1: n1, n2: n2, n3: n3, n4: n4`,
        "  backend: { members: [carol, n4], description: new }\n",
      );
      const run = await apply(yaml);
      expect(run.results).toEqual([
        'team backend description "" -> "new": applied',
        "org acme +user:n1 member: applied",
        "org acme +user:n2 member: applied",
        "org acme +user:n3 member: invitation_limit",
        "org acme +user:n4 member: invitation_limit",
        "team backend +user:carol member: applied",
        "team backend +user:n4 member: skipped",
        "team backend -user:bob member: applied",
      ]);
      expect(
        github.calls.filter((call) => call.method === "POST" && call.path.endsWith("/invitations")),
      ).toHaveLength(3);
      time.advanceDays(2);
      expect((await converge(yaml)).lines).toHaveLength(3);
    },
  );
});
