import { afterEach, expect, it } from "vitest";
import { type DriveEmulator, startDrive } from "../../emulators/drive/drive.ts";
import { directGrants } from "../../emulators/drive/world.ts";
import { type GithubEmulator, startGithub } from "../../emulators/github/github.ts";
import { connectionsTo } from "../adopt/testing/connections.ts";
import type { RunMemory } from "../app/open-memory.ts";
import { isValid, loadRoster } from "../roster/load.ts";
import { run } from "../run.ts";

let github: GithubEmulator | undefined;
let drive: DriveEmulator | undefined;
afterEach(async () => {
  await github?.close();
  await drive?.close();
  github = undefined;
  drive = undefined;
});

const app = "rollcall@acme.iam.gserviceaccount.com";

/** Applies a roster after another one, which was applied to the end. */
async function apply(text: string, before?: string) {
  const load = (yaml: string) =>
    loadRoster({ files: [{ path: "teams.yaml", bytes: Buffer.from(yaml) }], findings: [] }, "2027-01-15");
  const earlier = before === undefined ? undefined : load(before);
  const memory: RunMemory = {
    findings: [],
    isEmpty: false,
    applied: new Set(),
    begun: new Set(),
    beside: [],
    protectedBefore: new Set(),
    earlierIn: () => (isValid(earlier) ? [earlier.resolved] : []),
    appliedIn: () => undefined,
    idsIn: () => new Map(),
    isWithheldIn: () => false,
    isTakenIn: () => false,
    tellTaken: async () => {},
    hasTold: () => false,
    hasToldDrift: () => false,
    lastAppliedIn: () => undefined,
    tellDrift: async () => {},
    begin: async () => [],
    end: async () => [],
  };
  return run(
    { command: "apply", roster: load(text), allowRemovals: true, links: {}, memory },
    connectionsTo({
      ...(github && { github }),
      ...(drive && {
        drive: { url: drive.url, credentials: drive.credentials.serviceAccountKey(app) },
      }),
    }),
  );
}

const head = `version: 1
github: { org: acme }
users: { alice: alice, bob: bob-b, carol: { github: carol-c, active: true } }
`;

async function startTeams(): Promise<GithubEmulator> {
  github = await startGithub({
    org: "acme",
    members: [{ login: "alice", role: "admin" }, { login: "bob-b" }, { login: "carol-c" }],
    teams: [
      { name: "red", members: { "bob-b": "member", "carol-c": "member" }, repos: { api: "write" } },
      { name: "blue", members: { "bob-b": "member" } },
    ],
    repos: [{ name: "api", collaborators: { "bob-b": "write" } }],
  });
  return github;
}

function refuseGrants(of: string, status: number): void {
  github?.fail({
    matches: ({ method, path }) => method === "PUT" && path.includes(`/teams/${of}/repos`),
    fault: { kind: "answer", answer: { status, body: { message: "No" } } },
    times: 99,
  });
}

/** Who has a grant on the repository. */
function holdersOf(name: string): readonly string[] {
  const repo = [...(github?.world.repos.values() ?? [])].find((each) => each.name === name);
  const teams = [...(github?.world.teams.values() ?? [])].filter(({ grants }) => grants.has(repo?.id ?? 0));
  const people = [...(repo?.collaborators.keys() ?? [])].map((id) => github?.world.accounts.get(id)?.login);
  return [...teams.map(({ slug }) => slug), ...people.map(String)].sort();
}

it.each([403, 502])("a team keeps its repository while another team's grant fails (%i)", async (status) => {
  await startTeams();
  refuseGrants("blue", status);
  const moved = `${head}teams:
  red: { members: [bob, carol], repos: {} }
  blue: { members: [bob, carol], repos: { api: write } }
`;
  const report = await apply(moved);
  expect(report.result).toBe("partial");
  expect(holdersOf("api")).toEqual(["bob-b", "red"]);
  expect(report.outcomes?.find(({ change }) => change.action === "revoke")).toMatchObject({
    status: "skipped",
    because: "blue could not be let in to the repository api. Nobody loses access before gaining it.",
  });
  github?.clearFaults();
  expect((await apply(moved)).result).toBe("applied");
  expect(holdersOf("api")).toEqual(["blue", "bob-b"]);
});

it.each([
  { where: "to the top", red: "repos: { api: write }", green: "", replaces: "red" },
  { where: "below another one", red: "repos: {}, parent: green", green: "api: write", replaces: "green" },
])("a team that moves $where keeps what it inherits while what replaces it fails", async (move) => {
  github = await startGithub({
    org: "acme",
    members: [{ login: "alice", role: "admin" }, { login: "bob-b" }, { login: "carol-c" }],
    teams: [
      { name: "blue", repos: { api: "write" } },
      { name: "green" },
      { name: "red", parent: "blue", members: { "bob-b": "member" } },
    ],
    repos: [{ name: "api" }],
  });
  const moved = `${head}teams:
  red: { members: [bob], ${move.red} }
  blue: { members: [], repos: { api: write } }
  green: { members: [], repos: { ${move.green} } }
`;
  refuseGrants(move.replaces, 403);
  const parent = () => github?.world.team("red")?.parent?.slug;
  expect((await apply(moved)).outcomes).toContainEqual(
    expect.objectContaining({
      change: expect.objectContaining({ setting: "parent" }),
      status: "skipped",
      because: expect.stringContaining("Nobody loses access before gaining it."),
    }),
  );
  expect(parent()).toBe("blue");
  github.clearFaults();
  expect((await apply(moved)).result).toBe("applied");
  expect(parent()).not.toBe("blue");
});

it("a direct grant stays while the grant of the team that replaces it fails", async () => {
  await startTeams();
  github?.world.team("red")?.grants.clear();
  refuseGrants("red", 403);
  const report = await apply(`${head}teams: { red: { members: [bob, carol], repos: { api: write } } }
projects: { rocket: { repos: [api], collaborators: {} } }
`);
  expect(report.result).toBe("failed");
  expect(holdersOf("api")).toEqual(["bob-b"]);
});

it("what the roster lowers or doesn't replace goes although another grant fails", async () => {
  await startTeams();
  refuseGrants("blue", 403);
  const roster = `${head}teams:
  red: { members: [bob, carol], repos: {} }
  blue: { members: [bob], repos: { api: read } }
projects: { rocket: { repos: [api], collaborators: {} } }
`;
  await apply(roster);
  expect(holdersOf("api")).toEqual([]);
});

it("of people who have left nothing is kept", async () => {
  await startTeams();
  for (const repo of github?.world.repos.values() ?? []) repo.collaborators.clear();
  refuseGrants("blue", 403);
  await apply(`${head.replace("active: true", "active: false")}teams:
  red: { members: [bob], repos: {} }
  blue: { members: [bob], repos: { api: write } }
`);
  expect(holdersOf("api")).toEqual(["red"]);
  expect([...(github?.world.team("red")?.members.keys() ?? [])]).toEqual([github?.world.user("bob-b")?.id]);
});

it("an account that was somebody's keeps a folder while the new one can't be let in", async () => {
  drive = await startDrive({
    accounts: ["bob@acme.dev"],
    items: [{ id: "f1", name: "Web", grants: { [app]: "writer", "bob@acme.dev": "writer" } }],
  });
  const roster = (email: string) => `version: 1
users: { bob: { email: ${email} } }
drive: {}
teams: { web: { members: [bob], drive: { folders: [{ id: f1 }] } } }
`;
  const report = await apply(roster("robert@acme.dev"), roster("bob@acme.dev"));
  expect(report.outcomes?.map(({ change, status }) => `${change.action} ${status}`)).toEqual([
    "grant failed",
    "revoke skipped",
  ]);
  expect(Object.keys(directGrants(drive.world, "f1"))).toContain("bob@acme.dev");
});
