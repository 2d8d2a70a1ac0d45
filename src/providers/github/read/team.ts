import type { GithubClient } from "../client.ts";
import type { GithubTeam, GithubTeamMember, GithubTeamRepository } from "../model/remote-state.ts";
import { roleFromGithub } from "../model/roles.ts";
import type { TeamMembersPage, TeamNode, TeamRepositoriesPage } from "./answers.ts";
import { teamAnswer } from "./answers.ts";
import {
  addLastPage,
  addPage,
  emptyList,
  type LastPage,
  longestPage,
  type Page,
  wantsLastPage,
} from "./paged-list.ts";
import { teamPage } from "./queries.ts";

/** Reads the rest of a team's lists. A list whose count is wrong is read once more from its start. */
export async function completeTeam(client: GithubClient, node: TeamNode): Promise<GithubTeam> {
  const [members, repositories] = await Promise.all([
    completeList(client, node, {
      list: "members",
      first: node.members,
      entries: (page: TeamMembersPage) => (page.edges ?? []).map((edge) => edge && memberEntry(edge)),
    }),
    completeList(client, node, {
      list: "repositories",
      first: node.repositories,
      entries: (page: TeamRepositoriesPage) =>
        (page.edges ?? []).map((edge) => edge && repositoryEntry(edge)),
    }),
  ]);
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

interface TeamListRequest<ListedPage, Item> {
  readonly list: ListName;
  readonly first: ListedPage | null;
  readonly entries: (page: ListedPage) => (readonly [string, Item] | null)[];
}

async function completeList<ListedPage extends Page, Item>(
  client: GithubClient,
  node: TeamNode,
  request: TeamListRequest<ListedPage, Item>,
): Promise<ReadonlyMap<string, Item> | undefined> {
  const again = () => readPage<ListedPage>(client, node, { list: request.list, first: longestPage });
  return (
    (await readListFrom(client, node, { ...request, from: request.first ?? (await again()) })) ??
    (await readListFrom(client, node, { ...request, from: await again() }))
  );
}

/** Reads the list that begins with a page, from both of its ends; undefined when its count is wrong. */
async function readListFrom<ListedPage extends Page, Item>(
  client: GithubClient,
  node: TeamNode,
  { list, entries, from }: TeamListRequest<ListedPage, Item> & { readonly from: ListedPage | undefined },
): Promise<ReadonlyMap<string, Item> | undefined> {
  if (from === undefined) return undefined;
  const found = emptyList<Item>();
  const entriesOf = (page: ListedPage) => entries(page).filter((entry) => entry !== null);
  addPage(found, from, entriesOf(from));
  while (!found.done) {
    const { cursor: after, lastCursor: before } = found;
    const [next, last] = await Promise.all([
      readPage<ListedPage>(client, node, { list, first: longestPage, after }),
      wantsLastPage(found)
        ? readPage<ListedPage & LastPage>(client, node, { list, last: longestPage, before })
        : undefined,
    ]);
    if (next === undefined) return undefined;
    addPage(found, next, entriesOf(next));
    if (last !== undefined) addLastPage(found, last, entriesOf(last));
  }
  return found.items.size === found.total ? (found.items as ReadonlyMap<string, Item>) : undefined;
}

interface PageRequest {
  readonly list: ListName;
  readonly first?: number;
  readonly after?: string | null;
  readonly last?: number;
  readonly before?: string | null;
}

async function readPage<ListedPage>(
  client: GithubClient,
  node: TeamNode,
  { list, ...wanted }: PageRequest,
): Promise<ListedPage | undefined> {
  for (let tries = 0; tries < 3; tries += 1) {
    try {
      const answer = await client.query(teamPage[list], { id: node.id, ...wanted });
      const parsed = teamAnswer.safeParse(answer.data);
      if (answer.errors.length === 0 && parsed.success)
        return (parsed.data.node?.[list] ?? undefined) as ListedPage;
    } catch {
      // The page is asked for again. Without an answer, the list counts as unread.
    }
  }
  return undefined;
}
