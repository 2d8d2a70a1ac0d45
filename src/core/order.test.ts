import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Change } from "./change.ts";
import { diff } from "./diff.ts";
import { isDowngrade, order, phaseOf } from "./order.ts";
import { phases } from "./phase.ts";
import { resourceId, type Settings, stateOf } from "./state.ts";
import { fakeKinds, fakeKindsByName, type PlanInput, providerPlanOf } from "./testing/fixture.ts";
import { statePairs } from "./testing/worlds.ts";

function ordered(input: PlanInput): Change[] {
  const share = providerPlanOf(input);
  return order(diff("house", share.comparison, fakeKindsByName), share.provider.kinds, share.comparison);
}

function room(key: string, settings: Settings = {}) {
  return { kind: "room", key, settings: { name: key, parent: null, ...settings }, grants: new Map() };
}

/** `create r1`, `parent r2`: what is done to which room, in order. */
function steps(changes: readonly Change[]): string[] {
  return changes.map((each) => `${each.action === "configure" ? each.setting : each.action} ${each.key}`);
}

describe("the order of execution", () => {
  it("goes phase by phase", () => {
    fc.assert(
      fc.property(statePairs, (world) => {
        const ranks = ordered(world).map((each) => phases.indexOf(phaseOf(each, fakeKindsByName)));
        expect(ranks).toEqual([...ranks].sort((left, right) => left - right));
      }),
    );
  });

  it("takes from people who have left before anything else is done, and from others after everybody has gained", () => {
    fc.assert(
      fc.property(statePairs, (world) => {
        const share = providerPlanOf(world);
        const departed = new Set(["user:ann", "user:ben"]);
        const changes = order(diff("house", share.comparison, fakeKindsByName), share.provider.kinds, {
          ...share.comparison,
          departed,
        });
        const steps = changes.map((change) => {
          if (change.action === "grant") return 1;
          if (change.action !== "revoke") return undefined;
          return departed.has(change.principal) ? 0 : 2;
        });
        expect(
          changes.slice(0, steps.filter((each) => each === 0).length).map(({ action }) => action),
        ).toEqual(steps.filter((each) => each === 0).map(() => "revoke"));
        const told = steps.filter((each) => each !== undefined);
        expect(told).toEqual([...told].sort());
      }),
    );
  });

  it("creates parents before children, and archives children before parents", () => {
    fc.assert(
      fc.property(statePairs, (world) => {
        const changes = ordered(world);
        const at = (action: string, key: unknown) =>
          changes.findIndex((each) => each.action === action && each.key === key);
        for (const each of changes) {
          const parent = {
            create: world.desired.get(resourceId(each))?.settings["parent"],
            archive: world.actual.get(resourceId(each))?.settings["parent"],
          };
          if (each.action === "create" && at("create", parent.create) !== -1)
            expect(at("create", parent.create)).toBeLessThan(at("create", each.key));
          if (each.action === "archive" && at("archive", parent.archive) !== -1)
            expect(at("archive", parent.archive)).toBeGreaterThan(at("archive", each.key));
        }
      }),
    );
  });

  it("is the same whatever order the changes come in", () => {
    fc.assert(
      fc.property(statePairs, fc.nat(), (world, seed) => {
        const share = providerPlanOf(world);
        const changes = diff("house", share.comparison, fakeKindsByName);
        const turned = changes.map((change, index) => ({ change, at: (index * 7919 + seed) % 104729 }));
        turned.sort((left, right) => left.at - right.at);
        const other = turned.map((each) => each.change);
        expect(order(other, fakeKinds, share.comparison)).toEqual(
          order(changes, fakeKinds, share.comparison),
        );
      }),
    );
  });

  it("renames first, so that a name is free when somebody else takes it", () => {
    const actual = stateOf([room("a"), room("b"), room("c")]);
    const desired = stateOf([
      room("a", { name: "b" }),
      room("b", { name: "c" }),
      room("c", { name: "d" }),
      room("new", { name: "a" }),
    ]);
    expect(steps(ordered({ desired, actual }))).toEqual(["name c", "name b", "name a", "create new"]);
  });

  it("puts two rooms that swap names in some order, and comes to an end", () => {
    const actual = stateOf([room("a"), room("b")]);
    const desired = stateOf([room("a", { name: "B" }), room("b", { name: "A" })]);
    expect(steps(ordered({ desired, actual }))).toEqual(["name a", "name b"]);
  });

  it("opens a secret room before anything is created in it, and closes one after the last has left", () => {
    const actual = stateOf([
      room("secret", { privacy: "secret" }),
      room("open", { privacy: "closed" }),
      room("gone", { privacy: "closed", parent: "open" }),
      room("stays", { privacy: "closed", parent: "open" }),
    ]);
    const desired = stateOf([
      room("secret", { privacy: "closed" }),
      room("child", { privacy: "closed", parent: "secret" }),
      room("open", { privacy: "secret" }),
      room("stays", { privacy: "closed" }),
    ]);
    expect(steps(ordered({ desired, actual }))).toEqual([
      "privacy secret",
      "create child",
      "parent stays",
      "archive gone",
      "privacy open",
    ]);
  });

  it("turns a hierarchy upside down without a circle on the way", () => {
    const actual = stateOf([room("a"), room("b", { parent: "a" }), room("c", { parent: "b" })]);
    const desired = stateOf([
      room("a", { parent: "b", description: "x" }),
      room("b", { parent: "c" }),
      room("c"),
    ]);
    expect(steps(ordered({ desired, actual }))).toEqual([
      "description a",
      "parent c",
      "parent b",
      "parent a",
    ]);
  });

  it("promotes before it demotes", () => {
    const people = (roles: Record<string, string>) => [
      { kind: "realm", key: "acme", settings: {}, grants: new Map(Object.entries(roles)) },
    ];
    const changes = ordered({
      actual: stateOf(people({ "user:ann": "owner", "user:zoe": "member" })),
      desired: stateOf(people({ "user:ann": "member", "user:zoe": "owner" })),
    });
    expect(changes.map((each) => "principal" in each && each.principal)).toEqual(["user:zoe", "user:ann"]);
  });

  it("keeps kinds in their order, and turns it round for what goes", () => {
    const door = { kind: "door", key: "d", settings: {}, grants: new Map() };
    expect(steps(ordered({ actual: new Map(), desired: stateOf([door, room("a")]) }))).toEqual([
      "create a",
      "create d",
    ]);
    expect(steps(ordered({ desired: new Map(), actual: stateOf([room("a"), door]) }))).toEqual([
      "archive d",
      "archive a",
    ]);
  });

  it("applies grants and revokes in one phase where a service replaces a whole list", () => {
    const change = { provider: "p", kind: "list", key: "l", principal: "user:ann", role: "member" } as const;
    expect(phaseOf({ ...change, action: "revoke" }, fakeKindsByName)).toBe("grant");
    expect(phaseOf({ ...change, action: "revoke" }, new Map())).toBe("revoke");
  });
});

describe("a loss", () => {
  const regrade = (from: string, to: string): Change => ({
    provider: "house",
    kind: "door",
    key: "d",
    action: "regrade",
    principal: "user:ann",
    from,
    to,
  });

  it.each([
    ["own", "look", true],
    ["look", "own", false],
    ["look", "custom", true],
    ["custom", "own", true],
  ])("is a regrade from %s to %s: %s", (from, to, lost) => {
    expect(isDowngrade(regrade(from, to), fakeKindsByName)).toBe(lost);
  });

  it("moves what will be above first, be something between them that nobody changes", () => {
    const above = [room("y", { parent: "x" }), room("x", { parent: "w" }), room("w")];
    const share = providerPlanOf({
      desired: stateOf([
        room("a", { parent: "b" }),
        room("b", { parent: "hall" }),
        room("z", { parent: "y" }),
        ...above,
      ]),
      actual: stateOf([room("a"), room("b", { parent: "hall" }), room("z"), ...above]),
    });
    const nesting = new Map([...share.comparison.parents, ["room/hall", "room/z"] as const]);
    const changes = order(diff("house", share.comparison, fakeKindsByName), share.provider.kinds, {
      ...share.comparison,
      nesting,
    });
    expect(steps(changes)).toEqual(["parent z", "parent a"]);
    expect(steps(ordered({ desired: share.comparison.desired, actual: share.comparison.actual }))).toEqual([
      "parent a",
      "parent z",
    ]);
  });
});
