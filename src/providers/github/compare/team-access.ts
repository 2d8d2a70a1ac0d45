import type { ResourceId } from "../../../core/state.ts";
import { patternFor, withheldRole } from "../../../roster/repository-patterns.ts";
import type { ResolvedTeam } from "../../../roster/resolved.ts";
import { isAdvisoryFork } from "../model/advisory-forks.ts";
import { githubTeamId } from "../model/desired.ts";
import type { GithubRemoteState, GithubTeam } from "../model/remote-state.ts";
import { coversRole } from "../model/roles.ts";
import { currentInheritedRole } from "../model/team-ancestors.ts";
import type { MatchedTeams, NestedTeams } from "./compare-context.ts";
import { isDecided, type NamedRepository } from "./decided-grants.ts";
import { isExcludedTeam } from "./excluded-teams.ts";
import { futureInheritedRole, type InheritedRole } from "./inherited.ts";
import {
  declaredRepositoryNames,
  isStaleRepositoryName,
  type RepositoryNames,
  repositoryKeyToday,
} from "./repository-names.ts";
import { undeclaredTeams } from "./undeclared-teams.ts";

/** One team's declared and actual role on one repository; neither when the roster decides nothing. */
export interface TeamRepositoryGrant {
  readonly want?: string;
  readonly have?: string;
  /** Key of a team above that gives the declared role already. */
  readonly coveredBy?: string;
}

type NamedTeams = NestedTeams & { readonly names: RepositoryNames };

/**
 * Returns the teams that hold a grant that the roster decides, or should hold one: the teams that list repositories, and
 * those with access to a repository that a project names or that an earlier roster gave them.
 */
export function teamsWithManagedGrants(
  context: MatchedTeams,
  unread: ReadonlySet<ResourceId>,
): readonly ResolvedTeam[] {
  const names = declaredRepositoryNames(context);
  return [...context.desired.roster.teams.values()].filter(
    (team) =>
      (team.listsRepos || team.grants.size > 0 || decidedRepositories(context, names, team).length > 0) &&
      !team.archived &&
      team.github !== false &&
      !unread.has(githubTeamId(team.key)) &&
      !context.matches.enterprise.has(team.key) &&
      !isExcludedTeam(context, team),
  );
}

/** Returns the lower-cased names today of the repositories on which the roster decides what a team holds. */
function decidedRepositories(
  context: MatchedTeams,
  names: RepositoryNames,
  team: ResolvedTeam,
): readonly string[] {
  const held = context.matches.byKey.get(team.key)?.repositories?.keys() ?? [];
  return [...held].filter((key) => isDecided(context, team, { repo: names.get(key) ?? "", key }));
}

/** Returns a team's grants by repository: the declared ones, and those that it has and the roster decides. */
export function teamRepositoryGrants(
  context: NamedTeams,
  team: ResolvedTeam,
): ReadonlyMap<string, TeamRepositoryGrant> {
  const { matches, names, remote } = context;
  const held = matches.byKey.get(team.key)?.repositories ?? new Map<string, HeldRepository>();
  const { declared, undecided } = declaredRoles(remote, names, team);
  const all = new Set([...decidedRepositories(context, names, team), ...declared.keys()]);
  const { repositories } = context.desired.roster;
  const isHandedOver = (key: string) => repositories.get(names.get(key) ?? "")?.handsOff ?? false;
  const isLeftOut = leftOutOfPatterns(team);
  const keys = [...all].filter(
    (key) => !undecided.has(key) && !isHandedOver(key) && (declared.has(key) || !isLeftOut(held.get(key))),
  );
  return new Map(
    keys.map((key) => {
      const repo = names.get(key) ?? held.get(key)?.name ?? key;
      const role = { held: held.get(key)?.role, declared: declared.get(key) };
      return [repo, teamGrantOf(context, team, { repo, key, ...role })] as const;
    }),
  );
}

interface HeldRepository {
  readonly name: string;
  readonly role: string;
  readonly archived: boolean;
}

/**
 * Returns a test for the repositories that match a team's pattern and that it does not mean, since they are archived, or the
 * temporary fork of an advisory. What the team has there is neither given nor taken.
 */
function leftOutOfPatterns({ repoPatterns }: ResolvedTeam): (held: HeldRepository | undefined) => boolean {
  if (repoPatterns === undefined) return () => false;
  const decide = patternFor(repoPatterns);
  return (held) =>
    held !== undefined &&
    (held.archived || isAdvisoryFork(held.name)) &&
    (decide(held.name)?.role ?? withheldRole) !== withheldRole;
}

/** Returns the declared roles by lower-cased name today. `undecided` has the repositories under a stale name only. */
function declaredRoles(
  remote: GithubRemoteState,
  names: RepositoryNames,
  team: ResolvedTeam,
): { readonly declared: ReadonlyMap<string, string>; readonly undecided: ReadonlySet<string> } {
  const declared = new Map<string, string>();
  const stale = new Set<string>();
  for (const [repo, { role }] of team.grants) {
    const key = repositoryKeyToday(remote, repo);
    const other = declared.get(key);
    if (isStaleRepositoryName(remote, names, repo)) stale.add(key);
    else if (other === undefined || coversRole(role, other)) declared.set(key, role);
  }
  return { declared, undecided: new Set([...stale].filter((key) => !declared.has(key))) };
}

interface TeamRoles extends NamedRepository {
  readonly held: string | undefined;
  readonly declared: string | undefined;
}

/**
 * GitHub answers a team's effective role, so a role that the teams above explain may be the team's own as well. It is
 * granted again when the team should keep it and they lose it, and revoked when GitHub says that it is the team's own:
 * where they lose it, and where an earlier roster gave it.
 */
function teamGrantOf(
  context: NestedTeams,
  team: ResolvedTeam,
  { repo, key, held, declared }: TeamRoles,
): TeamRepositoryGrant {
  const found = context.matches.byKey.get(team.key);
  const above = futureInheritedRole(context, team, { repo, key });
  const isEnough = declared !== undefined && above !== undefined && coversRole(above.role, declared);
  const covered = isEnough && above.team !== undefined ? { coveredBy: above.team } : {};
  const isCertain = held !== undefined && !coversRole(currentInheritedRole(context.remote, found, key), held);
  if (isCovered(above, held)) {
    // What an earlier roster gave is taken back now, since it would be seen again when nobody knows of it any more.
    const isTakenBack = declared === undefined && isGivenEarlier(context, found, key);
    if (isTakenBack && held !== undefined && (isCertain || isDirectGrant(context.remote, found?.slug, repo)))
      return { have: held };
    if (declared === undefined || isEnough) return covered;
    return isCertain ? { want: declared, have: held } : { want: declared };
  }
  const isOwn = isCertain || isDirectGrant(context.remote, found?.slug, repo);
  if (declared === undefined || isEnough) {
    if (!isOwn || held === undefined) return covered;
    return declared === undefined ? { have: held } : { want: declared, have: held };
  }
  const have = isCertain || (isOwn && held !== declared) ? held : undefined;
  return have === undefined ? { want: declared } : { want: declared, have };
}

/** True when an earlier roster gave the team a role on the repository. */
function isGivenEarlier({ earlier }: MatchedTeams, found: GithubTeam | undefined, key: string): boolean {
  return earlier.teamRepositories.get(found?.id ?? 0)?.has(key) ?? false;
}

function isCovered(above: InheritedRole | undefined, held: string | undefined): boolean {
  return held !== undefined && above !== undefined && coversRole(above.role, held);
}

/** True when GitHub lists the team among those with a grant of their own. */
function isDirectGrant({ repositories }: GithubRemoteState, slug: string | undefined, repo: string): boolean {
  const found = repositories.get(repo.toLowerCase());
  if (found === undefined || found === "missing" || slug === undefined) return false;
  return found.directTeams?.has(slug) ?? false;
}

/**
 * Returns the roles that an undeclared team loses, since only an earlier roster gave them, by the repository's lower-cased
 * name today. A role that the teams above explain is lost only where GitHub says that it is the team's own.
 */
export function rolesTakenBack(
  { remote, earlier }: MatchedTeams,
  team: GithubTeam,
): ReadonlyMap<string, string> {
  const given = [...(earlier.teamRepositories.get(team.id) ?? [])];
  return new Map(
    given.flatMap((key): [string, string][] => {
      const role = team.repositories?.get(key)?.role;
      if (role === undefined) return [];
      const isFromAbove = coversRole(currentInheritedRole(remote, team, key), role);
      return isFromAbove && !isDirectGrant(remote, team.slug, key) ? [] : [[key, role]];
    }),
  );
}

/**
 * Returns the repositories whose direct teams must be read: the teams above explain a team's role today, the team should
 * not have it, and they will not give it after the apply, or an earlier roster gave it.
 */
export function repositoriesNeedingDirectTeams(context: NestedTeams): readonly string[] {
  const { remote, matches, earlier } = context;
  const names = declaredRepositoryNames(context);
  const undeclared = undeclaredTeams(context).flatMap((team) =>
    [...(earlier.teamRepositories.get(team.id) ?? [])].filter((key) => {
      const role = team.repositories?.get(key)?.role;
      return role !== undefined && coversRole(currentInheritedRole(remote, team, key), role);
    }),
  );
  const declared = teamsWithManagedGrants(context, new Set()).flatMap((team) => {
    const found = matches.byKey.get(team.key);
    if (found?.parent === undefined) return [];
    const { declared, undecided } = declaredRoles(remote, names, team);
    const decided = new Set(decidedRepositories(context, names, team));
    return [...(found.repositories ?? [])].flatMap(([key, held]) => {
      const repo = names.get(key) ?? held.name;
      if (!coversRole(currentInheritedRole(remote, found, key), held.role)) return [];
      const above = futureInheritedRole(context, team, { repo, key });
      const role = declared.get(key);
      if (role === undefined && (!decided.has(key) || undecided.has(key))) return [];
      const isWanted = role !== undefined && !(above && coversRole(above.role, role));
      const staysAsMuch = isWanted && coversRole(role, held.role);
      const isTakenBack = role === undefined && isGivenEarlier(context, found, key);
      return staysAsMuch || (isCovered(above, held.role) && !isTakenBack) ? [] : [repo];
    });
  });
  return [...declared, ...undeclared];
}
