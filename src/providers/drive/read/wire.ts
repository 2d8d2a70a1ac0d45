import { z } from "zod";
import { Refused } from "../api-errors.ts";

/** The acting identity, as Drive knows it. */
export interface Me {
  readonly address: string;
  readonly permissionId: string;
}

/** A file or folder, as far as sharing it goes. */
export interface Item {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly trashed: boolean;
  /** The shared drive that it is in, or that it is the root of. */
  readonly driveId: string | undefined;
  /** Only parents that the caller can see are told. */
  readonly parents: readonly string[];
  /** Limited access: what the parents are shared with doesn't reach it. */
  readonly limited: boolean;
  /** Undefined when Drive doesn't tell. */
  readonly canShare: boolean | undefined;
  /** What a shortcut points to. */
  readonly target: string | undefined;
}

/** One grantee's permission on an item, merged from everywhere it comes from. */
export interface Permission {
  /** The grantee's, the same on every item. */
  readonly id: string;
  readonly type: string;
  /** The highest of all sources. */
  readonly role: string;
  readonly address: string | undefined;
  readonly deleted: boolean;
  readonly pendingOwner: boolean;
  readonly expires: string | undefined;
  readonly view: string | undefined;
  /** Undefined where Drive doesn't tell, as in My Drive at times. */
  readonly sources: readonly Source[] | undefined;
}

/** One place that a role comes from. */
export interface Source {
  readonly role: string;
  readonly inherited: boolean;
}

/** What to ask about oneself. An answer holds nothing that wasn't asked for. */
export const ME_FIELDS = "user(emailAddress,permissionId)";
/** What to ask of an item. */
export const ITEM_FIELDS =
  "id,name,mimeType,trashed,driveId,parents,inheritedPermissionsDisabled,capabilities/canShare,shortcutDetails/targetId";
/** What to ask of a permission. */
export const PERMISSION_FIELDS =
  "id,type,role,emailAddress,deleted,pendingOwner,expirationTime,view,permissionDetails(role,inherited)";
/** Without `nextPageToken` in the mask there would be one page only. */
export const PERMISSIONS_FIELDS = `nextPageToken,permissions(${PERMISSION_FIELDS})`;

const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);
const optional = z
  .string()
  .nullish()
  .transform((value) => value || undefined);

const me = z.object({ user: z.object({ emailAddress: z.string(), permissionId: z.string() }) });

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
  deleted: flag,
  pendingOwner: flag,
  expirationTime: optional,
  view: optional,
  permissionDetails: z.array(z.object({ role: z.string(), inherited: flag })).nullish(),
});

const page = z.object({ nextPageToken: optional, permissions: z.array(permission) });

/** Reads who one is; throws `Refused` for an answer without it. */
export function readMe(data: unknown): Me {
  const { user } = checked(me, data);
  return { address: user.emailAddress, permissionId: user.permissionId };
}

/** Reads an item; throws `Refused` for an answer that is none. */
export function readItem(data: unknown): Item {
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

/** Reads a permission; throws `Refused` for an answer that is none. */
export function readPermission(data: unknown): Permission {
  return permissionOf(checked(permission, data));
}

/** Reads a page of permissions; throws `Refused` when the list is missing, or one of its entries is incomplete. */
export function readPage(data: unknown): { permissions: readonly Permission[]; next: string | undefined } {
  const { permissions, nextPageToken } = checked(page, data);
  return { permissions: permissions.map(permissionOf), next: nextPageToken };
}

function permissionOf(raw: z.infer<typeof permission>): Permission {
  const { emailAddress, expirationTime, permissionDetails, ...rest } = raw;
  const sources = permissionDetails?.length ? permissionDetails : undefined;
  return { ...rest, address: emailAddress, expires: expirationTime, sources };
}

/** An answer that isn't what Drive promises counts as none: it may be better the next time. */
function checked<Shape>(schema: z.ZodType<Shape>, data: unknown): Shape {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const where = result.error.issues[0]?.path.join(".") || "its body";
  const message = `Google's answer was incomplete at ${where}.`;
  throw new Refused({ trouble: "lost", status: 200, reason: "incomplete answer", message });
}
