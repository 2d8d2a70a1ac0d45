import { type Finding, finding } from "../../../core/finding.ts";
import type { Principal } from "../../../core/state.ts";
import { userPrincipal } from "../../shared/principals.ts";
import { githubErrors } from "../errors.ts";
import type { GithubDesired } from "../model/desired.ts";
import type { GithubFailedInvitation, GithubInvitation, GithubRemoteState } from "../model/remote-state.ts";
import type { GithubMatch, GithubPeople } from "./compare-context.ts";
import { earlierTeamsOf } from "./stale-invitations.ts";

/** The declared and the actual members of the organisation, with their roles. */
export interface MembershipGrants {
  readonly want: ReadonlyMap<Principal, string>;
  readonly have: ReadonlyMap<Principal, string>;
}

/** After this many failed invitations, a person isn't invited again. */
const maxFailedInvitations = 3;

/** Returns the failed invitations to these logins and addresses when they are too many to send another. */
export function exhaustedInvitations(
  { failed }: GithubRemoteState,
  names: readonly string[],
): readonly GithubFailedInvitation[] | undefined {
  const failures = names.flatMap((name) => failed.get(name) ?? []);
  return failures.length < maxFailedInvitations ? undefined : failures;
}

/** Returns the declared members whose invitation is still pending, with their declared roles. */
export function invitedMembers(desired: GithubDesired, people: GithubPeople): ReadonlyMap<Principal, string> {
  const { grants } = desired.organization;
  return new Map([...grants].filter(([principal]) => people.of(principal)?.membership === "invited"));
}

/**
 * Returns the open invitations of people who have left and whom the roster knows by an address alone: no account of
 * theirs is declared, and the invitation would make them members all the same.
 */
export function invitationsOfDeparted(
  { pendingEmails }: GithubRemoteState,
  { roster, accounts }: GithubDesired,
): readonly (readonly [Principal, GithubInvitation])[] {
  return [...roster.users.values()].flatMap(({ key, present, email }) => {
    const principal = userPrincipal(key);
    const invitation = email === undefined ? undefined : pendingEmails.get(email.toLowerCase());
    if (present || accounts.has(principal) || invitation === undefined) return [];
    return [[principal, invitation] as const];
  });
}

/** True of an invitation that this login sent. */
export function isSentBy({ inviter }: GithubInvitation, login: string): boolean {
  return inviter?.toLowerCase() === login.toLowerCase();
}

/** Returns the logins of the members who are removed. The acting account never is. */
export function leavingMembers(
  { remote, people }: { readonly remote: GithubRemoteState; readonly people: GithubPeople },
  { want, have }: MembershipGrants,
): readonly string[] {
  const leaving = [...remote.members.values()].filter(({ login }) => {
    const principal = people.principalOf(login);
    return have.has(principal) && !want.has(principal) && login !== remote.self;
  });
  return leaving.map(({ login }) => login);
}

/**
 * Returns findings about the invitations that GitHub withdraws because their sender leaves
 * (https://docs.github.com/en/organizations/managing-membership-in-your-organization/removing-a-member-from-your-organization).
 */
export function withdrawnInvitationFindings(
  {
    remote,
    desired,
    people,
  }: { readonly remote: GithubRemoteState; readonly desired: GithubDesired; readonly people: GithubPeople },
  { want, have }: MembershipGrants,
): Finding[] {
  const invited = invitedMembers(desired, people);
  const leaving = leavingMembers({ remote, people }, { want, have });
  const resent: string[] = [];
  const withdrawn: string[] = [];
  for (const invitation of [...remote.pending.values(), ...remote.pendingEmails.values()]) {
    if (!leaving.some((login) => isSentBy(invitation, login))) continue;
    const principal = people.principalOfInvitation(invitation);
    const who = invitation.login ?? invitation.email ?? "";
    if (principal !== undefined && invited.has(principal)) resent.push(who);
    else if (principal === undefined || !have.has(principal)) withdrawn.push(who);
  }
  const problems = [
    ...(resent.length > 0 ? [githubErrors.invitationsSentAgain(resent.sort())] : []),
    ...(withdrawn.length > 0 ? [githubErrors.invitationsWithdrawn(withdrawn.sort())] : []),
  ];
  return problems.map((problem) => finding(problem, { provider: "github" }));
}

/**
 * True when a pending invitation of a declared person may lead into a team that only an earlier roster gave them: one whose
 * teams could not be asked for, or one that is still to be withdrawn.
 */
export function mayBringEarlierTeams(match: GithubMatch): boolean {
  const { remote, desired, people, earlier } = match;
  const invitations = [...remote.pending.values(), ...remote.pendingEmails.values()];
  return invitations.some((invitation) => {
    const principal = people.principalOfInvitation(invitation);
    const { invitationId = 0, login, teams = 1 } = invitation;
    if (principal === undefined || !desired.organization.grants.has(principal) || teams === 0) return false;
    const carried = remote.invitationTeams?.get(invitationId);
    if (login === undefined && carried === undefined) return earlier.invitations.has(invitation);
    return earlierTeamsOf(match, principal).some((team) => carried?.has(team) ?? true);
  });
}
