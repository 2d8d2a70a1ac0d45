import type { Principal } from "../../../core/state.ts";
import type { DirectGrant } from "../compare/direct-grants.ts";
import { invitedMembers, isSentBy } from "../compare/invitations.ts";
import { githubRepo } from "../kinds.ts";
import { coversRole } from "../model/roles.ts";
import { readInvitations } from "../read/lookups.ts";
import type { GithubApplyContext } from "./apply-context.ts";
import { inviteToOrganization } from "./invite.ts";
import { grantRoleToPerson, readOwnAccess, repositoryNameToday } from "./repository.ts";
import { type GithubWriteFailure, writeFailureOf } from "./write.ts";

/**
 * Returns what a member has on repositories by other rosters alone, no more of it than those declare. It is read before they
 * are removed: what somebody took away by hand is not given back.
 */
export async function heldByOthers(
  context: GithubApplyContext,
  login: string,
): Promise<readonly DirectGrant[]> {
  const held: DirectGrant[] = [];
  for (const { repo, role } of context.directBeside.get(login.toLowerCase()) ?? []) {
    const own = await readOwnAccess(context, repo, login);
    if (own !== undefined) held.push({ repo, role: coversRole(own.role, role) ? role : own.role });
  }
  return held;
}

/**
 * Gives a removed member the declared roles on repositories again, and what other rosters gave: GitHub revokes all access
 * with the membership. Returns the writes that failed.
 */
export async function restoreAfterRemoval(
  context: GithubApplyContext,
  principal: Principal,
  others: readonly DirectGrant[],
): Promise<readonly GithubWriteFailure[]> {
  const roles = new Map(others.map(({ repo, role }) => [repo, role]));
  for (const { kind, key, grants } of context.comparison.desired.values()) {
    const role = kind === githubRepo.kind ? grants.get(principal) : undefined;
    const repo = repositoryNameToday(context, key);
    const known = roles.get(repo.toLowerCase());
    if (role === undefined) continue;
    roles.delete(repo.toLowerCase());
    roles.set(repo, known !== undefined && coversRole(known, role) ? known : role);
  }
  const failed: GithubWriteFailure[] = [];
  for (const [repo, role] of roles) {
    const given = await grantRoleToPerson(context, repo, { principal, role });
    if (!given.ok) failed.push(given);
  }
  return failed;
}

/** Sends again the invitations that GitHub withdrew with their sender. Returns the writes that failed. */
export async function resendInvitations(
  context: GithubApplyContext,
  login: string,
): Promise<readonly GithubWriteFailure[]> {
  const { client, org, desired, people } = context;
  const { invitationsOf } = people;
  const invited = [...invitedMembers(desired, people)].filter(([principal]) =>
    invitationsOf(principal).some((each) => isSentBy(each, login)),
  );
  if (invited.length === 0) return [];
  let remaining: ReadonlySet<number | undefined>;
  try {
    remaining = new Set((await readInvitations(client, org)).map((each) => each.invitationId));
  } catch (failure) {
    return [writeFailureOf(failure, `see which invitations ${login} has left behind`)];
  }
  const failed: GithubWriteFailure[] = [];
  for (const [principal, role] of invited) {
    if (invitationsOf(principal).some((each) => remaining.has(each.invitationId))) continue;
    const sent = await inviteToOrganization(context, principal, role);
    if (!sent.ok) failed.push(sent);
  }
  return failed;
}
