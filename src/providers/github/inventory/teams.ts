import type { SurveyedTeam } from "../../../roster/inventory.ts";
import { teamSlug } from "../../../roster/slug.ts";
import { inheritedNow } from "../compare/inherited.ts";
import type { GithubTeam, OrgWorld } from "../model/remote-state.ts";
import { covers } from "../model/roles.ts";

/** Every team that can be declared, by slug: with immediate members and grants of its own only. */
export function surveyTeams(world: OrgWorld, synced: ReadonlySet<GithubTeam>): readonly SurveyedTeam[] {
  const names = new Map([...world.teams.values()].map((team) => [team.name.toLowerCase(), team]));
  return declarable(world)
    .map((team): SurveyedTeam => {
      const parent = team.parent === undefined ? undefined : world.teams.get(team.parent)?.slug;
      const namesake = names.get(team.slug);
      return {
        slug: team.slug,
        name: team.name,
        needsName: teamSlug(team.slug) !== team.slug || (namesake !== undefined && namesake.id !== team.id),
        description: team.description,
        privacy: team.privacy,
        notifications: team.notifications,
        ...(parent === undefined ? {} : { parent }),
        ...peopleOf(world, team),
        repos: ownGrants(world, team),
        synced: synced.has(team),
      };
    })
    .sort((left, right) => (left.slug < right.slug ? -1 : 1));
}

/** All but the enterprise's. */
export function declarable(world: OrgWorld): readonly GithubTeam[] {
  return [...world.teams.values()].filter((team) => team.managedElsewhere !== "enterprise");
}

/** An owner of the organisation reads as maintainer of every team, so that it says nothing about the team. */
function peopleOf(world: OrgWorld, team: GithubTeam): Pick<SurveyedTeam, "maintainers" | "members"> {
  const maintainers: string[] = [];
  const members: string[] = [];
  for (const [key, { login, role }] of team.members ?? []) {
    const leads = role === "maintainer" && world.members.get(key)?.role !== "owner";
    (leads ? maintainers : members).push(login);
  }
  return { maintainers: maintainers.sort(), members: members.sort() };
}

function ownGrants(world: OrgWorld, team: GithubTeam): ReadonlyMap<string, string> {
  const own = [...(team.repositories ?? [])].filter(
    ([key, { role }]) => !covers(inheritedNow({ world }, team, key), role),
  );
  return new Map(own.map(([, { name, role }]) => [name, role] as const).sort());
}
