import type { Principal } from "../../../core/state.ts";
import { comparableAddress, isAddress, sameAddress } from "../../shared/google/address.ts";
import { type DriveDesired, folderResourceId } from "../model/desired.ts";
import { groupPrincipal, undeclaredPrincipal } from "../model/principals.ts";
import type { CurrentUser } from "../model/remote-state.ts";
import { compareRoles } from "../model/roles.ts";
import type { FolderShare, FolderSharing } from "../model/sharing.ts";
import type { DriveCompareContext } from "./compare-context.ts";

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

/**
 * Returns true when an earlier roster shared the folder with the account of this share, under whatever key, and no later
 * one handed it over, and no other roster of the repository shares it.
 */
export function wasGivenBefore(
  share: Pick<FolderShare, "type" | "address">,
  folder: string,
  { earlier }: DriveDesired,
): boolean {
  const id = folderResourceId(folder);
  return earlier.reduce((given, before) => {
    const declared = before.folders.get(id);
    const principal = declared && sharePrincipal(share, before);
    if (declared === undefined || principal === undefined) return given;
    if (declared.handedOver.has(principal)) return false;
    if (before.isBeside && declared.grants.has(principal)) return false;
    return given || (!before.unapplied && declared.grants.has(principal));
  }, false);
}

/** Returns the people whom an earlier roster knew by the address of one of these shares, which nobody has by this one. */
export function formerAddresses(
  shares: readonly FolderShare[],
  desired: DriveDesired,
): ReadonlyMap<Principal, Principal> {
  const former = new Map<Principal, Principal>();
  for (const share of shares) {
    const now = sharePrincipal(share, desired);
    if (now === undefined || desired.people.accounts.has(now)) continue;
    for (const before of desired.earlier) {
      const person = sharePrincipal(share, before);
      if (person !== undefined && before.people.accounts.has(person)) former.set(now, person);
    }
  }
  return former;
}

/**
 * Returns true when the acting account has no entry of its own that lets it share the folder, so that a group may be its
 * only way in: Drive doesn't tell who is in a group. To share a folder it must be a writer in My Drive, and a
 * fileOrganizer on a shared drive.
 */
export function mayDependOnGroup({ shares, location }: FolderSharing, currentUser: CurrentUser): boolean {
  const least = location === "my-drive" ? "writer" : "fileOrganizer";
  return !shares.some(
    (share) =>
      share.type === "user" &&
      isCurrentUser(share, currentUser) &&
      (share.immutable === "owner" ||
        [share.direct, share.inherited].some((role) => role !== undefined && compareRoles(role, least) >= 0)),
  );
}

/** The shares of one folder, by whom they are for. */
export interface SharesByPrincipal {
  readonly byPrincipal: ReadonlyMap<Principal, readonly FolderShare[]>;
  /** Descriptions of shares whose address is missing or malformed. */
  readonly nameless: readonly string[];
}

/** Groups the shares by principal. */
export function sharesByPrincipal(
  { desired }: DriveCompareContext,
  { shares }: FolderSharing,
): SharesByPrincipal {
  const byPrincipal = new Map<Principal, FolderShare[]>();
  const nameless: string[] = [];
  for (const share of shares) {
    const principal = sharePrincipal(share, desired);
    if (principal !== undefined) byPrincipal.set(principal, [...(byPrincipal.get(principal) ?? []), share]);
    else if (share.immutable === undefined || share.immutable === "owner") {
      const has = share.immutable ?? share.direct ?? `${share.inherited} from above`;
      nameless.push(`a ${share.type} without a proper address (${has})`);
    }
  }
  return { byPrincipal, nameless };
}
