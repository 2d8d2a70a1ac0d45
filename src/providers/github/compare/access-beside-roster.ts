import { type Finding, finding } from "../../../core/finding.ts";
import { nameInPrincipal } from "../../shared/principals.ts";
import { githubAccessErrors } from "../access-errors.ts";
import type { GithubOrganizationRole } from "../model/remote-state.ts";
import type { GithubMatch } from "./compare-context.ts";

/** What gives members access beside all lists: undefined where the token may not see it. */
export interface AccessBesideRoster {
  readonly basePermission: string | undefined;
  readonly roles: readonly GithubOrganizationRole[] | undefined;
}

/**
 * Returns findings about access that the roster doesn't decide: through the base permission, and through roles of the
 * organisation, of all but ignored accounts. What could not be seen is told, too.
 */
export function accessBesideRosterFindings(
  match: GithubMatch,
  { basePermission, roles }: AccessBesideRoster,
): readonly Finding[] {
  const { org } = match.desired;
  const declaredBase = match.desired.roster.github?.basePermission;
  const declared = [...(match.desired.roster.github?.organizationRoles?.keys() ?? [])];
  const decided = new Set(declared.map((name) => name.toLowerCase()));
  const others = (roles ?? []).filter(({ name, gives }) => gives && !decided.has(name.toLowerCase()));
  const holders = others.flatMap((role) => holdersOf(match, role)).sort();
  const problems = [
    ...(basePermission === undefined ? [githubAccessErrors.basePermissionUnseen(org)] : []),
    ...(basePermission !== undefined && basePermission !== "none" && basePermission !== declaredBase
      ? [githubAccessErrors.basePermissionGives(org, basePermission)]
      : []),
    ...(roles === undefined ? [githubAccessErrors.organizationRolesUnseen(org)] : []),
    ...(holders.length > 0 ? [githubAccessErrors.organizationRoleHeld(holders, org)] : []),
  ];
  return problems.map((problem) => finding(problem, { provider: "github" }));
}

/** Returns who has a role of the organisation: `carol (all_repo_admin)`. */
function holdersOf(
  { remote, people }: GithubMatch,
  { name, people: logins, teams }: GithubOrganizationRole,
): readonly string[] {
  const single = [...logins].filter((login) => !people.isIgnored(login));
  return [
    ...single.map((login) => `${nameInPrincipal(people.principalOf(login))} (${name})`),
    ...[...teams].map((id) => `the team ${remote.teams.get(id)?.name ?? id} (${name})`),
  ];
}
