import type { ResolvedTeam } from "../../../roster/resolved.ts";
import type { GithubTeam } from "../model/remote-state.ts";
import { coversRole } from "../model/roles.ts";
import { currentInheritedRole } from "../model/team-ancestors.ts";
import type { NestedTeams } from "./compare-context.ts";

/** A role that a team above gives on a repository. */
export interface InheritedRole {
  readonly role: string;
  /** Key of the team that has the role, or its name when it is undeclared. */
  readonly team: string;
}

/**
 * Returns the highest role that the teams above one have on a repository after the apply: the declared role of a team
 * that lists repositories, the own role of any other. `repo` is the roster's name, `key` the lower-cased one of today.
 */
export function futureInheritedRole(
  context: NestedTeams,
  team: ResolvedTeam,
  { repo, key }: { readonly repo: string; readonly key: string },
): InheritedRole | undefined {
  let highest: InheritedRole | undefined;
  for (const { declared, found } of context.hierarchy.ancestors(team)) {
    const given = declared?.grants.get(repo)?.role;
    const role = given ?? (declared?.listsRepos ? undefined : ownRole(context, found, key));
    const name = declared?.key ?? found?.name ?? "";
    if (role !== undefined && (highest === undefined || coversRole(role, highest.role)))
      highest = { role, team: name };
  }
  return highest;
}

/** Returns a team's role on a repository unless the teams above it explain the role. */
function ownRole({ remote }: NestedTeams, team: GithubTeam | undefined, key: string): string | undefined {
  const role = team?.repositories?.get(key)?.role;
  return role === undefined || coversRole(currentInheritedRole(remote, team, key), role) ? undefined : role;
}
