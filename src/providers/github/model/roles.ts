/**
 * Repository roles from least to most, in the words of the roster and of REST's `role_name`
 * (https://docs.github.com/en/organizations/managing-user-access-to-your-organizations-repositories).
 */
export const repositoryRoles = ["read", "triage", "write", "maintain", "admin"] as const;

export const teamRoles = ["member", "maintainer"] as const;

export const orgRoles = ["member", "owner"] as const;

/** GraphQL's READ…ADMIN and REST's pull and push, as the roster says them; custom roles stay as they are. */
export function roleFromGithub(role: string): string {
  const lower = role.toLowerCase();
  if (lower === "pull") return "read";
  if (lower === "push") return "write";
  return isBuiltIn(lower) ? lower : role;
}

/** What `permission` wants to hear: read and write are called pull and push there. */
export function roleForGithub(role: string): string {
  if (role === "read") return "pull";
  return role === "write" ? "push" : role;
}

export function isBuiltIn(role: string): boolean {
  return (repositoryRoles as readonly string[]).includes(role);
}

/** True when `role` lets do all that `other` does. A custom role is only as much as itself, and as admin. */
export function covers(role: string, other: string): boolean {
  if (role === other || role === "admin") return true;
  const [mine, theirs] = [repositoryRoles.indexOf(role as never), repositoryRoles.indexOf(other as never)];
  return mine !== -1 && theirs !== -1 && mine >= theirs;
}
