import { tooFewHolders } from "../../../core/errors.ts";
import { type Finding, finding } from "../../../core/finding.ts";
import { waitingGrant } from "../../../core/provider.ts";
import type { Principal } from "../../../core/state.ts";
import { githubAccessErrors } from "../access-errors.ts";
import { githubErrors } from "../errors.ts";
import { type GithubDesired, githubOrgId } from "../model/desired.ts";
import type { GithubInvitation, GithubRemoteState } from "../model/remote-state.ts";
import type { GithubMatch, GithubResourcePair } from "./compare-context.ts";
import { githubUserOf } from "./declared-people.ts";
import {
  invitedMembers,
  isSentBy,
  leavingMembers,
  type MembershipGrants,
  withdrawnInvitationFindings,
} from "./invitations.ts";
import { sentAnewFinding, takenFromInvitation } from "./stale-invitations.ts";
import { mayBeMissingFrom } from "./staying-members.ts";

/**
 * Compares the organisation's members. An invited person is in neither side, and is not counted as an owner. With
 * `members: additive`, those are removed who left according to the roster, and whom only an earlier roster let in. Where
 * owners aren't declared, every role is right, but for owners whom an earlier roster made so: they become members again.
 */
export function compareOrganization(match: GithubMatch): GithubResourcePair {
  const { remote, desired, people, earlier } = match;
  const { organization } = desired;
  const { owners, members: mode = "additive" } = desired.roster.github ?? {};
  const isToLeave = (principal: Principal, login = "") =>
    (mode === "exact" && !earlier.beside.members.has(login.toLowerCase())) ||
    githubUserOf(desired, principal)?.present === false;
  const mayBeMissing = mayBeMissingFrom(match, organization.grants);
  const mayBeOwner = (principal: Principal) =>
    [...people.missing, ...(match.maybeRenamed.get(principal) ?? [])].some(
      (each) => organization.grants.get(each) === "owner",
    );
  const staying: string[] = [];
  const isTakenBack = (login: string | undefined) => earlier.members.has(login?.toLowerCase() ?? "");
  /** True where the roster decides whether this account is an owner. */
  const decidesRole = (login: string) => {
    const key = login.toLowerCase();
    return (owners !== undefined && !earlier.beside.owners.has(key)) || earlier.owners.has(key);
  };
  const want = new Map<Principal, string>();
  const have = new Map<Principal, string>();
  const notes = emptyNotes();
  const offered = new Set<string>();
  const invited = invitedMembers(desired, people);
  const sentAnew: Finding[] = [];

  for (const [principal, role] of organization.grants) {
    const person = people.of(principal);
    if (person?.membership === "invited") {
      const { invitation } = person;
      const taken = invitation ? takenFromInvitation(match, { principal, role, invitation }) : [];
      if (taken.length > 0) {
        have.set(principal, "member");
        offered.add(waitingGrant(githubOrgId(organization.key), principal));
        sentAnew.push(sentAnewFinding(principal, taken));
        continue;
      }
      notes.waiting.push(person.login);
      const isOwners = person.invitation?.role === "admin" && decidesRole(person.login) && role !== "owner";
      if (isOwners) notes.invitedAsOwners.push(person.login);
    } else if (person && person.membership !== "given up") {
      const isLeft = person.membership !== "outside" && !decidesRole(person.login);
      want.set(principal, isLeft ? person.membership : role);
    }
  }
  const enterpriseLogins = enterpriseMembers(remote);
  for (const { login, role } of remote.members.values()) {
    if (people.isIgnored(login)) continue;
    const principal = people.principalOf(login);
    const user = githubUserOf(desired, principal);
    const isKept = mayBeMissing(principal) && !isTakenBack(login);
    const leaves = (isToLeave(principal, login) && !isKept) || isTakenBack(login);
    if (user?.outside && !leaves) notes.outsiders.push(user.key);
    if (want.has(principal)) have.set(principal, role);
    else if (leaves && enterpriseLogins.has(login.toLowerCase())) notes.bound.push(login);
    else if (leaves) have.set(principal, role);
    else if (isKept && role === "owner" && owners !== undefined && mayBeOwner(principal)) {
      // In both sides, so that they count as an owner.
      have.set(principal, "owner");
      want.set(principal, "owner");
      staying.push(login);
    } else if (decidesRole(login) && role === "owner") {
      have.set(principal, "owner");
      want.set(principal, "member");
      if (isKept && isToLeave(principal, login)) staying.push(login);
    } else if (isKept && mode === "exact") staying.push(login);
    else if (user === undefined) notes.unmanaged.push(login);
  }
  const leaving = leavingMembers({ remote, people }, { want, have });
  for (const invitation of [...remote.pending.values(), ...remote.pendingEmails.values()]) {
    const principal = people.principalOfInvitation(invitation);
    if (principal === undefined || have.has(principal) || invited.has(principal)) continue;
    const isGivenEarlier = earlier.invitations.has(invitation) || isTakenBack(invitation.login);
    const isKept = mayBeMissing(principal) && mode === "exact" && !isGivenEarlier;
    if (isKept) staying.push(invitation.login ?? invitation.email ?? "");
    else if (isToLeave(principal, invitation.login) || isGivenEarlier) {
      have.set(principal, "member");
      offered.add(waitingGrant(githubOrgId(organization.key), principal));
    } else if (!leaving.some((login) => isSentBy(invitation, login))) notes.invitations.push(invitation);
  }
  const tooFewOwners = owners === undefined ? ownerMinimumFindings(remote, desired, { want, have }) : [];
  const withdrawn = withdrawnInvitationFindings({ remote, desired, people }, { want, have });
  return {
    desired: { ...organization, grants: want },
    actual: { ...organization, grants: have },
    offered,
    staying,
    unmanaged:
      staying.length +
      notes.unmanaged.length +
      notes.invitations.length +
      notes.invitedAsOwners.length +
      notes.bound.length,
    findings: [...findingsOfNotes(notes, remote), ...sentAnew, ...withdrawn, ...tooFewOwners],
  };
}

/**
 * Returns an error when too few owners would remain where owners aren't declared. Undeclared owners are in neither side
 * then, so the guard cannot count them.
 */
function ownerMinimumFindings(
  remote: GithubRemoteState,
  { roster }: GithubDesired,
  { want, have }: MembershipGrants,
): Finding[] {
  const isOwner = (role: string) => role === "owner";
  const all = [...remote.members.values()].filter(({ role }) => isOwner(role)).length;
  const going = [...have].filter(([principal, role]) => isOwner(role) && want.get(principal) !== role);
  const { minOwners: least } = roster.guards;
  const left = all - going.length;
  if (going.length === 0 || left >= least) return [];
  const problem = tooFewHolders({ role: "owner", resource: remote.login, left, least });
  return [finding(problem, { provider: "github" })];
}

/** Returns the logins whose membership comes from a team of the enterprise, which restores it after a removal. */
export function enterpriseMembers(remote: GithubRemoteState): ReadonlySet<string> {
  const teams = [...remote.teams.values()].filter((team) => team.managedElsewhere === "enterprise");
  return new Set(teams.flatMap((team) => [...(team.members?.keys() ?? [])]));
}

/** Returns whom an invitation is for, and what it gives: `erin-x (as an owner, into 2 teams)`. */
function invitationInWords({ login, email, role, teams = 0 }: GithubInvitation): string {
  const who = login ?? email ?? "";
  const words = [
    ...(role === "admin" ? ["as an owner"] : []),
    ...(role === "billing_manager" ? ["as a billing manager"] : []),
    ...(teams > 0 ? [`into ${teams} ${teams === 1 ? "team" : "teams"}`] : []),
  ];
  return words.length === 0 ? who : `${who} (${words.join(", ")})`;
}

const emptyNotes = () => ({
  waiting: [] as string[],
  unmanaged: [] as string[],
  outsiders: [] as string[],
  bound: [] as string[],
  invitations: [] as GithubInvitation[],
  invitedAsOwners: [] as string[],
});

/** Returns the names of the teams that an identity provider fills and that have one of these members. */
function syncedTeamsOf({ teams }: GithubRemoteState, logins: readonly string[]): readonly string[] {
  const synced = [...teams.values()].filter(
    ({ managedElsewhere, members }) =>
      managedElsewhere === "identity provider" && logins.some((login) => members?.has(login.toLowerCase())),
  );
  return synced.map(({ name }) => name).sort();
}

function findingsOfNotes(notes: ReturnType<typeof emptyNotes>, remote: GithubRemoteState): Finding[] {
  const { waiting, unmanaged, outsiders, bound, invitations, invitedAsOwners } = notes;
  const isOwners = invitations.some(({ role }) => role === "admin");
  const problems = [
    ...(invitations.length > 0
      ? [
          githubAccessErrors.undeclaredInvitations(invitations.map(invitationInWords).sort(), {
            owner: isOwners,
          }),
        ]
      : []),
    ...(invitedAsOwners.length > 0 ? [githubAccessErrors.invitedAsOwners(invitedAsOwners.sort())] : []),
    ...(waiting.length > 0 ? [githubErrors.invited(waiting.sort())] : []),
    ...(unmanaged.length > 0 ? [githubErrors.unmanagedMembers(unmanaged.sort())] : []),
    ...(bound.length > 0 ? [githubErrors.boundMembers(bound.sort(), syncedTeamsOf(remote, bound))] : []),
    ...outsiders.sort().map(githubErrors.outsiderInOrg),
  ];
  return problems.map((problem) => finding(problem, { provider: "github" }));
}
