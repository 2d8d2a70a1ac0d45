import { refuse } from "../google/google-error.ts";
import { effectivePermissions, rank } from "./access.ts";
import type { DriveOptions } from "./seed.ts";
import { type Account, accountAt, FOLDER, type Item, type World } from "./world.ts";

/** Throws for a role that cannot be granted on an item of this type in this place. */
export function checkRole(item: Item, role: string): void {
  const inDrive = item.driveId !== undefined;
  switch (role) {
    case "reader":
    case "commenter":
    case "writer":
      return;
    case "fileOrganizer":
      if (!inDrive) refuse(403, "fileOrganizerOnNonTeamDriveNotSupported");
      if (item.mimeType !== FOLDER) refuse(403, "fileOrganizerOnFoldersInSharedDriveOnly");
      return;
    case "organizer":
      if (item.id !== item.driveId) refuse(403, "organizerOnNonTeamDriveItemNotSupported");
      return;
    case "owner":
      if (inDrive) refuse(403, "ownerOnTeamDriveItemNotSupported");
      refuse(403, "forbidden", "The transferOwnership parameter must be enabled.");
      break;
    default:
      refuse(400, "invalid", "The specified role is invalid.");
  }
}

/**
 * Throws for an expiration time that Drive doesn't accept. On a folder in My Drive only readers and commenters can have
 * one (https://developers.google.com/workspace/drive/api/guides/manage-sharing).
 */
export function checkExpiration(
  item: Item,
  { expires: expiration, role }: { readonly expires: unknown; readonly role: string },
  now: Date,
): void {
  if (expiration === undefined || expiration === null) return;
  if (item.driveId === undefined && item.mimeType === FOLDER && rank(role) > rank("commenter"))
    refuse(400, "cannotSetExpiration");
  if (item.id === item.driveId) refuse(403, "expirationDateNotAllowedForSharedDriveMembers");
  if (new Date(String(expiration)) <= now) refuse(403, "expirationDatesMustBeInTheFuture");
}

/**
 * Returns the account to share with. Throws when the domain's policy or the drive's restrictions forbid it, and for an
 * address without an account, unless a mail is sent: then the person becomes a visitor (undefined), in My Drive only.
 */
export function checkGrantee(
  world: World,
  item: Item,
  request: { readonly address: string; readonly mails: boolean; readonly options: DriveOptions },
): Account | undefined {
  const { address, mails, options } = request;
  const account = accountAt(world, address);
  const inside = options.domain === undefined || address.toLowerCase().endsWith(`@${options.domain}`);
  const restrictions = item.driveId === undefined ? undefined : world.drives.get(item.driveId)?.restrictions;
  if (!inside && options.outside === "shareOutNotPermitted") refuse(403, "shareOutNotPermitted");
  if (!inside && options.outside === "ACL change not allowed.") {
    refuse(400, "invalidSharingRequest", 'Bad Request. User message: "ACL change not allowed."');
  }
  if (!inside && restrictions?.domainUsersOnly) refuse(403, "teamDriveDomainUsersOnlyRestriction");
  if (account === undefined || account.deleted) {
    if (!mails) {
      refuse(
        400,
        "invalidSharingRequest",
        `Bad Request. User message: "You are trying to invite ${address}. Since there is no Google account associated with this email address, you must check the "Notify people" box to invite this recipient."`,
      );
    }
    if (item.driveId !== undefined) refuse(403, "cannotShareTeamDriveWithNonGoogleAccounts");
    return undefined;
  }
  if (restrictions?.driveMembersOnly && !isMember(world, item, account)) {
    refuse(403, "teamDriveTeamMembersOnlyRestriction");
  }
  return account;
}

function isMember(world: World, item: Item, account: Account): boolean {
  const root = item.driveId === undefined ? undefined : world.items.get(item.driveId);
  if (root === undefined || root.id === item.id) return true;
  return [...effectivePermissions(world, root).values()].some(
    (each) => each.grantee.address === account.email,
  );
}
