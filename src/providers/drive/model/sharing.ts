import type { DriveRole } from "../../../roster/roster.ts";
import type { Permission } from "../read/wire.ts";
import { compareRoles, type Ground, higherRole, isDriveRole } from "./roles.ts";

/** Why something is never touched, though it is a person's or a group's. */
export type Fixed = "owner" | "pending-owner" | "deleted" | "expires" | "unknown-role";

/** What one person or group has on a folder. */
export interface Share {
  /** The grantee's permission id. */
  readonly id: string;
  readonly type: "user" | "group";
  /** As Google shows it; missing for deleted accounts, and for those that hide it. */
  readonly address: string | undefined;
  /** Granted on the folder itself. */
  readonly direct: DriveRole | undefined;
  /** Granted on something above it. */
  readonly inherited: DriveRole | undefined;
  readonly fixed: Fixed | undefined;
  readonly expires: string | undefined;
}

/** A folder that was read to the end. */
export interface Sharing {
  readonly id: string;
  /** For people: the folder's name in quotes, then its id. */
  readonly label: string;
  readonly name: string;
  readonly ground: Ground;
  readonly limited: boolean;
  readonly mayShare: boolean;
  readonly shares: readonly Share[];
  /** Links and domains that it is open to, in words. */
  readonly open: readonly string[];
}

/**
 * Tells what is granted on an item itself from what comes down to it: by Drive's own word where it gives it, else by
 * what the parent's list says of the same grantee. `above` is undefined when nothing comes down, or nobody knows.
 */
export function sharesOf(
  permissions: readonly Permission[],
  above: readonly Permission[] | undefined,
): readonly Share[] {
  const parents = new Map(above?.filter(isGrant).map((each) => [each.id, each.role]));
  return permissions.flatMap((each) => {
    if (!isGrant(each) || (each.type !== "user" && each.type !== "group")) return [];
    const { id, type, address, expires } = each;
    const parentRole = parents.get(id);
    const { direct, inherited } =
      each.sources === undefined ? compared(each.role, parentRole) : told(each.sources);
    const fixed = fixedBy(each, { parentRole, known: direct !== undefined || inherited !== undefined });
    return [{ id, type, address, direct, inherited, fixed, expires }];
  });
}

/** What somebody holds who is to hold `wanted`: more than enough from above is as good as a grant. */
export function held(share: Pick<Share, "direct" | "inherited">, wanted: DriveRole): DriveRole | undefined {
  const { direct, inherited } = share;
  const covered = inherited !== undefined && compareRoles(inherited, wanted) >= 0;
  const nothingMore =
    direct === undefined || (inherited !== undefined && compareRoles(direct, inherited) <= 0);
  return covered && nothingMore ? inherited : direct;
}

/** What several shares of one grantee amount to. */
export function combined(shares: readonly Share[]): Pick<Share, "direct" | "inherited"> {
  return {
    direct: shares.map((each) => each.direct).reduce(higherRole, undefined),
    inherited: shares.map((each) => each.inherited).reduce(higherRole, undefined),
  };
}

/** Entries of a view show that something exists, and grant nothing. */
function isGrant(permission: Permission): boolean {
  return permission.view === undefined;
}

interface Standing {
  readonly direct: DriveRole | undefined;
  readonly inherited: DriveRole | undefined;
}

function told(sources: NonNullable<Permission["sources"]>): Standing {
  const highest = (inherited: boolean) =>
    sources
      .filter((source) => source.inherited === inherited)
      .map((source) => (isDriveRole(source.role) ? source.role : undefined))
      .reduce(higherRole, undefined);
  return { direct: highest(false), inherited: highest(true) };
}

/** A grant that is no more than the parent's is taken for the parent's: it couldn't be told apart. */
function compared(role: string, parentRole: string | undefined): Standing {
  const here = isDriveRole(role) ? role : undefined;
  const above = parentRole !== undefined && isDriveRole(parentRole) ? parentRole : undefined;
  if (here === undefined || above === undefined) return { direct: here, inherited: undefined };
  return compareRoles(above, here) >= 0
    ? { direct: undefined, inherited: here }
    : { direct: here, inherited: above };
}

function fixedBy(
  permission: Permission,
  { parentRole, known }: { readonly parentRole: string | undefined; readonly known: boolean },
): Fixed | undefined {
  const roles = [permission.role, parentRole, ...(permission.sources ?? []).map((source) => source.role)];
  if (roles.includes("owner")) return "owner";
  if (permission.pendingOwner) return "pending-owner";
  if (permission.deleted) return "deleted";
  if (permission.expires !== undefined) return "expires";
  return known ? undefined : "unknown-role";
}
