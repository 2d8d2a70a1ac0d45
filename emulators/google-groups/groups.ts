import { refuse } from "../google/google-error.ts";
import { bodyOf } from "../google/vocabulary.ts";
import type { Call } from "../server.ts";
import type { GroupsOptions } from "./seed.ts";
import {
  addGroup,
  type DirectoryGroup,
  type DirectoryWorld,
  domainOf,
  findGroup,
  normalisedAddress,
} from "./world.ts";

/** The most that a page holds, whatever is asked for. */
const largestPage = 200;

/** What a call on groups works with. `who` is the caller's address. */
export interface GroupsRequest {
  readonly world: DirectoryWorld;
  readonly options: GroupsOptions;
  readonly call: Call;
  readonly who: string;
}

/** Returns a group as the API shows it. */
export function groupResource(group: DirectoryGroup) {
  const { id, email, name, description, aliases, members } = group;
  return {
    kind: "admin#directory#group",
    id,
    etag: `"${id}"`,
    email,
    name,
    description,
    directMembersCount: String([...members.values()].filter(({ type }) => type === "USER").length),
    adminCreated: true,
    ...(aliases.length > 0 ? { aliases } : {}),
  };
}

/** Returns the page of groups that was asked for. */
export function groupPage({ world, call, who }: GroupsRequest) {
  const customer = call.query.get("customer");
  const domain = call.query.get("domain");
  if (customer === null && domain === null)
    refuse(400, "badRequest", "Bad Request: either customer or domain must be given");
  // A service account that acts as itself belongs to no customer.
  const isItself = who.endsWith(".gserviceaccount.com");
  if (customer !== null && (customer === "my_customer" ? isItself : customer !== world.customer))
    refuse(404, "notFound", "Domain not found.");
  const groups = [...world.groups.values()]
    .filter(({ email, settling }) => settling === 0 && (domain === null || domainOf(email) === domain))
    .sort((left, right) => (left.email < right.email ? -1 : 1));
  const { page, nextPageToken } = pageOf(call, groups);
  return {
    kind: "admin#directory#groups",
    ...(page.length > 0 ? { groups: page.map(groupResource) } : {}),
    ...(nextPageToken === undefined ? {} : { nextPageToken }),
  };
}

/** Makes a group. Nobody is in it, and it is not found at once. */
export function insertGroup({ world, options, call }: GroupsRequest): DirectoryGroup {
  const body = bodyOf(call);
  const email = String(body["email"] ?? "");
  if (!/^[^@\s]+@[^@\s]+$/.test(email)) refuse(400, "invalid", "Invalid Input: groupKey");
  if (!world.domains.has(domainOf(email))) refuse(404, "notFound", "Domain not found.");
  const held = world.held.get(normalisedAddress(email)) ?? 0;
  if (held > 0) world.held.set(normalisedAddress(email), held - 1);
  const isTaken = findGroup(world, email) !== undefined || world.accounts.has(normalisedAddress(email));
  if (held > 0 || isTaken) refuse(409, "duplicate", "Entity already exists.");
  const group = addGroup(world, {
    email,
    ...(body["name"] === undefined ? {} : { name: String(body["name"]) }),
    description: String(body["description"] ?? ""),
  });
  group.settling = options.settling ?? 1;
  return group;
}

/** Changes a group's fields. Its former address stays as an alias, where that is so. */
export function patchGroup({ world, options, call }: GroupsRequest, group: DirectoryGroup): DirectoryGroup {
  const body = bodyOf(call);
  if (body["email"] !== undefined && body["email"] !== group.email) {
    const email = String(body["email"]);
    const holder = findGroup(world, email);
    if ((holder !== undefined && holder !== group) || world.accounts.has(normalisedAddress(email)))
      refuse(409, "duplicate", "Entity already exists.");
    const kept = options.keepsAddress === false ? [] : [group.email];
    group.aliases = [...new Set([...group.aliases, ...kept])].filter((each) => each !== email);
    group.email = email;
  }
  if (body["name"] !== undefined) group.name = String(body["name"]);
  if (body["description"] !== undefined) group.description = String(body["description"]);
  return group;
}

/** Deletes a group. Its address is not free at once. */
export function deleteGroup({ world, options }: GroupsRequest, group: DirectoryGroup): void {
  world.groups.delete(group.id);
  world.held.set(normalisedAddress(group.email), options.heldAddress ?? 2);
  for (const { members } of world.groups.values()) members.delete(group.id);
}

/** Returns the part of a list that a call asks for, and the token of the next part. */
export function pageOf<Item>(call: Call, items: readonly Item[]) {
  const size = Math.min(Number(call.query.get("maxResults") ?? largestPage) || largestPage, largestPage);
  const from = Number(call.query.get("pageToken") ?? 0);
  const next = from + size;
  return {
    page: items.slice(from, next),
    nextPageToken: next < items.length ? String(next) : undefined,
  };
}
