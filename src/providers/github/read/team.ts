import type { GithubClient } from "../client.ts";
import type { GithubTeam, GithubTeamMember, GithubTeamRepository } from "../model/remote-state.ts";
import { roleFromGithub } from "../model/roles.ts";
import type { TeamMembersPage, TeamNode, TeamRepositoriesPage } from "./answers.ts";
import { teamAnswer } from "./answers.ts";
import { teamPage } from "./queries.ts";

/** Reads the rest of a team's lists. A list whose count is wrong is read once more from its start. */
export async function completeTeam(client: GithubClient, node: TeamNode): Promise<GithubTeam> {
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

function memberEntry({ role, node }: MemberEdge): readonly [string, GithubTeamMember] {
  const member: GithubTeamMember = {
    login: node.login,
    id: node.databaseId,
    role: role === "MAINTAINER" ? "maintainer" : "member",
  };
  return [node.login.toLowerCase(), member];
}

function repositoryEntry({ permission, node }: RepositoryEdge): readonly [string, GithubTeamRepository] {
  return [
    node.name.toLowerCase(),
    { name: node.name, role: roleFromGithub(permission), archived: node.isArchived },
  ];
}

type ListName = "members" | "repositories";

interface ListPage {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface TeamListRequest<Page, Item> {
  readonly list: ListName;
  readonly first: Page | null;
  readonly entries: (page: Page) => (readonly [string, Item] | null)[];
}

async function completeList<Page extends ListPage, Item>(
  client: GithubClient,
  node: TeamNode,
  request: TeamListRequest<Page, Item>,
): Promise<ReadonlyMap<string, Item> | undefined> {
  const again = () => readNextPage<Page>(client, node, { list: request.list, after: null });
  return (
    (await readListFrom(client, node, { ...request, from: request.first ?? (await again()) })) ??
    (await readListFrom(client, node, { ...request, from: await again() }))
  );
}

/** Reads the list that begins with a page; undefined when its count is wrong. */
async function readListFrom<Page extends ListPage, Item>(
  client: GithubClient,
  node: TeamNode,
  { list, entries, from }: TeamListRequest<Page, Item> & { readonly from: Page | undefined },
): Promise<ReadonlyMap<string, Item> | undefined> {
  const items = new Map<string, Item>();
  const cursors = new Set<string | null>();
  let page = from;
  while (page !== undefined) {
    for (const entry of entries(page)) if (entry) items.set(entry[0], entry[1]);
    const { hasNextPage, endCursor: after } = page.pageInfo;
    // A cursor that comes back would be followed for ever.
    if (!hasNextPage || cursors.has(after)) return items.size === page.totalCount ? items : undefined;
    cursors.add(after);
    page = await readNextPage<Page>(client, node, { list, after });
  }
  return undefined;
}

async function readNextPage<Page>(
  client: GithubClient,
  node: TeamNode,
  { list, after }: { readonly list: ListName; readonly after: string | null },
): Promise<Page | undefined> {
  for (let tries = 0; tries < 3; tries += 1) {
    try {
      const answer = await client.query(teamPage[list], { id: node.id, after });
      const parsed = teamAnswer.safeParse(answer.data);
      if (answer.errors.length === 0 && parsed.success)
        return (parsed.data.node?.[list] ?? undefined) as Page;
    } catch {
      // The page is asked for again. Without an answer, the list counts as unread.
    }
  }
  return undefined;
}
