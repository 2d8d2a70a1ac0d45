import type { Principal, Setting } from "../../../core/state.ts";
import type { GithubDesired } from "../model/desired.ts";
import type { GithubTeam, OrgWorld } from "../model/remote-state.ts";
import type { People } from "./match-people.ts";
import type { TeamMatches } from "./match-teams.ts";

/** What every team's view looks at. */
export interface TeamSight {
  readonly world: OrgWorld;
  readonly desired: GithubDesired;
  readonly people: People;
  readonly matches: TeamMatches;
  /** Owners who are to be plain members: what they are on teams will show only then. */
  readonly demoted: ReadonlySet<Principal>;
}

/** How a team that the roster doesn't declare is called in a plan: never like a declared one. */
export function undeclaredKey(team: GithubTeam): string {
  return `github:${team.slug}`;
}

/** A team's settings as they are. */
export function settingsOf({ world, matches }: TeamSight, team: GithubTeam): Record<string, Setting> {
  const parent = team.parent === undefined ? undefined : world.teams.get(team.parent);
  return {
    name: team.name,
    description: team.description,
    privacy: team.privacy,
    notifications: team.notifications,
    parent: parent === undefined ? null : (matches.keys.get(parent.id) ?? undeclaredKey(parent)),
  };
}

/**
 * A team's own members. An owner reads as maintainer of every team, whatever is declared, and so has the declared role;
 * for an owner who is to be one no longer, that role has to be said again.
 */
export function grantsOf(
  { world, people, demoted }: TeamSight,
  team: GithubTeam,
  want: ReadonlyMap<Principal, string>,
): ReadonlyMap<Principal, string> {
  const grants = new Map<Principal, string>();
  for (const [login, member] of team.members ?? []) {
    if (people.isIgnored(login)) continue;
    const principal = people.principalOf(member.login);
    const role = want.get(principal);
    const isOwner = role !== undefined && world.members.get(login)?.role === "owner";
    const isUnknown = isOwner && demoted.has(principal);
    if (isUnknown) grants.set(principal, role === "maintainer" ? "member" : "maintainer");
    else grants.set(principal, isOwner ? role : member.role);
  }
  return grants;
}
