import { type Finding, finding } from "../../../core/finding.ts";
import type { Principal, ResourceId } from "../../../core/state.ts";
import { nameInPrincipal } from "../../shared/principals.ts";
import { githubMatchingErrors } from "../matching-errors.ts";
import { githubRepositoryId, githubTeamId, teamKeyOfPrincipal, teamPrincipal } from "../model/desired.ts";
import type { GithubRepository } from "../model/remote-state.ts";
import { type GithubCompareContext, undeclaredTeamKey } from "./compare-context.ts";
import { repositoryKeyToday } from "./repository-names.ts";
import { rolesTakenBack } from "./team-access.ts";
import { teamsBeside, undeclaredTeams } from "./undeclared-teams.ts";

/**
 * Returns the grants of undeclared teams that only an earlier roster gave: they go though no list of the roster decides
 * them. Each has the repository's lower-cased name today.
 */
export function grantsTakenBack(
  context: GithubCompareContext,
  unreadTeams: ReadonlySet<ResourceId>,
): readonly (readonly [string, Principal, string])[] {
  const { desired } = context;
  // A team that is deleted loses its repositories with that.
  const teams = desired.roster.github?.teams === "exact" ? teamsBeside(context) : undeclaredTeams(context);
  const ofTeams = teams.flatMap((team) => {
    const key = undeclaredTeamKey(team);
    if (unreadTeams.has(githubTeamId(key))) return [];
    return [...rolesTakenBack(context, team)].map(
      ([repo, role]) => [repo, teamPrincipal(key), role] as const,
    );
  });
  return ofTeams;
}

/** True when an earlier roster gave somebody, or a team, a role on a repository. */
export function wasGivenRole(context: GithubCompareContext, repo: string, principal: Principal): boolean {
  const { remote, people, matches, earlier } = context;
  const key = repositoryKeyToday(remote, repo);
  const teamKey = teamKeyOfPrincipal(principal);
  if (teamKey === undefined) {
    const login = people.of(principal)?.login ?? nameInPrincipal(principal);
    return earlier.collaborators.get(key)?.has(login.toLowerCase()) === true;
  }
  const team =
    matches.byKey.get(teamKey) ??
    [...remote.teams.values()].find((each) => undeclaredTeamKey(each) === teamKey);
  return team !== undefined && earlier.teamRepositories.get(team.id)?.has(key) === true;
}

/** Returns each repository that was found once, by its lower-cased name today. */
function repositoriesToday({ remote }: GithubCompareContext): readonly [string, GithubRepository][] {
  const found = new Map<string, GithubRepository>();
  for (const repository of remote.repositories.values()) {
    if (repository === "missing") continue;
    const key = repository.name.toLowerCase();
    const known = found.get(key);
    if (known?.collaborators === undefined) found.set(key, repository);
  }
  return [...found];
}

/** Returns a repository's name today, as GitHub writes it. */
export function repositoryNameOf({ remote }: GithubCompareContext, key: string): string {
  const found = remote.repositories.get(key);
  if (found !== undefined && found !== "missing") return found.name;
  const held = [...remote.teams.values()].flatMap(({ repositories }) => repositories?.get(key) ?? []);
  return held[0]?.name ?? key;
}

/** What can't be taken back on repositories of earlier rosters. */
export interface UnseenRepositories {
  /** True where some of it may still be there, and be seen later. */
  readonly mayStillCome: boolean;
  readonly findings: readonly Finding[];
}

/**
 * Returns findings about repositories of earlier rosters on which nobody can lose anything: those that the token doesn't see,
 * that belong to somebody else now, or whose people could not be read. One that isn't there is gone for good only where the
 * token sees all.
 */
export function unseenRepositories(
  context: GithubCompareContext,
  names: ReadonlyMap<string, string>,
): UnseenRepositories {
  const { remote, earlier, desired } = context;
  const given = [
    ...earlier.collaborators.keys(),
    ...[...earlier.teamRepositories.values()].flatMap((each) => [...each]),
  ];
  const undeclared = [...new Set(given)].filter((key) => !names.has(key)).sort();
  const unseen = remote.seesAllRepositories
    ? []
    : undeclared.filter((key) => remote.repositories.get(key) === "missing");
  const transferred = undeclared.flatMap((key) => {
    const found = remote.repositories.get(key);
    return found === undefined || found === "missing" ? [] : (found.transferredTo ?? []);
  });
  const unread = [...earlier.collaborators.keys()].flatMap((key) => {
    const declared = names.get(key);
    if (declared !== undefined && desired.roster.repositories.get(declared)?.collaborators) return [];
    const found = repositoriesToday(context).find(([name]) => name === key)?.[1];
    const resource = githubRepositoryId(declared ?? repositoryNameOf(context, key));
    return found?.unread === undefined || (declared === undefined && found.transferredTo !== undefined)
      ? []
      : [finding(found.unread, { provider: "github", resource })];
  });
  const where = { provider: "github" };
  return {
    mayStillCome: unseen.length > 0,
    findings: [
      ...unseen.map((key) => finding(githubMatchingErrors.earlierRepositoryUnseen(desired.org, key), where)),
      ...transferred.map((each) => finding(githubMatchingErrors.transferredAndTakenOut(each), where)),
      ...unread,
    ],
  };
}
