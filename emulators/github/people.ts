import type { Account, Invitation, InvitationRole, OrgRole, TeamRole } from "./entities.ts";
import type { GithubWorld } from "./world.ts";

const weekMs = 7 * 24 * 60 * 60 * 1000;

/** The reason that GitHub gives for an invitation that expired. */
export const expired = "Invitation expired. User did not accept this invite for 7 days";

/** Returns the pending invitation of an account or of an address. */
export function pendingInvitation(world: GithubWorld, whom: Account | string): Invitation | undefined {
  for (const each of world.invitations.values()) {
    if (typeof whom === "string" ? sameText(each.email, whom) : each.account === whom) return each;
  }
  return undefined;
}

/** Returns the failed invitation of an account or of an address. */
export function failedInvitation(world: GithubWorld, whom: Account | string): Invitation | undefined {
  for (const each of world.failedInvitations.values()) {
    if (typeof whom === "string" ? sameText(each.email, whom) : each.account === whom) return each;
  }
  return undefined;
}

/** Sends an invitation. It replaces a pending one of the same person. */
export function invite(
  world: GithubWorld,
  whom: Account | string,
  details: {
    readonly role: InvitationRole;
    readonly inviter: Account;
    readonly now: Date;
    readonly teams?: ReadonlyMap<number, TeamRole>;
  },
): Invitation {
  const former = pendingInvitation(world, whom);
  if (former !== undefined) world.invitations.delete(former.id);
  const invitation: Invitation = {
    kind: "OrganizationInvitation",
    id: world.nextId("invitation", 9001),
    account: typeof whom === "string" ? undefined : whom,
    email: typeof whom === "string" ? whom : null,
    role: details.role,
    createdAt: details.now,
    inviter: details.inviter,
    teams: new Map([...(former?.teams ?? []), ...(details.teams ?? [])]),
    failedAt: undefined,
    failedReason: undefined,
  };
  world.invitations.set(invitation.id, invitation);
  world.invitationTimes.push(details.now);
  return invitation;
}

/** Accepts an invitation. One by address needs the account that the person uses. */
export function acceptInvitation(
  world: GithubWorld,
  invitation: Invitation,
  account = invitation.account,
): void {
  if (account === undefined) throw new Error("an invitation by address is accepted with an account");
  world.invitations.delete(invitation.id);
  addMember(world, account, invitation.role === "admin" ? "admin" : "member");
  for (const [id, role] of invitation.teams) world.teams.get(id)?.members.set(account.id, role);
}

/** Makes an account a member, or changes its role. */
export function addMember(world: GithubWorld, account: Account, role: OrgRole): void {
  world.members.set(account.id, role);
}

/**
 * Removes an account from the organisation, its teams and repositories, and withdraws the invitations that it sent. A
 * member of an enterprise team stays in the organisation through that team.
 */
export function removeMember(world: GithubWorld, account: Account): void {
  const isInEnterpriseTeam = [...world.teams.values()].some(
    (team) => team.type === "enterprise" && team.members.has(account.id),
  );
  if (isInEnterpriseTeam) return;
  world.members.delete(account.id);
  world.organizationRoles.delete(account.id);
  for (const team of world.teams.values()) team.members.delete(account.id);
  for (const repo of world.repos.values()) repo.collaborators.delete(account.id);
  for (const each of [...world.invitations.values()]) {
    if (each.inviter === account) world.invitations.delete(each.id);
  }
}

/** Moves each invitation that is older than seven days to the failed ones. */
export function expireInvitations(world: GithubWorld, now: Date): void {
  for (const each of [...world.invitations.values()]) {
    const end = new Date(each.createdAt.getTime() + weekMs);
    if (end > now) continue;
    world.invitations.delete(each.id);
    each.failedAt = end;
    each.failedReason = expired;
    world.failedInvitations.set(each.id, each);
  }
}

function sameText(one: string | null, other: string): boolean {
  return one !== null && one.toLowerCase() === other.toLowerCase();
}
