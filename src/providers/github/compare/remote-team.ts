import type { Principal } from "../../../core/state.ts";
import { type GithubTeamSettings, githubTeam } from "../kinds.ts";
import type { GithubTeamResource } from "../model/desired.ts";
import type { GithubTeam } from "../model/remote-state.ts";
import { type GithubCompareContext, undeclaredTeamKey } from "./compare-context.ts";

/** Returns a team on GitHub as a resource of a plan. `declared` are the grants that the roster declares. */
export function remoteTeamResource(
  context: GithubCompareContext,
  team: GithubTeam,
  { key, declared }: { readonly key: string; readonly declared: ReadonlyMap<Principal, string> },
): GithubTeamResource {
  return {
    kind: githubTeam.kind,
    key,
    settings: settingsOf(context, team),
    grants: grantsOf(context, team, declared),
  };
}

/** Returns all settings but `archived`: GitHub has no archived teams. */
function settingsOf(
  { remote, matches }: GithubCompareContext,
  team: GithubTeam,
): Omit<GithubTeamSettings, "archived"> {
  const parent = team.parent === undefined ? undefined : remote.teams.get(team.parent);
  return {
    name: team.name,
    description: team.description,
    privacy: team.privacy,
    notifications: team.notifications,
    parent: parent === undefined ? null : (matches.keys.get(parent.id) ?? undeclaredTeamKey(parent)),
  };
}

/**
 * Returns a team's own members with their roles. GitHub shows an owner as maintainer of every team, so an owner counts
 * as having the declared role. For an owner who is demoted, the role counts as different, so that it is written again.
 */
function grantsOf(
  { remote, people, demoted }: GithubCompareContext,
  team: GithubTeam,
  declared: ReadonlyMap<Principal, string>,
): ReadonlyMap<Principal, string> {
  const grants = new Map<Principal, string>();
  for (const [login, member] of team.members ?? []) {
    if (people.isIgnored(login)) continue;
    const principal = people.principalOf(member.login);
    const role = declared.get(principal);
    const isOwner = role !== undefined && remote.members.get(login)?.role === "owner";
    const isUnknown = isOwner && demoted.has(principal);
    if (isUnknown) grants.set(principal, role === "maintainer" ? "member" : "maintainer");
    else grants.set(principal, isOwner ? role : member.role);
  }
  return grants;
}
