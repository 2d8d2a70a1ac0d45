import type { ResolvedTeam } from "../../../roster/resolved.ts";
import type { MatchedTeams } from "./compare-context.ts";

/** A repository: `repo` is the roster's name, `key` the lower-cased one of today. */
export interface NamedRepository {
  readonly repo: string;
  readonly key: string;
}

/**
 * True where the roster decides what a team holds on a repository: on all where the team lists repositories, else on those
 * that a project names and those that an earlier roster gave it.
 */
export function isDecided(
  { desired, earlier, matches }: MatchedTeams,
  team: ResolvedTeam,
  { repo, key }: NamedRepository,
): boolean {
  if (team.listsRepos) return true;
  const found = matches.byKey.get(team.key);
  if (earlier.teamRepositories.get(found?.id ?? 0)?.has(key)) return true;
  return desired.roster.repositories.get(repo)?.ofProject ?? false;
}
