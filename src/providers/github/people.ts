import picomatch from "picomatch";
import { type Finding, finding } from "../../core/finding.ts";
import type { Account } from "../../core/provider.ts";
import type { Principal } from "../../core/state.ts";
import type { GithubDesired } from "./desired.ts";
import { githubErrors } from "./errors.ts";
import type { GithubAccount, OrgWorld } from "./world.ts";

/** An invitation that fails this often isn't sent again. */
const givesUpAfter = 3;

/** A declared person, found on GitHub. */
export interface Person {
  readonly login: string;
  readonly id?: number;
  readonly standing: "owner" | "member" | "invited" | "outside";
}

export interface People {
  /** Undefined for whoever can't be found, is ignored, or isn't invited any more: nothing is done about them. */
  of(principal: Principal): Person | undefined;
  /** The principal behind a login; `github:login` when the roster doesn't know it. */
  principalOf(login: string): Principal;
  isIgnored(login: string): boolean;
  readonly findings: readonly Finding[];
}

/** Recognises the roster's people among GitHub's accounts. Ids beat logins; logins are compared in lower case. */
export function recognise(world: OrgWorld, desired: GithubDesired): People {
  const ignored = ignoring(desired);
  const findings: Finding[] = [];
  const people = new Map<Principal, Person>();
  const principals = new Map<string, Principal>();
  for (const [principal, account] of desired.accounts) {
    const wanted = isWanted(desired, principal);
    const person = find(world, account, { principal, wanted, findings, email: emailOf(desired, principal) });
    if (person === undefined || ignored(person.login)) continue;
    principals.set(person.login.toLowerCase(), principal);
    if (isGivenUp(world, person, { principal, account, wanted, findings })) continue;
    people.set(principal, person);
  }
  return {
    of: (principal) => people.get(principal),
    principalOf: (login) => principals.get(login.toLowerCase()) ?? `github:${login}`,
    isIgnored: ignored,
    findings,
  };
}

/** The logins and ids that only a look-up can tell of: people who should be there and are neither in nor invited. */
export function strangers(world: OrgWorld, desired: GithubDesired): { logins: string[]; ids: string[] } {
  const logins: string[] = [];
  const ids: string[] = [];
  const ignored = ignoring(desired);
  for (const [principal, account] of desired.accounts) {
    if (!isWanted(desired, principal) || byId(world, account.id) !== undefined) continue;
    if (account.id !== undefined) ids.push(account.id);
    const login = account.name;
    if (login === undefined || ignored(login) || account.id !== undefined) continue;
    const known = world.members.has(login.toLowerCase()) || world.pending.has(login.toLowerCase());
    if (!known) logins.push(login);
  }
  return { logins, ids };
}

function ignoring(desired: GithubDesired): (name: string) => boolean {
  const globs = desired.roster.github?.ignore ?? [];
  return globs.length === 0 ? () => false : picomatch([...globs], { nocase: true });
}

/** True when the roster gives this person anything on GitHub. */
function isWanted(desired: GithubDesired, principal: Principal): boolean {
  const user = desired.roster.users.get(principal.slice("user:".length));
  if (user === undefined || !user.present) return false;
  if (!user.outside) return desired.resources.get(desired.entrance ?? "")?.grants.has(principal) ?? false;
  return [...desired.roster.repositories.values()].some((each) => each.collaborators?.has(user.key));
}

function emailOf(desired: GithubDesired, principal: Principal): string {
  return desired.roster.users.get(principal.slice("user:".length))?.email?.toLowerCase() ?? "";
}

interface Search {
  readonly principal: Principal;
  readonly wanted: boolean;
  readonly findings: Finding[];
  readonly email: string;
}

function find(world: OrgWorld, account: Account, search: Search): Person | undefined {
  const found =
    account.id === undefined
      ? byLogin(world, account.name ?? "", search.email)
      : byPin(world, account, search);
  if (found !== undefined || !search.wanted || account.id !== undefined) return found;
  const login = account.name ?? "";
  const looked = world.accounts.get(login.toLowerCase());
  if (looked !== undefined && looked !== "missing") return { ...looked, standing: "outside" };
  note(search, account, githubErrors.unknownLogin(nameOf(search.principal), login));
  return undefined;
}

function byLogin(world: OrgWorld, login: string, email: string): Person | undefined {
  const key = login.toLowerCase();
  const member = world.members.get(key);
  if (member !== undefined) return { login: member.login, id: member.id, standing: member.role };
  const invitation = world.pending.get(key) ?? (email ? world.pendingEmails.get(email) : undefined);
  return invitation === undefined ? undefined : { login: invitation.login ?? login, standing: "invited" };
}

function byId(world: OrgWorld, id: string | undefined): Person | undefined {
  if (id === undefined) return undefined;
  const index = idsOf(world);
  return index.get(Number(id));
}

/** A pinned id decides; the login beside it may be out of date, or somebody else's by now. */
function byPin(world: OrgWorld, account: Account, search: Search): Person | undefined {
  const known = byId(world, account.id);
  const looked = known ? undefined : world.accountsById.get(account.id ?? "");
  const found: GithubAccount | Person | undefined = known ?? (looked === "missing" ? undefined : looked);
  const user = nameOf(search.principal);
  if (found === undefined) {
    if (!search.wanted) return undefined;
    const login = account.name;
    const taken = login !== undefined && world.members.has(login.toLowerCase());
    const problem = taken
      ? githubErrors.loginTaken(user, login)
      : githubErrors.unknownId(user, account.id ?? "");
    note(search, account, problem);
    return undefined;
  }
  if (account.name !== undefined && account.name.toLowerCase() !== found.login.toLowerCase()) {
    note(search, account, githubErrors.renamedLogin(user, account.name, found.login));
  }
  return (
    known ?? { login: found.login, ...(found.id === undefined ? {} : { id: found.id }), standing: "outside" }
  );
}

const indexes = new WeakMap<OrgWorld, ReadonlyMap<number, Person>>();

function idsOf(world: OrgWorld): ReadonlyMap<number, Person> {
  const known = indexes.get(world);
  if (known !== undefined) return known;
  const index = new Map<number, Person>();
  for (const { login, id } of world.pending.values()) {
    if (login !== undefined && id !== undefined) index.set(id, { login, id, standing: "invited" });
  }
  for (const { login, id, role } of world.members.values()) index.set(id, { login, id, standing: role });
  indexes.set(world, index);
  return index;
}

function isGivenUp(
  world: OrgWorld,
  person: Person,
  about: { principal: Principal; account: Account; wanted: boolean; findings: Finding[] },
): boolean {
  if (person.standing !== "outside" || !about.wanted) return false;
  const failures = world.failed.get(person.login.toLowerCase()) ?? [];
  if (failures.length < givesUpAfter) return false;
  const problem = githubErrors.invitationsGivenUp(
    nameOf(about.principal),
    failures.length,
    failures[0]?.reason ?? "",
  );
  about.findings.push(finding(problem, { provider: "github", at: about.account.at }));
  return true;
}

function note(search: Search, account: Account, problem: Parameters<typeof finding>[0]): void {
  search.findings.push(finding(problem, { provider: "github", at: account.at }));
}

function nameOf(principal: Principal): string {
  return principal.slice(principal.indexOf(":") + 1);
}
