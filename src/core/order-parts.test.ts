import { describe, expect, it } from "vitest";
import type { Change } from "./change.ts";
import { kindsByName } from "./kind.ts";
import { isDowngrade, isMoveAway, isRename, nameKey, order, parentIn, phaseOf } from "./order.ts";
import { type Setting, stateOf } from "./state.ts";
import { fakeKind, fakeKindsByName, fakeList } from "./testing/fixture.ts";

const place = { provider: "house", kind: "room", key: "r0" } as const;
const configure = (setting: string, from: Setting, to: Setting, key = "r0"): Change => ({
  ...place,
  key,
  action: "configure",
  setting,
  from,
  to,
});
const phase = (change: Change) => phaseOf(change, fakeKindsByName);

describe("the phase of a change", () => {
  it("is its action's, and that of people who have left comes first", () => {
    const revoke: Change = { ...place, action: "revoke", principal: "user:ann", role: "guest" };
    const regrade: Change = {
      ...place,
      action: "regrade",
      principal: "user:ann",
      from: "guest",
      to: "host",
    };
    expect(phase({ ...place, action: "create", settings: {} })).toBe("create");
    expect(phase({ ...place, action: "archive" })).toBe("archive");
    expect(phase({ ...revoke, action: "grant" })).toBe("grant");
    expect(phase(regrade)).toBe("regrade");
    expect(phase(revoke)).toBe("revoke");
    expect(phaseOf(revoke, fakeKindsByName, new Set(["user:ann"]))).toBe("depart");
    expect(phaseOf(regrade, fakeKindsByName, new Set(["user:ann"]))).toBe("regrade");
    expect(phaseOf(revoke, fakeKindsByName, new Set(["user:ben"]))).toBe("revoke");
  });

  it("of a list that is replaced whole is one, whoever has left", () => {
    const departed = new Set(["user:ann"]);
    for (const action of ["grant", "revoke"] as const) {
      const change: Change = { ...place, kind: fakeList.kind, action, principal: "user:ann", role: "member" };
      expect(phaseOf(change, fakeKindsByName, departed)).toBe("grant");
    }
  });

  it("of a setting is what its kind says: a name, a parent, a phase by its value, or none", () => {
    expect(phase(configure("name", "a", "b"))).toBe("rename");
    expect(phase(configure("parent", "a", "b"))).toBe("nest");
    expect(phase(configure("parent", "a", null))).toBe("detach");
    expect(phase(configure("privacy", "closed", "secret"))).toBe("close");
    expect(phase(configure("privacy", "secret", "closed"))).toBe("open");
    expect(phase(configure("description", "", "x"))).toBe("configure");
    const late = kindsByName([fakeKind("room", { roles: [], settings: { topic: { phase: "nest" } } })]);
    expect(phaseOf(configure("topic", "", "x"), late)).toBe("nest");
  });

  it("of a setting that no kind knows is the usual one", () => {
    expect(phase(configure("mystery", null, "x"))).toBe("configure");
    expect(phase({ ...configure("name", "a", "b"), kind: "unheard-of" })).toBe("configure");
    expect(phase({ ...configure("parent", "a", null), kind: "door" })).toBe("configure");
  });
});

describe("who may do less afterwards", () => {
  const regrade = (from: string, to: string, kind = "door"): Change => ({
    ...place,
    kind,
    action: "regrade",
    principal: "user:ann",
    from,
    to,
  });

  it("is whoever a revoke, an archive or a lesser role is about", () => {
    const down = (change: Change) => isDowngrade(change, fakeKindsByName);
    expect(down({ ...place, action: "revoke", principal: "user:ann", role: "guest" })).toBe(true);
    expect(down({ ...place, action: "archive" })).toBe(true);
    expect(down(regrade("own", "look"))).toBe(true);
    expect(down(regrade("open", "look"))).toBe(true);
    expect(down(regrade("look", "open"))).toBe(false);
    expect(down(regrade("look", "look"))).toBe(false);
    expect(down({ ...place, action: "grant", principal: "user:ann", role: "guest" })).toBe(false);
    expect(down({ ...place, action: "create", settings: {} })).toBe(false);
    expect(down(configure("name", "a", "b"))).toBe(false);
  });

  it("may be anybody whose role nobody knows", () => {
    const down = (change: Change) => isDowngrade(change, fakeKindsByName);
    expect(down(regrade("own", "custom"))).toBe(true);
    expect(down(regrade("custom", "own"))).toBe(true);
    expect(down(regrade("look", "own", "unheard-of"))).toBe(true);
  });

  it("is whoever is in a thing that leaves one which gives its members something", () => {
    const kinds = kindsByName([
      fakeKind("room", { roles: [], nests: { by: "parent", inherits: true }, settings: { parent: {} } }),
      fakeKind("shelf", { roles: [], nests: { by: "parent", inherits: false }, settings: { parent: {} } }),
    ]);
    const away = (change: Change) => isMoveAway(change, kinds);
    expect(away(configure("parent", "a", null))).toBe(true);
    expect(away(configure("parent", "a", "b"))).toBe(true);
    expect(away(configure("parent", null, "b"))).toBe(false);
    expect(away(configure("name", "a", "b"))).toBe(false);
    expect(away({ ...configure("parent", "a", null), kind: "shelf" })).toBe(false);
    expect(away({ ...configure("parent", "a", null), kind: "door" })).toBe(false);
    expect(away({ ...configure("parent", "a", null), kind: "unheard-of" })).toBe(false);
    expect(away({ ...place, action: "archive" })).toBe(false);
  });
});

describe("the order within a phase", () => {
  const ordered = (...changes: readonly Change[]) => {
    const comparison = { actual: new Map(), parents: new Map() };
    return order(changes, [...fakeKindsByName.values()], comparison);
  };

  it("brings a retired resource back, then takes it from its parent, then sets the rest", () => {
    const back = configure("archived", true, false, "r9");
    const kinds = [
      fakeKind("room", {
        roles: [],
        nests: { by: "parent", inherits: true },
        settings: {
          archived: { retires: true, phase: "nest" },
          parent: {},
          about: { phase: "nest" },
        },
      }),
    ];
    const changes = [
      configure("about", "", "x", "r1"),
      configure("parent", "a", "b", "r5"),
      back,
      configure("about", "", "x", "r0"),
    ];
    const sorted = order(changes, kinds, { actual: new Map(), parents: new Map() });
    expect(sorted.map((each) => `${each.key} ${"setting" in each ? each.setting : ""}`)).toEqual([
      "r9 archived",
      "r5 parent",
      "r0 about",
      "r1 about",
    ]);
  });

  it("is by key, then by person, then by setting, where nothing else tells", () => {
    const grant = (key: string, principal: string): Change => ({
      ...place,
      key,
      action: "grant",
      principal,
      role: "guest",
    });
    const [b, a] = [grant("r0", "user:ben"), grant("r0", "user:ann")];
    expect(ordered(grant("r1", "user:ann"), b, a)).toEqual([a, b, grant("r1", "user:ann")]);
    const [y, x] = [configure("zeal", "", "x"), configure("colour", "", "x")];
    expect(ordered(y, x)).toEqual([x, y]);
    expect(ordered(x, y)).toEqual([x, y]);
  });

  it("puts what several kinds share by kind, and a kind that nobody knows last", () => {
    const grant = (kind: string): Change => ({
      ...place,
      kind,
      action: "grant",
      principal: "user:ann",
      role: "look",
    });
    expect(
      ordered(grant("unheard-of"), grant("door"), grant("realm"), grant("room")).map(({ kind }) => kind),
    ).toEqual(["realm", "room", "door", "unheard-of"]);
  });

  it("comes to an end where renames go round in a circle", () => {
    const circle = [
      configure("name", "a", "b", "r1"),
      configure("name", "b", "c", "r2"),
      configure("name", "c", "a", "r3"),
    ];
    expect(ordered(...circle)).toHaveLength(3);
    const row = [
      configure("name", "a", "B", "r1"),
      configure("name", "b", "C", "r2"),
      configure("name", "c", "d", "r3"),
    ];
    expect(ordered(...row).map(({ key }) => key)).toEqual(["r3", "r2", "r1"]);
  });

  it("comes to an end where parents go round in a circle, and counts how deep a thing lies below what stays", () => {
    const create = (key: string): Change => ({ ...place, key, action: "create", settings: {} });
    const parents = new Map([
      ["room/r1", "room/r2"],
      ["room/r2", "room/r3"],
      ["room/r8", "room/r9"],
      ["room/r9", "room/r8"],
    ]);
    const sorted = order(["r1", "r2", "r3"].map(create), [...fakeKindsByName.values()], {
      actual: new Map(),
      parents,
    });
    expect(sorted.map(({ key }) => key)).toEqual(["r3", "r2", "r1"]);
    const round = order(["r8", "r9"].map(create), [...fakeKindsByName.values()], {
      actual: new Map(),
      parents,
    });
    expect(round.map(({ key }) => key)).toEqual(["r8", "r9"]);
  });
});

describe("what a name is", () => {
  it("is given up by a change of the setting that is one", () => {
    expect(isRename(configure("name", "a", "b"), fakeKindsByName)).toBe(true);
    expect(isRename(configure("description", "a", "b"), fakeKindsByName)).toBe(false);
    expect(isRename({ ...configure("name", "a", "b"), kind: "unheard-of" }, fakeKindsByName)).toBe(false);
    expect(isRename({ ...place, action: "archive" }, fakeKindsByName)).toBe(false);
  });

  it("is the same in any case, and of one kind alone", () => {
    expect(nameKey("room", "Back-End")).toBe(nameKey("room", "back-end"));
    expect(nameKey("room", "a")).not.toBe(nameKey("door", "a"));
    // The long s becomes a common S only when it is written large.
    expect(nameKey("room", "\u017f")).not.toBe(nameKey("room", "s"));
  });

  it("is the parent's where a resource has one today", () => {
    const state = stateOf([
      { kind: "room", key: "r1", settings: { parent: "r2" }, grants: new Map() },
      { kind: "room", key: "r3", settings: { parent: null }, grants: new Map() },
    ]);
    expect(parentIn(state, "room/r1", fakeKindsByName)).toBe("room/r2");
    expect(parentIn(state, "room/r3", fakeKindsByName)).toBeUndefined();
    expect(parentIn(state, "room/r9", fakeKindsByName)).toBeUndefined();
  });
});
