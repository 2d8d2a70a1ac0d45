import type { GithubWorld } from "./world.ts";

const order = ["read", "triage", "write", "maintain", "admin"];
const wire: Readonly<Record<string, string>> = { read: "pull", write: "push" };

/** The built-in role that a custom role is made from; built-in ones are their own. */
export function baseRole(world: GithubWorld, role: string): string {
  return world.customRoles.find((each) => each.name.toLowerCase() === role.toLowerCase())?.base ?? role;
}

/** A role's height; a custom role stands just above its base. */
export function rank(world: GithubWorld, role: string): number {
  const base = baseRole(world, role);
  return order.indexOf(base) + (base === role ? 0 : 0.5);
}

/** The higher of two roles, the first one when they are equal. */
export function higherRole(world: GithubWorld, one: string, other: string): string {
  return rank(world, other) > rank(world, one) ? other : one;
}

/** REST's older word for a role: `pull` … `admin`; a custom role's name stays. */
export function permissionWord(role: string): string {
  return wire[role] ?? role;
}

/** The role that a request means by `permission`, in either vocabulary; undefined when there is none of that name. */
export function roleFromWord(world: GithubWorld, word: string): string | undefined {
  const built = { pull: "read", push: "write" }[word] ?? word;
  if (order.includes(built)) return built;
  return world.customRoles.find((each) => each.name.toLowerCase() === word.toLowerCase())?.name;
}

/** REST's `permissions` object. */
export function permissionFlags(world: GithubWorld, role: string | undefined): Record<string, boolean> {
  const height = role === undefined ? -1 : Math.floor(rank(world, role));
  return {
    admin: height >= 4,
    maintain: height >= 3,
    push: height >= 2,
    triage: height >= 1,
    pull: height >= 0,
  };
}

/** GraphQL's `RepositoryPermission`, which knows no custom roles. */
export function permissionEnum(world: GithubWorld, role: string): string {
  return baseRole(world, role).toUpperCase();
}
