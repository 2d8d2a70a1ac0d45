import { afterEach, beforeEach, expect, test } from "vitest";
import { type GithubEmulator, startGithub } from "../../emulators/github/github.ts";
import { connectionsTo } from "../adopt/testing/connections.ts";
import { isValid, loadRoster } from "../roster/load.ts";
import { run } from "../run.ts";
import { noMemory } from "./no-memory.ts";
import type { RunMemory } from "./open-memory.ts";

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
    repos: [{ name: "api" }, { name: "web" }],
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
  expect(names(github.world.members.keys())).toEqual(["alice-a", "bob-b", "carol-c", "dana-d", "stray"]);
  expect(report.findings.map(({ code }) => code)).toContain("exact_beside_others");
  expect(github.world.members.get(github.world.user("dana-d")?.id ?? 0)).toBe("admin");
  expect([...github.world.teams.values()].map(({ name }) => name).sort()).toEqual([
    "left-over",
    "ops",
    "web",
  ]);
  expect(names(github.world.team("ops")?.members.keys() ?? [])).toEqual(["carol-c"]);
  const told = report.findings.find(({ code }) => code === "given_elsewhere")?.message;
  expect(told).toContain("b.yaml doesn't give this, and a.yaml does, so it stays");
});

const invitedTo = (repo: string) =>
  [...(github.world.repo(`acme/${repo}`)?.invitations.values() ?? [])].map(
    ({ account, role }) => `${account.login} ${role}`,
  );

test("who leaves by one roster keeps what another gives them alone: it is given back at once, and told beforehand", async () => {
  const direct = `version: 1
github: { org: acme }
users: { carol: { github: carol-c, outside: true } }
projects: { p: { repos: [api, web], collaborators: { carol: write } } }
`;
  const before = loaded(exact.replace("bob: bob-b", "bob: bob-b, carol: carol-c"));
  const theirs = loaded(direct);
  if (!isValid(theirs) || !isValid(before)) throw new Error("The roster has a mistake.");
  const memory: RunMemory = {
    ...noMemory([]),
    earlierIn: () => [before.resolved],
    beside: [{ ...theirs.resolved, unapplied: true, beside: "a.yaml" }],
  };
  const carol = github.world.user("carol-c")?.id ?? 0;
  const api = github.world.repo("acme/api");
  api?.collaborators.set(carol, "read");
  const request = { command: "apply", roster: loaded(exact), allowRemovals: true, links: {} } as const;
  const report = await run({ ...request, memory }, connectionsTo({ github }));
  expect(report.result).toBe("applied");
  expect(github.world.members.has(carol)).toBe(false);
  const told = report.findings.find(({ code }) => code === "collaborator_invited_again")?.message;
  expect(told).toContain("carol-c (write on api)");
  expect(told).not.toContain("on web");
  expect(invitedTo("api")).toEqual(["carol-c read"]);
  expect(invitedTo("web")).toEqual([]);
});
