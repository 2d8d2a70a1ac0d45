import type { Account } from "../../../core/provider.ts";
import type { Principal } from "../../../core/state.ts";
import { nameInPrincipal, userKeyOf } from "../../shared/principals.ts";

const groupPrefix = "group:";

/** Returns the principal of a group, by its address in lower case, as Google compares it. */
export function groupPrincipal(address: string): Principal {
  return `${groupPrefix}${address.toLowerCase()}`;
}

/** Returns true for the principal of a group. */
export function isGroup(principal: Principal): boolean {
  return principal.startsWith(groupPrefix);
}

/** Returns the principal of an account that the roster does not declare. */
export function undeclaredPrincipal(address: string): Principal {
  return `email:${address.toLowerCase()}`;
}

/** Returns the address to share with: as the roster writes it, or as Google shows an undeclared one. */
export function addressOf(principal: Principal, accounts: ReadonlyMap<Principal, Account>): string {
  return accounts.get(principal)?.name ?? nameInPrincipal(principal);
}

/** Returns a principal's name for messages: the roster key of a person and their address. */
export function displayNameOf(principal: Principal, accounts: ReadonlyMap<Principal, Account>): string {
  const address = addressOf(principal, accounts);
  if (isGroup(principal)) return `the group ${address}`;
  const key = userKeyOf(principal);
  return key === undefined ? address : `${key} (${address})`;
}
