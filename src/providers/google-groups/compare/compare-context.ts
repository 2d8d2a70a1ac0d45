import type { Principal } from "../../../core/state.ts";
import { comparableAddress, sameAddress } from "../../shared/google/address.ts";
import type { AccountOwners } from "../../shared/match-people.ts";
import type { DeclaredGroup, GroupsDesired } from "../model/desired.ts";
import { addresslessMember, memberGroup, undeclaredMember } from "../model/principals.ts";
import type { GroupsRemoteState, RemoteMember } from "../model/remote-state.ts";
import { type GroupMatches, matchGroups } from "./match-groups.ts";

/** A roster of before, matched with what exists. */
export interface EarlierGroups {
  readonly desired: GroupsDesired;
  readonly matches: GroupMatches;
}

/** What a comparison of Google Groups with one roster works with. */
export interface GroupsCompareContext {
  readonly remote: GroupsRemoteState;
  readonly desired: GroupsDesired;
  readonly matches: GroupMatches;
  readonly earlier: readonly EarlierGroups[];
  /** The organisation's domains, as far as its groups show them. */
  readonly domains: ReadonlySet<string>;
}

/** Returns the context of one comparison. */
export function groupsCompareContext(
  remote: GroupsRemoteState,
  desired: GroupsDesired,
): GroupsCompareContext {
  const addresses = [...remote.groups.values()].flatMap(({ email, aliases }) => [email, ...aliases]);
  return {
    remote,
    desired,
    matches: matchGroups(desired, remote.groups),
    earlier: desired.earlier.map((before) => ({
      desired: before,
      matches: matchGroups(before, remote.groups),
    })),
    domains: new Set([...addresses, ...[...desired.groups.values()].map(({ key }) => key)].map(domainOf)),
  };
}

/** Returns the domain of an address, in lower case. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1).toLowerCase();
}

/**
 * Returns the principal of a member: `user:` for the roster's people, `group:` for groups, `email:` for undeclared
 * accounts, `google:` for everybody in the organisation. A declared group has its key, whatever its address is now.
 */
export function memberPrincipal(
  { id, email, type }: RemoteMember,
  { owners, keys }: { readonly owners: AccountOwners; readonly keys: ReadonlyMap<string, string> },
): Principal {
  if (email === undefined || type === "everybody") return addresslessMember(id);
  if (type === "group") return memberGroup(keys.get(id) ?? email);
  return owners.ownerOf(comparableAddress(email) ?? "") ?? undeclaredMember(email);
}

/** Returns true for the acting account, which is never changed. */
export function isActing({ email }: RemoteMember, { actingAs }: GroupsRemoteState): boolean {
  return email !== undefined && actingAs !== undefined && sameAddress(email, actingAs);
}

/**
 * Returns true when an earlier roster let a member into a group, under whatever key, and no later one handed it over, and no
 * other roster of the repository lets it in.
 */
export function wasLetInBefore(
  member: RemoteMember,
  group: string,
  { earlier }: GroupsCompareContext,
): boolean {
  return earlier.reduce((given, { desired, matches }) => {
    const key = matches.keys.get(group);
    const declared: DeclaredGroup | undefined =
      key === undefined ? undefined : [...desired.groups.values()].find((each) => each.key === key);
    if (declared === undefined) return given;
    const principal = memberPrincipal(member, { owners: desired.people.owners, keys: matches.keys });
    if (declared.declared?.handsOff === true || declared.handedOver.has(principal)) return false;
    const isIn = declared.grants.has(principal);
    if (desired.isBeside && isIn) return false;
    return given || (!desired.unapplied && isIn);
  }, false);
}
