import type { Change } from "../../../core/change.ts";
import type { Principal } from "../../../core/state.ts";
import { nameInPrincipal } from "../../shared/principals.ts";
import { enterpriseMembers } from "../compare/compare-organization.ts";
import type { DirectGrant } from "../compare/direct-grants.ts";
import { githubErrors } from "../errors.ts";
import type { GithubInvitation } from "../model/remote-state.ts";
import { type GithubApplyContext, githubLoginOf } from "./apply-context.ts";
import { cancelInvitation, inviteToOrganization, readMembership, setOrganizationRole } from "./invite.ts";
import { heldByOthers, resendInvitations, restoreAfterRemoval } from "./restore-after-removal.ts";
import {
  failBeforeSending,
  type GithubWriteResult,
  nothingToWrite,
  writeFailureOf,
  writeGithubOnce,
} from "./write.ts";

/** Applies one change of the organisation's members. Returns undefined for an action that Rollcall never takes. */
export async function applyToOrganization(
  context: GithubApplyContext,
  change: Change,
): Promise<GithubWriteResult<unknown> | undefined> {
  switch (change.action) {
    case "grant":
      return inviteToOrganization(context, change.principal, change.role);
    case "regrade":
      return setOrganizationRole(context, change.principal, change.to);
    case "revoke":
      return removeMember(context, change.principal);
    case "create":
    case "configure":
    case "archive":
      return undefined;
    default:
      return change satisfies never;
  }
}

/** Ends a membership and cancels the person's invitations, then restores what the removal took with it. */
async function removeMember(
  context: GithubApplyContext,
  principal: Principal,
): Promise<GithubWriteResult<unknown>> {
  const who = nameInPrincipal(principal);
  const login = githubLoginOf(context, principal);
  const key = login?.toLowerCase() ?? "";
  // A membership through a team of the enterprise can't be ended here: only an invitation is to go then.
  const isMember = context.remote.members.has(key) && !enterpriseMembers(context.remote).has(key);
  const invitations = invitationsOf(context, principal);
  const byNumber = invitations.flatMap((each) => (each.login === undefined ? (each.invitationId ?? []) : []));
  let others: readonly DirectGrant[] = [];
  if (isMember && login !== undefined) {
    try {
      others = await heldByOthers(context, login);
    } catch (failure) {
      return writeFailureOf(failure, `see what ${who} has by other rosters`);
    }
  }
  if (isMember || byNumber.length < Math.max(1, invitations.length)) {
    if (login === undefined) return failBeforeSending(githubErrors.accountGone(who));
    const result = await endMembership(context, who, login);
    if (!result.ok) return result;
  }
  for (const each of byNumber) {
    const result = await cancelInvitation(context, who, each);
    if (!result.ok) return result;
  }
  const role = context.desired.organization.grants.get(principal);
  // What is withdrawn from somebody whom the file declares is sent again, as the file says.
  if (!isMember && invitations.length > 0 && role !== undefined)
    return inviteToOrganization(context, principal, role);
  if (!isMember || login === undefined) return nothingToWrite;
  const [failed] = [
    ...(await restoreAfterRemoval(context, principal, others)),
    ...(await resendInvitations(context, login)),
  ];
  if (failed === undefined) return nothingToWrite;
  const message = `${who} has left the organisation, and what was to stay went too. ${failed.error.message}`;
  return { ...failed, error: { ...failed.error, message } };
}

function invitationsOf(
  { remote, people }: GithubApplyContext,
  principal: Principal,
): readonly GithubInvitation[] {
  if (!principal.startsWith("email:")) return people.invitationsOf(principal);
  const invitation = remote.pendingEmails.get(nameInPrincipal(principal).toLowerCase());
  return invitation === undefined ? [] : [invitation];
}

async function endMembership(
  context: GithubApplyContext,
  who: string,
  username: string,
): Promise<GithubWriteResult<unknown>> {
  const { client, org } = context;
  const result = await writeGithubOnce<unknown>({
    what: `remove ${who} from the organisation`,
    send: () => client.write("DELETE /orgs/{org}/memberships/{username}", { org, username }),
    verify: async () => ((await readMembership(context, username)) === undefined ? {} : undefined),
    alreadyDone: [404],
  });
  if (result.ok) context.removed.add(username.toLowerCase());
  return result;
}
