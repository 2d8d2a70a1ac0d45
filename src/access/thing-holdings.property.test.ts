import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allKinds, declaringKinds } from "../providers/index.ts";
import { versionLoader } from "../roster/history/version-loader.ts";
import { isValid, loadRoster, type ValidRoster } from "../roster/load.ts";
import { days, type FileData, fileData, rendered } from "../roster/testing/arbitrary.ts";
import { declaredAccessMap } from "./declared-map.ts";
import { type DeclaredHoldings, declaredHoldings } from "./thing-holdings.ts";

const table = { declaring: declaringKinds, kinds: allKinds };

function sourceOf(data: FileData) {
  const teams = Object.entries(data.teams).map(([key, team]) => {
    const handle = key.toLowerCase().replace(/[^a-z0-9]/g, "-");
    return [key, { ...team, slack: { usergroup: handle, channels: [`team-${handle}`] } }];
  });
  const [first] = Object.keys(data.teams);
  const held = first === undefined ? {} : { organization_roles: { all_repo_write: [`team:${first}`] } };
  const github = { org: "acme", owners: ["alice"], default_team: "everyone", ...held };
  const file = { ...data, github, slack: { workspace: "acme" }, teams: Object.fromEntries(teams) };
  const bytes = new TextEncoder().encode(rendered(file, "block"));
  return { files: [{ path: "teams.yaml", bytes }], findings: [] };
}

const sources = fileData
  .filter(({ users }) => users["alice"]?.outside !== true && users["alice"]?.github !== undefined)
  .map(sourceOf);

/** What differs between two rosters is often one user, or the projects. */
const neighbours = fc
  .tuple(fileData, fileData)
  .filter(([{ users }]) => users["alice"]?.outside !== true && users["alice"]?.github !== undefined)
  .map(([one, other]): readonly FileData[] => {
    const { name = "Bob" } = other.users["bob"] ?? {};
    const second = { ...one, users: { ...one.users, bob: { ...one.users["bob"], name } } };
    const { until = "2026-06-14" } = other.users["bob"] ?? {};
    return [one, second, { ...second, users: { ...second.users, bob: { ...second.users.bob, until } } }];
  });

/** The same people and sections; what differs is who is in teams, what these give, and their projects. */
const sameUsers = fc
  .tuple(fileData, fileData, fc.boolean())
  .filter(([{ users }]) => users["alice"]?.outside !== true && users["alice"]?.github !== undefined)
  .map(([one, other, withProjects]): readonly FileData[] => {
    const [first = "", second = ""] = Object.keys(one.teams);
    const { members = [], leads = [] } = one.teams[second] ?? {};
    const { repos = { api: "read" } } = Object.values(other.teams)[0] ?? {};
    const moved = { ...one.teams, [first]: { ...one.teams[first], members: [...leads, ...members] } };
    const given = { ...moved, [second]: { ...moved[second], repos } };
    const projects = Object.entries(one.projects).map(([key, project]) => [key, { ...project, access: {} }]);
    return [
      one,
      { ...one, teams: moved },
      { ...one, teams: given, ...(withProjects ? { projects: Object.fromEntries(projects) } : {}) },
      one,
    ];
  });

const linesOf = (
  held: Iterable<{ principal: string; kind: string; key: string; role: string; until?: string | undefined }>,
) =>
  Array.from(
    held,
    ({ principal, kind, key, role, until }) => `${kind}/${key} ${principal} ${role} ${until}`,
  ).sort();

function expectTheSame(roster: ValidRoster, holdings: DeclaredHoldings, plain: ValidRoster): void {
  const found = [...holdings.things.values()].flatMap(({ held }) => [...held.values()]);
  expect(linesOf(found)).toEqual(linesOf(declaredAccessMap(plain, declaringKinds, allKinds).holdings));
  expect(roster.resolved.today).toBe(plain.resolved.today);
}

describe("what a roster gives, worked out from what the version before gave", () => {
  const walk = (versions: readonly ReturnType<typeof sourceOf>[], daysOf: readonly string[]) => {
    const loader = versionLoader();
    let before: DeclaredHoldings | undefined;
    for (const [index, source] of versions.entries()) {
      for (const day of index === 0 ? daysOf.slice(0, 1) : daysOf) {
        const [quick, plain] = [loader.load(source, day), loadRoster(source, day)];
        if (typeof quick === "string" || !isValid(plain)) continue;
        before = declaredHoldings(quick, table, before);
        expectTheSame(quick, before, plain);
      }
    }
  };

  it("is what a whole reading of each version gives, whatever differs, and on whatever day", () => {
    fc.assert(fc.property(fc.array(sources, { minLength: 2, maxLength: 3 }), fc.tuple(days, days), walk), {
      numRuns: 15,
    });
  });

  it("is the same where little differs", () => {
    fc.assert(
      fc.property(neighbours, fc.tuple(days, days), (versions, daysOf) =>
        walk(versions.map(sourceOf), daysOf),
      ),
      { numRuns: 15 },
    );
  });

  it("is the same where only teams and projects differ", () => {
    fc.assert(
      fc.property(sameUsers, fc.tuple(days, days), (versions, daysOf) =>
        walk(versions.map(sourceOf), daysOf),
      ),
      { numRuns: 25 },
    );
  });
});
