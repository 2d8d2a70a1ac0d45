import { describe, expect, it } from "vitest";
import type { Change } from "../core/change.ts";
import { kindsByName } from "../core/kind.ts";
import { type Principal, type Resource, type Role, type Settings, stateOf } from "../core/state.ts";
import { fakeKind, fakeKinds, providerPlanOf } from "../core/testing/fixture.ts";
import { effectiveAccess, type Holding, isBetterHolding, isPerson, roleRank } from "./effective-access.ts";
import { effectiveLosses, withLiveAccess } from "./effective-losses.ts";

/** The invented service's kinds; an owner of the realm owns every door, and a room may be one that opens doors itself. */
const houseKinds = [
  fakeKind("realm", {
    grantMeans: "organisation",
    roles: ["member", "owner"],
    confers: (role, settings) => [
      ...(role === "owner" ? [{ kind: "door", role: "own" }] : []),
      ...(typeof settings["base"] === "string" ? [{ kind: "door", role: settings["base"] }] : []),
    ],
  }),
  ...fakeKinds.filter(({ kind }) => kind !== "realm"),
];
const kinds = kindsByName(houseKinds);

type Grants = Readonly<Record<Principal, Role>>;

function resource(id: string, grants: Grants, settings: Settings = {}, leftAlone?: Grants): Resource {
  const [kind = "", key = ""] = id.split("/");
  const rest = leftAlone ? { leftAlone: new Map(Object.entries(leftAlone)) } : {};
  return { kind, key, settings, grants: new Map(Object.entries(grants)), ...rest };
}

function heldBy(person: Principal, ...resources: readonly Resource[]) {
  const found = effectiveAccess(stateOf(resources), kinds).holdingsOf(person);
  return [...found].map(([id, { role, through }]) => `${id} ${[role, ...through].join(" < ")}`).sort();
}

describe("what comes with a grant", () => {
  it("is what the role confers, on each resource of the kind that is not retired", () => {
    const doors = [resource("door/d0", {}), resource("door/d1", {})];
    const realm = resource("realm/acme", { "user:ann": "owner", "user:ben": "member" });
    expect(heldBy("user:ann", realm, ...doors)).toEqual([
      "door/d0 own < realm/acme",
      "door/d1 own < realm/acme",
      "realm/acme owner",
    ]);
    expect(heldBy("user:ben", realm, ...doors)).toEqual(["realm/acme member"]);
    expect(heldBy("user:ann", realm)).toEqual(["realm/acme owner"]);
  });

  it("follows the settings of what is held", () => {
    const realm = resource("realm/acme", { "user:ben": "member" }, { base: "look" });
    expect(heldBy("user:ben", realm, resource("door/d0", {}))).toEqual([
      "door/d0 look < realm/acme",
      "realm/acme member",
    ]);
  });

  it("comes to the members of a room that holds it, by the room and then by what confers it", () => {
    const realm = resource("realm/acme", { "room:r0": "owner" });
    const rooms = [
      resource("room/r0", {}, { parent: null }),
      resource("room/r1", { "user:ann": "guest" }, { parent: "r0" }),
    ];
    expect(heldBy("user:ann", realm, ...rooms, resource("door/d0", {}))).toEqual([
      "door/d0 own < room/r1 < room/r0 < realm/acme",
      "realm/acme owner < room/r1 < room/r0",
      "room/r0 guest < room/r1",
      "room/r1 guest",
    ]);
  });

  it("is what nobody decides, too", () => {
    const door = resource("door/d0", {}, {}, { "user:ann": "look", "room:r0": "open" });
    const room = resource("room/r0", { "user:ben": "guest" }, {}, { "user:cat": "guest" });
    expect(heldBy("user:ann", door, room)).toEqual(["door/d0 look"]);
    expect(heldBy("user:ben", door, room)).toContain("door/d0 open < room/r0");
    expect(heldBy("user:cat", door, room)).toEqual(["door/d0 open < room/r0", "room/r0 guest"]);
    const { membersOf, people } = effectiveAccess(stateOf([door, room]), kinds);
    expect([...membersOf("room/r0")]).toEqual(["user:ben", "user:cat"]);
    expect([...people].sort()).toEqual(["user:ann", "user:ben", "user:cat"]);
  });

  it("is nothing of a kind that nobody knows", () => {
    const thing = resource("mystery/m0", { "user:ann": "odd", "group:all": "odd" });
    expect(heldBy("user:ann", thing)).toEqual(["mystery/m0 odd"]);
    expect(heldBy("group:all", thing)).toEqual([]);
  });

  it("isn't inherited from a parent that is retired, nor in a kind whose nesting gives nothing", () => {
    const door = resource("door/d0", { "room:r0": "open" });
    const child = resource("room/r1", { "user:ann": "guest" }, { parent: "r0" });
    expect(heldBy("user:ann", resource("room/r0", {}, { archived: true }), child, door)).toEqual([
      "room/r1 guest",
    ]);
    const shelves = kindsByName([
      fakeKind("shelf", { roles: ["in"], principals: "shelf:", nests: { by: "parent", inherits: false } }),
      ...houseKinds,
    ]);
    const state = stateOf([
      resource("shelf/s0", {}),
      resource("shelf/s1", { "user:ann": "in" }, { parent: "s0" }),
      resource("door/d0", { "shelf:s0": "open" }),
    ]);
    const shelved = effectiveAccess(state, shelves);
    expect([...shelved.holdingsOf("user:ann").keys()]).toEqual(["shelf/s1"]);
    expect([...shelved.membersOf("shelf/s0")]).toEqual([]);
    expect([...shelved.membersOf("shelf/s9")]).toEqual([]);
  });
});

describe("people, roles and the better of two holdings", () => {
  it("knows a person by what the name begins with", () => {
    const people = ["user:a", "github:a", "slack:U1", "email:a@b.c"];
    expect(people.filter(isPerson)).toEqual(people);
    expect(["room:a", "group:email:a", "team:user:a", "user"].filter(isPerson)).toEqual([]);
  });

  it("ranks a role by its place, and one that nobody knows below the highest alone", () => {
    const door = kinds.get("door");
    expect(["look", "open", "own"].map((role) => roleRank(role, door))).toEqual([0, 1, 2]);
    expect(roleRank("custom", door)).toBe(1.5);
    expect(roleRank("custom", undefined)).toBe(-1.5);
  });

  it("takes the higher role, then the shorter way, then the first by name", () => {
    const holding = (role: Role, rank: number, ...through: readonly string[]): Holding => ({
      resource: "door/d0",
      role,
      rank,
      through,
    });
    const best = [
      holding("own", 2, "a", "b"),
      holding("open", 1),
      holding("open", 1, "a"),
      holding("open", 1, "b"),
      holding("other", 1, "a"),
      holding("open", 1, "a", "b"),
      holding("look", 0),
    ];
    for (const [index, better] of best.entries())
      for (const [place, worse] of best.entries())
        expect([index, place, isBetterHolding(better, worse)]).toEqual([index, place, index < place]);
  });
});

describe("all access that was read", () => {
  const managed = stateOf([
    resource("room/r0", { "user:ann": "host" }, { name: "r0" }),
    resource("door/d0", { "user:ann": "look", "room:r0": "open", "user:new": "look" }, { name: "ours" }),
  ]);

  it("is what is managed where nothing else was read", () => {
    expect(withLiveAccess(managed, undefined)).toBe(managed);
    expect(withLiveAccess(managed, new Map())).toBe(managed);
  });

  it("has what nobody manages beside it, left alone, and the settings of both, those that are managed first", () => {
    const live = stateOf([
      resource(
        "door/d0",
        { "user:ann": "own", "user:new": "look", "user:ben": "own" },
        { name: "x", wide: 1 },
      ),
      resource("door/d9", { "user:cat": "look" }, { name: "d9" }),
    ]);
    const all = withLiveAccess(managed, live);
    expect([...all.keys()]).toEqual(["room/r0", "door/d0", "door/d9"]);
    expect(all.get("room/r0")).toBe(managed.get("room/r0"));
    expect(all.get("door/d0")).toEqual(
      resource(
        "door/d0",
        { "user:ann": "look", "room:r0": "open", "user:new": "look" },
        { name: "ours", wide: 1 },
        { "user:ben": "own" },
      ),
    );
    expect(all.get("door/d9")).toEqual(resource("door/d9", {}, { name: "d9" }, { "user:cat": "look" }));
  });

  it("leaves out a person to whom something is only offered, and keeps a room's grant", () => {
    const live = stateOf([resource("door/d0", { "user:ann": "look" })]);
    const door = withLiveAccess(managed, live).get("door/d0");
    expect(door).toEqual(resource("door/d0", { "user:ann": "look", "room:r0": "open" }, { name: "ours" }));
    expect(door).not.toHaveProperty("leftAlone");
  });
});

describe("what people lose in effect", () => {
  const provider = { name: "house", kinds: houseKinds };
  const change = (rest: Partial<Change> & Pick<Change, "kind" | "key" | "action">) =>
    ({ provider: "house", ...rest }) as Change;
  const lossesOf = (resources: readonly Resource[], ...changes: readonly Change[]) => {
    const actual = stateOf(resources);
    const { comparison } = providerPlanOf({ actual, desired: actual });
    const { byPerson, people } = effectiveLosses({ provider, comparison, changes });
    return { people, losses: Object.fromEntries(byPerson) };
  };
  const room = resource("room/r0", { "user:ann": "guest", "user:ben": "host" });
  const door = resource("door/d0", { "room:r0": "open", "user:ben": "own" });
  const revoked = change({ kind: "door", key: "d0", action: "revoke", principal: "room:r0", role: "open" });

  it("is told as the role on the thing for a permission, of those alone who have no other way to as much", () => {
    expect(lossesOf([room, door], revoked)).toEqual({
      people: 2,
      losses: { "user:ann": ["open on the door d0"] },
    });
  });

  it("is told as the thing alone for a place in it, and for a lesser role", () => {
    const down = change({
      kind: "room",
      key: "r0",
      action: "regrade",
      principal: "user:ben",
      from: "host",
      to: "guest",
    });
    expect(lossesOf([room], down).losses).toEqual({ "user:ben": ["the room r0"] });
  });

  it("is nothing where somebody gains, keeps as much or gets a higher role", () => {
    const gain = change({ kind: "room", key: "r0", action: "grant", principal: "user:cat", role: "guest" });
    const up = change({
      kind: "room",
      key: "r0",
      action: "regrade",
      principal: "user:ann",
      from: "guest",
      to: "host",
    });
    const up2 = change({
      kind: "door",
      key: "d0",
      action: "regrade",
      principal: "room:r0",
      from: "open",
      to: "own",
    });
    expect(lossesOf([room, door], gain, up, up2).losses).toEqual({});
    expect(lossesOf([room, door])).toEqual({ people: 2, losses: {} });
  });

  it("is the place alone of a kind that nobody knows", () => {
    const thing = resource("mystery/m0", { "user:ann": "odd" });
    const gone = change({
      kind: "mystery",
      key: "m0",
      action: "revoke",
      principal: "user:ann",
      role: "odd",
    });
    expect(lossesOf([thing], gone).losses).toEqual({ "user:ann": ["the mystery m0"] });
  });
});
