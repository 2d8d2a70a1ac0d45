import type { Problem } from "../../../core/finding.ts";
import type { Account } from "../../../core/provider.ts";
import type { Principal } from "../../../core/state.ts";
import { createAccountOwners } from "../../shared/match-people.ts";
import { nameInPrincipal } from "../../shared/principals.ts";
import type { SlackPerson, SlackRemoteState } from "../model/remote-state.ts";
import {
  accountDeactivated,
  accountNotMember,
  accountShared,
  accountUnknown,
  addressMissing,
  emailUnknown,
} from "../people-errors.ts";
import { isProblem } from "../read/pages.ts";

const undeclaredPrefix = "slack:";

/** The roster's people matched with Slack accounts. */
export interface SlackPeople {
  /** Returns the id of an account that can be added. Undefined for people without one, and for guests and bots. */
  idOf(principal: Principal): string | undefined;
  /** Returns the principal of a full member. Undefined for accounts that are never changed: guests, bots and such. */
  principalOf(id: string): Principal | undefined;
  /** Returns why a principal has no id. */
  problemOf(principal: Principal): Problem | undefined;
}

/** Matches people by Slack id, else by email in any case. Of two people on one account, the one with the id has it. */
export function matchSlackPeople(
  accounts: ReadonlyMap<Principal, Account>,
  remote: SlackRemoteState,
): SlackPeople {
  const addresses = peopleByEmail(remote);
  const ids = new Map<Principal, string>();
  const owners = createAccountOwners();
  const problems = new Map<Principal, Problem>();
  const idsFirst = [...accounts].sort(
    ([, left], [, right]) => Number(left.id === undefined) - Number(right.id === undefined),
  );
  for (const [principal, account] of idsFirst) {
    const found = findAccount(principal, account, { people: remote.people, addresses });
    if (isProblem(found)) {
      problems.set(principal, found);
      continue;
    }
    const owner = owners.claim(found.id, principal);
    const problem =
      owner === principal
        ? statusProblem(principal, found)
        : accountShared(nameInPrincipal(principal), nameInPrincipal(owner), found.id);
    if (problem === undefined) ids.set(principal, found.id);
    else problems.set(principal, problem);
  }
  return {
    idOf: (principal) =>
      ids.get(principal) ?? (isUndeclaredAccount(principal) ? nameInPrincipal(principal) : undefined),
    principalOf: (id) =>
      remote.people.get(id)?.status === "member"
        ? (owners.ownerOf(id) ?? `${undeclaredPrefix}${id}`)
        : undefined,
    problemOf: (principal) =>
      problems.get(principal) ??
      (ids.has(principal) ? undefined : addressMissing(nameInPrincipal(principal))),
  };
}

interface KnownAccounts {
  readonly people: ReadonlyMap<string, SlackPerson>;
  readonly addresses: ReadonlyMap<string, SlackPerson>;
}

function findAccount(
  principal: Principal,
  account: Account,
  { people, addresses }: KnownAccounts,
): SlackPerson | Problem {
  const address = account.name?.trim().toLowerCase();
  const byAddress = address === undefined ? undefined : addresses.get(address);
  if (account.id !== undefined) {
    return people.get(account.id) ?? accountUnknown(nameInPrincipal(principal), account.id, byAddress?.id);
  }
  if (account.name === undefined) return addressMissing(nameInPrincipal(principal));
  return byAddress ?? emailUnknown(nameInPrincipal(principal), account.name);
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
