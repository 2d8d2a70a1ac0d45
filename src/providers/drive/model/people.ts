import { type Finding, finding } from "../../../core/finding.ts";
import type { Account } from "../../../core/provider.ts";
import type { Principal } from "../../../core/state.ts";
import type { ResolvedRoster, ResolvedUser } from "../../../roster/resolved.ts";
import { type AccountOwners, createAccountOwners } from "../../shared/match-people.ts";
import { nameInPrincipal, userPrincipal } from "../../shared/principals.ts";
import { personErrors } from "../errors.ts";
import { comparableAddress } from "./email.ts";

/** The roster's people as Google knows them: by address. */
export interface DrivePeople {
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

/** Indexes the people by address. Two people with one address are one account to Google: a present one has it. */
export function drivePeopleOf(roster: ResolvedRoster): DrivePeople {
  const folderCounts = foldersPerPerson(roster);
  const accounts = new Map<Principal, Account>();
  const owners = createAccountOwners();
  const principals = new Map<string, Principal>();
  const departed = new Set<Principal>();
  const findings: Finding[] = [];

  for (const user of presentFirst(roster)) {
    const principal = userPrincipal(user.key);
    const folders = folderCounts.get(user.key) ?? 0;
    const at = user.places["email"] ?? user.at;
    const report = (problem: Parameters<typeof finding>[0]) => {
      if (folders > 0) findings.push(finding(problem, { provider: "drive", at }));
    };
    if (user.email === undefined) continue;
    const address = comparableAddress(user.email);
    if (address === undefined) {
      report(personErrors.badAddress(user.key));
      continue;
    }
    const owner = owners.claim(address, principal);
    if (owner !== principal && user.present) {
      report(personErrors.sharedAddress(user.key, nameInPrincipal(owner)));
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

function foldersPerPerson(roster: ResolvedRoster): Map<string, number> {
  const counts = new Map<string, number>();
  for (const folder of roster.folders.values()) {
    for (const user of folder.people.keys()) counts.set(user, (counts.get(user) ?? 0) + 1);
  }
  return counts;
}
