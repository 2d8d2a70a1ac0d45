import { type Finding, finding } from "../../../core/finding.ts";
import { githubMatchingErrors } from "../matching-errors.ts";
import type { GithubRemoteState } from "../model/remote-state.ts";
import { type GithubMatch, undeclaredTeamKey } from "./compare-context.ts";

/**
 * Returns a warning with the accounts and teams that hold what an earlier roster gave them, that the roster names no more, and
 * that `github.ignore` names: they are left alone from now on.
 */
export function ignoredTakenOutFindings({
  remote,
  desired,
  matches,
  earlier,
}: GithubMatch): readonly Finding[] {
  const declared = new Set([...desired.accounts.values()].map(({ name }) => name?.toLowerCase()));
  const given = [
    ...earlier.members,
    ...[...earlier.teamMembers.values()].flatMap((logins) => [...logins]),
    ...[...earlier.collaborators.values()].flatMap((logins) => [...logins]),
  ];
  const holders = holdersOf(remote, earlier);
  const accounts = [...new Set(given)].filter(
    (login) => desired.isIgnored(login) && !declared.has(login) && holders.has(login),
  );
  const teams = [...remote.teams.values()].filter(
    ({ id, slug }) =>
      desired.isIgnored(slug) &&
      !matches.keys.has(id) &&
      (earlier.teamMembers.has(id) || earlier.teamRepositories.has(id)),
  );
  const names = [...accounts.sort(), ...teams.map(undeclaredTeamKey).sort()];
  return names.length === 0
    ? []
    : [finding(githubMatchingErrors.ignoredTakenOut(names), { provider: "github" })];
}

/** Returns the logins, in lower case, that hold something which an earlier roster gave them. */
function holdersOf(remote: GithubRemoteState, earlier: GithubMatch["earlier"]): ReadonlySet<string> {
  const inTeams = [...earlier.teamMembers].flatMap(([id, logins]) => {
    const members = remote.teams.get(id)?.members;
    return [...logins].filter((login) => members?.has(login));
  });
  const onRepositories = [...earlier.collaborators].flatMap(([repo, logins]) => {
    const found = remote.repositories.get(repo);
    const people = found === undefined || found === "missing" ? undefined : found.collaborators;
    return [...logins].filter((login) => people?.has(login));
  });
  const members = [...earlier.members].filter((login) => remote.members.has(login));
  return new Set([...members, ...inTeams, ...onRepositories]);
}
