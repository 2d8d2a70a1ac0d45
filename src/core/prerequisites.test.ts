import { describe, expect, it } from "vitest";
import { apply } from "./apply.ts";
import type { Change, Outcome } from "./change.ts";
import type { KindSpec } from "./kind.ts";
import { planOf } from "./plan.ts";
import { type Principal, type Resource, type Role, type Settings, stateOf } from "./state.ts";
import { createFakeService } from "./testing/fake-service.ts";
import { fakeKinds, fakeList, noProgress, type PlanInput, providerPlanOf } from "./testing/fixture.ts";

type Held = Readonly<Record<Principal, Role>>;

const thing = (kind: string, key: string, settings: Settings, grants: Held): Resource => ({
  kind,
  key,
  settings,
  grants: new Map(Object.entries(grants)),
});
const room = (key: string, settings: Settings = {}, grants: Held = {}) =>
  thing("room", key, { name: key, parent: null, ...settings }, grants);
const realm = (grants: Held) => thing("realm", "acme", {}, grants);
const door = (key: string, grants: Held) => thing("door", key, {}, grants);

/** Applies with one change failing; tells what became of every change: `create r1: failed`. */
async function apply1(
  [actual, desired]: readonly [readonly Resource[], readonly Resource[]],
  failing: string,
  input: Partial<PlanInput> = {},
): Promise<string[]> {
  const share = providerPlanOf({ actual: stateOf(actual), desired: stateOf(desired), ...input });
  const plan = planOf([share], {
    maxRemovals: { share: 1 },
    protected: new Set(),
    allowRemovals: true,
  });
  const service = createFakeService(share.comparison.actual, (change) => described(change) === failing);
  const outcomes = await apply(plan, [{ ...share, provider: service.provider() }], noProgress);
  expect(service.impossible).toEqual([]);
  return outcomes.map((each) => `${described(each.change)}: ${each.status}`);
}

function described(change: Change): string {
  if (change.action === "configure") return `${change.setting} ${change.key}`;
  return "principal" in change
    ? `${change.action} ${change.key} ${change.principal}`
    : `${change.action} ${change.key}`;
}

describe("a creation that fails", () => {
  it("holds back what goes into it and what it was to hold, and nothing else", async () => {
    const outcomes = await apply1(
      [
        [realm({ "user:ann": "member" }), room("old"), door("d", {})],
        [
          realm({ "user:ann": "member" }),
          room("new", {}, { "user:ann": "host" }),
          room("child", { parent: "new" }),
          room("old", { parent: "new", description: "text" }, { "user:ann": "guest" }),
          door("d", { "room:new": "open", "room:old": "look", "user:ann": "own" }),
        ],
      ],
      "create new",
    );
    expect(outcomes).toEqual([
      "create new: failed",
      "create child: skipped",
      "description old: applied",
      "grant new user:ann: skipped",
      "grant old user:ann: applied",
      "grant d room:new: skipped",
      "grant d room:old: applied",
      "grant d user:ann: applied",
      "parent old: skipped",
    ]);
  });

  it("is told as the reason", async () => {
    const share = providerPlanOf({
      actual: new Map(),
      desired: stateOf([room("new"), room("child", { parent: "new" })]),
    });
    const plan = planOf([share], { maxRemovals: { share: 1 }, protected: new Set(), allowRemovals: true });
    const service = createFakeService(new Map(), (change) => change.key === "new");
    const outcomes: Outcome[] = await apply(plan, [{ ...share, provider: service.provider() }], noProgress);
    expect(outcomes[1]).toMatchObject({ status: "skipped", because: "The room new could not be created." });
  });
});

describe("an invitation that fails", () => {
  it("holds back what else that person was to get, and nobody else's", async () => {
    const outcomes = await apply1(
      [
        [realm({}), room("r"), door("d", {})],
        [
          realm({ "user:ann": "member", "user:ben": "member" }),
          room("r", {}, { "user:ann": "guest", "user:ben": "guest" }),
          door("d", { "user:ann": "look", "room:r": "look" }),
        ],
      ],
      "grant acme user:ann",
    );
    expect(outcomes).toEqual([
      "grant acme user:ann: failed",
      "grant acme user:ben: applied",
      "grant r user:ann: skipped",
      "grant r user:ben: applied",
      "grant d room:r: applied",
      "grant d user:ann: skipped",
    ]);
  });
});

describe("somebody who stays an owner against the plan", () => {
  it("keeps their roles elsewhere, which show only once they own nothing", async () => {
    const outcomes = await apply1(
      [
        [realm({ "user:ann": "owner", "user:ben": "owner" }), room("r", {}, { "user:ann": "host" })],
        [realm({ "user:ann": "member", "user:ben": "member" }), room("r", {}, { "user:ann": "guest" })],
      ],
      "regrade acme user:ann",
    );
    expect(outcomes).toEqual([
      "regrade acme user:ann: failed",
      "regrade acme user:ben: applied",
      "regrade r user:ann: skipped",
    ]);
  });
});

describe("a departure", () => {
  it("waits for the arrival in the same kind of thing, and for no other", async () => {
    const everyone = { "user:ann": "member", "user:ben": "member" };
    const outcomes = await apply1(
      [
        [
          realm(everyone),
          room("from", {}, { "user:ann": "guest", "user:ben": "guest" }),
          room("to"),
          door("d", { "user:ann": "own" }),
        ],
        [realm(everyone), room("from"), room("to", {}, { "user:ann": "guest" }), door("d", {})],
      ],
      "grant to user:ann",
    );
    expect(outcomes).toEqual([
      "grant to user:ann: failed",
      "revoke from user:ann: skipped",
      "revoke from user:ben: applied",
      "revoke d user:ann: applied",
    ]);
  });

  it("doesn't wait where lists are replaced whole: two that swap people would wait for each other", async () => {
    const lists: readonly KindSpec[] = [...fakeKinds, fakeList];
    const list = (key: string, grants: Held) => thing("list", key, {}, grants);
    const everyone = { "user:ann": "member", "user:ben": "member" };
    const outcomes = await apply1(
      [
        [realm(everyone), list("a", { "user:ann": "member" }), list("b", { "user:ben": "member" })],
        [realm(everyone), list("a", { "user:ben": "member" }), list("b", { "user:ann": "member" })],
      ],
      "nothing",
      { kinds: lists },
    );
    expect(outcomes).toHaveLength(4);
    for (const each of outcomes) expect(each).toMatch(/: applied$/);
  });
});

describe("a room that goes", () => {
  it("waits for what is in it to move or go", async () => {
    const rooms = [room("old"), room("kept", { parent: "old" }), room("leaf", { parent: "old" })];
    expect(await apply1([rooms, [room("kept")]], "parent kept")).toEqual([
      "parent kept: failed",
      "archive leaf: applied",
      "archive old: skipped",
    ]);
    expect(await apply1([rooms, [room("kept")]], "archive leaf")).toEqual([
      "parent kept: applied",
      "archive leaf: failed",
      "archive old: skipped",
    ]);
  });
});

describe("a hierarchy that turns upside down", () => {
  it("stops where a room can't leave, and goes on elsewhere", async () => {
    const outcomes = await apply1(
      [
        [room("a"), room("b", { parent: "a" }), room("c"), room("d", { parent: "c" })],
        [room("a", { parent: "b" }), room("b"), room("c", { parent: "d" }), room("d")],
      ],
      "parent b",
    );
    expect(outcomes).toEqual([
      "parent b: failed",
      "parent d: applied",
      "parent a: skipped",
      "parent c: applied",
    ]);
  });
});

describe("a name", () => {
  it("is taken only once it was given up", async () => {
    const outcomes = await apply1(
      [
        [room("a"), room("b")],
        [room("a", { name: "b" }), room("b", { name: "c" }), room("new", { name: "a" })],
      ],
      "name b",
    );
    expect(outcomes).toEqual(["name b: failed", "name a: skipped", "create new: skipped"]);
  });
});

describe("a secret room", () => {
  it("gets no child unless it was opened, and closes only when it has none", async () => {
    expect(
      await apply1(
        [
          [room("p", { privacy: "secret" })],
          [room("p", { privacy: "closed" }), room("c", { parent: "p", privacy: "closed" })],
        ],
        "privacy p",
      ),
    ).toEqual(["privacy p: failed", "create c: skipped"]);
    expect(
      await apply1(
        [
          [room("p", { privacy: "closed" }), room("c", { parent: "p" })],
          [room("p", { privacy: "secret" }), room("c")],
        ],
        "parent c",
      ),
    ).toEqual(["parent c: failed", "privacy p: skipped"]);
  });
});

describe("the last owner", () => {
  const swap = [
    [realm({ "user:ann": "owner", "user:ben": "member" })],
    [realm({ "user:ann": "member", "user:ben": "owner" })],
  ] as const;

  it("steps down in the same run in which the new one comes", async () => {
    expect(await apply1(swap, "nothing", { leastOwners: 1 })).toEqual([
      "regrade acme user:ben: applied",
      "regrade acme user:ann: applied",
    ]);
  });

  it("stays when the new one couldn't be made", async () => {
    expect(await apply1(swap, "regrade acme user:ben", { leastOwners: 1 })).toEqual([
      "regrade acme user:ben: failed",
      "regrade acme user:ann: skipped",
    ]);
  });
});
