import { type Finding, finding } from "../../../core/finding.ts";
import type { GithubSection } from "../../../roster/roster.ts";
import { githubPrivilegeErrors } from "../privilege-errors.ts";
import type { MemberPrivileges } from "../read/base-permission.ts";
import type { GithubMatch } from "./compare-context.ts";

/** What a field is called on the organisation's page. */
const names: Readonly<Record<keyof MemberPrivileges, string>> = {
  basePermission: "the base permission",
  createRepositories: "creating repositories",
  forkPrivate: "forking private repositories",
  createTeams: "creating teams",
  deleteRepositories: "deleting and transferring repositories",
  changeVisibility: "changing who sees a repository",
  inviteOutsiders: "inviting outside collaborators",
};

/**
 * Returns where what members may do differs from the file, and what of it could not be seen. Nothing is set: the permission
 * for that is also the one to delete the organisation.
 */
export function memberPrivilegeFindings(match: GithubMatch, live: MemberPrivileges): readonly Finding[] {
  const { desired } = match;
  const { github } = desired.roster;
  if (github === undefined) return [];
  const declared = declaredIn(github);
  const fields = (Object.keys(names) as (keyof MemberPrivileges)[]).filter(
    (field) => declared[field] !== undefined,
  );
  const unseen = fields.filter((field) => live[field] === undefined).map((field) => names[field]);
  const other = fields
    .filter((field) => live[field] !== undefined && live[field] !== declared[field])
    .map((field) => `${names[field]} is ${word(live[field])} instead of ${word(declared[field])}`);
  const problems = [
    ...(other.length > 0 ? [githubPrivilegeErrors.differ(desired.org, other)] : []),
    ...(unseen.length > 0 ? [githubPrivilegeErrors.unseen(desired.org, unseen)] : []),
  ];
  return problems.map((problem) => finding(problem, { provider: "github", at: github.at }));
}

function declaredIn({ basePermission, membersCan = {} }: GithubSection): Partial<MemberPrivileges> {
  return { ...membersCan, ...(basePermission === undefined ? {} : { basePermission }) };
}

function word(value: string | boolean | undefined): string {
  return typeof value === "boolean" ? (value ? "allowed" : "forbidden") : String(value);
}
