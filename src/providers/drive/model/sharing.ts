import type { DriveRole } from "../../../roster/roster.ts";
import type { DrivePermission } from "./permission.ts";
import { compareRoles, type FolderLocation, higherRole, isDriveRole } from "./roles.ts";

/** Why a share of a person or group is never changed. */
export type ImmutableReason = "owner" | "deleted" | "unknown-role";

/** The access of one person or group to a folder. */
export interface FolderShare {
  /** The grantee's permission id. */
  readonly id: string;
  readonly type: "user" | "group";
  /** The address as Google shows it. Undefined for deleted accounts, and for accounts that hide it. */
  readonly address: string | undefined;
  /** The role that is granted on the folder itself. */
  readonly direct: DriveRole | undefined;
  /** The role that is granted on something above the folder. */
  readonly inherited: DriveRole | undefined;
  readonly immutable: ImmutableReason | undefined;
  /** True of an account that may accept to own the folder. Only a writer can be asked. */
  readonly isPendingOwner: boolean;
  /** The end date of the role that is granted on the folder itself. */
  readonly expires: string | undefined;
}

/** A folder that was read to the end. */
export interface FolderSharing {
  readonly id: string;
  /** The folder's name in quotes, then its id, for messages. */
  readonly label: string;
  readonly name: string;
  readonly location: FolderLocation;
  readonly limited: boolean;
  readonly mayShare: boolean;
  readonly shares: readonly FolderShare[];
  /** Descriptions of the links and domains that it is open to. */
  readonly open: readonly string[];
}

/**
 * Splits each permission into the role on the item itself and the role from above: by Drive's sources where it gives
 * them, else by the parent's permission of the same grantee. `above` is undefined when nothing is known to come down.
 */
export function folderSharesOf(
  permissions: readonly DrivePermission[],
  above: readonly DrivePermission[] | undefined,
): readonly FolderShare[] {
  const parents = new Map(above?.filter(isGrant).map((each) => [each.id, each.role]));
  return permissions.flatMap((each) => {
    if (!isGrant(each) || (each.type !== "user" && each.type !== "group")) return [];
    const { id, type, address, expires } = each;
    const parentRole = parents.get(id);
    const { direct, inherited } =
      each.sources === undefined ? originsByParent(each.role, parentRole) : originsInSources(each.sources);
    const immutable = immutableReasonOf(each, {
      parentRole,
      known: direct !== undefined || inherited !== undefined,
    });
    const { pendingOwner: isPendingOwner } = each;
    return [{ id, type, address, direct, inherited, immutable, isPendingOwner, expires }];
  });
}

/** Returns the role held by a grantee who should hold `wanted`. An inherited role that covers it counts as a grant. */
export function heldRole(
  share: Pick<FolderShare, "direct" | "inherited">,
  wanted: DriveRole,
): DriveRole | undefined {
  const { direct, inherited } = share;
  const covered = inherited !== undefined && compareRoles(inherited, wanted) >= 0;
  const nothingMore =
    direct === undefined || (inherited !== undefined && compareRoles(direct, inherited) <= 0);
  return covered && nothingMore ? inherited : direct;
}

/** Returns the highest roles of several shares of one grantee. */
export function combineShares(shares: readonly FolderShare[]): Pick<FolderShare, "direct" | "inherited"> {
  return {
    direct: shares.map((each) => each.direct).reduce(higherRole, undefined),
    inherited: shares.map((each) => each.inherited).reduce(higherRole, undefined),
  };
}

/**
 * Returns true when a role on the folder can't have an end date. In My Drive only readers and commenters can have one on
 * a folder (https://developers.google.com/workspace/drive/api/guides/manage-sharing).
 */
export function mustNotExpire(role: DriveRole, location: FolderLocation): boolean {
  if (location === "shared-drive-root") return true;
  return location === "my-drive" && compareRoles(role, "commenter") > 0;
}

/** Returns false for a permission of a view, which shows that the item exists and grants nothing. */
function isGrant(permission: DrivePermission): boolean {
  return permission.view === undefined;
}

interface RoleOrigins {
  readonly direct: DriveRole | undefined;
  readonly inherited: DriveRole | undefined;
}

function originsInSources(sources: NonNullable<DrivePermission["sources"]>): RoleOrigins {
  const highest = (inherited: boolean) =>
    sources
      .filter((source) => source.inherited === inherited)
      .map((source) => (isDriveRole(source.role) ? source.role : undefined))
      .reduce(higherRole, undefined);
  return { direct: highest(false), inherited: highest(true) };
}

/** Compares a role with the parent's. A role that is not higher counts as inherited, since Drive shows no difference. */
function originsByParent(role: string, parentRole: string | undefined): RoleOrigins {
  const here = isDriveRole(role) ? role : undefined;
  const above = parentRole !== undefined && isDriveRole(parentRole) ? parentRole : undefined;
  if (here === undefined || above === undefined) return { direct: here, inherited: undefined };
  return compareRoles(above, here) >= 0
    ? { direct: undefined, inherited: here }
    : { direct: here, inherited: above };
}

function immutableReasonOf(
  permission: DrivePermission,
  { parentRole, known }: { readonly parentRole: string | undefined; readonly known: boolean },
): ImmutableReason | undefined {
  const roles = [permission.role, parentRole, ...(permission.sources ?? []).map((source) => source.role)];
  if (roles.includes("owner")) return "owner";
  if (permission.deleted) return "deleted";
  return known ? undefined : "unknown-role";
}
