import { effective } from "./access.ts";
import { refuse } from "./google-error.ts";
import type { DriveOptions } from "./seed.ts";
import { type Account, accountAt, FOLDER, type Item, type World } from "./world.ts";

/** Refuses a role that an item of this kind, in this place, cannot hold. */
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

/** Refuses an expiration that Drive wouldn't take. */
export function checkExpiration(item: Item, expiration: unknown, now: Date): void {
  if (expiration === undefined || expiration === null) return;
  if (item.id === item.driveId) refuse(403, "expirationDateNotAllowedForSharedDriveMembers");
  if (new Date(String(expiration)) <= now) refuse(403, "expirationDatesMustBeInTheFuture");
}

/**
 * The account to share with, once policy and the drive's restrictions allow it. An address without an account is
 * refused unless the person is to be mailed; that makes a visitor of them, which shared drives don't take.
 */
export function checkGrantee(
  world: World,
  item: Item,
  asked: { readonly address: string; readonly mails: boolean; readonly options: DriveOptions },
): Account | undefined {
  const { address, mails, options } = asked;
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
  return [...effective(world, root).values()].some((each) => each.grantee.address === account.email);
}
