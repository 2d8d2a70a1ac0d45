import { outsideCollaborators } from "../access.ts";
import { ApiError, forbidden, notFound } from "../api-error.ts";
import type { Account, Invitation, OrgRole } from "../entities.ts";
import { requireInvitable } from "../inviting.ts";
import { page } from "../paging.ts";
import { addMember, invite, pendingInvitation, removeMember } from "../people.ts";
import { simpleOrg, simpleUser } from "../render/account.ts";
import { type Context, type Reply, type Route, requireOrg, requireUser } from "../route.ts";

/** Members of the organisation, their memberships, and outside collaborators. */
export const memberRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/orgs/{org}/members",
    permission: "members=read",
    handle: (context) => {
      requireOrg(context);
      const role = context.call.query.get("role") ?? "all";
      const { members, accounts } = context.world;
      const insecure = context.call.query.get("filter")?.startsWith("2fa_") ?? false;
      const found = [...members].filter(([, each]) => !insecure && (role === "all" || each === role));
      const people = found.map(([id]) => accounts.get(id)).filter((each) => each !== undefined);
      return page(context, people, (each) => simpleUser(context.url, each));
    },
  },
  {
    method: "DELETE",
    path: "/orgs/{org}/members/{username}",
    permission: "members=write",
    handle: (context) => {
      requireOrg(context);
      const account = requireUser(context);
      if (!context.world.members.has(account.id)) throw notFound();
      requireAnotherOwner(context, account);
      removeMember(context.world, account);
      return { status: 204 };
    },
  },
  {
    method: "GET",
    path: "/orgs/{org}/memberships/{username}",
    permission: "members=read",
    handle: (context) => {
      requireOrg(context);
      return membership(context, requireUser(context));
    },
  },
  { method: "PUT", path: "/orgs/{org}/memberships/{username}", permission: "members=write", handle: put },
  {
    method: "DELETE",
    path: "/orgs/{org}/memberships/{username}",
    permission: "members=write",
    handle: (context) => {
      requireOrg(context);
      const { world } = context;
      const account = requireUser(context);
      const pending = pendingInvitation(world, account);
      if (pending !== undefined) world.invitations.delete(pending.id);
      else if (!world.members.has(account.id)) throw notFound();
      else {
        requireAnotherOwner(context, account);
        removeMember(world, account);
      }
      return { status: 204 };
    },
  },
  {
    method: "GET",
    path: "/orgs/{org}/outside_collaborators",
    permission: "members=read",
    handle: (context) => {
      requireOrg(context);
      return page(context, outsideCollaborators(context.world), (each) => simpleUser(context.url, each));
    },
  },
  {
    method: "PUT",
    path: "/orgs/{org}/outside_collaborators/{username}",
    permission: "members=write",
    handle: (context) => {
      requireOrg(context);
      const account = requireUser(context);
      if (!context.world.members.has(account.id)) {
        throw forbidden(`${account.login} is not a member of the ${context.world.org.login} organization.`);
      }
      requireAnotherOwner(context, account);
      makeOutsideCollaborator(context, account);
      return { status: 204 };
    },
  },
  {
    method: "DELETE",
    path: "/orgs/{org}/outside_collaborators/{username}",
    permission: "members=write",
    handle: (context) => {
      requireOrg(context);
      const account = requireUser(context);
      if (context.world.members.has(account.id)) {
        throw new ApiError(
          422,
          "You cannot specify an organization member to remove as an outside collaborator.",
        );
      }
      for (const repo of context.world.repos.values()) repo.collaborators.delete(account.id);
      return { status: 204 };
    },
  },
];

function put(context: Context): Reply {
  requireOrg(context);
  const { world } = context;
  const account = requireUser(context);
  const role = (context.body["role"] ?? "member") as OrgRole;
  if (world.members.has(account.id)) {
    if (role === "member") requireAnotherOwner(context, account);
    world.members.set(account.id, role);
    return membership(context, account);
  }
  requireInvitable(context, account);
  if (context.behaviour.enterpriseServer || context.behaviour.emu) addMember(world, account, role);
  else {
    invite(world, account, {
      role: role === "admin" ? "admin" : "direct_member",
      inviter: context.actor.account,
      now: context.now,
    });
  }
  return membership(context, account);
}

function membership(context: Context, account: Account): Reply {
  const { world, url } = context;
  const role = world.members.get(account.id);
  const pending = role === undefined ? pendingInvitation(world, account) : undefined;
  if (role === undefined && pending === undefined) throw notFound();
  const through = [...world.teams.values()].filter(
    (team) => team.type === "enterprise" && team.members.has(account.id),
  );
  return {
    status: 200,
    body: {
      url: `${url}/orgs/${world.org.login}/memberships/${account.login}`,
      state: role === undefined ? "pending" : "active",
      role: role ?? membershipRole(pending),
      organization_url: `${url}/orgs/${world.org.login}`,
      organization: simpleOrg(url, world.org),
      user: simpleUser(url, account),
      ...(through.length > 0
        ? {
            direct_membership: false,
            enterprise_teams_providing_indirect_membership: through.map((t) => t.slug),
          }
        : {}),
    },
  };
}

function membershipRole(pending: Invitation | undefined): string {
  if (pending?.role === "admin" || pending?.role === "billing_manager") return pending.role;
  return "member";
}

function requireAnotherOwner(context: Context, account: Account): void {
  const { members } = context.world;
  if (members.get(account.id) !== "admin") return;
  const owners = [...members.values()].filter((each) => each === "admin").length;
  if (owners < 2) {
    throw new ApiError(
      context.behaviour.lastOwnerStatus,
      "Cannot remove or demote the last owner of the organization.",
    );
  }
}

function makeOutsideCollaborator(context: Context, account: Account): void {
  const { world } = context;
  for (const team of world.teams.values()) team.members.delete(account.id);
  world.members.delete(account.id);
}
