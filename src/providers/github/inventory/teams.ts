import type { InventoryTeam } from "../../../roster/inventory.ts";
import { teamSlug } from "../../../roster/slug.ts";
import type { GithubRemoteState, GithubTeam } from "../model/remote-state.ts";
import { coversRole } from "../model/roles.ts";
import { ancestorsOf, currentInheritedRole } from "../model/team-ancestors.ts";
import type { IdpGroups } from "../read/idp-managed-teams.ts";

/** Returns the teams that can be declared, sorted by slug, with their immediate members and own grants only. */
export function inventoryTeams(
  remote: GithubRemoteState,
  groups: IdpGroups,
  byRole: RolesOfTeams,
): readonly InventoryTeam[] {
  const names = new Map([...remote.teams.values()].map((team) => [team.name.toLowerCase(), team]));
  return declarableTeams(remote)
    .map((team): InventoryTeam => {
      const parent = team.parent === undefined ? undefined : remote.teams.get(team.parent)?.slug;
      const namesake = names.get(team.slug);
      return {
        id: team.id,
        slug: team.slug,
        name: team.name,
        needsName: teamSlug(team.slug) !== team.slug || (namesake !== undefined && namesake.id !== team.id),
        description: team.description,
        privacy: team.privacy,
        notifications: team.notifications,
        ...(parent === undefined ? {} : { parent }),
        ...peopleOf(remote, team),
        repos: ownGrants(remote, team, byRole),
        synced: (groups.get(team) ?? []).length > 0,
        ...(groups.get(team)?.length === 1 ? { idpGroup: groups.get(team)?.[0] ?? "" } : {}),
      };
    })
    .sort((left, right) => (left.slug < right.slug ? -1 : 1));
}

/** Returns the teams that can be declared: all but the enterprise's. */
export function declarableTeams(remote: GithubRemoteState): readonly GithubTeam[] {
  return [...remote.teams.values()].filter((team) => team.managedElsewhere !== "enterprise");
}

/** Counts owners as plain members: GitHub shows an owner as maintainer of every team. */
function peopleOf(
  remote: GithubRemoteState,
  team: GithubTeam,
): Pick<InventoryTeam, "maintainers" | "members"> {
  const maintainers: string[] = [];
  const members: string[] = [];
  for (const [key, { login, role }] of team.members ?? []) {
    const leads = role === "maintainer" && remote.members.get(key)?.role !== "owner";
    (leads ? maintainers : members).push(login);
  }
  return { maintainers: maintainers.sort(), members: members.sort() };
}

/** The role on every repository that a team has through a role of the organisation, by the team's database id. */
export type RolesOfTeams = ReadonlyMap<number, string>;

/** Leaves out what comes from the teams above, and through roles of the organisation. */
function ownGrants(
  remote: GithubRemoteState,
  team: GithubTeam,
  byRole: RolesOfTeams,
): ReadonlyMap<string, string> {
  const conferred = [team, ...ancestorsOf(remote, team)].flatMap(({ id }) => byRole.get(id) ?? []);
  const own = [...(team.repositories ?? [])].filter(([key, { role }]) =>
    [currentInheritedRole(remote, team, key), ...conferred].every((each) => !coversRole(each, role)),
  );
  return new Map(own.map(([, { name, role }]) => [name, role] as const).sort());
}
