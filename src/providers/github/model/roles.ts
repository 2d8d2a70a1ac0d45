/**
 * Repository roles from least to most, as the roster and REST's `role_name` call them
 * (https://docs.github.com/en/organizations/managing-user-access-to-your-organizations-repositories).
 */
export const repositoryRoles = ["read", "triage", "write", "maintain", "admin"] as const;

/** Team roles from least to most. */
export const teamRoles = ["member", "maintainer"] as const;

/** Organisation roles from least to most. */
export const orgRoles = ["member", "owner"] as const;

/** Turns GraphQL's READ…ADMIN and REST's pull and push into the roster's words; custom roles stay as they are. */
export function roleFromGithub(role: string): string {
  const lower = role.toLowerCase();
  if (lower === "pull") return "read";
  if (lower === "push") return "write";
  return isBuiltInRole(lower) ? lower : role;
}

/** Returns a role as REST's field `permission` takes it: read and write are pull and push there. */
export function roleForGithub(role: string): string {
  if (role === "read") return "pull";
  return role === "write" ? "push" : role;
}

/** True of GitHub's five roles, false of a custom role. */
export function isBuiltInRole(role: string): boolean {
  return (repositoryRoles as readonly string[]).includes(role);
}

/** True when `role` allows everything that `other` allows. A custom role is covered by itself and by admin only. */
export function coversRole(role: string, other: string): boolean {
  if (role === other || role === "admin") return true;
  const [mine, theirs] = [repositoryRoles.indexOf(role as never), repositoryRoles.indexOf(other as never)];
  return mine !== -1 && theirs !== -1 && mine >= theirs;
}

/** True of a role that lets a team or person be an owner in CODEOWNERS. A custom role may have the right to write. */
export function mayOwnCode(role: string | undefined): boolean {
  return role !== undefined && role !== "" && (!isBuiltInRole(role) || coversRole(role, "write"));
}

/** Returns the role on every repository that a predefined role of the organisation gives. A security manager reads all. */
export function roleOnAll(organizationRole: string): string | undefined {
  const name = organizationRole.toLowerCase();
  if (name === "security_manager") return "read";
  return repositoryRoles.find((role) => name === `all_repo_${role}`);
}
