import { describe, expect, it } from "vitest";
import { findingLine, parseTexts } from "./testing/parse-texts.ts";
import { rosterFromYaml } from "./testing/roster-from-yaml.ts";

const text = `version: 1
github: { org: acme, owners: [alice] }
slack: { channels: [random] }
drive: {}
users:
  alice:
    github: alice-acme
    slack: U0123ABCD
  bob: bob-acme
teams:
  backend:
    parent: all
    leads: [alice]
    members:
      - bob
      - { user: alice, until: 2026-12-31 }
    include: [all, { leads: all }]
    repos: { api: write }
    slack: { usergroup: backend, channels: [team-backend, { name: x }] }
    drive: { folders: [{ id: F1, groups: { all@acme.dev: reader } }] }
  all: { leads: [alice] }
projects:
  rocket: { team: backend, access: { all: read }, repos: [rocket], collaborators: { bob: read } }
`;

describe("a parsed roster", () => {
  const { roster, findings } = parseTexts(text);
  const at = (line: number, column: number) => ({ at: { file: "teams.yaml", line, column } });

  it("remembers where its sections, users and teams are declared: at their keys", () => {
    expect(findings.map(findingLine)).toEqual([]);
    expect(roster?.github).toMatchObject(at(2, 1));
    expect(roster?.users.get("bob")).toMatchObject(at(9, 3));
    expect(roster?.teams.get("backend")).toMatchObject(at(11, 3));
    expect(roster?.projects.get("rocket")).toMatchObject(at(23, 3));
  });

  it("remembers where their fields stand: at the values", () => {
    expect(roster?.users.get("alice")?.places["slack"]).toEqual(at(8, 12).at);
    expect(roster?.users.get("bob")?.places["github"]).toEqual(at(9, 8).at);
    expect(roster?.teams.get("backend")?.places["parent"]).toEqual(at(12, 13).at);
  });

  it("remembers where people, includes, grants, channels and folders are listed", () => {
    const team = roster?.teams.get("backend");
    expect(team?.leads).toMatchObject([{ user: "alice", ...at(13, 13) }]);
    expect(team?.members).toMatchObject([
      { user: "bob", ...at(15, 9) },
      { user: "alice", until: "2026-12-31", ...at(16, 9) },
    ]);
    expect(team?.include).toMatchObject([
      { team: "all", leadsOnly: false, ...at(17, 15) },
      { team: "all", leadsOnly: true, ...at(17, 20) },
    ]);
    expect(team?.repos?.get("api")).toEqual({ role: "write", ...at(18, 14) });
    expect(team?.usergroup).toMatchObject({ handle: "backend", ...at(19, 25) });
    expect(team?.channels).toMatchObject([
      { name: "team-backend", ...at(19, 45) },
      { name: "x", ...at(19, 59) },
    ]);
    expect(team?.folders[0]).toMatchObject({
      role: "writer",
      members: "exact",
      notify: false,
      ...at(20, 24),
    });
    expect(team?.folders[0]?.groups.get("all@acme.dev")).toEqual({ role: "reader", ...at(20, 44) });
    const project = roster?.projects.get("rocket");
    expect(project?.access.get("all")).toEqual({ role: "read", ...at(23, 38) });
    expect(project?.repos).toEqual([{ name: "rocket", ...at(23, 59) }]);
    expect(project?.collaborators?.get("bob")).toEqual({ role: "read", ...at(23, 85) });
  });

  it("fills in the format's defaults, and leaves out what stays as it is", () => {
    expect(roster?.github).toMatchObject({
      members: "additive",
      invite: "users",
      teams: "additive",
      ignore: [],
    });
    expect(roster?.teams.get("all")).toMatchObject({
      archived: false,
      except: [],
      channels: [],
      folders: [],
    });
    for (const field of ["name", "description", "parent", "members", "include", "repos", "usergroup"])
      expect(roster?.teams.get("all")).not.toHaveProperty(field);
    expect(roster?.teams.get("all")?.github).toEqual({
      name: "all",
      leadRole: "maintainer",
      previously: [],
      nest: true,
    });
  });

  it("has no GitHub team where the file says so", () => {
    expect(rosterFromYaml("teams: { a: { github: false } }").teams.get("a")?.github).toBe(false);
  });

  it("keeps what is for the directory apart", () => {
    const { users } = rosterFromYaml(
      "users: { a: { name: A, title: Boss, links: { blog: 'https://a.dev' } } }",
    );
    expect(users.get("a")?.directory).toEqual({ title: "Boss", links: { blog: "https://a.dev" } });
  });

  it("doesn't warn of people whom the default team holds", () => {
    const { findings } = parseTexts(
      "version: 1\ngithub: { org: acme, default_team: all }\nusers: { a: x, b: {} }\n",
    );
    expect(findings.map(findingLine)).toEqual(["warning user_in_no_team teams.yaml:3:1 `b` is in no team."]);
  });

  it("says in one line each how many people are in no team, and how many teams have no leads", () => {
    const users = Array.from({ length: 12 }, (_, index) => `u${index}: {}`).join(", ");
    const teams = Array.from({ length: 4 }, (_, index) => `t${index}: { members: [] }`).join(", ");
    const { findings } = parseTexts(`version: 1\nusers: { ${users} }\nteams: { ${teams} }\n`);
    expect(findings.map(findingLine)).toEqual([
      "warning user_in_no_team teams.yaml:2:1 12 people are in no team: `u0`, `u1`, `u2` and 9 more.",
      "warning team_without_leads teams.yaml:3:1 4 teams have no leads: `t0`, `t1`, `t2` and 1 more.",
    ]);
    for (const { remedy } of findings) expect(remedy).not.toContain("active");
  });

  it("leaves out the warnings that it ignores, and no error", () => {
    const { findings } = parseTexts(
      "version: 1\nchecks: { ignore: [user_in_no_team, team_without_leads] }\nusers: { a: x, b: {} }\nteams: { t: { members: [a, a] } }\n",
    );
    expect(findings.map(({ code }) => code)).toEqual(["listed_twice"]);
  });
});

describe("a roster for tests", () => {
  it("throws what is wrong with its text", () => {
    expect(() => rosterFromYaml("teams: { a: { leads: [zoe] } }")).toThrow("whom no file declares");
  });
});
