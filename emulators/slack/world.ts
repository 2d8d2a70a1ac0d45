/** Somebody in, or known to, the emulated workspace. */
export interface User {
  readonly id: string;
  /** The workspace the account belongs to; another one's for a Slack Connect stranger. */
  teamId: string;
  name: string;
  realName: string;
  email?: string;
  deleted: boolean;
  bot: boolean;
  guest?: "multi" | "single";
  invited: boolean;
  admin: boolean;
}

/** A channel; its id stays when its name changes. */
export interface Channel {
  readonly id: string;
  name: string;
  private: boolean;
  archived: boolean;
  general: boolean;
  /** Cannot be archived although it is not the general channel. */
  required: boolean;
  /** Shared with another organisation (Slack Connect). */
  connect: boolean;
  /** As stored, that is mrkdwn-encoded. */
  topic: string;
  purpose: string;
  creator: string;
  created: number;
  /** Ids in order of joining. */
  members: Set<string>;
  previousNames: string[];
}

/** A user group; there is no way to delete one. */
export interface Usergroup {
  readonly id: string;
  handle: string;
  name: string;
  description: string;
  /** Ids of default channels, public and private. */
  channels: string[];
  users: string[];
  disabledAt: number;
  auto?: "admin" | "owner";
  external: boolean;
}

/** Who calls, and what they may do. */
export interface Token {
  readonly token: string;
  /** User id of the app's bot, or of the person for whom the app acts. */
  readonly user: string;
  readonly kind: "bot" | "user";
  scopes: string[];
  /** Installed on a whole Enterprise organisation. */
  readonly org: boolean;
  status: "active" | "revoked" | "expired" | "inactive";
}

/** The state that every call reads and writes; tests may change it between calls. */
export interface World {
  readonly team: { readonly id: string; readonly domain: string; readonly name: string };
  readonly enterprise?: { readonly id: string; readonly name: string };
  readonly users: Map<string, User>;
  readonly channels: Map<string, Channel>;
  readonly usergroups: Map<string, Usergroup>;
  readonly tokens: Map<string, Token>;
  /** What Slack itself writes into channels: a topic that was set, a rename. */
  readonly notices: { readonly channel: string; readonly subtype: string; readonly text: string }[];
  /** Numbers the ids of what is created. */
  next: number;
}

/** The user of that name, which must exist. */
export function userNamed(world: World, name: string): User {
  return must(
    [...world.users.values()].find((each) => each.name === name),
    `user ${name}`,
  );
}

/** The channel of that name, which must exist. */
export function channelNamed(world: World, name: string): Channel {
  return must(
    [...world.channels.values()].find((each) => each.name === name),
    `channel ${name}`,
  );
}

/** The user group of that handle, which must exist. */
export function usergroupNamed(world: World, handle: string): Usergroup {
  return must(
    [...world.usergroups.values()].find((each) => each.handle === handle),
    `user group ${handle}`,
  );
}

/** Names of a channel's members, sorted. */
export function memberNames(world: World, channel: string): string[] {
  return [...channelNamed(world, channel).members].map((id) => world.users.get(id)?.name ?? id).sort();
}

/** Names of a user group's users, sorted. */
export function usergroupNames(world: World, handle: string): string[] {
  return usergroupNamed(world, handle)
    .users.map((id) => world.users.get(id)?.name ?? id)
    .sort();
}

/** A fresh id with the given first letter. */
export function freshId(world: World, letter: string): string {
  world.next += 1;
  return `${letter}0${world.next.toString(36).toUpperCase().padStart(8, "0")}`;
}

function must<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`The emulated workspace has no ${what}.`);
  return value;
}
