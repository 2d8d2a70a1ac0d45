import { type ResourceId, resourceId } from "../../../core/state.ts";
import { patternFor, type RepositoryPattern, withheldRole } from "../../../roster/repository-patterns.ts";
import type { Repository, ResolvedRoster, ResolvedTeam } from "../../../roster/resolved.ts";
import type { Grant } from "../../../roster/roster.ts";
import { coversRole } from "./roles.ts";

/** A repository of the organisation that a pattern may mean. */
export interface RepositoryToMatch {
  readonly name: string;
  /** The number that it keeps when it is renamed; undefined where only its name is known. */
  readonly id?: number;
}

/** What is known when patterns are read. */
export interface KnownRepositories {
  /** Every repository that a pattern may mean. */
  readonly all: readonly RepositoryToMatch[];
  /** The names of today of repositories that the rosters write otherwise: by the lower-cased name that they write. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** The repositories that a team's pattern gives it, under the names that the roster has for them. */
export interface PatternMeaning {
  readonly team: string;
  readonly pattern: RepositoryPattern;
  readonly repositories: readonly string[];
  /** The same by their numbers, as far as these are known. */
  readonly ids: readonly number[];
}

/** A roster with what its patterns mean. */
export interface MeantRoster {
  readonly roster: ResolvedRoster;
  readonly meanings: readonly PatternMeaning[];
}

/** True of a roster that needs all repositories to be listed: one of its teams, now or before, has a pattern. */
export function hasPatterns(roster: ResolvedRoster): boolean {
  return [roster, ...(roster.earlier ?? [])].some(({ teams }) => [...teams.values()].some(takesPatterns));
}

function takesPatterns({ repoPatterns, archived, github }: ResolvedTeam): boolean {
  return repoPatterns !== undefined && !archived && github !== false;
}

/** Returns what it is remembered under which repositories a pattern of a team meant. */
export const patternMeaningId = (team: string, { pattern }: Pick<RepositoryPattern, "pattern">): ResourceId =>
  resourceId({ kind: "github-pattern", key: `${team}/${pattern.toLowerCase()}` });

/**
 * Returns a roster in which patterns are replaced by what they give: each repository that a pattern means is among its
 * team's grants, as if it were named. What the team names itself, also by a former name, no pattern changes. Where a
 * project gives the team more, that counts. The rosters before it are treated alike, and mean besides what was remembered.
 */
export function withPatternsMeant(roster: ResolvedRoster, known: KnownRepositories): MeantRoster {
  const own = meantBy(roster, known);
  const { earlier } = roster;
  if (earlier === undefined) return own;
  const before = earlier.map((each) => meantBy(each, known, remembered(each, known)).roster);
  return { ...own, roster: { ...own.roster, earlier: before } };
}

type Remembered = (team: string, pattern: RepositoryPattern) => readonly RepositoryToMatch[];

/** Returns the repositories that a pattern of an earlier roster meant at the last apply, whatever they are called now. */
function remembered({ rememberedIds }: ResolvedRoster, { all }: KnownRepositories): Remembered {
  const byId = new Map(all.map((each) => [String(each.id), each]));
  return (team, pattern) => {
    const ids = rememberedIds?.get(patternMeaningId(team, pattern))?.split(",") ?? [];
    return ids.flatMap((id) => byId.get(id) ?? []);
  };
}

function meantBy(
  roster: ResolvedRoster,
  known: KnownRepositories,
  meantBefore: Remembered = () => [],
): MeantRoster {
  const living = [...roster.teams.values()].filter(takesPatterns);
  if (living.length === 0) return { roster, meanings: [] };
  const teams = new Map(roster.teams);
  const repositories = new Map<string, Repository>(roster.repositories);
  const meanings: PatternMeaning[] = [];
  const namesToday = (names: Iterable<string>) =>
    new Map([...names].map((name) => [(known.renamed.get(name.toLowerCase()) ?? name).toLowerCase(), name]));
  const declared = namesToday(roster.repositories.keys());
  for (const team of living) {
    const patterns = team.repoPatterns ?? [];
    const decide = patternFor(patterns);
    const itself = namesToday(team.repos?.keys() ?? []);
    const grants = new Map<string, Grant>(team.grants);
    const meant = new Map(patterns.map((each) => [each, new Map<string, RepositoryToMatch>()]));
    const before = patterns.flatMap((each) =>
      meantBefore(team.key, each).map((repo) => [each, repo] as const),
    );
    for (const [found, repo] of [...known.all.map((each) => [decide(each.name), each] as const), ...before]) {
      if (found === undefined || found.role === withheldRole || itself.has(repo.name.toLowerCase())) continue;
      const name = declared.get(repo.name.toLowerCase()) ?? repo.name;
      const held = grants.get(name);
      const grant =
        held !== undefined && coversRole(held.role, found.role) ? held : { role: found.role, at: found.at };
      grants.set(name, grant);
      repositories.set(name, withTeam(repositories.get(name), { name, team, grant, at: found.at }));
      meant.get(found)?.set(name, repo);
    }
    for (const [pattern, repos] of meant) {
      const ids = [...repos.values()].flatMap(({ id }) => id ?? []);
      meanings.push({ team: team.key, pattern, repositories: [...repos.keys()].sort(), ids });
    }
    teams.set(team.key, { ...team, grants });
  }
  const sorted = [...repositories].sort(([a], [b]) => (a < b ? -1 : 1));
  return { roster: { ...roster, teams, repositories: new Map(sorted) }, meanings };
}

/** Returns a repository on which a team has a role, too. It is handed over where all that means it is. */
function withTeam(
  known: Repository | undefined,
  {
    name,
    team,
    grant,
    at,
  }: Pick<Repository, "name" | "at"> & { readonly team: ResolvedTeam; readonly grant: Grant },
): Repository {
  const { handsOff = true, teams } = known ?? {};
  return {
    ...(known ?? { name, at, ofProject: false, byPattern: true }),
    handsOff: handsOff && team.handsOff,
    teams: new Map([...(teams ?? []), [team.key, grant]]),
  };
}
