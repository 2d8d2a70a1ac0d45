import type { Principal } from "../../../core/state.ts";
import { invitedMembers, isSentBy } from "../compare/invitations.ts";
import { githubRepo } from "../kinds.ts";
import { readInvitations } from "../read/lookups.ts";
import type { GithubApplyContext } from "./apply-context.ts";
import { inviteToOrganization } from "./invite.ts";
import { grantRoleToPerson, repositoryNameToday } from "./repository.ts";
import { type GithubWriteFailure, writeFailureOf } from "./write.ts";

/**
 * Gives a removed member the declared roles on repositories again: GitHub revokes all access with the membership. Returns
 * the writes that failed.
 */
export async function restoreAfterRemoval(
  context: GithubApplyContext,
  principal: Principal,
): Promise<readonly GithubWriteFailure[]> {
  const failed: GithubWriteFailure[] = [];
  for (const { kind, key, grants } of context.comparison.desired.values()) {
    const role = kind === githubRepo.kind ? grants.get(principal) : undefined;
    if (role === undefined) continue;
    const given = await grantRoleToPerson(context, repositoryNameToday(context, key), { principal, role });
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
