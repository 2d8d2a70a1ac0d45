import type { ResolvedTeam } from "../../../roster/resolved.ts";
import type { GithubTeam } from "../model/remote-state.ts";
import { coversRole } from "../model/roles.ts";
import { currentInheritedRole } from "../model/team-ancestors.ts";
import type { NestedTeams } from "./compare-context.ts";
import { isDecided, type NamedRepository } from "./decided-grants.ts";

/** A role on a repository that a team has without a grant of its own. */
export interface InheritedRole {
  readonly role: string;
  /** Key of the team above that has the role, or its name when it is undeclared; undefined for a role of the organisation. */
  readonly team: string | undefined;
}

/**
 * Returns the highest role that a team has on a repository after the apply without a grant of its own: through a role of
 * the organisation, and through the teams above. Of a team above, the declared role counts, and its own role where the
 * roster doesn't decide what it holds there.
 */
export function futureInheritedRole(
  context: NestedTeams,
  team: ResolvedTeam,
  { repo, key }: NamedRepository,
): InheritedRole | undefined {
  let highest: InheritedRole | undefined;
  const consider = (role: string | undefined, name: string | undefined) => {
    if (role !== undefined && (highest === undefined || coversRole(role, highest.role)))
      highest = { role, team: name };
  };
  const own = context.matches.byKey.get(team.key);
  const shown = own?.repositories?.get(key)?.role;
  // Some lists show nothing of a role of the organisation, and it stands for no grant there.
  const considerOnAll = (role: string | undefined) => {
    if (role !== undefined && shown !== undefined && coversRole(shown, role)) consider(role, undefined);
  };
  considerOnAll(own?.organizationRole);
  for (const { declared, found } of context.hierarchy.ancestors(team)) {
    const given = declared?.grants.get(repo)?.role;
    considerOnAll(found?.organizationRole);
    consider(
      given ??
        (declared && isDecided(context, declared, { repo, key }) ? undefined : ownRole(context, found, key)),
      declared?.key ?? found?.name ?? "",
    );
  }
  return highest;
}

/** Returns a team's role on a repository unless the teams above it explain the role. */
function ownRole({ remote }: NestedTeams, team: GithubTeam | undefined, key: string): string | undefined {
  const role = team?.repositories?.get(key)?.role;
  return role === undefined || coversRole(currentInheritedRole(remote, team, key), role) ? undefined : role;
}
