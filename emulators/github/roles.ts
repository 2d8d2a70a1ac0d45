import type { GithubWorld } from "./world.ts";

const order = ["read", "triage", "write", "maintain", "admin"];
const wire: Readonly<Record<string, string>> = { read: "pull", write: "push" };

/** Returns the built-in role that a custom role is based on. A built-in role is its own base. */
export function baseRole(world: GithubWorld, role: string): string {
  return world.customRoles.find((each) => each.name.toLowerCase() === role.toLowerCase())?.base ?? role;
}

/** Returns a role's rank, from 0 (`read`). A custom role is half a rank above its base. */
export function rank(world: GithubWorld, role: string): number {
  const base = baseRole(world, role);
  return order.indexOf(base) + (base === role ? 0 : 0.5);
}

/** Returns the higher of two roles, the first one when they are equal. */
export function higherRole(world: GithubWorld, one: string, other: string): string {
  return rank(world, other) > rank(world, one) ? other : one;
}

/** Returns REST's older word for a role: `pull` … `admin`. A custom role keeps its name. */
export function permissionWord(role: string): string {
  return wire[role] ?? role;
}

/** Returns the role that a request names as `permission`: `push` or `write`. Undefined: there is none of that name. */
export function roleFromWord(world: GithubWorld, word: string): string | undefined {
  const built = { pull: "read", push: "write" }[word] ?? word;
  if (order.includes(built)) return built;
  return world.customRoles.find((each) => each.name.toLowerCase() === word.toLowerCase())?.name;
}

/** Returns REST's `permissions` object. */
export function permissionFlags(world: GithubWorld, role: string | undefined): Record<string, boolean> {
  const roleRank = role === undefined ? -1 : Math.floor(rank(world, role));
  return {
    admin: roleRank >= 4,
    maintain: roleRank >= 3,
    push: roleRank >= 2,
    triage: roleRank >= 1,
    pull: roleRank >= 0,
  };
}

/** Returns GraphQL's `RepositoryPermission`, which has no custom roles. */
export function permissionEnum(world: GithubWorld, role: string): string {
  return baseRole(world, role).toUpperCase();
}
