import type { Principal } from "../../../core/state.ts";

import { coversRole, orgRoles } from "../model/roles.ts";
import type { GithubCompareContext } from "./compare-context.ts";
import { isExcludedTeam } from "./excluded-teams.ts";
import { futureInheritedRole } from "./inherited.ts";
import { repositoryKeyToday } from "./repository-names.ts";

/** Somebody's own role on a repository. */
export interface OwnRole {
  readonly principal: Principal;
  /** The repository's name in a plan. */
  readonly repo: string;
  readonly role: string;
}

/**
 * True of access that somebody from outside keeps until they are a member: the roster takes it away and gives them as
 * much through a team, and they are in no team before they accept the invitation to the organisation.
 */
export function isKeptUntilMember(
  context: GithubCompareContext,
  { principal, repo, role }: OwnRole,
): boolean {
  const { desired, people } = context;
  const declared = desired.organization.grants.get(principal);
  const person = people.of(principal);
  if (declared === undefined || person === undefined || orgRoles.includes(person.membership as never))
    return false;
  if (isInvitedTo(context, person.login, repo)) return false;
  if (declared === "owner") return true;
  const key = repositoryKeyToday(context.remote, repo);
  return [...desired.roster.teams.values()].some((team) => {
    if (!desired.teams.get(team.key)?.grants.has(principal) || isExcludedTeam(context, team)) return false;
    const roles = [team.grants.get(repo)?.role, futureInheritedRole(context, team, { repo, key })?.role];
    return roles.some((each) => each !== undefined && coversRole(each, role));
  });
}

/** True of an invitation to a repository: nobody has accepted it, so nobody loses anything by it. */
function isInvitedTo({ remote }: GithubCompareContext, login: string, repo: string): boolean {
  const key = repositoryKeyToday(remote, repo);
  const found = remote.repositories.get(repo.toLowerCase());
  const declared = found === undefined || found === "missing" ? undefined : found.collaborators;
  const people = declared ?? remote.directAccess?.repositories.get(key)?.people;
  return people?.get(login.toLowerCase())?.invitationId !== undefined;
}
