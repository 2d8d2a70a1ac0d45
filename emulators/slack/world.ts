/** A user of the emulated workspace, or of another one that shares a channel with it. */
export interface User {
  readonly id: string;
  /** The workspace that the account belongs to. Another one for a Slack Connect user. */
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

/** A channel. Its id stays when its name changes. */
export interface Channel {
  readonly id: string;
  name: string;
  private: boolean;
  archived: boolean;
  general: boolean;
  /** True: it cannot be archived though it is not the general channel. */
  required: boolean;
  /** Shared with another organisation (Slack Connect). */
  connect: boolean;
  /** As stored, mrkdwn-encoded. */
  topic: string;
  purpose: string;
  creator: string;
  created: number;
  /** Ids in order of joining. */
  members: Set<string>;
  previousNames: string[];
  /** A direct message of several people, which has the app's bot as one of them. It isn't among the channels. */
  readonly mpim?: true;
}

/** A file that was announced, uploaded, and then shared. */
export interface SharedFile {
  readonly id: string;
  readonly name: string;
  /** In bytes, as it was announced. */
  readonly length: number;
  readonly user: string;
  /** Undefined until it is uploaded. */
  content?: string;
  title?: string;
  /** Where it was shared. Undefined: nobody else sees it. */
  channel?: string;
  comment?: string;
}

/** A user group. Slack cannot delete one, only disable it. */
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
  /** The time of its last change in seconds, and who made it. Left out: none since the start. */
  updatedAt?: number;
  updatedBy?: string;
}

/** A token, its user and its scopes. */
export interface Token {
  readonly token: string;
  /** The user id of the app's bot, or of the person for whom the app acts. */
  readonly user: string;
  readonly kind: "bot" | "user";
  scopes: string[];
  /** True: the app is installed on a whole Enterprise organisation. */
  readonly org: boolean;
  status: "active" | "revoked" | "expired" | "inactive";
}

/** The state of the emulated Slack. Tests may change it between calls. */
export interface World {
  readonly team: { readonly id: string; readonly domain: string; readonly name: string };
  readonly enterprise?: { readonly id: string; readonly name: string };
  readonly users: Map<string, User>;
  readonly channels: Map<string, Channel>;
  readonly usergroups: Map<string, Usergroup>;
  readonly tokens: Map<string, Token>;
  readonly files: Map<string, SharedFile>;
  /** The messages that Slack itself writes into channels: about a new topic, a rename. */
  readonly notices: { readonly channel: string; readonly subtype: string; readonly text: string }[];
  /** Reactions to messages: channel, time, emoji, user. */
  readonly reactions: Set<string>;
  /** The last number that was used in an id. */
  next: number;
}

/** Returns the user of a name. Throws when there is none. */
export function userNamed(world: World, name: string): User {
  return requireFound(
    [...world.users.values()].find((each) => each.name === name),
    `user ${name}`,
  );
}

/** Returns the channel of a name. Throws when there is none. */
export function channelNamed(world: World, name: string): Channel {
  return requireFound(
    [...world.channels.values()].find((each) => each.name === name),
    `channel ${name}`,
  );
}

/** Returns the user group of a handle. Throws when there is none. */
export function usergroupNamed(world: World, handle: string): Usergroup {
  return requireFound(
    [...world.usergroups.values()].find((each) => each.handle === handle),
    `user group ${handle}`,
  );
}

/** Returns the names of a channel's members, sorted. */
export function memberNames(world: World, channel: string): string[] {
  return [...channelNamed(world, channel).members].map((id) => world.users.get(id)?.name ?? id).sort();
}

/** Returns the names of a user group's users, sorted. */
export function usergroupNames(world: World, handle: string): string[] {
  return usergroupNamed(world, handle)
    .users.map((id) => world.users.get(id)?.name ?? id)
    .sort();
}

/** Returns an unused id with the given first letter. */
export function freshId(world: World, letter: string): string {
  world.next += 1;
  return `${letter}0${world.next.toString(36).toUpperCase().padStart(8, "0")}`;
}

function requireFound<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`The emulated workspace has no ${what}.`);
  return value;
}
