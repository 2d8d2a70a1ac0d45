import { expect, test } from "vitest";
import { diff } from "./diff.ts";
import { type KindSpec, kindsByName } from "./kind.ts";
import { withOnlyAwaited } from "./only-awaited.ts";
import { comparisonOf, waitingGrant } from "./provider.ts";
import { type Resource, type Settings, stateOf } from "./state.ts";

const setting = { open: "anything" } as never;
const team: KindSpec<never> = {
  kind: "team",
  provider: "x",
  words: { noun: "team" } as never,
  roles: ["member", "maintainer"],
  grantMeans: "team",
  list: "each",
  settings: { topic: setting, archived: { ...(setting as object), retires: true } as never },
  declaredBy: () => [],
};
const kinds = kindsByName([team]);

function resource(key: string, grants: Readonly<Record<string, string>>, settings: Settings = {}): Resource {
  return { kind: "team", key, settings, grants: new Map(Object.entries(grants)) };
}

/** The changes of a run for who is awaited: action, who, role. */
function changes(desired: readonly Resource[], actual: readonly Resource[], waiting: readonly string[]) {
  const none = new Map<string, never>();
  const comparison = comparisonOf(
    {
      resources: stateOf(desired),
      accounts: none,
      places: none,
      parents: none,
      principalResources: none,
      minimums: [],
      findings: [],
    },
    {
      desired: stateOf(desired),
      actual: stateOf(actual),
      unread: new Set(),
      self: new Set(),
      findings: [],
    },
  );
  const plan = { provider: { name: "x", kinds: [team] }, comparison };
  const { comparison: left } = withOnlyAwaited(plan, (what) => waiting.includes(what));
  return diff("x", left, kinds).map((change) => `${change.action} ${change.key}`);
}

const bobInA = waitingGrant("team/a", "bob");

test("who was awaited and has arrived is given what the file says, and nothing else is changed", () => {
  const want = [resource("a", { bob: "member", eve: "member" }, { topic: "x" }), resource("c", {})];
  const have = [resource("a", { max: "member" }, { topic: "y" }), resource("b", { max: "member" })];
  expect(changes(want, have, [bobInA])).toEqual(["grant a"]);
  expect(changes(want, have, [])).toEqual([]);
});

test("a role is raised to what the file says, and never lowered", () => {
  const [low, high] = [resource("a", { bob: "member" }), resource("a", { bob: "maintainer" })];
  expect(changes([high], [low], [bobInA])).toEqual(["regrade a"]);
  expect(changes([low], [high], [bobInA])).toEqual([]);
});

test("a resource is made only where it was awaited itself, and one that was retired by hand stays so", () => {
  const want = [resource("a", { bob: "member" }, { archived: false })];
  expect(changes(want, [], [bobInA])).toEqual([]);
  expect(changes(want, [], ["team/a"])).toContain("create a");
  expect(changes(want, [resource("a", {}, { archived: true })], [bobInA])).toEqual([]);
});
