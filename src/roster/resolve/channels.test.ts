import { describe, expect, it } from "vitest";
import { resolveRoster } from "../resolve.ts";
import type { ResolvedChannel } from "../resolved.ts";
import { parseTexts } from "../testing/parse-texts.ts";
import { rosterFromYaml } from "../testing/roster-from-yaml.ts";

const head = "slack: {}\nusers: { alice: x, bob: y }\n";

function channel(rest: string, name = "x"): ResolvedChannel | undefined {
  return rosterFromYaml(`${head}${rest}`).channels.get(name);
}

function warnings(rest: string): readonly string[] {
  const { roster } = parseTexts(`version: 1\n${head}${rest}`);
  return roster === undefined
    ? ["refused"]
    : resolveRoster(roster, "2026-06-01").findings.map(({ code }) => code);
}

const people = (found: ResolvedChannel | undefined) => [...(found?.people.keys() ?? [])];

describe("a channel", () => {
  it("has everyone of its team, and of its project's team", () => {
    const teams = "teams: { a: { leads: [alice], members: [bob], slack: { channels: [x] } } }\n";
    expect(people(channel(teams))).toEqual(["alice", "bob"]);
    expect(people(channel(`${teams}projects: { p: { team: a, slack: { channels: [y] } } }`, "y"))).toEqual([
      "alice",
      "bob",
    ]);
  });

  it("tells whose membership is over, unless they are in it in another way", () => {
    const ended = (rest: string) => [...(channel(rest)?.ended ?? [])];
    const past = "{ user: bob, until: 2026-05-31 }";
    expect(ended(`teams: { a: { members: [alice, ${past}], slack: { channels: [x] } } }`)).toEqual(["bob"]);
    expect(
      ended(`teams: { a: { members: [${past}] }, b: { include: [a], slack: { channels: [x] } } }`),
    ).toEqual(["bob"]);
    expect(
      ended(
        `teams: { a: { members: [${past}], slack: { channels: [x] } }, b: { members: [bob], slack: { channels: [x] } } }`,
      ),
    ).toEqual([]);
    expect(ended("teams: { a: { members: [bob], slack: { channels: [x] } } }")).toEqual([]);
  });

  it("is additive when public, exact when private, and as it says where it says so", () => {
    const mode = (fields: string) =>
      channel(`teams: { a: { members: [bob], slack: { channels: [{ name: x${fields} }] } } }`)?.members;
    expect(mode("")).toBe("additive");
    expect(mode(", private: true")).toBe("exact");
    expect(mode(", members: exact")).toBe("exact");
    expect(mode(", private: true, members: additive")).toBe("additive");
  });

  it("is put together from several teams", () => {
    const found = channel(`teams:
  a: { members: [alice], slack: { channels: [{ name: x, id: C123, previously: [old] }] } }
  b: { members: [bob], slack: { channels: [{ name: x, topic: T, private: true, previously: [older] }] } }`);
    expect(found).toMatchObject({
      id: "C123",
      topic: "T",
      private: true,
      members: "exact",
      previously: ["old", "older"],
      declaredBy: ["a", "b"],
      listsPeople: true,
    });
    expect(people(found)).toEqual(["alice", "bob"]);
  });

  it("removes nobody when two teams disagree about that, and says so", () => {
    const teams = `teams:
  a: { members: [alice], slack: { channels: [{ name: x, members: exact }] } }
  b: { members: [bob], slack: { channels: [{ name: x, members: additive }] } }`;
    expect(channel(teams)?.members).toBe("additive");
    expect(warnings(teams)).toEqual(["modes_differ"]);
  });

  it("follows the team that says `members` when the other doesn't", () => {
    const teams = `teams:
  a: { members: [alice], slack: { channels: [{ name: x, members: exact }] } }
  b: { members: [bob], slack: { channels: [x] } }`;
    expect(channel(teams)?.members).toBe("exact");
    expect(warnings(teams)).toEqual([]);
  });

  it("removes nobody when one of its teams doesn't say who is in it, and says so", () => {
    const teams = `teams:
  a: { members: [alice], slack: { channels: [{ name: x, private: true }] } }
  b: { slack: { channels: [x] } }`;
    expect(channel(teams)).toMatchObject({ members: "additive", listsPeople: true });
    expect(warnings(teams)).toEqual(["list_incomplete"]);
  });

  it("is left alone where nobody says who is in it", () => {
    expect(channel("teams: { b: { slack: { channels: [x] } } }")?.listsPeople).toBe(false);
    expect(channel("projects: { p: { slack: { channels: [x] } } }")?.listsPeople).toBe(false);
    const own = rosterFromYaml("slack: { channels: [x] }").channels.get("x");
    expect(own).toMatchObject({ listsPeople: false, declaredBy: [] });
  });

  it("of an archived project is archived, unless somebody else uses it", () => {
    const team = "a: { members: [alice], slack: { channels: [y] } }";
    const archived = "p: { archived: true, team: a, slack: { channels: [x, y] } }";
    const rest = `teams: { ${team} }\nprojects: { ${archived} }`;
    expect(channel(rest)).toMatchObject({ archived: true, listsPeople: false });
    expect(rosterFromYaml(`${head}${rest}`).channels.get("y")).toMatchObject({ archived: false });
  });

  it("of an archived team is archived, unless somebody else uses it", () => {
    const archived = "a: { archived: true, leads: [alice], slack: { channels: [x] } }";
    expect(channel(`teams: { ${archived} }`)).toMatchObject({ archived: true, listsPeople: false });
    const shared = channel(`teams: { ${archived}, b: { members: [bob], slack: { channels: [x] } } }`);
    expect(shared?.archived).toBe(false);
    expect(people(shared)).toEqual(["bob"]);
  });

  it("is kept when one declaration archives it and another doesn't, and says so", () => {
    const teams = `teams:
  a: { members: [alice], slack: { channels: [{ name: x, archived: true }] } }
  b: { members: [bob], slack: { channels: [x] } }`;
    expect(channel(teams)?.archived).toBe(false);
    expect(warnings(teams)).toEqual(["archived_in_part"]);
    expect(
      rosterFromYaml("slack: { channels: [{ name: x, archived: true }] }").channels.get("x")?.archived,
    ).toBe(true);
  });
});

describe("a user group", () => {
  it("has its team's people, and its team's name unless it has its own", () => {
    const groups = (fields: string) =>
      rosterFromYaml(`${head}teams: { a: { name: Core, members: [bob], slack: { usergroup: ${fields} } } }`)
        .usergroups;
    const short = groups("core").get("core");
    expect(short).toMatchObject({
      team: "a",
      name: "Core",
      listsPeople: true,
      archived: false,
      previously: [],
    });
    expect([...(short?.people.keys() ?? [])]).toEqual(["bob"]);
    expect(groups("{ handle: core, name: The core, channels: [x] }").get("core")).toMatchObject({
      name: "The core",
      channels: ["x"],
    });
  });

  it("of an archived team is archived", () => {
    const { usergroups } = rosterFromYaml(
      `${head}teams: { a: { archived: true, slack: { usergroup: core } } }`,
    );
    expect(usergroups.get("core")?.archived).toBe(true);
  });
});
