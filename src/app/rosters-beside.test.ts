import { afterEach, beforeEach, expect, test } from "vitest";
import { type GithubEmulator, startGithub } from "../../emulators/github/github.ts";
import { connectionsTo } from "../adopt/testing/connections.ts";
import { isValid, loadRoster } from "../roster/load.ts";
import { run } from "../run.ts";
import { noMemory, type RunMemory } from "./open-memory.ts";

const loaded = (text: string) =>
  loadRoster({ files: [{ path: "b.yaml", bytes: Buffer.from(text) }], findings: [] }, "2027-01-15");

let github: GithubEmulator;
beforeEach(async () => {
  github = await startGithub({
    org: "acme",
    members: [
      { login: "alice-a", role: "admin" },
      { login: "dana-d", role: "admin" },
      { login: "bob-b" },
      { login: "carol-c" },
      { login: "stray" },
    ],
    teams: [
      { name: "web", members: { "bob-b": "member" } },
      { name: "ops", members: { "carol-c": "member", "bob-b": "member" } },
      { name: "left-over" },
    ],
  });
});
afterEach(async () => {
  await github.close();
  expect(github.violations).toEqual([]);
});

const other = `version: 1
github: { org: acme, owners: [dana] }
users: { dana: dana-d, carol: carol-c }
teams: { ops: { leads: [dana], members: [carol] } }
`;
const exact = `version: 1
github: { org: acme, owners: [alice], members: exact, teams: exact }
guards: { min_owners: 1, max_removals: 50 }
users: { alice: alice-a, bob: bob-b }
teams: { web: { leads: [alice], members: [bob] } }
`;

test("exact lists of one roster leave the people, owners and teams of another roster of the repository", async () => {
  const theirs = loaded(other);
  if (!isValid(theirs)) throw new Error("The roster has a mistake.");
  const earlier = loaded(exact.replace("web: {", "ops: { members: [bob] }, web: {"));
  const memory: RunMemory = {
    ...noMemory([]),
    earlierIn: () => (isValid(earlier) ? [earlier.resolved] : []),
    beside: [{ ...theirs.resolved, unapplied: true, beside: "a.yaml" }],
  };
  const connections = connectionsTo({ github });
  const request = { command: "apply", roster: loaded(exact), allowRemovals: true, links: {} } as const;
  const report = await run({ ...request, memory }, connections);
  expect(report.result).toBe("applied");
  const names = (ids: Iterable<number>) => [...ids].map((id) => github.world.accounts.get(id)?.login).sort();
  expect(names(github.world.members.keys())).toEqual(["alice-a", "bob-b", "carol-c", "dana-d"]);
  expect(github.world.members.get(github.world.user("dana-d")?.id ?? 0)).toBe("admin");
  expect([...github.world.teams.values()].map(({ name }) => name).sort()).toEqual(["ops", "web"]);
  expect(names(github.world.team("ops")?.members.keys() ?? [])).toEqual(["carol-c"]);
  const told = report.findings.find(({ code }) => code === "given_elsewhere")?.message;
  expect(told).toContain("b.yaml doesn't give this, and a.yaml does, so it stays");
});
