import { z } from "zod";
import type { GooglePage } from "../../shared/google/requests.ts";
import { DriveRequestError } from "../api-errors.ts";
import type { DrivePermission } from "../model/permission.ts";
import type { CurrentUser } from "../model/remote-state.ts";

/** A file or folder, with what sharing needs. */
export interface DriveItem {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly trashed: boolean;
  /** The shared drive that it is in, or that it is the root of. */
  readonly driveId: string | undefined;
  /** The parents that the acting account can see. */
  readonly parents: readonly string[];
  /** True for limited access: what the parents are shared with doesn't reach it. */
  readonly limited: boolean;
  /** Undefined when Drive doesn't say. */
  readonly canShare: boolean | undefined;
  /** The id that a shortcut points to. */
  readonly target: string | undefined;
}

/** The fields of the acting identity. An answer has only the fields that were asked for. */
export const CURRENT_USER_FIELDS = "user(emailAddress,permissionId)";
/** The fields of an item. */
export const ITEM_FIELDS =
  "id,name,mimeType,trashed,driveId,parents,inheritedPermissionsDisabled,capabilities/canShare,shortcutDetails/targetId";
/** The fields of a permission. */
export const PERMISSION_FIELDS =
  "id,type,role,emailAddress,domain,deleted,pendingOwner,expirationTime,view,permissionDetails(role,inherited)";
/** The fields of a page of permissions. Without `nextPageToken` there would be one page only. */
export const PERMISSIONS_FIELDS = `nextPageToken,permissions(${PERMISSION_FIELDS})`;

const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);
const optional = z
  .string()
  .nullish()
  .transform((value) => value || undefined);

const currentUser = z.object({ user: z.object({ emailAddress: z.string(), permissionId: z.string() }) });

const item = z.object({
  id: z.string(),
  name: z.string().catch(""),
  mimeType: z.string(),
  trashed: flag,
  driveId: optional,
  parents: z.array(z.string()).nullish(),
  inheritedPermissionsDisabled: flag,
  capabilities: z.object({ canShare: z.boolean().nullish() }).nullish(),
  shortcutDetails: z.object({ targetId: optional }).nullish(),
});

const permission = z.object({
  id: z.string(),
  type: z.string(),
  role: z.string(),
  emailAddress: optional,
  domain: optional,
  deleted: flag,
  pendingOwner: flag,
  expirationTime: optional,
  view: optional,
  permissionDetails: z.array(z.object({ role: z.string(), inherited: flag })).nullish(),
});

const page = z.object({ nextPageToken: optional, permissions: z.array(permission) });

/** Parses the acting identity. Throws a `DriveRequestError` for an incomplete answer. */
export function parseCurrentUser(data: unknown): CurrentUser {
  const { user } = checked(currentUser, data);
  return { address: user.emailAddress, permissionId: user.permissionId };
}

/** Parses an item. Throws a `DriveRequestError` for an incomplete answer. */
export function parseItem(data: unknown): DriveItem {
  const { capabilities, inheritedPermissionsDisabled, shortcutDetails, parents, ...rest } = checked(
    item,
    data,
  );
  return {
    ...rest,
    parents: parents ?? [],
    limited: inheritedPermissionsDisabled,
    canShare: capabilities?.canShare ?? undefined,
    target: shortcutDetails?.targetId,
  };
}

/** Parses a permission. Throws a `DriveRequestError` for an incomplete answer. */
export function parsePermission(data: unknown): DrivePermission {
  return permissionOf(checked(permission, data));
}

/** Parses a page of permissions. Throws a `DriveRequestError` when the list or part of an entry is missing. */
export function parsePermissionPage(data: unknown): GooglePage<DrivePermission> {
  const { permissions, nextPageToken } = checked(page, data);
  return { items: permissions.map(permissionOf), next: nextPageToken };
}

function permissionOf(raw: z.infer<typeof permission>): DrivePermission {
  const { emailAddress, expirationTime, permissionDetails, ...rest } = raw;
  const sources = permissionDetails?.length ? permissionDetails : undefined;
  return { ...rest, address: emailAddress, expires: expirationTime, sources };
}

/** An incomplete answer counts as lost, since a second request may get a complete one. */
function checked<Shape>(schema: z.ZodType<Shape>, data: unknown): Shape {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const where = result.error.issues[0]?.path.join(".") || "its body";
  const message = `Google's answer was incomplete at ${where}.`;
  throw new DriveRequestError({ kind: "lost", status: 200, reason: "incomplete answer", message });
}
