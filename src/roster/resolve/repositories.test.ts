import { describe, expect, it } from "vitest";
import { resolveRoster } from "../resolve.ts";
import { findingLine, parseTexts } from "../testing/parse-texts.ts";
import { rosterFromYaml } from "../testing/roster-from-yaml.ts";

const users =
  "users: { bob: bob-acme, erin: { github: erin-acme, outside: true }, gone: { active: false } }\n";

/** Repository → what each team and collaborator holds on it. */
function held(rest: string, now?: string): Readonly<Record<string, string>> {
  const { repositories } = rosterFromYaml(`${users}${rest}`, now);
  return Object.fromEntries(
    Array.from(repositories.values(), ({ name, teams, collaborators }) => {
      const grants = [...teams, ...(collaborators ?? [])].map(([key, { role }]) => `${key} ${role}`);
      return [name, grants.join(", ") + (collaborators === undefined ? "" : "; exact")];
    }),
  );
}

function warnings(text: string): readonly string[] {
  const { roster } = parseTexts(`version: 1\n${users}${text}`);
  return roster === undefined ? ["refused"] : resolveRoster(roster, "2026-06-01").findings.map(findingLine);
}

describe("a repository", () => {
  it("is held by the teams that name it", () => {
    expect(
      held("teams: { a: { repos: { api: read } }, b: { repos: { api: admin, web: auditor } } }"),
    ).toEqual({
      api: "a read, b admin",
      web: "b auditor",
    });
  });

  it("is held by its project's team with write, and by the teams that get access", () => {
    expect(
      held("teams: { a: {}, b: {} }\nprojects: { p: { team: a, access: { b: read }, repos: [x] } }"),
    ).toEqual({
      x: "a write, b read",
    });
  });

  it("keeps the higher role of a team's own and its projects'", () => {
    const project =
      "projects: { p: { team: a, repos: [x, y] }, q: { access: { a: triage }, repos: [x, y] } }";
    expect(held(`teams: { a: { repos: { x: admin, y: read } } }\n${project}`)).toEqual({
      x: "a admin",
      y: "a write",
    });
  });

  it("is held until the grant ends, and stays one that the file decides about", () => {
    const text = `teams: { a: { repos: { x: { role: admin, until: 2026-06-30T18:00Z } } }, b: {} }
projects: { p: { access: { b: { role: read, until: 2026-06-30 } }, repos: [y], collaborators: { bob: { role: write, until: 2026-06-29 } } } }`;
    expect(held(text, "2026-06-29T23:59Z")).toEqual({ x: "a admin", y: "b read, bob write; exact" });
    expect(held(text, "2026-06-30T18:00Z")).toEqual({ x: "", y: "b read; exact" });
    expect(held(text, "2026-07-01T00:00Z")).toEqual({ x: "", y: "; exact" });
  });

  it("is held with what is left when the higher of two grants ends", () => {
    const project = "projects: { p: { team: a, repos: [x] } }";
    const text = `teams: { a: { repos: { x: { role: admin, until: 2026-06-30T18:00Z } } } }\n${project}`;
    expect(held(text, "2026-06-30T17:59Z")).toEqual({ x: "a admin" });
    expect(held(text, "2026-06-30T18:00Z")).toEqual({ x: "a write" });
  });

  it("is one that a pattern means again when its own line has ended", () => {
    const team = (now: string) =>
      rosterFromYaml(
        'teams: { a: { repos: { "*": read, x: { role: admin, until: 2026-06-30 } } } }',
        now,
      ).teams.get("a");
    expect([...(team("2026-06-30T23:59Z")?.repos?.keys() ?? [])]).toEqual(["x"]);
    expect([...(team("2026-07-01T00:00Z")?.repos?.keys() ?? [])]).toEqual([]);
    expect(team("2026-07-01T00:00Z")?.repoPatterns?.map(({ pattern }) => pattern)).toEqual(["*"]);
  });

  it("is one whatever the case of its name", () => {
    expect(held("teams: { a: { repos: { Api: read } }, b: { repos: { api: write } } }")).toEqual({
      Api: "a read, b write",
    });
  });

  it("takes a custom role for more than maintain, and says that it can't tell", () => {
    const text = "teams: { a: { repos: { x: auditor } } }\nprojects: { p: { team: a, repos: [x] } }";
    expect(held(text)).toEqual({ x: "a auditor" });
    expect(warnings(text).join()).toContain("roles_not_comparable");
    expect(
      warnings("teams: { a: { repos: { x: admin } } }\nprojects: { p: { team: a, repos: [x] } }"),
    ).toEqual([]);
  });

  it("leaves collaborators alone until a project declares them; then they are exact, even when none", () => {
    expect(held("projects: { p: { repos: [x] } }")).toEqual({ x: "" });
    expect(held("projects: { p: { repos: [x], collaborators: {} } }")).toEqual({ x: "; exact" });
    expect(held("projects: { p: { repos: [x], collaborators: { erin: read, bob: write } } }")).toEqual({
      x: "erin read, bob write; exact",
    });
  });

  it("has the collaborators of every project that declares them, and nobody who has left", () => {
    const projects = `projects:
  p: { repos: [x], collaborators: { erin: read, gone: admin } }
  q: { repos: [x], collaborators: { erin: maintain } }
  r: { repos: [x] }`;
    expect(held(projects)).toEqual({ x: "erin maintain; exact" });
  });

  it("is held by nobody through an archived project, and by whom others give it", () => {
    const archived =
      "p: { archived: true, team: a, access: { b: read }, repos: [x, y], collaborators: { erin: read } }";
    const teams = "teams: { a: {}, b: { repos: { y: admin } } }";
    expect(held(`${teams}\nprojects: { ${archived} }`)).toEqual({ x: "; exact", y: "b admin; exact" });
    expect(
      held(`${teams}\nprojects: { ${archived}, q: { repos: [x], collaborators: { bob: read } } }`),
    ).toEqual({
      x: "bob read; exact",
      y: "b admin; exact",
    });
    expect(held("projects: { p: { archived: true, repos: [x] } }")).toEqual({ x: "" });
  });

  it("is held by no archived team, and by no team that isn't on GitHub", () => {
    expect(
      held("teams: { a: { archived: true, repos: { x: read } }, b: { github: false, repos: { x: read } } }"),
    ).toEqual({ x: "" });
  });
});

describe("a team's grants", () => {
  const listing = (text: string) => rosterFromYaml(text).teams.get("a")?.listsRepos;

  it("are all it has once it, or a project it owns, declares repositories", () => {
    expect(listing("teams: { a: { repos: {} } }")).toBe(true);
    expect(listing("teams: { a: {} }\nprojects: { p: { team: a, repos: [x] } }")).toBe(true);
    expect(listing("teams: { a: {} }\nprojects: { p: { archived: true, team: a, repos: [x] } }")).toBe(true);
  });

  it("are left alone otherwise, also when another team's project gives it access", () => {
    expect(listing("teams: { a: {} }")).toBe(false);
    expect(listing("teams: { a: {} }\nprojects: { p: { team: a } }")).toBe(false);
    expect(
      listing("teams: { a: {}, b: {} }\nprojects: { p: { team: b, access: { a: read }, repos: [x] } }"),
    ).toBe(false);
  });
});
