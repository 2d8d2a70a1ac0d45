import type { TokenOptions } from "../google/tokens.ts";
import type { GroupsOptions, GroupsSeed } from "../google-groups/seed.ts";

/** A Google account, a service account or a group. A plain string is a person with that address. */
export interface AccountSeed {
  readonly email: string;
  readonly name?: string;
  readonly group?: boolean;
  /** Addresses of a group's members. */
  readonly members?: readonly string[];
  /** Other addresses of the same account. */
  readonly aliases?: readonly string[];
  /** The account is deleted. Items that were shared with it still list it. */
  readonly deleted?: boolean;
}

/** A grant with more fields than a role. */
export interface GrantSeed {
  readonly role: string;
  readonly expirationTime?: string;
  readonly pendingOwner?: boolean;
}

/** Grants by address, `anyone`, or `domain:acme.dev`. A plain string is the role. Unknown addresses become accounts. */
export type GrantsSeed = Readonly<Record<string, string | GrantSeed>>;

/** A file or folder in a person's My Drive, or in the shared drive of its parents. */
export interface ItemSeed {
  readonly id: string;
  readonly name?: string;
  readonly parent?: string;
  /** In My Drive only: the owner. The parent's owner, or `owner@acme.dev`, when left out. */
  readonly owner?: string;
  /** A folder's when left out. */
  readonly mimeType?: string;
  /** The item that a shortcut points to. */
  readonly target?: string;
  readonly trashed?: boolean;
  readonly grants?: GrantsSeed;
  /** Limited access: the item inherits no grants except organizers' and owners'. */
  readonly limited?: boolean;
  readonly writersCanShare?: boolean;
}

/** A shared drive and its members. Its root is an item with the same id. */
export interface SharedDriveSeed {
  readonly id: string;
  readonly name: string;
  readonly members: GrantsSeed;
  readonly restrictions?: Restrictions;
}

/** The restrictions of a shared drive, by Drive's names. */
export interface Restrictions {
  readonly domainUsersOnly?: boolean;
  readonly driveMembersOnly?: boolean;
  readonly sharingFoldersRequiresOrganizerPermission?: boolean;
}

/** The state of Drive at the start. Items come after their parents. */
export interface DriveSeed {
  readonly accounts?: readonly (string | AccountSeed)[];
  readonly drives?: readonly SharedDriveSeed[];
  /** The groups that the Directory API keeps at the same address. */
  readonly groups?: GroupsSeed;
  readonly items?: readonly ItemSeed[];
}

/** The emulator's behaviour where Google does not document it, or where an administrator decides. */
export interface DriveOptions extends TokenOptions {
  readonly groups?: GroupsOptions;
  /** Whether items in My Drive have `permissionDetails`. Both were observed. Default `absent`. */
  readonly myDriveDetails?: "present" | "absent";
  /** What creating a second grant for a person does: it sets the role (default), only raises it, or changes nothing. */
  readonly existing?: "set" | "raise" | "keep";
  /** The address that a grant to an alias is listed with. Default `primary`. */
  readonly aliases?: "primary" | "as-given";
  /** The organisation's domain, for restrictions and for `outside`. */
  readonly domain?: string;
  /** What sharing outside the domain does: it is allowed, or refused with one of these reasons. */
  readonly outside?: "allowed" | "shareOutNotPermitted" | "ACL change not allowed.";
  /** The number of notification mails after which the sharing quota is used up. */
  readonly mailQuota?: number;
  /** Addresses to which no notification mail can be delivered. */
  readonly undeliverable?: readonly string[];
  /** The number of calls to Drive after which the daily limit is exceeded. */
  readonly dailyLimit?: number;
  /** Milliseconds between reading and replacing an item's list. Another write in between is lost. Default 2. */
  readonly writeMs?: number;
  /** What these milliseconds are waited by. Default: the machine's time. */
  readonly sleep?: (milliseconds: number) => Promise<void>;
}
