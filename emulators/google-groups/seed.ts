import type { TokenOptions } from "../google/tokens.ts";

/** A Google account. A plain string is one with that address. */
export interface DirectoryAccountSeed {
  readonly email: string;
  readonly aliases?: readonly string[];
  /** ACTIVE, unless given. Accounts of other organisations have none. */
  readonly status?: string;
}

/** A member with more than a role. */
export interface GroupMemberSeed {
  readonly role: string;
  /** Invited, or asking to join: not listed, and in the way of an insert. */
  readonly pending?: boolean;
}

/** Members by address, or `customer` for everybody in the organisation. A plain string is the role. */
export type GroupMembersSeed = Readonly<Record<string, string | GroupMemberSeed>>;

/** A group. */
export interface DirectoryGroupSeed {
  readonly email: string;
  readonly name?: string;
  readonly description?: string;
  readonly aliases?: readonly string[];
  readonly members?: GroupMembersSeed;
  /** True: the caller's role doesn't reach it, as a locked group or another organisation's. */
  readonly sealed?: boolean;
}

/** An organisation's groups at the start. */
export interface GroupsSeed {
  /** The customer's id. */
  readonly customer?: string;
  /** The organisation's domains. Members of others are outsiders. `acme.dev`, unless given. */
  readonly domains?: readonly string[];
  readonly accounts?: readonly (string | DirectoryAccountSeed)[];
  readonly groups?: readonly DirectoryGroupSeed[];
}

/** The emulator's behaviour where Google does not document it, or where an administrator decides. */
export interface GroupsOptions extends TokenOptions {
  /** Addresses with an administrator's role for groups. Rollcall's service account, unless given. */
  readonly admins?: readonly string[];
  /** How many calls answer 404 for a group that was just made. 1, unless given. */
  readonly settling?: number;
  /** How many lists of members show a change late. 0, unless given. */
  readonly lag?: number;
  /** How many inserts answer 409 for the address of a group that was just deleted. 2, unless given. */
  readonly heldAddress?: number;
  /** The address that a member who was added by an alias is listed with. `primary`, unless given. */
  readonly aliases?: "primary" | "as-given";
  /** The status of a refused cycle. 412, unless given. */
  readonly cycleStatus?: 400 | 412;
  /** The address that a renamed group leaves behind as an alias, or not. True, unless given. */
  readonly keepsAddress?: boolean;
  /** False: Groups for Business is off, and nobody can be a manager. */
  readonly managers?: boolean;
}
