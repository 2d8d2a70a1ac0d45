import type { GroupRole } from "../../../roster/roster.ts";

/** The prefix of principals that are groups. */
export const groupPrefix = "group:";

/** The roles in a group, from least to most. */
export const groupRoles = ["member", "manager", "owner"] as const satisfies readonly GroupRole[];

/** Returns true for a role that can be granted. */
export function isGroupRole(role: string): role is GroupRole {
  return (groupRoles as readonly string[]).includes(role);
}

/** Returns a number above zero when the first role allows more. */
export function compareGroupRoles(one: GroupRole, other: GroupRole): number {
  return groupRoles.indexOf(one) - groupRoles.indexOf(other);
}
