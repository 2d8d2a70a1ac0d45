import { type AclEntry, accountAt, granteeId, type Item, type World } from "./world.ts";

/** Drive's roles, from least to most. */
export const ROLES = ["reader", "commenter", "writer", "fileOrganizer", "organizer", "owner"] as const;

/** A source of a role: a grant on the item, or on a parent. */
export interface RoleSource {
  readonly permissionType: "file" | "member";
  readonly role: string;
  readonly inherited: boolean;
  readonly inheritedFrom?: string;
}

/** One grantee's merged permission on an item: the highest role, and all its sources. */
export interface EffectivePermission {
  readonly grantee: AclEntry;
  /** The direct grant. Undefined: none. */
  readonly direct: AclEntry | undefined;
  readonly role: string;
  readonly sources: readonly RoleSource[];
  /** `metadata`: only the item's name is visible, since its access is limited. */
  readonly view?: "metadata";
}

/** Returns a role's rank among Drive's roles, from 0. */
export function rank(role: string): number {
  return ROLES.indexOf(role as (typeof ROLES)[number]);
}

/** Returns all permissions on an item, direct and inherited from any depth, by grantee id. */
export function effectivePermissions(world: World, item: Item): Map<string, EffectivePermission> {
  const all = new Map<string, EffectivePermission>();
  const permissionType = item.driveId === item.id ? "member" : "file";
  for (const entry of item.acl.values()) {
    const source: RoleSource = { permissionType, role: entry.role, inherited: false };
    all.set(entry.id, { grantee: entry, direct: entry, role: entry.role, sources: [source] });
  }
  const parent = item.parent === undefined ? undefined : world.items.get(item.parent);
  if (parent === undefined) return all;
  for (const [id, above] of effectivePermissions(world, parent)) {
    if (above.view !== undefined) continue;
    const here = all.get(id);
    const passes = !item.limited || above.role === "organizer" || above.role === "owner";
    if (!passes) {
      if (here === undefined)
        all.set(id, { ...above, direct: undefined, sources: [], role: "reader", view: "metadata" });
      continue;
    }
    const sources = above.sources.map((source): RoleSource => {
      const role = source.role === "owner" ? "writer" : source.role;
      return { ...source, role, inherited: true, inheritedFrom: source.inheritedFrom ?? parent.id };
    });
    all.set(id, mergePermission(here, above.grantee, sources));
  }
  return all;
}

function mergePermission(
  here: EffectivePermission | undefined,
  grantee: AclEntry,
  inherited: readonly RoleSource[],
): EffectivePermission {
  const sources = [...(here?.sources ?? []), ...inherited];
  const role = sources
    .map((each) => each.role)
    .reduce((high, each) => (rank(each) > rank(high) ? each : high));
  return { grantee: here?.grantee ?? grantee, direct: here?.direct, role, sources };
}

/** Returns a person's highest role on an item, groups and links included. Undefined: the item is not visible to them. */
export function roleOf(world: World, item: Item, address: string): string | undefined {
  const account = accountAt(world, address);
  let best: string | undefined;
  for (const each of effectivePermissions(world, item).values()) {
    if (each.view !== undefined || !includesAddress(world, each.grantee, account?.email ?? address)) continue;
    if (best === undefined || rank(each.role) > rank(best)) best = each.role;
  }
  return best;
}

function includesAddress(world: World, grantee: AclEntry, address: string): boolean {
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
 * True of a person who may change an item's sharing: in My Drive its owner, and writers where `writersCanShare`; in a
 * shared drive fileOrganizers and organizers, and organizers only for its root and where it is restricted to them.
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
