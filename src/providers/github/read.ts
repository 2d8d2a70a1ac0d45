import type { Progress } from "../../core/provider.ts";
import type { TeamMembersPage, TeamNode, TeamRepositoriesPage } from "./answers.ts";
import { teamAnswer } from "./answers.ts";
import type { GithubClient } from "./client.ts";
import type { GithubDesired } from "./desired.ts";
import {
  readAccountById,
  readAccounts,
  readCollaborators,
  readDirectTeams,
  readFailedInvitations,
  readInvitations,
  readRepositories,
  readRoleNames,
} from "./lookups.ts";
import { matchTeams } from "./match-teams.ts";
import { strangers } from "./people.ts";
import { teamPage } from "./queries.ts";
import { readOrganization } from "./read-organization.ts";
import { isBuiltIn, roleFromGithub } from "./roles.ts";
import { needsDirectTeams } from "./view-repos.ts";
import type {
  GithubRepository,
  GithubTeam,
  Invitation,
  OrgWorld,
  TeamMember,
  TeamRepository,
} from "./world.ts";

/**
 * Reads all that the given rosters need to know of their organisation, once for all of them. Throws a `RollcallError`
 * when the organisation can't be read; a team that can't be read to the end says so by `undefined`.
 */
export async function readWorld(
  client: GithubClient,
  wanted: readonly GithubDesired[],
  progress: Progress,
): Promise<OrgWorld> {
  const org = wanted[0]?.org ?? "";
  const [lists, invitations, failed] = await Promise.all([
    readOrganization(client, org, progress),
    readInvitations(client, org),
    readFailedInvitations(client, org),
  ]);
  const teams = new Map<number, GithubTeam>();
  for (const node of lists.teams.values()) {
    teams.set(node.databaseId, await completeTeam(client, node));
  }
  const world: OrgWorld = {
    login: lists.login,
    id: lists.id,
    ...(lists.viewer !== undefined && lists.members.has(lists.viewer.toLowerCase())
      ? { self: lists.viewer }
      : {}),
    members: lists.members,
    pending: pendingOf(lists.pending, invitations),
    pendingEmails: new Map(
      invitations.flatMap((each) => (!each.login && each.email ? [[each.email.toLowerCase(), each]] : [])),
    ),
    failed,
    teams,
    teamsComplete: lists.teamsComplete,
    repositories: new Map(),
    accounts: new Map(),
    accountsById: new Map(),
  };
  return lookUp(client, world, wanted);
}

function pendingOf(
  members: ReadonlyMap<string, { login: string; id: number }>,
  invitations: readonly Invitation[],
): ReadonlyMap<string, Invitation> {
  const pending = new Map<string, Invitation>(members);
  for (const invitation of invitations) {
    const login = invitation.login?.toLowerCase();
    if (login !== undefined) pending.set(login, { ...pending.get(login), ...invitation });
  }
  return pending;
}

/** Follows a team's lists past their first page, and reads a list that doesn't add up once more from its start. */
async function completeTeam(client: GithubClient, node: TeamNode): Promise<GithubTeam> {
  const members = await completeList(client, node, {
    list: "members",
    first: node.members,
    entries: (page: TeamMembersPage) => (page.edges ?? []).map((edge) => edge && memberEntry(edge)),
  });
  const repositories = await completeList(client, node, {
    list: "repositories",
    first: node.repositories,
    entries: (page: TeamRepositoriesPage) => (page.edges ?? []).map((edge) => edge && repositoryEntry(edge)),
  });
  return {
    nodeId: node.id,
    id: node.databaseId,
    name: node.name,
    slug: node.slug,
    description: node.description ?? "",
    privacy: node.privacy === "SECRET" ? "secret" : "closed",
    notifications: node.notificationSetting !== "NOTIFICATIONS_DISABLED",
    parent: node.parentTeam?.databaseId,
    members,
    repositories,
    ...(node.slug.startsWith("ent:") ? { managedElsewhere: "enterprise" as const } : {}),
  };
}

type MemberEdge = NonNullable<NonNullable<TeamMembersPage["edges"]>[number]>;
type RepositoryEdge = NonNullable<NonNullable<TeamRepositoriesPage["edges"]>[number]>;

function memberEntry({ role, node }: MemberEdge): readonly [string, TeamMember] {
  const member: TeamMember = {
    login: node.login,
    id: node.databaseId,
    role: role === "MAINTAINER" ? "maintainer" : "member",
  };
  return [node.login.toLowerCase(), member];
}

function repositoryEntry({ permission, node }: RepositoryEdge): readonly [string, TeamRepository] {
  return [
    node.name.toLowerCase(),
    { name: node.name, role: roleFromGithub(permission), archived: node.isArchived },
  ];
}

interface ListPage {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

async function completeList<Page extends ListPage, Item>(
  client: GithubClient,
  node: TeamNode,
  how: {
    readonly list: "members" | "repositories";
    readonly first: Page | null;
    readonly entries: (page: Page) => (readonly [string, Item] | null)[];
  },
): Promise<ReadonlyMap<string, Item> | undefined> {
  let page: Page | null | undefined = how.first;
  for (let tries = 0; tries < 2; tries += 1) {
    const items = new Map<string, Item>();
    page ??= await nextPage<Page>(client, node, { list: how.list, after: null });
    while (page) {
      for (const entry of how.entries(page)) if (entry) items.set(entry[0], entry[1]);
      if (!page.pageInfo.hasNextPage) break;
      page = await nextPage<Page>(client, node, { list: how.list, after: page.pageInfo.endCursor });
    }
    if (page && items.size === page.totalCount) return items;
    page = undefined;
  }
  return undefined;
}

async function nextPage<Page>(
  client: GithubClient,
  node: TeamNode,
  { list, after }: { list: "members" | "repositories"; after: string | null },
): Promise<Page | undefined> {
  for (let tries = 0; tries < 3; tries += 1) {
    try {
      const answer = await client.query(teamPage[list], { id: node.id, after });
      const parsed = teamAnswer.safeParse(answer.data);
      if (answer.errors.length === 0 && parsed.success)
        return (parsed.data.node?.[list] ?? undefined) as Page | undefined;
    } catch {
      // Asked again below; in the end the list counts as unread, which is said where it matters.
    }
  }
  return undefined;
}

/** Asks for what is known only by name: newcomers, repositories that no team holds yet, collaborators, custom roles. */
async function lookUp(
  client: GithubClient,
  world: OrgWorld,
  wanted: readonly GithubDesired[],
): Promise<OrgWorld> {
  const unknown = wanted.map((desired) => strangers(world, desired));
  const accounts = await readAccounts(client, [...new Set(unknown.flatMap((each) => each.logins))].sort());
  const accountsById = new Map<string, Awaited<ReturnType<typeof readAccountById>>>();
  for (const id of new Set(unknown.flatMap((each) => each.ids)))
    accountsById.set(id, await readAccountById(client, id));

  const repositories = await lookUpRepositories(client, world, wanted);
  const teams = await withRoleNames(client, world, wanted);
  const seen: OrgWorld = { ...world, accounts, accountsById, repositories, teams };
  for (const name of new Set(wanted.flatMap((desired) => needsDirectTeams(seen, desired)))) {
    const found = repositories.get(name.toLowerCase());
    if (found === undefined || found === "missing") continue;
    const directTeams = await readDirectTeams(client, world.login, found.name);
    repositories.set(name.toLowerCase(), { ...found, directTeams });
  }
  return seen;
}

async function lookUpRepositories(
  client: GithubClient,
  world: OrgWorld,
  wanted: readonly GithubDesired[],
): Promise<Map<string, GithubRepository | "missing">> {
  const found = new Map<string, GithubRepository | "missing">();
  for (const team of world.teams.values()) {
    for (const [key, { name, archived }] of team.repositories ?? []) found.set(key, { name, archived });
  }
  const named = wanted.flatMap((desired) => [...desired.roster.repositories.values()]);
  const missing = [...new Set(named.map((each) => each.name))].filter(
    (name) => !found.has(name.toLowerCase()),
  );
  for (const [key, repository] of await readRepositories(client, world.login, missing.sort()))
    found.set(key, repository);
  for (const { name, collaborators } of named) {
    const repository = found.get(name.toLowerCase());
    if (collaborators === undefined || repository === undefined || repository === "missing") continue;
    if (repository.collaborators !== undefined) continue;
    const people = await readCollaborators(client, world.login, repository.name);
    found.set(name.toLowerCase(), { ...repository, collaborators: people });
  }
  return found;
}

/** GraphQL knows five roles; where a team is declared with another one, REST tells what it really has. */
async function withRoleNames(
  client: GithubClient,
  world: OrgWorld,
  wanted: readonly GithubDesired[],
): Promise<ReadonlyMap<number, GithubTeam>> {
  const teams = new Map(world.teams);
  const asked = new Set<number>();
  for (const desired of wanted) {
    const { byKey } = matchTeams(world, desired);
    for (const team of desired.roster.teams.values()) {
      const found = byKey.get(team.key);
      const custom = [...team.grants.values()].some((grant) => !isBuiltIn(grant.role));
      if (!custom || found?.repositories === undefined || asked.has(found.id)) continue;
      asked.add(found.id);
      const names = await readRoleNames(client, world.login, found.slug);
      const repositories = [...found.repositories].map(
        ([key, held]) => [key, { ...held, role: names.get(key) ?? held.role }] as const,
      );
      teams.set(found.id, { ...found, repositories: new Map(repositories) });
    }
  }
  return teams;
}
