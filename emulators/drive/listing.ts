import type { drive_v3 } from "@googleapis/drive";
import { refuse } from "../google/google-error.ts";
import type { Call } from "../server.ts";
import { type EffectivePermission, effectivePermissions, mayShare } from "./access.ts";
import type { DriveOptions } from "./seed.ts";
import { accountAt, type Item, type World } from "./world.ts";

const MAX_PAGE = 100;

/**
 * Renders a page of `permissions.list`: 100 at most; by default 100 in a shared drive, and all in My Drive. In My Drive
 * only people who may share see the list.
 */
export function permissionList(
  world: World,
  item: Item,
  request: DriveRequest,
): drive_v3.Schema$PermissionList {
  const { call, options, who } = request;
  if (item.driveId === undefined && !mayShare(world, item, who)) {
    refuse(
      403,
      "insufficientFilePermissions",
      "The user does not have sufficient permissions for this file.",
    );
  }
  const all = [...effectivePermissions(world, item).values()].map((each) =>
    permissionResource(world, item, each, options),
  );
  const size = pageSize(call.query.get("pageSize")) ?? (item.driveId === undefined ? all.length : MAX_PAGE);
  const start = readPageToken(call.query.get("pageToken"), item.id);
  const end = start + size;
  const more = end < all.length ? { nextPageToken: pageToken(item.id, end) } : {};
  return { kind: "drive#permissionList", ...more, permissions: all.slice(start, end) };
}

/** A call, its caller's address, and the emulator's options. */
export interface DriveRequest {
  readonly call: Call;
  readonly who: string;
  readonly options: DriveOptions;
}

/** Renders one grantee's merged permission. */
export function permissionResource(
  world: World,
  item: Item,
  each: EffectivePermission,
  options: DriveOptions,
): drive_v3.Schema$Permission {
  const { grantee, direct } = each;
  const isKnown = grantee.address !== undefined && !grantee.visitor;
  const account = isKnown ? accountAt(world, grantee.address) : undefined;
  const detailed = item.driveId !== undefined || options.myDriveDetails === "present";
  const deleted = account?.deleted ?? false;
  const isPerson = grantee.type === "user" || grantee.type === "group";
  return {
    kind: "drive#permission",
    id: grantee.id,
    type: grantee.type,
    role: each.role,
    ...(isPerson
      ? { deleted, displayName: deleted ? "" : (account?.name ?? "") }
      : { allowFileDiscovery: false }),
    ...(grantee.address === undefined || deleted ? {} : { emailAddress: grantee.address }),
    ...(grantee.domain === undefined ? {} : { domain: grantee.domain, displayName: grantee.domain }),
    ...(direct?.expirationTime === undefined ? {} : { expirationTime: direct.expirationTime }),
    ...(grantee.type === "user" && item.driveId === undefined
      ? { pendingOwner: direct?.pendingOwner ?? false }
      : {}),
    ...(each.view === undefined ? {} : { view: each.view }),
    ...(item.limited ? { inheritedPermissionsDisabled: true } : {}),
    ...(detailed ? { permissionDetails: each.sources.map((source) => ({ ...source })) } : {}),
  };
}

function pageSize(text: string | null): number | undefined {
  if (text === null) return undefined;
  const size = Number(text);
  if (!Number.isInteger(size) || size < 1) return refuse(400, "invalid", `Invalid value '${text}'.`);
  return Math.min(size, MAX_PAGE);
}

function pageToken(item: string, start: number): string {
  return Buffer.from(JSON.stringify([item, start])).toString("base64url");
}

function readPageToken(token: string | null, item: string): number {
  if (token === null) return 0;
  try {
    const [of, start]: unknown[] = JSON.parse(Buffer.from(token, "base64url").toString("utf8"));
    if (of === item && typeof start === "number") return start;
  } catch {}
  return refuse(400, "invalid", "Invalid Value");
}
