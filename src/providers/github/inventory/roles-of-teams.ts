import type { InventoryOrganizationRole } from "../../../roster/inventory.ts";
import type { GithubClient } from "../client.ts";
import type { GithubOrganizationRole, GithubRemoteState } from "../model/remote-state.ts";
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
): Promise<RolesRead> {
  const roles = await readOrganizationRoles(client, remote.login, "all");
  const teams = declarableTeams(remote);
  const all = new Set(teams.flatMap((team) => [...(team.repositories?.keys() ?? [])])).size;
  const losing = teams
    .filter(({ repositories }) => (repositories?.size ?? 0) > 0)
    .filter(({ repositories }) => roles !== undefined || repositories?.size === all)
    .map((team) => ({
      team,
      repositories: [...(team.repositories?.values() ?? [])].slice(0, 1).map(({ name }) => name),
    }));
  return { roles, byRole: await readRolesOfTeams(client, remote.login, { losing, roles }) };
}

/** The roles of the organisation, where they could be listed, and what teams have on every repository through them. */
export interface RolesRead {
  readonly roles: readonly GithubOrganizationRole[] | undefined;
  readonly byRole: RolesOfTeams;
}

/** Returns the roles that somebody holds and the file can say in full: whoever is not named would lose the role. */
export function declarableRoles(
  remote: GithubRemoteState,
  roles: RolesRead["roles"],
): readonly InventoryOrganizationRole[] {
  const slugs = new Map(declarableTeams(remote).map(({ id, slug }) => [id, slug]));
  return (roles ?? []).flatMap(({ name, teams, inherited, people, isShort }) => {
    const own = [...teams].filter((id) => !inherited?.has(id));
    const named = own.flatMap((id) => slugs.get(id) ?? []).sort();
    const isWhole = !isShort && named.length === own.length;
    return isWhole && own.length + people.size > 0
      ? [{ name, teams: named, people: [...people].sort() }]
      : [];
  });
}

/** Returns a remark on each team with such a role that is not imported. */
export function remarksOnRoles(remote: GithubRemoteState, { byRole, roles }: RolesRead): string[] {
  const imported = new Set(declarableRoles(remote, roles).flatMap(({ teams }) => teams));
  return [...byRole]
    .flatMap(([id, role]) => {
      const team = remote.teams.get(id);
      if (team !== undefined && imported.has(team.slug)) return [];
      const isInherited = team && [...ancestorsOf(remote, team)].some((above) => byRole.has(above.id));
      return team === undefined || isInherited ? [] : [remarkOnRole(team.name, role)];
    })
    .sort();
}

function remarkOnRole(team: string, role: string): string {
  return `The team ${team} has ${role} on every repository through a role of the organisation, which is left alone until \`github.organization_roles\` names it.`;
}
