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
  { id: 33679, name: "app_manager", base: null },
];

const ranks = ["read", "triage", "write", "maintain", "admin"];

/** Returns the highest role on every repository that these roles of the organisation give; undefined for none. */
export function roleOnRepositories(names: Iterable<string> = []): string | undefined {
  const given = [...names].map((name) =>
    name === "security_manager"
      ? ranks.indexOf("read")
      : ranks.indexOf(organizationRoles.find((each) => each.name === name)?.base ?? ""),
  );
  return ranks[Math.max(-1, ...given)];
}
