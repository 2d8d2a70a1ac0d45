import { accountAt, type Entry, granteeId, type Item, type World } from "./world.ts";

/** Drive's roles, from least to most. */
export const ROLES = ["reader", "commenter", "writer", "fileOrganizer", "organizer", "owner"] as const;

/** Where a role comes from. */
export interface Source {
  readonly permissionType: "file" | "member";
  readonly role: string;
  readonly inherited: boolean;
  readonly inheritedFrom?: string;
}

/** One grantee's merged permission on an item: the highest role, and every source of one. */
export interface Effective {
  readonly grantee: Entry;
  /** The direct grant, when there is one. */
  readonly direct: Entry | undefined;
  readonly role: string;
  readonly sources: readonly Source[];
  /** `metadata`: the item's name is visible, nothing else, since its access is limited. */
  readonly view?: "metadata";
}

/** Where a role stands among Drive's, from 0. */
export function rank(role: string): number {
  return ROLES.indexOf(role as (typeof ROLES)[number]);
}

/** Everybody's permission on an item, direct and from its parents at any depth, by grantee id. */
export function effective(world: World, item: Item): Map<string, Effective> {
  const all = new Map<string, Effective>();
  const permissionType = item.driveId === item.id ? "member" : "file";
  for (const entry of item.acl.values()) {
    const source: Source = { permissionType, role: entry.role, inherited: false };
    all.set(entry.id, { grantee: entry, direct: entry, role: entry.role, sources: [source] });
  }
  const parent = item.parent === undefined ? undefined : world.items.get(item.parent);
  if (parent === undefined) return all;
  for (const [id, above] of effective(world, parent)) {
    if (above.view !== undefined) continue;
    const here = all.get(id);
    const passes = !item.limited || above.role === "organizer" || above.role === "owner";
    if (!passes) {
      if (here === undefined)
        all.set(id, { ...above, direct: undefined, sources: [], role: "reader", view: "metadata" });
      continue;
    }
    const sources = above.sources.map((source): Source => {
      const role = source.role === "owner" ? "writer" : source.role;
      return { ...source, role, inherited: true, inheritedFrom: source.inheritedFrom ?? parent.id };
    });
    all.set(id, merge(here, above.grantee, sources));
  }
  return all;
}

function merge(here: Effective | undefined, grantee: Entry, inherited: readonly Source[]): Effective {
  const sources = [...(here?.sources ?? []), ...inherited];
  const role = sources
    .map((each) => each.role)
    .reduce((high, each) => (rank(each) > rank(high) ? each : high));
  return { grantee: here?.grantee ?? grantee, direct: here?.direct, role, sources };
}

/** The highest role that somebody has on an item, groups and links counted in; undefined when it is out of sight. */
export function roleOf(world: World, item: Item, address: string): string | undefined {
  const account = accountAt(world, address);
  let best: string | undefined;
  for (const each of effective(world, item).values()) {
    if (each.view !== undefined || !covers(world, each.grantee, account?.email ?? address)) continue;
    if (best === undefined || rank(each.role) > rank(best)) best = each.role;
  }
  return best;
}

function covers(world: World, grantee: Entry, address: string): boolean {
  switch (grantee.type) {
    case "anyone":
      return true;
    case "domain":
      return address.endsWith(`@${grantee.domain}`);
    case "user":
      return grantee.id === granteeId(address);
    case "group": {
      const members = accountAt(world, grantee.address ?? "")?.members ?? [];
      return members.some((member) => granteeId(member) === granteeId(address));
    }
    default:
      return grantee.type satisfies never;
  }
}

/**
 * Whether somebody may change an item's sharing: in My Drive its owner, and writers where those may; in a shared
 * drive its organizers, for the items in it fileOrganizers too, and for files writers.
 */
export function mayShare(world: World, item: Item, address: string): boolean {
  const role = roleOf(world, item, address);
  if (role === undefined) return false;
  if (item.driveId === undefined)
    return role === "owner" || (item.writersCanShare && rank(role) >= rank("writer"));
  const restrictions = world.drives.get(item.driveId)?.restrictions;
  const organizersOnly =
    item.id === item.driveId || restrictions?.sharingFoldersRequiresOrganizerPermission === true;
  return rank(role) >= rank(organizersOnly ? "organizer" : "fileOrganizer");
}
