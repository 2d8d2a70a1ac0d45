import { type Finding, finding } from "../../../core/finding.ts";
import type { Account } from "../../../core/provider.ts";
import type { Principal } from "../../../core/state.ts";
import type { ResolvedUser } from "../../../roster/resolved.ts";
import { githubErrors } from "../errors.ts";
import { collaboratorsIn, type GithubDesired, userPrincipal } from "../model/desired.ts";
import type { GithubAccount, Invitation, OrgWorld } from "../model/remote-state.ts";
import { ignoring } from "./ignored.ts";
import { guestsOf } from "./outside-collaborators.ts";

/** An invitation that fails this often isn't sent again. */
const givesUpAfter = 3;

/** A declared person, found on GitHub. */
export interface Person {
  readonly login: string;
  readonly id?: number;
  /** `given up`: outside, and invited in vain so often that it isn't tried again. */
  readonly standing: "owner" | "member" | "invited" | "outside" | "given up";
  /** What an invited person hasn't accepted. */
  readonly invitation?: Invitation;
  /** The login is only what the roster says, beside an id that nobody has told of: it may be somebody else's by now. */
  readonly isGuess?: true;
}

export interface People {
  /** Undefined for whoever can't be found or is ignored: nothing is done about them. */
  of(principal: Principal): Person | undefined;
  /** The principal behind a login; `github:login` when the roster doesn't know it. */
  principalOf(login: string): Principal;
  /** The principal behind an invitation, which may name only an address; undefined when it is ignored. */
  invitedBy(invitation: Invitation): Principal | undefined;
  /** The invitations that a declared person hasn't accepted: to the account, to the address, or both. */
  invitationsOf(principal: Principal): readonly Invitation[];
  /** True of a login that the roster's `ignore` names, as it is today or as it is declared. */
  isIgnored(login: string): boolean;
  readonly findings: readonly Finding[];
}

/** Recognises the roster's people among GitHub's accounts. Ids beat logins; logins are compared in lower case. */
export function recognise(world: OrgWorld, desired: GithubDesired): People {
  const isIgnored = ignoring(desired);
  const findings: Finding[] = [];
  const people = new Map<Principal, Person>();
  const principals = new Map<string, Principal>();
  const invited = new Map<Principal, readonly Invitation[]>();
  const ignored = new Set<Invitation>();
  const untouched = new Set<string>();
  for (const [principal, account] of desired.accounts) {
    const wanted = isWanted(desired, principal);
    const isGuest = !isInsider(desired, principal);
    const search = { principal, account, wanted, findings, isGuest, email: emailOf(desired, principal) };
    const person = find(world, search);
    const sent = [person?.invitation, invitationByAddress(world, search.email)];
    const invitations = [...new Set(sent.filter((each) => each !== undefined))];
    const isLeftAlone = isIgnored(person?.login ?? "") || isIgnored(account.name ?? "");
    if (isLeftAlone) for (const each of invitations) ignored.add(each);
    else if (invitations.length > 0) invited.set(principal, invitations);
    if (isLeftAlone && person && !person.isGuess) untouched.add(person.login.toLowerCase());
    if (person === undefined || isLeftAlone) continue;
    if (!person.isGuess) principals.set(person.login.toLowerCase(), principal);
    people.set(principal, isGivenUp(world, person, search) ? { ...person, standing: "given up" } : person);
  }
  const inviting = new Map(
    [...invited].flatMap(([principal, all]) => all.map((each) => [each, principal] as const)),
  );
  const principalOf = (login: string) => principals.get(login.toLowerCase()) ?? `github:${login}`;
  return {
    of: (principal) => people.get(principal),
    principalOf,
    invitedBy(invitation) {
      const { login, email } = invitation;
      if (ignored.has(invitation) || (login !== undefined && isIgnored(login))) return undefined;
      return inviting.get(invitation) ?? (login === undefined ? `email:${email}` : principalOf(login));
    },
    invitationsOf: (principal) => invited.get(principal) ?? [],
    isIgnored: (login) => isIgnored(login) || untouched.has(login.toLowerCase()),
    findings,
  };
}

/** True of somebody whose login is only what the roster says: an invitation by address tells none. */
export function isLoginUntold({ invitation, id }: Person): boolean {
  return invitation !== undefined && invitation.login === undefined && id === undefined;
}

/** The logins and ids that only a look-up can tell of: people who should be there and are neither in nor invited. */
export function strangers(world: OrgWorld, desired: GithubDesired): { logins: string[]; ids: string[] } {
  const logins: string[] = [];
  const ids: string[] = [];
  const isIgnored = ignoring(desired);
  for (const [principal, { name, id }] of desired.accounts) {
    if (!isWanted(desired, principal)) continue;
    const email = isInsider(desired, principal) ? emailOf(desired, principal) : undefined;
    if (invitationByAddress(world, email)) continue;
    if (id !== undefined) {
      if (!idsOf(world).has(Number(id))) ids.push(id);
    } else if (name !== undefined && !isIgnored(name) && byLogin(world, name) === undefined)
      logins.push(name);
  }
  return { logins, ids };
}

/** True when the roster gives this person anything on GitHub. */
function isWanted(desired: GithubDesired, principal: Principal): boolean {
  const user = userOf(desired, principal);
  if (user === undefined || !user.present) return false;
  return isInsider(desired, principal) || collaboratorsIn(desired.roster).has(user.key);
}

/** True of somebody who is to be in the organisation. */
function isInsider(desired: GithubDesired, principal: Principal): boolean {
  return desired.resources.get(desired.membershipRoot ?? "")?.grants.has(principal) ?? false;
}

/** The roster's user behind a principal; undefined for somebody whom only GitHub knows. */
export function userOf(desired: GithubDesired, principal: Principal): ResolvedUser | undefined {
  const prefix = userPrincipal("");
  return principal.startsWith(prefix) ? desired.roster.users.get(principal.slice(prefix.length)) : undefined;
}

function emailOf(desired: GithubDesired, principal: Principal): string | undefined {
  return userOf(desired, principal)?.email?.toLowerCase();
}

interface Search {
  readonly principal: Principal;
  readonly account: Account;
  readonly wanted: boolean;
  readonly findings: Finding[];
  readonly email: string | undefined;
  /** Never invited to the organisation. */
  readonly isGuest: boolean;
}

function find(world: OrgWorld, search: Search): Person | undefined {
  const { account } = search;
  // Whoever is to stay outside waits for no invitation to the organisation.
  const email = search.isGuest ? undefined : search.email;
  if (account.id !== undefined) return byPin(world, account.id, { ...search, email });
  const login = account.name ?? "";
  const found =
    byLogin(world, login) ?? byEmail(world, login, email) ?? guestsOf(world).byLogin.get(login.toLowerCase());
  if (found !== undefined || !search.wanted) return found;
  const looked = world.accounts.get(login.toLowerCase());
  if (looked !== undefined && looked !== "missing") return { ...looked, standing: "outside" };
  note(search, githubErrors.unknownLogin(nameOf(search.principal), login));
  return undefined;
}

function byLogin(world: OrgWorld, login: string): Person | undefined {
  const member = world.members.get(login.toLowerCase());
  if (member !== undefined) return { login: member.login, id: member.id, standing: member.role };
  const invitation = world.pending.get(login.toLowerCase());
  return invitation && { login: invitation.login ?? login, standing: "invited", invitation };
}

/** An invitation by address tells no login until it is accepted. */
function byEmail(world: OrgWorld, login: string, email: string | undefined): Person | undefined {
  const invitation = invitationByAddress(world, email);
  return invitation && { login: login || (email ?? ""), standing: "invited", invitation };
}

function invitationByAddress(world: OrgWorld, email: string | undefined): Invitation | undefined {
  return email === undefined ? undefined : world.pendingEmails.get(email);
}

/** A pinned id decides; the login beside it may be out of date, or somebody else's by now. */
function byPin(world: OrgWorld, id: string, search: Search): Person | undefined {
  const { account, email } = search;
  const guest = guestsOf(world).byId.get(Number(id));
  const invited = byEmail(world, guest?.login ?? account.name ?? "", email);
  const known =
    idsOf(world).get(Number(id)) ??
    (invited && { ...invited, ...(guest ? { id: Number(id) } : { isGuess: true as const }) }) ??
    guest;
  const looked = known ? undefined : world.accountsById.get(id);
  const found: GithubAccount | Person | undefined = known ?? (looked === "missing" ? undefined : looked);
  const user = nameOf(search.principal);
  if (found === undefined) {
    if (!search.wanted) return undefined;
    const login = account.name;
    const taken = login !== undefined && world.members.has(login.toLowerCase());
    note(search, taken ? githubErrors.loginTaken(user, login) : githubErrors.unknownId(user, id));
    return undefined;
  }
  if (account.name !== undefined && account.name.toLowerCase() !== found.login.toLowerCase()) {
    note(search, githubErrors.renamedLogin(user, account.name, found.login));
  }
  const person: Person = known ?? { login: found.login, id: Number(id), standing: "outside" };
  // Where GraphQL shows no invitations, REST tells whom they are for by login alone.
  const invitation =
    person.standing === "outside" ? world.pending.get(person.login.toLowerCase()) : undefined;
  return invitation === undefined ? person : { ...person, standing: "invited", invitation };
}

const indexes = new WeakMap<OrgWorld["members"], ReadonlyMap<number, Person>>();

function idsOf(world: OrgWorld): ReadonlyMap<number, Person> {
  const known = indexes.get(world.members);
  if (known !== undefined) return known;
  const index = new Map<number, Person>();
  for (const invitation of world.pending.values()) {
    const { login, id } = invitation;
    if (login !== undefined && id !== undefined)
      index.set(id, { login, id, standing: "invited", invitation });
  }
  for (const { login, id, role } of world.members.values()) index.set(id, { login, id, standing: role });
  indexes.set(world.members, index);
  return index;
}

function isGivenUp(world: OrgWorld, person: Person, search: Search): boolean {
  if (person.standing !== "outside" || !search.wanted || search.isGuest) return false;
  const names = [person.login.toLowerCase(), search.email ?? ""];
  const failures = names.flatMap((name) => world.failed.get(name) ?? []);
  if (failures.length < givesUpAfter) return false;
  const [last] = failures;
  note(
    search,
    githubErrors.invitationsGivenUp(nameOf(search.principal), failures.length, last?.reason ?? ""),
  );
  return true;
}

function note({ findings, account }: Search, problem: Parameters<typeof finding>[0]): void {
  findings.push(finding(problem, { provider: "github", at: account.at }));
}

function nameOf(principal: Principal): string {
  return principal.slice(principal.indexOf(":") + 1);
}
