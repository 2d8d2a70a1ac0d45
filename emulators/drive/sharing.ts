import { setTimeout } from "node:timers/promises";
import { googleError, refuse } from "../google/google-error.ts";
import { bodyOf } from "../google/vocabulary.ts";
import type { Answer } from "../server.ts";
import { type EffectivePermission, effectivePermissions, mayShare, rank } from "./access.ts";
import { type DriveRequest, permissionResource } from "./listing.ts";
import { checkExpiration, checkGrantee, checkRole } from "./sharing-rules.ts";
import { type AclEntry, type GranteeType, granteeId, type Item, type World } from "./world.ts";

/** A notification mail that was sent. */
export interface Mail {
  readonly to: string;
  readonly item: string;
  readonly message?: string;
}

/** What writes record besides the new state. */
export interface WriteLog {
  readonly mails: Mail[];
  /** What a client must not do, though Drive allows it: two writes to one item at once, a second grant to a person. */
  readonly violations: string[];
}

/** The writes on one item: `permissions.create`, `update` and `delete`. */
export interface Sharing {
  create(item: Item, request: DriveRequest): Promise<Answer>;
  update(item: Item, id: string, request: DriveRequest): Promise<Answer>;
  remove(item: Item, id: string, request: DriveRequest): Promise<Answer>;
}

type Acl = ReadonlyMap<string, AclEntry>;

/**
 * Creates the writes. Like Drive, they read the whole list, change it and put it back, so that of two writes to one item
 * at the same time only the last is kept (https://developers.google.com/workspace/drive/api/reference/rest/v3/permissions/create).
 */
export function createSharing(world: World, log: WriteLog): Sharing {
  const writing = new Map<string, number>();

  async function replace(item: Item, request: DriveRequest, change: (acl: Acl) => Acl): Promise<void> {
    const running = writing.get(item.id) ?? 0;
    if (running > 0) log.violations.push(`two writes to ${item.id} at once`);
    writing.set(item.id, running + 1);
    const next = change(item.acl);
    await (request.options.sleep ?? setTimeout)(request.options.writeMs ?? 2);
    item.acl = next;
    writing.set(item.id, (writing.get(item.id) ?? 1) - 1);
  }

  function answer(item: Item, id: string, request: DriveRequest): Answer {
    const each = effectivePermissions(world, item).get(id);
    if (each === undefined) return { status: 200, body: { kind: "drive#permission", id } };
    return { status: 200, body: permissionResource(world, item, each, request.options) };
  }

  function requireDirect(item: Item, id: string): { each: EffectivePermission; direct: AclEntry } {
    const each = effectivePermissions(world, item).get(id);
    if (each === undefined) return refuse(404, "notFound", `Permission not found: ${id}.`);
    if (each.direct === undefined) {
      return refuse(
        403,
        "cannotModifyInheritedPermission",
        "Cannot update or delete an inherited permission.",
      );
    }
    return { each, direct: each.direct };
  }

  return {
    async create(item, request) {
      checkMayShare(world, item, request.who);
      const grant = grantRequestOf(request);
      checkRole(item, grant.role);
      checkExpiration(
        item,
        { expires: grant.expirationTime, role: grant.role },
        request.options.now?.() ?? new Date(),
      );
      const entry = entryFor(world, item, { grant, request, mails: log.mails });
      const before = item.acl.get(entry.id);
      if (before !== undefined) log.violations.push(`a second grant to ${grant.address} on ${item.id}`);
      await replace(item, request, (acl) => new Map(acl).set(entry.id, mergeEntries(before, entry, request)));
      if (grant.mails && grant.address !== undefined) {
        if (request.options.undeliverable?.includes(grant.address)) {
          const text =
            "Sorry, the items were successfully shared but emails could not be sent to the recipients.";
          return googleError(400, "invalidSharingRequest", `Bad Request. User message: "${text}"`);
        }
        const message = request.call.query.get("emailMessage");
        log.mails.push({ to: grant.address, item: item.id, ...(message === null ? {} : { message }) });
      }
      return answer(item, entry.id, request);
    },

    async update(item, id, request) {
      checkMayShare(world, item, request.who);
      const { role, expirationTime, pendingOwner, ...rest } = bodyOf(request.call);
      if (Object.keys(rest).length > 0)
        refuse(403, "fieldNotWritable", "The resource body includes fields which are not directly writable.");
      const { direct } = requireDirect(item, id);
      if (direct.role === "owner") refuse(403, "cannotUpdatePermission");
      const newRole = String(role ?? direct.role);
      checkRole(item, newRole);
      const { expirationTime: dated, pendingOwner: wasPending, ...undated } = direct;
      const isPending = pendingOwner ?? wasPending ?? false;
      if (isPending === true && rank(newRole) < rank("writer")) refuse(403, "pendingOwnerWriterRequired");
      const isRemoved = request.call.query.get("removeExpiration") === "true";
      const expires = isRemoved ? undefined : (expirationTime ?? dated);
      checkExpiration(item, { expires, role: newRole }, request.options.now?.() ?? new Date());
      const pending = isPending === true ? { pendingOwner: true } : {};
      const date = typeof expires === "string" ? { expirationTime: expires } : {};
      await replace(item, request, (acl) =>
        new Map(acl).set(id, { ...undated, ...date, ...pending, role: newRole }),
      );
      return answer(item, id, request);
    },

    async remove(item, id, request) {
      checkMayShare(world, item, request.who);
      const { direct } = requireDirect(item, id);
      if (direct.role === "owner") refuse(403, "cannotRemoveOwner");
      const organizers = [...item.acl.values()].filter((each) => each.role === "organizer");
      if (direct.role === "organizer" && organizers.length === 1) refuse(403, "cannotRemoveOwner");
      await replace(item, request, (acl) => new Map([...acl].filter(([each]) => each !== id)));
      return { status: 204 };
    },
  };
}

interface GrantRequest {
  readonly type: GranteeType;
  readonly role: string;
  readonly address?: string;
  readonly domain?: string;
  readonly expirationTime?: string;
  readonly mails: boolean;
}

function checkMayShare(world: World, item: Item, who: string): void {
  if (mayShare(world, item, who)) return;
  refuse(403, "insufficientFilePermissions", "The user does not have sufficient permissions for this file.");
}

/** Returns what a create asks for. A mail is sent unless it is switched off. */
function grantRequestOf({ call }: DriveRequest): GrantRequest {
  const body = bodyOf(call);
  const text = (field: string) => (typeof body[field] === "string" ? body[field] : undefined);
  const [type, role, address, domain] = [text("type"), text("role"), text("emailAddress"), text("domain")];
  const isPerson = type === "user" || type === "group";
  const known = isPerson || type === "domain" || type === "anyone";
  if (!known || role === undefined)
    return refuse(400, "required", "The permission type and role fields are required.");
  if (isPerson && !/^[^@\s]+@[^@\s]+$/.test(address ?? ""))
    refuse(400, "invalidSharingRequest", "Bad Request.");
  const mails = call.query.get("sendNotificationEmail");
  if (!isPerson && mails !== null) refuse(400, "invalid", "sendNotificationEmail is for users and groups.");
  const expirationTime = text("expirationTime");
  return {
    type,
    role,
    mails: isPerson && mails !== "false",
    ...(isPerson && address !== undefined ? { address } : {}),
    ...(type === "domain" && domain !== undefined ? { domain } : {}),
    ...(expirationTime === undefined ? {} : { expirationTime }),
  };
}

function entryFor(
  world: World,
  item: Item,
  { grant, request, mails }: { grant: GrantRequest; request: DriveRequest; mails: readonly Mail[] },
): AclEntry {
  const { type, role, address, domain, expirationTime } = grant;
  const common = { role, ...(expirationTime === undefined ? {} : { expirationTime }) };
  if (address === undefined) {
    if (item.id === item.driveId) refuse(403, "cannotShareTeamDriveTopFolderWithAnyoneOrDomains");
    return domain === undefined
      ? { id: "anyoneWithLink", type, ...common }
      : { id: granteeId(`domain:${domain}`), type, domain, ...common };
  }
  const account = checkGrantee(world, item, { address, mails: grant.mails, options: request.options });
  if (grant.mails && mails.length >= (request.options.mailQuota ?? Number.POSITIVE_INFINITY)) {
    refuse(
      403,
      "sharingRateLimitExceeded",
      'Rate limit exceeded. User message: "These item(s) could not be shared because a rate limit was exceeded."',
    );
  }
  if (account === undefined)
    return { id: granteeId(`visitor:${address}`), type: "user", address, visitor: true, ...common };
  const shown = request.options.aliases === "as-given" ? address : account.email;
  return { id: granteeId(account.email), type: account.group ? "group" : "user", address: shown, ...common };
}

function mergeEntries(before: AclEntry | undefined, entry: AclEntry, { options }: DriveRequest): AclEntry {
  if (before === undefined || options.existing === "set" || options.existing === undefined) return entry;
  if (options.existing === "keep") return before;
  return rank(entry.role) > rank(before.role) ? { ...before, role: entry.role } : before;
}
