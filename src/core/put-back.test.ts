import { describe, expect, test } from "vitest";
import { diff } from "./diff.ts";
import { type KindSpec, kindsByName } from "./kind.ts";
import type { ProviderPlan } from "./plan.ts";
import { comparisonOf, waitingGrant } from "./provider.ts";
import { withoutPutBacks } from "./put-back.ts";
import { type Resource, type Settings, stateOf } from "./state.ts";

const setting = { open: "anything" } as never;
const team: KindSpec<never> = {
  kind: "team",
  provider: "x",
  words: { noun: "team" } as never,
  roles: ["member", "maintainer"],
  grantMeans: "team",
  list: "each",
  nests: { by: "parent", inherits: true },
  settings: { parent: setting, topic: setting, archived: { ...(setting as object), retires: true } as never },
  declaredBy: () => [],
};
const kinds = kindsByName([team]);

function resource(key: string, grants: Readonly<Record<string, string>>, settings: Settings = {}): Resource {
  return { kind: "team", key, settings, grants: new Map(Object.entries(grants)) };
}

function planFor(desired: readonly Resource[], actual: readonly Resource[]): ProviderPlan {
  const sides = {
    desired: stateOf(desired),
    actual: stateOf(actual),
    unread: new Set<string>(),
    self: new Set<string>(),
    findings: [],
  };
  const none = new Map<string, never>();
  const declared = { resources: stateOf(desired), accounts: none, places: none, parents: none };
  const comparison = comparisonOf(
    { ...declared, principalResources: none, minimums: [], findings: [] },
    sides,
  );
  return { provider: { name: "x", kinds: [team] }, comparison };
}

/** The changes that are left, one line each. */
function left(desired: readonly Resource[], actual: readonly Resource[], waiting: readonly string[] = []) {
  const plan = withoutPutBacks(planFor(desired, actual), (what) => waiting.includes(what));
  return diff("x", plan.comparison, kinds).map((change) =>
    Object.entries(change)
      .filter(([name]) => !["provider", "kind", "settings"].includes(name))
      .map(([, value]) => value)
      .join(" "),
  );
}

describe("what a scheduled run doesn't give back", () => {
  test("is a grant that somebody took away; what somebody added goes", () => {
    expect(left([resource("a", { bob: "member" })], [resource("a", { eve: "member" })])).toEqual([
      "a revoke eve member",
    ]);
  });

  test("is a role that somebody lowered; one that somebody raised goes back", () => {
    expect(left([resource("a", { bob: "maintainer" })], [resource("a", { bob: "member" })])).toEqual([]);
    expect(left([resource("a", { bob: "member" })], [resource("a", { bob: "maintainer" })])).toEqual([
      "a regrade bob maintainer member",
    ]);
  });

  test("is a resource that somebody deleted or archived, with all that it held", () => {
    const want = [resource("a", { bob: "member" }, { archived: false, topic: "x" })];
    expect(left(want, [])).toEqual([]);
    expect(left(want, [resource("a", {}, { archived: true, topic: "y" })])).toEqual([]);
  });

  test("is nesting that passes access on; other settings are put right", () => {
    const want = [resource("a", {}, { parent: "b", topic: "x" })];
    expect(left(want, [resource("a", {}, { parent: null, topic: "y" })])).toEqual(["a configure topic y x"]);
    const top = [resource("a", {}, { parent: null })];
    expect(left(top, [resource("a", {}, { parent: "b" })])).toEqual(["a configure parent b "]);
  });

  test("is not what could not be there yet: an invitation that is accepted, a repository that is made", () => {
    const want = [resource("a", { bob: "member", eve: "member" })];
    const waits = waitingGrant("team/a", "bob");
    expect(left(want, [resource("a", {})], [waits])).toEqual(["a grant bob member"]);
    expect(left(want, [], ["team/a"])).toHaveLength(3);
  });
});

test("what is declared and on neither side waits", () => {
  const { comparison } = planFor([resource("a", { bob: "member" }), resource("b", {})], []);
  expect([...(comparison.waiting ?? [])]).toEqual([]);
  const sides = { ...comparison, desired: stateOf([resource("a", {})]) };
  const resources = stateOf([resource("a", { bob: "member" }), resource("b", {})]);
  const { waiting: _, ...rest } = sides;
  expect([...(comparisonOf({ ...rest, resources, findings: [] }, rest).waiting ?? [])]).toEqual([
    "team/a bob",
    "team/b",
  ]);
});
