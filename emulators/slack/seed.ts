import type { SeedApp } from "./app.ts";
import { allScopes } from "./scopes.ts";
import { type Channel, freshId, type Token, type User, type Usergroup, type World } from "./world.ts";

/** A workspace at the start. People, channels and groups refer to each other by name or id. */
export interface SlackSeed {
  readonly team?: { readonly id?: string; readonly domain?: string; readonly name?: string };
  readonly enterprise?: { readonly id: string; readonly name: string };
  readonly users?: readonly SeedUser[];
  readonly channels?: readonly SeedChannel[];
  readonly usergroups?: readonly SeedUsergroup[];
  /** Tokens besides `xoxb-rollcall`, which belongs to the bot `rollcall` and has all of a bot's scopes. */
  readonly tokens?: readonly SeedToken[];
  /** How the app listens: by Socket Mode, and to no event, when left out. */
  readonly app?: SeedApp;
}

/** A user at the start. A full member by default. */
export interface SeedUser {
  readonly name: string;
  readonly id?: string;
  readonly realName?: string;
  readonly email?: string;
  readonly deleted?: boolean;
  readonly bot?: boolean;
  readonly guest?: "multi" | "single";
  readonly invited?: boolean;
  readonly admin?: boolean;
  /** The workspace's own when left out. Another one: a user of another workspace (Slack Connect). */
  readonly teamId?: string;
}

/** A channel at the start. Public and not archived by default. All full members are in the general one. */
export interface SeedChannel {
  readonly name: string;
  readonly id?: string;
  readonly private?: boolean;
  readonly archived?: boolean;
  readonly general?: boolean;
  readonly required?: boolean;
  readonly connect?: boolean;
  /** As Slack stores it, with entities and links encoded. */
  readonly topic?: string;
  readonly purpose?: string;
  readonly members?: readonly string[];
}

/** A user group at the start. Its name is its handle by default. */
export interface SeedUsergroup {
  readonly handle: string;
  readonly id?: string;
  readonly name?: string;
  readonly description?: string;
  readonly channels?: readonly string[];
  readonly users?: readonly string[];
  readonly disabled?: boolean;
  readonly auto?: "admin" | "owner";
  readonly external?: boolean;
}

/** A token, of a bot or a person, as its user is. */
export interface SeedToken {
  readonly token: string;
  /** The user's name or id. The bot `rollcall` when left out. */
  readonly user?: string;
  /** All scopes of that kind of token when left out. */
  readonly scopes?: readonly string[];
  readonly org?: boolean;
  readonly status?: Token["status"];
}

/** The app's own bot, which every seeded workspace has. */
export const appBot = { id: "U0ROLLCALL", name: "rollcall", token: "xoxb-rollcall" } as const;

/** Builds the world that a seed describes, with Slackbot, the app's bot and its token. */
export function buildWorld(seed: SlackSeed, now: Date): World {
  const world: World = {
    team: { id: "T0ACME", domain: "acme", name: "Acme", ...seed.team },
    ...(seed.enterprise === undefined ? {} : { enterprise: seed.enterprise }),
    users: new Map(),
    channels: new Map(),
    usergroups: new Map(),
    tokens: new Map(),
    files: new Map(),
    notices: [],
    reactions: new Set(),
    next: 0,
  };
  // Slack's API does not mark Slackbot as a bot.
  addUser(world, { id: "USLACKBOT", name: "slackbot", realName: "Slackbot" });
  addUser(world, { ...appBot, bot: true, realName: "Rollcall" });
  for (const each of seed.users ?? []) addUser(world, each);
  for (const each of seed.channels ?? []) addChannel(world, each, now);
  for (const each of seed.usergroups ?? []) addUsergroup(world, each, now);
  addToken(world, { token: appBot.token });
  for (const each of seed.tokens ?? []) addToken(world, each);
  return world;
}

function addUser(world: World, seed: SeedUser): void {
  const user: User = {
    id: seed.id ?? freshId(world, "U"),
    teamId: seed.teamId ?? world.team.id,
    name: seed.name,
    realName: seed.realName ?? seed.name,
    ...(seed.email === undefined ? {} : { email: seed.email }),
    deleted: seed.deleted ?? false,
    bot: seed.bot ?? false,
    ...(seed.guest === undefined ? {} : { guest: seed.guest }),
    invited: seed.invited ?? false,
    admin: seed.admin ?? false,
  };
  world.users.set(user.id, user);
}

function addChannel(world: World, seed: SeedChannel, now: Date): void {
  const channel: Channel = {
    id: seed.id ?? freshId(world, "C"),
    name: seed.name,
    private: seed.private ?? false,
    archived: seed.archived ?? false,
    general: seed.general ?? false,
    required: seed.required ?? false,
    connect: seed.connect ?? false,
    topic: seed.topic ?? "",
    purpose: seed.purpose ?? "",
    creator: "USLACKBOT",
    created: Math.floor(now.getTime() / 1_000),
    members: new Set((seed.members ?? []).map((each) => idIn(world.users, each))),
    previousNames: [],
  };
  if (channel.general) {
    for (const user of world.users.values()) if (isFullMember(world, user)) channel.members.add(user.id);
  }
  world.channels.set(channel.id, channel);
}

function addUsergroup(world: World, seed: SeedUsergroup, now: Date): void {
  const group: Usergroup = {
    id: seed.id ?? freshId(world, "S"),
    handle: seed.handle,
    name: seed.name ?? seed.handle,
    description: seed.description ?? "",
    channels: (seed.channels ?? []).map((each) => idIn(world.channels, each)),
    users: (seed.users ?? []).map((each) => idIn(world.users, each)),
    disabledAt: seed.disabled ? Math.floor(now.getTime() / 1_000) : 0,
    ...(seed.auto === undefined ? {} : { auto: seed.auto }),
    external: seed.external ?? false,
  };
  world.usergroups.set(group.id, group);
}

function addToken(world: World, seed: SeedToken): void {
  const user = seed.user === undefined ? appBot.id : idIn(world.users, seed.user);
  const kind = world.users.get(user)?.bot ? "bot" : "user";
  const token: Token = {
    token: seed.token,
    user,
    kind,
    scopes: [...(seed.scopes ?? allScopes[kind])],
    org: seed.org ?? false,
    status: seed.status ?? "active",
  };
  world.tokens.set(token.token, token);
}

function isFullMember(world: World, user: User): boolean {
  return (
    !user.deleted &&
    !user.bot &&
    user.guest === undefined &&
    user.teamId === world.team.id &&
    user.id !== "USLACKBOT"
  );
}

function idIn(
  things: ReadonlyMap<string, { readonly id: string; readonly name: string }>,
  nameOrId: string,
): string {
  if (things.has(nameOrId)) return nameOrId;
  const found = [...things.values()].find((each) => each.name === nameOrId);
  if (found === undefined) throw new Error(`The seed refers to ${nameOrId}, which it doesn't hold.`);
  return found.id;
}
