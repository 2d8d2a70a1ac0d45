import { describe, expect, it } from "vitest";
import { kinds } from "../../test/reports/world.ts";
import { type Resource, type Setting, stateOf } from "../core/state.ts";
import { effectiveAccess, isPerson, principalResource } from "./effective-access.ts";

function team(
  key: string,
  members: Readonly<Record<string, string>>,
  settings: Readonly<Record<string, Setting>> = {},
) {
  return { kind: "github-team", key, settings, grants: new Map(Object.entries(members)) };
}

function repository(key: string, holders: Readonly<Record<string, string>>): Resource {
  return { kind: "github-repo", key, settings: {}, grants: new Map(Object.entries(holders)) };
}

function held(resources: readonly Resource[], person: string) {
  const access = effectiveAccess(stateOf(resources), kinds).holdingsOf(person);
  return Object.fromEntries(
    [...access].map(([id, { role, through }]) => [id, [role, ...through].join(" < ")]),
  );
}

describe("what a person can reach in effect", () => {
  it("is what the person holds directly, and what the team holds", () => {
    const resources = [team("web", { "user:ann": "member" }), repository("site", { "team:web": "write" })];
    expect(held(resources, "user:ann")).toEqual({
      "github-team/web": "member",
      "github-repo/site": "write < github-team/web",
    });
  });

  it("takes in the teams above the person's team, and what these hold", () => {
    const resources = [
      team("all", {}),
      team("web", {}, { parent: "all" }),
      team("css", { "user:ann": "maintainer" }, { parent: "web" }),
      repository("site", { "team:web": "write" }),
      repository("wiki", { "team:all": "read" }),
    ];
    expect(held(resources, "user:ann")).toEqual({
      "github-team/css": "maintainer",
      "github-team/web": "member < github-team/css",
      "github-team/all": "member < github-team/css < github-team/web",
      "github-repo/site": "write < github-team/css < github-team/web",
      "github-repo/wiki": "read < github-team/css < github-team/web < github-team/all",
    });
  });

  it("does not reach down: who is in the team above has nothing of the one below", () => {
    const resources = [
      team("all", { "user:ann": "member" }),
      team("web", {}, { parent: "all" }),
      repository("site", { "team:web": "admin" }),
    ];
    expect(held(resources, "user:ann")).toEqual({ "github-team/all": "member" });
  });

  it("is the highest of several roles, and of equal ones the most direct", () => {
    const resources = [
      team("web", { "user:ann": "member" }),
      team("ops", { "user:ann": "member" }),
      repository("site", { "team:web": "admin", "team:ops": "read", "user:ann": "write" }),
      repository("wiki", { "team:web": "read", "user:ann": "read" }),
    ];
    expect(held(resources, "user:ann")).toMatchObject({
      "github-repo/site": "admin < github-team/web",
      "github-repo/wiki": "read",
    });
  });

  it("puts a custom role above all built-in ones but the highest", () => {
    const resources = [
      team("web", { "user:ann": "member" }),
      repository("site", { "team:web": "security", "user:ann": "maintain" }),
      repository("wiki", { "team:web": "security", "user:ann": "admin" }),
    ];
    expect(held(resources, "user:ann")).toMatchObject({
      "github-repo/site": "security < github-team/web",
      "github-repo/wiki": "admin",
    });
  });

  it("has nothing through a team that is retired", () => {
    const settings = { archived: true };
    const resources = [
      team("all", {}, settings),
      team("web", { "user:ann": "member" }, { parent: "all" }),
      team("old", { "user:ann": "member" }, settings),
      repository("site", { "team:all": "write", "team:old": "write" }),
    ];
    expect(held(resources, "user:ann")).toEqual({ "github-team/web": "member" });
  });

  it("ends, even where teams are above each other in a circle or below one that isn't there", () => {
    const resources = [
      team("a", { "user:ann": "member" }, { parent: "b" }),
      team("b", {}, { parent: "a" }),
      team("c", { "user:ann": "member" }, { parent: "nowhere" }),
      repository("site", { "team:b": "read" }),
    ];
    expect(held(resources, "user:ann")).toMatchObject({
      "github-repo/site": "read < github-team/a < github-team/b",
    });
    expect([...effectiveAccess(stateOf(resources), kinds).membersOf("github-team/a")]).toEqual(["user:ann"]);
  });

  it("knows people whom only a service names, and nobody it was not told of", () => {
    const resources = [team("web", { "github:zoe": "member" }), repository("site", { "team:web": "read" })];
    expect(held(resources, "github:zoe")).toHaveProperty(["github-repo/site"]);
    expect(held(resources, "user:nobody")).toEqual({});
  });
});

describe("the people in a state", () => {
  it("can be gone through as often as one likes", () => {
    const { people } = effectiveAccess(stateOf([team("web", { "user:ann": "member" })]), kinds);
    expect([[...people], [...people]]).toEqual([["user:ann"], ["user:ann"]]);
  });
});

describe("everybody in a team", () => {
  it("is its own people and those of the teams nested in it", () => {
    const reach = effectiveAccess(
      stateOf([
        team("all", { "user:ann": "member" }),
        team("web", { "user:ben": "member", "team:bots": "member" }, { parent: "all" }),
        team("old", { "user:cat": "member" }, { parent: "all", archived: true }),
      ]),
      kinds,
    );
    expect([...reach.membersOf("github-team/all")].sort()).toEqual(["user:ann", "user:ben"]);
    expect([...reach.membersOf("github-team/none")]).toEqual([]);
  });
});

describe("a principal", () => {
  it("is a person by its prefix, and a team is a resource", () => {
    expect(
      ["user:a", "github:a", "slack:U1", "email:a@b.c", "team:a", "group:a@b.c"].filter(isPerson),
    ).toEqual(["user:a", "github:a", "slack:U1", "email:a@b.c"]);
    expect([principalResource("team:a/b", kinds), principalResource("user:a", kinds)]).toEqual([
      "github-team/a/b",
      undefined,
    ]);
  });
});
