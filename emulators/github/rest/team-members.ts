import { allMembers } from "../access.ts";
import { notFound, unprocessable } from "../api-error.ts";
import type { Account, Team, TeamRole } from "../entities.ts";
import { requireInvitable } from "../inviting.ts";
import { page } from "../paging.ts";
import { addMember, invite, pendingInvitation } from "../people.ts";
import { simpleUser } from "../render/account.ts";
import { orgInvitation } from "../render/invitation.ts";
import { type Context, type Reply, type Route, requireTeam, requireUser } from "../route.ts";
import { requireOwnMembers } from "../teams.ts";

/** A team's members (those of teams below it, too), memberships and invitations. */
export const teamMemberRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/orgs/{org}/teams/{team_slug}/members",
    permission: "members=read",
    handle: (context) => {
      const { world, behaviour, url } = context;
      const wantedRole = context.call.query.get("role") ?? "all";
      const found = [...allMembers(world, requireTeam(context))]
        .filter(([, { role }]) => wantedRole === "all" || role === wantedRole)
        .flatMap(([id, origin]) => {
          const account = world.accounts.get(id);
          return account === undefined ? [] : [{ account, origin }];
        });
      return page(context, found, ({ account, origin }) => ({
        ...simpleUser(url, account),
        ...(behaviour.memberOrigins ? origin : {}),
      }));
    },
  },
  {
    method: "GET",
    path: "/orgs/{org}/teams/{team_slug}/invitations",
    permission: "members=read",
    handle: (context) => {
      const team = requireTeam(context);
      const found = [...context.world.invitations.values()].filter((each) => each.teams.has(team.id));
      return page(context, found, (each) => orgInvitation(context.url, context.world, each));
    },
  },
  {
    method: "GET",
    path: "/orgs/{org}/teams/{team_slug}/memberships/{username}",
    permission: "members=read",
    handle: (context) => membership(context, requireTeam(context), requireUser(context)),
  },
  {
    method: "PUT",
    path: "/orgs/{org}/teams/{team_slug}/memberships/{username}",
    permission: "members=write",
    handle: put,
  },
  {
    method: "DELETE",
    path: "/orgs/{org}/teams/{team_slug}/memberships/{username}",
    permission: "members=write",
    handle: (context) => {
      const team = requireTeam(context);
      const account = requireUser(context);
      requireOwnMembers(team);
      const invitation = pendingInvitation(context.world, account);
      const isInvited = invitation?.teams.delete(team.id) ?? false;
      if (!team.members.delete(account.id) && !isInvited) throw notFound();
      return { status: 204 };
    },
  },
];

function put(context: Context): Reply {
  const team = requireTeam(context);
  const account = requireUser(context);
  const { world, behaviour } = context;
  requireOwnMembers(team);
  if (account.kind === "Organization") {
    throw unprocessable("TeamMember", "user", "Cannot add an organization as a member");
  }
  const role = (context.body["role"] ?? "member") as TeamRole;
  if (!world.members.has(account.id)) {
    if (behaviour.enterpriseServer || behaviour.emu) addMember(world, account, "member");
    else return inviteTo(context, team, { account, role });
  }
  team.members.set(account.id, role);
  return membership(context, team, account);
}

function inviteTo(
  context: Context,
  team: Team,
  { account, role }: { readonly account: Account; readonly role: TeamRole },
): Reply {
  const { world } = context;
  const pending = pendingInvitation(world, account);
  if (pending !== undefined) pending.teams.set(team.id, role);
  else {
    requireInvitable(context, account);
    const details = { role: "direct_member", inviter: context.actor.account, now: context.now } as const;
    invite(world, account, { ...details, teams: new Map([[team.id, role]]) });
  }
  return membership(context, team, account);
}

function membership(context: Context, team: Team, account: Account): Reply {
  const { world, url } = context;
  const role = allMembers(world, team).get(account.id)?.role;
  const invitedRole = pendingInvitation(world, account)?.teams.get(team.id);
  if (role === undefined && invitedRole === undefined) throw notFound();
  return {
    status: 200,
    body: {
      url: `${url}/organizations/${world.org.id}/team/${team.id}/memberships/${account.login}`,
      role: role ?? invitedRole,
      state: role === undefined ? "pending" : "active",
    },
  };
}
