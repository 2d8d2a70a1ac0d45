import { createHash } from "node:crypto";
import type { DirectoryGroupSeed, GroupMemberSeed, GroupMembersSeed, GroupsSeed } from "./seed.ts";

/** An account that members are. */
export interface DirectoryAccount {
  readonly id: string;
  readonly email: string;
  /** Undefined for accounts of other organisations, and for addresses without an account. */
  readonly status: string | undefined;
}

/** Somebody or something in a group. */
export interface DirectoryMember {
  readonly id: string;
  /** Undefined for everybody in the organisation. */
  readonly email: string | undefined;
  readonly type: "USER" | "GROUP" | "CUSTOMER";
  readonly role: string;
  readonly pending: boolean;
  readonly delivery: string;
}

/** A group. */
export interface DirectoryGroup {
  readonly id: string;
  email: string;
  name: string;
  description: string;
  aliases: string[];
  readonly members: Map<string, DirectoryMember>;
  /** What lists of members show while a change is late, and how many lists still do. */
  late: { readonly shown: readonly DirectoryMember[]; left: number } | undefined;
  /** How many calls do not find it yet. */
  settling: number;
  readonly sealed: boolean;
  /** True once outsiders may be in it. */
  external: boolean;
}

/** The state of the emulator. Tests may change it between calls. */
export interface DirectoryWorld {
  readonly customer: string;
  readonly domains: ReadonlySet<string>;
  /** By normalised address, aliases included. */
  readonly accounts: Map<string, DirectoryAccount>;
  /** By id. */
  readonly groups: Map<string, DirectoryGroup>;
  /** Normalised address of a deleted group → how many inserts it still refuses. */
  readonly held: Map<string, number>;
  /** Addresses of groups that were opened to outsiders by an insert, without anybody saying so. */
  readonly flipped: string[];
}

/** Builds the world that a seed describes. */
export function buildDirectory(seed: GroupsSeed): DirectoryWorld {
  const world: DirectoryWorld = {
    customer: seed.customer ?? "C0acme123",
    domains: new Set(seed.domains ?? ["acme.dev"]),
    accounts: new Map(),
    groups: new Map(),
    held: new Map(),
    flipped: [],
  };
  for (const each of seed.accounts ?? []) {
    const { email, aliases = [], status } = typeof each === "string" ? { email: each } : each;
    const isOwn = world.domains.has(domainOf(email));
    const account = { id: idOf(email), email, status: isOwn ? (status ?? "ACTIVE") : undefined };
    for (const address of [email, ...aliases]) world.accounts.set(normalisedAddress(address), account);
  }
  for (const each of seed.groups ?? []) addGroup(world, each);
  for (const { email, members } of seed.groups ?? []) putMembers(world, email, members ?? {});
  return world;
}

/** Adds a group without members, as a person in a browser does. */
export function addGroup(world: DirectoryWorld, seed: Omit<DirectoryGroupSeed, "members">): DirectoryGroup {
  const group: DirectoryGroup = {
    id: idOf(`group:${seed.email}:${world.groups.size}`),
    email: seed.email,
    name: seed.name ?? seed.email.split("@")[0] ?? "",
    description: seed.description ?? "",
    aliases: [...(seed.aliases ?? [])],
    members: new Map(),
    late: undefined,
    settling: 0,
    sealed: seed.sealed ?? false,
    external: false,
  };
  world.groups.set(group.id, group);
  return group;
}

/** Adds or replaces members of a group, as a person in a browser does. */
export function putMembers(world: DirectoryWorld, address: string, members: GroupMembersSeed): void {
  const group = groupNamed(world, address);
  for (const [to, given] of Object.entries(members)) {
    const { role, pending = false }: GroupMemberSeed = typeof given === "string" ? { role: given } : given;
    const member = memberOf(world, to, { role, pending });
    group.members.set(member.id, member);
  }
}

/** Removes members of a group, as a person in a browser does. */
export function dropMembers(world: DirectoryWorld, address: string, ...addresses: readonly string[]): void {
  const group = groupNamed(world, address);
  for (const each of addresses) group.members.delete(memberOf(world, each, { role: "MEMBER" }).id);
}

/** Returns a group's members: address, or `customer`, → role. Pending ones are not there. */
export function membersIn(world: DirectoryWorld, address: string): Record<string, string> {
  const members = [...groupNamed(world, address).members.values()].filter(({ pending }) => !pending);
  return Object.fromEntries(members.map(({ email, role }) => [email ?? "customer", role]));
}

/** Returns the group with an address or alias. Throws when there is none. */
export function groupNamed(world: DirectoryWorld, address: string): DirectoryGroup {
  const group = findGroup(world, address);
  if (group === undefined) throw new Error(`there is no group ${address}`);
  return group;
}

/** Returns the group with an id, an address or an alias. */
export function findGroup({ groups }: DirectoryWorld, key: string): DirectoryGroup | undefined {
  const wanted = key.toLowerCase();
  return (
    groups.get(key) ??
    [...groups.values()].find(({ email, aliases }) =>
      [email, ...aliases].some((each) => each.toLowerCase() === wanted),
    )
  );
}

/** Returns who has an address: a group, an account, or an address without an account. */
export function memberOf(
  world: DirectoryWorld,
  address: string,
  { role, pending = false, as }: GroupMemberSeed & { readonly as?: string },
): DirectoryMember {
  const common = { role, pending, delivery: "ALL_MAIL" };
  if (address === "customer")
    return { ...common, id: world.customer, email: undefined, type: "CUSTOMER" as const };
  const group = findGroup(world, address);
  if (group !== undefined) return { ...common, id: group.id, email: group.email, type: "GROUP" as const };
  const account = world.accounts.get(normalisedAddress(address));
  const email = as ?? account?.email ?? address;
  return { ...common, id: as === undefined ? (account?.id ?? idOf(address)) : idOf(as), email, type: "USER" };
}

/** Normalises an address: all ignore case; Gmail's consumer addresses also ignore dots, and what follows a plus. */
export function normalisedAddress(address: string): string {
  const [local = "", domain = ""] = address.toLowerCase().split("@");
  if (domain !== "gmail.com" && domain !== "googlemail.com") return `${local}@${domain}`;
  return `${local.replace(/\+.*$/, "").replaceAll(".", "")}@gmail.com`;
}

/** Returns the domain of an address. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1).toLowerCase();
}

/** Returns the id that an account or group has everywhere. */
export function idOf(address: string): string {
  const digest = createHash("sha256").update(normalisedAddress(address)).digest("hex").slice(0, 16);
  return BigInt(`0x${digest}`).toString().padStart(20, "0");
}
