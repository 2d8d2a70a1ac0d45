import { allMembers, roleInTeam, teamRepos } from "../access.ts";
import type { Account, Invitation, Repo, Team, TeamRole } from "../entities.ts";
import { nodeId } from "../node-ids.ts";
import { permissionEnum } from "../roles.ts";
import { connect } from "./connection.ts";
import type { Arguments, Fields, GraphqlContext } from "./context.ts";
import { ordered } from "./order.ts";

/** The fields of a team. `members` includes those of teams below unless the query asks for `IMMEDIATE`, as on GitHub. */
export const teamFields: Fields<Team> = {
  id: (team) => nodeId("Team", team.id),
  databaseId: (team) => team.id,
  name: (team) => team.name,
  slug: (team) => team.slug,
  combinedSlug: (team, _, { world }) => `${world.org.login}/${team.slug}`,
  description: (team) => team.description,
  privacy: (team) => (team.privacy === "secret" ? "SECRET" : "VISIBLE"),
  notificationSetting: (team) => (team.notifications ? "NOTIFICATIONS_ENABLED" : "NOTIFICATIONS_DISABLED"),
  createdAt: (team) => team.createdAt.toISOString(),
  updatedAt: (team) => team.updatedAt.toISOString(),
  url: (team, _, { world }) => `https://github.com/orgs/${world.org.login}/teams/${team.slug}`,
  organization: (_, __, { world }) => world.user(world.org.login),
  parentTeam: (team) => team.parent ?? null,
  viewerCanAdminister: () => true,
  ancestors: (team, args, context) => {
    const above: Team[] = [];
    for (let each = team.parent; each !== undefined; each = each.parent) above.push(each);
    return connect(context, above, { args, field: "ancestors" });
  },
  childTeams: (team, args, context) => {
    const below = args["immediateOnly"] === false ? descendants(team) : [...team.children];
    return connect(context, below, { args, field: "childTeams" });
  },
  members: (team, args, context) => {
    const role = typeof args["role"] === "string" ? args["role"].toLowerCase() : undefined;
    const text = typeof args["query"] === "string" ? args["query"].toLowerCase() : "";
    const found = membersOf(team, String(args["membership"] ?? "ALL"), context).filter(
      (each) => (role === undefined || each.role === role) && each.account.login.toLowerCase().includes(text),
    );
    return connect(context, found, {
      args,
      field: "members",
      node: ({ account }) => account,
      edge: (each) => ({
        role: each.role.toUpperCase(),
        memberAccessUrl: `https://github.com/orgs/${context.world.org.login}/people`,
        memberAccessResourcePath: `/orgs/${context.world.org.login}/people`,
      }),
    });
  },
  repositories: (team, args, context) => {
    const { world, behaviour } = context;
    const held = behaviour.inheritedReposInGraphql ? teamRepos(world, team) : team.grants;
    const items = [...held].flatMap(([id, role]) => {
      const repo = world.repos.get(id);
      return repo === undefined ? [] : [{ repo, role }];
    });
    return connect(context, sortedRepos(items, args), {
      args,
      field: "repositories",
      node: ({ repo }) => repo,
      edge: ({ role }) => ({ permission: permissionEnum(world, role) }),
    });
  },
  invitations: (team, args, context) => {
    const pending = [...context.world.invitations.values()].filter((each) => each.teams.has(team.id));
    return connect(context, pending, { args, field: "invitations" });
  },
};

/** The fields of an invitation. GraphQL shows no numeric id. */
export const invitationFields: Fields<Invitation> = {
  id: (invitation) => nodeId("OrganizationInvitation", invitation.id),
  email: (invitation) => invitation.email,
  role: (invitation) => invitation.role.toUpperCase(),
  createdAt: (invitation) => invitation.createdAt.toISOString(),
  invitationType: (invitation) => (invitation.account === undefined ? "EMAIL" : "USER"),
  invitationSource: () => "MEMBER",
  invitee: (invitation) => invitation.account ?? null,
  inviter: (invitation) => invitation.inviter,
  inviterActor: (invitation) => invitation.inviter,
  organization: (_, __, { world }) => world.user(world.org.login),
};

function membersOf(
  team: Team,
  membership: string,
  { world }: GraphqlContext,
): { readonly account: Account; readonly role: TeamRole }[] {
  const ids =
    membership === "IMMEDIATE"
      ? [...team.members.keys()].map((id) => [id, roleInTeam(world, team, id) ?? "member"] as const)
      : [...allMembers(world, team)]
          .filter(([, { inherited }]) => membership === "ALL" || inherited)
          .map(([id, { role }]) => [id, role] as const);
  return ids.flatMap(([id, role]) => {
    const account = world.accounts.get(id);
    return account === undefined ? [] : [{ account, role }];
  });
}

function sortedRepos<Item extends { readonly repo: Repo }>(
  items: readonly Item[],
  args: Arguments,
): readonly Item[] {
  const order = args["orderBy"] as { field: string; direction: string } | undefined;
  if (order === undefined) return items;
  return ordered(items, ({ repo }) => (order.field === "NAME" ? repo.name : repo.id), order.direction);
}

function descendants(team: Team): Team[] {
  return [...team.children].flatMap((child) => [child, ...descendants(child)]);
}
