import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Change } from "../core/change.ts";
import type { Limits } from "../core/guard.ts";
import { planOf } from "../core/plan.ts";
import type { Comparison } from "../core/provider.ts";
import { type Resource, type Settings, type State, stateOf } from "../core/state.ts";
import { fakeKinds, providerPlanOf } from "../core/testing/fixture.ts";
import { statePairs } from "../core/testing/worlds.ts";
import { githubKinds } from "../providers/github/kinds.ts";
import { effectiveLosses } from "./effective-losses.ts";

const provider = { name: "github", kinds: githubKinds };
const limits: Limits = {
  maxRemovals: { share: 0.25 },
  protected: new Set(["user:bob"]),
  allowRemovals: false,
  lossesOf: effectiveLosses,
};

function resource(id: string, grants: Readonly<Record<string, string>>, settings: Settings = {}): Resource {
  const [kind = "", key = ""] = id.split("/");
  return { kind, key, settings, grants: new Map(Object.entries(grants)) };
}

function comparisonOf(actual: readonly Resource[], desired: readonly Resource[]): Comparison {
  return {
    actual: stateOf(actual),
    desired: stateOf(desired),
    accounts: new Map(),
    places: new Map(),
    parents: new Map(),
    principalResources: new Map(),
    minimums: [],
    unread: new Set(),
    self: new Set(),
    findings: [],
  };
}

function messages(actual: readonly Resource[], desired: readonly Resource[], how: Partial<Limits> = {}) {
  const plan = planOf([{ provider, comparison: comparisonOf(actual, desired) }], { ...limits, ...how });
  return plan.findings.map(({ code, message }) => `${code}: ${message}`);
}

const backend = resource("github-team/backend", { "user:bob": "member" });

describe("a protected person", () => {
  it("is refused a loss that comes through the team, whose grant alone is revoked", () => {
    const api = { "team:backend": "admin" };
    expect(
      messages([backend, resource("github-repo/api", api)], [backend, resource("github-repo/api", {})]),
    ).toEqual(["protected_loss: bob is protected, and would lose admin on the repository api."]);
  });

  it("is refused a loss that comes of a team's leaving its parent", () => {
    const above = resource("github-team/all", {});
    const api = resource("github-repo/api", { "team:all": "write" });
    const nested = { ...backend, settings: { parent: "all" } };
    expect(messages([above, nested, api], [above, { ...backend, settings: { parent: null } }, api])).toEqual([
      "protected_loss: bob is protected, and would lose write on the repository api and the GitHub team all.",
    ]);
  });

  it("loses nothing where another path gives as much: ownership, the base permission, another team, a direct grant", () => {
    const [before, after] = [{ "team:backend": "read" }, {}];
    const others: readonly (readonly Resource[])[] = [
      [resource("github-org/acme", { "user:bob": "owner" })],
      [resource("github-org/acme", { "user:bob": "member" }, { base_permission: "read" })],
      [
        resource("github-team/ops", { "user:bob": "member" }),
        resource("github-repo/api", { "team:ops": "write" }),
      ],
      [resource("github-repo/api", { "user:bob": "read" })],
    ];
    for (const other of others) {
      const [org] = other;
      const own = other.find(({ kind }) => kind === "github-repo")?.grants ?? [];
      const api = (grants: Readonly<Record<string, string>>) =>
        resource("github-repo/api", { ...grants, ...Object.fromEntries(own) });
      const rest = other.filter(({ kind }) => kind !== "github-repo");
      expect(messages([backend, ...rest, api(before)], [backend, ...rest, api(after)]), org?.key).toEqual([]);
    }
  });

  it("is refused the loss of what the base permission doesn't give", () => {
    const org = resource("github-org/acme", { "user:bob": "member" }, { base_permission: "read" });
    expect(
      messages(
        [org, backend, resource("github-repo/api", { "team:backend": "write" })],
        [org, backend, resource("github-repo/api", {})],
      ),
    ).toEqual(["protected_loss: bob is protected, and would lose write on the repository api."]);
  });
});

describe("max_removals", () => {
  const crowd = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`user:u${index}`, "member"]));
  const team = resource("github-team/crowd", crowd);
  const other = resource("github-team/backend", { "team:crowd": "member" });

  it("counts the people who lose by one revoke of a team's grant", () => {
    const found = messages(
      [team, other, resource("github-repo/api", { "team:crowd": "write" })],
      [team, other, resource("github-repo/api", {})],
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toContain("too_many_losers: github: 12 of 12 people would lose access");
    expect(
      messages(
        [team, resource("github-repo/api", { "team:crowd": "write" })],
        [team, resource("github-repo/api", {})],
        { allowRemovals: true },
      ),
    ).toEqual([]);
  });
});

describe("the losses of a plan", () => {
  it("are nobody's where nothing is taken away, and only theirs who hold something less afterwards", () => {
    fc.assert(
      fc.property(statePairs, ({ desired, actual }) => {
        const { comparison } = providerPlanOf({ desired, actual });
        const gainsOnly: Change[] = [];
        const of = (state: State, changes: readonly Change[]) =>
          effectiveLosses({
            provider: { name: "house", kinds: fakeKinds },
            comparison: { ...comparison, actual: state },
            changes,
          });
        expect(of(actual, gainsOnly).byPerson.size).toBe(0);
        const everything = [...actual.values()].flatMap(({ kind, key, grants }) =>
          [...grants].map(
            ([principal, role]): Change => ({
              provider: "house",
              kind,
              key,
              action: "revoke",
              principal,
              role,
            }),
          ),
        );
        const all = of(actual, everything);
        expect(all.byPerson.size).toBe(all.people);
      }),
    );
  });
});
