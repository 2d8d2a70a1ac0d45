import type { Problem } from "../../../core/finding.ts";
import type { Account } from "../../../core/provider.ts";
import type { Principal } from "../../../core/state.ts";
import { nameInPrincipal } from "../../shared/principals.ts";
import type { SlackPerson, SlackRemoteState } from "../model/remote-state.ts";
import {
  accountDeactivated,
  accountNotMember,
  accountUnknown,
  addressMissing,
  emailUnknown,
} from "../people-errors.ts";
import { isProblem } from "../read/pages.ts";
import { type SlackAccountDispute, slackAccountDisputes } from "./account-disputes.ts";

const undeclaredPrefix = "slack:";

/** The roster's people matched with Slack accounts. */
export interface SlackPeople {
  /** Returns the id of an account that can be added. Undefined for people without one, and for guests and bots. */
  idOf(principal: Principal): string | undefined;
  /** Returns the id of a principal's account, whatever its status. Undefined where it is not known whose it is. */
  accountOf(principal: Principal): string | undefined;
  /** Returns the principal of a full member. Undefined for accounts that are never added: guests, bots and such. */
  principalOf(id: string): Principal | undefined;
  /** Returns the principal of an account, whatever its status. Undefined where it is not known whose it is. */
  ownerOf(id: string): Principal | undefined;
  /** Returns why a principal has no id. */
  problemOf(principal: Principal): Problem | undefined;
  /** Returns true while it is not known which account is a person's: any undeclared one may be it. */
  isUnknown(principal: Principal): boolean;
  /** Accounts that belong to two people, as the roster and Slack say. Nothing of these people is changed. */
  readonly disputes: readonly SlackAccountDispute[];
}

/** Matches people by Slack id, else by email in any case. An account that belongs to two people is neither's. */
export function matchSlackPeople(
  accounts: ReadonlyMap<Principal, Account>,
  remote: SlackRemoteState,
): SlackPeople {
  const known = { people: remote.people, addresses: peopleByEmail(remote) };
  const found = new Map<Principal, SlackPerson>();
  const problems = new Map<Principal, Problem>();
  const unknown = new Set<Principal>();
  for (const [principal, account] of accounts) {
    const person = findAccount(principal, account, known);
    const problem = isProblem(person) ? person : statusProblem(principal, person);
    if (problem !== undefined) problems.set(principal, problem);
    if (isProblem(person)) unknown.add(principal);
    else {
      found.set(principal, person);
      // An account that works and has the person's address may be theirs in place of the one that the id names.
      const other = problem && addressedBy(account, known);
      if (other?.status === "member" && other.id !== person.id) unknown.add(principal);
    }
  }
  const disputes = slackAccountDisputes(accounts, found);
  const disputed = new Set(disputes.map(({ account }) => account));
  for (const { principal, problem } of disputes) {
    problems.set(principal, problem);
    unknown.add(principal);
  }
  const owners = new Map<string, Principal>();
  for (const [principal, { id }] of found) if (!disputed.has(id)) owners.set(id, principal);
  const ownerOf = (id: string) =>
    remote.people.has(id) && !disputed.has(id) ? (owners.get(id) ?? `${undeclaredPrefix}${id}`) : undefined;
  const accountOf = (principal: Principal) => {
    if (isUndeclaredAccount(principal)) return nameInPrincipal(principal);
    const id = found.get(principal)?.id;
    return id !== undefined && owners.get(id) === principal ? id : undefined;
  };
  return {
    idOf: (principal) => (problems.has(principal) ? undefined : accountOf(principal)),
    accountOf,
    principalOf: (id) => (remote.people.get(id)?.status === "member" ? ownerOf(id) : undefined),
    ownerOf,
    problemOf: (principal) =>
      problems.get(principal) ??
      (found.has(principal) ? undefined : addressMissing(nameInPrincipal(principal))),
    isUnknown: (principal) => unknown.has(principal),
    disputes,
  };
}

interface KnownAccounts {
  readonly people: ReadonlyMap<string, SlackPerson>;
  readonly addresses: ReadonlyMap<string, SlackPerson>;
}

function findAccount(principal: Principal, account: Account, known: KnownAccounts): SlackPerson | Problem {
  const byAddress = addressedBy(account, known);
  if (account.id !== undefined) {
    const byId = known.people.get(account.id);
    return byId ?? accountUnknown(nameInPrincipal(principal), account.id, byAddress?.id);
  }
  if (account.name === undefined) return addressMissing(nameInPrincipal(principal));
  return byAddress ?? emailUnknown(nameInPrincipal(principal), account.name);
}

function addressedBy({ name }: Account, { addresses }: KnownAccounts): SlackPerson | undefined {
  return name === undefined ? undefined : addresses.get(name.trim().toLowerCase());
}

/** Returns true for an account that the roster does not declare. */
export function isUndeclaredAccount(principal: Principal): boolean {
  return principal.startsWith(undeclaredPrefix);
}

/** Indexes accounts by email. Of several with one address, a full member has it. */
function peopleByEmail(remote: SlackRemoteState): Map<string, SlackPerson> {
  const byEmail = new Map<string, SlackPerson>();
  for (const person of remote.people.values()) {
    if (person.email === undefined) continue;
    const address = person.email.toLowerCase();
    if (byEmail.get(address)?.status !== "member") byEmail.set(address, person);
  }
  return byEmail;
}

function statusProblem(principal: Principal, person: SlackPerson): Problem | undefined {
  switch (person.status) {
    case "member":
      return undefined;
    case "deactivated":
      return accountDeactivated(nameInPrincipal(principal), person.id);
    case "guest":
    case "bot":
    case "external":
      return accountNotMember(nameInPrincipal(principal), person.id, person.status);
    default:
      return person.status satisfies never;
  }
}
