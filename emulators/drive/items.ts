import type { drive_v3 } from "@googleapis/drive";
import { refuse } from "../google/google-error.ts";
import type { Call } from "../server.ts";
import { mayShare, roleOf } from "./access.ts";
import { accountAt, granteeId, type Item, type SharedDrive, type World } from "./world.ts";

/** Returns an item that the caller can see. Throws 404 else, and for one in a shared drive without `supportsAllDrives`. */
export function visibleItem(world: World, id: string, caller: { who: string; call: Call }): Item {
  const item = world.items.get(id);
  if (item === undefined || roleOf(world, item, caller.who) === undefined) return refuseMissing(id);
  const reachable = item.driveId === undefined || caller.call.query.get("supportsAllDrives") === "true";
  return reachable ? item : refuseMissing(id);
}

/** Renders the answer of `files.get`. */
export function fileResource(world: World, item: Item, who: string): drive_v3.Schema$File {
  const parent = item.parent === undefined ? undefined : world.items.get(item.parent);
  const canSeeParent = parent !== undefined && roleOf(world, parent, who) !== undefined;
  return {
    kind: "drive#file",
    id: item.id,
    name: item.name,
    mimeType: item.mimeType,
    trashed: isTrashed(world, item),
    explicitlyTrashed: item.trashed,
    inheritedPermissionsDisabled: item.limited,
    capabilities: { canShare: mayShare(world, item, who) },
    ...(canSeeParent ? { parents: [parent.id] } : {}),
    ...(item.driveId === undefined
      ? { writersCanShare: item.writersCanShare }
      : { driveId: item.driveId, hasAugmentedPermissions: item.id !== item.driveId && item.acl.size > 0 }),
    ...(item.target === undefined ? {} : { shortcutDetails: { targetId: item.target } }),
  };
}

/** Renders the answer of `about.get`. */
export function aboutResource(world: World, who: string): drive_v3.Schema$About {
  const displayName = accountAt(world, who)?.name ?? who;
  const user = { kind: "drive#user", displayName, me: true, permissionId: granteeId(who), emailAddress: who };
  return { kind: "drive#about", user };
}

/** Renders the answer of `drives.get`. Throws 404 for a person who is not in the shared drive. */
export function driveResource(world: World, id: string, who: string): drive_v3.Schema$Drive {
  const found = visibleDrives(world, who).find((each) => each.id === id);
  if (found === undefined) return refuse(404, "notFound", `Shared drive not found: ${id}`);
  return resourceOf(found);
}

/** Renders a page of `drives.list`: ten drives by default, a hundred at most. */
export function driveList(world: World, call: Call, who: string): drive_v3.Schema$DriveList {
  const size = Math.min(Number(call.query.get("pageSize") ?? 10), 100);
  const start = Number(call.query.get("pageToken") ?? 0);
  const all = visibleDrives(world, who);
  const more = start + size < all.length ? { nextPageToken: String(start + size) } : {};
  return { kind: "drive#driveList", ...more, drives: all.slice(start, start + size).map(resourceOf) };
}

function visibleDrives(world: World, who: string): SharedDrive[] {
  return [...world.drives.values()].filter((each) => {
    const root = world.items.get(each.id);
    return root !== undefined && roleOf(world, root, who) !== undefined;
  });
}

function resourceOf({ id, name, restrictions }: SharedDrive): drive_v3.Schema$Drive {
  return { kind: "drive#drive", id, name, restrictions: { ...restrictions } };
}

function isTrashed(world: World, item: Item): boolean {
  const parent = item.parent === undefined ? undefined : world.items.get(item.parent);
  return item.trashed || (parent !== undefined && isTrashed(world, parent));
}

/** Throws for an item that does not exist or is not visible to the caller. Drive answers the same for both. */
function refuseMissing(id: string): never {
  return refuse(404, "notFound", `File not found: ${id}.`);
}
