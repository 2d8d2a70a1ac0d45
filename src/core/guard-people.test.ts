import { describe, expect, it } from "vitest";
import type { Change } from "./change.ts";
import { type EffectiveLosses, guard, type Limits, spareSelf } from "./guard.ts";
import type { Comparison } from "./provider.ts";
import { type Principal, type Role, stateOf } from "./state.ts";
import { fakeKinds, providerPlanOf } from "./testing/fixture.ts";

const revoke = (principal: Principal, key = "d0"): Change => ({
  provider: "house",
  kind: "door",
  key,
  action: "revoke",
  principal,
  role: "look",
});

/** One door that a team opens for many: the plan takes the team's grant, which `lossesOf` says is so many people's. */
function inputOf(changes: readonly Change[], further: Partial<Comparison> = {}) {
  const { comparison } = providerPlanOf({ actual: new Map(), desired: new Map() });
  return {
    provider: { name: "house", title: "House", kinds: fakeKinds },
    comparison: { ...comparison, ...further },
    changes,
  };
}

const share: Limits = { maxRemovals: { share: 0.25 }, protected: new Set(), allowRemovals: false };

const lossesOf = (people: number, ...losers: readonly Principal[]): EffectiveLosses => ({
  byPerson: new Map(losers.map((each) => [each, ["look on d0"]])),
  people,
});

const losers = (count: number): readonly Principal[] =>
  Array.from({ length: count }, (_, index) => `user:u${index}`);

function guarded(losses: EffectiveLosses, limits: Partial<Limits> = {}, further: Partial<Comparison> = {}) {
  return guard(inputOf([revoke("room:team")], further), {
    ...share,
    lossesOf: () => losses,
    ...limits,
  }).filter(({ code }) => code !== "too_many_removals");
}

describe("how many people may lose access", () => {
  it("is the limit's share of all who hold something, and the finding is the service's", () => {
    expect(guarded(lossesOf(12, ...losers(3)))).toEqual([]);
    expect(guarded(lossesOf(12, ...losers(4)))).toEqual([
      {
        severity: "error",
        code: "too_many_losers",
        provider: "house",
        message: "House: 4 of 12 people would lose access, more than max_removals (25%) allows.",
        remedy: expect.stringContaining("allow-removals: true"),
      },
    ]);
  });

  it("is half of fewer than ten", () => {
    expect(guarded(lossesOf(9, ...losers(4)))).toEqual([]);
    expect(guarded(lossesOf(9, ...losers(5)))).toMatchObject([
      { message: "House: 5 of 9 people would lose access, more than max_removals (half, below ten) allows." },
    ]);
  });

  it("may be a number", () => {
    const count = { maxRemovals: { count: 1 } };
    expect(guarded(lossesOf(12, ...losers(1)), count)).toEqual([]);
    expect(guarded(lossesOf(12, ...losers(2)), count)).toMatchObject([
      { message: "House: 2 of 12 people would lose access, more than max_removals (1) allows." },
    ]);
  });

  it("is exceeded by nobody where nothing changes", () => {
    const limits = { ...share, lossesOf: () => lossesOf(12, ...losers(12)) };
    expect(guard(inputOf([]), limits)).toEqual([]);
  });

  it("doesn't count whom the run names", () => {
    const allowRemovals = new Set(["user:u0", "user:elsewhere"]);
    expect(guarded(lossesOf(12, ...losers(4)), { allowRemovals })).toEqual([]);
    expect(guarded(lossesOf(12, ...losers(5)), { allowRemovals })).toHaveLength(1);
  });

  it("doesn't count the one who has left, and counts two", () => {
    const four = lossesOf(12, ...losers(4));
    expect(guarded(four, {}, { departed: new Set(["user:u0"]) })).toEqual([]);
    expect(guarded(four, {}, { departed: new Set(["user:u0", "user:u1"]) })).toHaveLength(1);
    expect(guarded(four, {}, { departed: new Set(["user:elsewhere"]) })).toHaveLength(1);
  });

  it("doesn't count the one who has left beside those whom the run names", () => {
    const departed = new Set(["user:u0", "user:u1"]);
    const allowRemovals = new Set(["user:u1"]);
    expect(guarded(lossesOf(12, ...losers(5)), { allowRemovals }, { departed })).toEqual([]);
    expect(guarded(lossesOf(12, ...losers(6)), { allowRemovals }, { departed })).toHaveLength(1);
  });

  it("doesn't count again, grant by grant, what people lose who have left", () => {
    const people = losers(12).map((each) => [each, "look"] as const);
    const actual = stateOf([{ kind: "door", key: "d0", settings: {}, grants: new Map(people) }]);
    const changes = losers(4).map((each) => revoke(each));
    const input = inputOf(changes, { actual, departed: new Set(losers(2)) });
    const found = (limits: Partial<Limits>) =>
      guard(input, { ...share, ...limits }).map(({ message }) => message);
    const refused = "House: this would take away 4 of 12 door grants, more than max_removals (25%) allows.";
    expect(found({})).toEqual([refused]);
    expect(found({ lossesOf: () => lossesOf(100, ...losers(4)) })).toEqual([]);
  });
});

describe("a protected person who loses something by another's change", () => {
  const limits = { ...share, maxRemovals: { share: 1 }, protected: new Set(["user:ann", "user:ben"]) };
  const lose = (people: Readonly<Record<Principal, readonly string[]>>) => ({
    lossesOf: () => ({ byPerson: new Map(Object.entries(people)), people: 100 }),
  });

  it("is named with all that they lose, and where the roster declares them", () => {
    const at = { file: "teams.yaml", line: 3, column: 1 };
    const input = inputOf([revoke("room:team")], { accounts: new Map([["user:ann", { at }]]) });
    const found = guard(input, {
      ...limits,
      ...lose({ "user:zoe": ["x"], "user:ben": ["look on d0"], "user:ann": ["look on d0", "own on d1"] }),
    });
    expect(found).toEqual([
      {
        severity: "error",
        code: "protected_loss",
        provider: "house",
        at,
        message: "ann is protected, and would lose look on d0 and own on d1.",
        remedy: expect.any(String),
        losses: { of: "user:ann", what: ["look on d0", "own on d1"] },
      },
      expect.objectContaining({
        message: "ben is protected, and would lose look on d0.",
        losses: { of: "user:ben", what: ["look on d0"] },
      }),
    ]);
  });

  it("is told of the change that names them, and not of the same in effect", () => {
    const input = inputOf([revoke("user:ann")]);
    const found = guard(input, { ...limits, ...lose({ "user:ann": ["look on d0"] }) });
    expect(found.map(({ losses }) => losses)).toEqual([{ of: "user:ann", what: ["the door d0"] }]);
  });

  it("counts as the same by an account that they had before", () => {
    const hadBefore = new Map([["house:ann-of-old", "user:ann"]]);
    const input = inputOf([revoke("user:ann")], { hadBefore });
    const found = guard(input, { ...limits, ...lose({ "house:ann-of-old": ["own on d1"] }) });
    expect(found.map(({ losses }) => losses)).toEqual([{ of: "user:ann", what: ["the door d0"] }]);
  });

  it("loses nothing by the end of what isn't there", () => {
    const gone: Change = { provider: "house", kind: "door", key: "d9", action: "archive" };
    expect(guard(inputOf([gone]), limits)).toEqual([]);
  });
});

describe("min_owners", () => {
  const realm = (grants: Readonly<Record<Principal, Role>>) =>
    stateOf([{ kind: "realm", key: "acme", settings: {}, grants: new Map(Object.entries(grants)) }]);
  const minimums = [{ resource: "realm/acme", role: "owner", least: 2 }];
  const limits = { ...share, allowRemovals: true };
  const three = realm({ "user:ann": "owner", "user:ben": "owner", "user:cat": "member" });
  const place = { provider: "house", kind: "realm", key: "acme" } as const;

  it("is broken by whoever steps down, and names the service alone", () => {
    const down: Change = { ...place, action: "regrade", principal: "user:ben", from: "owner", to: "member" };
    expect(guard(inputOf([down], { actual: three, minimums }), limits)).toEqual([
      {
        severity: "error",
        code: "too_few_owners",
        provider: "house",
        message: "acme would be left with 1 owner, and min_owners asks for 2.",
        remedy: expect.any(String),
      },
    ]);
  });

  it("isn't touched by what else somebody loses there, nor by an owner's going elsewhere", () => {
    const member: Change = { ...place, action: "revoke", principal: "user:cat", role: "member" };
    const one = realm({ "user:ann": "owner", "user:cat": "member" });
    expect(guard(inputOf([member], { actual: one, minimums }), limits)).toEqual([]);
    const elsewhere: Change = {
      ...place,
      key: "other",
      action: "revoke",
      principal: "user:ann",
      role: "owner",
    };
    expect(guard(inputOf([elsewhere], { actual: one, minimums }), limits)).toEqual([]);
  });

  it("asks nothing of an organisation that isn't there", () => {
    const away: Change = { ...place, action: "revoke", principal: "user:ann", role: "owner" };
    expect(guard(inputOf([away], { minimums }), limits)).toEqual([]);
  });

  it("counts an owner for each who stays, whatever becomes of members", () => {
    const away: Change = { ...place, action: "revoke", principal: "user:ben", role: "owner" };
    const up: Change = { ...place, action: "regrade", principal: "user:cat", from: "member", to: "owner" };
    const invited: Change = { ...place, action: "grant", principal: "user:dan", role: "owner" };
    const found = (changes: readonly Change[]) =>
      guard(inputOf(changes, { actual: three, minimums }), limits).map(({ message }) => message);
    expect(found([away, up])).toEqual([]);
    expect(found([away, invited])).toEqual(["acme would be left with 1 owner, and min_owners asks for 2."]);
  });
});

describe("the acting identity's own losses", () => {
  const self = new Set(["user:bot", "house:bot"]);

  it("leave the plan with a notice for each of its names, and nobody else's do", () => {
    const grant: Change = {
      provider: "house",
      kind: "door",
      key: "d2",
      action: "grant",
      principal: "user:bot",
      role: "look",
    };
    const changes = [
      revoke("user:bot"),
      revoke("house:bot"),
      revoke("user:bot", "d1"),
      revoke("user:ann"),
      grant,
    ];
    const spared = spareSelf(inputOf(changes, { self }));
    expect(spared.changes).toEqual([revoke("user:ann"), grant]);
    expect(spared.findings).toEqual([
      {
        severity: "notice",
        code: "self_spared",
        provider: "house",
        message:
          "bot is the account that Rollcall acts as, and keeps its place in the door d0 and the door d1.",
        remedy: expect.any(String),
      },
      expect.objectContaining({
        message: "bot is the account that Rollcall acts as, and keeps its place in the door d0.",
      }),
    ]);
  });

  it("don't include the end of a thing", () => {
    const gone: Change = { provider: "house", kind: "door", key: "d0", action: "archive" };
    expect(spareSelf(inputOf([gone], { self }))).toEqual({ changes: [gone], findings: [] });
  });

  it("are a warning where the roster says that it has left", () => {
    const spared = spareSelf(inputOf([revoke("user:bot")], { self, departed: new Set(["user:bot"]) }));
    expect(spared.changes).toEqual([]);
    expect(spared.findings).toMatchObject([{ code: "self_departed", severity: "warning" }]);
  });
});
