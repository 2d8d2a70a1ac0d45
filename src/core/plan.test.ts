import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diff as diffOf } from "./diff.ts";
import type { Limits } from "./guard.ts";
import { isRetired } from "./kind.ts";
import { type Plan, planOf } from "./plan.ts";
import type { Comparison } from "./provider.ts";
import { type Resource, resourceId, type State, stateOf } from "./state.ts";
import { stateAfter } from "./state-after.ts";
import { fakeKindsByName, type PlanInput, providerPlanOf, realm } from "./testing/fixture.ts";
import { type StatePair, statePairs } from "./testing/worlds.ts";

const free: Limits = { maxRemovals: { share: 1 }, protected: new Set(), allowRemovals: true };
const strict: Limits = {
  maxRemovals: { count: 1 },
  protected: new Set(["user:ann", "user:ben"]),
  allowRemovals: false,
};

function plan(input: PlanInput, limits: Limits = free): Plan {
  return planOf([providerPlanOf(input)], limits);
}

function snapshotOf({ desired, actual }: StatePair, unread: ReadonlySet<string> = new Set()) {
  return { desired, actual, unread };
}

function diff(sides: Pick<Comparison, "desired" | "actual" | "unread">) {
  return diffOf("house", sides, fakeKindsByName);
}

/** The same state, told in another order all the way down. */
function shuffled(state: State, flip: boolean): State {
  const turn = <Item>(items: Iterable<Item>): Item[] => (flip ? [...items].reverse() : [...items]);
  return new Map(
    turn(state).map(([id, each]): [string, Resource] => [
      id,
      {
        ...each,
        settings: Object.fromEntries(turn(Object.entries(each.settings))),
        grants: new Map(turn(each.grants)),
      },
    ]),
  );
}

describe("a plan", () => {
  it("is the same, findings and digest too, whatever order the inputs come in", () => {
    fc.assert(
      fc.property(statePairs, ({ desired, actual }) => {
        const self = new Set(["user:cat", "user:dan"]);
        const one = plan({ desired, actual, self, leastOwners: 2 }, strict);
        const other = plan(
          { desired: shuffled(desired, true), actual: shuffled(actual, true), self, leastOwners: 2 },
          strict,
        );
        expect(other).toEqual(one);
      }),
    );
  });

  it("survives a journey through JSON", () => {
    fc.assert(
      fc.property(statePairs, (world) => {
        const made = plan(world, strict);
        expect(JSON.parse(JSON.stringify(made))).toEqual(made);
      }),
    );
  });

  it("has another digest when anything about it is different", () => {
    fc.assert(
      fc.property(statePairs, statePairs, (one, other) => {
        const [left, right] = [plan(one), plan(other)];
        const same = JSON.stringify(left.changes) === JSON.stringify(right.changes);
        expect(left.digest === right.digest).toBe(same);
      }),
    );
  });

  it("names its digest in full", () => {
    expect(plan({ desired: new Map(), actual: new Map() }).digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it("holds a hundred and fifty thousand changes", () => {
    const grants = new Map(Array.from({ length: 150_000 }, (_, index) => [`user:u${index}`, "member"]));
    const desired = stateOf([{ kind: "realm", key: "acme", settings: {}, grants }]);
    const actual = stateOf([{ kind: "realm", key: "acme", settings: {}, grants: new Map() }]);
    expect(plan({ desired, actual }).changes).toHaveLength(150_000);
  });
});

describe("the difference", () => {
  it("turns what is into what is declared when it is applied", () => {
    fc.assert(
      fc.property(statePairs, (world) => {
        const after = stateAfter(world.actual, diff(snapshotOf(world)), fakeKindsByName);
        for (const [id, want] of world.desired) {
          const got = after.get(id);
          if (isRetired(want.settings, fakeKindsByName.get(want.kind)))
            expect(got === undefined || isRetired(got.settings, fakeKindsByName.get(got.kind))).toBe(true);
          else expect(got).toEqual(want);
        }
        for (const [id, each] of after) {
          if (!world.desired.has(id))
            expect(isRetired(each.settings, fakeKindsByName.get(each.kind))).toBe(true);
        }
        expect(diff(snapshotOf({ desired: world.desired, actual: after }))).toEqual([]);
      }),
    );
  });

  it("is empty between a world and itself", () => {
    fc.assert(
      fc.property(statePairs, ({ actual }) => {
        expect(diff(snapshotOf({ desired: actual, actual }))).toEqual([]);
      }),
    );
  });

  it("never touches what could not be read to the end", () => {
    fc.assert(
      fc.property(statePairs, fc.subarray(["room/r0", "room/r3", "door/d0", realm]), (world, unread) => {
        const changes = diff(snapshotOf(world, new Set(unread)));
        for (const each of changes) expect(unread).not.toContain(resourceId(each));
      }),
    );
  });

  it("archives what is declared retired, and asks nothing else of it", () => {
    const grants = new Map([["user:ann", "guest"]]);
    const there: Resource = { kind: "room", key: "r0", settings: { name: "r0" }, grants };
    const retired: Resource = { ...there, settings: { archived: true, name: "other" }, grants: new Map() };
    const changes = diff(snapshotOf({ desired: stateOf([retired]), actual: stateOf([there]) }));
    expect(changes).toEqual([{ provider: "house", kind: "room", key: "r0", action: "archive" }]);
  });

  it.each([
    ["room", { archived: true }],
    ["list", { enabled: false }],
  ])("leaves alone what is retired already: a %s with %o", (kind, settings) => {
    const gone: Resource = { kind, key: "r0", settings, grants: new Map([["user:ann", "guest"]]) };
    const wanted = { ...gone, grants: new Map() };
    expect(diff(snapshotOf({ desired: stateOf([wanted]), actual: stateOf([gone]) }))).toEqual([]);
    expect(diff(snapshotOf({ desired: new Map(), actual: stateOf([gone]) }))).toEqual([]);
    expect(diff(snapshotOf({ desired: stateOf([wanted]), actual: new Map() }))).toEqual([]);
  });

  it("leaves a setting alone that the roster doesn't mention", () => {
    const have: Resource = { kind: "room", key: "r0", settings: { topic: "tea" }, grants: new Map() };
    const want: Resource = { ...have, settings: {} };
    expect(diff(snapshotOf({ desired: stateOf([want]), actual: stateOf([have]) }))).toEqual([]);
  });

  it("shows a setting that the service doesn't have yet as null before", () => {
    const have: Resource = { kind: "room", key: "r0", settings: {}, grants: new Map() };
    const want: Resource = { ...have, settings: { topic: "", tags: ["a"] } };
    const changes = diff(snapshotOf({ desired: stateOf([want]), actual: stateOf([have]) }));
    expect(changes).toEqual([
      {
        provider: "house",
        kind: "room",
        key: "r0",
        action: "configure",
        setting: "topic",
        from: null,
        to: "",
      },
      {
        provider: "house",
        kind: "room",
        key: "r0",
        action: "configure",
        setting: "tags",
        from: null,
        to: ["a"],
      },
    ]);
  });
});
