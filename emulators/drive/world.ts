import { createHash } from "node:crypto";
import type { AccountSeed, DriveSeed, GrantSeed, GrantsSeed, ItemSeed, Restrictions } from "./seed.ts";

/** The type of folders. */
export const FOLDER = "application/vnd.google-apps.folder";
/** The type of shortcuts. */
export const SHORTCUT = "application/vnd.google-apps.shortcut";

/** Whom a grant is for. */
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
export interface Entry {
  /** The same for a grantee on every item. */
  readonly id: string;
  readonly type: GranteeType;
  readonly role: string;
  /** As it reads back. */
  readonly address?: string;
  readonly domain?: string;
  readonly expirationTime?: string;
  readonly pendingOwner?: boolean;
  /** Somebody who was mailed a link for want of an account: nobody else with that address, not even a deleted one. */
  readonly visitor?: true;
}

/** A file or folder. */
export interface Item {
  readonly id: string;
  name: string;
  readonly mimeType: string;
  parent: string | undefined;
  /** The shared drive it is in; its own id for a shared drive's root. */
  readonly driveId: string | undefined;
  readonly target: string | undefined;
  trashed: boolean;
  limited: boolean;
  readonly writersCanShare: boolean;
  /** Direct grants by grantee id. Replaced as a whole by every write. */
  acl: ReadonlyMap<string, Entry>;
}

/** A shared drive, beside the item that is its root. */
export interface SharedDrive {
  readonly id: string;
  readonly name: string;
  readonly restrictions: Restrictions;
}

/** All that the emulator knows; tests may change it between calls. */
export interface World {
  readonly items: Map<string, Item>;
  readonly drives: Map<string, SharedDrive>;
  /** By normalised address, aliases too. */
  readonly accounts: Map<string, Account>;
}

/** Builds the world that a seed describes. */
export function worldOf(seed: DriveSeed): World {
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

/** Shares an item behind everybody's back, as a person in the browser would. */
export function share(world: World, itemId: string, grants: GrantsSeed): void {
  const item = itemOf(world, itemId);
  const acl = new Map(item.acl);
  for (const [to, grant] of Object.entries(grants)) {
    const entry = entryOf(world, to, typeof grant === "string" ? { role: grant } : grant);
    acl.set(entry.id, entry);
  }
  item.acl = acl;
}

/** Takes direct grants away behind everybody's back. */
export function unshare(world: World, itemId: string, ...from: readonly string[]): void {
  const item = itemOf(world, itemId);
  const gone = new Set(from.map((to) => entryOf(world, to, { role: "reader" }).id));
  item.acl = new Map([...item.acl].filter(([id]) => !gone.has(id)));
}

/** An item's direct grants, by address (or `anyone`, `domain:…`), for a test to compare. */
export function directGrants(world: World, itemId: string): Record<string, string> {
  const name = (entry: Entry) => entry.address ?? (entry.domain ? `domain:${entry.domain}` : entry.type);
  return Object.fromEntries([...itemOf(world, itemId).acl.values()].map((each) => [name(each), each.role]));
}

/** The account behind an address, whichever of its addresses it is. */
export function accountAt(world: World, address: string): Account | undefined {
  return world.accounts.get(normalised(address));
}

/** The id that a grantee has on every item. */
export function granteeId(address: string): string {
  const digest = createHash("sha256").update(normalised(address)).digest("hex").slice(0, 16);
  return BigInt(`0x${digest}`).toString().padStart(20, "0");
}

/** Gmail's consumer addresses ignore dots and what follows a plus; all addresses ignore case. */
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

function entryOf(world: World, to: string, grant: GrantSeed): Entry {
  if (to === "anyone") return { id: "anyoneWithLink", type: "anyone", ...grant };
  if (to.startsWith("domain:")) {
    const domain = to.slice("domain:".length);
    return { id: granteeId(to), type: "domain", domain, ...grant };
  }
  const account = accountAt(world, to) ?? addAccount(world, { email: to });
  const type = account.group ? "group" : "user";
  return { id: granteeId(account.email), type, address: account.email, ...grant };
}
