import { type Finding, finding, type Problem } from "../../../core/finding.ts";
import type { Account } from "../../../core/provider.ts";
import type { Principal } from "../../../core/state.ts";
import { nameInPrincipal } from "../../shared/principals.ts";
import { githubErrors } from "../errors.ts";
import { githubMatchingErrors } from "../matching-errors.ts";
import type { GithubAccount, GithubInvitation, GithubRemoteState } from "../model/remote-state.ts";
import type { GithubPerson } from "./compare-context.ts";
import { exhaustedInvitations } from "./invitations.ts";
import type { OutsideCollaborators } from "./outside-collaborators.ts";

/** What was read, with its people by id. */
export interface KnownPeople {
  readonly remote: GithubRemoteState;
  /** Members and invited people. */
  readonly byId: ReadonlyMap<number, GithubPerson>;
  readonly outside: OutsideCollaborators;
}

/** A declared person who is looked for. */
export interface PersonSearch {
  readonly principal: Principal;
  readonly account: Account;
  readonly email: string | undefined;
  readonly isNeeded: boolean;
  /** False for a person who is never invited to the organisation. */
  readonly isMember: boolean;
  /** True when the account's id is only remembered: the file says none. */
  readonly isRemembered: boolean;
  readonly findings: Finding[];
}

/** Finds a declared person: by their id where it is known, else by login or address. What is wrong joins the findings. */
export function findPerson(known: KnownPeople, search: PersonSearch): GithubPerson | undefined {
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

/** Finds a member or an invited person by login. */
export function findByLogin(remote: GithubRemoteState, login: string): GithubPerson | undefined {
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

/** Returns the pending invitation to an address in lower case. */
export function invitationByAddress(
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
    const unknown =
      search.isRemembered && login !== undefined
        ? githubMatchingErrors.rememberedAccountGone(user, login)
        : githubErrors.unknownId(user, id);
    addFinding(search, isTaken ? githubErrors.loginTaken(user, login) : unknown);
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
export function peopleById({ members, pending }: GithubRemoteState): ReadonlyMap<number, GithubPerson> {
  const byId = new Map<number, GithubPerson>();
  for (const invitation of pending.values()) {
    const { login, id } = invitation;
    if (login !== undefined && id !== undefined)
      byId.set(id, { login, id, membership: "invited", invitation });
  }
  for (const { login, id, role } of members.values()) byId.set(id, { login, id, membership: role });
  return byId;
}

/** True of a person who has let so many invitations fail that no other is sent. That joins the findings. */
export function hasExhaustedInvitations(
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
