import { describe, expect, it } from "vitest";
import type { GithubSeed, SeedTeam } from "../../../../emulators/github/seed.ts";
import { githubFixtures } from "../testing/fixture.ts";

const start = githubFixtures();

const seed = (...teams: readonly SeedTeam[]): GithubSeed => ({
  org: "acme",
  members: [{ login: "alicel", id: 11, role: "admin" }],
  teams,
  repos: [{ name: "api" }],
});

const roster = (teams: string) =>
  `github: { org: acme, ignore: ["ext-*"] }\nusers: { alice: alicel }\nteams:\n${teams}`;

const errors = ({
  findings,
}: {
  findings: readonly { severity: string; code: string; resource?: string }[];
}) => findings.flatMap((each) => (each.severity === "error" ? [`${each.code} ${each.resource}`] : []));

describe("a team that can't go where the roster has it", () => {
  it("because an archived team that must stay would be above and below it, is told before anything is asked of GitHub", async () => {
    // `old` can't be deleted, for the ignored team in it, and stays below `a`, which is to move below that ignored team.
    const { github, apply } = await start(
      seed({ name: "a" }, { name: "old", parent: "a" }, { name: "ext-x", parent: "old" }),
    );
    const run = await apply(
      roster("  a: { parent: ext-x, members: [] }\n  old: { archived: true }\n  ext-x: { members: [] }\n"),
    );
    expect(errors(run)).toEqual(["parent_below github-team/a", "team_has_children github-team/old"]);
    expect(run.results.filter((each) => !each.endsWith(": skipped"))).toEqual([]);
    expect(github.world.teams.size).toBe(3);
  });

  it("goes on to inherit from the team that it stays below, and isn't granted that again and again", async () => {
    const { apply, plan } = await start(seed({ name: "top" }, { name: "a", parent: "top" }));
    const yaml = roster(
      "  top: { repos: { api: admin } }\n  a: { parent: ext-x, repos: { api: read } }\n  ext-x: {}\n",
    );
    const run = await apply(yaml);
    expect(errors(run)).toEqual(["parent_missing github-team/a"]);
    expect((await plan(yaml)).lines.filter((each) => each.startsWith("repo"))).toEqual([]);
  });

  it("stays with the parent that is to be deleted, which stays too", async () => {
    const { apply } = await start(seed({ name: "old" }, { name: "a", parent: "old" }));
    const run = await apply(
      roster("  old: { archived: true }\n  a: { parent: ext-x, members: [] }\n  ext-x: { members: [] }\n"),
    );
    expect(errors(run)).toEqual(["parent_missing github-team/a", "team_has_children github-team/old"]);
  });

  it("isn't held back where it is below its declared parent already", async () => {
    const { converge } = await start(
      seed({ name: "ext-x", privacy: "closed" }, { name: "a", parent: "ext-x", description: "old" }),
    );
    const run = await converge(
      roster("  a: { parent: ext-x, description: new, members: [] }\n  ext-x: { members: [] }\n"),
    );
    expect(run.lines).toEqual(['team a description "old" -> "new"']);
  });

  it("doesn't hold back the teams that only hang below it", async () => {
    const { apply, github } = await start(
      seed({ name: "a" }, { name: "ext-x", parent: "a" }, { name: "leaf" }),
    );
    const run = await apply(
      roster(
        "  a: { parent: ext-x, members: [] }\n  leaf: { parent: a, members: [] }\n  ext-x: { members: [] }\n",
      ),
    );
    expect(errors(run)).toEqual(["parent_below github-team/a"]);
    expect(github.world.team("leaf")?.parent?.name).toBe("a");
  });
});

describe("a team that goes below one that is below it today", () => {
  it("waits until what it is about to hang from has moved, be an ignored team between them", async () => {
    const { github, converge } = await start(
      seed(
        { name: "x" },
        { name: "v", parent: "x" },
        { name: "ext-u", parent: "v" },
        { name: "p", parent: "ext-u" },
        { name: "w" },
        { name: "w2" },
        { name: "w3" },
      ),
    );
    await converge(
      roster(`  x: { parent: p, members: [] }
  p: { parent: ext-u, members: [] }
  ext-u: { members: [] }
  v: { parent: w, members: [] }
  w: { parent: w2, members: [] }
  w2: { parent: w3, members: [] }
  w3: { members: [] }
`),
    );
    expect(github.world.team("x")?.parent?.name).toBe("p");
    expect(github.world.team("v")?.parent?.name).toBe("w");
  });
});
