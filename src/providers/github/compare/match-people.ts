import { type Finding, finding } from "../../../core/finding.ts";
import type { Principal } from "../../../core/state.ts";
import { nameInPrincipal } from "../../shared/principals.ts";
import { githubMatchingErrors } from "../matching-errors.ts";
import type { GithubDesired } from "../model/desired.ts";
import type { GithubInvitation, GithubRemoteState } from "../model/remote-state.ts";
import type { GithubPeople, GithubPerson } from "./compare-context.ts";
import { emailOf, hasDeparted, isDeclaredMember, needsAccount } from "./declared-people.ts";
import { earlierDesired } from "./earlier-desired.ts";
import {
  findPerson,
  hasExhaustedInvitations,
  invitationByAddress,
  type KnownPeople,
  type PersonSearch,
  peopleById,
} from "./find-person.ts";
import { invitationsOfDeparted } from "./invitations.ts";
import { lostAccountFindings } from "./lost-accounts.ts";
import { outsideCollaboratorsOf } from "./outside-collaborators.ts";
import { dropRenames, sharedAccountFinding } from "./shared-accounts.ts";

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
  const lacking: PersonSearch[] = [];
  for (const [principal, account] of desired.accounts) {
    // Nothing about an ignored account is looked up, so nothing may be missed.
    const isIgnoredLogin = isIgnored(account.name ?? "");
    const search: PersonSearch = {
      principal,
      account,
      email: emailOf(desired, principal),
      isNeeded: !isIgnoredLogin && needsAccount(desired, principal),
      isMember: isDeclaredMember(desired, principal),
      isRemembered: desired.remembered.has(principal),
      findings: [],
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
    const isGivenUp = person !== undefined && hasExhaustedInvitations(remote, person, search);
    if (search.isNeeded && !isIgnoredPerson && (person === undefined || isGivenUp)) lacking.push(search);
    else findings.push(...search.findings);
    if (person === undefined || isIgnoredPerson) continue;
    if (!person.loginUnverified) {
      const login = person.login.toLowerCase();
      claims.set(login, [...(claims.get(login) ?? []), principal]);
      principals.set(login, principal);
    }
    people.set(principal, isGivenUp ? { ...person, membership: "given up" } : person);
  }
  const former = lacking.length === 0 ? undefined : formerAccountsOf(remote, desired);
  for (const search of lacking) {
    const { principal, findings: theirs } = search;
    const held = former?.get(principal);
    const isFree = held && !claims.has(held.login.toLowerCase()) && !isIgnored(held.login);
    if (!isFree) findings.push(...theirs);
    else {
      claims.set(held.login.toLowerCase(), [principal]);
      principals.set(held.login.toLowerCase(), principal);
      people.set(principal, { ...held, isFormer: true });
      if (held.invitation) invitations.set(principal, [held.invitation]);
      findings.push(formerAccountFinding(search, held.login));
    }
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
    dropRenames(findings, desired, claimants);
    findings.push(sharedAccountFinding(desired, login, claimants));
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
    missing: new Set(lacking.map(({ principal }) => principal).filter((each) => !people.has(each))),
    isIgnored: (login) => isIgnored(login) || ignoredLogins.has(login.toLowerCase()),
    findings,
  };
}

/** Returns the members and invited people whom an earlier roster had as each person, by their accounts of then. */
function formerAccountsOf(
  remote: GithubRemoteState,
  desired: GithubDesired,
): ReadonlyMap<Principal, GithubPerson> {
  const accounts = new Map<Principal, GithubPerson>();
  for (const earlier of earlierDesired(desired)) {
    if (earlier.roster.unapplied) continue;
    const people = matchGithubPeople(remote, earlier);
    for (const principal of earlier.organization.grants.keys()) {
      const person = people.of(principal);
      if (person !== undefined && isIn(person) && !person.loginUnverified) accounts.set(principal, person);
    }
  }
  return accounts;
}

function isIn({ membership }: GithubPerson): boolean {
  return membership === "owner" || membership === "member" || membership === "invited";
}

/** Returns the error that holds a change of account back. It names the person, and so withholds nothing else. */
function formerAccountFinding({ principal, account, isRemembered }: PersonSearch, former: string): Finding {
  const { name, id, at } = account;
  const now = id === undefined || isRemembered ? { login: name ?? "" } : { id };
  const problem = githubMatchingErrors.formerAccountStays(nameInPrincipal(principal), now, former);
  return finding(problem, { provider: "github", resource: principal, at });
}

function ignoredFindings(people: readonly string[], departed: readonly string[]): readonly Finding[] {
  const { ignoredAccounts, ignoredDeparted } = githubMatchingErrors;
  const problems = [
    ...(people.length > 0 ? [ignoredAccounts(people.toSorted())] : []),
    ...(departed.length > 0 ? [ignoredDeparted(departed.toSorted())] : []),
  ];
  return problems.map((problem) => finding(problem, { provider: "github" }));
}
