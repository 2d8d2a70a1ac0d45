import { type Finding, finding } from "../../../core/finding.ts";
import type { Account } from "../../../core/provider.ts";
import type { Principal } from "../../../core/state.ts";
import type { ResolvedRoster, ResolvedUser } from "../../../roster/resolved.ts";
import { personErrors } from "../errors.ts";
import { comparable } from "../model/email.ts";

/** The roster's people as Google knows them: by address. */
export interface People {
  /** Those with an address. Departed ones too: what they still have is theirs. */
  readonly accounts: ReadonlyMap<Principal, Account>;
  readonly byAddress: ReadonlyMap<string, Principal>;
  /** User key → whom a folder is shared with for them; not here without a usable address. */
  readonly principals: ReadonlyMap<string, Principal>;
  readonly findings: readonly Finding[];
}

/** Indexes the people by address. Two with one address are one to Google; those present come first. */
export function indexPeople(roster: ResolvedRoster): People {
  const shares = foldersPerPerson(roster);
  const accounts = new Map<Principal, Account>();
  const byAddress = new Map<string, Principal>();
  const principals = new Map<string, Principal>();
  const findings: Finding[] = [];

  for (const user of inOrder(roster)) {
    const principal = `user:${user.key}`;
    const folders = shares.get(user.key) ?? 0;
    const at = user.places["email"] ?? user.at;
    const report = (problem: Parameters<typeof finding>[0]) => {
      if (folders > 0) findings.push(finding(problem, { provider: "drive", at }));
    };
    if (user.email === undefined) {
      report(personErrors.noAddress(user.key, folders));
      continue;
    }
    const address = comparable(user.email);
    if (address === undefined) {
      report(personErrors.badAddress(user.key));
      continue;
    }
    const holder = byAddress.get(address) ?? principal;
    if (holder !== principal && user.present) {
      report(personErrors.sharedAddress(user.key, holder.slice("user:".length)));
    }
    accounts.set(principal, { name: user.email, at });
    byAddress.set(address, holder);
    principals.set(user.key, holder);
  }
  return { accounts, byAddress, principals, findings };
}

function inOrder(roster: ResolvedRoster): ResolvedUser[] {
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
