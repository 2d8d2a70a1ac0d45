import { afterEach, expect, test } from "vitest";
import { type GithubEmulator, startGithub } from "./github.ts";
import type { GithubSeed, SeedTeam } from "./seed.ts";
import { octokit, smallWorld } from "./small-world.ts";
import { snapshotOf } from "./snapshot.ts";

let github: GithubEmulator;

afterEach(() => github.close());

test("a snapshot shows the organisation by names, with direct grants and roles alone", async () => {
  github = await startGithub({
    ...smallWorld,
    invitations: [{ login: "dave", role: "admin" }, { email: "eve@acme.dev" }],
    outsideCollaborators: [{ login: "dave", repos: { api: "triage" } }],
  });
  expect(snapshotOf(github.world)).toEqual({
    members: { alice: "admin", bob: "member", carol: "member" },
    pending: { dave: "admin", "eve@acme.dev": "direct_member" },
    teams: {
      backend: expect.objectContaining({
        parent: "engineering",
        members: { bob: "maintainer" },
        repos: { api: "read" },
      }),
      design: expect.objectContaining({
        name: "Design",
        members: { carol: "member" },
        repos: { website: "admin" },
      }),
      engineering: expect.objectContaining({
        parent: null,
        members: { alice: "member" },
        repos: { api: "write" },
      }),
    },
    collaborators: { api: { dave: "triage" } },
  });
});

test("the same seed gives the same ids, and a seed's own ids are kept", async () => {
  const seed: GithubSeed = {
    org: "acme",
    members: [{ login: "a" }, { login: "b", id: 1001 }],
    teams: [{ name: "One" }, { name: "Two", id: 5001 }],
  };
  github = await startGithub(seed);
  const ids = () => [...github.world.accounts.keys(), ...github.world.teams.keys()];
  const first = ids();
  expect([github.world.user("b")?.id, github.world.team("two")?.id]).toEqual([1001, 5001]);
  await github.close();
  github = await startGithub(seed);
  expect(ids()).toEqual(first);
});

/** 766 teams in nests of ten, 1,509 members, 631 grants. */
function large(): GithubSeed {
  const teams = Array.from({ length: 766 }, (_, index): SeedTeam => {
    const people = Array.from(
      { length: 8 },
      (__, seat) => [`user-${(index * 7 + seat * 13) % 1509}`, "member"] as const,
    );
    return {
      name: `Team ${index}`,
      ...(index % 10 === 0 ? {} : { parent: `team-${index - (index % 10)}` }),
      members: Object.fromEntries(people),
      repos: index < 631 ? { [`repo-${index % 300}`]: "write" } : {},
    };
  });
  return {
    org: "acme",
    members: Array.from({ length: 1509 }, (_, index) => ({
      login: `user-${index}`,
      role: index < 5 ? "admin" : "member",
    })),
    repos: Array.from({ length: 300 }, (_, index) => ({ name: `repo-${index}` })),
    teams,
  };
}

test("a large organisation's teams are read in eight pages of three points, grants and members included", async () => {
  github = await startGithub(large());
  const client = octokit(github);
  const query = `query($after: String) { rateLimit { used } organization(login: "acme") {
    membersWithRole(first: 100) { totalCount } pendingMembers(first: 100) { totalCount }
    teams(first: 100, after: $after, orderBy: { field: NAME, direction: ASC }) {
      pageInfo { hasNextPage endCursor }
      nodes { slug members(first: 100, membership: IMMEDIATE) { nodes { login } }
        repositories(first: 100) { edges { permission } } invitations(first: 100) { totalCount } } } } }`;
  interface Page {
    readonly rateLimit: { readonly used: number };
    readonly organization: {
      readonly teams: {
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
        readonly nodes: readonly { readonly slug: string }[];
      };
    };
  }
  const slugs = new Set<string>();
  let after: string | undefined;
  let used = 0;
  do {
    const page: Page = await client.graphql<Page>(query, { after });
    const { nodes, pageInfo } = page.organization.teams;
    for (const { slug } of nodes) slugs.add(slug);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : undefined;
    used = page.rateLimit.used;
  } while (after !== undefined);
  expect([slugs.size, github.calls.length, used]).toEqual([766, 8, 24]);
});
