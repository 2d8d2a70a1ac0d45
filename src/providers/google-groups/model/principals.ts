import type { Account } from "../../../core/provider.ts";
import type { Principal } from "../../../core/state.ts";
import { nameInPrincipal, userKeyOf } from "../../shared/principals.ts";
import { groupPrefix } from "./roles.ts";

/** Returns the principal of a group, by its address. */
export function memberGroup(address: string): Principal {
  return `${groupPrefix}${address.toLowerCase()}`;
}

/** Returns true for the principal of a group. */
export function isMemberGroup(principal: Principal): boolean {
  return principal.startsWith(groupPrefix);
}

/** Returns the principal of an account that the roster does not declare. */
export function undeclaredMember(address: string): Principal {
  return `email:${address.toLowerCase()}`;
}

/** Returns the principal of a member without an address: everybody in the organisation. */
export function addresslessMember(id: string): Principal {
  return `google:${id}`;
}

/** Returns the address by which a principal is put into a group. */
export function addressOfMember(principal: Principal, accounts: ReadonlyMap<Principal, Account>): string {
  return accounts.get(principal)?.name ?? nameInPrincipal(principal);
}

/** Returns a principal's name for messages: the roster key of a person and their address. */
export function nameOfMember(principal: Principal, accounts: ReadonlyMap<Principal, Account>): string {
  const address = addressOfMember(principal, accounts);
  if (isMemberGroup(principal)) return `the group ${address}`;
  if (principal.startsWith("google:")) return "everybody in the organisation";
  const key = userKeyOf(principal);
  return key === undefined ? address : `${key} (${address})`;
}
