import { describe, expect, it } from "vitest";
import type { GithubSeed } from "../../../emulators/github/seed.ts";
import { githubFixtures } from "./testing/fixture.ts";

const start = githubFixtures();

const seed: GithubSeed = {
  org: "acme",
  members: [
    { login: "alicel", id: 11, role: "admin" },
    { login: "bob-dev", id: 12 },
    { login: "Carol-C", id: 13 },
  ],
  repos: [{ name: "api" }, { name: "website" }, { name: "attic", archived: true }],
};

const roster = (teams: string, github = "") =>
  `github: { org: acme, ${github} }\nusers: { alice: alicel, bob: bob-dev, carol: carol-c }\nteams:\n${teams}`;

type Github = Awaited<ReturnType<typeof start>>["github"];

function grantsOf(github: Github, slug: string): Record<string, string> {
  const grants = [...(github.world.team(slug)?.grants ?? [])];
  return Object.fromEntries(grants.map(([id, role]) => [github.world.repos.get(id)?.name ?? "", role]));
}

describe("inherited repository grants", () => {
  const tree = (
    parent: Readonly<Record<string, string>>,
    child: Readonly<Record<string, string>>,
  ): GithubSeed => ({
    ...seed,
    teams: [
      { name: "eng", repos: parent },
      { name: "backend", parent: "eng", repos: child },
    ],
  });
  const teams = (parent: string, child: string) =>
    roster(
      `  eng: { members: [], repos: ${parent} }\n  backend: { members: [], parent: eng, repos: ${child} }\n`,
    );

  it("are the parent's, and neither taken from the child nor given to it again", async () => {
    const { converge } = await start(tree({ api: "write" }, {}));
    expect((await converge(teams("{ api: write }", "{}"))).lines).toEqual([]);
  });

  it("are enough where the child declares as much or less, which a notice says", async () => {
    const { converge } = await start(tree({ api: "write" }, {}));
    const run = await converge(teams("{ api: write }", "{ api: read }"));
    expect(run.lines).toEqual([]);
    expect(run.findings).toMatchObject([
      {
        code: "inherited_grant",
        severity: "notice",
        resource: "github-repo/api",
        message: expect.stringContaining("eng"),
      },
    ]);
  });

  it("are no hindrance to a higher grant of the child's own, nor to lowering or taking that", async () => {
    const { github, converge } = await start(tree({ api: "read" }, {}));
    await converge(teams("{ api: read }", "{ api: admin }"));
    expect(grantsOf(github, "backend")).toEqual({ api: "admin" });
    expect((await converge(teams("{ api: read }", "{ api: write }"))).lines).toEqual([
      "repo api ~team:backend admin -> write",
    ]);
    expect((await converge(teams("{ api: read }", "{}"))).lines).toEqual(["repo api -team:backend write"]);
    expect(grantsOf(github, "backend")).toEqual({});
  });

  it("leave no more of the child's own than declared, where the parent gives enough", async () => {
    const { github, converge } = await start(tree({ api: "write" }, { api: "admin" }));
    const run = await converge(teams("{ api: write }", "{ api: read }"));
    expect(run.lines).toEqual(["repo api ~team:backend admin -> read"]);
    expect(grantsOf(github, "backend")).toEqual({ api: "read" });
  });

  it("are given to the child when the parent loses them and the child is to keep them, in the same run", async () => {
    const { github, converge } = await start(tree({ api: "write" }, {}));
    const run = await converge(teams("{}", "{ api: write }"));
    expect(run.lines).toEqual(["repo api +team:backend write", "repo api -team:eng write"]);
    expect(grantsOf(github, "backend")).toEqual({ api: "write" });
  });

  it("are given to the child when it leaves the parent and is to keep them, in the same run", async () => {
    const { github, converge } = await start(tree({ api: "write" }, {}));
    await converge(
      roster(
        "  eng: { members: [], repos: { api: write } }\n  backend: { members: [], repos: { api: write } }\n",
      ),
    );
    expect(grantsOf(github, "backend")).toEqual({ api: "write" });
  });

  it("don't hide a grant of the child's own that is to go with the parent's", async () => {
    const { github, converge } = await start(tree({ api: "write" }, { api: "write" }));
    await converge(teams("{}", "{}"));
    expect(grantsOf(github, "backend")).toEqual({});
  });

  it("come through a parent that lists nothing, and go when the one above that loses them", async () => {
    const { github, converge } = await start({
      ...seed,
      teams: [
        { name: "top", repos: { api: "write" } },
        { name: "middle", parent: "top", repos: { website: "read" } },
        { name: "leaf", parent: "middle" },
      ],
    });
    const levels = (top: string, leaf: string) =>
      roster(
        `  top: { members: [], repos: ${top} }\n  middle: { members: [], parent: top }\n  leaf: { members: [], parent: middle, repos: ${leaf} }\n`,
      );
    expect((await converge(levels("{ api: write }", "{ api: read, website: read }"))).lines).toEqual([]);
    await converge(levels("{}", "{ api: read, website: read }"));
    expect(grantsOf(github, "leaf")).toEqual({ api: "read" });
  });

  it("are read right where GraphQL doesn't list them", async () => {
    const { converge } = await start(tree({ api: "write" }, { website: "read" }), {
      inheritedReposInGraphql: false,
    });
    const run = await converge(teams("{ api: write }", "{ website: admin, api: read }"));
    expect(run.lines).toEqual(["repo website ~team:backend read -> admin"]);
  });
});

describe("the dialects of roles", () => {
  it("are one vocabulary: what is written is what is read, for privacy, roles and invitations", async () => {
    const { converge } = await start({
      ...seed,
      teams: [{ name: "backend", privacy: "secret", repos: { api: "read", website: "triage" } }],
    });
    await converge(
      roster(
        "  backend: { members: [], repos: { api: write, website: maintain }, github: { privacy: closed } }\n",
      ),
    );
    await converge(
      roster(
        "  backend: { members: [], repos: { api: read, website: triage }, github: { privacy: secret } }\n",
      ),
    );
  });
});

describe("a renamed team", () => {
  const backend: GithubSeed = {
    ...seed,
    teams: [{ name: "Server Side", id: 77, members: { "bob-dev": "member" }, repos: { api: "write" } }],
  };
  const renamed = roster(
    "  backend: { members: [bob], repos: { api: write }, github: { name: Back End, previously: [server-side] } }\n",
  );

  it("keeps its id, members, grants and children, and is known by its new slug from then on", async () => {
    const { github, converge, writes } = await start({
      ...backend,
      teams: [...(backend.teams ?? []), { name: "child", parent: "server-side" }],
    });
    const run = await converge(
      renamed.replace("members: [bob]", "members: [bob, carol], description: New") +
        "  child: { parent: backend, members: [] }\n",
    );
    expect(run.lines).toEqual([
      'team backend name "Server Side" -> "Back End"',
      'team backend description "" -> "New"',
      "team backend +user:carol member",
    ]);
    expect(writes()).toEqual([
      "PATCH /orgs/acme/teams/server-side",
      "PATCH /orgs/acme/teams/back-end",
      "PUT /orgs/acme/teams/back-end/memberships/Carol-C",
    ]);
    expect(github.world.teams.get(77)?.slug).toBe("back-end");
    expect(github.world.team("child")?.parent?.id).toBe(77);
  });

  it("is left as it is where the roster keeps its former name for good", async () => {
    const { plan, converge } = await start(backend);
    await converge(renamed);
    expect((await plan(renamed)).lines).toEqual([]);
  });

  it("stays with the declared team that bears its name today, though another bore it before", async () => {
    const { github, converge } = await start(backend);
    const run = await converge(
      roster(
        "  backend: { members: [bob], github: { previously: [Server Side] } }\n  server-side: { members: [carol] }\n",
      ),
    );
    expect(run.lines).toEqual([
      'team backend create {"name":"backend","parent":null}',
      "team backend +user:bob member",
      "team server-side +user:carol member",
      "team server-side -user:bob member",
    ]);
    expect([...(github.world.teams.get(77)?.members.keys() ?? [])]).toEqual([13]);
  });

  it("that may have exchanged its name with another one is left alone like that one, unless an id or a new file tells them apart", async () => {
    const { github, apply, converge } = await start({
      ...seed,
      teams: [
        { name: "a", id: 71, members: { "bob-dev": "member" } },
        { name: "b", id: 72, members: { "Carol-C": "member" } },
      ],
    });
    const exchanged = (one: string, two: string) =>
      roster(
        `  one: { members: [bob], repos: { api: admin }, github: { name: b${one} } }\n  two: { members: [carol], github: { name: a${two} } }\n`,
      );
    const run = await apply(exchanged(", previously: [a]", ", previously: [b]"));
    expect(run.lines.filter((line) => /one|two/.test(line))).toEqual([]);
    expect(run.findings.filter(({ code }) => code === "team_names_exchanged")).toMatchObject([
      { severity: "error", resource: "github-team/one" },
      { severity: "error", resource: "github-team/two" },
    ]);
    await converge(exchanged("", ""));
    expect([...(github.world.teams.get(72)?.members.keys() ?? [])]).toEqual([12]);
  });

  it("hands its name on down a row of teams, each of which stays the team that it was", async () => {
    const { github, converge } = await start({
      ...seed,
      teams: [
        { name: "a", id: 71, members: { "bob-dev": "member" } },
        { name: "b", id: 72, members: { "Carol-C": "member" } },
      ],
    });
    const yaml = roster(
      "  one: { members: [bob], github: { name: b, previously: [a] } }\n  two: { members: [carol], github: { name: c, previously: [b] } }\n",
    );
    const run = await converge(yaml);
    expect(run.lines).toEqual(['team two name "b" -> "c"', 'team one name "a" -> "b"']);
    expect([github.world.teams.get(71)?.name, github.world.teams.get(72)?.name]).toEqual(["b", "c"]);
  });

  it("isn't followed while some team couldn't be seen: it may be there under its new name", async () => {
    const { github, plan } = await start({
      ...backend,
      teams: [...(backend.teams ?? []), { name: "Back End" }],
    });
    for (const after of [0, 1]) {
      github.fail({
        matches: ({ body }) => body.includes("query Organization"),
        fault: { kind: "quirk", name: "wrong-total" },
        times: 9,
        after,
      });
    }
    const run = await plan(renamed);
    expect(run.lines.filter((each) => each.includes("name"))).toEqual([]);
  });
});

describe("cascades", () => {
  it("never take an undeclared or ignored team along: the parent stays, and the finding names what keeps it", async () => {
    const { github, apply } = await start({
      ...seed,
      teams: [{ name: "eng" }, { name: "hidden-gem", parent: "eng" }, { name: "design", description: "old" }],
    });
    const yaml = roster("  eng: { archived: true }\n  design: { description: new, members: [] }\n");
    const run = await apply(yaml);
    expect(run.results).toEqual([
      'team design description "old" -> "new": applied',
      "team eng archive: skipped",
    ]);
    expect(run.findings.find((each) => each.severity === "error")).toMatchObject({
      code: "team_has_children",
      resource: "github-team/eng",
      message: "Deleting eng would delete the teams below it too: hidden-gem.",
    });
    const exact = await apply(yaml.replace("org: acme,", 'org: acme, teams: exact, ignore: ["hidden-*"]'));
    expect(exact.results).toEqual(["team eng archive: skipped"]);
    expect(github.world.teams.size).toBe(3);
  });
});

describe("an App's child team", () => {
  it("lands at the top and is moved under its parent, in the same change", async () => {
    const { github, converge, writes } = await start({ ...seed, teams: [{ name: "eng" }] });
    const run = await converge(roster("  eng: { members: [] }\n  backend: { parent: eng, members: [] }\n"));
    expect(run.lines).toHaveLength(1);
    expect(writes()).toEqual(["POST /orgs/acme/teams", "PATCH /orgs/acme/teams/backend"]);
    expect(github.world.team("backend")?.parent?.name).toBe("eng");
  });

  it("needs no second request where GitHub nests it at once", async () => {
    const { converge, writes } = await start(
      { ...seed, teams: [{ name: "eng" }] },
      { appParentQuirk: false },
    );
    await converge(roster("  eng: { members: [] }\n  backend: { parent: eng, members: [] }\n"));
    expect(writes()).toHaveLength(1);
  });
});

describe("privacy", () => {
  it("is said when a team is created, since GitHub's default is secret", async () => {
    const { github, converge } = await start(seed);
    await converge(roster("  backend: { members: [] }\n"));
    expect(github.world.team("backend")?.privacy).toBe("closed");
  });
});

describe("a description that is null", () => {
  it("is the empty one, and an unset one is never written", async () => {
    const { github, converge } = await start({
      ...seed,
      teams: [{ name: "backend" }, { name: "design", description: "x" }],
    });
    const run = await converge(
      roster(
        '  backend: { description: "", members: [] }\n  design: { members: [], github: { notifications: false } }\n',
      ),
    );
    expect(run.lines).toEqual(["team design notifications true -> false"]);
    expect(github.world.team("design")?.description).toBe("x");
  });
});

describe("teams that are managed elsewhere", () => {
  const synced: GithubSeed = {
    ...seed,
    plan: "enterprise",
    teams: [{ name: "backend", members: { "bob-dev": "member" }, idpGroup: "AD Backend" }],
  };
  const yaml = roster("  backend: { members: [carol], description: new, repos: { api: write } }\n");

  it.each([
    ["managed users", { emu: true }],
    ["a synced team and a person's token", { token: { kind: "user", login: "alicel" } as const }],
  ])(
    "keep their members, under %s, while their settings and repositories are still kept here",
    async (_, options) => {
      const { github, converge } = await start(synced, options);
      const run = await converge(yaml);
      expect(run.lines).toEqual(['team backend description "" -> "new"', "repo api +team:backend write"]);
      expect(run.notices).toEqual(["managed_elsewhere"]);
      expect([...(github.world.team("backend")?.members.keys() ?? [])]).toEqual([12]);
    },
  );

  it("are known only by the refusal to an App, which says so and lets the rest go on", async () => {
    const { apply } = await start(synced);
    const run = await apply(yaml);
    expect(run.results).toEqual([
      'team backend description "" -> "new": applied',
      "team backend +user:carol member: synced_team",
      "repo api +team:backend write: applied",
      "team backend -user:bob member: synced_team",
    ]);
  });

  it("by the enterprise are left alone wholly, and nothing is created in their place", async () => {
    const { converge, writes } = await start({
      ...seed,
      teams: [{ name: "Backend", slug: "ent:backend", type: "enterprise", members: { "bob-dev": "member" } }],
    });
    const run = await converge(yaml.replace("org: acme,", "org: acme, teams: exact"));
    expect([run.lines, run.notices]).toEqual([[], ["enterprise_team"]]);
    expect(writes()).toEqual([]);
  });

  it("let people in at once where there are no invitations, on an Enterprise Server and with managed users", async () => {
    for (const options of [{ emu: true }, { enterpriseServer: true }]) {
      const { github, converge } = await start(
        { ...seed, users: [{ login: "erin-gh", id: 21 }], teams: [{ name: "design" }] },
        options,
      );
      await converge(
        `github: { org: acme, owners: [alice, erin] }\nusers: { alice: alicel, erin: erin-gh }\nteams: { design: { leads: [erin] } }\n`,
      );
      expect(github.world.members.get(21)).toBe("admin");
      expect(github.world.team("design")?.members.get(21)).toBe("maintainer");
    }
  });
});

describe("secret teams that the token can't see", () => {
  it("are told as a taken name, and not tried again in the same run", async () => {
    const { github, apply, writes } = await start(
      { ...seed, teams: [{ name: "backend", privacy: "secret", members: { "Carol-C": "member" } }] },
      { secretTeamsVisible: false },
    );
    const run = await apply(roster("  backend: { members: [bob] }\n  design: { members: [bob] }\n"));
    expect(run.results).toEqual([
      'team backend create {"name":"backend","parent":null}: team_name_taken',
      'team design create {"name":"design","parent":null}: applied',
      "team backend +user:bob member: skipped",
      "team design +user:bob member: applied",
    ]);
    expect(writes().filter((each) => each === "POST /orgs/acme/teams")).toHaveLength(2);
    expect([...(github.world.team("backend")?.members.keys() ?? [])]).toEqual([13]);
  });
});

describe("archived repositories", () => {
  it("are skipped with a notice where something would change, and silently where nothing would", async () => {
    const { plan, apply } = await start({ ...seed, teams: [{ name: "backend", repos: { attic: "read" } }] });
    const run = await apply(roster("  backend: { members: [], repos: { attic: write, api: read } }\n"));
    expect(run.results).toEqual(["repo api +team:backend read: applied"]);
    expect(run.notices).toEqual(["archived_repository"]);
    expect(
      (await plan(roster("  backend: { members: [], repos: { attic: read, api: read } }\n"))).findings,
    ).toEqual([]);
  });

  it("that are archived between plan and apply fail by themselves, in these words", async () => {
    const { github, apply } = await start({ ...seed, teams: [{ name: "backend" }] });
    const run = await apply(roster("  backend: { members: [], repos: { api: read, website: read } }\n"), {
      meanwhile: () => {
        const api = github.world.repo("api");
        if (api) api.archived = true;
      },
    });
    expect(run.results).toEqual([
      "repo api +team:backend read: archived_repository_refused",
      "repo website +team:backend read: applied",
    ]);
  });
});
