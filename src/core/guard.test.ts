import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apply } from "./apply.ts";
import { changedPrincipal } from "./change.ts";
import { hasErrors } from "./finding.ts";
import type { Limits } from "./guard.ts";
import { isDowngrade } from "./order.ts";
import { planOf } from "./plan.ts";
import { type Principal, type Resource, type Role, stateOf } from "./state.ts";
import { createFakeService } from "./testing/fake-service.ts";
import { fakeKinds, noProgress, type PlanInput, providerPlanOf } from "./testing/fixture.ts";
import { statePairs } from "./testing/worlds.ts";

const limits: Limits = { maxRemovals: { share: 0.25 }, protected: new Set(), allowRemovals: false };

function door(key: string, grants: Iterable<readonly [Principal, Role]>): Resource {
  return { kind: "door", key, settings: {}, grants: new Map(grants) };
}

function realm(grants: Readonly<Record<Principal, Role>>): Resource {
  return { kind: "realm", key: "acme", settings: {}, grants: new Map(Object.entries(grants)) };
}

/** Doors that hold so many people, of whom so many are to go. */
function manyHolders(existing: number, removed: number): Pick<PlanInput, "desired" | "actual"> {
  const people = Array.from({ length: existing }, (_, index) => [`user:u${index}`, "look"] as const);
  return { actual: stateOf([door("d", people)]), desired: stateOf([door("d", people.slice(removed))]) };
}

/** Rooms of which some are to go, and a door that they don't hold. */
function rooms(existing: number, removed: number): Pick<PlanInput, "desired" | "actual"> {
  const all = Array.from({ length: existing }, (_, index) => ({
    kind: "room",
    key: `r${index}`,
    settings: {},
    grants: new Map(),
  }));
  return { actual: stateOf(all), desired: stateOf(all.slice(removed)) };
}

function codes(input: PlanInput, allowed: Partial<Limits> = {}): string[] {
  return planOf([providerPlanOf(input)], { ...limits, ...allowed }).findings.map((each) => each.code);
}

describe("max_removals as a share", () => {
  it.each([
    [10, 2, []],
    [12, 3, []],
    [10, 3, ["too_many_removals"]],
    [9, 4, []],
    [9, 5, ["too_many_removals"]],
    [3, 2, []],
    [3, 3, ["too_many_removals"]],
    [400, 100, []],
    [400, 101, ["too_many_removals"]],
  ])("of %i grants takes %i: %o", (existing, removed, expected) => {
    expect(codes(manyHolders(existing, removed))).toEqual(expected);
  });

  it.each([
    [10, 2, []],
    [10, 3, ["too_many_removals"]],
    [9, 4, []],
    [9, 9, ["too_many_removals"]],
    [2, 2, []],
  ])("of %i resources takes %i: %o", (existing, removed, expected) => {
    expect(codes(rooms(existing, removed))).toEqual(expected);
  });

  it("counts each kind for itself, its grants and its resources apart", () => {
    const [many, few] = [manyHolders(100, 20), rooms(10, 3)];
    const both = {
      actual: new Map([...many.actual, ...few.actual]),
      desired: new Map([...many.desired, ...few.desired]),
    };
    const findings = planOf([providerPlanOf(both)], limits).findings;
    expect(findings.map((each) => each.message)).toEqual([
      "house: this would remove 3 of 10 rooms, more than max_removals (25%) allows.",
    ]);
  });

  it("doesn't count what couldn't be read among what exists", () => {
    const seen = manyHolders(10, 3);
    const unseen = door(
      "unseen",
      Array.from({ length: 90 }, (_, index) => [`user:v${index}`, "look"] as const),
    );
    const input = {
      actual: new Map([...seen.actual, ["door/unseen", unseen]]),
      desired: new Map([...seen.desired, ["door/unseen", unseen]]),
    };
    expect(codes(input)).toEqual([]);
    expect(codes({ ...input, unread: new Set(["door/unseen"]) })).toEqual(["too_many_removals"]);
  });
});

describe("max_removals as a number", () => {
  it("counts however few there are", () => {
    const allowed = (count: number) => ({ maxRemovals: { count } });
    expect(codes(manyHolders(3, 2), allowed(2))).toEqual([]);
    expect(codes(manyHolders(3, 2), allowed(1))).toEqual(["too_many_removals"]);
    expect(codes(manyHolders(3, 1), allowed(0))).toEqual(["too_many_removals"]);
  });
});

describe("a tripped guard", () => {
  it("counts what would be lost and names allow-removals, keeps the plan in sight, and lets nothing through", async () => {
    const share = providerPlanOf(manyHolders(10, 3));
    const plan = planOf([share], limits);
    expect(plan.findings).toEqual([
      {
        severity: "error",
        code: "too_many_removals",
        provider: "house",
        message: "house: this would take away 3 of 10 door grants, more than max_removals (25%) allows.",
        remedy: expect.stringContaining("allow-removals: true"),
      },
    ]);
    expect(plan.changes).toHaveLength(3);
    const service = createFakeService(share.comparison.actual);
    const outcomes = await apply(plan, [{ ...share, provider: service.provider() }], noProgress);
    expect(outcomes.map((each) => each.status)).toEqual(["skipped", "skipped", "skipped"]);
    expect(service.done).toEqual([]);
  });

  it("is lifted by allow-removals", () => {
    expect(codes(manyHolders(10, 10), { allowRemovals: true })).toEqual([]);
  });

  /** Doors that one person holds, of which so many are to be taken from them; the last is another person's. */
  const heldByOne = (who: Principal, doors: number) => {
    const all = Array.from({ length: doors }, (_, index) => door(`d${index}`, [[who, "look"]]));
    const other = door("last", [["user:other", "look"]]);
    const empty = all.map(({ key }) => door(key, []));
    return { actual: stateOf([...all, other]), desired: stateOf([...empty, other]) };
  };

  it("does not count what one person loses who has left, and counts what several do", () => {
    const leaving = heldByOne("user:bob", 8);
    expect(codes(leaving)).toEqual(["too_many_removals"]);
    const codesWhen = (...departed: readonly Principal[]) => {
      const { provider, comparison } = providerPlanOf(leaving);
      const plan = planOf([{ provider, comparison: { ...comparison, departed: new Set(departed) } }], limits);
      return plan.findings.map(({ code }) => code);
    };
    expect(codesWhen("user:bob")).toEqual([]);
    expect(codesWhen("user:bob", "user:carol")).toEqual(["too_many_removals"]);
  });

  it("does not count what the people lose whom a run names, and counts everybody else's losses", () => {
    const allowRemovals: ReadonlySet<Principal> = new Set(["user:u0", "user:u1"]);
    expect(codes(manyHolders(10, 4))).toEqual(["too_many_removals"]);
    expect(codes(manyHolders(10, 4), { allowRemovals })).toEqual([]);
    expect(codes(manyHolders(10, 5), { allowRemovals })).toEqual(["too_many_removals"]);
  });
});

describe("a protected person", () => {
  const guarded = { protected: new Set(["user:ann"]) };
  const both = door("d", [
    ["user:ann", "own"],
    ["user:ben", "own"],
  ]);

  it.each([
    ["a revoke", door("d", [["user:ben", "own"]])],
    [
      "a lesser role",
      door("d", [
        ["user:ann", "look"],
        ["user:ben", "own"],
      ]),
    ],
    ["the end of what it is in", undefined],
  ])("loses nothing by %s, not even with allow-removals", (_, wanted) => {
    const input = { actual: stateOf([both]), desired: wanted ? stateOf([wanted]) : new Map() };
    const plan = planOf([providerPlanOf(input)], { ...limits, ...guarded, allowRemovals: true });
    expect(plan.findings).toMatchObject([
      { code: "protected_loss", provider: "house", message: "ann is protected, and would lose the door d." },
    ]);
  });

  it("loses nothing with an account that an earlier roster had as theirs", () => {
    const actual = stateOf([door("d", [["house:ann-of-old", "own"]])]);
    const input = { actual, desired: stateOf([door("d", [])]) };
    const hadBefore = new Map([["house:ann-of-old", "user:ann"]]);
    expect(codes({ ...input, hadBefore }, guarded)).toEqual(["protected_loss"]);
    expect(codes({ ...input, hadBefore })).toEqual([]);
  });

  it("is named in the same order, in whatever order a list came", () => {
    const people = ["user:cat", "user:ann", "user:ben"] as const;
    const said = [people, people.toReversed()].map((order) => {
      const input = {
        actual: stateOf([
          door(
            "d",
            order.map((each) => [each, "own"]),
          ),
        ]),
        desired: new Map(),
      };
      return planOf([providerPlanOf(input)], { ...limits, protected: new Set(people) }).findings;
    });
    expect(said[0]).toHaveLength(3);
    expect(said[1]).toEqual(said[0]);
  });

  it("may gain, and others may lose", () => {
    const wanted = door("d", [["user:ann", "own"]]);
    expect(codes({ actual: stateOf([both]), desired: stateOf([wanted]) }, guarded)).toEqual([]);
  });
});

describe("min_owners", () => {
  const three = realm({ "user:ann": "owner", "user:ben": "owner", "user:cat": "member" });

  it.each([
    ["a demotion", realm({ "user:ann": "owner", "user:ben": "member", "user:cat": "member" })],
    ["a removal", realm({ "user:ann": "owner", "user:cat": "member" })],
    [
      "a demotion for somebody who is only invited",
      realm({ "user:ann": "owner", "user:ben": "member", "user:cat": "member", "user:dan": "owner" }),
    ],
  ])("refuses %s that leaves too few", (_, wanted) => {
    const plan = planOf(
      [providerPlanOf({ actual: stateOf([three]), desired: stateOf([wanted]), leastOwners: 2 })],
      limits,
    );
    expect(plan.findings).toMatchObject([
      {
        code: "too_few_owners",
        severity: "error",
        message: "acme would be left with 1 owner, and min_owners asks for 2.",
      },
    ]);
  });

  it("counts whoever is promoted in the same plan", () => {
    const wanted = realm({ "user:ann": "owner", "user:ben": "member", "user:cat": "owner" });
    expect(codes({ actual: stateOf([three]), desired: stateOf([wanted]), leastOwners: 2 })).toEqual([]);
  });

  it("says nothing while no owner goes, even when there are too few already", () => {
    const wanted = realm({ "user:ann": "owner", "user:ben": "owner" });
    expect(codes({ actual: stateOf([three]), desired: stateOf([wanted]), leastOwners: 9 })).toEqual([]);
  });
});

describe("the acting identity", () => {
  it("never loses anything, whatever the world; a notice says what it keeps, and nothing is refused for it", () => {
    const kindsByName = new Map(fakeKinds.map((kind) => [kind.kind, kind]));
    fc.assert(
      fc.property(statePairs, (world) => {
        const self = new Set(["user:ann"]);
        const open = { maxRemovals: { share: 1 }, protected: self, allowRemovals: true };
        const plain = planOf([providerPlanOf(world)], { ...open, protected: new Set() });
        const spared = planOf([providerPlanOf({ ...world, self })], open);
        const own = plain.changes.filter(
          (each) => changedPrincipal(each) === "user:ann" && isDowngrade(each, kindsByName),
        );
        expect(spared.changes).toEqual(plain.changes.filter((each) => !own.includes(each)));
        expect(spared.findings.filter((each) => each.code === "self_spared")).toHaveLength(
          own.length > 0 ? 1 : 0,
        );
        const archives = plain.changes.some(
          (each) =>
            each.action === "archive" && world.actual.get(`${each.kind}/${each.key}`)?.grants.has("user:ann"),
        );
        expect(hasErrors(spared.findings)).toBe(archives);
      }),
    );
  });
});
