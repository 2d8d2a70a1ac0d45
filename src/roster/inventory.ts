/**
 * Everything that exists on the services, by the services' own names and ids; roles and settings have the roster's
 * words. Every list is complete, and sorted where its order means nothing. A reader that cannot read a list to its end
 * throws.
 */
export interface Inventory {
  readonly github?: GithubInventory;
  readonly slack?: SlackInventory;
  readonly drive?: DriveInventory;
  readonly google?: GoogleInventory;
}

/** What one GitHub organisation has. */
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
  /** Repositories where people have access of their own, members and people from outside; owners don't count. */
  readonly shared: readonly InventoryRepository[];
  /** Roles of the organisation that somebody holds, all of whose holders can be declared. */
  readonly organizationRoles?: readonly InventoryOrganizationRole[];
  /** The names of all repositories that the token sees. */
  readonly repositories: readonly string[];
  /** Sentences about what exists and cannot be declared. */
  readonly remarks: readonly string[];
  /** Sentences about what may exist, and was not seen. */
  readonly unseen?: readonly string[];
}

/** A role of the organisation, and who holds it themselves. */
export interface InventoryOrganizationRole {
  readonly name: string;
  /** Slugs. */
  readonly teams: readonly string[];
  /** Logins. */
  readonly people: readonly string[];
}

/** A GitHub account. */
export interface InventoryAccount {
  readonly login: string;
  /** Absent when GitHub does not give it. */
  readonly id?: number;
  /** The name in the profile. */
  readonly name?: string;
  /** Addresses that GitHub has verified: of the organisation's verified domains, or of its identity provider. */
  readonly emails: readonly string[];
}

/** A member of the organisation. */
export interface InventoryMember extends InventoryAccount {
  readonly role: "owner" | "member";
}

/** An open invitation to the organisation. */
export interface InventoryInvitation extends InventoryMember {
  /** Slugs of the teams that the invitation leads into. */
  readonly teams: readonly string[];
}

/** A GitHub team. People are given by login. */
export interface InventoryTeam {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  /** True: the slug alone would find another team, or none, and the name must be declared. */
  readonly needsName: boolean;
  /** Empty when there is none. */
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
  /** That group's name, where it is one. */
  readonly idpGroup?: string;
}

/** A repository, and who has access of their own to it. */
export interface InventoryRepository {
  readonly name: string;
  /** Login → role: everybody with access of their own, owners of the organisation apart, invited people included. */
  readonly collaborators: ReadonlyMap<string, string>;
}

/** One workspace: all of its people, and the channels and user groups that were asked for. */
export interface SlackInventory {
  /** The workspace's domain. */
  readonly workspace: string;
  /** People who can be declared: without bots, deactivated accounts and people of another workspace. */
  readonly people: readonly InventorySlackUser[];
  readonly usergroups: readonly InventoryUsergroup[];
  readonly channels: readonly InventoryChannel[];
  readonly remarks: readonly string[];
}

/** A person of the workspace. */
export interface InventorySlackUser {
  readonly id: string;
  readonly name: string;
  /** Absent without the scope to see it. */
  readonly email?: string;
}

/** A Slack user group. */
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

/** A Slack channel. */
export interface InventoryChannel {
  readonly id: string;
  readonly name: string;
  readonly private: boolean;
  /** True of the channel that everybody is in. */
  readonly general: boolean;
  /** Slack ids of people who can be declared. */
  readonly members: readonly string[];
}

/** The folders on Google Drive that were asked for. */
export interface DriveInventory {
  readonly folders: readonly InventoryFolder[];
  readonly remarks: readonly string[];
}

/** A folder, or a shared drive, on Google Drive. */
export interface InventoryFolder {
  readonly id: string;
  readonly name: string;
  /** Address → role, of people who hold it directly. */
  readonly people: ReadonlyMap<string, string>;
  /** The same of Google Groups. */
  readonly groups: ReadonlyMap<string, string>;
}

/** The Google Groups that were asked for. */
export interface GoogleInventory {
  /** The customer's id, or `my_customer`. */
  readonly customer: string;
  readonly groups: readonly InventoryGoogleGroup[];
}

/** A Google Group. */
export interface InventoryGoogleGroup {
  readonly address: string;
  readonly name: string;
  readonly description: string;
  /** Address → role, of people who are in it directly. */
  readonly people: ReadonlyMap<string, string>;
  /** Addresses of the groups in it. */
  readonly groups: readonly string[];
  /** True when everybody in the organisation is in it without being named. */
  readonly hasEverybody: boolean;
}
