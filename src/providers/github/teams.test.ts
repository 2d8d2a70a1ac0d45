import { describe, expect, it } from "vitest";
import type { GithubSeed } from "../../../emulators/github/seed.ts";
import { githubFixtures } from "./testing/fixture.ts";

const start = githubFixtures();

const seed: GithubSeed = {
  org: "acme",
  members: [
    { login: "alicel", role: "admin" },
    { login: "bob-dev" },
    { login: "Carol-C" },
    { login: "danab" },
  ],
  users: [{ login: "erin-gh" }],
};

const people = `
github: { org: acme }
users:
  alice: alicel
  bob: bob-dev
  carol: carol-c
  dana: danab
`;

const teams = (rest: string, github = "{ org: acme }") =>
  `${people.replace("{ org: acme }", github)}teams:\n${rest}`;

describe("a team", () => {
  it("is created with what is declared of it, and nobody else in it", async () => {
    const { github, converge } = await start(seed);
    const run = await converge(
      teams(`  backend:
    description: Services and data
    leads: [alice]
    members: [bob, carol]
    github: { notifications: false, privacy: secret }
`),
    );
    expect(run.lines).toEqual([
      'team backend create {"name":"backend","parent":null,"description":"Services and data","privacy":"secret","notifications":false}',
      "team backend +user:alice maintainer",
      "team backend +user:bob member",
      "team backend +user:carol member",
    ]);
    const team = github.world.team("backend");
    expect(team).toMatchObject({
      name: "backend",
      description: "Services and data",
      privacy: "secret",
      notifications: false,
    });
    expect([...(team?.members.values() ?? [])]).toEqual(["maintainer", "member", "member"]);
  });

  it("is closed when nobody says otherwise, and its privacy is left alone after that", async () => {
    const { github, converge, plan } = await start(seed);
    await converge(teams("  backend: { members: [bob] }\n"));
    const team = github.world.team("backend");
    expect(team?.privacy).toBe("closed");
    if (team) team.privacy = "secret";
    expect((await plan(teams("  backend: { members: [bob] }\n"))).lines).toEqual([]);
  });

  it("changes in one request, whatever of it differs", async () => {
    const { converge, writes } = await start({
      ...seed,
      teams: [{ name: "backend", description: "Old", notifications: true, privacy: "secret" }],
    });
    const run = await converge(
      teams(`  backend:
    description: New
    members: []
    github: { notifications: false }
`),
    );
    expect(run.lines).toEqual([
      'team backend description "Old" -> "New"',
      "team backend notifications true -> false",
    ]);
    expect(writes()).toEqual(["PATCH /orgs/acme/teams/backend"]);
  });

  it.each([
    ["left out", "", "Old", []],
    ["empty", 'description: "",', null, ['team backend description "Old" -> ""']],
    ["another", "description: New,", "New", ['team backend description "Old" -> "New"']],
  ])("keeps or changes its description when it is %s", async (_, written, after, lines) => {
    const { github, converge } = await start({ ...seed, teams: [{ name: "backend", description: "Old" }] });
    const run = await converge(teams(`  backend: { ${written} members: [] }\n`));
    expect(run.lines).toEqual(lines);
    expect(github.world.team("backend")?.description).toBe(after);
  });

  it("without a description is no different from one whose description is empty", async () => {
    const { plan } = await start({ ...seed, teams: [{ name: "backend" }] });
    expect((await plan(teams('  backend: { description: "", members: [] }\n'))).lines).toEqual([]);
  });

  it("turns secret when it is declared so, and closed again", async () => {
    const { github, converge } = await start({ ...seed, teams: [{ name: "backend" }] });
    await converge(teams("  backend: { members: [], github: { privacy: secret } }\n"));
    expect(github.world.team("backend")?.privacy).toBe("secret");
    await converge(teams("  backend: { members: [], github: { privacy: closed } }\n"));
    expect(github.world.team("backend")?.privacy).toBe("closed");
  });

  it("is found by its slug when its name is written otherwise, and isn't renamed for that", async () => {
    const { plan } = await start({ ...seed, teams: [{ name: "Back End" }] });
    expect((await plan(teams("  back-end: { members: [] }\n"))).lines).toEqual([]);
  });

  it("is renamed when its name is declared and differs, be it in case alone", async () => {
    const { github, converge, writes } = await start({ ...seed, teams: [{ name: "back end", id: 77 }] });
    const run = await converge(teams("  backend: { members: [], github: { name: Back End } }\n"));
    expect(run.lines).toEqual(['team backend name "back end" -> "Back End"']);
    expect(github.world.teams.get(77)?.name).toBe("Back End");
    expect(writes()).toHaveLength(1);
  });

  it("is deleted when it is declared archived, and stays away", async () => {
    const { github, converge } = await start({
      ...seed,
      teams: [{ name: "backend", members: { "bob-dev": "member" } }],
    });
    const run = await converge(teams("  backend: { archived: true, members: [bob] }\n"));
    expect(run.lines).toEqual(["team backend archive"]);
    expect(github.world.team("backend")).toBeUndefined();
  });

  it("that isn't declared is reported and left alone", async () => {
    const { plan } = await start({ ...seed, teams: [{ name: "Zoo" }, { name: "Ark" }] });
    const run = await plan(teams("  backend: { members: [bob] }\n"));
    expect(run.lines).toEqual([
      'team backend create {"name":"backend","parent":null}',
      "team backend +user:bob member",
    ]);
    expect(run.findings.find((each) => each.code === "unmanaged_team")?.at?.line).toBe(2);
    expect(run.findings.find((each) => each.code === "unmanaged_team")?.message).toBe(
      "2 teams aren't in the roster: Ark and Zoo.",
    );
  });

  it("that isn't declared is deleted with teams: exact, leaves first", async () => {
    const { github, converge, writes } = await start({
      ...seed,
      teams: [
        { name: "A" },
        { name: "B", parent: "a" },
        { name: "C", parent: "b" },
        { name: "kept", parent: "b" },
      ],
    });
    const run = await converge(teams("  kept: { members: [] }\n", "{ org: acme, teams: exact }"), {
      allowRemovals: true,
    });
    expect(run.lines).toEqual([
      'team kept parent "github:b" -> null',
      "team github:c archive",
      "team github:b archive",
      "team github:a archive",
    ]);
    expect(writes()).toEqual([
      "PATCH /orgs/acme/teams/kept",
      "DELETE /orgs/acme/teams/c",
      "DELETE /orgs/acme/teams/b",
      "DELETE /orgs/acme/teams/a",
    ]);
    expect([...github.world.teams.values()].map((team) => team.name)).toEqual(["kept"]);
  });

  it("with github: false has no team on GitHub, and the one that bears its name is nobody's", async () => {
    const { plan } = await start({ ...seed, teams: [{ name: "backend" }] });
    const run = await plan(teams("  backend: { github: false, members: [bob] }\n"));
    expect(run.lines).toEqual([]);
    expect(run.notices).toEqual(["unmanaged_team"]);
  });

  it("that lists nobody keeps its members", async () => {
    const { plan } = await start({ ...seed, teams: [{ name: "backend", members: { danab: "maintainer" } }] });
    expect((await plan(teams("  backend: { description: '' }\n"))).lines).toEqual([]);
  });
});

describe("nesting", () => {
  const tree = [{ name: "engineering" }, { name: "backend", parent: "engineering" }];

  it("follows parent, and ends where the roster has none", async () => {
    const { github, converge } = await start({ ...seed, teams: tree });
    await converge(teams("  engineering: { members: [] }\n  backend: { members: [] }\n"));
    expect(github.world.team("backend")?.parent).toBeUndefined();
    await converge(
      teams("  engineering: { members: [] }\n  backend: { members: [], parent: engineering }\n"),
    );
    expect(github.world.team("backend")?.parent?.name).toBe("engineering");
  });

  it("is left out of GitHub with nest: false", async () => {
    const { github, converge } = await start({ ...seed, teams: tree });
    const run = await converge(
      teams(
        "  engineering: { members: [] }\n  backend: { members: [], parent: engineering, github: { nest: false } }\n",
      ),
    );
    expect(run.lines).toEqual(['team backend parent "engineering" -> null']);
    expect(github.world.team("backend")?.parent).toBeUndefined();
  });

  it("goes through a parent that has no team on GitHub to none", async () => {
    const { plan } = await start({ ...seed, teams: [{ name: "backend" }] });
    const yaml = teams(
      "  engineering: { github: false, members: [bob] }\n  backend: { members: [], parent: engineering }\n",
    );
    expect((await plan(yaml)).lines).toEqual([]);
  });

  it("creates a hierarchy from the top, and moves a team under one that is created in the same run", async () => {
    const { github, converge } = await start({
      ...seed,
      teams: [{ name: "old", members: { "bob-dev": "member" } }],
    });
    const run = await converge(
      teams(`  z-top: { members: [alice] }
  a-leaf: { parent: m-middle, members: [] }
  m-middle: { parent: z-top, members: [] }
  old: { parent: a-leaf, members: [bob] }
`),
    );
    expect(run.lines).toEqual([
      'team z-top create {"name":"z-top","parent":null,"privacy":"closed"}',
      'team m-middle create {"name":"m-middle","parent":"z-top","privacy":"closed"}',
      'team a-leaf create {"name":"a-leaf","parent":"m-middle","privacy":"closed"}',
      "team z-top +user:alice member",
      'team old parent null -> "a-leaf"',
    ]);
    expect(github.world.team("old")?.parent?.parent?.parent?.name).toBe("z-top");
  });

  it("opens a secret team before something is created in it or moved into it", async () => {
    const { converge } = await start({
      ...seed,
      teams: [
        { name: "hq", privacy: "secret" },
        { name: "ops", privacy: "secret" },
      ],
    });
    const run = await converge(
      teams(
        "  hq: { members: [] }\n  new: { parent: hq, members: [] }\n  ops: { parent: hq, members: [] }\n",
      ),
    );
    expect(run.lines).toEqual([
      'team hq privacy "secret" -> "closed"',
      'team ops privacy "secret" -> "closed"',
      'team new create {"name":"new","parent":"hq","privacy":"closed"}',
      'team ops parent null -> "hq"',
    ]);
  });

  it("closes a team only after its last child has left", async () => {
    const { converge } = await start({ ...seed, teams: tree });
    const run = await converge(
      teams("  engineering: { members: [], github: { privacy: secret } }\n  backend: { members: [] }\n"),
    );
    expect(run.lines).toEqual([
      'team backend parent "engineering" -> null',
      'team engineering privacy "closed" -> "secret"',
    ]);
  });

  it("turns upside down in one run", async () => {
    const { github, converge } = await start({
      ...seed,
      teams: [{ name: "a" }, { name: "b", parent: "a" }, { name: "c", parent: "b" }],
    });
    await converge(
      teams(
        "  a: { parent: b, description: x, members: [] }\n  b: { parent: c, members: [] }\n  c: { members: [] }\n",
      ),
    );
    expect(github.world.team("a")?.parent?.name).toBe("b");
    expect(github.world.team("c")?.parent).toBeUndefined();
  });

  it("survives the end of a parent whose children stay", async () => {
    const { github, converge, writes } = await start({ ...seed, teams: tree });
    await converge(teams("  engineering: { archived: true }\n  backend: { members: [] }\n"));
    expect(writes()).toEqual(["PATCH /orgs/acme/teams/backend", "DELETE /orgs/acme/teams/engineering"]);
    expect(github.world.team("backend")).toBeDefined();
  });
});
