/**
 * What exists on the services before a roster does: the services' own names and ids, in the roster's words for roles
 * and settings. Every list is complete, and sorted where its order means nothing; who can't read a list to its end
 * throws instead.
 */
export interface Inventory {
  readonly github?: GithubInventory;
  readonly slack?: SlackInventory;
  readonly drive?: DriveInventory;
}

export interface GithubInventory {
  readonly org: string;
  /** Owners too. */
  readonly members: readonly InventoryMember[];
  /** Invited by login, and not in the organisation yet. */
  readonly invited: readonly InventoryInvitation[];
  /** People with access of their own to some repository of `shared` who are not members. */
  readonly outsiders: readonly InventoryAccount[];
  /** Teams that can be declared; those of an enterprise can't. */
  readonly teams: readonly InventoryTeam[];
  /** Repositories that somebody from outside has access to. */
  readonly shared: readonly InventoryRepository[];
  /** What is there and can't be declared, a sentence each. */
  readonly remarks: readonly string[];
}

export interface InventoryAccount {
  readonly login: string;
  /** Absent where GitHub doesn't tell it. */
  readonly id?: number;
  /** The name in the profile. */
  readonly name?: string;
  /** Addresses that GitHub vouches for: of the organisation's verified domains, or of its identity provider. */
  readonly emails: readonly string[];
}

export interface InventoryMember extends InventoryAccount {
  readonly role: "owner" | "member";
}

export interface InventoryInvitation extends InventoryMember {
  /** Slugs of the teams that the invitation leads into. */
  readonly teams: readonly string[];
}

export interface InventoryTeam {
  readonly slug: string;
  readonly name: string;
  /** True: the slug alone would find another team, or none, and the name must be declared. */
  readonly needsName: boolean;
  /** Empty for none. */
  readonly description: string;
  readonly privacy: "closed" | "secret";
  readonly notifications: boolean;
  /** Slug. */
  readonly parent?: string;
  /** Logins; owners of the organisation are never here, because GitHub calls each of them a maintainer. */
  readonly maintainers: readonly string[];
  readonly members: readonly string[];
  /** Repository → role; what comes from the teams above is left out. */
  readonly repos: ReadonlyMap<string, string>;
  /** Its members follow a group of the identity provider. */
  readonly synced: boolean;
}

export interface InventoryRepository {
  readonly name: string;
  /** Login → role: everybody with access of their own, owners of the organisation apart, invited people included. */
  readonly collaborators: ReadonlyMap<string, string>;
}

/** One workspace: all of its people, and the channels and user groups that were asked for. */
export interface SlackInventory {
  /** The workspace's domain. */
  readonly workspace: string;
  /** People who can be declared: no bots, nobody who has left, nobody of another workspace. */
  readonly people: readonly InventorySlackUser[];
  readonly usergroups: readonly InventoryUsergroup[];
  readonly channels: readonly InventoryChannel[];
  readonly remarks: readonly string[];
}

export interface InventorySlackUser {
  readonly id: string;
  readonly name: string;
  /** Absent without the scope to see it. */
  readonly email?: string;
}

export interface InventoryUsergroup {
  readonly id: string;
  readonly handle: string;
  readonly name: string;
  /** Slack ids of people who can be declared. */
  readonly members: readonly string[];
  /** How many others are in it: guests, bots, people of another workspace. */
  readonly others: number;
  /** Names of its default channels; absent where some of them can't be seen. */
  readonly channels?: readonly string[];
}

export interface InventoryChannel {
  readonly id: string;
  readonly name: string;
  readonly private: boolean;
  /** Everybody is in it, always. */
  readonly general: boolean;
  /** Slack ids of people who can be declared. */
  readonly members: readonly string[];
}

export interface DriveInventory {
  readonly folders: readonly InventoryFolder[];
  readonly remarks: readonly string[];
}

export interface InventoryFolder {
  readonly id: string;
  readonly name: string;
  /** Address → role, of people who hold it directly. */
  readonly people: ReadonlyMap<string, string>;
  /** The same of Google Groups. */
  readonly groups: ReadonlyMap<string, string>;
}
