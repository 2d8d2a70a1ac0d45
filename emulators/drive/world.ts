import { createHash } from "node:crypto";
import type { AccountSeed, DriveSeed, GrantSeed, GrantsSeed, ItemSeed, Restrictions } from "./seed.ts";

/** The MIME type of folders. */
export const FOLDER = "application/vnd.google-apps.folder";
/** The MIME type of shortcuts. */
export const SHORTCUT = "application/vnd.google-apps.shortcut";

/** The type of a grant's holder. */
export type GranteeType = "user" | "group" | "domain" | "anyone";

/** A Google account or group. */
export interface Account {
  /** The primary address, as registered. */
  readonly email: string;
  readonly name: string;
  readonly group: boolean;
  readonly members: readonly string[];
  deleted: boolean;
}

/** A direct grant on one item. */
export interface AclEntry {
  /** The grantee's id, the same on every item. */
  readonly id: string;
  readonly type: GranteeType;
  readonly role: string;
  /** The address that is listed. */
  readonly address?: string;
  readonly domain?: string;
  readonly expirationTime?: string;
  readonly pendingOwner?: boolean;
  /** A person without an account who was mailed a link. Another grantee than a (deleted) account with that address. */
  readonly visitor?: true;
}

/** A file or folder. */
export interface Item {
  readonly id: string;
  name: string;
  readonly mimeType: string;
  parent: string | undefined;
  /** The shared drive that it is in. A shared drive's root has its own id here. */
  readonly driveId: string | undefined;
  readonly target: string | undefined;
  trashed: boolean;
  limited: boolean;
  readonly writersCanShare: boolean;
  /** Direct grants by grantee id. Every write replaces the map. */
  acl: ReadonlyMap<string, AclEntry>;
}

/** A shared drive. The item with the same id is its root. */
export interface SharedDrive {
  readonly id: string;
  readonly name: string;
  readonly restrictions: Restrictions;
}

/** The state of the emulator. Tests may change it between calls. */
export interface World {
  readonly items: Map<string, Item>;
  readonly drives: Map<string, SharedDrive>;
  /** By normalised address, aliases included. */
  readonly accounts: Map<string, Account>;
}

/** Builds the world that a seed describes. */
export function buildWorld(seed: DriveSeed): World {
  const world: World = { items: new Map(), drives: new Map(), accounts: new Map() };
  for (const each of seed.accounts ?? []) {
    addAccount(world, typeof each === "string" ? { email: each } : each);
  }
  for (const { id, name, members, restrictions } of seed.drives ?? []) {
    world.drives.set(id, { id, name, restrictions: restrictions ?? {} });
    addItem(world, { id, name: "Drive", grants: members });
  }
  for (const item of seed.items ?? []) addItem(world, item);
  return world;
}

/** Adds or replaces direct grants on an item, as a person in a browser does. */
export function share(world: World, itemId: string, grants: GrantsSeed): void {
  const item = itemOf(world, itemId);
  const acl = new Map(item.acl);
  for (const [to, grant] of Object.entries(grants)) {
    const entry = entryOf(world, to, typeof grant === "string" ? { role: grant } : grant);
    acl.set(entry.id, entry);
  }
  item.acl = acl;
}

/** Removes direct grants from an item, as a person in a browser does. */
export function unshare(world: World, itemId: string, ...from: readonly string[]): void {
  const item = itemOf(world, itemId);
  const gone = new Set(from.map((to) => entryOf(world, to, { role: "reader" }).id));
  item.acl = new Map([...item.acl].filter(([id]) => !gone.has(id)));
}

/** Returns an item's direct grants: address, `anyone` or `domain:…` → role. */
export function directGrants(world: World, itemId: string): Record<string, string> {
  const name = (entry: AclEntry) => entry.address ?? (entry.domain ? `domain:${entry.domain}` : entry.type);
  return Object.fromEntries([...itemOf(world, itemId).acl.values()].map((each) => [name(each), each.role]));
}

/** Returns the account that has an address, as its primary one or as an alias. */
export function accountAt(world: World, address: string): Account | undefined {
  return world.accounts.get(normalised(address));
}

/** Returns the id that a grantee has on every item. */
export function granteeId(address: string): string {
  const digest = createHash("sha256").update(normalised(address)).digest("hex").slice(0, 16);
  return BigInt(`0x${digest}`).toString().padStart(20, "0");
}

/** Normalises an address: all ignore case; Gmail's consumer addresses also ignore dots, and what follows a plus. */
export function normalised(address: string): string {
  const lower = address.toLowerCase();
  const at = lower.lastIndexOf("@");
  const domain = lower.slice(at + 1);
  if (domain !== "gmail.com" && domain !== "googlemail.com") return lower;
  return `${lower.slice(0, at).replace(/\+.*$/, "").replaceAll(".", "")}@gmail.com`;
}

function itemOf(world: World, id: string): Item {
  const item = world.items.get(id);
  if (item === undefined) throw new Error(`the seed has no item ${id}`);
  return item;
}

function addAccount(world: World, seed: AccountSeed): Account {
  const { email, name = email, group = false, members = [], aliases = [], deleted = false } = seed;
  const account: Account = { email, name, group, members, deleted };
  for (const address of [email, ...aliases]) world.accounts.set(normalised(address), account);
  return account;
}

function addItem(world: World, seed: ItemSeed): void {
  const parent = seed.parent === undefined ? undefined : itemOf(world, seed.parent);
  const driveId = world.drives.has(seed.id) ? seed.id : parent?.driveId;
  const item: Item = {
    id: seed.id,
    name: seed.name ?? seed.id,
    mimeType: seed.mimeType ?? (seed.target === undefined ? FOLDER : SHORTCUT),
    parent: seed.parent,
    driveId,
    target: seed.target,
    trashed: seed.trashed ?? false,
    limited: seed.limited ?? false,
    writersCanShare: seed.writersCanShare ?? true,
    acl: new Map(),
  };
  world.items.set(item.id, item);
  if (driveId === undefined) {
    const inherited = [...(parent?.acl.values() ?? [])].find((each) => each.role === "owner")?.address;
    share(world, item.id, { [seed.owner ?? inherited ?? "owner@acme.dev"]: "owner" });
  }
  share(world, item.id, seed.grants ?? {});
}

function entryOf(world: World, to: string, grant: GrantSeed): AclEntry {
  if (to === "anyone") return { id: "anyoneWithLink", type: "anyone", ...grant };
  if (to.startsWith("domain:")) {
    const domain = to.slice("domain:".length);
    return { id: granteeId(to), type: "domain", domain, ...grant };
  }
  const account = accountAt(world, to) ?? addAccount(world, { email: to });
  const type = account.group ? "group" : "user";
  return { id: granteeId(account.email), type, address: account.email, ...grant };
}
