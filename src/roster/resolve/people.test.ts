import { describe, expect, it } from "vitest";
import { rosterFromYaml } from "../testing/roster-from-yaml.ts";

const users = `
users:
  alice: alice-acme
  bob: bob-acme
  carol: carol-acme
  frank: { name: Not on GitHub }
  gone: { github: gone-acme, active: false }
  over: { github: over-acme, until: 2026-05-31 }
  last: { github: last-acme, until: 2026-06-01 }
  erin: { github: erin-acme, outside: true }
`;

/** Who is in a team, as `key` or `key*` for leads. */
function inTeam(team: string, teams: string, today = "2026-06-01"): readonly string[] {
  const people = rosterFromYaml(`${users}${teams}`, today).teams.get(team)?.people ?? new Map();
  return Array.from(people, ([key, { lead }]) => (lead ? `${key}*` : key));
}

describe("a team", () => {
  it("has its leads and members; who is both leads", () => {
    expect(inTeam("a", "teams: { a: { leads: [bob], members: [alice, bob] } }")).toEqual(["alice", "bob*"]);
  });

  it("loses who has left, and whose last day was yesterday, and keeps who has it today", () => {
    expect(inTeam("a", "teams: { a: { members: [gone, over, last] } }")).toEqual(["last"]);
    expect(inTeam("a", "teams: { a: { members: [last] } }", "2026-06-02")).toEqual([]);
  });

  it("loses an entry after its last day", () => {
    const teams = "teams: { a: { members: [{ user: bob, until: 2026-06-30 }] } }";
    expect(inTeam("a", teams, "2026-06-30")).toEqual(["bob"]);
    expect(inTeam("a", teams, "2026-07-01")).toEqual([]);
  });

  it("loses an entry, and a person, at their moment, to the minute", () => {
    const teams = "teams: { a: { members: [{ user: bob, until: 2026-06-30T18:00Z }, alice] } }";
    expect(inTeam("a", teams, "2026-06-30T17:59Z")).toEqual(["alice", "bob"]);
    expect(inTeam("a", teams, "2026-06-30T18:00Z")).toEqual(["alice"]);
    const brief = users.replace("alice-acme", "{ github: alice-acme, until: 2026-06-30T12:00Z }");
    const left = (now: string) => rosterFromYaml(`${brief}${teams}`, now).users.get("alice")?.present;
    expect([left("2026-06-30T11:59Z"), left("2026-06-30T12:00Z")]).toEqual([true, false]);
  });

  it("has somebody until the last of several ends, in whatever order they stand and whether days or moments", () => {
    const [moment, day] = ["{ user: bob, until: 2026-06-30T18:00Z }", "{ user: bob, until: 2026-06-30 }"];
    for (const entries of [`${moment}, ${day}`, `${day}, ${moment}`]) {
      const teams = `teams: { a: { include: [b, c] }, b: { members: [${entries.split("}, ")[0]}}] }, c: { members: [${entries.split("}, ")[1]}] } }`;
      expect(inTeam("a", teams, "2026-06-30T23:59Z")).toEqual(["bob"]);
      expect(inTeam("a", teams, "2026-07-01T00:00Z")).toEqual([]);
    }
  });

  it("keeps somebody as member whose time as lead is over", () => {
    const teams = "teams: { a: { leads: [{ user: bob, until: 2026-06-30 }], members: [bob] } }";
    expect(inTeam("a", teams, "2026-06-30")).toEqual(["bob*"]);
    expect(inTeam("a", teams, "2026-07-01")).toEqual(["bob"]);
  });

  it("has everyone of the teams it includes, transitively, as members", () => {
    const teams = `teams:
  a: { include: [b] }
  b: { leads: [alice], include: [c] }
  c: { leads: [bob], members: [carol] }`;
    expect(inTeam("a", teams)).toEqual(["alice", "bob", "carol"]);
    expect(inTeam("b", teams)).toEqual(["alice*", "bob", "carol"]);
  });

  it("that is limited to other teams has of its people only who is in each of those, leads too", () => {
    const teams = `teams:
  a: { leads: [alice], members: [bob], include: [c], only_if_in: [staff, eu] }
  c: { members: [carol, frank] }
  staff: { members: [alice, bob, carol] }
  eu: { members: [alice, carol, frank] }`;
    expect(inTeam("a", teams)).toEqual(["alice*", "carol"]);
  });

  it("keeps who is in it no longer than the team that it is limited to", () => {
    const teams = `teams:
  a: { members: [bob], only_if_in: [staff] }
  staff: { members: [{ user: bob, until: 2026-06-30 }] }`;
    expect(inTeam("a", teams, "2026-06-30")).toEqual(["bob"]);
    expect(inTeam("a", teams, "2026-07-01")).toEqual([]);
  });

  it("gives nobody on whom its limits leave out, whoever includes it, or its leads, or every team", () => {
    const teams = `teams:
  a: { leads: [alice], members: [bob], only_if_in: [staff] }
  staff: { members: [carol] }
  b: { include: [a] }
  c: { include: [{ leads: a }] }
  d: { include: ["*"] }
  e: { include: [{ leads: "*" }] }`;
    for (const team of ["b", "c", "e"]) expect(inTeam(team, teams)).toEqual([]);
    expect(inTeam("d", teams)).toEqual(["carol"]);
  });

  it("has only the leads of a team whose leads it includes, and not those whom that team includes", () => {
    const teams = `teams:
  a: { include: [{ leads: b }] }
  b: { leads: [alice], members: [carol], include: [c] }
  c: { leads: [bob] }`;
    expect(inTeam("a", teams)).toEqual(["alice"]);
  });

  it("has everyone of every team, or every lead, with `*`", () => {
    const teams = `teams:
  all: { include: ["*"] }
  leads: { include: [{ leads: "*" }] }
  b: { leads: [alice], members: [carol] }
  c: { members: [bob], leads: [frank] }`;
    expect(inTeam("all", teams)).toEqual(["alice", "bob", "carol", "frank"]);
    expect(inTeam("leads", teams)).toEqual(["alice", "frank"]);
  });

  it("may include every team beside another one that does", () => {
    const teams = `teams: { a: { include: ["*"] }, b: { include: ["*"] }, c: { members: [bob] } }`;
    expect(inTeam("a", teams)).toEqual(["bob"]);
    expect(inTeam("b", teams)).toEqual(["bob"]);
  });

  it("leaves out of what it includes whom it excepts, and keeps who is on its own list", () => {
    const teams = `teams:
  a: { members: [alice], include: [b], except: [alice, bob] }
  b: { members: [alice, bob, carol] }`;
    expect(inTeam("a", teams)).toEqual(["alice", "carol"]);
  });

  it("gets nobody from an archived team, and has nobody when it is archived", () => {
    const teams = `teams:
  a: { leads: [carol], include: [b, { leads: b }, "*"] }
  b: { archived: true, leads: [alice], members: [bob] }`;
    expect(inTeam("a", teams)).toEqual(["carol*"]);
    expect(inTeam("b", teams)).toEqual([]);
  });

  it("lists people as soon as it has one of the three fields, even empty", () => {
    const { teams } = rosterFromYaml(
      "teams: { a: {}, b: { members: [] }, c: { include: [a] }, d: { except: [] } }",
    );
    expect(Array.from(teams.values(), ({ key, listsPeople }) => [key, listsPeople])).toEqual([
      ["a", false],
      ["b", true],
      ["c", true],
      ["d", false],
    ]);
  });
});

describe("a membership", () => {
  const membership = (teams: string) => rosterFromYaml(`${users}${teams}`).teams.get("a")?.people.get("bob");

  it("names the included teams through which it comes, outermost first", () => {
    expect(
      membership("teams: { a: { include: [b] }, b: { include: [c] }, c: { members: [bob] } }"),
    ).toMatchObject({ lead: false, via: ["b", "c"] });
  });

  it("comes through nothing when the team lists it, whatever else brings it", () => {
    expect(membership("teams: { a: { members: [bob], include: [b] }, b: { members: [bob] } }")?.via).toEqual(
      [],
    );
  });

  it("names the shortest of several ways, and of those the first in the alphabet", () => {
    expect(
      membership(
        "teams: { a: { include: [d, c, b] }, b: { include: [c] }, c: { members: [bob] }, d: { members: [bob] } }",
      )?.via,
    ).toEqual(["c"]);
  });

  it("points to the entry on which it rests", () => {
    expect(membership("teams:\n  a: { include: [b] }\n  b: { members: [alice, bob] }")?.at).toEqual({
      file: "teams.yaml",
      line: 13,
      column: 25,
    });
  });

  it("ends on the later of two last days, and never when one way has none", () => {
    const two = "a: { include: [b], members: [{ user: bob, until: 2026-06-10 }] }";
    expect(membership(`teams: { ${two}, b: { members: [{ user: bob, until: 2026-06-20 }] } }`)?.until).toBe(
      "2026-06-20",
    );
    expect(membership(`teams: { ${two}, b: { members: [bob] } }`)).not.toHaveProperty("until");
  });
});

it("through a team's leads, a membership ends when the lead's does, however long they are a member", () => {
  const untilOf = (include: string) =>
    rosterFromYaml(`users: { alice: alice-acme, bob: bob-acme }
teams:
  a: { include: [{ leads: ${include} }] }
  b: { leads: [{ user: bob, until: 2026-06-10 }], members: [bob] }
  c: { members: [bob] }`)
      .teams.get("a")
      ?.people.get("bob")?.until;
  expect(untilOf("b")).toBe("2026-06-10");
  expect(untilOf('"*"')).toBe("2026-06-10");
});

describe("the default team", () => {
  const github = "github: { org: acme, default_team: all }\n";

  it("holds everyone present with a GitHub login, outside collaborators apart, declared or not", () => {
    const everybody = ["alice", "bob", "carol", "last"];
    expect(inTeam("all", github)).toEqual(everybody);
    expect(inTeam("all", `${github}teams: { all: { description: Everybody } }`)).toEqual(everybody);
  });

  it("keeps its own leads and members, and leaves out whom it excepts", () => {
    expect(inTeam("all", `${github}teams: { all: { leads: [frank], except: [bob] } }`)).toEqual([
      "alice",
      "carol",
      "frank*",
      "last",
    ]);
  });

  it("stands where `default_team` is said, and lists people", () => {
    const roster = rosterFromYaml(`${users}${github}`);
    expect(roster.teams.get("all")).toMatchObject({
      listsPeople: true,
      listsRepos: false,
      github: { name: "all" },
    });
  });

  it("can be included, and brings everyone; `*` leaves it out", () => {
    const teams = `${github}teams: { a: { include: [all], leads: [] }, b: { include: ["*"], leads: [] } }`;
    expect(inTeam("a", teams)).toEqual(["alice", "bob", "carol", "last"]);
    expect(inTeam("b", teams)).toEqual([]);
  });

  it("is not there when none is named", () => {
    expect(rosterFromYaml(`${users}github: { org: acme }`).teams.size).toBe(0);
  });
});
