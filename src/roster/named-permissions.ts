import type { ResolvedRoster } from "./resolved.ts";

/** Somebody who has a named permission, and through which entries of it: `user:erin`, `team:backend`. */
export type PermissionHolders = ReadonlyMap<string, readonly string[]>;

/**
 * Returns who has a permission of `permissions.grants` on the roster's day, sorted by key: people who are named, and everybody
 * in a team that is. Undefined where the file has no permission of that name.
 */
export function holdersOfPermission(
  { permissions, teams, users }: Pick<ResolvedRoster, "permissions" | "teams" | "users">,
  permission: string,
): PermissionHolders | undefined {
  const entries = permissions.grants.get(permission);
  if (entries === undefined) return undefined;
  const holders = new Map<string, string[]>();
  for (const entry of entries) {
    const key = entry.slice(entry.indexOf(":") + 1);
    const people = entry.startsWith("team:") ? (teams.get(key)?.people.keys() ?? []) : [key];
    for (const user of people) {
      if (users.get(user)?.present !== true) continue;
      holders.set(user, [...(holders.get(user) ?? []), entry]);
    }
  }
  return new Map([...holders].sort(([a], [b]) => (a < b ? -1 : 1)));
}
