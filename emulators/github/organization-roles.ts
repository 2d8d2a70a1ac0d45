/** A role of the organisation that exists everywhere, and the role on every repository that it gives. */
export interface OrganizationRole {
  readonly id: number;
  readonly name: string;
  readonly base: "read" | "triage" | "write" | "maintain" | "admin" | null;
}

/** The predefined roles, with their numbers on github.com. */
export const organizationRoles: readonly OrganizationRole[] = [
  { id: 138, name: "security_manager", base: null },
  { id: 8132, name: "all_repo_read", base: "read" },
  { id: 8133, name: "all_repo_triage", base: "triage" },
  { id: 8134, name: "all_repo_write", base: "write" },
  { id: 8135, name: "all_repo_maintain", base: "maintain" },
  { id: 8136, name: "all_repo_admin", base: "admin" },
  { id: 26237, name: "ci_cd_admin", base: null },
];

/** Returns the role on every repository that a role of the organisation gives; undefined for none. */
export function roleOnRepositories(name: string | undefined): string | undefined {
  if (name === "security_manager") return "read";
  return organizationRoles.find((each) => each.name === name)?.base ?? undefined;
}
