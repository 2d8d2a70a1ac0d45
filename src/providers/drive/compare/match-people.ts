import type { Principal } from "../../../core/state.ts";
import type { DriveDesired } from "../model/desired.ts";
import { comparableAddress, isAddress, sameAddress } from "../model/email.ts";
import { groupPrincipal, undeclaredPrincipal } from "../model/principals.ts";
import type { CurrentUser } from "../model/remote-state.ts";
import type { FolderShare } from "../model/sharing.ts";

/**
 * Returns the principal of a share: `user:` for the roster's people, `group:` for groups, `email:` for undeclared
 * accounts. Undefined when its address is missing or malformed.
 */
export function sharePrincipal(
  share: Pick<FolderShare, "type" | "address">,
  { people }: DriveDesired,
): Principal | undefined {
  const { type, address } = share;
  if (address === undefined || !isAddress(address)) return undefined;
  if (type === "group") return groupPrincipal(address);
  return people.owners.ownerOf(comparableAddress(address) ?? "") ?? undeclaredPrincipal(address);
}

/** Returns true for a share of the acting identity, which is never changed. */
export function isCurrentUser(share: Pick<FolderShare, "id" | "address">, currentUser: CurrentUser): boolean {
  return (
    share.id === currentUser.permissionId ||
    (share.address !== undefined && sameAddress(share.address, currentUser.address))
  );
}
