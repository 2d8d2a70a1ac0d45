import type { ResolvedTeam } from "../../../roster/resolved.ts";
import type { TeamOnGithub } from "../../../roster/roster.ts";
import { teamSlug } from "../../../roster/slug.ts";
import type { GithubDesired } from "../model/desired.ts";
import type { GithubTeam, OrgWorld } from "../model/remote-state.ts";

/** Which declared team is which team on GitHub. */
export interface TeamMatches {
  readonly byKey: ReadonlyMap<string, GithubTeam>;
  /** GitHub's database id → the team's key in the roster. */
  readonly keys: ReadonlyMap<number, string>;
  /** Declared teams whose names belong to teams of the enterprise, which an organisation can't change. */
  readonly enterprise: ReadonlyMap<string, GithubTeam>;
}

type Declared = ResolvedTeam & { readonly github: TeamOnGithub };

/**
 * Finds each declared team by its name or slug; one that isn't there, by what it was called previously. Names may have
 * been handed on: a team leaves the one that bears its name to another that bore it before, if it finds itself under a
 * former name of its own. What is archived takes what is left.
 */
export function matchTeams(world: OrgWorld, desired: GithubDesired): TeamMatches {
  const declared = [...desired.roster.teams.values()].filter(isOnGithub);
  const living = declared.filter((team) => !team.archived);
  const archived = declared.filter((team) => team.archived);
  const find = finder([...world.teams.values()].filter((team) => team.managedElsewhere !== "enterprise"));
  const owners = new Map<number, Declared>();
  const byKey = new Map<string, GithubTeam>();
  const assign = (team: Declared, found: GithubTeam) => {
    byKey.set(team.key, found);
    owners.set(found.id, team);
  };

  /** Moves whoever has a team on to a former name of their own; false when they have none to move to. */
  const isFreed = (found: GithubTeam, asked: ReadonlySet<string>): boolean => {
    const owner = owners.get(found.id);
    if (owner === undefined) return true;
    if (asked.has(owner.key)) return false;
    return follow(owner, new Set([...asked, owner.key]), found);
  };
  const follow = (team: Declared, asked: ReadonlySet<string>, leaving?: GithubTeam): boolean => {
    for (const name of team.github.previously) {
      const former = find(name);
      if (former === undefined || former === leaving || !isFreed(former, asked)) continue;
      if (leaving) owners.delete(leaving.id);
      assign(team, former);
      return true;
    }
    return false;
  };

  for (const group of [living, archived]) {
    for (const team of group) {
      const found = find(team.github.name);
      if (found !== undefined && !owners.has(found.id)) assign(team, found);
    }
    // A team that GitHub didn't tell of may be there under its own name.
    if (!world.teamsComplete) continue;
    for (const team of group) if (!byKey.has(team.key)) follow(team, new Set([team.key]));
  }
  return {
    byKey,
    keys: new Map([...byKey].map(([key, team]) => [team.id, key])),
    enterprise: enterpriseTeams(world, living, byKey),
  };
}

function isOnGithub(team: ResolvedTeam): team is Declared {
  return team.github !== false;
}

function finder(teams: readonly GithubTeam[]): (name: string) => GithubTeam | undefined {
  const bySlug = new Map(teams.map((team) => [team.slug, team]));
  const byName = new Map(teams.map((team) => [team.name.toLowerCase(), team]));
  return (name) => byName.get(name.toLowerCase()) ?? bySlug.get(teamSlug(name));
}

function enterpriseTeams(
  world: OrgWorld,
  declared: readonly Declared[],
  byKey: ReadonlyMap<string, GithubTeam>,
): ReadonlyMap<string, GithubTeam> {
  const find = finder(
    [...world.teams.values()]
      .filter((team) => team.managedElsewhere === "enterprise")
      .map((team) => ({ ...team, slug: team.slug.replace(/^ent:/, "") })),
  );
  return new Map(
    declared.flatMap((team): [string, GithubTeam][] => {
      const found = byKey.has(team.key) ? undefined : find(team.github.name);
      return found === undefined ? [] : [[team.key, found]];
    }),
  );
}
