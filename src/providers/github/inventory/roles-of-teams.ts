import type { GithubClient } from "../client.ts";
import type { GithubRemoteState } from "../model/remote-state.ts";
import { ancestorsOf } from "../model/team-ancestors.ts";
import { readOrganizationRoles, readRolesOfTeams } from "../read/organization-roles.ts";
import { declarableTeams, type RolesOfTeams } from "./teams.ts";

/**
 * Reads which teams hold a role on every repository through a role of the organisation, as security managers do: it is no
 * grant. Where the roles can't be listed, only the teams are asked about that are on every repository that some team is on.
 */
export async function readTeamsWithRoles(
  client: GithubClient,
  remote: GithubRemoteState,
): Promise<RolesOfTeams> {
  const roles = await readOrganizationRoles(client, remote.login);
  const teams = declarableTeams(remote);
  const all = new Set(teams.flatMap((team) => [...(team.repositories?.keys() ?? [])])).size;
  const losing = teams
    .filter(({ repositories }) => (repositories?.size ?? 0) > 0)
    .filter(({ repositories }) => roles !== undefined || repositories?.size === all)
    .map((team) => ({
      team,
      repositories: [...(team.repositories?.values() ?? [])].slice(0, 1).map(({ name }) => name),
    }));
  return readRolesOfTeams(client, remote.login, { losing, roles });
}

/** Returns a remark on each team with such a role, which is not imported. */
export function remarksOnRoles(remote: GithubRemoteState, byRole: RolesOfTeams): string[] {
  return [...byRole]
    .flatMap(([id, role]) => {
      const team = remote.teams.get(id);
      const isInherited = team && [...ancestorsOf(remote, team)].some((above) => byRole.has(above.id));
      return team === undefined || isInherited ? [] : [remarkOnRole(team.name, role)];
    })
    .sort();
}

function remarkOnRole(team: string, role: string): string {
  return `The team ${team} has ${role} on every repository through a role of the organisation, which is left alone until \`github.organization_roles\` names it.`;
}
