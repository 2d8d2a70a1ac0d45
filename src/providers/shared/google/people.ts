import { type Finding, finding, type Problem } from "../../../core/finding.ts";
import type { Account } from "../../../core/provider.ts";
import type { Principal } from "../../../core/state.ts";
import type { ResolvedRoster, ResolvedUser } from "../../../roster/resolved.ts";
import { type AccountOwners, createAccountOwners } from "../match-people.ts";
import { nameInPrincipal, userPrincipal } from "../principals.ts";
import { comparableAddress } from "./address.ts";

/** The roster's people as Google knows them: by address. */
export interface GooglePeople {
  /** People with an address. Departed ones too, so that what they still have is theirs. */
  readonly accounts: ReadonlyMap<Principal, Account>;
  /** Comparable address → the principal that has it. */
  readonly owners: AccountOwners;
  /** User key → the principal of their address. Who has no usable address is missing; the roster's warning tells of them. */
  readonly principals: ReadonlyMap<string, Principal>;
  /** Principals of people who have left, and whose address no present person has. */
  readonly departed: ReadonlySet<Principal>;
  readonly findings: readonly Finding[];
}

/** What a service of Google's makes of its people. */
export interface PeopleOfService {
  readonly provider: string;
  /** Keys of the users to whom the roster gives something there. Only of these it is told what is wrong. */
  readonly given: ReadonlySet<string>;
  badAddress(who: string): Problem;
  sharedAddress(user: string, other: string): Problem;
}

/** Indexes the people by address. Two people with one address are one account to Google: a present one has it. */
export function googlePeopleOf(
  roster: ResolvedRoster,
  { provider, given, badAddress, sharedAddress }: PeopleOfService,
): GooglePeople {
  const accounts = new Map<Principal, Account>();
  const owners = createAccountOwners();
  const principals = new Map<string, Principal>();
  const departed = new Set<Principal>();
  const findings: Finding[] = [];

  for (const user of presentFirst(roster)) {
    const principal = userPrincipal(user.key);
    const at = user.places["email"] ?? user.at;
    const report = (problem: Problem) => {
      if (given.has(user.key)) findings.push(finding(problem, { provider, at }));
    };
    if (user.email === undefined) continue;
    const address = comparableAddress(user.email);
    if (address === undefined) {
      report(badAddress(user.key));
      continue;
    }
    const owner = owners.claim(address, principal);
    if (owner !== principal && user.present) {
      report(sharedAddress(user.key, nameInPrincipal(owner)));
    }
    if (owner === principal && !user.present) departed.add(principal);
    accounts.set(principal, { name: user.email, at });
    principals.set(user.key, owner);
  }
  return { accounts, owners, principals, departed, findings };
}

function presentFirst(roster: ResolvedRoster): ResolvedUser[] {
  return [...roster.users.values()].sort(
    (one, other) => Number(other.present) - Number(one.present) || (one.key < other.key ? -1 : 1),
  );
}
