import type { Account, Invitation, InvitationRole, OrgRole, TeamRole } from "./entities.ts";
import type { GithubWorld } from "./world.ts";

const week = 7 * 24 * 60 * 60 * 1000;

/** The text that GitHub gives for an invitation nobody answered. */
export const expired = "Invitation expired. User did not accept this invite for 7 days";

/** The pending invitation of an account or of an address. */
export function pendingInvitation(world: GithubWorld, whom: Account | string): Invitation | undefined {
  for (const each of world.invitations.values()) {
    if (typeof whom === "string" ? sameText(each.email, whom) : each.account === whom) return each;
  }
  return undefined;
}

/** The failed record of an account or of an address. */
export function failedInvitation(world: GithubWorld, whom: Account | string): Invitation | undefined {
  for (const each of world.failedInvitations.values()) {
    if (typeof whom === "string" ? sameText(each.email, whom) : each.account === whom) return each;
  }
  return undefined;
}

/** Sends an invitation; whoever has a pending one gets another mail, and the newer replaces the older. */
export function invite(
  world: GithubWorld,
  whom: Account | string,
  terms: {
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
    role: terms.role,
    createdAt: terms.now,
    inviter: terms.inviter,
    teams: new Map([...(former?.teams ?? []), ...(terms.teams ?? [])]),
    failedAt: undefined,
    failedReason: undefined,
  };
  world.invitations.set(invitation.id, invitation);
  world.invited.push(terms.now);
  return invitation;
}

/** The invited person says yes; an invitation by address needs the account that the person uses. */
export function accept(world: GithubWorld, invitation: Invitation, account = invitation.account): void {
  if (account === undefined) throw new Error("an invitation by address is accepted with an account");
  world.invitations.delete(invitation.id);
  join(world, account, invitation.role === "admin" ? "admin" : "member");
  for (const [id, role] of invitation.teams) world.teams.get(id)?.members.set(account.id, role);
}

/** Makes somebody a member, or changes the role. */
export function join(world: GithubWorld, account: Account, role: OrgRole): void {
  world.members.set(account.id, role);
}

/**
 * Takes somebody off the organisation, its teams and repositories, and withdraws the invitations they sent. Whoever is in
 * a team of the enterprise stays, and stays in the organisation through it.
 */
export function leave(world: GithubWorld, account: Account): void {
  const bound = [...world.teams.values()].some(
    (team) => team.type === "enterprise" && team.members.has(account.id),
  );
  if (bound) return;
  world.members.delete(account.id);
  for (const team of world.teams.values()) team.members.delete(account.id);
  for (const repo of world.repos.values()) repo.collaborators.delete(account.id);
  for (const each of [...world.invitations.values()]) {
    if (each.inviter === account) world.invitations.delete(each.id);
  }
}

/** Moves every invitation of more than seven days to the failed ones. */
export function expireInvitations(world: GithubWorld, now: Date): void {
  for (const each of [...world.invitations.values()]) {
    const end = new Date(each.createdAt.getTime() + week);
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
