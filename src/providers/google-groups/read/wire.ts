import { z } from "zod";
import type { GooglePage } from "../../shared/google/requests.ts";
import type { RemoteGroup, RemoteMember } from "../model/remote-state.ts";

/** The fields of a group that are asked for. */
export const GROUP_FIELDS = "id,email,name,description,aliases,nonEditableAliases";
/** The fields of a page of groups. */
export const GROUPS_FIELDS = `nextPageToken,groups(${GROUP_FIELDS})`;
/** The fields of a member. */
export const MEMBER_FIELDS = "id,email,role,type,status";
/** The fields of a page of members. */
export const MEMBERS_FIELDS = `nextPageToken,members(${MEMBER_FIELDS})`;

const text = z.string().min(1);
const group = z
  .object({
    id: text,
    email: text,
    name: z.string().catch(""),
    description: z.string().catch(""),
    aliases: z.array(z.string()).catch([]),
    nonEditableAliases: z.array(z.string()).catch([]),
  })
  .transform(
    ({ aliases, nonEditableAliases, ...rest }): RemoteGroup => ({
      ...rest,
      aliases: [...aliases, ...nonEditableAliases],
    }),
  );

const types: Readonly<Record<string, RemoteMember["type"]>> = { GROUP: "group", CUSTOMER: "everybody" };
const roles: Readonly<Record<string, RemoteMember["role"]>> = { MANAGER: "manager", OWNER: "owner" };

const member = z
  .object({
    id: text,
    email: text.optional(),
    role: z.string().catch(""),
    type: z.string().catch(""),
    status: z.string().optional(),
  })
  .transform(
    ({ id, email, role, type, status }): RemoteMember => ({
      id,
      email,
      role: roles[role] ?? "member",
      type: types[type] ?? (email === undefined ? "everybody" : "user"),
      status,
    }),
  );

/** An empty list has no key at all. */
const groups = z.object({ nextPageToken: text.optional(), groups: z.array(group).default([]) });
const members = z.object({ nextPageToken: text.optional(), members: z.array(member).default([]) });

/** Reads a group. Throws for an answer that is none. */
export function parseGroup(data: unknown): RemoteGroup {
  return group.parse(data);
}

/** Reads a page of groups. */
export function parseGroupPage(data: unknown): GooglePage<RemoteGroup> {
  const { groups: items, nextPageToken: next } = groups.parse(data);
  return { items, next };
}

/** Reads a member. */
export function parseMember(data: unknown): RemoteMember {
  return member.parse(data);
}

/** Reads a page of members. */
export function parseMemberPage(data: unknown): GooglePage<RemoteMember> {
  const { members: items, nextPageToken: next } = members.parse(data);
  return { items, next };
}
