import { refuse } from "../google/google-error.ts";
import { bodyOf } from "../google/vocabulary.ts";
import type { Call } from "../server.ts";
import type { GroupsOptions } from "./seed.ts";
import {
  type DirectoryGroup,
  type DirectoryMember,
  type DirectoryWorld,
  domainOf,
  findGroup,
  memberOf,
  normalisedAddress,
} from "./world.ts";

/** What a call on members works with. */
export interface MembersRequest {
  readonly world: DirectoryWorld;
  readonly options: GroupsOptions;
  readonly group: DirectoryGroup;
  readonly call: Call;
}

/** Returns the members as a list shows them: without pending ones, and late where lists lag. */
export function listedMembers({ group }: Pick<MembersRequest, "group">): readonly DirectoryMember[] {
  const { late } = group;
  if (late !== undefined && late.left > 0) {
    late.left -= 1;
    return late.shown;
  }
  return [...group.members.values()].filter(({ pending }) => !pending);
}

/** Returns a member as the API shows it. Whose status Google doesn't know has none. */
export function memberResource(world: DirectoryWorld, member: DirectoryMember) {
  const { id, email, type, role } = member;
  const status = email === undefined ? undefined : world.accounts.get(normalisedAddress(email))?.status;
  return {
    kind: "admin#directory#member",
    etag: `"${id}"`,
    id,
    ...(email === undefined ? {} : { email }),
    role,
    type,
    ...(status === undefined ? {} : { status }),
  };
}

/** Adds a member. What was refused, and what an insert changes silently, is as Google does it. */
export function insertMember(request: MembersRequest): DirectoryMember {
  const { world, options, group, call } = request;
  const body = bodyOf(call);
  const key = String(body["email"] ?? body["id"] ?? "");
  const role = String(body["role"] ?? "MEMBER");
  if (key === "") refuse(400, "required", "Missing required field: memberKey");
  if (!/^[^@\s]+@[^@\s]+$/.test(key)) refuse(400, "invalid", "Invalid Input: memberKey");
  const account = world.accounts.get(normalisedAddress(key));
  const isAlias = account !== undefined && normalisedAddress(account.email) !== normalisedAddress(key);
  const as = isAlias && options.aliases === "as-given" ? key : undefined;
  const member = memberOf(world, key, as === undefined ? { role } : { role, as });
  if (group.members.has(member.id)) refuse(409, "duplicate", "Member already exists.");
  checkRole(request, member);
  if (member.type === "GROUP" && isWithin(world, group, member.id))
    refuse(options.cycleStatus ?? 412, "conditionNotMet", "Cyclic memberships not allowed");
  const isOutsider = !world.domains.has(domainOf(key)) && member.type !== "CUSTOMER";
  if (isOutsider && !group.external && !isServiceAccount(key)) {
    group.external = true;
    world.flipped.push(group.email);
  }
  change(request, () => group.members.set(member.id, member));
  return member;
}

/** Changes a member's role. */
export function patchMember(request: MembersRequest, member: DirectoryMember): DirectoryMember {
  const body = bodyOf(request.call);
  const role = String(body["role"] ?? member.role);
  const changed = {
    ...member,
    role,
    delivery: String(body["delivery_settings"] ?? member.delivery),
  };
  checkRole(request, changed);
  change(request, () => request.group.members.set(member.id, changed));
  return changed;
}

/** Removes a member. */
export function deleteMember(request: MembersRequest, member: DirectoryMember): void {
  change(request, () => request.group.members.delete(member.id));
}

/** Returns the member with an id or an address. Pending ones are not found. */
export function findMember({ world, group }: MembersRequest, key: string): DirectoryMember {
  const id = key.includes("@") ? memberOf(world, key, { role: "MEMBER" }).id : key;
  const found = group.members.get(id);
  if (found === undefined || found.pending) return refuse(404, "notFound", "Resource Not Found: memberKey");
  return found;
}

function checkRole({ options }: MembersRequest, { type, role }: DirectoryMember): void {
  if (!["MEMBER", "MANAGER", "OWNER"].includes(role)) refuse(400, "invalid", "Invalid Input: role");
  if (type !== "USER" && role !== "MEMBER") refuse(400, "invalid", "Invalid Input: memberKey");
  if (role === "MANAGER" && options.managers === false) refuse(400, "invalid", "Invalid Input: role");
}

function change({ options, group }: MembersRequest, apply: () => void): void {
  const shown = group.late?.left ? group.late.shown : listedMembers({ group });
  apply();
  if ((options.lag ?? 0) > 0) group.late = { shown, left: options.lag ?? 0 };
}

/** True when a group is another one, or is nested in it at any depth. */
function isWithin(world: DirectoryWorld, group: DirectoryGroup, in_: string): boolean {
  const seen = new Set<string>();
  const open = [in_];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === group.id) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    for (const member of findGroup(world, next)?.members.values() ?? [])
      if (member.type === "GROUP") open.push(member.id);
  }
  return false;
}

function isServiceAccount(address: string): boolean {
  return address.endsWith(".gserviceaccount.com");
}
