import { teamRepos } from "../access.ts";
import type { Team } from "../entities.ts";
import { nodeId } from "../node-ids.ts";
import type { GithubWorld } from "../world.ts";
import { fullOrg } from "./account.ts";

/** Renders a team as the parent of another one. */
export function simpleTeam(url: string, world: GithubWorld, team: Team): Record<string, unknown> {
  const self = `${url}/organizations/${world.org.id}/team/${team.id}`;
  return {
    id: team.id,
    node_id: nodeId("Team", team.id),
    url: self,
    members_url: `${self}/members{/member}`,
    name: team.name,
    description: team.description,
    permission: "pull",
    privacy: team.privacy,
    notification_setting: team.notifications ? "notifications_enabled" : "notifications_disabled",
    html_url: `https://github.com/orgs/${world.org.login}/teams/${team.slug}`,
    repositories_url: `${self}/repos`,
    slug: team.slug,
    type: team.type,
    ...(team.type === "enterprise" ? { enterprise_id: 1 } : { organization_id: world.org.id }),
  };
}

/** Renders a team for a list. */
export function listedTeam(url: string, world: GithubWorld, team: Team): Record<string, unknown> {
  return {
    ...simpleTeam(url, world, team),
    parent: team.parent === undefined ? null : simpleTeam(url, world, team.parent),
  };
}

/** Renders a team for its own route. */
export function fullTeam(url: string, world: GithubWorld, team: Team): Record<string, unknown> {
  return {
    ...listedTeam(url, world, team),
    created_at: team.createdAt.toISOString(),
    updated_at: team.updatedAt.toISOString(),
    members_count: team.members.size,
    repos_count: teamRepos(world, team).size,
    organization: fullOrg(url, world, { planned: false, administered: false }),
  };
}
