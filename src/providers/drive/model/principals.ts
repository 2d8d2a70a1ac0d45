import type { Account } from "../../../core/provider.ts";
import type { Principal } from "../../../core/state.ts";
import type { Me } from "../read/wire.ts";
import { type DriveDesired, groupPrincipal } from "./desired.ts";
import { comparable, isAddress, sameAddress } from "./email.ts";
import type { Share } from "./sharing.ts";

/**
 * Whom a share belongs to in the roster's words: `user:` for its people, `group:` for groups, `email:` for strangers.
 * Undefined when its address is missing or odd.
 */
export function principalOf(
  share: Pick<Share, "type" | "address">,
  desired: DriveDesired,
): Principal | undefined {
  const { type, address } = share;
  if (address === undefined || !isAddress(address)) return undefined;
  if (type === "group") return groupPrincipal(address);
  return desired.people.get(comparable(address) ?? "") ?? `email:${address.toLowerCase()}`;
}

/** True of the acting identity, which is never touched. */
export function isMe(share: Pick<Share, "id" | "address">, me: Me): boolean {
  return (
    share.id === me.permissionId || (share.address !== undefined && sameAddress(share.address, me.address))
  );
}

/** The address to share with, as the roster writes it, or as Google shows a stranger's. */
export function addressOf(principal: Principal, accounts: ReadonlyMap<Principal, Account>): string {
  return accounts.get(principal)?.name ?? principal.slice(principal.indexOf(":") + 1);
}

/** A principal for people to read: its roster key, and its address where that says more. */
export function nameOf(principal: Principal, accounts: ReadonlyMap<Principal, Account>): string {
  const address = addressOf(principal, accounts);
  if (principal.startsWith("group:")) return `the group ${address}`;
  return principal.startsWith("user:") ? `${principal.slice("user:".length)} (${address})` : address;
}
