import { ApiError, forbidden, notFound, unprocessable } from "../api-error.ts";
import type { Account, Invitation, InvitationRole, TeamRole } from "../entities.ts";
import { requireInvitable } from "../inviting.ts";
import { page } from "../paging.ts";
import { invite } from "../people.ts";
import { orgInvitation } from "../render/invitation.ts";
import { listedTeam } from "../render/team.ts";
import { type Context, param, type Reply, type Route, requireOrg } from "../route.ts";

/** Invitations to the organisation: pending ones, failed ones, and their teams. */
export const invitationRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/orgs/{org}/invitations",
    permission: "members=read",
    handle: (context) => {
      requireInvitations(context);
      const role = context.call.query.get("role") ?? "all";
      const source = context.call.query.get("invitation_source") ?? "all";
      const found = [...context.world.invitations.values()].filter(
        (each) => (role === "all" || each.role === role) && source !== "scim",
      );
      return page(context, found, (each) => orgInvitation(context.url, context.world, each));
    },
  },
  { method: "POST", path: "/orgs/{org}/invitations", permission: "members=write", handle: post },
  {
    method: "GET",
    path: "/orgs/{org}/failed_invitations",
    permission: "members=read",
    handle: (context) => {
      requireInvitations(context);
      const found = [...context.world.failedInvitations.values()];
      return page(context, found, (each) => orgInvitation(context.url, context.world, each));
    },
  },
  {
    method: "DELETE",
    path: "/orgs/{org}/invitations/{invitation_id}",
    permission: "members=write",
    handle: (context) => {
      const invitation = requireInvitation(context);
      context.world.invitations.delete(invitation.id);
      context.world.failedInvitations.delete(invitation.id);
      return { status: 204 };
    },
  },
  {
    method: "GET",
    path: "/orgs/{org}/invitations/{invitation_id}/teams",
    permission: "members=read",
    handle: (context) => {
      const { world } = context;
      const teams = [...requireInvitation(context).teams.keys()].map((id) => world.teams.get(id));
      const found = teams.filter((each) => each !== undefined);
      return page(context, found, (each) => listedTeam(context.url, world, each));
    },
  },
];

/** Throws 404 unless the path names the organisation, and this GitHub has invitations. */
function requireInvitations(context: Context): void {
  requireOrg(context);
  const { behaviour, actor, world } = context;
  if (behaviour.enterpriseServer) throw notFound();
  const isOwner = actor.kind === "app" || world.members.get(actor.account.id) === "admin";
  if (behaviour.invitationsForOwners && !isOwner) throw forbidden("You must be an organization owner.");
}

function requireInvitation(context: Context): Invitation {
  requireInvitations(context);
  const id = Number(param(context, "invitation_id"));
  const found = context.world.invitations.get(id) ?? context.world.failedInvitations.get(id);
  if (found === undefined) throw notFound();
  return found;
}

function post(context: Context): Reply {
  requireInvitations(context);
  const { world, behaviour, body } = context;
  if (behaviour.emu) throw new ApiError(behaviour.emuInvitationStatus, "Invitations are not available.");
  const whom = requireInvitee(context);
  if (typeof whom !== "string" && world.members.has(whom.id)) {
    throw unprocessable("OrganizationInvitation", "data", "Invitee is already a part of this organization");
  }
  if (typeof whom === "string" && memberWithEmail(context, whom)) {
    throw unprocessable(
      "OrganizationInvitation",
      "data",
      "A user with this email address is already a part of this organization",
    );
  }
  requireInvitable(context, whom);
  const teams = new Map<number, TeamRole>();
  for (const id of (body["team_ids"] as number[] | undefined) ?? []) {
    if (!world.teams.has(id)) throw notFound();
    teams.set(id, "member");
  }
  const role = (body["role"] ?? "direct_member") as InvitationRole;
  const sent = invite(world, whom, { role, inviter: context.actor.account, now: context.now, teams });
  return { status: 201, body: orgInvitation(context.url, world, sent) };
}

function requireInvitee(context: Context): Account | string {
  const { invitee_id: id, email } = context.body;
  if (typeof id === "number") {
    const account = context.world.accounts.get(id);
    if (account === undefined) throw notFound();
    return account;
  }
  if (typeof email === "string") return email;
  throw new ApiError(422, "Validation Failed", {
    errors: [{ resource: "OrganizationInvitation", code: "missing_field", field: "invitee_id" }],
  });
}

function memberWithEmail(context: Context, email: string): boolean {
  const { members, accounts } = context.world;
  for (const id of members.keys()) {
    if (accounts.get(id)?.email?.toLowerCase() === email.toLowerCase()) return true;
  }
  return false;
}
