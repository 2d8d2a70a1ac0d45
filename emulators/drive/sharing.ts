import type { Answer } from "../server.ts";
import { type Effective, effective, mayShare, rank } from "./access.ts";
import { googleError, refuse } from "./google-error.ts";
import { type Asked, permissionResource } from "./listing.ts";
import { checkExpiration, checkGrantee, checkRole } from "./sharing-rules.ts";
import { bodyOf } from "./vocabulary.ts";
import { type Entry, type GranteeType, granteeId, type Item, type World } from "./world.ts";

/** A notification mail that went out. */
export interface Mail {
  readonly to: string;
  readonly item: string;
  readonly message?: string;
}

/** What the writes leave behind, beside the world. */
export interface Ledger {
  readonly mails: Mail[];
  /** What a client must not do, though Drive lets it: two writes to one item at once, a second grant to somebody. */
  readonly violations: string[];
}

/** `permissions.create`, `update` and `delete` on one item. */
export interface Sharing {
  create(item: Item, asked: Asked): Promise<Answer>;
  update(item: Item, id: string, asked: Asked): Promise<Answer>;
  remove(item: Item, id: string, asked: Asked): Promise<Answer>;
}

type Acl = ReadonlyMap<string, Entry>;

/**
 * Writes as Drive does: the whole list is read, changed and put back, so that of two writes to one item at the same
 * time only the last is kept (https://developers.google.com/workspace/drive/api/reference/rest/v3/permissions/create).
 */
export function sharingOf(world: World, ledger: Ledger): Sharing {
  const writing = new Map<string, number>();

  async function replace(item: Item, asked: Asked, change: (acl: Acl) => Acl): Promise<void> {
    const under = writing.get(item.id) ?? 0;
    if (under > 0) ledger.violations.push(`two writes to ${item.id} at once`);
    writing.set(item.id, under + 1);
    const next = change(item.acl);
    await new Promise((resolve) => setTimeout(resolve, asked.options.writeMs ?? 2));
    item.acl = next;
    writing.set(item.id, (writing.get(item.id) ?? 1) - 1);
  }

  function answer(item: Item, id: string, asked: Asked): Answer {
    const each = effective(world, item).get(id);
    if (each === undefined) return { status: 200, body: { kind: "drive#permission", id } };
    return { status: 200, body: permissionResource(world, item, each, asked.options) };
  }

  function modifiable(item: Item, id: string): { each: Effective; direct: Entry } {
    const each = effective(world, item).get(id);
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
    async create(item, asked) {
      checkMayShare(world, item, asked.who);
      const wanted = wantedIn(asked);
      checkRole(item, wanted.role);
      checkExpiration(item, wanted.expirationTime, asked.options.now?.() ?? new Date());
      const entry = entryFor(world, item, { wanted, asked, mails: ledger.mails });
      const before = item.acl.get(entry.id);
      if (before !== undefined) ledger.violations.push(`a second grant to ${wanted.address} on ${item.id}`);
      await replace(item, asked, (acl) => new Map(acl).set(entry.id, merged(before, entry, asked)));
      if (wanted.mails && wanted.address !== undefined) {
        if (asked.options.undeliverable?.includes(wanted.address)) {
          const text =
            "Sorry, the items were successfully shared but emails could not be sent to the recipients.";
          return googleError(400, "invalidSharingRequest", `Bad Request. User message: "${text}"`);
        }
        const message = asked.call.query.get("emailMessage");
        ledger.mails.push({ to: wanted.address, item: item.id, ...(message === null ? {} : { message }) });
      }
      return answer(item, entry.id, asked);
    },

    async update(item, id, asked) {
      checkMayShare(world, item, asked.who);
      const { role, expirationTime, ...rest } = bodyOf(asked.call);
      if (Object.keys(rest).length > 0)
        refuse(403, "fieldNotWritable", "The resource body includes fields which are not directly writable.");
      const { direct } = modifiable(item, id);
      if (direct.role === "owner") refuse(403, "cannotUpdatePermission");
      checkRole(item, String(role ?? direct.role));
      checkExpiration(item, expirationTime, asked.options.now?.() ?? new Date());
      const expires = typeof expirationTime === "string" ? { expirationTime } : {};
      await replace(item, asked, (acl) =>
        new Map(acl).set(id, { ...direct, ...expires, role: String(role ?? direct.role) }),
      );
      return answer(item, id, asked);
    },

    async remove(item, id, asked) {
      checkMayShare(world, item, asked.who);
      const { direct } = modifiable(item, id);
      if (direct.role === "owner") refuse(403, "cannotRemoveOwner");
      const organizers = [...item.acl.values()].filter((each) => each.role === "organizer");
      if (direct.role === "organizer" && organizers.length === 1) refuse(403, "cannotRemoveOwner");
      await replace(item, asked, (acl) => new Map([...acl].filter(([each]) => each !== id)));
      return { status: 204 };
    },
  };
}

interface Wanted {
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

/** What a create asks for. Mails go out unless they are switched off. */
function wantedIn({ call }: Asked): Wanted {
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
  { wanted, asked, mails }: { wanted: Wanted; asked: Asked; mails: readonly Mail[] },
): Entry {
  const { type, role, address, domain, expirationTime } = wanted;
  const common = { role, ...(expirationTime === undefined ? {} : { expirationTime }) };
  if (address === undefined) {
    if (item.id === item.driveId) refuse(403, "cannotShareTeamDriveTopFolderWithAnyoneOrDomains");
    return domain === undefined
      ? { id: "anyoneWithLink", type, ...common }
      : { id: granteeId(`domain:${domain}`), type, domain, ...common };
  }
  const account = checkGrantee(world, item, { address, mails: wanted.mails, options: asked.options });
  if (wanted.mails && mails.length >= (asked.options.mailQuota ?? Number.POSITIVE_INFINITY)) {
    refuse(
      403,
      "sharingRateLimitExceeded",
      'Rate limit exceeded. User message: "These item(s) could not be shared because a rate limit was exceeded."',
    );
  }
  if (account === undefined)
    return { id: granteeId(`visitor:${address}`), type: "user", address, visitor: true, ...common };
  const shown = asked.options.aliases === "as-given" ? address : account.email;
  return { id: granteeId(account.email), type: account.group ? "group" : "user", address: shown, ...common };
}

function merged(before: Entry | undefined, entry: Entry, { options }: Asked): Entry {
  if (before === undefined || options.existing === "set" || options.existing === undefined) return entry;
  if (options.existing === "keep") return before;
  return rank(entry.role) > rank(before.role) ? { ...before, role: entry.role } : before;
}
