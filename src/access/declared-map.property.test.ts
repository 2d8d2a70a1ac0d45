import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { State } from "../core/state.ts";
import { githubDesired } from "../providers/github/model/desired.ts";
import { allKinds, declaringKinds } from "../providers/index.ts";
import { slackDesired } from "../providers/slack/model/desired.ts";
import { isValid, loadRoster, type ValidRoster } from "../roster/load.ts";
import type { User } from "../roster/roster.ts";
import { type FileData, fileData, rendered } from "../roster/testing/arbitrary.ts";
import { declaredAccessMap, teamKind } from "./declared-map.ts";
import { effectiveAccess } from "./effective-access.ts";

/** The file of these data, with an organisation, a channel and a user group of each team. */
function rosterOf(data: FileData): ValidRoster {
  const teams = Object.entries(data.teams).map(([key, team]) => {
    const handle = key.toLowerCase().replace(/[^a-z0-9]/g, "-");
    return [key, { ...team, slack: { usergroup: handle, channels: [`team-${handle}`] } }];
  });
  const [first] = Object.keys(data.teams);
  const held = first === undefined ? {} : { organization_roles: { all_repo_write: [`team:${first}`] } };
  const github = { org: "acme", owners: ["alice"], ...held };
  const file = { ...data, github, slack: { workspace: "acme" }, teams: Object.fromEntries(teams) };
  const bytes = new TextEncoder().encode(rendered(file, "json"));
  const loaded = loadRoster({ files: [{ path: "teams.yaml", bytes }], findings: [] }, "2026-06-10");
  if (!isValid(loaded)) throw new Error(JSON.stringify(loaded.findings));
  return loaded;
}

const rosters = fileData
  .filter(({ users }) => users["alice"]?.outside !== true && users["alice"]?.github !== undefined)
  .map(rosterOf);

/** GitHub says what a role of the organisation gives on every repository. */
function withRoles(state: State): State {
  const settings = { gives: "write" };
  return new Map(
    [...state].map(([id, each]) => [id, id.endsWith("/all_repo_write") ? { ...each, settings } : each]),
  );
}

/** True where the file says who somebody is on a thing's service. Without it, an apply waits for the account. */
function hasAccount(resource: string, user: User): boolean {
  const kind = declaringKinds.find((each) => resource.startsWith(`${each.kind}/`));
  return kind?.account === undefined || kind.account.isNamed(user);
}

describe("what a roster gives everybody", () => {
  it("is the same by person, by thing and by path: who is listed has a way to it, and nobody else has", () => {
    fc.assert(
      fc.property(rosters, (roster) => {
        const map = declaredAccessMap(roster, declaringKinds, allKinds);
        for (const held of map.holdings) {
          const paths = map.pathsTo(held.principal, held);
          expect(paths.map(({ role }) => role)).toContain(held.role);
          const best = paths.filter(({ role }) => role === held.role).map(({ until }) => until);
          expect(
            held.until,
            JSON.stringify({ held, paths, text: new TextDecoder().decode(roster.source.files[0]?.bytes) }),
          ).toBe(best.includes(undefined) ? undefined : best.sort().at(-1));
          expect(map.heldBy(held.principal)).toContain(held);
          expect(map.holdersOf(held)).toContain(held);
        }
        const things = new Map(map.holdings.map((held) => [`${held.kind}/${held.key}`, held]));
        for (const thing of things.values())
          for (const user of roster.declared.users.keys()) {
            const isListed = map.holdersOf(thing).some(({ principal }) => principal === `user:${user}`);
            expect(map.pathsTo(`user:${user}`, thing).length > 0).toBe(isListed);
          }
      }),
      { numRuns: 60 },
    );
  });

  it("is what an apply makes of it: on GitHub in effect, and on Slack", () => {
    fc.assert(
      fc.property(rosters, (roster) => {
        const { resolved } = roster;
        const map = declaredAccessMap(roster, declaringKinds, allKinds);
        const made = [githubDesired(resolved).resources, slackDesired(resolved).resources].map((state) =>
          effectiveAccess(withRoles(state), allKinds),
        );
        for (const user of resolved.users.values()) {
          const principal = `user:${user.key}`;
          const listed = map.heldBy(principal).filter(({ kind }) => kind !== teamKind);
          const expected = made.flatMap((access) => [...access.holdingsOf(principal).values()]);
          const ranks = new Map(expected.map(({ resource, role }) => [resource, role]));
          for (const { kind, key, role } of listed)
            expect([`${kind}/${key}`, ranks.get(`${kind}/${key}`)]).toEqual([`${kind}/${key}`, role]);
          const own = expected.filter(({ resource }) => hasAccount(resource, user));
          for (const { resource } of own)
            expect(listed.map(({ kind, key }) => `${kind}/${key}`)).toContain(resource);
        }
      }),
      { numRuns: 60 },
    );
  });
});
