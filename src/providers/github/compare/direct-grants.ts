import type { Principal } from "../../../core/state.ts";
import { userKeyOf } from "../../shared/principals.ts";
import { type GithubDesired, githubRepositoryId } from "../model/desired.ts";
import type { GithubRemoteState } from "../model/remote-state.ts";
import type { GithubPeople } from "./compare-context.ts";
import { matchGithubPeople } from "./match-people.ts";
import { repositoryKeyToday } from "./repository-names.ts";

/** A role on a repository that somebody has by themselves, and through no team. */
export interface DirectGrant {
  /** The repository's name today, in lower case. */
  readonly repo: string;
  readonly role: string;
}

/** Returns what a roster gives people directly on repositories, by their logins in lower case. */
export function directGrantsOf(
  remote: GithubRemoteState,
  desired: GithubDesired,
): ReadonlyMap<string, readonly DirectGrant[]> {
  const people = matchGithubPeople(remote, desired);
  const found = new Map<string, DirectGrant[]>();
  for (const { name } of desired.roster.repositories.values()) {
    const repo = repositoryKeyToday(remote, name);
    for (const [principal, role] of desired.resources.get(githubRepositoryId(name))?.grants ?? []) {
      const login = userKeyOf(principal) === undefined ? undefined : knownLogin(people, principal);
      if (login !== undefined) found.set(login, [...(found.get(login) ?? []), { repo, role }]);
    }
  }
  return found;
}

/** Returns a person's login in lower case; undefined when it is not known whose login it is. */
export function knownLogin(people: GithubPeople, principal: Principal): string | undefined {
  const person = people.of(principal);
  return person === undefined || person.loginUnverified ? undefined : person.login.toLowerCase();
}
