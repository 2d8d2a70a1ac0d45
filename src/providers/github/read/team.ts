import type { GithubClient } from "../client.ts";
import type { GithubTeam, TeamMember, TeamRepository } from "../model/remote-state.ts";
import { roleFromGithub } from "../model/roles.ts";
import type { TeamMembersPage, TeamNode, TeamRepositoriesPage } from "./answers.ts";
import { teamAnswer } from "./answers.ts";
import { teamPage } from "./queries.ts";

/** Follows a team's lists past their first page, and reads a list that doesn't add up once more from its start. */
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

type ListName = "members" | "repositories";

interface ListPage {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface How<Page, Item> {
  readonly list: ListName;
  readonly first: Page | null;
  readonly entries: (page: Page) => (readonly [string, Item] | null)[];
}

async function completeList<Page extends ListPage, Item>(
  client: GithubClient,
  node: TeamNode,
  how: How<Page, Item>,
): Promise<ReadonlyMap<string, Item> | undefined> {
  const again = () => nextPage<Page>(client, node, { list: how.list, after: null });
  return (
    (await listFrom(client, node, { ...how, from: how.first ?? (await again()) })) ??
    (await listFrom(client, node, { ...how, from: await again() }))
  );
}

/** The whole list that begins with a page; undefined when it doesn't add up. */
async function listFrom<Page extends ListPage, Item>(
  client: GithubClient,
  node: TeamNode,
  { list, entries, from }: How<Page, Item> & { readonly from: Page | undefined },
): Promise<ReadonlyMap<string, Item> | undefined> {
  const items = new Map<string, Item>();
  const cursors = new Set<string | null>();
  let page = from;
  while (page !== undefined) {
    for (const entry of entries(page)) if (entry) items.set(entry[0], entry[1]);
    const { hasNextPage, endCursor: after } = page.pageInfo;
    // A page that leads back to where we have been would be asked for ever.
    if (!hasNextPage || cursors.has(after)) return items.size === page.totalCount ? items : undefined;
    cursors.add(after);
    page = await nextPage<Page>(client, node, { list, after });
  }
  return undefined;
}

async function nextPage<Page>(
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
      // Asked again; in the end the list counts as unread, which is said where it matters.
    }
  }
  return undefined;
}
