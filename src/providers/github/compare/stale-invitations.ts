import { type Finding, finding } from "../../../core/finding.ts";
import type { Principal } from "../../../core/state.ts";
import { nameInPrincipal } from "../../shared/principals.ts";
import { githubAccessErrors } from "../access-errors.ts";
import type { GithubInvitation } from "../model/remote-state.ts";
import type { GithubMatch } from "./compare-context.ts";

type InvitationMatch = Pick<GithubMatch, "remote" | "desired" | "people" | "matches" | "earlier">;

/** Returns the teams that only an earlier roster gave an invited person, by their database ids. */
export function earlierTeamsOf(
  { desired, people, matches, earlier }: InvitationMatch,
  principal: Principal,
): readonly number[] {
  const login = people.of(principal)?.login.toLowerCase();
  if (login === undefined) return [];
  return [...earlier.teamMembers].flatMap(([team, logins]) => {
    const key = matches.keys.get(team);
    const isGivenNow = key !== undefined && desired.teams.get(key)?.grants.has(principal) === true;
    return logins.has(login) && !isGivenNow ? [team] : [];
  });
}

/** Returns the numbers of the open invitations whose teams matter: an earlier roster gave others to who is declared still. */
export function invitationsToLookUp(match: InvitationMatch): readonly number[] {
  const { remote, desired, people } = match;
  return [...remote.pending.values(), ...remote.pendingEmails.values()].flatMap((invitation) => {
    const { invitationId, teams = 0 } = invitation;
    const principal = people.principalOfInvitation(invitation);
    if (invitationId === undefined || teams === 0 || principal === undefined) return [];
    if (!desired.organization.grants.has(principal)) return [];
    return earlierTeamsOf(match, principal).length > 0 ? [invitationId] : [];
  });
}

/**
 * Returns what an open invitation of a declared person carries and the file has taken: a place as an owner, teams. GitHub
 * can't change an invitation, so it is withdrawn then, and sent again as the file says.
 */
export function takenFromInvitation(
  match: InvitationMatch,
  { principal, role, invitation }: OpenInvitation,
): readonly string[] {
  const { remote, people, earlier } = match;
  const { invitationId } = invitation;
  if (invitationId === undefined) return [];
  const login = people.of(principal)?.login.toLowerCase() ?? "";
  const isOwners = invitation.role === "admin" && role !== "owner" && earlier.owners.has(login);
  const carried = remote.invitationTeams?.get(invitationId) ?? new Set();
  const teams = earlierTeamsOf(match, principal).filter((team) => carried.has(team));
  const names = teams.map((team) => remote.teams.get(team)?.name ?? String(team)).sort();
  return [...(isOwners ? ["a place as an owner"] : []), ...names.map((name) => `the team ${name}`)];
}

/** A declared person's open invitation, and the role that the roster gives them. */
export interface OpenInvitation {
  readonly principal: Principal;
  readonly role: string;
  readonly invitation: GithubInvitation;
}

/** Returns a finding about an invitation that is withdrawn and sent again. */
export function sentAnewFinding(principal: Principal, taken: readonly string[]): Finding {
  const problem = githubAccessErrors.invitationSentAnew(nameInPrincipal(principal), taken);
  return finding(problem, { provider: "github" });
}
