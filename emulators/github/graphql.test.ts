import { afterEach, describe, expect, test } from "vitest";
import { type GithubEmulator, startGithub } from "./github.ts";
import { nodeId } from "./node-ids.ts";
import type { GithubOptions } from "./options.ts";
import type { GithubSeed } from "./seed.ts";
import { octokit, smallWorld } from "./small-world.ts";

let github: GithubEmulator;

async function start(options: GithubOptions = {}, seed: GithubSeed = smallWorld): Promise<void> {
  github = await startGithub(seed, options);
}

afterEach(() => github.close());

async function ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
  return await octokit(github).graphql<Data>(query, variables);
}

interface Raw {
  readonly data: unknown;
  readonly errors: readonly { readonly type?: string; readonly message: string; readonly path?: unknown[] }[];
}

/** The whole answer, errors included, with its status and headers. */
async function raw(query: string): Promise<{ body: Raw; status: number; headers: Headers }> {
  const response = await fetch(github.graphqlUrl, { method: "POST", body: JSON.stringify({ query }) });
  return { body: (await response.json()) as Raw, status: response.status, headers: response.headers };
}

const many: GithubSeed = {
  org: "acme",
  members: [{ login: "alice", role: "admin" }],
  teams: Array.from({ length: 25 }, (_, index) => ({
    name: `Team ${String(index).padStart(2, "0")}`,
    members: { alice: "member" },
  })),
};

const page = `query($first: Int!, $after: String) { organization(login: "acme") {
  teams(first: $first, after: $after, orderBy: { field: NAME, direction: ASC }) {
    totalCount pageInfo { hasNextPage endCursor } nodes { slug } edges { node { slug } } } } }`;

interface Page {
  readonly organization: {
    readonly teams: {
      readonly totalCount: number;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
      readonly nodes: readonly ({ readonly slug: string } | null)[];
    };
  };
}

/** Every slug, page by page. */
async function slugs(first: number): Promise<{ pages: string[][]; total: number }> {
  const pages: string[][] = [];
  let after: string | undefined;
  for (;;) {
    const { teams } = (await ask<Page>(page, { first, after })).organization;
    pages.push(teams.nodes.map((each) => each?.slug ?? "?"));
    if (!teams.pageInfo.hasNextPage) return { pages, total: teams.totalCount };
    after = teams.pageInfo.endCursor;
  }
}

describe("a team", () => {
  test("shows its immediate members, and repositories with what its parents grant", async () => {
    await start();
    const { organization } = await ask<{ organization: { team: object } }>(`{ organization(login: "ACME") {
      team(slug: "backend") { name privacy notificationSetting parentTeam { slug }
        members(first: 5, membership: IMMEDIATE) { edges { role node { login databaseId } } }
        repositories(first: 5) { totalCount edges { permission node { nameWithOwner isArchived } } } } } }`);
    expect(organization.team).toEqual({
      name: "Backend",
      privacy: "VISIBLE",
      notificationSetting: "NOTIFICATIONS_ENABLED",
      parentTeam: { slug: "engineering" },
      members: { edges: [{ role: "MAINTAINER", node: { login: "bob", databaseId: 12 } }] },
      repositories: {
        totalCount: 1,
        edges: [{ permission: "WRITE", node: { nameWithOwner: "acme/api", isArchived: false } }],
      },
    });
  });

  test("shows only its own grants where inheritance is switched off", async () => {
    await start({ inheritedReposInGraphql: false });
    const { organization } = await ask<{ organization: { team: object } }>(`{ organization(login: "acme") {
      team(slug: "backend") { repositories(first: 5) { edges { permission } } } } }`);
    expect(organization.team).toEqual({ repositories: { edges: [{ permission: "READ" }] } });
  });

  test("counts members of teams below it in unless asked for immediate ones, and owners as maintainers", async () => {
    await start();
    const members = (args: string) => `members(first: 9${args}) { edges { role node { login } } }`;
    const { organization } = await ask<{ organization: { team: object } }>(`{ organization(login: "acme") {
      team(slug: "engineering") { all: ${members("")} own: ${members(", membership: IMMEDIATE")}
        below: ${members(", membership: CHILD_TEAM")} } } }`);
    const alice = { role: "MAINTAINER", node: { login: "alice" } };
    const bob = { role: "MEMBER", node: { login: "bob" } };
    expect(organization.team).toEqual({
      all: { edges: [alice, bob] },
      own: { edges: [alice] },
      below: { edges: [bob] },
    });
  });

  test("that doesn't exist is null, and no error", async () => {
    await start();
    expect(await ask('{ organization(login: "acme") { team(slug: "nope") { id } } }')).toEqual({
      organization: { team: null },
    });
  });

  test("is found by node id", async () => {
    await start();
    const id = nodeId("Team", github.world.team("design")?.id ?? 0);
    expect(await ask("query($id: ID!) { node(id: $id) { ... on Team { slug } } }", { id })).toEqual({
      node: { slug: "design" },
    });
  });
});

test("an organisation shows its members' roles, and pending people, but nobody invited by address", async () => {
  await start({}, { ...smallWorld, invitations: [{ login: "dave" }, { email: "eve@acme.dev" }] });
  const { organization } = await ask<{ organization: object }>(`{ organization(login: "acme") {
    membersWithRole(first: 1) { totalCount edges { role node { login } } }
    pendingMembers(first: 5) { totalCount nodes { login } } } }`);
  expect(organization).toEqual({
    membersWithRole: { totalCount: 3, edges: [{ role: "ADMIN", node: { login: "alice" } }] },
    pendingMembers: { totalCount: 1, nodes: [{ login: "dave" }] },
  });
});

test("a team's invitations show addresses and no numbers", async () => {
  await start({}, { ...smallWorld, invitations: [{ email: "eve@acme.dev", teams: ["design"] }] });
  const { organization } = await ask<{ organization: { team: object } }>(`{ organization(login: "acme") {
    team(slug: "design") { invitations(first: 5) { nodes { email role invitee { login } } } } } }`);
  expect(organization.team).toEqual({
    invitations: { nodes: [{ email: "eve@acme.dev", role: "DIRECT_MEMBER", invitee: null }] },
  });
});

test("teams are filtered by root, member and text", async () => {
  await start();
  const { organization } = await ask<{ organization: object }>(`{ organization(login: "acme") {
    roots: teams(first: 9, rootTeamsOnly: true) { nodes { slug } }
    bobs: teams(first: 9, userLogins: ["BOB"]) { nodes { slug } }
    named: teams(first: 9, query: "desi") { nodes { slug } } } }`);
  expect(organization).toEqual({
    roots: { nodes: [{ slug: "engineering" }, { slug: "design" }] },
    bobs: { nodes: [{ slug: "backend" }] },
    named: { nodes: [{ slug: "design" }] },
  });
});

test("direct collaborators come with every source of their access", async () => {
  await start({}, { ...smallWorld, outsideCollaborators: [{ login: "dave", repos: { api: "triage" } }] });
  github.world.repo("api")?.collaborators.set(12, "read");
  const { repository } = await ask<{ repository: object }>(`{ repository(owner: "acme", name: "api") {
    collaborators(first: 9, affiliation: DIRECT) { edges { permission node { login }
      permissionSources { permission roleName source { __typename } } } } } }`);
  expect(repository).toEqual({
    collaborators: {
      edges: [
        {
          permission: "TRIAGE",
          node: { login: "dave" },
          permissionSources: [
            { permission: "READ", roleName: "triage", source: { __typename: "Repository" } },
          ],
        },
        {
          permission: "WRITE",
          node: { login: "bob" },
          permissionSources: [
            { permission: "READ", roleName: "read", source: { __typename: "Organization" } },
            { permission: "READ", roleName: "read", source: { __typename: "Repository" } },
            { permission: "WRITE", roleName: "write", source: { __typename: "Team" } },
          ],
        },
      ],
    },
  });
});

test("an organisation's repositories tell their direct collaborators page by page", async () => {
  await start();
  github.world.repo("api")?.collaborators.set(12, "read");
  const { organization } = await ask<{
    organization: { repositories: object };
  }>(`{ organization(login: "acme") {
    repositories(first: 1, ownerAffiliations: [OWNER], orderBy: { field: NAME, direction: ASC }) {
      pageInfo { hasNextPage }
      nodes { name collaborators(first: 9, affiliation: DIRECT) { totalCount nodes { login } } } } } }`);
  expect(organization.repositories).toEqual({
    pageInfo: { hasNextPage: true },
    nodes: [{ name: "api", collaborators: { totalCount: 1, nodes: [{ login: "bob" }] } }],
  });
});

test("a person's token sees the collaborators of those repositories only on which it may push", async () => {
  await start({ token: { kind: "user", login: "bob" } });
  const { body } = await raw(`{ organization(login: "acme") { repositories(first: 9) {
    nodes { name collaborators(first: 9, affiliation: DIRECT) { totalCount } } } } }`);
  const { organization } = body.data as {
    organization: { repositories: { nodes: { collaborators: unknown }[] } };
  };
  const { nodes } = organization.repositories;
  const index = nodes.findIndex(({ collaborators }) => collaborators === null);
  expect(index).not.toBe(-1);
  expect(nodes.some(({ collaborators }) => collaborators !== null)).toBe(true);
  expect(body.errors[0]).toMatchObject({
    type: "FORBIDDEN",
    path: ["organization", "repositories", "nodes", index, "collaborators"],
  });
});

test("whether owners are direct collaborators, and whether the sources of access are told, is an option", async () => {
  await start({ ownersListedAsDirect: true, permissionSourcesVisible: false });
  const { repository } = await ask<{ repository: object }>(`{ repository(owner: "acme", name: "api") {
    collaborators(first: 9, affiliation: DIRECT) {
      edges { node { login } permissionSources { permission } } } } }`);
  expect(repository).toEqual({
    collaborators: { edges: [{ node: { login: "alice" }, permissionSources: null }] },
  });
});

test("members tell their addresses of verified domains, and the identity provider whom it takes them for", async () => {
  await start(
    {},
    {
      org: "acme",
      members: [
        { login: "alice", verifiedEmails: ["alice@acme.dev"], saml: { nameId: "alice@idp.acme.dev" } },
        { login: "bob" },
      ],
      users: [{ login: "gone", saml: { nameId: "gone@acme.dev" } }],
    },
  );
  const { organization } = await ask<{ organization: object }>(`{ organization(login: "acme") {
    membersWithRole(first: 9) { nodes { login organizationVerifiedDomainEmails(login: "acme") } }
    samlIdentityProvider { externalIdentities(first: 9, membersOnly: true) {
      nodes { user { login } samlIdentity { nameId emails { value } } scimIdentity { username } } } } } }`);
  expect(organization).toEqual({
    membersWithRole: {
      nodes: [
        { login: "alice", organizationVerifiedDomainEmails: ["alice@acme.dev"] },
        { login: "bob", organizationVerifiedDomainEmails: [] },
      ],
    },
    samlIdentityProvider: {
      externalIdentities: {
        nodes: [
          {
            user: { login: "alice" },
            samlIdentity: { nameId: "alice@idp.acme.dev", emails: [] },
            scimIdentity: null,
          },
        ],
      },
    },
  });
});

test("an organisation without an identity provider has none", async () => {
  await start();
  expect(await ask('{ organization(login: "acme") { samlIdentityProvider { id } } }')).toEqual({
    organization: { samlIdentityProvider: null },
  });
});

test("updateTeamsRepository grants a repository to teams", async () => {
  await start();
  const { world } = github;
  await ask(
    `mutation($input: UpdateTeamsRepositoryInput!) { updateTeamsRepository(input: $input) { repository { name } } }`,
    {
      input: {
        repositoryId: nodeId("Repository", world.repo("website")?.id ?? 0),
        teamIds: [nodeId("Team", world.team("backend")?.id ?? 0)],
        permission: "MAINTAIN",
      },
    },
  );
  expect(world.team("backend")?.grants.get(world.repo("website")?.id ?? 0)).toBe("maintain");
});

describe("pages", () => {
  test("follow each other by cursor and hold everything once", async () => {
    await start({}, many);
    const { pages, total } = await slugs(10);
    expect([pages.map((each) => each.length), new Set(pages.flat()).size, total]).toEqual([
      [10, 10, 5],
      25,
      25,
    ]);
  });

  test("can be shorter than asked, and still lead on", async () => {
    await start({}, many);
    github.fail({ matches: () => true, fault: { kind: "quirk", name: "short-page" } });
    const { pages } = await slugs(10);
    expect([pages.map((each) => each.length), new Set(pages.flat()).size]).toEqual([[5, 10, 10], 25]);
  });

  test("can come twice", async () => {
    await start({}, many);
    github.fail({ matches: () => true, after: 1, fault: { kind: "quirk", name: "repeated-page" } });
    const { pages } = await slugs(10);
    expect(pages[1]).toEqual(pages[0]);
    expect(new Set(pages.flat()).size).toBe(25);
  });

  test("can claim a larger total than they yield", async () => {
    await start({}, many);
    github.fail({ matches: () => true, times: 9, fault: { kind: "quirk", name: "wrong-total" } });
    const { pages, total } = await slugs(10);
    expect([pages.flat().length, total]).toEqual([25, 26]);
  });

  test("can have holes, with an error for each", async () => {
    await start({}, many);
    github.fail({ matches: () => true, fault: { kind: "quirk", name: "partial" } });
    const { body, status } = await raw(
      '{ organization(login: "acme") { teams(first: 4) { nodes { slug } } } }',
    );
    expect(status).toBe(200);
    expect(body.data).toMatchObject({ organization: { teams: { nodes: [{}, null, {}, {}] } } });
    expect(body.errors).toEqual([expect.objectContaining({ path: ["organization", "teams", "nodes", 1] })]);
  });

  test("of too many teams come partly, with the error of a resource limit", async () => {
    await start({ maxTeamPage: 20 }, many);
    const { body } = await raw('{ organization(login: "acme") { teams(first: 25) { nodes { slug } } } }');
    const { nodes } = (body.data as Page).organization.teams;
    expect(nodes.filter((each) => each === null).length).toBe(5);
    expect(body.errors[0]).toMatchObject({
      type: "RESOURCE_LIMITS_EXCEEDED",
      message: "Resource limits for this query exceeded.",
    });
    expect((await slugs(20)).pages.flat().length).toBe(25);
  });

  test("strike the connection that the quirk names", async () => {
    await start();
    github.fail({ matches: () => true, fault: { kind: "quirk", name: "wrong-total:membersWithRole" } });
    const { organization } = await ask<{ organization: object }>(`{ organization(login: "acme") {
      teams(first: 1) { totalCount } membersWithRole(first: 1) { totalCount } } }`);
    expect(organization).toEqual({ teams: { totalCount: 3 }, membersWithRole: { totalCount: 4 } });
  });
});

describe("limits", () => {
  const nested = (first: number) => `{ rateLimit { cost nodeCount remaining } organization(login: "acme") {
    membersWithRole(first: 100) { totalCount } pendingMembers(first: 100) { totalCount }
    teams(first: ${first}) { nodes { members(first: 100) { totalCount }
      repositories(first: 100) { totalCount } invitations(first: 100) { totalCount } } } } }`;

  test("cost a point for each hundred connections, and tell what is left in body and headers", async () => {
    await start({ points: 50 });
    const { body, headers } = await raw(nested(100));
    expect(body.data).toMatchObject({ rateLimit: { cost: 3, nodeCount: 30_300, remaining: 47 } });
    expect([headers.get("x-ratelimit-remaining"), headers.get("x-ratelimit-resource")]).toEqual([
      "47",
      "graphql",
    ]);
  });

  test("cost at least one point", async () => {
    await start();
    const { body } = await raw(nested(30));
    expect(body.data).toMatchObject({ rateLimit: { cost: 1 } });
  });

  test("leave out of the cost what a directive leaves out", async () => {
    await start();
    const query = nested(100).replace("teams(first: 100)", "teams(first: 100) @include(if: false)");
    expect((await raw(query)).body.data).toMatchObject({ rateLimit: { cost: 1, nodeCount: 200 } });
  });

  test("answer 200 with RATE_LIMITED once the points are used up", async () => {
    await start({ points: 4 });
    await raw(nested(100));
    const { body, status, headers } = await raw(nested(100));
    expect([status, body.errors[0]?.type, headers.get("x-ratelimit-remaining")]).toEqual([
      200,
      "RATE_LIMITED",
      "0",
    ]);
  });

  test("answer RATE_LIMITED on demand", async () => {
    await start();
    github.fail({ matches: () => true, fault: { kind: "quirk", name: "rate-limited" } });
    expect((await raw("{ viewer { login } }")).body.errors[0]?.type).toBe("RATE_LIMITED");
  });

  test("refuse a connection without first or last, a page above 100, and more than 500,000 nodes", async () => {
    await start();
    const teams = (args: string, inner = "slug") =>
      `{ organization(login: "acme") { teams${args} { nodes { ${inner} } } } }`;
    const types = async (query: string) => (await raw(query)).body.errors.map((each) => each.type);
    expect(await types(teams(""))).toEqual(["MISSING_PAGINATION_BOUNDARIES"]);
    expect(await types(teams("(first: 101)"))).toEqual(["EXCESSIVE_PAGINATION"]);
    const deep =
      "members(first: 100) { nodes { login } } childTeams(first: 100) { nodes { members(first: 100) { totalCount } } }";
    expect(await types(teams("(first: 100)", deep))).toEqual(["MAX_NODE_LIMIT_EXCEEDED"]);
  });
});

test("what the schema doesn't have, and what the emulator doesn't serve, are errors", async () => {
  await start();
  const messages = async (query: string) => (await raw(query)).body.errors.map((each) => each.message);
  expect(await messages('{ organization(login: "acme") { nope } }')).toEqual([
    expect.stringContaining('Cannot query field "nope"'),
  ]);
  expect(await messages('{ organization(login: "acme") { sponsorsListing { id } } }')).toEqual([
    expect.stringContaining("does not serve Organization.sponsorsListing"),
  ]);
});

test("an unknown organisation is NOT_FOUND, and a token without the permission FORBIDDEN", async () => {
  await start({ token: { kind: "app", permissions: { contents: "read" } } });
  expect((await raw('{ organization(login: "nope") { id } }')).body.errors[0]?.type).toBe("NOT_FOUND");
  const { body } = await raw('{ organization(login: "acme") { teams(first: 1) { totalCount } } }');
  expect(body.errors[0]).toMatchObject({
    type: "FORBIDDEN",
    message: "Resource not accessible by integration",
  });
});
