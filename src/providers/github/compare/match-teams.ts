import { exchangedNames } from "../../../roster/exchanged-names.ts";
import type { ResolvedTeam } from "../../../roster/resolved.ts";
import type { TeamOnGithub } from "../../../roster/roster.ts";
import { teamSlug } from "../../../roster/slug.ts";
import { type GithubDesired, githubTeamId } from "../model/desired.ts";
import type { GithubRemoteState, GithubTeam } from "../model/remote-state.ts";
import type { TeamMatches } from "./compare-context.ts";

type DeclaredTeam = ResolvedTeam & { readonly github: TeamOnGithub };

/**
 * Finds each declared team by its declared id, else by its name or slug, else by a previous name, else by the id that it
 * had when it was last applied. That id comes first where the name is that of a team that another one is remembered by. A team whose id is not there is found by its names, unless GitHub left out some team. When names have moved on from team to team, a declared
 * team gives up the team with its name if it is found under a previous name of its own. Archived teams are
 * matched with what is left.
 */
export function matchGithubTeams(remote: GithubRemoteState, desired: GithubDesired): TeamMatches {
  const { teams, rememberedIds } = desired.roster;
  const declared = [...teams.values()].filter(isOnGithub);
  const living = declared.filter((team) => !team.archived);
  const archived = declared.filter((team) => team.archived);
  const ours = [...remote.teams.values()].filter((team) => team.managedElsewhere !== "enterprise");
  const find = teamFinder(ours);
  const byId = new Map(ours.map((team) => [team.id, team]));
  const owners = new Map<number, DeclaredTeam>();
  const byKey = new Map<string, GithubTeam>();
  const assign = (team: DeclaredTeam, found: GithubTeam) => {
    byKey.set(team.key, found);
    owners.set(found.id, team);
  };

  /** Frees a team by moving its owner to a previous name of the owner's; false when there is none. */
  const release = (found: GithubTeam, asked: ReadonlySet<string>): boolean => {
    const owner = owners.get(found.id);
    if (owner === undefined) return true;
    if (asked.has(owner.key)) return false;
    return assignFormerName(owner, new Set([...asked, owner.key]), found);
  };
  const assignFormerName = (
    team: DeclaredTeam,
    asked: ReadonlySet<string>,
    leaving?: GithubTeam,
  ): boolean => {
    for (const name of team.github.previously) {
      const former = find(name);
      if (former === undefined || former === leaving || !release(former, asked)) continue;
      if (leaving) owners.delete(leaving.id);
      assign(team, former);
      return true;
    }
    return false;
  };

  for (const team of declared) {
    const found = byId.get(team.github.id ?? 0);
    if (found !== undefined) assign(team, found);
  }
  const rememberedOf = ({ key, github }: DeclaredTeam) =>
    github.id === undefined ? byId.get(Number(rememberedIds?.get(githubTeamId(key)) ?? 0)) : undefined;
  const rememberedBy = new Map(living.map((team) => [rememberedOf(team)?.id, team]));
  for (const team of remote.teamsComplete ? living : []) {
    const own = rememberedOf(team);
    const named = find(team.github.name);
    const isOthers = named !== undefined && named !== own && rememberedBy.has(named.id);
    // Names that the file exchanges would exchange the teams' people.
    if (own !== undefined && isOthers && !owners.has(own.id)) assign(team, own);
  }
  for (const all of [living, archived]) {
    const group = all.filter(
      ({ key, github }) => !byKey.has(key) && (github.id === undefined || remote.teamsComplete),
    );
    for (const team of group) {
      const found = find(team.github.name);
      if (found !== undefined && !owners.has(found.id)) assign(team, found);
    }
    // A team that GitHub left out may exist under its own name.
    if (!remote.teamsComplete) continue;
    for (const team of group) if (!byKey.has(team.key)) assignFormerName(team, new Set([team.key]));
    for (const team of group) {
      const renamed = rememberedOf(team);
      if (!byKey.has(team.key) && renamed !== undefined && !owners.has(renamed.id)) assign(team, renamed);
    }
  }
  return {
    byKey,
    keys: new Map([...byKey].map(([key, team]) => [team.id, key])),
    byName: new Map([...remote.teams.values()].map((team) => [teamSlug(team.name) || team.slug, team])),
    enterprise: enterpriseTeams(remote, living, byKey),
    exchanged: exchangedTeams(living, (team) => rememberedOf(team) !== undefined, find),
  };
}

/** Returns the living teams that may have exchanged their names, where GitHub has one of these names. */
function exchangedTeams(
  living: readonly DeclaredTeam[],
  isRemembered: (team: DeclaredTeam) => boolean,
  find: (name: string) => GithubTeam | undefined,
): ReadonlyMap<string, readonly string[]> {
  const names = new Map(living.map(({ key, github }) => [key, github.name]));
  const circles = exchangedNames(
    living.map((team) => ({
      key: team.key,
      name: teamSlug(team.github.name),
      previously: team.github.previously.map(teamSlug),
      isKnown: team.github.id !== undefined || isRemembered(team),
    })),
  );
  return new Map(
    [...circles].filter(([key, others]) =>
      [key, ...others].some((each) => find(names.get(each) ?? "") !== undefined),
    ),
  );
}

function isOnGithub(team: ResolvedTeam): team is DeclaredTeam {
  return team.github !== false;
}

function teamFinder(teams: readonly GithubTeam[]): (name: string) => GithubTeam | undefined {
  const bySlug = new Map(teams.map((team) => [team.slug, team]));
  const byName = new Map(teams.map((team) => [team.name.toLowerCase(), team]));
  return (name) => byName.get(name.toLowerCase()) ?? bySlug.get(teamSlug(name));
}

function enterpriseTeams(
  remote: GithubRemoteState,
  declared: readonly DeclaredTeam[],
  byKey: ReadonlyMap<string, GithubTeam>,
): ReadonlyMap<string, GithubTeam> {
  const find = teamFinder(
    [...remote.teams.values()]
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
