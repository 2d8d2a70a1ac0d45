import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kinds } from "../../test/reports/world.ts";
import { type Resource, type Setting, type State, stateOf } from "../core/state.ts";
import { accessChanges } from "./access-changes.ts";
import { effectiveAccess } from "./effective-access.ts";

const people = ["user:ann", "user:ben", "github:cat"];
const teams = ["a", "b", "c", "d"];
const maybe = <T>(each: fc.Arbitrary<T>) => fc.option(each, { nil: undefined });

/** Random organisations of four teams and two repositories, nested at random, circles and archived ones included. */
const states: fc.Arbitrary<State> = fc
  .record({
    nests: fc.array(maybe(fc.constantFrom(...teams)), { minLength: 4, maxLength: 4 }),
    archived: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    members: fc.array(fc.dictionary(fc.constantFrom(...people), fc.constantFrom("member", "maintainer")), {
      minLength: 4,
      maxLength: 4,
    }),
    repos: fc.array(
      fc.dictionary(
        fc.constantFrom(...people, ...teams.map((each) => `team:${each}`)),
        fc.constantFrom("read", "write", "admin", "security"),
      ),
      { minLength: 2, maxLength: 2 },
    ),
  })
  .map(({ nests, archived, members, repos }) =>
    stateOf([
      ...teams.map((key, index): Resource => {
        const settings: Record<string, Setting> = { parent: nests[index] ?? null };
        if (archived[index]) settings["archived"] = true;
        return { kind: "github-team", key, settings, grants: new Map(Object.entries(members[index] ?? {})) };
      }),
      ...repos.map(
        (holders, index): Resource => ({
          kind: "github-repo",
          key: `r${index}`,
          settings: {},
          grants: new Map(Object.entries(holders)),
        }),
      ),
    ]),
  );

describe("what changes for a person between two states", () => {
  it("is the difference of what the person can reach in each, whatever the states", () => {
    fc.assert(
      fc.property(states, states, (have, want) => {
        const [before, after] = [effectiveAccess(have, kinds), effectiveAccess(want, kinds)];
        const effects = accessChanges(before, after);
        for (const person of people) {
          const [old, now] = [before.holdingsOf(person), after.holdingsOf(person)];
          const ids = [...new Set([...old.keys(), ...now.keys()])].sort();
          const expected = ids
            .map((resource) => ({ resource, from: old.get(resource)?.role, to: now.get(resource)?.role }))
            .filter(({ from, to }) => from !== to);
          const found = effects(person).map(({ resource, from, to }) => ({ resource, from, to }));
          expect(found).toEqual(expected);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it("names the teams that what is lost came through", () => {
    const team = (key: string, parent: string | null, members: [string, string][]): Resource => ({
      kind: "github-team",
      key,
      settings: { parent },
      grants: new Map(members),
    });
    const site: Resource = {
      kind: "github-repo",
      key: "site",
      settings: {},
      grants: new Map([["team:all", "write"]]),
    };
    const before = stateOf([team("all", null, []), team("web", "all", [["user:ann", "member"]]), site]);
    const after = stateOf([team("all", null, []), team("web", null, [["user:ann", "member"]]), site]);
    expect(accessChanges(effectiveAccess(before, kinds), effectiveAccess(after, kinds))("user:ann")).toEqual([
      {
        resource: "github-repo/site",
        from: "write",
        to: undefined,
        through: ["github-team/web", "github-team/all"],
      },
      { resource: "github-team/all", from: "member", to: undefined, through: ["github-team/web"] },
    ]);
  });

  it("names the team that another role comes through, not the one that the old role came through", () => {
    const resources = (team: string): Resource[] => [
      {
        kind: "github-team",
        key: team,
        settings: { parent: null },
        grants: new Map([["user:ann", "member"]]),
      },
      {
        kind: "github-repo",
        key: "site",
        settings: {},
        grants: new Map([
          ["team:web", "read"],
          ["team:ops", "write"],
        ]),
      },
    ];
    const [before, after] = [stateOf(resources("web")), stateOf(resources("ops"))];
    expect(
      accessChanges(effectiveAccess(before, kinds), effectiveAccess(after, kinds))("user:ann"),
    ).toContainEqual({
      resource: "github-repo/site",
      from: "read",
      to: "write",
      through: ["github-team/ops"],
    });
  });
});
