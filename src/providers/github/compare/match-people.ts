import { type Finding, finding, type Problem } from "../../../core/finding.ts";
import type { Account } from "../../../core/provider.ts";
import type { Principal } from "../../../core/state.ts";
import { nameInPrincipal } from "../../shared/principals.ts";
import { githubErrors } from "../errors.ts";
import { githubMatchingErrors } from "../matching-errors.ts";
import type { GithubDesired } from "../model/desired.ts";
import type { GithubAccount, GithubInvitation, GithubRemoteState } from "../model/remote-state.ts";
import type { GithubPeople, GithubPerson } from "./compare-context.ts";
import { emailOf, hasDeparted, isDeclaredMember, needsAccount } from "./declared-people.ts";
import { exhaustedInvitations, invitationsOfDeparted } from "./invitations.ts";
import { lostAccountFindings, lostLogins } from "./lost-accounts.ts";
import { type OutsideCollaborators, outsideCollaboratorsOf } from "./outside-collaborators.ts";
import { sharedAccountFindings } from "./shared-accounts.ts";

/** Matches the roster's people with GitHub's accounts. Ids beat logins; logins are compared in lower case. */
export function matchGithubPeople(remote: GithubRemoteState, desired: GithubDesired): GithubPeople {
  const { isIgnored } = desired;
  const findings: Finding[] = [];
  const people = new Map<Principal, GithubPerson>();
  const principals = new Map<string, Principal>();
  const invitations = new Map<Principal, readonly GithubInvitation[]>();
  const ignoredInvitations = new Set<GithubInvitation>();
  const ignoredLogins = new Set<string>();
  const claims = new Map<string, readonly Principal[]>();
  const known: KnownPeople = { remote, byId: peopleById(remote), outside: outsideCollaboratorsOf(remote) };
  const ignoredPeople: string[] = [];
  const ignoredDeparted: string[] = [];
  for (const [principal, account] of desired.accounts) {
    // Nothing about an ignored account is looked up, so nothing may be missed.
    const isIgnoredLogin = isIgnored(account.name ?? "");
    const search: PersonSearch = {
      principal,
      account,
      email: emailOf(desired, principal),
      isNeeded: !isIgnoredLogin && needsAccount(desired, principal),
      isMember: isDeclaredMember(desired, principal),
      findings,
    };
    const person = findPerson(known, search);
    const pending = [person?.invitation, invitationByAddress(remote, search.email)];
    const theirs = [...new Set(pending.filter((each) => each !== undefined))];
    const isIgnoredPerson = isIgnoredLogin || isIgnored(person?.login ?? "");
    const ignoredKeys = person && hasDeparted(desired, principal) ? ignoredDeparted : ignoredPeople;
    if (isIgnoredPerson) ignoredKeys.push(nameInPrincipal(principal));
    if (isIgnoredPerson) for (const each of theirs) ignoredInvitations.add(each);
    else if (theirs.length > 0) invitations.set(principal, theirs);
    if (isIgnoredPerson && person && !person.loginUnverified) ignoredLogins.add(person.login.toLowerCase());
    if (person === undefined || isIgnoredPerson) continue;
    if (!person.loginUnverified) {
      const login = person.login.toLowerCase();
      claims.set(login, [...(claims.get(login) ?? []), principal]);
      principals.set(login, principal);
    }
    const isGivenUp = hasExhaustedInvitations(remote, person, search);
    people.set(principal, isGivenUp ? { ...person, membership: "given up" } : person);
  }
  for (const [principal, invitation] of invitationsOfDeparted(remote, desired)) {
    if (!ignoredInvitations.has(invitation)) invitations.set(principal, [invitation]);
  }
  findings.push(...ignoredFindings(ignoredPeople, ignoredDeparted));
  for (const [login, claimants] of claims) {
    if (claimants.length < 2) continue;
    // Which of the entries is meant can't be known, so the account gets and loses nothing.
    ignoredLogins.add(login);
    principals.delete(login);
    findings.push(...sharedAccountFindings(desired, login, claimants));
    for (const principal of claimants) {
      people.delete(principal);
      for (const each of invitations.get(principal) ?? []) ignoredInvitations.add(each);
      invitations.delete(principal);
    }
  }
  findings.push(...lostAccountFindings(remote, desired, (principal) => people.has(principal)));
  const principalByInvitation = new Map(
    [...invitations].flatMap(([principal, all]) => all.map((each) => [each, principal] as const)),
  );
  const principalOf = (login: string) => principals.get(login.toLowerCase()) ?? `github:${login}`;
  return {
    of: (principal) => people.get(principal),
    principalOf,
    principalOfInvitation(invitation) {
      const { login, email } = invitation;
      if (ignoredInvitations.has(invitation) || (login !== undefined && isIgnored(login))) return undefined;
      const principal = principalByInvitation.get(invitation);
      return principal ?? (login === undefined ? `email:${email}` : principalOf(login));
    },
    invitationsOf: (principal) => invitations.get(principal) ?? [],
    isIgnored: (login) => isIgnored(login) || ignoredLogins.has(login.toLowerCase()),
    findings,
  };
}

function ignoredFindings(people: readonly string[], departed: readonly string[]): readonly Finding[] {
  const { ignoredAccounts, ignoredDeparted } = githubMatchingErrors;
  const problems = [
    ...(people.length > 0 ? [ignoredAccounts(people.toSorted())] : []),
    ...(departed.length > 0 ? [ignoredDeparted(departed.toSorted())] : []),
  ];
  return problems.map((problem) => finding(problem, { provider: "github" }));
}

/**
 * Returns the logins and ids to look up: of people who need access and are neither members nor invited; and of people who
 * have left and whom no member's login shows, while there are members whom the roster doesn't declare.
 */
export function accountsToLookUp(
  remote: GithubRemoteState,
  desired: GithubDesired,
): { readonly logins: readonly string[]; readonly ids: readonly string[] } {
  const logins: string[] = [];
  const ids: string[] = [];
  const byId = peopleById(remote);
  const outside = outsideCollaboratorsOf(remote);
  for (const [principal, { name, id }] of desired.accounts) {
    if (!needsAccount(desired, principal)) continue;
    const email = isDeclaredMember(desired, principal) ? emailOf(desired, principal) : undefined;
    if (invitationByAddress(remote, email)) continue;
    if (id !== undefined) {
      if (!byId.has(Number(id)) && !outside.byId.has(Number(id))) ids.push(id);
    } else if (name !== undefined && !desired.isIgnored(name)) {
      const isKnown = findByLogin(remote, name) !== undefined || outside.byLogin.has(name.toLowerCase());
      if (!isKnown) logins.push(name);
    }
  }
  logins.push(...lostLogins(remote, desired));
  return { logins, ids };
}

/** What was read, with its people by id. */
interface KnownPeople {
  readonly remote: GithubRemoteState;
  /** Members and invited people. */
  readonly byId: ReadonlyMap<number, GithubPerson>;
  readonly outside: OutsideCollaborators;
}

interface PersonSearch {
  readonly principal: Principal;
  readonly account: Account;
  readonly email: string | undefined;
  readonly isNeeded: boolean;
  /** False for a person who is never invited to the organisation. */
  readonly isMember: boolean;
  readonly findings: Finding[];
}

function findPerson(known: KnownPeople, search: PersonSearch): GithubPerson | undefined {
  const { remote, outside } = known;
  const { account } = search;
  // An invitation to the organisation is not for somebody who stays outside.
  const email = search.isMember ? search.email : undefined;
  if (account.id !== undefined) return findByPinnedId(known, account.id, { ...search, email });
  const login = account.name ?? "";
  const found =
    findByLogin(remote, login) ??
    findByEmail(remote, login, email) ??
    outside.byLogin.get(login.toLowerCase());
  if (found !== undefined || !search.isNeeded) return found;
  const lookedUp = remote.accounts.get(login.toLowerCase());
  if (lookedUp !== undefined && lookedUp !== "missing") return { ...lookedUp, membership: "outside" };
  addFinding(search, githubErrors.unknownLogin(nameInPrincipal(search.principal), login));
  return undefined;
}

function findByLogin(remote: GithubRemoteState, login: string): GithubPerson | undefined {
  const member = remote.members.get(login.toLowerCase());
  if (member !== undefined) return { login: member.login, id: member.id, membership: member.role };
  const invitation = remote.pending.get(login.toLowerCase());
  return invitation && { login: invitation.login ?? login, membership: "invited", invitation };
}

/** Finds a person invited by address. Such an invitation has no login until it is accepted. */
function findByEmail(
  remote: GithubRemoteState,
  login: string,
  email: string | undefined,
): GithubPerson | undefined {
  const invitation = invitationByAddress(remote, email);
  return invitation && { login: login || (email ?? ""), membership: "invited", invitation };
}

function invitationByAddress(
  remote: GithubRemoteState,
  email: string | undefined,
): GithubInvitation | undefined {
  return email === undefined ? undefined : remote.pendingEmails.get(email);
}

/** Finds a person by the declared id. The login beside it may be out of date or somebody else's. */
function findByPinnedId(known: KnownPeople, id: string, search: PersonSearch): GithubPerson | undefined {
  const { remote } = known;
  const { account, email } = search;
  const outside = known.outside.byId.get(Number(id));
  const invited = findByEmail(remote, outside?.login ?? account.name ?? "", email);
  const present =
    known.byId.get(Number(id)) ??
    (invited && { ...invited, ...(outside ? { id: Number(id) } : { loginUnverified: true as const }) }) ??
    outside;
  const lookedUp = present ? undefined : remote.accountsById.get(id);
  const found: GithubAccount | GithubPerson | undefined =
    present ?? (lookedUp === "missing" ? undefined : lookedUp);
  const user = nameInPrincipal(search.principal);
  if (found === undefined) {
    if (!search.isNeeded) return undefined;
    const login = account.name;
    const isTaken = login !== undefined && remote.members.has(login.toLowerCase());
    addFinding(search, isTaken ? githubErrors.loginTaken(user, login) : githubErrors.unknownId(user, id));
    return undefined;
  }
  if (account.name !== undefined && account.name.toLowerCase() !== found.login.toLowerCase()) {
    addFinding(search, githubErrors.renamedLogin(user, account.name, found.login));
  }
  const person: GithubPerson = present ?? { login: found.login, id: Number(id), membership: "outside" };
  // Where GraphQL lists no invitations, REST lists them by login only.
  const invitation =
    person.membership === "outside" ? remote.pending.get(person.login.toLowerCase()) : undefined;
  return invitation === undefined ? person : { ...person, membership: "invited", invitation };
}

/** Returns the members and the invited people by their accounts' ids. */
function peopleById({ members, pending }: GithubRemoteState): ReadonlyMap<number, GithubPerson> {
  const byId = new Map<number, GithubPerson>();
  for (const invitation of pending.values()) {
    const { login, id } = invitation;
    if (login !== undefined && id !== undefined)
      byId.set(id, { login, id, membership: "invited", invitation });
  }
  for (const { login, id, role } of members.values()) byId.set(id, { login, id, membership: role });
  return byId;
}

function hasExhaustedInvitations(
  remote: GithubRemoteState,
  person: GithubPerson,
  search: PersonSearch,
): boolean {
  if (person.membership !== "outside" || !search.isNeeded || !search.isMember) return false;
  const failures = exhaustedInvitations(remote, [person.login.toLowerCase(), search.email ?? ""]);
  if (failures === undefined) return false;
  const user = nameInPrincipal(search.principal);
  addFinding(search, githubErrors.invitationsGivenUp(user, failures.length, failures[0]?.reason ?? ""));
  return true;
}

function addFinding({ findings, account }: PersonSearch, problem: Problem): void {
  findings.push(finding(problem, { provider: "github", at: account.at }));
}
