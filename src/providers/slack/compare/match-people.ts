import type { Problem } from "../../../core/finding.ts";
import type { Account } from "../../../core/provider.ts";
import type { Principal } from "../../../core/state.ts";
import type { Person, World } from "../model/remote-state.ts";
import {
  accountDeactivated,
  accountNotMember,
  accountShared,
  accountUnknown,
  addressMissing,
  emailUnknown,
} from "../people-errors.ts";
import { isProblem } from "../read/pages.ts";

/** Who of the roster is whom on Slack. */
export interface People {
  /** The id of somebody who can be let in; undefined for whoever cannot be found or may not be a candidate. */
  idOf(principal: Principal): string | undefined;
  /** What a member is called here; undefined for everybody that is never touched: guests, bots, strangers, the gone. */
  principalOf(id: string): Principal | undefined;
  /** Why somebody has no id. */
  problemOf(principal: Principal): Problem | undefined;
}

/** Finds people by Slack id, else by email in any case. Two of the roster on one account: the one named by id has it. */
export function peopleOf(accounts: ReadonlyMap<Principal, Account>, world: World): People {
  const addresses = emails(world);
  const ids = new Map<Principal, string>();
  const principals = new Map<string, Principal>();
  const problems = new Map<Principal, Problem>();
  const idsFirst = [...accounts].sort(
    ([, left], [, right]) => Number(left.id === undefined) - Number(right.id === undefined),
  );
  for (const [principal, account] of idsFirst) {
    const found = find(principal, account, { people: world.people, addresses });
    if (isProblem(found)) {
      problems.set(principal, found);
      continue;
    }
    const other = principals.get(found.id);
    if (other === undefined) principals.set(found.id, principal);
    const problem =
      other === undefined
        ? standingProblem(principal, found)
        : accountShared(who(principal), who(other), found.id);
    if (problem === undefined) ids.set(principal, found.id);
    else problems.set(principal, problem);
  }
  return {
    idOf: (principal) => ids.get(principal) ?? (isStranger(principal) ? who(principal) : undefined),
    principalOf: (id) =>
      world.people.get(id)?.standing === "member" ? (principals.get(id) ?? `slack:${id}`) : undefined,
    problemOf: (principal) =>
      problems.get(principal) ?? (ids.has(principal) ? undefined : addressMissing(who(principal))),
  };
}

interface Known {
  readonly people: ReadonlyMap<string, Person>;
  readonly addresses: ReadonlyMap<string, Person>;
}

function find(principal: Principal, account: Account, { people, addresses }: Known): Person | Problem {
  const address = account.name?.trim().toLowerCase();
  const byAddress = address === undefined ? undefined : addresses.get(address);
  if (account.id !== undefined) {
    return people.get(account.id) ?? accountUnknown(who(principal), account.id, byAddress?.id);
  }
  if (account.name === undefined) return addressMissing(who(principal));
  return byAddress ?? emailUnknown(who(principal), account.name);
}

/** True of somebody whom the roster doesn't know. */
export function isStranger(principal: Principal): boolean {
  return principal.startsWith("slack:");
}

/** A principal without its prefix, for people to read. */
export function who(principal: Principal): string {
  return principal.slice(principal.indexOf(":") + 1);
}

/** Where an address is on several accounts, the one that works has it. */
function emails(world: World): Map<string, Person> {
  const byEmail = new Map<string, Person>();
  for (const person of world.people.values()) {
    if (person.email === undefined) continue;
    const address = person.email.toLowerCase();
    if (byEmail.get(address)?.standing !== "member") byEmail.set(address, person);
  }
  return byEmail;
}

function standingProblem(principal: Principal, person: Person): Problem | undefined {
  switch (person.standing) {
    case "member":
      return undefined;
    case "deactivated":
      return accountDeactivated(who(principal), person.id);
    case "guest":
    case "bot":
    case "stranger":
      return accountNotMember(who(principal), person.id, person.standing);
    default:
      return person.standing satisfies never;
  }
}
