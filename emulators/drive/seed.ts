/** A Google account, a service account or a group. A plain string is a person with that address. */
export interface AccountSeed {
  readonly email: string;
  readonly name?: string;
  readonly group?: boolean;
  /** Addresses of a group's members. */
  readonly members?: readonly string[];
  /** Other addresses of the same account. */
  readonly aliases?: readonly string[];
  /** The account is gone; what was shared with it still lists it. */
  readonly deleted?: boolean;
}

/** A grant with more to it than a role. */
export interface GrantSeed {
  readonly role: string;
  readonly expirationTime?: string;
  readonly pendingOwner?: boolean;
}

/** By address, `anyone`, or `domain:acme.dev`; a plain string is the role. Unknown addresses become accounts. */
export type GrantsSeed = Readonly<Record<string, string | GrantSeed>>;

/** A file or folder in somebody's My Drive, or in the shared drive that its parents lead to. */
export interface ItemSeed {
  readonly id: string;
  readonly name?: string;
  readonly parent?: string;
  /** My Drive only; the parent's owner, or `owner@acme.dev`, when left out. */
  readonly owner?: string;
  /** A folder unless given. */
  readonly mimeType?: string;
  /** What a shortcut points to. */
  readonly target?: string;
  readonly trashed?: boolean;
  readonly grants?: GrantsSeed;
  /** Limited access: inheritance is cut off here. */
  readonly limited?: boolean;
  readonly writersCanShare?: boolean;
}

/** A shared drive and its members; its root is an item with the same id. */
export interface SharedDriveSeed {
  readonly id: string;
  readonly name: string;
  readonly members: GrantsSeed;
  readonly restrictions?: Restrictions;
}

/** What an administrator restricts on a shared drive, by Drive's own names. */
export interface Restrictions {
  readonly domainUsersOnly?: boolean;
  readonly driveMembersOnly?: boolean;
  readonly sharingFoldersRequiresOrganizerPermission?: boolean;
}

/** What there is at the start. Items stand after their parents. */
export interface DriveSeed {
  readonly accounts?: readonly (string | AccountSeed)[];
  readonly drives?: readonly SharedDriveSeed[];
  readonly items?: readonly ItemSeed[];
}

/** How the emulator behaves where Google's documents leave it open, or where an administrator decides. */
export interface DriveOptions {
  /** Whether items in My Drive carry `permissionDetails`; seen both ways. Default `absent`. */
  readonly myDriveDetails?: "present" | "absent";
  /** What creating a grant does for somebody who has one: sets its role, only raises it, or leaves it. */
  readonly existing?: "set" | "raise" | "keep";
  /** The address that a grant to an alias reads back with. Default `primary`. */
  readonly aliases?: "primary" | "as-given";
  /** The organisation's domain, for restrictions and for the policy. */
  readonly domain?: string;
  /** Sharing outside the domain: allowed, refused with a reason of its own, or refused as "ACL change". */
  readonly outside?: "allowed" | "shareOutNotPermitted" | "ACL change not allowed.";
  /** So many notification mails may go out; then the sharing quota is used up. */
  readonly mailQuota?: number;
  /** Addresses whose notification mail cannot be delivered. */
  readonly undeliverable?: readonly string[];
  /** So many calls to Drive; then the daily limit is exceeded. */
  readonly dailyLimit?: number;
  /** Milliseconds between reading and replacing an item's list, within which another write is lost. Default 2. */
  readonly writeMs?: number;
  /** Service accounts that may act for users, by delegation. */
  readonly delegates?: readonly string[];
  /** People who may act as service accounts. */
  readonly tokenCreators?: readonly string[];
  /** The repository whose OIDC tokens the workload identity pool accepts. */
  readonly repository?: string;
  readonly now?: () => Date;
}
