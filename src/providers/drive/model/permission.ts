/** One grantee's permission on an item, merged from everywhere it comes from. */
export interface DrivePermission {
  /** The grantee's id, the same on every item. */
  readonly id: string;
  readonly type: string;
  /** The highest role of all sources. */
  readonly role: string;
  readonly address: string | undefined;
  /** The organisation that the item is open to, of a permission of the type `domain`. */
  readonly domain: string | undefined;
  readonly deleted: boolean;
  readonly pendingOwner: boolean;
  readonly expires: string | undefined;
  readonly view: string | undefined;
  /** Undefined where Drive doesn't say, as in My Drive at times. */
  readonly sources: readonly PermissionSource[] | undefined;
}

/** One place that a role comes from. */
export interface PermissionSource {
  readonly role: string;
  readonly inherited: boolean;
}
